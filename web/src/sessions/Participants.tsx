import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from '../components/Button.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { appendPage } from '../graphql/append-page.ts';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import { EnrolmentStatusChip } from '../scheduling/index.ts';
import { SessionParticipantsDocument, type ParticipantGroup } from './generated.ts';
import '../components/data-table.css';

const PAGE_SIZE = 50;
const TITLE: Record<ParticipantGroup, PlainMessageId> = {
  SEATS: 'sessions.participants',
  WAITING: 'sessions.waitingList',
  GONE: 'sessions.gone',
};
const NOBODY: Record<ParticipantGroup, PlainMessageId> = {
  SEATS: 'sessions.nobodyEnrolled',
  WAITING: 'sessions.nobodyWaits',
  GONE: 'sessions.nobodyGone',
};

/** The people in a session: seats by name, the waiting list in its order. */
export function Participants({ sessionId, group }: { sessionId: string; group: ParticipantGroup }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { data, error, networkStatus, refetch, fetchMore } = useQuery(SessionParticipantsDocument, {
    variables: { id: sessionId, group, first: PAGE_SIZE },
    // places change while the list is shown elsewhere
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.session?.participants;
  if (error && !list) return <LoadFailure onRetry={() => void refetch()} />;
  if (!list) return <Skeleton lines={6} />;
  const more = () =>
    fetchMore({
      variables: { after: list.pageInfo.endCursor },
      updateQuery: (shown, { fetchMoreResult }) =>
        shown.session && fetchMoreResult.session
          ? {
              ...shown,
              session: appendPage('participants')(shown.session, {
                fetchMoreResult: fetchMoreResult.session,
              }),
            }
          : shown,
    }).catch(() => undefined);
  const isQueue = group === 'WAITING';
  return (
    <section className="sessions" aria-labelledby={`people-${group}`}>
      <h2 id={`people-${group}`}>
        {t(TITLE[group])} ({list.totalCount})
      </h2>
      {list.edges.length === 0 ? (
        <p className="muted">{t(NOBODY[group])}</p>
      ) : (
        <table className="data-table session-table">
          <caption className="visually-hidden">{t(TITLE[group])}</caption>
          <thead>
            <tr>
              {isQueue && (
                <th scope="col" className="data-table__number">
                  {t('sessions.queuePlace')}
                </th>
              )}
              <th scope="col">{t('sessions.person')}</th>
              <th scope="col">{t('sessions.unit')}</th>
              <th scope="col">{t('sessions.status')}</th>
              <th scope="col">{t('sessions.since')}</th>
            </tr>
          </thead>
          <tbody>
            {list.edges.map(({ node: { id, person, status, statusSince, place } }) => (
              <tr key={id}>
                {isQueue && (
                  <td data-label={t('sessions.queuePlace')} className="data-table__number">
                    {place}
                  </td>
                )}
                <th scope="row">{person.displayName}</th>
                <td data-label={t('sessions.unit')}>{person.unit.shortName}</td>
                <td data-label={t('sessions.status')}>
                  <EnrolmentStatusChip status={status} />
                </td>
                <td data-label={t('sessions.since')}>{dates.moment(statusSince)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {list.pageInfo.hasNextPage && (
        <div>
          <Button busy={networkStatus === NetworkStatus.fetchMore} onClick={() => void more()}>
            {t('sessions.more', { count: list.totalCount - list.edges.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
