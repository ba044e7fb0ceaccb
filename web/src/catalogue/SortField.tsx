import { useId } from 'react';
import type { TopicSort } from '../graphql/generated.ts';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';

const SORTS: readonly { sort: TopicSort; label: PlainMessageId }[] = [
  { sort: 'RELEVANCE', label: 'catalogue.sortRelevance' },
  { sort: 'NEXT_DATE', label: 'catalogue.sortNextDate' },
  { sort: 'TITLE', label: 'catalogue.sortTitle' },
  { sort: 'POPULARITY', label: 'catalogue.sortPopularity' },
];

export function SortField({ value, onChange }: { value: TopicSort; onChange: (sort: TopicSort) => void }) {
  const { t } = useMessages();
  const id = useId();
  return (
    <div className="sort-field no-print">
      <label htmlFor={id}>{t('catalogue.sort')}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value as TopicSort)}>
        {SORTS.map(({ sort, label }) => (
          <option key={sort} value={sort}>
            {t(label)}
          </option>
        ))}
      </select>
    </div>
  );
}
