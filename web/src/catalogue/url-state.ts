import type { SessionFormat, TopicFilter, TopicListQueryVariables, TopicSort } from '../graphql/generated.ts';

/** What the catalogue shows: all of it is in the address, so a link and "Back" lead to the same list. */
export interface CatalogueQuery {
  search: string;
  categories: readonly string[];
  targetGroups: readonly string[];
  formats: readonly SessionFormat[];
  sites: readonly string[];
  /** calendar days, YYYY-MM-DD */
  from: string | null;
  to: string | null;
  freeSeatsOnly: boolean;
  sort: TopicSort;
}

export const EMPTY_QUERY: CatalogueQuery = {
  search: '',
  categories: [],
  targetGroups: [],
  formats: [],
  sites: [],
  from: null,
  to: null,
  freeSeatsOnly: false,
  sort: 'RELEVANCE',
};

export const FORMAT_SLUG: Record<SessionFormat, string> = {
  IN_PERSON: 'vor-ort',
  ONLINE: 'online',
  HYBRID: 'hybrid',
  SELF_PACED: 'eigenes-tempo',
};

const SORT_SLUG: Record<TopicSort, string | null> = {
  RELEVANCE: null,
  NEXT_DATE: 'termin',
  TITLE: 'titel',
  POPULARITY: 'beliebt',
};

const LONGEST_SEARCH = 200;

export function parseCatalogueQuery(parameters: URLSearchParams): CatalogueQuery {
  const day = (name: string) => asCalendarDay(parameters.get(name));
  const many = (name: string) => [...new Set(parameters.getAll(name).filter(Boolean))].sort();
  return {
    search: (parameters.get('q') ?? '').slice(0, LONGEST_SEARCH),
    categories: many('thema'),
    targetGroups: many('zielgruppe'),
    formats: many('format').flatMap((slug) => keyOfSlug(FORMAT_SLUG, slug) ?? []),
    sites: many('ort'),
    from: day('von'),
    to: day('bis'),
    freeSeatsOnly: parameters.get('frei') === '1',
    sort: keyOfSlug(SORT_SLUG, parameters.get('sort')) ?? 'RELEVANCE',
  };
}

export function catalogueParameters(query: CatalogueQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  const add = (name: string, values: readonly string[]) => {
    for (const value of [...values].sort()) parameters.append(name, value);
  };
  if (query.search.trim()) parameters.set('q', query.search);
  add('thema', query.categories);
  add('zielgruppe', query.targetGroups);
  add(
    'format',
    query.formats.map((format) => FORMAT_SLUG[format]),
  );
  add('ort', query.sites);
  if (query.from) parameters.set('von', query.from);
  if (query.to) parameters.set('bis', query.to);
  if (query.freeSeatsOnly) parameters.set('frei', '1');
  const sort = SORT_SLUG[query.sort];
  if (sort) parameters.set('sort', sort);
  return parameters;
}

export function catalogueAddress(query: Partial<CatalogueQuery>): string {
  const parameters = catalogueParameters({ ...EMPTY_QUERY, ...query }).toString();
  return parameters ? `/katalog?${parameters}` : '/katalog';
}

export const PAGE_SIZE = 30;

/** Equal queries give equal variables, so that Apollo finds its cached rows again. */
export function listVariables(query: CatalogueQuery): TopicListQueryVariables {
  const filter: TopicFilter = {};
  if (query.categories.length > 0) filter.categories = [...query.categories];
  if (query.targetGroups.length > 0) filter.targetGroups = [...query.targetGroups];
  if (query.formats.length > 0) filter.formats = [...query.formats];
  if (query.sites.length > 0) filter.sites = [...query.sites];
  if (query.from) filter.from = query.from;
  if (query.to) filter.to = query.to;
  if (query.freeSeatsOnly) filter.freeSeatsOnly = true;
  return { search: query.search.trim() || null, filter, sort: query.sort, first: PAGE_SIZE };
}

export function countFilters(query: CatalogueQuery): number {
  return (
    query.categories.length +
    query.targetGroups.length +
    query.formats.length +
    query.sites.length +
    (query.from || query.to ? 1 : 0) +
    (query.freeSeatsOnly ? 1 : 0)
  );
}

export function withoutFilters(query: CatalogueQuery): CatalogueQuery {
  return { ...EMPTY_QUERY, search: query.search, sort: query.sort };
}

function keyOfSlug<Key extends string>(
  slugs: Record<Key, string | null>,
  slug: string | null,
): Key | undefined {
  if (slug === null) return undefined;
  return (Object.keys(slugs) as Key[]).find((key) => slugs[key] === slug);
}

function asCalendarDay(text: string | null): string | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : null;
}
