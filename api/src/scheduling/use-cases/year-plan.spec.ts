import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { USUAL_PARAMETERS } from '../rules/year-plan/parameters.ts';
import { createPlannedSessions } from './create-planned-sessions.ts';
import { acceptYearPlanItems, discardYearPlan, planYear, type ItemSelection } from './plan-year.ts';
import { solveYearPlans } from './solve-year-plans.ts';

const now = new Date('2026-11-25T09:00:00Z');
const YEAR = 2027;
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let planner: number;
let keys = 0;
const by = () => ({
  actorId: planner,
  mayPlan: true,
  idempotencyKey: `plan-${String((keys += 1)).padStart(6, '0')}`,
});
const deps = (at = now) => ({ em: orm.em, clock: { now: () => at } });

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url, poolSize: 12 });
  given = await Fixtures.open(database.url, now);
  planner = await given.person();
  await given.client.query(`
    insert into site values ('RH', 'Rathaus', 'Marktplatz 1');
    insert into room (site_code, name, seats, set_up_minutes, tear_down_minutes) values ('RH', 'Saal', 20, 30, 30);
    insert into trainer (display_name) values ('Tina Trainer'), ('Ulla Übung');
    insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats, duration_minutes)
      values ('redezeit', 1, 'Reden halten', '', '', '{}', '{}', '{IN_PERSON}', 360)`);
  await lastYear(1, 24);
  await lastYear(2, 12);
});

/** A session of a year ago that people took part in, taught by Tina in the only room. */
async function lastYear(topicId: number, people: number): Promise<void> {
  const startsAt = berlinTime('2026-03-0' + (topicId + 1), '09:00');
  const sessionId = await given.session({
    topicId,
    startsAt,
    capacity: 60,
    seatsMinimum: 6,
    enrolUntil: new Date(startsAt.getTime() - 14 * 86_400_000),
  });
  await given.client.query(`update session set capacity = 12, site_code = 'RH' where id = $1`, [sessionId]);
  await given.client.query(
    `with a as (update appointment set room_id = 1 where session_id = $1 returning id)
     insert into appointment_trainer select id, 1 from a`,
    [sessionId],
  );
  for (const personId of await given.people(people))
    await given.client.query(
      `insert into demand (topic_id, person_id, registered_at, known_sessions) values ($1, $2, $3, '{}')`,
      [topicId, personId, now],
    );
}

beforeEach(async () => {
  await given.client
    .query(`update year_plan set status = 'DISCARDED', leased_until = null, discarded_at = now(),
    discarded_by_id = ${planner} where status <> 'DISCARDED'`);
});

afterAll(async () => {
  await assertInvariants(database.url, now);
  await given.close();
  await orm.close();
  await database.drop();
});

const parameters = {
  ...USUAL_PARAMETERS,
  weights: { ...USUAL_PARAMETERS.weights, interested: 100 },
  fillPercent: 100,
};

async function asked(year = YEAR): Promise<number> {
  const outcome = await planYear(deps(), { ...by(), year, parameters });
  if (outcome.type !== 'YearPlanStarted') throw new Error(outcome.type);
  return outcome.planId;
}

async function solved(): Promise<number> {
  const planId = await asked();
  expect(await solveYearPlans(deps())).toEqual({ solved: 1, failed: 0, stopped: 0 });
  return planId;
}

interface ItemRow {
  id: number;
  topic_id: number;
  status: string;
  starts_at: Date;
  session_id: number | null;
  refusal: string | null;
}
const itemsOf = (planId: number) =>
  given.rows<ItemRow>('select * from year_plan_item where plan_id = $1 order by topic_id, position', [
    planId,
  ]);
const statusOf = async (planId: number) =>
  (await given.row<{ status: string }>('select status from year_plan where id = $1', [planId])).status;
const accept = (planId: number, selection: Partial<ItemSelection> = {}) =>
  acceptYearPlanItems(deps(), {
    ...by(),
    planId,
    selection: { itemIds: null, topicId: null, month: null, ...selection },
  });
/** Drafts are in the way of each other: those of a test are taken away after it. */
async function forgetDrafts(): Promise<void> {
  await given.client.query(
    `update session set status = 'CANCELLED', version = version + 1 where status = 'DRAFT'`,
  );
}

