import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { cancelEnrolment } from './cancel-enrolment.ts';
import { changeSessionCapacity } from './change-session-capacity.ts';
import { enrolInSession } from './enrol-in-session.ts';
import { joinWaitingList } from './join-waiting-list.ts';

const now = new Date('2026-11-25T09:00:00Z');
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let keys = 0;
const newKey = () => `key-${(keys += 1)}`.padEnd(8, '0');
const deps = (at = now) => ({ em: orm.em, clock: { now: () => at } });

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url, poolSize: 10 });
  given = await Fixtures.open(database.url, now);
});

afterAll(async () => {
  await assertInvariants(database.url, now);
  await given.close();
  await orm.close();
  await database.drop();
});

const enrol = (actorId: number, sessionId: number, idempotencyKey = newKey()) =>
  enrolInSession(deps(), { actorId, sessionId, idempotencyKey });
const wait = (actorId: number, sessionId: number, idempotencyKey = newKey()) =>
  joinWaitingList(deps(), { actorId, sessionId, idempotencyKey });

async function fullSession(capacity = 1) {
  const sessionId = await given.session({ capacity });
  const holders = await given.people(capacity);
  const seats: number[] = [];
  for (const holder of holders) {
    const outcome = await enrol(holder, sessionId);
    if (outcome.type === 'Enrolled') seats.push(outcome.enrolmentId);
  }
  return { sessionId, holders, seats };
}

async function statusOf(enrolmentId: number): Promise<string> {
  return (await given.row<{ status: string }>('select status from enrolment where id = $1', [enrolmentId]))
    .status;
}

describe('enrolling', () => {
  it('confirms the seat at once and records event and notice in the same transaction', async () => {
    const [sessionId, anna] = [await given.session(), await given.person()];
    const outcome = await enrol(anna, sessionId);
    expect(outcome).toEqual({ type: 'Enrolled', enrolmentId: expect.any(Number) });
    const { enrolmentId } = outcome as { enrolmentId: number };
    expect(
      await given.rows(
        'select from_status, to_status, actor_id, at from enrolment_event where enrolment_id = $1',
        [enrolmentId],
      ),
    ).toEqual([{ from_status: 'NONE', to_status: 'CONFIRMED', actor_id: anna, at: now }]);
    expect(
      await given.rows(
        `select o.kind, o.recipient_id from outbox_message o
         join enrolment_event e on e.id = o.event_id where e.enrolment_id = $1`,
        [enrolmentId],
      ),
    ).toEqual([{ kind: 'SEAT_CONFIRMED', recipient_id: anna }]);
  });

  it('tells a person who has a seat already which enrolment it is', async () => {
    const [sessionId, anna] = [await given.session(), await given.person()];
    const first = await enrol(anna, sessionId);
    expect(await enrol(anna, sessionId)).toEqual({ ...first, type: 'AlreadyEnrolled' });
  });

  it('does not put anybody on the waiting list unasked', async () => {
    const { sessionId } = await fullSession();
    const ben = await given.person();
    expect(await enrol(ben, sessionId)).toEqual({ type: 'SessionFull', sessionId, waitingPosition: 1 });
    expect(await given.rows('select from enrolment where person_id = $1', [ben])).toEqual([]);
  });

  it('is possible again after the seat was given back', async () => {
    const { sessionId, holders, seats } = await fullSession();
    await cancelEnrolment(deps(), { actorId: holders[0]!, enrolmentId: seats[0]!, idempotencyKey: newKey() });
    expect((await enrol(holders[0]!, sessionId)).type).toBe('Enrolled');
  });

  it('answers unknown sessions with "not found"', async () => {
    expect(await enrol(await given.person(), 2_000_000_000)).toEqual({ type: 'SessionNotFound' });
  });
});

