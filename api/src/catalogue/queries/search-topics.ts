import { sql, type EntityManager, type RawQueryFragment } from '@mikro-orm/postgresql';
import { Topic } from '@weitblick/db/catalogue';
import { addDays, berlinDay, berlinTime } from '@weitblick/shared/calendar';
import { planQuery, type QueryPlan } from '@weitblick/shared/german';
import { searchIndex, type Hit } from '@weitblick/shared/search';
import { decodeCursor, toConnection, type Connection } from '../../platform/connection.ts';
import { badInput } from '../../platform/global-id.ts';
import type { Loaders } from '../../platform/loaders.ts';
import { catalogueIndex, topicsTitled, writtenForms, type CatalogueIndex } from './catalogue-index.ts';

export type TopicSortName = 'RELEVANCE' | 'NEXT_DATE' | 'TITLE' | 'POPULARITY';

/** All conditions hold at once; values within a list are alternatives. */
export interface TopicSearch {
  text: string;
  /** Category slugs. */
  categories: readonly string[];
  /**
   * Codes. A topic for ALL is found under ALL and not under every group: who asks for what is meant for apprentices
   * would otherwise get half the catalogue. Ticking both groups gives both.
   */
  targetGroups: readonly string[];
  formats: readonly string[];
  sites: readonly string[];
  /** Calendar days in Europe/Berlin on which a session starts. */
  from: string | null;
  to: string | null;
  /** Only with a session that can be booked now: enrolment open, a seat left, nobody waiting. */
  freeSeatsOnly: boolean;
  /** Codes of the groups that the person belongs to: what is made for them comes a little earlier. */
  ownGroups: readonly string[];
  sort: TopicSortName;
  first: number;
  after: string | null;
}

export const EVERYTHING: TopicSearch = {
  text: '',
  categories: [],
  targetGroups: [],
  formats: [],
  sites: [],
  from: null,
  to: null,
  freeSeatsOnly: false,
  ownGroups: [],
  sort: 'RELEVANCE',
  first: 30,
  after: null,
};

export interface FacetCount {
  value: string;
  label: string;
  count: number;
}

export interface Facets {
  categories: FacetCount[];
  targetGroups: FacetCount[];
  formats: FacetCount[];
  sites: FacetCount[];
  months: FacetCount[];
  freeSeats: number;
}

export interface TopicSearchResult extends Connection<Topic> {
  facets: Facets;
  correction: { original: string; corrected: string } | null;
  /** Beginnings of the words that were looked for, synonyms and parts of compounds too, folded; to show why something was found. */
  matchedTerms: string[];
  /** What findRelated() needs. */
  related: { search: TopicSearch; hits: readonly Hit[] };
}

interface PageRow {
  id: number;
  k1: number;
  k2: string;
  upcoming: number;
  nextSessionId: number | null;
}
interface SearchRow {
  page: PageRow[];
  total: number;
  facets: Facets;
}

export const MAX_TEXT = 200;
const MAX_WORDS = 12;
const MAX_VALUES = 50;
/** An unfinished word stands for dozens. */
const MAX_TERMS = 40;
/** Bookable within this time counts as "soon". */
const SOON_DAYS = 60;
const FACET_MONTHS = 12;
/** Sort keys of topics without a date: those that run already, then those without sessions. */
const RUNNING = 1e12;
const NO_DATE = 1e13;

/**
 * The catalogue's list: a page, the total and all facets by one statement.
 *
 * Sessions count while they are OPEN and have not started, or can still be enrolled in (self-paced). Format, site,
 * period and free seats must be satisfied by one and the same session, so that a topic never shows up for an online
 * session in May and a bookable one in June. The count of a facet value is the exact number of topics that the list
 * would have if this value were the facet's only selection and all other conditions stayed.
 *
 * What the text finds and how well comes from the index in memory (shared/src/search) and is handed to the statement,
 * which alone decides what may be seen: a topic that is no longer published is never shown, however old the index is.
 */
export async function searchTopics(
  em: EntityManager,
  loaders: Loaders,
  search: TopicSearch,
  now: Date,
): Promise<TopicSearchResult> {
  checkLimits(search);
  const index = await catalogueIndex(em);
  const plan = planQuery(search.text, index, index.thesaurus, MAX_WORDS);
  const hasText = plan.words.length > 0;
  const { hits, related } = hasText ? searchIndex(index, plan.words) : { hits: [], related: [] };
  const matched = hasText ? matchingText(hits, index, plan, search.text) : everything();
  const [row] = await em.execute<[SearchRow]>(searchStatement(search, matched, hasText, now));
  const rows = await withTopics(em, loaders, row.page, search.first);
  const page = toConnection(rows, search.first, row.total, search.after !== null, ({ id, k1, k2 }) => [
    search.sort,
    k1,
    k2,
    id,
  ]);
  return {
    ...page,
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: node.topic! })),
    facets: row.facets,
    correction: await correctionOf(em, index, plan, search.text),
    matchedTerms: matchedTerms(plan),
    related: { search, hits: search.after === null ? related : [] },
  };
}

