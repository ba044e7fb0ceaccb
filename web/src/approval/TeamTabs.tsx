import { Tabs } from '../components/Tabs.tsx';
import { useMessages } from '../i18n/index.ts';

export function TeamTabs() {
  const { t } = useMessages();
  return (
    <Tabs
      label={t('approval.team')}
      tabs={[
        { to: '/team', label: t('approval.teamOverview') },
        { to: '/team/posteingang', label: t('approval.inbox'), withPagesBelow: true },
        { to: '/team/vertretung', label: t('approval.deputies') },
      ]}
    />
  );
}
