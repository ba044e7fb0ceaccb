import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { countFilters, listVariables, type CatalogueQuery } from '../catalogue/url-state.ts';
import { useViewer } from '../people/index.ts';
import { NoteSearchGapDocument, RelatedToSearchDocument } from './generated.ts';
import { RelatedList } from './RelatedList.tsx';
import { SaveSearch } from './SaveSearch.tsx';

/** Who still looks at an empty list then has finished typing. */
const SETTLED = 3_000;

interface BesideResultsProps {
  query: CatalogueQuery;
  /** Of the list; undefined while it is fetched. */
  count: number | undefined;
}

/** Below the results of a search: keep it, and topics that are like them. Fetched after the results. */
export default function BesideResults({ query, count }: BesideResultsProps) {
  const viewer = useViewer();
  const { search, filter } = listVariables(query);
  const filters = countFilters(query);
  const { data } = useQuery(RelatedToSearchDocument, {
    variables: { search: search ?? '', filter: filter ?? null },
    skip: !search || count === undefined,
  });
  const [note] = useMutation(NoteSearchGapDocument);

  useEffect(() => {
    if (count !== 0 || filters > 0 || !search) return;
    const settled = setTimeout(() => {
      note({ variables: { input: { search } } }).catch(() => undefined);
    }, SETTLED);
    return () => clearTimeout(settled);
  }, [count, filters, search, note]);

  if (!search && filters === 0) return null;
  return (
    <div className="stack no-print">
      {viewer && <SaveSearch key={JSON.stringify([search, filter])} query={query} />}
      <RelatedList topics={data?.topics.related ?? []} />
    </div>
  );
}
