import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '../components/Button.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { SearchPicker } from '../components/SearchPicker.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import {
  PlanningPlacesDocument,
  TopicsToPlanDocument,
  TopicToPlanDocument,
  type PlanningPlacesQuery,
} from './generated.ts';

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
    return <TopicChoice onPick={(id) => setParameters({ thema: id }, { replace: true })} />;
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

const SHORTEST = 2;

function TopicChoice({ onPick }: { onPick: (topicId: string) => void }) {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const skip = search.length < SHORTEST;
  const { data, previousData } = useQuery(TopicsToPlanDocument, { variables: { search }, skip });
  const topics = skip ? undefined : (data ?? previousData)?.topics.edges.map(({ node }) => node);
  return (
    <div className="panel">
      <SearchPicker
        label={t('sessions.pickTopic')}
        hint={t('sessions.pickTopicHint')}
        resultsLabel={t('sessions.topicsFound')}
        nothingFound={t('sessions.noTopicFound')}
        typed={typed}
        onType={setTyped}
        found={topics?.map(({ id, title }) => ({ id, name: title })) ?? null}
        onPick={({ id }) => onPick(id)}
      />
    </div>
  );
}
