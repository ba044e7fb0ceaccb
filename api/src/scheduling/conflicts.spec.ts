import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { countStatements } from '../../test/support/count-statements.ts';
import { conflictsOf } from './queries/conflicts.ts';

const now = berlinTime('2026-11-24', '09:00');
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url });
  given = await Fixtures.open(database.url, now);
});

afterAll(async () => {
  await given.close();
  await orm.close();
  await database.drop();
});

const conflicts = async (personId: number, sessionId: number) =>
  (await conflictsOf(orm.em.fork(), [{ personId, sessionId }]))[0]!;
const kinds = async (personId: number, sessionId: number) =>
  (await conflicts(personId, sessionId)).map(({ kind }) => kind);

const session = (day: string, from: string, until: string, untilDay = day) =>
  given.session({ startsAt: berlinTime(day, from), endsAt: berlinTime(untilDay, until) });

async function enrolled(personId: number, sessionId: number, status: string) {
  await given.client.query(
    `with e as (
       insert into enrolment (session_id, person_id, status, waiting_seq, created_at, status_since, holds_seat, offer_expires_at, decide_by, version)
       values ($1, $2, $3, case when $3 in ('WAITING', 'REQUESTED', 'OFFERED') then (select count(*) + 1 from enrolment where session_id = $1) end,
               now(), now(), false, case when $3 = 'OFFERED' then now() end, case when $3 = 'REQUESTED' then now() end,
               case when $3 in ('OFFERED', 'CANCELLED') then 2 else 1 end)
       returning id),
     first as (insert into enrolment_event (enrolment_id, version, from_status, to_status, at)
       select id, 1, 'NONE', case $3 when 'OFFERED' then 'WAITING' when 'CANCELLED' then 'CONFIRMED' else $3 end, now() from e),
     asked as (insert into approval (enrolment_id, step, role, approver_id, asked_at, due_at)
       select id, 1, 'LINE_MANAGER', 1, now(), now() from e where $3 = 'REQUESTED')
     insert into enrolment_event (enrolment_id, version, from_status, to_status, at)
       select id, 2, case $3 when 'OFFERED' then 'WAITING' else 'CONFIRMED' end, $3, now() from e where $3 in ('OFFERED', 'CANCELLED')`,
    [sessionId, personId, status],
  );
}
const offOn = (personId: number, weekday: number, from = '2020-01-01', until: string | null = null) =>
  given.client.query(
    'insert into part_time_day (person_id, weekday, valid_from, valid_until) values ($1, $2, $3, $4)',
    [personId, weekday, from, until],
  );
const blocked = (personId: number, startsAt: Date, endsAt: Date, kind = 'VOCATIONAL_SCHOOL') =>
  given.client.query(
    'insert into blocked_time (person_id, starts_at, ends_at, kind) values ($1, $2, $3, $4)',
    [personId, startsAt, endsAt, kind],
  );

describe('other sessions', () => {
  it.each(['CONFIRMED', 'REQUESTED', 'OFFERED', 'WAITING'])(
    'are told apart by the status of the enrolment: %s',
    async (status) => {
      const anna = await given.person();
      const other = await session('2027-01-12', '11:00', '16:00');
      await enrolled(anna, other, status);
      const wanted = await session('2027-01-12', '09:00', '12:00');
      expect(await conflicts(anna, wanted)).toEqual([
        {
          kind: `${status}_SESSION`,
          startsAt: berlinTime('2027-01-12', '11:00'),
          endsAt: berlinTime('2027-01-12', '16:00'),
          sessionId: other,
        },
      ]);
    },
  );

  it('do not conflict back to back, when given back, when called off, or as the same session', async () => {
    const anna = await given.person();
    const wanted = await session('2027-01-12', '09:00', '12:00');
    await enrolled(anna, wanted, 'CONFIRMED');
    await enrolled(anna, await session('2027-01-12', '12:00', '16:00'), 'CONFIRMED');
    await enrolled(anna, await session('2027-01-12', '10:00', '11:00'), 'CANCELLED');
    const calledOff = await session('2027-01-12', '10:00', '11:00');
    await enrolled(anna, calledOff, 'CONFIRMED');
    await given.client.query(`update session set status = 'CANCELLED' where id = $1`, [calledOff]);
    expect(await conflicts(anna, wanted)).toEqual([]);
  });

  it('conflict by their appointments, not by the weeks between the first and the last', async () => {
    const anna = await given.person();
    const series = await session('2027-02-01', '09:00', '12:00');
    await given.client.query(
      `insert into appointment (session_id, position, starts_at, ends_at) values ($1, 2, $2, $3)`,
      [series, berlinTime('2027-03-01', '09:00'), berlinTime('2027-03-01', '12:00')],
    );
    await enrolled(anna, series, 'CONFIRMED');
    expect(await kinds(anna, await session('2027-02-15', '09:00', '12:00'))).toEqual([]);
    expect(await kinds(anna, await session('2027-03-01', '11:00', '13:00'))).toEqual(['CONFIRMED_SESSION']);
  });

  it("are the person's own: nobody sees a colleague's", async () => {
    const [anna, ben] = await given.people(2);
    await enrolled(anna!, await session('2027-01-13', '09:00', '12:00'), 'CONFIRMED');
    const wanted = await session('2027-01-13', '09:00', '12:00');
    expect(await kinds(ben!, wanted)).toEqual([]);
    expect(await kinds(anna!, wanted)).toEqual(['CONFIRMED_SESSION']);
  });
});

