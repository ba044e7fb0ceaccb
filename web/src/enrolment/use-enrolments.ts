import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { MyEnrolmentsDocument, type EnrolmentView } from './generated.ts';

const PAGE_SIZE = 20;

/** One of the person's lists. After a command it is asked for again, and the last state stays until then. */
export function useEnrolments(view: EnrolmentView) {
  const { data, previousData, error, networkStatus, fetchMore, refetch } = useQuery(MyEnrolmentsDocument, {
    variables: { view, first: PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const list = (data ?? previousData)?.viewer?.enrolments;
  return {
    list,
    failed: error !== undefined && !data,
    loadingMore: networkStatus === NetworkStatus.fetchMore,
    retry: () => void refetch(),
    loadMore: () => {
      // a failure leaves the list and the button as they were
      fetchMore({ variables: { after: list?.pageInfo.endCursor ?? null } }).catch(() => undefined);
    },
  };
}
