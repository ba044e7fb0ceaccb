import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Tabs } from '../components/Tabs.tsx';
import { useMessages } from '../i18n/index.ts';
import type { PlannedTopicRowFragment } from './generated.ts';
import { TopicStateChip } from './TopicStateChip.tsx';

/** Name, state and the pages of a topic at the planning desk. */
export function TopicHead({ topic }: { topic: PlannedTopicRowFragment & { imported?: boolean } }) {
  const { t } = useMessages();
  const address = `/planung/themen/${topic.id}`;
  return (
    <header>
      <Breadcrumbs trail={[{ to: '/planung/themen', label: t('topics.title') }]} />
      <PageHeading title={[topic.title, t('topics.title')]}>{topic.title}</PageHeading>
      <TopicStateChip state={topic.state} workState={topic.workState} />
      <Tabs
        label={t('topics.pages')}
        tabs={[
          { to: address, label: t('topics.tabText') },
          { to: `${address}/pruefung`, label: t('topics.tabReview') },
          { to: `${address}/verlauf`, label: t('topics.tabHistory') },
        ]}
      />
      {topic.imported && <Notice tone="info" title={t('topics.imported')} />}
    </header>
  );
}
