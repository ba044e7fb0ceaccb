import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo } from 'react';
import { useNavigationType } from 'react-router';
import { TopicListDocument, type TopicListQuery } from '../graphql/generated.ts';
import { listVariables, PAGE_SIZE, type CatalogueQuery } from './url-state.ts';

export type TopicList = TopicListQuery['topics'];

interface TopicListState {
  /** while a new list is fetched, the last one stays */
  list: TopicList | undefined;
  outdated: boolean;
  loadingMore: boolean;
  failed: boolean;
  retry(): void;
}

export function useTopicList(query: CatalogueQuery, rows: number): TopicListState {
  const variables = useMemo(() => listVariables(query), [query]);
  const cameBack = useNavigationType() === 'POP';
  const { data, previousData, error, networkStatus, fetchMore, refetch } = useQuery(TopicListDocument, {
    variables,
    // who comes back sees the rows of before at once, and at the same height
    fetchPolicy: cameBack ? 'cache-first' : 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const list = (data ?? previousData)?.topics;
  const loaded = data?.topics.edges.length ?? 0;
  const cursor = data?.topics.pageInfo.hasNextPage ? data.topics.pageInfo.endCursor : null;
  const idle = networkStatus === NetworkStatus.ready;

  useEffect(() => {
    if (!idle || !cursor || loaded >= rows) return;
    fetchMore({ variables: { after: cursor, first: PAGE_SIZE } }).catch(() => {
      // the query's own error state says so
    });
  }, [idle, cursor, loaded, rows, fetchMore]);

  return {
    list,
    outdated: data === undefined && list !== undefined,
    loadingMore: networkStatus === NetworkStatus.fetchMore,
    failed: error !== undefined && data === undefined,
    retry: () => void refetch(),
  };
}
