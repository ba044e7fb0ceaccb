import { useQuery } from '@apollo/client/react';
import { useId, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import { timeLabel } from '../scheduling/index.ts';
import { PlanningQueuesDocument, type QueuedSessionsFragment } from './generated.ts';
import { sessionListPath } from './session-address.ts';
import './Cockpit.css';

type Queued = QueuedSessionsFragment['edges'][number]['node'];

/** What waits for planners, the most urgent of each kind; every number leads to its list. */
export function Cockpit() {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [from] = useState(() => new Date().toISOString());
  const { data, error, refetch } = useQuery(PlanningQueuesDocument, {
    variables: { from },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <LoadFailure onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  const { drafts, belowMinimum, fullAndWaiting, incomplete, topicsInReview } = data;
  const startOf = (session: Queued) => timeLabel(session, t, dates);
  return (
    <section className="cockpit__section" aria-labelledby="cockpit">
      <h2 id="cockpit">{t('sessions.toDo')}</h2>
      <div className="cockpit">
        <SessionQueue
          title="sessions.queueMinimum"
          queue={belowMinimum}
          all={{ bedarf: 'MINIMUM_DECISION', sortierung: 'DECISION' }}
          about={({ seats, planning }) =>
            [
              t('sessions.queueEnrolled', { confirmed: seats.confirmed, minimum: seats.minimum }),
              ...(planning?.decidesAt
                ? [t('sessions.decideUntil', { day: dates.day(planning.decidesAt) })]
                : []),
            ].join(' · ')
          }
        />
        <SessionQueue title="sessions.queueDrafts" queue={drafts} all={{ stand: 'DRAFT' }} about={startOf} />
        <SessionQueue
          title="sessions.queueWaiting"
          queue={fullAndWaiting}
          all={{ bedarf: 'FULL_AND_WAITING', sortierung: 'WAITING' }}
          about={(session) =>
            `${t('sessions.waiting', { count: session.seats.waiting })} · ${startOf(session)}`
          }
        />
        <SessionQueue
          title="sessions.queueIncomplete"
          queue={incomplete}
          all={[
            ['bedarf', 'NO_ROOM'],
            ['bedarf', 'NO_TRAINER'],
          ]}
          about={startOf}
        />
        <Queue
          title={t('sessions.queueReview')}
          count={topicsInReview.totalCount}
          to="/planung/themen?stand=IN_REVIEW"
        >
          {topicsInReview.edges.map(({ node }) => (
            <li key={node.id}>
              <Link to={`/planung/themen/${node.id}/pruefung`}>{node.title}</Link>
              <span className="muted cockpit__about">
                {dates.moment(node.changedAt)}
                {node.changedByDisplayName && ` · ${node.changedByDisplayName}`}
              </span>
            </li>
          ))}
        </Queue>
      </div>
    </section>
  );
}

interface SessionQueueProps {
  title: PlainMessageId;
  queue: QueuedSessionsFragment;
  /** What the list of sessions is asked for to show all. */
  all: Record<string, string> | string[][];
  about: (session: Queued) => string;
}

function SessionQueue({ title, queue, all, about }: SessionQueueProps) {
  const { t } = useMessages();
  return (
    <Queue title={t(title)} count={queue.totalCount} to={sessionListPath(all)}>
      {queue.edges.map(({ node }) => (
        <li key={node.id}>
          <Link to={`/planung/termine/${node.id}`}>{node.topic.title}</Link>
          <span className="muted cockpit__about">{about(node)}</span>
        </li>
      ))}
    </Queue>
  );
}

interface QueueProps {
  title: string;
  count: number;
  to: string;
  children: ReactNode;
}

function Queue({ title, count, to, children }: QueueProps) {
  const { t } = useMessages();
  const id = useId();
  return (
    <section className="panel cockpit__queue" aria-labelledby={id}>
      <h3 id={id}>
        {title} <span className="cockpit__count">{count}</span>
      </h3>
      {count === 0 ? <p className="muted">{t('sessions.queueEmpty')}</p> : <ul>{children}</ul>}
      {count > 0 && (
        <p>
          <Link to={to}>{t('sessions.queueAll', { title, count })}</Link>
        </p>
      )}
    </section>
  );
}
