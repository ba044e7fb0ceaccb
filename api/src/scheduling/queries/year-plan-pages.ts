import type { EntityManager } from '@mikro-orm/postgresql';
import { YearPlan, YearPlanGap, YearPlanItem, type YearPlanItemStatus } from '@weitblick/db/scheduling';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';

interface Page {
  first: number;
  after?: string | null | undefined;
}

/** Newest first. */
export async function yearPlans(
  em: EntityManager,
  year: number | null,
  page: Page,
): Promise<Connection<YearPlan>> {
  const size = pageSize(page.first);
  const [before] = page.after ? decodeCursor(page.after, ['number']) : [null];
  const where = year === null ? {} : { year };
  const rows = await em.find(YearPlan, before === null ? where : { ...where, id: { $lt: Number(before) } }, {
    orderBy: { id: 'desc' },
    limit: size + 1,
  });
  return toConnection(rows, size, await em.count(YearPlan, where), Boolean(page.after), ({ id }) => [id]);
}

export interface ItemFilter {
  /** 1 = January */
  month: number | null;
  topicId: number | null;
  statuses: readonly YearPlanItemStatus[];
  /** Part of the title of the topic. */
  search: string | null;
}

/** In the order of time. */
export async function yearPlanItems(
  em: EntityManager,
  planId: number,
  { month, topicId, statuses, search }: ItemFilter,
  page: Page,
): Promise<Connection<YearPlanItem>> {
  const size = pageSize(page.first);
  const [day, id] = page.after ? decodeCursor(page.after, ['string', 'number']) : [null, null];
  const from = `from year_plan_item i join topic t on t.id = i.topic_id
    where i.plan_id = ? and (?::int is null or extract(month from i.starts_on) = ?::int)
      and (?::int is null or i.topic_id = ?::int) and (? = '{}' or i.status = any(?::text[]))
      and (?::text is null or strpos(lower(t.title), lower(?::text)) > 0)`;
  const list = `{${statuses.join(',')}}`;
  const values = [planId, month, month, topicId, topicId, list, list, search, search];
  const [{ count }] = await em.execute<[{ count: number }]>(`select count(*)::int as count ${from}`, values);
  const ids = await em.execute<{ id: number }[]>(
    `select i.id ${from} ${day === null ? '' : 'and (i.starts_on, i.id) > (?::date, ?::int)'}
     order by i.starts_on, i.id limit ?`,
    [...values, ...(day === null ? [] : [day, id]), size + 1],
  );
  const rows = await em.find(
    YearPlanItem,
    { id: { $in: ids.map((row) => row.id) } },
    { orderBy: { startsOn: 'asc', id: 'asc' } },
  );
  return toConnection(rows, size, count, Boolean(page.after), (item) => [item.startsOn, item.id]);
}

export interface PlannedTopic {
  topicId: number;
  waiting: number;
  interested: number;
  renewals: number;
  lastYear: number;
  refused: number;
  seatsPlanned: number;
  people: number;
  sessionsWanted: number;
  patternSource: string;
  sessionsPlanned: number;
  sessionsAccepted: number;
}

/** Topics of a plan, those with most people first. */
export async function yearPlanTopics(
  em: EntityManager,
  planId: number,
  search: string | null,
  page: Page,
): Promise<Connection<PlannedTopic>> {
  const size = pageSize(page.first);
  const [people, id] = page.after ? decodeCursor(page.after, ['number', 'number']) : [null, null];
  const from = `from year_plan_topic d join topic t on t.id = d.topic_id
    where d.plan_id = ? and (?::text is null or strpos(lower(t.title), lower(?::text)) > 0)`;
  const values = [planId, search, search];
  const [{ count }] = await em.execute<[{ count: number }]>(`select count(*)::int as count ${from}`, values);
  const rows = await em.execute<PlannedTopic[]>(
    `select d.topic_id as "topicId", d.waiting, d.interested, d.renewals, d.last_year as "lastYear", d.refused,
       d.seats_planned as "seatsPlanned", d.people, d.sessions_wanted as "sessionsWanted",
       d.pattern_source as "patternSource", i.planned as "sessionsPlanned", i.accepted as "sessionsAccepted"
     from (select d.* ${from} ${people === null ? '' : 'and (-d.people, d.topic_id) > (?::int, ?::int)'}
           order by d.people desc, d.topic_id limit ?) d
     cross join lateral (
       select count(*)::int as planned, (count(*) filter (where status = 'ACCEPTED'))::int as accepted
       from year_plan_item i where i.plan_id = d.plan_id and i.topic_id = d.topic_id) i
     order by d.people desc, d.topic_id`,
    [...values, ...(people === null ? [] : [-Number(people), id]), size + 1],
  );
  return toConnection(rows, size, count, Boolean(page.after), (row) => [row.people, row.topicId]);
}

/** Most people first. */
export async function yearPlanGaps(
  em: EntityManager,
  planId: number,
  reason: string | null,
  page: Page,
): Promise<Connection<YearPlanGap>> {
  const size = pageSize(page.first);
  const [people, id] = page.after ? decodeCursor(page.after, ['number', 'number']) : [null, null];
  const where = { plan: planId, ...(reason === null ? {} : { reason }) };
  const later =
    people === null
      ? []
      : [{ people: { $lt: Number(people) } }, { people: Number(people), id: { $gt: Number(id) } }];
  const rows = await em.find(YearPlanGap, later.length > 0 ? { ...where, $or: later } : where, {
    orderBy: { people: 'desc', id: 'asc' },
    limit: size + 1,
  });
  const count = await em.count(YearPlanGap, where);
  return toConnection(rows, size, count, Boolean(page.after), (row) => [row.people, row.id]);
}

export interface PlanFigures {
  sessions: number;
  people: number;
  requested: number;
  accepted: number;
  refused: number;
}

const FIGURES = `count(*)::int as sessions, coalesce(sum(people), 0)::int as people,
  (count(*) filter (where status = 'REQUESTED'))::int as requested,
  (count(*) filter (where status = 'ACCEPTED'))::int as accepted,
  (count(*) filter (where status = 'REFUSED'))::int as refused`;

export async function yearPlanFigures(em: EntityManager, planId: number): Promise<PlanFigures> {
  const [row] = await em.execute<[PlanFigures]>(`select ${FIGURES} from year_plan_item where plan_id = ?`, [
    planId,
  ]);
  return row;
}

/** Months that have sessions, in order. */
export function yearPlanMonths(
  em: EntityManager,
  planId: number,
): Promise<(PlanFigures & { month: number })[]> {
  return em.execute(
    `select extract(month from starts_on)::int as month, ${FIGURES} from year_plan_item where plan_id = ?
     group by 1 order by 1`,
    [planId],
  );
}

export interface GapGroup {
  reason: string;
  topics: number;
  sessions: number;
  people: number;
  /** Where most of it is; null where it does not matter. */
  month: number | null;
  siteCode: string | null;
  /** The most seats that any of them needs. */
  seats: number;
}

/** What was not met, by reason, most people first. */
export function yearPlanGapGroups(em: EntityManager, planId: number): Promise<GapGroup[]> {
  return em.execute(
    `select reason, count(*)::int as topics, sum(sessions)::int as sessions, sum(people)::int as people,
       mode() within group (order by month) as month, mode() within group (order by site_code) as "siteCode",
       max(seats) as seats
     from year_plan_gap where plan_id = ? group by reason order by people desc, reason`,
    [planId],
  );
}
