import { Suspense, useRef } from 'react';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { BesideResults } from '../search/beside.ts';
import { AppliedFilters } from './AppliedFilters.tsx';
import { FacetDialog } from './FacetDialog.tsx';
import { FacetPanel } from './FacetPanel.tsx';
import { NothingFound } from './NothingFound.tsx';
import { ResultAnnouncer } from './ResultAnnouncer.tsx';
import { ResultList } from './ResultList.tsx';
import { SearchField } from './SearchField.tsx';
import { SortField } from './SortField.tsx';
import { useCatalogueQuery } from './use-catalogue-query.ts';
import { useScrollAfterReload } from './use-scroll-after-reload.ts';
import { useTopicList } from './use-topic-list.ts';
import { useWideScreen } from '../components/use-wide-screen.ts';
import type { CatalogueQuery } from './url-state.ts';
import './CataloguePage.css';

export function Component() {
  const { t } = useMessages();
  const { query, rows, change, showMore } = useCatalogueQuery();
  const { list, outdated, loadingMore, failed, retry } = useTopicList(query, rows);
  useScrollAfterReload(list !== undefined && list.edges.length >= Math.min(rows, list.totalCount));
  const wide = useWideScreen();
  const count = useRef<HTMLHeadingElement>(null);
  const push = (next: CatalogueQuery) => change(next, 'push');

  return (
    <>
      <ResultAnnouncer count={outdated ? undefined : list?.totalCount} search={query.search} />
      <div className="catalogue-head">
        <div className="page">
          <PageHeading title={[query.search.trim(), t('catalogue.title')].filter(Boolean)}>
            {t('catalogue.title')}
          </PageHeading>
        </div>
      </div>
      <div className="catalogue-search no-print">
        <div className="page">
          <SearchField
            value={query.search}
            live
            onSearch={(search) => change({ ...query, search }, 'replace')}
            onSubmit={(search) => change({ ...query, search }, 'replace')}
          />
        </div>
      </div>
      <div className="page catalogue">
        {wide && (
          <aside className="catalogue__facets no-print" aria-label={t('catalogue.filters')}>
            {list ? (
              <FacetPanel facets={list.facets} query={query} onChange={push} />
            ) : (
              <Skeleton lines={9} />
            )}
          </aside>
        )}
        <section className="catalogue__results" aria-labelledby="result-count">
          <div className="catalogue__toolbar">
            <h2 id="result-count" ref={count} tabIndex={-1}>
              {list ? t('catalogue.resultCount', { count: list.totalCount }) : t('catalogue.loading')}
            </h2>
            <div className="row">
              {!wide && list && <FacetDialog list={list} query={query} onChange={push} />}
              <SortField value={query.sort} onChange={(sort) => push({ ...query, sort })} />
            </div>
          </div>
          {list && (
            <AppliedFilters
              query={query}
              facets={list.facets}
              onChange={push}
              onEmptied={() => count.current?.focus({ preventScroll: true })}
            />
          )}
          {list?.correction && !outdated && (
            <Notice tone="info">
              <p>{t('catalogue.corrected', list.correction)}</p>
            </Notice>
          )}
          {failed && <LoadFailure onRetry={retry} />}
          {!list && !failed && <ResultSkeleton />}
          {list && !failed && list.totalCount > 0 && (
            <ResultList
              list={list}
              rows={rows}
              outdated={outdated}
              loadingMore={loadingMore}
              onShowMore={showMore}
            />
          )}
          {list && !failed && list.totalCount === 0 && <NothingFound query={query} onChange={push} />}
          {list && !failed && (
            <Suspense>
              <BesideResults query={query} count={outdated ? undefined : list.totalCount} />
            </Suspense>
          )}
        </section>
      </div>
    </>
  );
}

function ResultSkeleton() {
  return (
    <div className="result-list">
      {Array.from({ length: 6 }, (_, row) => (
        <div key={row} className="result-skeleton">
          <Skeleton lines={4} />
        </div>
      ))}
    </div>
  );
}
