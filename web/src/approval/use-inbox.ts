import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import {
  ApprovalInboxDocument,
  type ApprovalEntryFragment,
  type ApprovalInboxQuery,
  type ApprovalView,
} from './generated.ts';
import { mergeRows } from './inbox-rows.ts';

const PAGE_SIZE = 50;

type List = NonNullable<ApprovalInboxQuery['viewer']>['approvals'];

/** The rows of one view. Decided rows stay where they were as long as `keep` says so, also when the list is renewed. */
export function useInbox(view: ApprovalView, keep: (row: ApprovalEntryFragment) => boolean) {
  const { data, error, networkStatus, refetch, fetchMore } = useQuery(ApprovalInboxDocument, {
    variables: { view, first: PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.viewer?.approvals;
  const [seen, setSeen] = useState<{ list: List | undefined; rows: ApprovalEntryFragment[] }>({
    list: undefined,
    rows: [],
  });
  if (list && list !== seen.list) {
    const fresh = list.edges.map(({ node }) => node);
    setSeen({ list, rows: mergeRows(seen.rows, fresh, keep) });
  }
  return {
    rows: seen.rows,
    list,
    openCount: data?.viewer?.openApprovalCount ?? 0,
    failed: error !== undefined && !data,
    loadingMore: networkStatus === NetworkStatus.fetchMore,
    refetch,
    loadMore: () => {
      fetchMore({ variables: { after: list?.pageInfo.endCursor ?? null } }).catch(() => undefined);
    },
  };
}
