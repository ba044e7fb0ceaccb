import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { PlannedTopicDocument, TopicChoicesDocument } from './generated.ts';
import { CopyTopic } from './CopyTopic.tsx';
import { DiscardVersion } from './DiscardVersion.tsx';
import { TopicEditor } from './TopicEditor.tsx';
import { TopicHead } from './TopicHead.tsx';
import { TopicMissing } from './TopicMissing.tsx';
import { TopicStandstill } from './TopicStandstill.tsx';
import './Topics.css';

export function Component() {
  const { id } = useParams();
  return (
    <PlannersOnly>
      {/* a new topic keeps its form when it gets its address */}
      {id === undefined ? <NewTopic /> : <EditTopic key={id} id={id} />}
    </PlannersOnly>
  );
}

function NewTopic() {
  const { t } = useMessages();
  const choices = useQuery(TopicChoicesDocument);
  return (
    <div className="page page--narrow topic-form">
      <PageHeading title={[t('topics.new'), t('topics.title')]}>{t('topics.new')}</PageHeading>
      {choices.error && <LoadFailure onRetry={() => void choices.refetch()} />}
      {choices.data ? <TopicEditor choices={choices.data} topic={null} /> : <Skeleton lines={8} />}
    </div>
  );
}

function EditTopic({ id }: { id: string }) {
  const choices = useQuery(TopicChoicesDocument);
  const { data, error, refetch } = useQuery(PlannedTopicDocument, {
    variables: { id },
    // an edit has to start from what counts now
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const topic = data?.plannedTopic;
  if (data && !topic) return <TopicMissing />;
  if (!topic || !choices.data) {
    const failed = error ?? choices.error;
    return (
      <div className="page page--narrow">
        {failed ? (
          <LoadFailure
            onRetry={() => {
              void refetch();
              void choices.refetch();
            }}
          />
        ) : (
          <Skeleton lines={8} />
        )}
      </div>
    );
  }
  return (
    <div className="page page--narrow topic-form">
      <TopicHead topic={topic} />
      {topic.work?.status === 'DRAFT' ? (
        <>
          <TopicEditor choices={choices.data} topic={{ ...topic, work: topic.work }} />
          <div className="row">
            <CopyTopic topic={topic} />
            <DiscardVersion topic={topic} version={topic.work.version} />
          </div>
        </>
      ) : (
        <TopicStandstill topic={topic} />
      )}
    </div>
  );
}