describe('an idempotency key', () => {
  it('gives a retry the same answer and no second effect', async () => {
    const [sessionId, anna, key] = [await given.session(), await given.person(), newKey()];
    const first = await enrol(anna, sessionId, key);
    expect(await enrol(anna, sessionId, key)).toEqual(first);
    expect(await given.rows('select from enrolment where person_id = $1', [anna])).toHaveLength(1);
  });

  it('has one effect when five retries arrive at the same time', async () => {
    const [sessionId, anna, key] = [await given.session(), await given.person(), newKey()];
    const answers = await Promise.all(Array.from({ length: 5 }, () => enrol(anna, sessionId, key)));
    expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1);
    expect(answers[0]!.type).toBe('Enrolled');
    expect(await given.rows('select from enrolment where person_id = $1', [anna])).toHaveLength(1);
  });

  it('is refused for another session or another command', async () => {
    const [one, two, anna, key] = [
      await given.session(),
      await given.session(),
      await given.person(),
      newKey(),
    ];
    await enrol(anna, one, key);
    expect(await enrol(anna, two, key)).toEqual({ type: 'IdempotencyKeyReused' });
    expect(await wait(anna, one, key)).toEqual({ type: 'IdempotencyKeyReused' });
  });

  it('means nothing for another person', async () => {
    const [sessionId, [anna, ben], key] = [await given.session(), await given.people(2), newKey()];
    await enrol(anna!, sessionId, key);
    expect((await enrol(ben!, sessionId, key)).type).toBe('Enrolled');
  });

  it('replays a promotion-causing cancellation without promoting twice', async () => {
    const { sessionId, holders, seats } = await fullSession();
    const [ben, cem] = await given.people(2);
    await wait(ben!, sessionId);
    await wait(cem!, sessionId);
    const command = { actorId: holders[0]!, enrolmentId: seats[0]!, idempotencyKey: newKey() };
    const first = await cancelEnrolment(deps(), command);
    expect(first).toEqual({ type: 'Cancelled', enrolmentId: seats[0], promoted: 1 });
    expect(await cancelEnrolment(deps(), command)).toEqual(first);
  });
});

describe('the waiting list', () => {
  it('is refused while a seat is free', async () => {
    const sessionId = await given.session();
    expect(await wait(await given.person(), sessionId)).toEqual({ type: 'SeatsAvailable', sessionId });
  });

  it('moves up strictly in the order of joining, in the transaction that frees the seat', async () => {
    const { sessionId, holders, seats } = await fullSession(2);
    const people = await given.people(3);
    const places: number[] = [];
    for (const person of people) {
      const outcome = await wait(person, sessionId);
      places.push((outcome as { enrolmentId: number }).enrolmentId);
    }
    await cancelEnrolment(deps(), { actorId: holders[1]!, enrolmentId: seats[1]!, idempotencyKey: newKey() });
    expect(await Promise.all(places.map(statusOf))).toEqual(['CONFIRMED', 'WAITING', 'WAITING']);
    await cancelEnrolment(deps(), { actorId: holders[0]!, enrolmentId: seats[0]!, idempotencyKey: newKey() });
    expect(await Promise.all(places.map(statusOf))).toEqual(['CONFIRMED', 'CONFIRMED', 'WAITING']);
  });

  it('can be left, and the others move up by one', async () => {
    const { sessionId, holders, seats } = await fullSession();
    const [ben, cem] = await given.people(2);
    const first = (await wait(ben!, sessionId)) as { enrolmentId: number };
    const second = (await wait(cem!, sessionId)) as { enrolmentId: number };
    expect(
      await cancelEnrolment(deps(), {
        actorId: ben!,
        enrolmentId: first.enrolmentId,
        idempotencyKey: newKey(),
      }),
    ).toMatchObject({ type: 'Cancelled', promoted: 0 });
    expect(await statusOf(first.enrolmentId)).toBe('WITHDRAWN');
    await cancelEnrolment(deps(), { actorId: holders[0]!, enrolmentId: seats[0]!, idempotencyKey: newKey() });
    expect(await statusOf(second.enrolmentId)).toBe('CONFIRMED');
  });

  it('fills new seats at once when the capacity is raised', async () => {
    const { sessionId } = await fullSession();
    const planner = await given.person();
    const waiting = await given.people(3);
    for (const person of waiting) await wait(person, sessionId);
    const command = { actorId: planner, mayPlan: true, sessionId, capacity: 3, idempotencyKey: newKey() };
    expect(await changeSessionCapacity(deps(), command)).toEqual({
      type: 'CapacityChanged',
      sessionId,
      promoted: 2,
    });
    expect(
      await given.rows('select kind, actor_id, details from session_event where session_id = $1', [
        sessionId,
      ]),
    ).toEqual([
      {
        kind: 'CAPACITY_CHANGED',
        actor_id: planner,
        details: { before: { capacity: 1 }, after: { capacity: 3 } },
      },
    ]);
    expect(await enrol(await given.person(), sessionId)).toMatchObject({
      type: 'SessionFull',
      waitingPosition: 2,
    });
  });
});

