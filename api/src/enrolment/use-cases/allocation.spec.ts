import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import fc from 'fast-check';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { encodeId } from '../../platform/global-id.ts';
import { drawOrder } from '../rules/draw.ts';
import { configureAllocation, declarePreference } from './allocation-configure.ts';
import { runAllocations } from './allocation-draw.ts';
import { rankWaiting, releaseQuota, reserveSeats } from './allocation-quota.ts';
import { cancelEnrolment } from './cancel-enrolment.ts';
import { changeSessionCapacity } from './change-session-capacity.ts';
import { enrolInSession } from './enrol-in-session.ts';
import { joinWaitingList } from './join-waiting-list.ts';

const now = new Date('2026-11-25T09:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const deadline = later(24);
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let planner: number;
let keys = 0;
const newKey = () => `alloc-${String((keys += 1)).padStart(6, '0')}`;
const deps = (at = now) => ({ em: orm.em, clock: { now: () => at } });

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url, poolSize: 10 });
  given = await Fixtures.open(database.url, now);
  planner = await given.person();
  await given.client.query(`
    insert into org_unit (id, parent_id, kind, name, short_name, cost_centre) values
      (10, 1, 'REFERAT', 'Referat A', 'A', '1'), (11, 10, 'ABTEILUNG', 'Abteilung A1', 'A1', '11'),
      (20, 1, 'REFERAT', 'Referat B', 'B', '2')`);
});

afterAll(async () => {
  const reports = await assertInvariants(database.url, now);
  // the checks of this module looked at something
  for (const id of ['L1', 'L2', 'L3', 'L4', 'L5'])
    expect([id, reports.find((report) => report.id === id)!.population]).not.toEqual([id, 0]);
  await given.close();
  await orm.close();
  await database.drop();
});

async function peopleOf(unitId: number, count: number): Promise<number[]> {
  const ids = await given.people(count);
  await given.client.query('update person set unit_id = $2 where id = any ($1)', [ids, unitId]);
  return ids;
}

const enrol = (actorId: number, sessionId: number, at = now) =>
  enrolInSession(deps(at), { actorId, sessionId, idempotencyKey: newKey() });
async function apply(actorId: number, sessionId: number, at = now): Promise<number> {
  const outcome = await joinWaitingList(deps(at), { actorId, sessionId, idempotencyKey: newKey() });
  if (outcome.type !== 'Waiting') throw new Error(outcome.type);
  return outcome.enrolmentId;
}
const configure = (sessionId: number, change: Partial<Parameters<typeof configureAllocation>[1]> = {}) =>
  configureAllocation(deps(), {
    actorId: planner,
    mayPlan: true,
    sessionId,
    mode: 'LOTTERY',
    applyUntil: deadline,
    criteria: [],
    idempotencyKey: newKey(),
    ...change,
  });
const reserve = (sessionId: number, change: Partial<Parameters<typeof reserveSeats>[1]> = {}) =>
  reserveSeats(deps(), {
    actorId: planner,
    mayPlan: true,
    sessionId,
    unitId: 10,
    purpose: null,
    seats: 1,
    releaseAt: later(48),
    idempotencyKey: newKey(),
    ...change,
  });
const statusOf = async (id: number) =>
  (await given.row<{ status: string }>('select status from enrolment where id = $1', [id])).status;
const cancel = async (enrolmentId: number, at = now) => {
  const { person_id: actorId } = await given.row<{ person_id: number }>(
    'select person_id from enrolment where id = $1',
    [enrolmentId],
  );
  return cancelEnrolment(deps(at), { actorId, enrolmentId, idempotencyKey: newKey() });
};

async function lottery(capacity: number, applicants: number) {
  const sessionId = await given.session({ capacity });
  expect((await configure(sessionId)).type).toBe('AllocationConfigured');
  const applications: number[] = [];
  for (const person of await given.people(applicants)) applications.push(await apply(person, sessionId));
  return { sessionId, applications };
}

