import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { openLoginSession } from '../src/people/use-cases/sign-in.ts';
import { encodeId } from '../src/platform/global-id.ts';
import { graphql, inParallel } from './support/running-api.ts';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const ENROL = `mutation ($input: EnrolInSessionInput!) { enrolInSession(input: $input) {
  __typename ... on EnrolInSessionSuccess { enrolment { id } } ... on AlreadyEnrolled { enrolment { id } } } }`;
const WAIT = `mutation ($input: JoinWaitingListInput!) { joinWaitingList(input: $input) {
  __typename ... on JoinWaitingListSuccess { enrolment { id } } ... on AlreadyEnrolled { enrolment { id } } } }`;
const CANCEL = `mutation ($input: CancelEnrolmentInput!) { cancelEnrolment(input: $input) {
  __typename ... on CancelEnrolmentSuccess { enrolment { id } } } }`;

type Answer = Record<string, { __typename: string; enrolment?: { id: string } }>;

let database: TestDatabase;
let given: Fixtures;
let server: ChildProcess;
let origin: string;

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, new Date());
});

afterAll(async () => {
  server.kill('SIGKILL');
  await given.close();
  await database.drop();
});

/** The built server as its own process, so that it can be killed as the operating system kills. */
async function startServer(port: number): Promise<void> {
  server = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      PORT: String(port),
      NODE_ENV: 'test',
      DEMO_CITY: 'no',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  origin = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answer = await fetch(`${origin}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error('the server did not come up');
}

/** Sends a command until an answer comes, with the same key: what our web client does when the network breaks. */
async function untilAnswered(query: string, input: Record<string, unknown>, cookie: string) {
  const idempotencyKey = randomUUID();
  for (let attempt = 0; attempt < 120; attempt += 1) {
    const answer = await graphql<Answer>(
      origin,
      query,
      { input: { ...input, idempotencyKey } },
      cookie,
    ).catch(() => null);
    const result = answer?.data && Object.values(answer.data)[0];
    if (result && result.__typename !== 'SystemBusy') return result;
    await sleep(100);
  }
  throw new Error('no answer in time');
}

/** A seat, else the waiting list; and from the start again when a seat was given back between both questions. */
async function seatOrWait(
  sessionId: string,
  cookie: string,
): Promise<{ id: string; status: 'CONFIRMED' | 'WAITING' }> {
  for (;;) {
    const seat = await untilAnswered(ENROL, { sessionId }, cookie);
    if (seat.__typename === 'EnrolInSessionSuccess') return { id: seat.enrolment!.id, status: 'CONFIRMED' };
    expect(seat.__typename).toBe('SessionFull');
    const place = await untilAnswered(WAIT, { sessionId }, cookie);
    if (place.__typename === 'JoinWaitingListSuccess') return { id: place.enrolment!.id, status: 'WAITING' };
    expect(place.__typename).toBe('SeatsAvailable');
  }
}

describe('the API process, killed three times in the middle of a rush of 150 people for 40 seats', () => {
  it('has every confirmed answer in the database, no half-done command, and one effect for each intention', async () => {
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    await startServer(port);
    const sessionIds = [await given.session({ capacity: 20 }), await given.session({ capacity: 20 })];
    const people = await given.people(150);
    const orm = await openOrm({ url: database.url });
    const clock = { now: () => new Date() };
    const cookies = await inParallel(people, 8, async (person) => {
      const { token } = await openLoginSession({ em: orm.em, clock }, person);
      return `weitblick=${token}`;
    });
    await orm.close();

    let kills = 0;
    let running = true;
    const killer = (async () => {
      while (running && kills < 3) {
        await sleep(250);
        server.kill('SIGKILL');
        await once(server, 'exit');
        kills += 1;
        await startServer(port);
      }
    })();

    const acknowledged = new Map<string, 'CONFIRMED' | 'WAITING' | 'CANCELLED'>();
    await inParallel([...cookies.entries()], 60, async ([i, cookie]) => {
      const sessionId = encodeId('Session', sessionIds[i % 2]!);
      const { id, status } = await seatOrWait(sessionId, cookie);
      acknowledged.set(id, status);
      if (status === 'CONFIRMED' && i % 5 === 0) {
        const cancelled = await untilAnswered(CANCEL, { enrolmentId: id }, cookie);
        expect(cancelled.__typename).toBe('CancelEnrolmentSuccess');
        acknowledged.set(id, 'CANCELLED');
      }
    });
    running = false;
    await killer;

    expect(kills).toBeGreaterThan(0);
    expect(acknowledged.size).toBe(150);
    const rows = await given.rows<{ id: number; status: string }>('select id, status from enrolment');
    expect(rows).toHaveLength(150);
    const statusOf = new Map(rows.map((row) => [encodeId('Enrolment', row.id), row.status]));
    for (const [id, promised] of acknowledged) {
      // whoever was told to wait may have been promoted since
      const allowed = promised === 'WAITING' ? ['WAITING', 'CONFIRMED'] : [promised];
      expect(allowed).toContain(statusOf.get(id));
    }
    const { seats } = await given.row<{ seats: number }>(
      'select sum(seats_taken)::int as seats from session',
    );
    expect(seats).toBe(40);
    await assertInvariants(database.url, new Date());
  }, 120_000);
});