describe('giving a seat back', () => {
  it("is not possible for other people's enrolments, which look unknown", async () => {
    const { seats } = await fullSession();
    const mallory = await given.person();
    expect(
      await cancelEnrolment(deps(), { actorId: mallory, enrolmentId: seats[0]!, idempotencyKey: newKey() }),
    ).toEqual({ type: 'EnrolmentNotFound' });
    expect(await statusOf(seats[0]!)).toBe('CONFIRMED');
  });

  it('asks for a reason after the free period, keeps it with the event, and frees the seat', async () => {
    const { holders, seats } = await fullSession();
    const late = deps(new Date(now.getTime() + 50 * 86_400_000));
    const command = { actorId: holders[0]!, enrolmentId: seats[0]! };
    expect(await cancelEnrolment(late, { ...command, reason: '  ', idempotencyKey: newKey() })).toMatchObject(
      {
        type: 'CancellationReasonRequired',
      },
    );
    await cancelEnrolment(late, { ...command, reason: 'Dienstlicher Einsatz', idempotencyKey: newKey() });
    expect(
      await given.row('select reason from enrolment_event where enrolment_id = $1 and version = 2', [
        seats[0],
      ]),
    ).toEqual({ reason: 'Dienstlicher Einsatz' });
  });

  it('is refused twice: what has ended stays ended', async () => {
    const { holders, seats } = await fullSession();
    const command = { actorId: holders[0]!, enrolmentId: seats[0]! };
    await cancelEnrolment(deps(), { ...command, idempotencyKey: newKey() });
    expect(await cancelEnrolment(deps(), { ...command, idempotencyKey: newKey() })).toEqual({
      type: 'NotCancellable',
      status: 'CANCELLED',
    });
  });
});

describe('changing the capacity', () => {
  it('is for training planners', async () => {
    const [sessionId, anna] = [await given.session(), await given.person()];
    expect(
      await changeSessionCapacity(deps(), {
        actorId: anna,
        mayPlan: false,
        sessionId,
        capacity: 5,
        idempotencyKey: newKey(),
      }),
    ).toEqual({ type: 'NotPermitted' });
  });

  it('never takes a confirmed seat away', async () => {
    const { sessionId, holders } = await fullSession(3);
    expect(
      await changeSessionCapacity(deps(), {
        actorId: holders[0]!,
        mayPlan: true,
        sessionId,
        capacity: 2,
        idempotencyKey: newKey(),
      }),
    ).toEqual({ type: 'CapacityBelowConfirmed', confirmed: 3 });
  });
});

describe('people who swap between two sessions in opposite order', () => {
  it('never end in a deadlock', async () => {
    const [one, two] = [await given.session({ capacity: 60 }), await given.session({ capacity: 60 })];
    const people = await given.people(40);
    await Promise.all(
      people.map(async (person, i) => {
        const order = i % 2 ? [one, two] : [two, one];
        for (const sessionId of order) expect((await enrol(person, sessionId)).type).toBe('Enrolled');
      }),
    );
  });
});
