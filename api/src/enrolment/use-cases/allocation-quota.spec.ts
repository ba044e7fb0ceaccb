import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { runAllocations } from './allocation-draw.ts';
import { drawNow } from './allocation-draw-now.ts';
import { configureAllocation } from './allocation-configure.ts';
import { releaseQuota, reserveSeats } from './allocation-quota.ts';
import { changeQuota } from './allocation-quota-change.ts';
import { bulkEnrol } from './bulk-enrol.ts';
import { cancelEnrolment } from './cancel-enrolment.ts';
import { enrolInSession } from './enrol-in-session.ts';
import { joinWaitingList } from './join-waiting-list.ts';

const now = new Date('2026-11-25T09:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let planner: number;
let keys = 0;
const newKey = () => `quota-${String((keys += 1)).padStart(6, '0')}`;
const deps = (at = now) => ({ em: orm.em, clock: { now: () => at } });

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url, poolSize: 10 });
  given = await Fixtures.open(database.url, now);
  planner = await given.person();
  await given.client.query(`
    insert into org_unit (id, parent_id, kind, name, short_name, cost_centre) values
      (10, 1, 'REFERAT', 'Referat A', 'A', '1'), (20, 1, 'REFERAT', 'Referat B', 'B', '2')`);
});

afterAll(async () => {
  await assertInvariants(database.url, now);
  await given.close();
  await orm.close();
  await database.drop();
});

async function peopleOf(unitId: number, count: number): Promise<number[]> {
  const ids = await given.people(count);
  await given.client.query('update person set unit_id = $2 where id = any ($1)', [ids, unitId]);
  return ids;
}
async function quota(
  sessionId: number,
  seats: number,
  whom: { unitId: number | null; purpose: string | null } = { unitId: 10, purpose: null },
): Promise<number> {
  const outcome = await reserveSeats(deps(), {
    actorId: planner,
    mayPlan: true,
    sessionId,
    ...whom,
    seats,
    releaseAt: later(48),
    idempotencyKey: newKey(),
  });
  if (outcome.type !== 'SeatsReserved') throw new Error(outcome.type);
  return outcome.quotaId;
}
const change = (quotaId: number, seats: number, terms: { mayPlan?: boolean; releaseAt?: Date } = {}) =>
  changeQuota(deps(), {
    actorId: planner,
    mayPlan: true,
    quotaId,
    seats,
    releaseAt: later(48),
    idempotencyKey: newKey(),
    ...terms,
  });
const enrol = async (actorId: number, sessionId: number) => {
  const outcome = await enrolInSession(deps(), { actorId, sessionId, idempotencyKey: newKey() });
  if (outcome.type !== 'Enrolled') throw new Error(outcome.type);
  return outcome.enrolmentId;
};
const wait = async (actorId: number, sessionId: number) => {
  const outcome = await joinWaitingList(deps(), { actorId, sessionId, idempotencyKey: newKey() });
  if (outcome.type !== 'Waiting') throw new Error(outcome.type);
  return outcome.enrolmentId;
};
const cancel = (actorId: number, enrolmentId: number) =>
  cancelEnrolment(deps(), { actorId, enrolmentId, idempotencyKey: newKey() });
const statusOf = async (id: number) =>
  (await given.row<{ status: string }>('select status from enrolment where id = $1', [id])).status;

describe('changing a quota', () => {
  it('never takes a seat from anybody: it stays as large as what is taken out of it', async () => {
    const sessionId = await given.session({ capacity: 4 });
    const id = await quota(sessionId, 3);
    for (const person of await peopleOf(10, 2)) await enrol(person, sessionId);
    expect(await change(id, 1)).toEqual({ type: 'QuotaBelowTaken', taken: 2 });
    expect(await change(id, 2)).toEqual({ type: 'QuotaChanged', quotaId: id, promoted: 0 });
    expect(await given.row('select seats_held from session where id = $1', [sessionId])).toEqual({
      seats_held: 0,
    });
  });

  it('makes it larger out of free seats only, and never past people who wait', async () => {
    const sessionId = await given.session({ capacity: 4 });
    const id = await quota(sessionId, 1);
    const [b1, b2] = await peopleOf(20, 2);
    await enrol(b1!, sessionId);
    expect(await change(id, 4)).toEqual({ type: 'NotEnoughFreeSeats', free: 2 });
    expect((await change(id, 3)).type).toBe('QuotaChanged');
    await wait(b2!, sessionId);
    expect(await change(id, 4)).toEqual({ type: 'NotEnoughFreeSeats', free: 0 });
  });

  it('gives what is taken off at once to people who wait, in the order of the queue', async () => {
    const sessionId = await given.session({ capacity: 2 });
    const id = await quota(sessionId, 2);
    const [first, second] = await peopleOf(20, 2);
    const places = [await wait(first!, sessionId), await wait(second!, sessionId)];
    expect(await change(id, 1)).toEqual({ type: 'QuotaChanged', quotaId: id, promoted: 1 });
    expect(await Promise.all(places.map(statusOf))).toEqual(['CONFIRMED', 'WAITING']);
  });

  it('is refused to others, for dates that make no sense, and when the quota is released', async () => {
    const sessionId = await given.session({ capacity: 2 });
    const id = await quota(sessionId, 1);
    expect(await change(id, 2, { mayPlan: false })).toEqual({ type: 'NotPermitted' });
    expect(await change(id, 0)).toEqual({ type: 'InvalidQuota', problem: 'SEATS' });
    for (const releaseAt of [now, later(24 * 365)])
      expect(await change(id, 2, { releaseAt })).toEqual({ type: 'InvalidQuota', problem: 'RELEASE_AT' });
    await releaseQuota(deps(), { actorId: planner, mayPlan: true, quotaId: id, idempotencyKey: newKey() });
    expect(await change(id, 2)).toEqual({ type: 'QuotaNotFound' });
    expect(await change(2_000_000_000, 2)).toEqual({ type: 'QuotaNotFound' });
  });

  it('and enrolling at the same time leave no seat counted twice', async () => {
    const sessionId = await given.session({ capacity: 6 });
    const id = await quota(sessionId, 2);
    const people = [...(await peopleOf(10, 4)), ...(await peopleOf(20, 4))];
    await Promise.all([
      ...people.map((actorId) => enrolInSession(deps(), { actorId, sessionId, idempotencyKey: newKey() })),
      change(id, 4),
      change(id, 1),
    ]);
    const row = await given.row<{ taken: number; held: number; capacity: number }>(
      'select seats_taken as taken, seats_held as held, capacity from session where id = $1',
      [sessionId],
    );
    expect(row.taken + row.held).toBeLessThanOrEqual(row.capacity);
  });
});