describe('a lottery', () => {
  it('gives nobody a seat before the draw, and says how to apply', async () => {
    const { sessionId, applications } = await lottery(2, 1);
    expect(await enrol(await given.person(), sessionId)).toEqual({ type: 'SeatsAreDrawn', sessionId });
    expect(await statusOf(applications[0]!)).toBe('WAITING');
    const more = { actorId: planner, mayPlan: true, sessionId, capacity: 9, idempotencyKey: newKey() };
    expect(await changeSessionCapacity(deps(), more)).toMatchObject({ promoted: 0 });
    expect((await runAllocations(deps())).sessionsDrawn).toBe(0);
    expect(await statusOf(applications[0]!)).toBe('WAITING');
  });

  it('publishes the hash of a seed that it keeps until the draw', async () => {
    const { sessionId } = await lottery(1, 0);
    const row = await given.row<{ fits: boolean }>(
      'select seed_hash = sha256(seed) as fits from session_allocation where session_id = $1',
      [sessionId],
    );
    expect(row.fits).toBe(true);
    await expect(
      given.client.query(
        `update session_allocation set seed = decode(repeat('00', 32), 'hex'),
           seed_hash = sha256(decode(repeat('00', 32), 'hex')) where session_id = $1`,
        [sessionId],
      ),
    ).rejects.toThrow(/committed/);
  });

  it('gives the seats in drawn order, tells the others, and keeps that order for whoever moves up', async () => {
    const { sessionId, applications } = await lottery(2, 6);
    await runAllocations(deps(deadline));
    const { seed } = await given.row<{ seed: Buffer }>(
      'select seed from session_allocation where session_id = $1',
      [sessionId],
    );
    const order = drawOrder(
      seed,
      applications.map((id) => ({ id, number: encodeId('Enrolment', id), points: 0 })),
    ).map(({ id }) => id);
    expect(await Promise.all(order.map(statusOf))).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'WAITING',
      'WAITING',
      'WAITING',
      'WAITING',
    ]);
    const told = await given.rows<{ enrolment_id: number }>(
      `select r.enrolment_id from outbox_message o join allocation_result r on r.enrolment_id = o.allocation_result_id
       where r.session_id = $1 and o.kind = 'DRAWN_WITHOUT_SEAT' order by r.position`,
      [sessionId],
    );
    expect(told.map((row) => row.enrolment_id)).toEqual(order.slice(2));

    await cancel(order[0]!);
    await cancel(order[1]!);
    expect(await Promise.all(order.slice(2).map(statusOf))).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'WAITING',
      'WAITING',
    ]);
  });

  it('is drawn once, however many workers come at the same time', async () => {
    const { sessionId, applications } = await lottery(3, 8);
    const reports = await Promise.all(Array.from({ length: 4 }, () => runAllocations(deps(deadline))));
    expect(reports.reduce((sum, report) => sum + report.sessionsDrawn, 0)).toBe(1);
    expect(reports.reduce((sum, report) => sum + report.applications, 0)).toBe(8);
    const seats = await given.rows('select from enrolment where session_id = $1 and holds_seat', [sessionId]);
    expect(seats).toHaveLength(3);
    expect(await given.rows('select from allocation_result where session_id = $1', [sessionId])).toHaveLength(
      applications.length,
    );
    await expect(
      given.client.query('update session_allocation set drawn_at = null where session_id = $1', [sessionId]),
    ).rejects.toThrow(/what was drawn stays/);
  });

  it('puts whoever applies after the deadline behind everybody who was drawn', async () => {
    const { sessionId, applications } = await lottery(1, 3);
    const late = await apply(await given.person(), sessionId, later(25));
    await runAllocations(deps(later(26)));
    const queue = await given.rows<{ id: number }>(
      'select id from enrolment where session_id = $1 order by waiting_seq',
      [sessionId],
    );
    expect(queue.at(-1)!.id).toBe(late);
    expect(
      queue
        .slice(0, 3)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...applications].sort());
  });

  it('keeps its rules once somebody has applied', async () => {
    const { sessionId } = await lottery(1, 1);
    expect(await configure(sessionId, { mode: 'FIRST_COME', applyUntil: null })).toEqual({
      type: 'AllocationInUse',
    });
    const empty = await given.session();
    await configure(empty);
    expect((await configure(empty, { mode: 'FIRST_COME', applyUntil: null })).type).toBe(
      'AllocationConfigured',
    );
    expect((await enrol(await given.person(), empty)).type).toBe('Enrolled');
  });

  it('is set up by planners only, with a deadline before enrolment closes', async () => {
    const sessionId = await given.session();
    expect(await configure(sessionId, { mayPlan: false })).toEqual({ type: 'NotPermitted' });
    for (const applyUntil of [null, now, later(24 * 365)])
      expect(await configure(sessionId, { applyUntil })).toEqual({
        type: 'InvalidAllocation',
        problem: 'APPLY_UNTIL',
      });
  });
});

