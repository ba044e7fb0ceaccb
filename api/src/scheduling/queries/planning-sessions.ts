import { sql, type EntityManager, type RawQueryFragment } from '@mikro-orm/postgresql';
import type { SessionStatus } from '@weitblick/db/scheduling';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';
import { badInput } from '../../platform/global-id.ts';
import { WARN_DAYS } from '../rules/minimum.ts';

/** What planners have to do something about. */
export const PLANNING_NEEDS = [
  'BELOW_MINIMUM',
  'MINIMUM_DECISION',
  'FULL_AND_WAITING',
  'NO_ROOM',
  'NO_TRAINER',
] as const;
export type PlanningNeed = (typeof PLANNING_NEEDS)[number];
export const PLANNING_ORDERS = ['START', 'NEWEST_START', 'DECISION', 'TOPIC', 'NUMBER', 'WAITING'] as const;
export type PlanningOrder = (typeof PLANNING_ORDERS)[number];

export interface PlanningSessionFilter {
  /** Part of the course number or of the title of the topic. */
  search: string;
  /** Empty = all. */
  statuses: readonly SessionStatus[];
  /** Any of them; of sessions that have not begun. Empty = all sessions. */
  needs: readonly PlanningNeed[];
  /** Sessions that have not ended before it. */
  from: Date | null;
  /** Sessions that begin before it. */
  until: Date | null;
  topicId: number | null;
  /** Slug. */
  category: string | null;
  siteCode: string | null;
  trainerId: number | null;
  roomId: number | null;
}

export interface PlanningSessionsArgs {
  filter: PlanningSessionFilter;
  order: PlanningOrder;
  first: number;
  after?: string | null | undefined;
}

const DAY = 86_400_000;
const MAX_SEARCH = 200;
const MAX_WORDS = 8;

/** The same text order as time order. */
const instant = (at: RawQueryFragment) => sql`to_char(${at} at time zone 'UTC', 'YYYYMMDDHH24MISSUS')`;
const KEY: Record<PlanningOrder, () => RawQueryFragment> = {
  START: () => instant(sql`s.starts_at`),
  NEWEST_START: () => instant(sql`s.starts_at`),
  DECISION: () => sql`coalesce(${instant(sql`session_decides_at(s)`)}, '9')`,
  TOPIC: () => sql`lower(t.title) || ' ' || ${instant(sql`s.starts_at`)}`,
  NUMBER: () => sql`s.number`,
  WAITING: () => sql`lpad(s.waiting_count::text, 8, '0')`,
};
const DESCENDING: readonly PlanningOrder[] = ['NEWEST_START', 'WAITING'];

/**
 * Sessions as planners list them: ids and the number of all hits, in one statement.
 * @throws BAD_USER_INPUT for a bad page size, cursor or search text
 */
export async function planningSessions(
  em: EntityManager,
  now: Date,
  { filter, order, first, after }: PlanningSessionsArgs,
): Promise<Connection<number>> {
  const size = pageSize(first);
  const [key, id] = after ? decodeCursor(after, ['string', 'number']) : [];
  const down = DESCENDING.includes(order);
  const place = sql`(${String(key ?? '').toWellFormed()}::text collate "C", ${Number.isSafeInteger(id) ? Number(id) : 0}::int8)`;
  const beyond = after ? sql`where (key, id) ${down ? sql`<` : sql`>`} ${place}` : sql``;
  const direction = down ? sql`desc` : sql`asc`;
  const rows = await em.execute<{ id: number | null; key: string; total: number }[]>(sql`
    with found as (
      select s.id, (${KEY[order]()}) collate "C" as key
      from session s join topic t on t.id = s.topic_id
      where ${conditions(filter, now)})
    select page.id, page.key, n.total
    from (select count(*)::int as total from found) n
    left join (select id, key from found ${beyond} order by key ${direction}, id ${direction} limit ${size + 1}) page on true
    order by page.key ${direction}, page.id ${direction}`);
  const hits = rows.filter((row) => row.id !== null) as { id: number; key: string }[];
  const page = toConnection(hits, size, rows[0]!.total, Boolean(after), (row) => [row.key, row.id]);
  return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: node.id })) };
}

function conditions(filter: PlanningSessionFilter, now: Date): RawQueryFragment {
  const { statuses, needs, from, until, topicId, category, siteCode, trainerId, roomId } = filter;
  const inAppointments = (condition: RawQueryFragment) =>
    sql`exists (select from appointment a where a.session_id = s.id and ${condition})`;
  const all = [
    ...wordsOf(filter.search).map((pattern) => sql`(s.number ilike ${pattern} or t.title ilike ${pattern})`),
    ...(statuses.length > 0 ? [sql`s.status = any(${`{${statuses.join(',')}}`}::text[])`] : []),
    ...(needs.length > 0 ? [anyOf(needs.map((need) => NEED[need](now)))] : []),
    ...(from ? [sql`s.ends_at > ${from}`] : []),
    ...(until ? [sql`s.starts_at < ${until}`] : []),
    ...(topicId === null ? [] : [sql`s.topic_id = ${topicId}`]),
    ...(category === null ? [] : [sql`t.category_id in (select id from category where slug = ${category})`]),
    ...(siteCode === null ? [] : [sql`s.site_code = ${siteCode}`]),
    ...(roomId === null ? [] : [inAppointments(sql`a.room_id = ${roomId}`)]),
    ...(trainerId === null
      ? []
      : [
          inAppointments(
            sql`exists (select from appointment_trainer x where x.appointment_id = a.id and x.trainer_id = ${trainerId})`,
          ),
        ]),
  ];
  return all.reduce((whole, one) => sql`${whole} and ${one}`, sql`true`);
}

const anyOf = (alternatives: readonly RawQueryFragment[]) =>
  sql`(${alternatives.reduce((whole, one) => sql`${whole} or ${one}`)})`;

/** Cancelled sessions and those that have begun need nothing any more. */
const NEED: Record<PlanningNeed, (now: Date) => RawQueryFragment> = {
  BELOW_MINIMUM: (now) =>
    sql`(s.status = 'OPEN' and s.starts_at > ${now} and s.seats_taken < s.seats_minimum and s.minimum_kept_at is null)`,
  MINIMUM_DECISION: (now) =>
    sql`(${NEED.BELOW_MINIMUM(now)} and session_decides_at(s) <= ${new Date(now.getTime() + WARN_DAYS * DAY)})`,
  FULL_AND_WAITING: (now) =>
    sql`(s.status = 'OPEN' and s.starts_at > ${now} and s.seats_taken >= s.capacity and s.waiting_count > 0)`,
  NO_ROOM: (now) =>
    sql`(s.status <> 'CANCELLED' and s.starts_at > ${now} and s.format in ('IN_PERSON', 'HYBRID')
      and exists (select from appointment a where a.session_id = s.id and a.room_id is null))`,
  NO_TRAINER: (now) =>
    sql`(s.status <> 'CANCELLED' and s.starts_at > ${now} and exists (select from appointment a
      where a.session_id = s.id and not exists (select from appointment_trainer x where x.appointment_id = a.id)))`,
};

/** @returns patterns of ilike, one a word */
export function wordsOf(search: string): string[] {
  if (search.length > MAX_SEARCH) throw badInput(`"search" must have at most ${MAX_SEARCH} characters`);
  return search
    .toWellFormed()
    .replaceAll('\0', '')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, MAX_WORDS)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