/**
 * Topics without the words of the query that are like the best that have them, under the same filters; none when the
 * search found enough.
 */
export async function findRelated(
  em: EntityManager,
  loaders: Loaders,
  { search, hits }: TopicSearchResult['related'],
  first: number,
  now: Date,
): Promise<Topic[]> {
  if (hits.length === 0) return [];
  const matched = sql`matched as materialized (select topic_id, score, false as is_exact from ${scored(hits)})`;
  const wish: TopicSearch = { ...search, sort: 'RELEVANCE', first, after: null };
  const [row] = await em.execute<[SearchRow]>(searchStatement(wish, matched, true, now));
  const rows = await withTopics(em, loaders, row.page, first);
  return rows.slice(0, first).map(({ topic }) => topic!);
}

/** The rows of a page with their topics, and of the row behind it without. What was read stands ready for the loaders. */
async function withTopics(em: EntityManager, loaders: Loaders, page: readonly PageRow[], first: number) {
  const topics = await em.find(Topic, { id: { $in: page.slice(0, first).map(({ id }) => id) } });
  const topicById = new Map(topics.map((topic) => [topic.id, topic]));
  const rows = page.filter(({ id }, i) => i >= first || topicById.has(id));
  for (const { id, upcoming, nextSessionId } of rows) {
    const topic = topicById.get(id);
    if (!topic) continue;
    loaders.topic.prime(id, topic);
    loaders.outlookOfTopic.prime(id, { upcoming, nextSessionId });
  }
  return rows.map((row) => ({ ...row, topic: topicById.get(row.id) }));
}

function matchedTerms({ words }: QueryPlan): string[] {
  const wanted = words.flatMap(({ alternatives }) => alternatives.filter(({ isLoose }) => !isLoose));
  return [...new Set(wanted.flatMap(({ terms }) => terms))].slice(0, MAX_TERMS);
}

/** The query as it was understood, when words of it were taken for mistyped. */
async function correctionOf(em: EntityManager, index: CatalogueIndex, plan: QueryPlan, typed: string) {
  if (plan.corrections.length === 0) return null;
  const words = plan.corrections.map(({ word }) => word);
  const written = await writtenForms(em, index, words);
  let corrected = '';
  let at = 0;
  for (const { start, end, word } of plan.corrections) {
    const before = plan.normalised.slice(start, end);
    const form = written.get(word)!;
    corrected +=
      plan.normalised.slice(at, start) + (before === before.toLowerCase() ? form.toLowerCase() : form);
    at = end;
  }
  return { original: typed.toWellFormed().trim(), corrected: corrected + plan.normalised.slice(at) };
}

/** @throws BAD_USER_INPUT when there is too much of anything */
export function checkLimits(search: TopicSearch): void {
  if (search.text.length > MAX_TEXT) throw badInput(`"search" must have at most ${MAX_TEXT} characters`);
  for (const name of ['categories', 'targetGroups', 'formats', 'sites'] as const) {
    if (search[name].length > MAX_VALUES) throw badInput(`"${name}" must have at most ${MAX_VALUES} values`);
  }
}

/** A course number as printed on notices, or null. */
function courseNumberIn(text: string): string | null {
  return /^\d{2}-\p{L}{2,5}-\d{1,6}$/u.test(text) ? text.toUpperCase() : null;
}

function everything(): RawQueryFragment {
  return sql`matched as materialized (select id as topic_id, 0::float8 as score, false as is_exact from topic where status = 'PUBLISHED')`;
}

function matchingText(
  hits: readonly Hit[],
  index: CatalogueIndex,
  plan: QueryPlan,
  text: string,
): RawQueryFragment {
  return sql`
    matched as materialized (
      select topic_id, max(score) as score, bool_or(is_exact) as is_exact from (
        select topic_id, score, false as is_exact from ${scored(hits)}
        union all
        select id, 0, true from topic where id = any(${arrayOf(topicsTitled(index, text))}::int[])
        union all
        select topic_id, 0, true from session where number = ${courseNumberIn(plan.normalised)}
      ) m group by topic_id
    )`;
}

/** All scores divided by the best, so that boosts weigh the same in every search. */
function scored(hits: readonly Hit[]): RawQueryFragment {
  const best = hits[0]?.score ?? 1;
  const ids = arrayOf(hits.map(({ id }) => id));
  const scores = arrayOf(hits.map(({ score }) => score / best));
  return sql`unnest(${ids}::int[], ${scores}::float8[]) as h (topic_id, score)`;
}

