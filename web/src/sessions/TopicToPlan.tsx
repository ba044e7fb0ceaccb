import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '../components/Button.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { TopicPicker } from '../obligations/TopicPicker.tsx';
import { PlanningPlacesDocument, TopicToPlanDocument, type PlanningPlacesQuery } from './generated.ts';

interface TopicToPlanProps {
  children: (topicId: string, places: PlanningPlacesQuery) => ReactNode;
}

/** What new sessions are about comes first; the address keeps it, and can bring it along (?thema=). */
export function TopicToPlan({ children }: TopicToPlanProps) {
  const { t } = useMessages();
  const [parameters, setParameters] = useSearchParams();
  const topicId = parameters.get('thema') ?? '';
  const places = useQuery(PlanningPlacesDocument);
  const { data } = useQuery(TopicToPlanDocument, { variables: { id: topicId }, skip: topicId === '' });
  const topic = data?.topic;
  if (topicId === '' || topic === null)
    return (
      <div className="panel">
        <TopicPicker
          label={t('sessions.pickTopic')}
          onPick={({ id }) => setParameters({ thema: id }, { replace: true })}
        />
        <p className="muted">{t('sessions.pickTopicHint')}</p>
      </div>
    );
  if (places.error) return <LoadFailure onRetry={() => void places.refetch()} />;
  if (!topic || !places.data) return <Skeleton lines={10} />;
  return (
    <>
      <div className="row">
        <p>
          {t('sessions.topic')}: <strong>{topic.title}</strong>
        </p>
        <Button size="small" onClick={() => setParameters({}, { replace: true })}>
          {t('sessions.otherTopic')}
        </Button>
      </div>
      {children(topicId, places.data)}
    </>
  );
}
