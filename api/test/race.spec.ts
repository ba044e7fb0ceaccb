import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { assertInvariants, checkInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { encodeId } from '../src/platform/global-id.ts';
import type { CommandFaults } from '../src/platform/command.ts';
import { graphql, inParallel, startApi, type RunningApi } from './support/running-api.ts';

const now = new Date('2026-11-25T09:00:00Z');
const clock = { now: () => now };

const ENROL = `mutation ($input: EnrolInSessionInput!) { enrolInSession(input: $input) {
  __typename ... on EnrolInSessionSuccess { enrolment { id status } } ... on SessionFull { waitingPosition } } }`;
const WAIT = `mutation ($input: JoinWaitingListInput!) { joinWaitingList(input: $input) {
  __typename ... on JoinWaitingListSuccess { enrolment { id status waitingPosition } } } }`;

type Enrol = { enrolInSession: { __typename: string } };
type Wait = { joinWaitingList: { __typename: string; enrolment?: { waitingPosition: number } } };

let database: TestDatabase;
let given: Fixtures;
let api: RunningApi;

beforeEach(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
});

afterEach(async () => {
  await api.close();
  await given.close();
  await database.drop();
});

async function start(faults?: CommandFaults): Promise<void> {
  api = await startApi({ databaseUrl: database.url, clock, poolSize: 16, ...(faults ? { faults } : {}) });
}

/** What a person's browser does: ask for a seat; when the session is full, agree to wait. */
async function seatOrWait(sessionId: string, cookie: string): Promise<'seat' | 'waiting' | string> {
  const enrol = await graphql<Enrol>(
    api.origin,
    ENROL,
    { input: { sessionId, idempotencyKey: randomUUID() } },
    cookie,
  );
  const first = enrol.data?.enrolInSession.__typename ?? `status ${enrol.status}`;
  if (first === 'EnrolInSessionSuccess') return 'seat';
  if (first !== 'SessionFull') return first;
  const wait = await graphql<Wait>(
    api.origin,
    WAIT,
    { input: { sessionId, idempotencyKey: randomUUID() } },
    cookie,
  );
  const second = wait.data?.joinWaitingList.__typename ?? `status ${wait.status}`;
  return second === 'JoinWaitingListSuccess' ? 'waiting' : second;
}

const count = (outcomes: string[], what: string) => outcomes.filter((outcome) => outcome === what).length;

describe('500 people race for 20 seats over HTTP', () => {
  it('ends with 20 seats, 480 people waiting in one strict order, and nobody lost', async () => {
    await start();
    const sessionId = await given.session({ capacity: 20 });
    const cookies = await inParallel(await given.people(500), 8, (person) => api.signedIn(person));

    const outcomes = await inParallel(cookies, 500, (cookie) =>
      seatOrWait(encodeId('Session', sessionId), cookie),
    );

    expect({ seats: count(outcomes, 'seat'), waiting: count(outcomes, 'waiting') }).toEqual({
      seats: 20,
      waiting: 480,
    });
    const list = await given.rows<{ waiting_seq: number }>(
      `select waiting_seq from enrolment where session_id = $1 and status = 'WAITING' order by waiting_seq`,
      [sessionId],
    );
    expect(list.map((row) => row.waiting_seq)).toEqual(Array.from({ length: 480 }, (_, i) => i + 1));
    const reports = await assertInvariants(database.url, now);
    expect(reports.find((r) => r.id === 'I3')?.population).toBe(500);
    expect(reports.find((r) => r.id === 'I5')?.population).toBe(500);
  }, 180_000);
});

describe('the walls, taken away one by one', () => {
  // If these fail, the race above proves nothing: the harness could not have seen an overbooking.
  const slow: CommandFaults = { skipLock: true, beforeWrite: () => sleep(150) };

  it('without the row lock and without the CHECK, the race overbooks and the checker sees it', async () => {
    await start(slow);
    await given.client.query('alter table session drop constraint session_not_overbooked');
    const sessionId = await given.session({ capacity: 1 });
    const cookies = await inParallel(await given.people(8), 8, (person) => api.signedIn(person));
    const outcomes = await inParallel(cookies, 8, (cookie) =>
      seatOrWait(encodeId('Session', sessionId), cookie),
    );
    expect(count(outcomes, 'seat')).toBeGreaterThan(1);
    const broken = (await checkInvariants(database.url, now)).filter(
      (report) => report.violations.length > 0,
    );
    expect(broken.map((report) => report.id)).toContain('I1');
  });

  it('without the row lock, the CHECK in PostgreSQL still refuses the second person', async () => {
    await start(slow);
    const sessionId = await given.session({ capacity: 1 });
    const cookies = await inParallel(await given.people(8), 8, (person) => api.signedIn(person));
    const outcomes = await inParallel(cookies, 8, (cookie) =>
      seatOrWait(encodeId('Session', sessionId), cookie),
    );
    expect(count(outcomes, 'seat')).toBe(1);
    await assertInvariants(database.url, now);
  });

  it('with the row lock, the same widened window gives one seat and no refused write', async () => {
    await start({ beforeWrite: () => sleep(20) });
    const sessionId = await given.session({ capacity: 1 });
    const cookies = await inParallel(await given.people(8), 8, (person) => api.signedIn(person));
    const outcomes = await inParallel(cookies, 8, (cookie) =>
      seatOrWait(encodeId('Session', sessionId), cookie),
    );
    expect({ seats: count(outcomes, 'seat'), waiting: count(outcomes, 'waiting') }).toEqual({
      seats: 1,
      waiting: 7,
    });
    await assertInvariants(database.url, now);
  });
});

describe('a retry storm', () => {
  it('with the same key five times in parallel has one effect and five equal answers, for each of 40 people', async () => {
    await start();
    const sessionId = encodeId('Session', await given.session({ capacity: 30 }));
    const people = await given.people(40);
    const cookies = await inParallel(people, 8, (person) => api.signedIn(person));
    const answers = await inParallel(cookies, 40, async (cookie) => {
      const input = { sessionId, idempotencyKey: randomUUID() };
      return Promise.all(
        Array.from({ length: 5 }, () => graphql<Enrol>(api.origin, ENROL, { input }, cookie)),
      );
    });
    const kinds = answers.map((five) => new Set(five.map((a) => JSON.stringify(a.data))));
    expect(
      kinds.filter((set) => [...set][0]!.includes('EnrolInSessionSuccess')).every((set) => set.size === 1),
    ).toBe(true);
    const { taken } = await given.row<{ taken: number }>('select count(*)::int as taken from enrolment', []);
    expect(taken).toBe(30);
    await assertInvariants(database.url, now);
  });
});
