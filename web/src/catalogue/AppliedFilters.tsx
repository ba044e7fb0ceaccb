import { X } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../components/Button.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { appliedFilters } from './applied-filters.ts';
import type { TopicList } from './use-topic-list.ts';
import { withoutFilters, type CatalogueQuery } from './url-state.ts';
import './AppliedFilters.css';

interface AppliedFiltersProps {
  query: CatalogueQuery;
  facets: TopicList['facets'];
  onChange: (query: CatalogueQuery) => void;
  /** where the focus goes when the last chip is gone */
  onEmptied: () => void;
}

export function AppliedFilters({ query, facets, onChange, onEmptied }: AppliedFiltersProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const list = useRef<HTMLUListElement>(null);
  const filters = appliedFilters(query, facets, t, dates);
  if (filters.length === 0) return null;

  const remove = (index: number) => {
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>('.applied-filter');
    const next = buttons?.[index + 1] ?? buttons?.[index - 1];
    const filter = filters[index];
    if (!filter) return;
    if (next && filters.length > 1) next.focus();
    else onEmptied();
    onChange(filter.without);
  };

  return (
    <ul className="applied-filters no-print" aria-label={t('catalogue.appliedFilters')} ref={list}>
      {filters.map(({ key, label }, index) => (
        <li key={key}>
          <button type="button" className="applied-filter" onClick={() => remove(index)}>
            <span className="visually-hidden">{t('catalogue.removeFilter')} </span>
            {label}
            <X size={15} aria-hidden="true" />
          </button>
        </li>
      ))}
      <li>
        <Button
          kind="quiet"
          size="small"
          onClick={() => {
            onEmptied();
            onChange(withoutFilters(query));
          }}
        >
          {t('catalogue.resetFilters')}
        </Button>
      </li>
    </ul>
  );
}
