import { Tabs } from '../components/Tabs.tsx';
import { useMessages } from '../i18n/index.ts';
import { useViewer } from '../people/index.ts';

/** The pages of coaching; the desk is for coaches. */
export function CoachingTabs() {
  const { t } = useMessages();
  const viewer = useViewer();
  const tabs = [
    { to: '/coaching', label: t('coaching.directory') },
    { to: '/coaching/meine', label: t('coaching.mine') },
    ...(viewer?.roles.includes('COACH') ? [{ to: '/coaching/pult', label: t('coaching.desk') }] : []),
  ];
  return <Tabs label={t('coaching.title')} tabs={tabs} />;
}