describe('part-time days', () => {
  it('count on their weekday while they are valid, first and last day included', async () => {
    const anna = await given.person();
    await offOn(anna, 5, '2027-01-08', '2027-01-15');
    const on = async (day: string) => (await kinds(anna, await session(day, '09:00', '12:00'))).length;
    expect(await on('2027-01-01')).toBe(0);
    expect(await on('2027-01-08')).toBe(1);
    expect(await on('2027-01-14')).toBe(0);
    expect(await on('2027-01-15')).toBe(1);
    expect(await on('2027-01-22')).toBe(0);
  });

  it.each([
    ['spring, 23 hours', '2027-03-28', '2027-03-29'],
    ['autumn, 25 hours', '2026-10-25', '2026-10-26'],
    ['an ordinary one, 24 hours', '2027-04-04', '2027-04-05'],
  ])('last the whole day of the clock change: %s', async (_, sunday, monday) => {
    const anna = await given.person();
    await offOn(anna, 7);
    expect(await conflicts(anna, await session(sunday, '23:00', '23:30'))).toEqual([
      {
        kind: 'PART_TIME_DAY',
        startsAt: berlinTime(sunday),
        endsAt: berlinTime(monday),
        sessionId: null,
      },
    ]);
    expect(await kinds(anna, await session(monday, '00:00', '01:00'))).toEqual([]);
  });

  it('are days in Berlin: half past midnight on New Year is a Friday there, and still Thursday in UTC', async () => {
    const anna = await given.person();
    await offOn(anna, 5, '2027-01-01');
    expect(await kinds(anna, await session('2027-01-01', '00:30', '01:00'))).toEqual(['PART_TIME_DAY']);
    expect(await kinds(anna, await session('2026-12-31', '22:00', '00:00', '2027-01-01'))).toEqual([]);
    expect(await kinds(anna, await session('2026-12-31', '22:00', '00:01', '2027-01-01'))).toEqual([
      'PART_TIME_DAY',
    ]);
  });
});

describe('blocked times', () => {
  it('conflict while they overlap, by kind, and over weeks', async () => {
    const anna = await given.person();
    await blocked(anna, berlinTime('2027-02-01', '08:00'), berlinTime('2027-02-12', '16:00'));
    await blocked(anna, berlinTime('2027-02-12', '16:00'), berlinTime('2027-02-13'), 'LEAVE');
    expect(await kinds(anna, await session('2027-02-10', '09:00', '12:00'))).toEqual(['VOCATIONAL_SCHOOL']);
    expect(await kinds(anna, await session('2027-02-12', '15:00', '17:00'))).toEqual([
      'VOCATIONAL_SCHOOL',
      'LEAVE',
    ]);
    expect(await kinds(anna, await session('2027-02-13', '09:00', '12:00'))).toEqual([]);
  });
});

describe('a list of sessions', () => {
  it('is one statement, and each session gets its own answer, however often it is asked for', async () => {
    const [anna, ben] = await given.people(2);
    await offOn(anna!, 1);
    await offOn(ben!, 2);
    const monday = await session('2027-04-05', '09:00', '12:00');
    const tuesday = await session('2027-04-06', '09:00', '12:00');
    const questions = [anna!, ben!].flatMap((personId) =>
      [monday, tuesday, monday].map((sessionId) => ({ personId, sessionId })),
    );
    let found: Awaited<ReturnType<typeof conflictsOf>> = [];
    const statements = await countStatements(orm, async () => {
      found = await conflictsOf(orm.em.fork(), questions);
    });
    expect(statements).toEqual([expect.stringContaining('unnest')]);
    expect(found.map((list) => list.length)).toEqual([1, 0, 1, 0, 1, 0]);
  });

  it('is cut at 50 conflicts a session', async () => {
    const anna = await given.person();
    for (let i = 0; i < 60; i += 1)
      await blocked(anna, berlinTime('2027-05-03', '08:00'), berlinTime('2027-05-03', '16:00'), 'OTHER');
    // the same times twice are one conflict
    expect(await kinds(anna, await session('2027-05-03', '09:00', '12:00'))).toEqual(['OTHER']);
    for (let i = 0; i < 55; i += 1)
      await blocked(
        anna,
        new Date(berlinTime('2027-05-03', '08:00').getTime() + i),
        berlinTime('2027-05-04'),
      );
    expect(await kinds(anna, await session('2027-05-03', '09:00', '12:00'))).toHaveLength(50);
  });
});
