import { NetworkStatus } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import {
  ApprovalByIdDocument,
  ApprovalInboxDocument,
  type ApprovalEntryFragment,
  type ApprovalInboxQuery,
  type ApprovalView,
} from './generated.ts';
import { goneFrom, mergeRows } from './inbox-rows.ts';

const PAGE_SIZE = 50;

type List = NonNullable<ApprovalInboxQuery['viewer']>['approvals'];
type Row = ApprovalEntryFragment;

interface Seen {
  list: List | undefined;
  rows: Row[];
  /** open when they were shown, and no longer in the list: withdrawn, or decided by somebody else */
  gone: ReadonlySet<string>;
}

/**
 * The rows of one view. Decided rows stay where they were as long as `keep` says so, also when the list is renewed; rows
 * that others took away stay and say what became of them, so that nothing moves under a finger about to decide.
 */
export function useInbox(view: ApprovalView, keep: (row: Row) => boolean) {
  const client = useApolloClient();
  const { data, previousData, error, networkStatus, refetch, fetchMore } = useQuery(ApprovalInboxDocument, {
    variables: { view, first: PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const viewer = (data ?? previousData)?.viewer;
  const list = viewer?.approvals;
  const [seen, setSeen] = useState<Seen>({ list: undefined, rows: [], gone: new Set() });
  if (list && list !== seen.list) {
    const fresh = list.edges.map(({ node }) => node);
    const gone = new Set([...seen.gone, ...goneFrom(seen.rows, fresh, list.pageInfo.hasNextPage)]);
    for (const { id } of fresh) gone.delete(id);
    setSeen({ list, rows: mergeRows(seen.rows, fresh, (row) => gone.has(row.id) || keep(row)), gone });
  }

  const { gone } = seen;
  useEffect(() => {
    let over = false;
    for (const id of gone) {
      client
        .query({ query: ApprovalByIdDocument, variables: { id }, fetchPolicy: 'network-only' })
        .then(({ data: now }) => {
          if (over) return;
          const node = now?.node?.__typename === 'Approval' ? now.node : null;
          setSeen((before) => ({
            ...before,
            // null: it is with somebody else now
            rows: before.rows.flatMap((row) => (row.id !== id ? [row] : node ? [node] : [])),
          }));
        })
        // the row stays as it was; deciding it says what became of it
        .catch(() => undefined);
    }
    return () => {
      over = true;
    };
  }, [client, gone]);

  return {
    rows: seen.rows,
    list,
    openCount: viewer?.openApprovalCount ?? 0,
    failed: error !== undefined && !data,
    loadingMore: networkStatus === NetworkStatus.fetchMore,
    refetch,
    loadMore: () => {
      fetchMore({ variables: { after: list?.pageInfo.endCursor ?? null } }).catch(() => undefined);
    },
  };
}
