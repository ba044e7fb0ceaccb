import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, Fixtures, type TestDatabase } from '../testing/index.ts';
import { afterDamage } from './after-damage.ts';
import { brokenInvariants, checkInvariants } from './index.ts';

const now = new Date('2026-11-25T09:00:00Z');
let database: TestDatabase;
let given: Fixtures;

const sql = (text: string) => given.client.query(text);
const broken = () => brokenInvariants(database.url, now);
const appointment = (item: number, day: string, trainer: number) =>
  `(${item}, 1, '${day} 09:00+01', '${day} 16:00+01', 1, '{${trainer}}', '{}')`;

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  const planner = await given.person();
  const session = await given.session({ status: 'DRAFT' });
  await sql(`
    insert into site values ('RH', 'Rathaus', 'Marktplatz 1');
    insert into room (site_code, name, seats) values ('RH', 'Raum 1', 20);
    insert into trainer (display_name) values ('Tina'), ('Ulla');
    insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats)
      values ('anderes', 1, 'Anderes', '', '', '{}', '{}', '{IN_PERSON}');
    insert into year_plan (year, number, status, parameters, seed, leased_until, created_by_id, created_at)
      values (2027, 1, 'SOLVING', '{}', 1, now(), ${planner}, now());
    update year_plan set status = 'READY', leased_until = null, finished_at = now(), solve_milliseconds = 1, unmet = 4;
    insert into year_plan_topic values (1, 1, 20, 0, 0, 0, 0, 0, 20, 3, 'LAST_SESSION');
    insert into year_plan_item (plan_id, topic_id, position, starts_on, starts_at, people, format, capacity, seats_minimum,
        enrol_until, cancel_until, timing, reasons)
      select 1, 1, n, day, (day || ' 09:00+01')::timestamptz, 8, 'IN_PERSON', 10, 4, now(), now(), 'WAITING_FIRST', '[]'
      from (values (1, '2027-02-01'::date), (2, '2027-02-02'::date)) v(n, day);
    insert into year_plan_appointment values ${appointment(1, '2027-02-01', 1)}, ${appointment(2, '2027-02-02', 1)};
    insert into year_plan_gap (plan_id, topic_id, sessions, people, reason, seats, open_days) values (1, 1, 1, 4, 'ROOM', 10, 2);
    update year_plan_item set status = 'ACCEPTED', session_id = ${session}, requested_at = now(), requested_by_id = ${planner}
      where id = 1`);
});

afterAll(async () => {
  await given.close();
  await database.drop();
});

describe('PostgreSQL', () => {
  it.each([
    [
      'a second plan of a year in work',
      `insert into year_plan (year, number, parameters, seed, created_by_id, created_at)
         select 2028, n, '{}', 1, 1, now() from generate_series(1, 2) n`,
    ],
    ['a plan that is ready before it was solved', `update year_plan set status = 'QUEUED' where id = 1`],
    ['a discarded plan that nobody discarded', `update year_plan set status = 'DISCARDED' where id = 1`],
    ['an accepted proposal without its session', `update year_plan_item set session_id = null where id = 1`],
    ['a refusal without a reason', `update year_plan_item set status = 'REFUSED' where id = 2`],
    [
      'a session that came of two proposals',
      `update year_plan_item set status = 'ACCEPTED', requested_at = now(),
        requested_by_id = 1, session_id = (select session_id from year_plan_item where id = 1) where id = 2`,
    ],
  ])('refuses %s', async (_what, statement) => {
    await expect(sql(statement)).rejects.toThrow();
  });
});

describe('the invariant checker', () => {
  it('finds nothing in a sound plan, and has looked at it', async () => {
    const reports = await checkInvariants(database.url, now);
    expect(reports.flatMap((report) => report.violations)).toEqual([]);
    const looked = new Map(reports.map((r) => [r.id, r.population]));
    expect(['J1', 'J2', 'J3', 'J4'].map((id) => looked.get(id))).toEqual([2, 1, 1, 2]);
  });

  it.each([
    [
      'a trainer in two places at once',
      ['J1', 'J4'],
      `update year_plan_appointment set starts_at = starts_at - interval '1 day', ends_at = ends_at - interval '1 day', room_id = null where item_id = 2`,
      `update year_plan_appointment set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day', room_id = 1 where item_id = 2`,
    ],
    [
      'a session that was forgotten',
      ['J2'],
      `delete from year_plan_gap`,
      `insert into year_plan_gap (plan_id, topic_id, sessions, people, reason, seats, open_days) values (1, 1, 1, 4, 'ROOM', 10, 2)`,
    ],
    [
      'a session of another topic',
      ['J3'],
      `update session set topic_id = 2`,
      `update session set topic_id = 1`,
    ],
    [
      'a day outside of the year',
      ['J4'],
      `update year_plan set year = 2026`,
      `update year_plan set year = 2027`,
    ],
  ])('sees %s', async (_what, ids, damage, repair) => {
    expect(await afterDamage(given, broken, damage, repair)).toEqual(ids);
  });
});