describe('A plan of a year', () => {
  it('is asked for, made in a thread of its own, and stored with figures, proposals and what was asked', async () => {
    const planId = await solved();
    const plan = await given.row(
      'select status, progress, unmet, unmet_bound, number from year_plan where id = $1',
      [planId],
    );
    expect(plan).toEqual({
      status: 'READY',
      progress: 100,
      unmet: 0,
      unmet_bound: 0,
      number: expect.any(Number),
    });
    const items = await itemsOf(planId);
    expect(items.map(({ topic_id, status }) => [topic_id, status])).toEqual([
      [1, 'PROPOSED'],
      [1, 'PROPOSED'],
      [2, 'PROPOSED'],
    ]);
    expect(
      await given.rows(
        `select topic_id, interested, people, sessions_wanted, pattern_source from year_plan_topic where plan_id = $1 order by 1`,
        [planId],
      ),
    ).toEqual([
      { topic_id: 1, interested: 24, people: 24, sessions_wanted: 2, pattern_source: 'LAST_SESSION' },
      { topic_id: 2, interested: 12, people: 12, sessions_wanted: 1, pattern_source: 'LAST_SESSION' },
    ]);
    // as the last session: the room, who taught it, at nine in Berlin, enrolment until two weeks before
    const appointment = await given.row<Record<string, unknown>>(
      `select a.room_id, a.trainer_ids, to_char(a.starts_at at time zone 'Europe/Berlin', 'HH24:MI') as at,
         i.starts_on - (i.enrol_until at time zone 'Europe/Berlin')::date as enrol_days
       from year_plan_appointment a join year_plan_item i on i.id = a.item_id where a.item_id = $1`,
      [items[0]!.id],
    );
    expect(appointment).toEqual({ room_id: 1, trainer_ids: [1], at: '09:00', enrol_days: 14 });
  });

  it('avoids what is booked and blocked, and says who is left when nothing is free', async () => {
    await given.client.query(
      `insert into resource_block (room_id, starts_at, ends_at, created_by_id, created_at)
         values (1, '2027-01-01', '2027-12-20', ${planner}, now())`,
    );
    const planId = await solved();
    const days = await given.rows<{ day: string }>(
      `select to_char(starts_on, 'YYYY-MM-DD') as day from year_plan_item where plan_id = $1`,
      [planId],
    );
    expect(days.every(({ day }) => day >= '2027-12-20')).toBe(true);
    const gaps = await given.rows<{ reason: string; month: number }>(
      'select reason, month from year_plan_gap where plan_id = $1',
      [planId],
    );
    for (const gap of gaps) expect(gap.reason).toBe('ROOM');
    expect(days.length + gaps.length).toBeGreaterThanOrEqual(2);
    await given.client.query('delete from resource_block');
  });

  it('is one at a time for a year; planning again is another version', async () => {
    const planId = await asked();
    expect(await planYear(deps(), { ...by(), year: YEAR, parameters })).toEqual({
      type: 'YearPlanInWork',
      planId,
    });
    await solveYearPlans(deps());
    const again = await asked();
    const { number } = await given.row<{ number: number }>('select number from year_plan where id = $1', [
      planId,
    ]);
    expect(await given.row('select number from year_plan where id = $1', [again])).toEqual({
      number: number + 1,
    });
    expect(await statusOf(planId)).toBe('READY');
  });

  it('is asked for once however often the request is repeated, and by planners only', async () => {
    const command = { ...by(), year: YEAR, parameters };
    const first = await planYear(deps(), command);
    expect(await planYear(deps(), command)).toEqual(first);
    expect(await planYear(deps(), { ...by(), mayPlan: false, year: YEAR, parameters })).toEqual({
      type: 'NotPermitted',
    });
  });

  it.each([
    ['YEAR', 2031, {}],
    ['YEAR', 2025, {}],
    ['WEIGHTS', YEAR, { weights: { ...parameters.weights, waiting: -1 } }],
    ['FILL', YEAR, { fillPercent: 10 }],
    ['WEEKDAYS', YEAR, { weekdays: [] }],
    ['LIMIT', YEAR, { sessionLimit: 0 }],
  ])('is refused with a wrong %s', async (fault, year, wrong) => {
    const outcome = await planYear(deps(), { ...by(), year, parameters: { ...parameters, ...wrong } });
    expect(outcome).toEqual({ type: 'InvalidYearPlan', fault });
  });

  it('is made once by several workers, and by another when one of them dies', async () => {
    const planId = await asked();
    const reports = await Promise.all([
      solveYearPlans(deps()),
      solveYearPlans(deps()),
      solveYearPlans(deps()),
    ]);
    expect(reports.reduce((sum, { solved: count }) => sum + count, 0)).toBe(1);
    expect(await itemsOf(planId)).toHaveLength(3);

    const orphan = await asked();
    await given.client.query(
      `update year_plan set status = 'SOLVING', attempts = 1, leased_until = $2 where id = $1`,
      [orphan, new Date(now.getTime() + 20_000)],
    );
    expect(await solveYearPlans(deps())).toMatchObject({ solved: 0 });
    expect(await solveYearPlans(deps(new Date(now.getTime() + 21_000)))).toMatchObject({ solved: 1 });
    expect(await statusOf(orphan)).toBe('READY');
  });

  it('is stopped while it is made, and leaves nothing behind', async () => {
    const planId = await asked();
    const work = solveYearPlans(deps());
    while ((await statusOf(planId)) === 'QUEUED') await new Promise((resolve) => setTimeout(resolve, 5));
    await discardYearPlan(deps(), { ...by(), planId });
    expect(await work).toEqual({ solved: 0, failed: 0, stopped: 1 });
    expect(await itemsOf(planId)).toEqual([]);
    expect(await statusOf(planId)).toBe('DISCARDED');
  });
});

