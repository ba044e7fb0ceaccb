import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import {
  ReviseTopicDocument,
  TopicHistoryDocument,
  type ReviseTopicInput,
  type TopicEventKind,
  type TopicRevisionStatus,
} from './generated.ts';
import { TopicHead } from './TopicHead.tsx';
import { TopicMissing } from './TopicMissing.tsx';
import './Topics.css';

const PAGE_SIZE = 50;

const EVENT: Record<TopicEventKind, PlainMessageId> = {
  DRAFTED: 'topics.eventDrafted',
  COPIED: 'topics.eventCopied',
  RESTORED: 'topics.eventRestored',
  RECORDED: 'topics.eventRecorded',
  BULK_EDITED: 'topics.eventBulkEdited',
  SAVED: 'topics.eventSaved',
  SUBMITTED: 'topics.eventSubmitted',
  TAKEN_BACK: 'topics.eventTakenBack',
  RETURNED: 'topics.eventReturned',
  PUBLISHED: 'topics.eventPublished',
  DISCARDED: 'topics.eventDiscarded',
  SUPERSEDED: 'topics.eventSuperseded',
  RETIRED: 'topics.eventRetired',
};
const RESTORABLE: readonly TopicRevisionStatus[] = ['SUPERSEDED', 'DISCARDED'];

export function Component() {
  const { id = '' } = useParams();
  return (
    <PlannersOnly>
      <TopicHistory key={id} id={id} />
    </PlannersOnly>
  );
}

function TopicHistory({ id }: { id: string }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { data, error, refetch, fetchMore } = useQuery(TopicHistoryDocument, {
    variables: { id, first: PAGE_SIZE },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const topic = data?.plannedTopic;
  if (data && !topic) return <TopicMissing />;
  if (!topic)
    return (
      <div className="page page--narrow">
        {error ? <LoadFailure onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
      </div>
    );
  const { events, revisions } = topic;
  return (
    <div className="page page--narrow topic-review">
      <TopicHead topic={topic} />
      <section aria-labelledby="topic-events">
        <h2 id="topic-events">{t('topics.events')}</h2>
        <ol>
          {events.edges.map(({ cursor, node }) => (
            <li key={cursor}>
              {t(EVENT[node.kind])} · {t('topics.versionNumber', { number: node.revisionNumber })} ·{' '}
              {dates.moment(node.at)} · {node.actorDisplayName ?? t('topics.byImport')}
              {node.reason && <p className="muted">{node.reason}</p>}
            </li>
          ))}
        </ol>
        {events.pageInfo.hasNextPage && (
          <Button
            onClick={() => {
              fetchMore({ variables: { after: events.pageInfo.endCursor } }).catch(() => undefined);
            }}
          >
            {t('topics.more', { count: events.totalCount - events.edges.length })}
          </Button>
        )}
      </section>
      <Versions
        topicId={topic.id}
        numbers={revisions.edges
          .filter(({ node }) => RESTORABLE.includes(node.status))
          .map(({ node }) => node.number)}
      />
    </div>
  );
}

/** Older versions that can be begun with again. */
function Versions({ topicId, numbers }: { topicId: string; numbers: readonly number[] }) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const [said, setSaid] = useState<string | null>(null);
  const [revise] = useMutation(ReviseTopicDocument);
  const { sending, problem, submit } = useCommand((input: ReviseTopicInput) =>
    revise({ variables: { input } }).then(({ data }) => data?.reviseTopic),
  );
  if (numbers.length === 0) return null;
  const restore = async (number: number) => {
    const result = await submit({ topicId, number });
    if (result?.__typename === 'PlannedTopicSuccess') void navigate(`/planung/themen/${topicId}`);
    else if (result) setSaid(t('topics.cannotRevise'));
  };
  return (
    <section aria-labelledby="topic-versions">
      <h2 id="topic-versions">{t('topics.olderVersions')}</h2>
      <CommandNotice problem={problem} text={said} />
      <ul className="row">
        {numbers.map((number) => (
          <li key={number}>
            <Button size="small" busy={sending} onClick={() => void restore(number)}>
              {t('topics.restore', { number })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
