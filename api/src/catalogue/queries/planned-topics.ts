import { sql, type EntityManager, type RawQueryFragment } from '@mikro-orm/postgresql';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';
import { badInput } from '../../platform/global-id.ts';

export const TOPIC_STATES = ['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIRED'] as const;
export type TopicState = (typeof TOPIC_STATES)[number];

export interface PlannedTopicFilter {
  /** Part of the title, a keyword, a synonym or the contact. */
  search: string;
  /** A topic that is published and has a version in review is found under both. */
  states: readonly TopicState[];
  /** Slugs. */
  categories: readonly string[];
  /** Codes. */
  targetGroups: readonly string[];
}

export interface PlannedTopicRow {
  id: number;
  title: string;
  slug: string;
  categoryId: number;
  state: TopicState;
  /** Of the version in work, beside what is published. */
  workState: 'DRAFT' | 'IN_REVIEW' | null;
  changedAt: Date;
  changedById: number | null;
  source: string;
}

/** Of all topics a planner may choose at once. */
export const MAX_SELECTION = 2_000;

/** The planning desk's list, by title. @throws BAD_USER_INPUT */
export async function plannedTopics(
  em: EntityManager,
  filter: PlannedTopicFilter,
  { first, after }: { first: number; after?: string | null | undefined },
): Promise<Connection<PlannedTopicRow>> {
  const size = pageSize(first);
  const [title, id] = after ? decodeCursor(after, ['string', 'number']) : [];
  const key = sql`lower(title) collate "C"`;
  const beyond = after
    ? sql`where (${key}, id) > (${String(title).toWellFormed()} collate "C", ${Number.isSafeInteger(id) ? Number(id) : 0}::int8)`
    : sql``;
  const rows = await em.execute<(RawRow & { sort_key: string })[]>(
    sql`with ${found(filter)} select *, ${key} as sort_key from found ${beyond} order by ${key}, id limit ${size + 1}`,
  );
  const [{ total }] = await em.execute<[{ total: number }]>(
    sql`with ${found(filter)} select count(*)::int as total from found`,
  );
  const page = toConnection(rows, size, total, Boolean(after), (row) => [row.sort_key, row.id]);
  return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: rowOf(node) })) };
}

/** One topic of the planning desk; null when there is none, or when its only draft was thrown away. */
export async function plannedTopic(em: EntityManager, topicId: number): Promise<PlannedTopicRow | null> {
  const [row] = await em.execute<RawRow[]>(
    sql`with ${found(EVERYTHING)} select * from found where id = ${topicId}`,
  );
  return row ? rowOf(row) : null;
}

const EVERYTHING: PlannedTopicFilter = { search: '', states: [], categories: [], targetGroups: [] };

/** All topics under a filter, for "select all". @returns ids, MAX_SELECTION at most, by title */
export async function plannedTopicIds(em: EntityManager, filter: PlannedTopicFilter): Promise<number[]> {
  const rows = await em.execute<{ id: number }[]>(
    sql`with ${found(filter)} select id from found order by lower(title) collate "C", id limit ${MAX_SELECTION}`,
  );
  return rows.map((row) => row.id);
}

interface RawRow {
  id: number;
  title: string;
  slug: string;
  category_id: number;
  state: TopicState;
  work_state: 'DRAFT' | 'IN_REVIEW' | null;
  changed_at: string | Date;
  changed_by_id: number | null;
  source: string;
}

function found({ search, states, categories, targetGroups }: PlannedTopicFilter): RawQueryFragment {
  if (search.length > 200) throw badInput('"search" must have at most 200 characters');
  const words = search.toWellFormed().replaceAll('\0', '').trim().split(/\s+/).filter(Boolean).slice(0, 8);
  const like = words.map(
    (word) =>
      sql`concat_ws(' ', content->>'title', content->>'contact', content->>'keywords', content->>'synonyms')
            ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`,
  );
  const every = [
    ...like,
    states.length > 0
      ? sql`(state = any(${arrayOf(states)}::text[]) or work_state = any(${arrayOf(states)}::text[]))`
      : sql`true`,
    categories.length > 0
      ? sql`category_id in (select id from category where slug = any(${arrayOf(categories)}::text[]))`
      : sql`true`,
    targetGroups.length > 0
      ? sql`jsonb_exists_any(content->'targetGroups', ${arrayOf(targetGroups)}::text[])`
      : sql`true`,
  ].reduce((all, one) => sql`${all} and ${one}`);
  return sql`
    topic_work as (
      select t.id, t.slug, t.source, newest.content, newest.content->>'title' as title,
        (newest.content->>'categoryId')::int as category_id,
        case when t.status = 'DRAFT' then newest.status else t.status end as state,
        case when t.status <> 'DRAFT' and newest.status in ('DRAFT', 'IN_REVIEW') then newest.status end as work_state,
        newest.changed_at, e.actor_id as changed_by_id
      from topic t
      cross join lateral (
        select * from topic_revision r where r.topic_id = t.id
          and r.status in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIRED')
        order by r.number desc limit 1) newest
      left join topic_event e on e.revision_id = newest.id and e.version = newest.version
    ),
    found as (select * from topic_work where ${every})`;
}

function rowOf(row: RawRow): PlannedTopicRow {
  return {
    id: row.id,
    title: row.title,
    slug: row.slug,
    categoryId: row.category_id,
    state: row.state,
    workState: row.work_state,
    changedAt: new Date(row.changed_at),
    changedById: row.changed_by_id,
    source: row.source,
  };
}

/** An array literal of PostgreSQL. */
function arrayOf(values: readonly string[]): string {
  return `{${values.map((value) => JSON.stringify(value.toWellFormed().replaceAll('\0', ''))).join(',')}}`;
}