describe('a selection by criteria', () => {
  const criteria = [
    { kind: 'MANDATORY_FOR_ROLE', role: 'APPRENTICE', points: 10 },
    { kind: 'SEVERELY_DISABLED', role: null, points: 5 },
    { kind: 'NOT_YET_ATTENDED', role: null, points: 1 },
  ] as const;

  it('gives seats by points, explains them for each person, and forgets what was said voluntarily', async () => {
    const sessionId = await given.session({ capacity: 1 });
    expect((await configure(sessionId, { mode: 'CRITERIA', criteria })).type).toBe('AllocationConfigured');
    const [apprentice, disabled, other] = await given.people(3);
    await given.client.query('update person set apprentice = true where id = $1', [apprentice]);
    const [third, second, first] = [
      await apply(other!, sessionId),
      await apply(disabled!, sessionId),
      await apply(apprentice!, sessionId),
    ];
    const declare = (actorId: number, enrolmentId: number) =>
      declarePreference(deps(), { actorId, enrolmentId, severelyDisabled: true, idempotencyKey: newKey() });
    expect((await declare(disabled!, second)).type).toBe('PreferenceDeclared');
    expect(await declare(other!, second)).toEqual({ type: 'EnrolmentNotFound' });

    await runAllocations(deps(deadline));
    const record = () =>
      given.rows(
        'select enrolment_id, points, result, explanation from allocation_result where session_id = $1 order by position',
        [sessionId],
      );
    expect(await record()).toEqual([
      {
        enrolment_id: first,
        points: 11,
        result: 'SEAT',
        explanation: [
          { kind: 'MANDATORY_FOR_ROLE', points: 10 },
          { kind: 'NOT_YET_ATTENDED', points: 1 },
        ],
      },
      {
        enrolment_id: second,
        points: 6,
        result: 'WAITING',
        explanation: [
          { kind: 'NOT_YET_ATTENDED', points: 1 },
          { kind: 'SEVERELY_DISABLED', points: 5 },
        ],
      },
      {
        enrolment_id: third,
        points: 1,
        result: 'WAITING',
        explanation: [{ kind: 'NOT_YET_ATTENDED', points: 1 }],
      },
    ]);

    const over = later(24 * 62);
    expect((await runAllocations(deps(over))).preferencesForgotten).toBe(1);
    expect((await runAllocations(deps(over))).preferencesForgotten).toBe(0);
    expect(await given.rows('select from allocation_preference where enrolment_id = $1', [second])).toEqual(
      [],
    );
    expect(JSON.stringify(await record())).not.toMatch(/DISABLED/);
  });

  it('needs criteria that make sense', async () => {
    const sessionId = await given.session();
    const bad = (
      rules: Parameters<typeof configureAllocation>[1]['criteria'],
      mode: 'CRITERIA' | 'LOTTERY',
    ) => configure(sessionId, { mode, criteria: rules });
    expect(await bad([], 'CRITERIA')).toMatchObject({ problem: 'NO_CRITERIA' });
    expect(await bad(criteria, 'LOTTERY')).toMatchObject({ problem: 'CRITERIA_WITHOUT_CRITERIA_MODE' });
    expect(await bad([criteria[1], criteria[1]], 'CRITERIA')).toMatchObject({ problem: 'DUPLICATE' });
    expect(await bad([{ ...criteria[1], points: 101 }], 'CRITERIA')).toMatchObject({ problem: 'POINTS' });
    expect(await bad([{ ...criteria[0], role: null }], 'CRITERIA')).toMatchObject({ problem: 'ROLE' });
  });
});

