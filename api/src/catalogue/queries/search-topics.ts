import { sql, type EntityManager, type RawQueryFragment } from '@mikro-orm/postgresql';
import { Topic } from '@weitblick/db/catalogue';
import { addDays, berlinDay, berlinTime } from '@weitblick/shared/calendar';
import { planQuery } from '@weitblick/shared/german';
import { decodeCursor, toConnection, type Connection } from '../../platform/connection.ts';
import { badInput } from '../../platform/global-id.ts';
import type { Loaders } from '../../platform/loaders.ts';
import { textConditions, type TextCondition } from '../rules/text-query.ts';
import { searchLexicon, topicsTitled, writtenForms } from './search-lexicon.ts';

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
  sort: TopicSortName;
  first: number;
  after: string | null;
}

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

const MAX_TEXT = 200;
const MAX_WORDS = 12;
const MAX_VALUES = 50;
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
 * Query words are alternatives (the word, its parts, synonyms) joined by AND. If no topic has all words, topics with
 * at least half of them are ranked, where each word counts. Mistyped words are corrected, see planQuery.
 */
export async function searchTopics(
  em: EntityManager,
  loaders: Loaders,
  search: TopicSearch,
  now: Date,
): Promise<TopicSearchResult> {
  checkLimits(search);
  const lexicon = await searchLexicon(em);
  const plan = planQuery(search.text, lexicon.analyser, lexicon.vocabulary, MAX_WORDS);
  const conditions = textConditions(plan.words);
  const matched =
    conditions.length === 0
      ? everything()
      : matchingText(conditions, topicsTitled(lexicon, search.text), courseNumberIn(plan.normalised));
  const statement = searchStatement(search, matched, conditions.length > 0, now);
  const [row] = await em.execute<[SearchRow]>(statement);

  const topics = await em.find(Topic, { id: { $in: row.page.slice(0, search.first).map(({ id }) => id) } });
  const topicById = new Map(topics.map((topic) => [topic.id, topic]));
  const rows = row.page.filter(({ id }, i) => i >= search.first || topicById.has(id));
  for (const { id, upcoming, nextSessionId } of rows) {
    const topic = topicById.get(id);
    if (!topic) continue;
    loaders.topic.prime(id, topic);
    loaders.outlookOfTopic.prime(id, { upcoming, nextSessionId });
  }
  const page = toConnection(rows, search.first, row.total, search.after !== null, ({ id, k1, k2 }) => [
    search.sort,
    k1,
    k2,
    id,
  ]);
  return {
    ...page,
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: topicById.get(node.id)! })),
    facets: row.facets,
    correction: await correctionOf(),
  };

  async function correctionOf() {
    if (plan.corrections.length === 0) return null;
    const written = await writtenForms(
      em,
      lexicon,
      plan.corrections.map(({ word }) => word),
    );
    let corrected = '';
    let at = 0;
    for (const { start, end, word } of plan.corrections) {
      const typed = plan.normalised.slice(start, end);
      const form = written.get(word)!;
      corrected +=
        plan.normalised.slice(at, start) + (typed === typed.toLowerCase() ? form.toLowerCase() : form);
      at = end;
    }
    return { original: search.text.toWellFormed().trim(), corrected: corrected + plan.normalised.slice(at) };
  }
}

function checkLimits(search: TopicSearch): void {
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

/**
 * Relevance of a topic's text, 0 to about 1.6: for each query word the best alternative's ts_rank, weighted by how rare
 * the word is; more if the words stand in the title.
 */
function matchingText(
  conditions: readonly TextCondition[],
  titled: readonly number[],
  number: string | null,
): RawQueryFragment {
  const required = new Set(conditions.filter((c) => c.required).map((c) => c.word)).size;
  return sql`
    condition as materialized (
      select * from json_to_recordset(${JSON.stringify(conditions)}::json)
        as c (word int, required boolean, match tsquery, rank tsquery, factor float8)
    ),
    hit as materialized (
      select c.word, s.topic_id, bool_and(c.required) as required,
        least(1, max(c.factor * ts_rank('{0.1, 0.25, 0.5, 1}', s.terms, c.rank))) as score,
        bool_or(ts_rank('{0, 0, 0, 1}', s.terms, c.rank) > 0) as in_title
      from condition c join topic_search s on s.terms @@ c.match
      group by c.word, s.topic_id
    ),
    word_weight as (
      select word, (ln(1 + ((select count(*) from topic_search) + 0.5) / (count(*) + 0.5))
        * case when bool_and(required) then 1 else 0.3 end)::float8 as weight
      from hit group by word
    ),
    found as (
      select topic_id, sum(h.score * w.weight) / (select sum(weight) from word_weight) as score,
        count(*) filter (where required) as covered, count(*) filter (where required and in_title) as in_title
      from hit h join word_weight w using (word) group by topic_id
    ),
    matched as materialized (
      select topic_id, sum(score) as score, bool_or(is_exact) as is_exact from (
        select topic_id, score * (1 + 0.6 * in_title / ${required}::float8) as score, false as is_exact
        from found
        where covered > 0 and covered >= (
          select case when max(covered) = ${required} then max(covered) else least(max(covered), ${Math.ceil(required / 2)}) end
          from found)
        union all
        select id, 0, true from topic where id = any(${arrayOf(titled)}::int[])
        union all
        select topic_id, 0, true from session where number = ${number}
      ) m group by topic_id
    )`;
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
        ? sql`-round((score * (1 + 0.15 * bookable + 0.1 * popularity) + case when is_exact then 10 else 0 end)::numeric, 6)::float8`
        : sql`-(10 * bookable + popularity)::float8`;
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
