import { Tabs } from '../components/Tabs.tsx';
import { useMessages } from '../i18n/index.ts';
import { useViewer } from '../people/index.ts';

export function TeamTabs() {
  const { t } = useMessages();
  const officer = useViewer()?.roles.includes('TRAINING_OFFICER');
  return (
    <Tabs
      label={t('approval.team')}
      tabs={[
        { to: '/team', label: t('approval.teamOverview') },
        { to: '/team/posteingang', label: t('approval.inbox'), withPagesBelow: true },
        { to: '/team/vertretung', label: t('approval.deputies') },
        ...(officer ? [{ to: '/team/kontingente', label: t('approval.quotas') }] : []),
      ]}
    />
  );
}