describe('a seat quota', () => {
  it('keeps seats for the people of the unit and of the units below it', async () => {
    const sessionId = await given.session({ capacity: 2 });
    await reserve(sessionId);
    const [b1, b2] = await peopleOf(20, 2);
    const [a] = await peopleOf(11, 1);
    expect((await enrol(b1!, sessionId)).type).toBe('Enrolled');
    expect((await enrol(b2!, sessionId)).type).toBe('SessionFull');
    const waiting = await apply(b2!, sessionId);
    expect((await enrol(a!, sessionId)).type).toBe('Enrolled');
    expect(await statusOf(waiting)).toBe('WAITING');
  });

  it('gives a returned seat to the unit again, in the order that its training officer has set', async () => {
    const sessionId = await given.session({ capacity: 1 });
    const quota = (await reserve(sessionId)) as { quotaId: number };
    const [holder, first, second] = await peopleOf(11, 3);
    const [stranger, officer] = await peopleOf(20, 2);
    const seat = await enrol(holder!, sessionId);
    const outsider = await apply(stranger!, sessionId);
    const [one, two] = [await apply(first!, sessionId), await apply(second!, sessionId)];
    const rank = (actorId: number, enrolmentIds: number[]) =>
      rankWaiting(deps(), {
        actorId,
        mayPlan: false,
        quotaId: quota.quotaId,
        enrolmentIds,
        idempotencyKey: newKey(),
      });
    expect(await rank(officer!, [two, one])).toEqual({ type: 'QuotaNotFound' });
    await given.client.query(
      `insert into role_assignment (person_id, role, unit_id, valid_from) values ($1, 'TRAINING_OFFICER', 10, '2020-01-01')`,
      [officer],
    );
    expect(await rank(officer!, [two, outsider])).toEqual({ type: 'InvalidRanking' });
    expect(await rank(officer!, [two, two])).toEqual({ type: 'InvalidRanking' });
    expect((await rank(officer!, [two, one])).type).toBe('WaitingRanked');
    await cancel((seat as { enrolmentId: number }).enrolmentId);
    expect(await Promise.all([one, two, outsider].map(statusOf))).toEqual([
      'WAITING',
      'CONFIRMED',
      'WAITING',
    ]);
    expect(
      await given.row('select seat_quota_id from enrolment_event where enrolment_id = $1 and version = 2', [
        two,
      ]),
    ).toEqual({ seat_quota_id: quota.quotaId });
  });

  it('goes to everybody at the cut-off, once', async () => {
    const sessionId = await given.session({ capacity: 2 });
    await reserve(sessionId);
    const [b1, b2] = await peopleOf(20, 2);
    await enrol(b1!, sessionId);
    const waiting = await apply(b2!, sessionId);
    expect((await runAllocations(deps(later(47)))).quotasReleased).toBe(0);
    const reports = await Promise.all([runAllocations(deps(later(48))), runAllocations(deps(later(48)))]);
    expect(reports.reduce((sum, { quotasReleased }) => sum + quotasReleased, 0)).toBeGreaterThanOrEqual(1);
    expect(await statusOf(waiting)).toBe('CONFIRMED');
    expect((await runAllocations(deps(later(49)))).quotasReleased).toBe(0);
  });

  it('can be released by a planner before, and is never taken from seats that are not free', async () => {
    const sessionId = await given.session({ capacity: 2 });
    const [b1, b2] = await peopleOf(20, 2);
    await enrol(b1!, sessionId);
    expect(await reserve(sessionId, { seats: 2 })).toEqual({ type: 'NotEnoughFreeSeats', free: 1 });
    const { quotaId } = (await reserve(sessionId, { unitId: null, purpose: 'Neue Kräfte' })) as {
      quotaId: number;
    };
    const waiting = await apply(b2!, sessionId);
    const shrink = { actorId: planner, mayPlan: true, sessionId, capacity: 1, idempotencyKey: newKey() };
    expect(await changeSessionCapacity(deps(), shrink)).toEqual({
      type: 'CapacityBelowConfirmed',
      confirmed: 2,
    });
    const release = (mayPlan: boolean) =>
      releaseQuota(deps(), { actorId: planner, mayPlan, quotaId, idempotencyKey: newKey() });
    expect(await release(false)).toEqual({ type: 'NotPermitted' });
    expect(await release(true)).toEqual({ type: 'QuotaReleased', quotaId, promoted: 1 });
    expect(await release(true)).toEqual({ type: 'QuotaNotFound' });
    expect(await statusOf(waiting)).toBe('CONFIRMED');
  });

  it('is guarded by PostgreSQL: no seat for strangers, none beyond its number, none over the capacity', async () => {
    const sessionId = await given.session({ capacity: 1 });
    const { quotaId } = (await reserve(sessionId)) as { quotaId: number };
    const [a1, a2] = await peopleOf(11, 2);
    const [b] = await peopleOf(20, 1);
    const insert = (person: number, quota: number | null) =>
      given.client.query(
        `with e as (insert into enrolment (session_id, person_id, status, created_at, status_since, seat_quota_id)
           values ($1, $2, 'CONFIRMED', now(), now(), $3) returning id),
         ev as (insert into enrolment_event (enrolment_id, version, from_status, to_status, at)
           select id, 1, 'NONE', 'CONFIRMED', now() from e returning id)
         insert into outbox_message (event_id, kind, recipient_id, created_at) select id, 'SEAT_CONFIRMED', $2, now() from ev`,
        [sessionId, person, quota],
      );
    await expect(insert(b!, quotaId)).rejects.toThrow(/no seat of this quota/);
    await expect(insert(b!, null)).rejects.toMatchObject({ constraint: 'session_not_overbooked' });
    await insert(a1!, quotaId);
    await expect(insert(a2!, quotaId)).rejects.toMatchObject({ constraint: 'seat_quota_not_overbooked' });
  });
});