function searchStatement(
  search: TopicSearch,
  matched: RawQueryFragment,
  hasText: boolean,
  now: Date,
): RawQueryFragment {
  const at = sql`${now.toISOString()}::timestamptz`;
  const soon = sql`${berlinTime(addDays(berlinDay(now), SOON_DAYS)).toISOString()}::timestamptz`;
  const isAny = (column: RawQueryFragment, values: readonly string[]) =>
    values.length === 0 ? sql`true` : sql`coalesce(${column} = any(${arrayOf(values)}::text[]), false)`;
  const months = monthsFrom(now);
  const sessionFilter =
    search.formats.length > 0 ||
    search.sites.length > 0 ||
    search.from !== null ||
    search.to !== null ||
    search.freeSeatsOnly;

  return sql`
    with ${matched},
    upcoming as materialized (
      select id, topic_id, format, site_code, starts_at, is_open, is_free,
        ${isAny(sql`format`, search.formats)} as format_ok,
        ${isAny(sql`site_code`, search.sites)} as site_ok,
        ${inPeriod(search)} as period_ok,
        ${search.freeSeatsOnly ? sql`is_free` : sql`true`} as free_ok
      from (
        select *, enrol_until > ${at} as is_open,
          enrol_until > ${at} and capacity > seats_taken and waiting_count = 0 as is_free
        from session where status = 'OPEN' and (starts_at > ${at} or enrol_until > ${at})
      ) s
    ),
    outlook as materialized (
      select topic_id, count(*)::int as upcoming,
        (array_agg(id order by starts_at, id) filter (where is_open))[1] as next_session_id,
        bool_or(fits) as fits,
        bool_or(fits_if_free and is_free) as has_free,
        bool_or(fits and is_open) as has_open,
        min(starts_at) filter (where fits and is_free) as free_at,
        min(starts_at) filter (where fits and is_open and starts_at > ${at}) as next_at
      from (
        select *, format_ok and site_ok and period_ok and free_ok as fits, format_ok and site_ok and period_ok as fits_if_free
        from upcoming
      ) u group by topic_id
    ),
    candidate as materialized (
      select t.id, t.category_id, t.title, t.popularity, m.score, m.is_exact,
        ${isAny(sql`c.slug`, search.categories)} as category_ok,
        ${
          search.targetGroups.length === 0
            ? sql`true`
            : sql`exists (select from topic_target_group g where g.topic_id = t.id and ${isAny(sql`g.target_group_code`, search.targetGroups)})`
        } as group_ok,
        ${sessionFilter ? sql`coalesce(o.fits, false)` : sql`true`} as session_ok,
        coalesce(o.has_free, false) as has_free,
        o.upcoming, o.next_session_id, o.next_at, coalesce(o.has_open, false) as has_open,
        ${
          search.ownGroups.length === 0
            ? sql`false`
            : sql`exists (select from topic_target_group g where g.topic_id = t.id and ${isAny(sql`g.target_group_code`, search.ownGroups)})`
        } as for_own_group,
        case when o.free_at < ${soon} then 1 when o.free_at is not null then 0.7 when o.has_open then 0.4 else 0 end::float8 as bookable
      from matched m join topic t on t.id = m.topic_id and t.status = 'PUBLISHED' join category c on c.id = t.category_id
      left join outlook o on o.topic_id = t.id
    ),
    result as materialized (
      select id, upcoming, next_session_id, ${sortKey(search.sort, hasText)} as k1,
        lower(replace(translate(title, 'ÄÖÜäöü', 'AOUaou'), 'ß', 'ss')) collate "C" as k2
      from candidate where category_ok and group_ok and session_ok
    ),
    in_session as materialized (
      select u.*, width_bucket(u.starts_at, ${arrayOf(months.map(({ start }) => start))}::timestamptz[]) as month
      from upcoming u join candidate c on c.id = u.topic_id and c.category_ok and c.group_ok
    )
    select
      (select coalesce(json_agg(json_build_object('id', id, 'k1', k1, 'k2', k2, 'upcoming', coalesce(upcoming, 0),
          'nextSessionId', next_session_id) order by k1, k2, id), '[]')
        from (select * from result ${afterCursor(search)} order by k1, k2, id limit ${search.first + 1}) p) as page,
      (select count(*)::int from result) as total,
      json_build_object(
        'categories', (
          select coalesce(json_agg(json_build_object('value', slug, 'label', name, 'count', coalesce(n, 0)) order by position, slug), '[]')
          from category left join (
            select category_id, count(*) as n from candidate where group_ok and session_ok group by 1
          ) f on category_id = category.id),
        'targetGroups', (
          select coalesce(json_agg(json_build_object('value', code, 'label', name, 'count', coalesce(n, 0)) order by position, code), '[]')
          from target_group left join (
            select target_group_code, count(*) as n from topic_target_group g join candidate c on c.id = g.topic_id
            where category_ok and session_ok group by 1
          ) f on target_group_code = code),
        'formats', (
          select json_agg(json_build_object('value', format, 'label', format, 'count', coalesce(n, 0)) order by place)
          from unnest(array['IN_PERSON', 'ONLINE', 'HYBRID', 'SELF_PACED']) with ordinality as f (format, place) left join (
            select format, count(distinct topic_id) as n from in_session where site_ok and period_ok and free_ok group by 1
          ) n using (format)),
        'sites', (
          select coalesce(json_agg(json_build_object('value', code, 'label', name, 'count', coalesce(n, 0)) order by name, code), '[]')
          from site left join (
            select site_code, count(distinct topic_id) as n from in_session where format_ok and period_ok and free_ok group by 1
          ) f on site_code = code),
        'months', (
          select coalesce(json_agg(json_build_object('value', name, 'label', name, 'count', coalesce(n, 0)) order by name), '[]')
          from (
            select m.name, f.n
            from unnest(${arrayOf(months.map(({ name }) => name))}::text[]) with ordinality as m (name, month)
            left join (
              select month, count(distinct topic_id) as n from in_session where format_ok and site_ok and free_ok group by 1
            ) f using (month)
            where exists (select from upcoming u where u.starts_at >= (${arrayOf(months.map(({ start }) => start))}::timestamptz[])[m.month]
              and u.starts_at < (${arrayOf(months.map(({ end }) => end))}::timestamptz[])[m.month])
            order by m.month limit ${FACET_MONTHS}) m),
        'freeSeats', (select count(*) from candidate where category_ok and group_ok and has_free)
      ) as facets`;
}

