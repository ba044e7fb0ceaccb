import type { DateFormats, Translate } from '../i18n/index.ts';
import { formatLabel } from '../scheduling/index.ts';
import { monthOfDays } from './months.ts';
import type { TopicList } from './use-topic-list.ts';
import type { CatalogueQuery } from './url-state.ts';

export interface AppliedFilter {
  key: string;
  label: string;
  without: CatalogueQuery;
}

/** The chosen filters one by one, each with the query that remains when it is taken away. */
export function appliedFilters(
  query: CatalogueQuery,
  facets: TopicList['facets'],
  t: Translate,
  dates: DateFormats,
): AppliedFilter[] {
  const from = <Key extends 'categories' | 'targetGroups' | 'sites'>(key: Key): AppliedFilter[] =>
    query[key].map((value) => ({
      key: `${key}:${value}`,
      label: facets[key].find((facet) => facet.value === value)?.label ?? value,
      without: { ...query, [key]: query[key].filter((each) => each !== value) },
    }));
  const filters: AppliedFilter[] = [];
  if (query.freeSeatsOnly) {
    filters.push({
      key: 'free',
      label: t('catalogue.freeSeatsOnly'),
      without: { ...query, freeSeatsOnly: false },
    });
  }
  filters.push(...from('categories'));
  if (query.from || query.to) {
    filters.push({
      key: 'period',
      label: periodLabel(query, t, dates),
      without: { ...query, from: null, to: null },
    });
  }
  for (const format of query.formats) {
    filters.push({
      key: `format:${format}`,
      label: formatLabel(format, t),
      without: { ...query, formats: query.formats.filter((each) => each !== format) },
    });
  }
  return [...filters, ...from('targetGroups'), ...from('sites')];
}

function periodLabel({ from, to }: CatalogueQuery, t: Translate, dates: DateFormats): string {
  const month = monthOfDays(from, to);
  if (month) return dates.month(month);
  if (from && to) return t('catalogue.fromTo', { from: dates.calendarDay(from), to: dates.calendarDay(to) });
  if (from) return t('catalogue.fromDay', { day: dates.calendarDay(from) });
  return t('catalogue.toDay', { day: dates.calendarDay(to ?? '') });
}
