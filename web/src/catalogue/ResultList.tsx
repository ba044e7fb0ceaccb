import { useEffect, useRef } from 'react';
import { Button } from '../components/Button.tsx';
import { useMessages } from '../i18n/index.ts';
import { ResultRow } from './ResultRow.tsx';
import { PAGE_SIZE } from './url-state.ts';
import type { TopicList } from './use-topic-list.ts';

interface ResultListProps {
  list: TopicList;
  rows: number;
  outdated: boolean;
  loadingMore: boolean;
  onShowMore: () => void;
}

export function ResultList({ list, rows, outdated, loadingMore, onShowMore }: ResultListProps) {
  const { t } = useMessages();
  const items = useRef<HTMLOListElement>(null);
  const focusFrom = useRef<number | null>(null);
  const shown = list.edges.slice(0, rows);
  const left = list.totalCount - shown.length;

  // after "show more" the focus goes to the first new row
  useEffect(() => {
    if (focusFrom.current === null || shown.length <= focusFrom.current) return;
    items.current?.children[focusFrom.current]?.querySelector('a')?.focus();
    focusFrom.current = null;
  }, [shown.length]);

  return (
    <>
      <ol
        className={outdated ? 'result-list result-list--outdated' : 'result-list'}
        ref={items}
        aria-busy={outdated}
      >
        {shown.map(({ node }) => (
          <li key={node.id}>
            <ResultRow topic={node} terms={list.matchedTerms} />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <div className="result-list__more no-print">
          <p className="muted">{t('catalogue.shownOf', { shown: shown.length, total: list.totalCount })}</p>
          <Button
            busy={loadingMore}
            onClick={() => {
              focusFrom.current = shown.length;
              onShowMore();
            }}
          >
            {t('catalogue.showMore', { count: Math.min(PAGE_SIZE, left) })}
          </Button>
        </div>
      )}
    </>
  );
}