describe('Accepted proposals', () => {
  it('become draft sessions with rooms, trainers and history, once', async () => {
    const planId = await solved();
    const command = { ...by(), planId, selection: { itemIds: null, topicId: 1, month: null } };
    const outcome = { type: 'YearPlanItemsAccepted', planId, accepted: 2 };
    expect(await acceptYearPlanItems(deps(), command)).toEqual(outcome);
    expect(await acceptYearPlanItems(deps(), command)).toEqual(outcome);
    const reports = await Promise.all([createPlannedSessions(deps()), createPlannedSessions(deps())]);
    expect(reports.reduce((sum, { created }) => sum + created, 0)).toBe(2);
    const [first, , other] = await itemsOf(planId);
    expect(other!.status).toBe('PROPOSED');
    expect(
      await given.row(
        `select s.status, s.topic_id, s.starts_at = i.starts_at as at, s.responsible_id, v.kind, v.actor_id, v.details,
           (select count(*)::int from booking b where b.session_id = s.id) as bookings
         from year_plan_item i join session s on s.id = i.session_id join session_event v on v.session_id = s.id where i.id = $1`,
        [first!.id],
      ),
    ).toEqual({
      status: 'DRAFT',
      topic_id: 1,
      at: true,
      responsible_id: planner,
      kind: 'CREATED',
      actor_id: planner,
      details: { yearPlan: planId },
      bookings: 2,
    });
    expect(await accept(planId, { topicId: 1 })).toEqual({ type: 'NothingToAccept' });
    await forgetDrafts();
  });

  it('are refused by name when somebody took the room meanwhile; the others are made', async () => {
    const planId = await solved();
    const [first, second] = await itemsOf(planId);
    await given.client.query(
      `insert into resource_block (room_id, starts_at, ends_at, created_by_id, created_at)
       values (1, $1, $1 + interval '2 hours', ${planner}, now())`.replaceAll('$1', '$1::timestamptz'),
      [first!.starts_at],
    );
    expect(await accept(planId, { itemIds: [first!.id, second!.id] })).toMatchObject({ accepted: 2 });
    expect(await createPlannedSessions(deps())).toEqual({ created: 1, refused: 1 });
    const after = await itemsOf(planId);
    expect(after.map(({ status, refusal }) => [status, refusal])).toEqual([
      ['REFUSED', 'ROOM'],
      ['ACCEPTED', null],
      ['PROPOSED', null],
    ]);
    await given.client.query('delete from resource_block');
    expect(await accept(planId, { itemIds: [first!.id] })).toMatchObject({ accepted: 1 });
    expect(await createPlannedSessions(deps())).toEqual({ created: 1, refused: 0 });
    await forgetDrafts();
  });

  it('of two plans never take the same room twice', async () => {
    const [one, two] = [await solved(), await solved()];
    await accept(one);
    await accept(two);
    await Promise.all([createPlannedSessions(deps()), createPlannedSessions(deps())]);
    const counts = await given.row<{ made: number }>(
      `select count(*) filter (where status = 'ACCEPTED')::int as made from year_plan_item where plan_id in (${one}, ${two})`,
    );
    expect(counts.made).toBeGreaterThanOrEqual(3);
    await forgetDrafts();
  });

  it('wait for a plan that is ready, and are given up with it', async () => {
    const planId = await asked();
    expect(await accept(planId)).toEqual({ type: 'YearPlanNotReady', status: 'QUEUED' });
    await solveYearPlans(deps());
    await accept(planId);
    await discardYearPlan(deps(), { ...by(), planId });
    expect(await createPlannedSessions(deps())).toEqual({ created: 0, refused: 0 });
    expect(new Set((await itemsOf(planId)).map(({ status }) => status))).toEqual(new Set(['PROPOSED']));
    expect(await accept(0)).toEqual({ type: 'YearPlanNotFound' });
  });

  it('of a topic that was retired meanwhile are refused', async () => {
    const planId = await solved();
    await accept(planId, { topicId: 2 });
    await given.client.query(`update topic set status = 'RETIRED' where id = 2`);
    expect(await createPlannedSessions(deps())).toEqual({ created: 0, refused: 1 });
    expect((await itemsOf(planId)).at(-1)).toMatchObject({ status: 'REFUSED', refusal: 'TOPIC_GONE' });
    await given.client.query(`update topic set status = 'PUBLISHED' where id = 2`);
  });
});