describe('random applications, quotas and draws', () => {
  const person = fc.record({ unit: fc.constantFrom(10, 11, 20), leaves: fc.boolean() });
  it('fill the seats, keep every quota until its release, and overbook nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.nat({ max: 2 }),
        fc.nat({ max: 2 }),
        fc.array(person, { maxLength: 9 }),
        fc.boolean(),
        async (capacity, seatsA, seatsB, applicants, drawn) => {
          const sessionId = await given.session({ capacity });
          if (drawn) await configure(sessionId);
          const quota = { 10: 0, 20: 0 };
          for (const [unitId, seats] of [
            [10, seatsA],
            [20, seatsB],
          ] as const)
            if (seats > 0 && (await reserve(sessionId, { unitId, seats })).type === 'SeatsReserved')
              quota[unitId] = seats;
          const ids: { id: number; unit: 10 | 20; leaves: boolean }[] = [];
          for (const { unit, leaves } of applicants) {
            const [who] = await peopleOf(unit, 1);
            const outcome = await enrol(who!, sessionId);
            const id = outcome.type === 'Enrolled' ? outcome.enrolmentId : await apply(who!, sessionId);
            ids.push({ id, unit: unit === 20 ? 20 : 10, leaves });
          }
          if (drawn) await runAllocations(deps(deadline));
          const seatsOfUnits = async () => {
            const rows = await Promise.all(ids.map(async (e) => ({ ...e, status: await statusOf(e.id) })));
            const held = rows.filter(({ status }) => status === 'CONFIRMED');
            const waits = rows.filter(({ status }) => status === 'WAITING');
            return {
              a: held.filter(({ unit }) => unit === 10).length,
              b: held.filter(({ unit }) => unit === 20).length,
              waitsA: waits.filter(({ unit }) => unit === 10).length,
              waitsB: waits.filter(({ unit }) => unit === 20).length,
            };
          };
          const bounded = async () => {
            const { a, b, waitsA, waitsB } = await seatsOfUnits();
            // what others hold never eats into a unit's quota
            expect(a).toBeLessThanOrEqual(capacity - quota[20]);
            expect(b).toBeLessThanOrEqual(capacity - quota[10]);
            expect(a + b).toBeLessThanOrEqual(capacity);
            // nobody waits beside a free seat of theirs: common seats are gone, and the unit's own are too
            const own = await given.rows<{ unit_id: 10 | 20; used: number }>(
              `select q.unit_id, count(e.id)::int as used from seat_quota q
               left join enrolment e on e.seat_quota_id = q.id and e.holds_seat where q.session_id = $1 group by q.id`,
              [sessionId],
            );
            const used = (unit: 10 | 20) => own.find(({ unit_id }) => unit_id === unit)?.used ?? 0;
            const kept = quota[10] + quota[20] - used(10) - used(20);
            if (waitsA + waitsB > 0) expect(a + b + kept).toBe(capacity);
            if (waitsA > 0) expect(used(10)).toBe(quota[10]);
            if (waitsB > 0) expect(used(20)).toBe(quota[20]);
          };
          await bounded();
          for (const { id } of ids.filter(({ leaves }) => leaves)) {
            await cancel(id);
            await bounded();
          }
          await runAllocations(deps(later(50)));
          const { a, b, waitsA, waitsB } = await seatsOfUnits();
          expect(a + b).toBe(Math.min(capacity, a + b + waitsA + waitsB));
        },
      ),
      { numRuns: 40, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false },
    );
  }, 180_000);
});
