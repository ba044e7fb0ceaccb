import { useQuery } from '@apollo/client/react';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import { SessionHistoryDocument, type SessionEventKind } from './generated.ts';
import { changeIn } from './history-change.ts';
import '../components/data-table.css';

const KIND: Record<SessionEventKind, PlainMessageId> = {
  CREATED: 'sessions.eventCreated',
  EDITED: 'sessions.eventEdited',
  MOVED: 'sessions.eventMoved',
  RESOURCES_CHANGED: 'sessions.eventResources',
  CAPACITY_CHANGED: 'sessions.eventCapacity',
  PUBLISHED: 'sessions.eventPublished',
  CANCELLED: 'sessions.eventCancelled',
  SPLIT: 'sessions.eventSplit',
  MERGED: 'sessions.eventMerged',
  MINIMUM_WARNED: 'sessions.eventMinimumWarned',
  MINIMUM_DUE: 'sessions.eventMinimumDue',
  MINIMUM_KEPT: 'sessions.eventMinimumKept',
  ATTENDANCE_REMINDED: 'sessions.eventAttendanceReminded',
  ATTENDANCE_FORGOTTEN: 'sessions.eventAttendanceForgotten',
};

/** Who did what when and why, the newest first. */
export function SessionHistory({ sessionId }: { sessionId: string }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { data, error, refetch } = useQuery(SessionHistoryDocument, {
    variables: { id: sessionId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <LoadFailure onRetry={() => void refetch()} />;
  const history = data?.session?.history;
  if (!history) return <Skeleton lines={6} />;
  if (history.length === 0) return <p className="muted">{t('sessions.noHistory')}</p>;
  return (
    <table className="data-table session-table">
      <caption className="visually-hidden">{t('sessions.history')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('sessions.when')}</th>
          <th scope="col">{t('sessions.event')}</th>
          <th scope="col">{t('sessions.by')}</th>
          <th scope="col">{t('sessions.why')}</th>
        </tr>
      </thead>
      <tbody>
        {history.toReversed().map(({ version, kind, at, actor, reason, details }) => (
          <tr key={`${version} ${kind} ${at}`}>
            <td>
              <time dateTime={at}>{dates.moment(at)}</time>
            </td>
            <th scope="row">
              {t(KIND[kind])}
              <span className="muted data-table__small">{changeIn(details, t, dates)}</span>
            </th>
            <td data-label={t('sessions.by')}>{actor?.displayName ?? t('sessions.bySystem')}</td>
            <td data-label={t('sessions.why')}>{reason ?? t('sessions.none')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
