import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { appendPage } from '../graphql/append-page.ts';
import { PlannedSessionsDocument, type PlanningOrder, type PlanningSessionFilterInput } from './generated.ts';

const PAGE_SIZE = 50;

/** The sessions that a filter finds, page by page; while another filter is asked for, those of the last one. */
export function usePlannedSessions(filter: PlanningSessionFilterInput, order: PlanningOrder) {
  const { data, previousData, error, networkStatus, refetch, fetchMore } = useQuery(PlannedSessionsDocument, {
    variables: { filter, order, first: PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const list = (data ?? previousData)?.planningSessions;
  return {
    list,
    failed: error !== undefined && !list,
    loadingMore: networkStatus === NetworkStatus.fetchMore,
    refetch,
    more: () => {
      fetchMore({
        variables: { after: list?.pageInfo.endCursor },
        updateQuery: appendPage('planningSessions'),
      }).catch(() => undefined);
    },
  };
}
