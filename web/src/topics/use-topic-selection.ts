import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { TopicIdsDocument, type PlannedTopicFilterInput } from './generated.ts';

/** As many as one bulk edit takes. */
export const MOST_SELECTED = 500;

/** Chosen topics; "all" means all that the filter finds, also those that the list has not shown yet. */
export function useTopicSelection() {
  const client = useApolloClient();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [loading, setLoading] = useState(false);
  const [failed, setFailed] = useState(false);

  const selectFiltered = async (filter: PlannedTopicFilterInput) => {
    setLoading(true);
    setFailed(false);
    try {
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const variables: { filter: PlannedTopicFilterInput; after: string | null } = { filter, after };
        const { data } = await client.query({
          query: TopicIdsDocument,
          variables,
          fetchPolicy: 'network-only',
        });
        if (!data) throw new Error('the API answered without data');
        ids.push(...data.plannedTopics.edges.map(({ node }) => node.id));
        const { hasNextPage, endCursor } = data.plannedTopics.pageInfo;
        after = hasNextPage ? endCursor : null;
      } while (after !== null && ids.length < MOST_SELECTED);
      setSelected(new Set(ids.slice(0, MOST_SELECTED)));
    } catch {
      setFailed(true);
    } finally {
      setLoading(false);
    }
  };
  return {
    selected,
    loading,
    failed,
    selectFiltered,
    select: (topicId: string, chosen: boolean) => {
      const next = new Set(selected);
      if (chosen) next.add(topicId);
      else next.delete(topicId);
      setSelected(next);
    },
    clear: () => setSelected(new Set()),
  };
}
