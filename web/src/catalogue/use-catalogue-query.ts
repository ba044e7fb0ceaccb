import { useCallback, useMemo, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { catalogueAddress, PAGE_SIZE, parseCatalogueQuery, type CatalogueQuery } from './url-state.ts';

interface CatalogueLocation {
  query: CatalogueQuery;
  /** how many rows this entry of the history shows */
  rows: number;
  /** typing replaces the entry of the history, a changed filter adds one */
  change(query: CatalogueQuery, how: 'push' | 'replace'): void;
  showMore(): void;
}

export function useCatalogueQuery(): CatalogueLocation {
  const [parameters] = useSearchParams();
  const location = useLocation();
  const navigate = useNavigate();
  const shown = useMemo(() => parseCatalogueQuery(parameters), [parameters]);
  // the address follows a moment later; a ticked box must not wait for it
  const [ahead, setAhead] = useState<{ query: CatalogueQuery; of: string } | null>(null);
  // it has followed; kept, it would be shown again when somebody comes back to that entry
  if (ahead && ahead.of !== location.key) setAhead(null);
  const query = ahead?.of === location.key ? ahead.query : shown;
  const state = location.state as { rows?: unknown } | null;
  const rows = typeof state?.rows === 'number' ? state.rows : PAGE_SIZE;

  const change = useCallback(
    (next: CatalogueQuery, how: 'push' | 'replace') => {
      setAhead({ query: next, of: location.key });
      void navigate(catalogueAddress(next), { replace: how === 'replace', preventScrollReset: true });
    },
    [navigate, location.key],
  );
  const showMore = useCallback(() => {
    // the query that is shown, which the address may still be about to follow
    void navigate(catalogueAddress(query), {
      replace: true,
      preventScrollReset: true,
      state: { rows: rows + PAGE_SIZE },
    });
  }, [navigate, query, rows]);

  return { query, rows, change, showMore };
}