/** Ascending. Rounded, because the order of a floating-point sum may differ from page to page. */
function sortKey(sort: TopicSortName, hasText: boolean): RawQueryFragment {
  switch (sort) {
    case 'TITLE':
      return sql`0::float8`;
    case 'POPULARITY':
      return sql`-popularity::float8`;
    case 'NEXT_DATE':
      return sql`coalesce(extract(epoch from next_at)::float8, case when has_open then ${RUNNING} else ${NO_DATE} end)`;
    case 'RELEVANCE':
      return hasText
        ? sql`-round((score * (1 + 0.15 * bookable + 0.1 * popularity + case when for_own_group then 0.1 else 0 end) + case when is_exact then 10 else 0 end)::numeric, 6)::float8`
        : sql`-(10 * bookable + popularity + case when for_own_group then 0.3 else 0 end)::float8`;
  }
}

function inPeriod({ from, to }: TopicSearch): RawQueryFragment {
  const start = from === null ? sql`true` : sql`starts_at >= ${startOfDay(from)}::timestamptz`;
  const end = to === null ? sql`true` : sql`starts_at < ${startOfDay(to, 1)}::timestamptz`;
  return sql`(${start} and ${end})`;
}

function startOfDay(day: string, plusDays = 0): string {
  try {
    if (addDays(day, 0) === day) return berlinTime(addDays(day, plusDays)).toISOString();
  } catch {
    // the last day that can be written has no next one
  }
  throw badInput('"from" and "to" must be calendar days, YYYY-MM-DD');
}

function afterCursor({ after, sort }: TopicSearch): RawQueryFragment {
  if (after === null) return sql``;
  const [madeFor, k1, k2, id] = decodeCursor(after, ['string', 'number', 'string', 'number']);
  if (
    madeFor !== sort ||
    k1 == null ||
    k2 == null ||
    !Number.isInteger(id) ||
    Math.abs(Number(id)) > 2_147_483_647
  ) {
    throw badInput('"after" is not a cursor of this list');
  }
  return sql`where (k1, k2, id) > (${String(k1)}::float8, ${String(k2).toWellFormed()} collate "C", ${String(id)}::int)`;
}

/** More than are shown, because months without sessions are left out. */
function monthsFrom(now: Date): { name: string; start: string; end: string }[] {
  const [year, month] = berlinDay(now).split('-').map(Number);
  const first = (offset: number) =>
    new Date(Date.UTC(year!, month! - 1 + offset, 1)).toISOString().slice(0, 10);
  return Array.from({ length: 2 * FACET_MONTHS }, (_, i) => ({
    name: first(i).slice(0, 7),
    start: berlinTime(first(i)).toISOString(),
    end: berlinTime(first(i + 1)).toISOString(),
  }));
}

/** An array literal of PostgreSQL. What PostgreSQL can't store (NUL) can't be a code either. */
function arrayOf(values: readonly (string | number)[]): string {
  const items = values.map((value) => String(value).toWellFormed()).filter((value) => !value.includes('\0'));
  return `{${items.map((value) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`;
}