describe('a seat that comes back to a quota for a purpose', () => {
  async function filled() {
    const sessionId = await given.session({ capacity: 1 });
    const quotaId = await quota(sessionId, 1, { unitId: null, purpose: 'Neue Kräfte' });
    const [holder, other] = await given.people(2);
    const { number } = await given.row<{ number: string }>(
      'select personnel_number as number from person where id = $1',
      [holder],
    );
    await bulkEnrol(deps(), {
      actorId: planner,
      mayPlan: true,
      sessionId,
      source: { kind: 'LIST', numbers: [number] },
      mode: 'ALL_OR_NOTHING',
      allowWaiting: false,
      fromQuotaId: quotaId,
      idempotencyKey: newKey(),
    });
    const { id: seat } = await given.row<{ id: number }>('select id from enrolment where session_id = $1', [
      sessionId,
    ]);
    return { quotaId, holder: holder!, seat, waiting: await wait(other!, sessionId) };
  }

  it('is kept for the purpose, and goes to people who wait when the quota is released', async () => {
    const { quotaId, holder, seat, waiting } = await filled();
    expect(await cancel(holder, seat)).toMatchObject({ type: 'Cancelled', promoted: 0 });
    expect(await statusOf(waiting)).toBe('WAITING');
    const release = { actorId: planner, mayPlan: true, quotaId, idempotencyKey: newKey() };
    expect(await releaseQuota(deps(), release)).toMatchObject({ promoted: 1 });
    expect(await statusOf(waiting)).toBe('CONFIRMED');
  });

  it('goes to people who wait in the same step when the quota was released before', async () => {
    const { quotaId, holder, seat, waiting } = await filled();
    const release = { actorId: planner, mayPlan: true, quotaId, idempotencyKey: newKey() };
    expect(await releaseQuota(deps(), release)).toMatchObject({ promoted: 0 });
    expect(await cancel(holder, seat)).toMatchObject({ type: 'Cancelled', promoted: 1 });
    expect(await statusOf(waiting)).toBe('CONFIRMED');
  });

  it('goes to people who wait at the cut-off when nobody has filled it again', async () => {
    const { holder, seat, waiting } = await filled();
    await cancel(holder, seat);
    await runAllocations(deps(later(48)));
    expect(await statusOf(waiting)).toBe('CONFIRMED');
  });
});

describe('drawing by hand', () => {
  it('waits for the deadline, happens once, and is for planners', async () => {
    const sessionId = await given.session({ capacity: 1 });
    const terms = { actorId: planner, mayPlan: true, sessionId };
    const draw = (at: Date, mayPlan = true) =>
      drawNow(deps(at), { ...terms, mayPlan, idempotencyKey: newKey() });
    expect(await draw(now)).toEqual({ type: 'NoDrawPending' });
    await configureAllocation(deps(), {
      ...terms,
      mode: 'LOTTERY',
      applyUntil: later(24),
      criteria: [],
      idempotencyKey: newKey(),
    });
    const places = [];
    for (const person of await given.people(3)) places.push(await wait(person, sessionId));
    expect(await draw(later(24), false)).toEqual({ type: 'NotPermitted' });
    expect(await draw(later(23))).toEqual({ type: 'DrawNotDue', applyUntil: later(24).toISOString() });
    const outcomes = await Promise.all([draw(later(24)), draw(later(24)), runAllocations(deps(later(24)))]);
    expect(
      outcomes.filter((outcome) => 'type' in outcome && outcome.type === 'SeatsDrawn').length,
    ).toBeLessThan(2);
    const statuses = await Promise.all(places.map(statusOf));
    expect(statuses.filter((status) => status === 'CONFIRMED')).toHaveLength(1);
  });
});
