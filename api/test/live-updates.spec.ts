import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { encodeId } from '../src/platform/global-id.ts';
import { subscribe, type LiveClient } from './support/live-client.ts';
import { graphql, inParallel, startApi, type RunningApi } from './support/running-api.ts';
import { within } from './support/within.ts';

const start = new Date('2026-11-25T09:00:00Z');
let now = start;
const clock = { now: () => now };

const SEATS = `subscription ($ids: [ID!]!) { sessionChanged(ids: $ids) {
  id availability seats { confirmed free waiting } } }`;
const MINE = 'subscription { myEnrolmentsChanged { id status waitingPosition } }';
const DECISIONS = 'subscription { approvalsChanged }';
const PAGE = `subscription ($ids: [ID!]!) { liveUpdates(sessionIds: $ids) { __typename
  ... on Session { id seats { confirmed } } ... on Enrolment { id status waitingPosition }
  ... on OpenApprovals { count } ... on MissedChanges { askAgain } } }`;
const ENROL = `mutation ($input: EnrolInSessionInput!) { enrolInSession(input: $input) { __typename
  ... on EnrolInSessionSuccess { enrolment { id } } } }`;
const WAIT = `mutation ($input: JoinWaitingListInput!) { joinWaitingList(input: $input) { __typename
  ... on JoinWaitingListSuccess { enrolment { id } } } }`;
const CANCEL = `mutation ($input: CancelEnrolmentInput!) { cancelEnrolment(input: $input) { __typename } }`;

type Seats = {
  id: string;
  availability: string;
  seats: { confirmed: number; free: number; waiting: number };
};

let database: TestDatabase;
let given: Fixtures;
let a: RunningApi;
let b: RunningApi;
const open: LiveClient[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, start);
  a = await startApi({ databaseUrl: database.url, clock, poolSize: 12 });
  b = await startApi({ databaseUrl: database.url, clock, poolSize: 12, live: { recheckEvery: 300 } });
});

afterEach(() => {
  now = start;
  for (const client of open.splice(0)) client.close();
});

afterAll(async () => {
  await a.close();
  await b.close();
  await assertInvariants(database.url, start);
  await given.close();
  await database.drop();
});

async function listen(
  query: string,
  variables: Record<string, unknown>,
  cookie?: string,
  at: RunningApi = b,
): Promise<LiveClient> {
  const client = await subscribe(at.origin, query, variables, cookie);
  open.push(client);
  return client;
}

const id = (key: number) => encodeId('Session', key);
const seatsOf = (client: LiveClient) =>
  client.answers.map((answer) => answer.data!['sessionChanged'] as Seats);
const enrolment = (answer: { data?: Record<string, unknown> | null }) =>
  answer.data?.['myEnrolmentsChanged'] as {
    id: string;
    status: string;
    waitingPosition: number | null;
  } | null;

async function command<T>(query: string, input: Record<string, unknown>, cookie: string): Promise<T> {
  const answer = await graphql<Record<string, T>>(
    a.origin,
    query,
    { input: { idempotencyKey: randomUUID(), ...input } },
    cookie,
  );
  return Object.values(answer.data!)[0]!;
}
type Enrolled = { enrolment: { id: string } };
const enrol = (sessionId: number, cookie: string) =>
  command<Enrolled>(ENROL, { sessionId: id(sessionId) }, cookie);
const wait = (sessionId: number, cookie: string) =>
  command<Enrolled>(WAIT, { sessionId: id(sessionId) }, cookie);

describe('seats', () => {
  it('taken at one process reach a page at another within a second', async () => {
    const sessionId = await given.session({ capacity: 3 });
    const [reader, anna] = await Promise.all((await given.people(2)).map((p) => a.signedIn(p)));
    const page = await listen(SEATS, { ids: [id(sessionId)] }, reader);
    expect(page.status).toBe(200);
    await page.until(() => true);
    expect(seatsOf(page)).toEqual([
      { id: id(sessionId), availability: 'BOOKABLE', seats: { confirmed: 0, free: 3, waiting: 0 } },
    ]);

    await enrol(sessionId, anna!);
    const taken = performance.now();
    await page.until(({ data }) => (data!['sessionChanged'] as Seats).seats.confirmed === 1);
    expect(performance.now() - taken).toBeLessThan(1_000);
  });

  it('of a capacity change and of sessions not asked for: only what was asked for is told', async () => {
    const [asked, other] = [await given.session({ capacity: 3 }), await given.session({ capacity: 3 })];
    const page = await listen(SEATS, { ids: [id(asked)] }, await a.signedIn(await given.person()));
    await page.until(() => true);
    await given.client.query('update session set capacity = 7 where id = any($1)', [[other, asked]]);
    await page.until(({ data }) => (data!['sessionChanged'] as Seats).seats.free === 7);
    expect(new Set(seatsOf(page).map((session) => session.id))).toEqual(new Set([id(asked)]));
  });

  it('of a rush reach 200 pages as a few events, the last of which is how it ended', async () => {
    const sessionId = await given.session({ capacity: 80 });
    const readers = await inParallel(await given.people(200), 10, (p) => a.signedIn(p));
    const buyers = await inParallel(await given.people(100), 10, (p) => a.signedIn(p));
    const pages = await inParallel(readers, 20, (cookie) => listen(SEATS, { ids: [id(sessionId)] }, cookie));
    await Promise.all(pages.map((page) => page.until(() => true)));

    await inParallel(buyers, 12, async (cookie) => {
      const answer = await command<{ __typename: string }>(ENROL, { sessionId: id(sessionId) }, cookie);
      if (answer.__typename === 'SessionFull') await wait(sessionId, cookie);
    });
    const end = await given.row<{ confirmed: number; waiting: number }>(
      'select seats_taken as confirmed, waiting_count as waiting from session where id = $1',
      [sessionId],
    );
    expect(end).toEqual({ confirmed: 80, waiting: 20 });
    const seats = { ...end, free: 0 };
    await Promise.all(
      pages.map((page) =>
        page.until(({ data }) => (data!['sessionChanged'] as Seats).seats.waiting === seats.waiting),
      ),
    );
    await sleep(600);
    for (const page of pages) {
      expect(seatsOf(page).at(-1)!.seats).toEqual(seats);
      const steps = seatsOf(page).map((session) => session.seats.confirmed + session.seats.waiting);
      expect(steps).toEqual([...steps].sort((x, y) => x - y));
      expect(steps.length).toBeLessThan(60);
    }
  });

  it('are not lost when transactions commit in another order than they began', async () => {
    const [first, second] = [await given.session({ capacity: 3 }), await given.session({ capacity: 3 })];
    const page = await listen(
      SEATS,
      { ids: [id(first), id(second)] },
      await a.signedIn(await given.person()),
    );
    await page.until(({ data }) => (data!['sessionChanged'] as Seats).id === id(second));
    const slow = new Client({ connectionString: database.url });
    await slow.connect();
    try {
      await slow.query('begin');
      await slow.query('update session set capacity = 8 where id = $1', [first]);
      await given.client.query('update session set capacity = 9 where id = $1', [second]);
      await page.until(({ data }) => (data!['sessionChanged'] as Seats).seats.free === 9);
      await sleep(500);
      await slow.query('commit');
    } finally {
      await slow.end();
    }
    await page.until(({ data }) => (data!['sessionChanged'] as Seats).seats.free === 8, 2_000);
  });
});

describe('own enrolments', () => {
  it('and positions are told to the person alone, also when others moved the list', async () => {
    const sessionId = await given.session({ capacity: 1 });
    const [anna, ben, carla, stranger] = await Promise.all((await given.people(4)).map((p) => a.signedIn(p)));
    const seat = await enrol(sessionId, anna!);
    const first = await wait(sessionId, ben!);
    const second = await wait(sessionId, carla!);
    const [bens, carlas, strangers] = await Promise.all([
      listen(MINE, {}, ben),
      listen(MINE, {}, carla),
      listen(MINE, {}, stranger),
    ]);
    await carlas.until((answer) => enrolment(answer)?.waitingPosition === 2);

    await command(CANCEL, { enrolmentId: seat.enrolment.id }, anna!);
    await bens.until((answer) => enrolment(answer)?.status === 'CONFIRMED', 2_000);
    await carlas.until((answer) => enrolment(answer)?.waitingPosition === 1, 2_000);
    await sleep(300);
    const heard = (client: LiveClient) => new Set(client.answers.map((answer) => enrolment(answer)!.id));
    expect(heard(bens)).toEqual(new Set([first.enrolment.id]));
    expect(heard(carlas)).toEqual(new Set([second.enrolment.id]));
    expect(strangers.answers).toEqual([]);
  });
});

describe('decisions', () => {
  it('that wait are counted for the approver and for the deputy of today', async () => {
    const [boss, deputy, stranger, applicant] = await given.people(4);
    const [bosses, deputies, strangers] = await Promise.all(
      [boss!, deputy!, stranger!].map(async (p) => listen(DECISIONS, {}, await a.signedIn(p))),
    );
    const count = (n: number) => (answer: { data?: Record<string, unknown> | null }) =>
      answer.data!['approvalsChanged'] === n;
    await Promise.all([bosses, deputies, strangers].map((client) => client!.until(count(0))));

    const sessionId = await given.session();
    await given.client.query('begin');
    await given.client.query('update session set waiting_seq = 1 where id = $1', [sessionId]);
    await given.client.query(
      `with e as (
         insert into enrolment (session_id, person_id, status, waiting_seq, created_at, status_since, decide_by)
         values ($1, $2, 'REQUESTED', 1, $4, $4, $4::timestamptz + interval '9 days') returning id),
       v as (
         insert into enrolment_event (enrolment_id, version, from_status, to_status, at)
         select id, 1, 'NONE', 'REQUESTED', $4 from e returning id),
       q as (
         insert into approval (enrolment_id, step, role, approver_id, asked_at, due_at)
         select id, 1, 'LINE_MANAGER', $3, $4, $4::timestamptz + interval '5 days' from e returning id),
       w as (
         insert into approval_event (approval_id, kind, at, approver_id)
         select id, 'ASKED', $4, $3 from q returning id)
       insert into outbox_message (event_id, approval_event_id, kind, recipient_id, created_at)
         select id, null, 'REQUEST_RECEIVED', $2::int, $4::timestamptz from v
         union all select null, id, 'DECISION_ASKED', $3::int, $4 from w`,
      [sessionId, applicant, boss, start],
    );
    await given.client.query('commit');
    await bosses!.until(count(1), 2_000);
    await given.client.query(
      `insert into approval_deputy (person_id, deputy_id, valid_from, valid_until)
       values ($1, $2, '2026-11-20', '2026-11-30')`,
      [boss, deputy],
    );
    await deputies!.until(count(1), 2_000);
    expect(strangers!.answers.every(count(0))).toBe(true);
  });
});

describe('one connection for a whole page', () => {
  it('carries seats, own enrolments and decisions', async () => {
    const sessionId = await given.session();
    const anna = await a.signedIn(await given.person());
    const page = await listen(PAGE, { ids: [id(sessionId)] }, anna);
    const update = (kind: string) => (answer: { data?: Record<string, unknown> | null }) =>
      (answer.data!['liveUpdates'] as { __typename: string }).__typename === kind;
    await page.until(update('Session'));
    await page.until(update('OpenApprovals'));
    await enrol(sessionId, anna);
    const { data } = await page.until(update('Enrolment'), 2_000);
    expect(data!['liveUpdates']).toMatchObject({ status: 'CONFIRMED', waitingPosition: null });
  });
});

describe('a lost connection to the database', () => {
  it('is opened again; pages are told to ask again, and see what was changed meanwhile', async () => {
    const sessionId = await given.session({ capacity: 5 });
    const cookie = await a.signedIn(await given.person());
    const [page, mine] = [
      await listen(PAGE, { ids: [id(sessionId)] }, cookie),
      await listen(MINE, {}, cookie),
    ];
    const session = (free: number) => (answer: { data?: Record<string, unknown> | null }) =>
      (answer.data!['liveUpdates'] as { seats?: { confirmed: number } }).seats?.confirmed === free;
    await page.until(session(0));
    const killed = await given.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'weitblick-live' and datname = current_database()`,
    );
    expect(killed).toHaveLength(2);
    await enrol(sessionId, await a.signedIn(await given.person()));
    await page.until(session(1), 5_000);
    await page.until(
      (answer) => (answer.data!['liveUpdates'] as { __typename: string }).__typename === 'MissedChanges',
      5_000,
    );
    await mine.until((answer) => answer.data?.['myEnrolmentsChanged'] === null, 5_000);
    await enrol(sessionId, await a.signedIn(await given.person()));
    await page.until(session(2), 2_000);
  });
});

describe('a stream ends', () => {
  it('with its sign-in, at once and for good, also when that ended at another process', async () => {
    const cookie = await a.signedIn(await given.person());
    const page = await listen(DECISIONS, {}, cookie);
    await page.until(() => true);
    await graphql(a.origin, 'mutation { signOut(input: {}) { __typename } }', {}, cookie);
    expect(await page.ended).toBe(true);
    expect((await listen(DECISIONS, {}, cookie)).status).toBe(401);
  });

  it('when nobody has used the page for half an hour, for a stream alone is no use', async () => {
    const page = await listen(DECISIONS, {}, await a.signedIn(await given.person()));
    await page.until(() => true);
    now = new Date(start.getTime() + 20 * 60_000);
    await sleep(700);
    now = new Date(start.getTime() + 31 * 60_000);
    expect(await page.ended).toBe(true);
  });

  it('without "complete" when the process stops, so that the page connects to another', async () => {
    const c = await startApi({ databaseUrl: database.url, clock });
    const page = await listen(DECISIONS, {}, await a.signedIn(await given.person()), c);
    await page.until(() => true);
    const stopping = performance.now();
    await c.close();
    expect(performance.now() - stopping).toBeLessThan(3_000);
    expect(await within(5_000, 'the stream ends', page.ended)).toBe(false);
  });

  it('for a reader that takes nothing, and for nobody else', async () => {
    const d = await startApi({ databaseUrl: database.url, clock, live: { lookEvery: 10, slowAfter: 500 } });
    try {
      const sessionId = await given.session({ capacity: 10 });
      await given.client.query(`update topic set description = repeat('Übung ', 60000) where id = 1`);
      const query = `subscription ($ids: [ID!]!) { sessionChanged(ids: $ids) { id seats { free } topic { description } } }`;
      const cookie = await a.signedIn(await given.person());
      const good = await listen(SEATS, { ids: [id(sessionId)] }, cookie, d);
      await good.until(() => true);

      const { hostname, port } = new URL(d.origin);
      const deaf = connect(Number(port), hostname);
      const gone = new Promise((resolve) => deaf.once('close', resolve));
      deaf.on('error', () => undefined);
      const body = JSON.stringify({ query, variables: { ids: [id(sessionId)] } });
      deaf.write(
        `POST /graphql/stream HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${cookie}\r\n` +
          `Content-Type: application/json\r\nAccept: text/event-stream\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
      await new Promise((resolve) => deaf.once('readable', resolve));

      const before = process.memoryUsage().rss;
      const closed = Promise.race([gone.then(() => true), sleep(20_000, false, { ref: false })]);
      let capacity = 10;
      let done = false;
      void closed.then(() => (done = true));
      while (!done) {
        capacity += 1;
        await given.client.query('update session set capacity = $2 where id = $1', [sessionId, capacity]);
        await sleep(15);
        // a closed peer is noticed by a socket that is read
        if (capacity > 150 && capacity % 50 === 0) deaf.resume();
      }
      expect(await closed).toBe(true);
      expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
      await good.until(({ data }) => (data!['sessionChanged'] as Seats).seats.free === capacity, 3_000);
    } finally {
      await given.client.query(`update topic set description = 'Ein Tag Übung.' where id = 1`);
      for (const client of open.splice(0)) client.close();
      await d.close();
    }
  }, 40_000);
});

describe('a stream is refused', () => {
  const code = async (query: string, variables: Record<string, unknown>, cookie: string) => {
    const client = await listen(query, variables, cookie);
    expect(await client.ended).toBe(true);
    return client.answers[0]?.errors?.[0];
  };

  it('to people who are not signed in, to other sites and to what is not a page', async () => {
    const cookie = await a.signedIn(await given.person());
    expect((await listen(DECISIONS, {})).status).toBe(401);
    const foreign = await subscribe(b.origin, DECISIONS, {}, cookie, { origin: 'https://example.com' });
    expect(foreign.status).toBe(403);
    const plain = await subscribe(b.origin, DECISIONS, {}, cookie, { accept: 'application/json' });
    expect(plain.status).toBe(406);
    const form = await subscribe(b.origin, DECISIONS, {}, cookie, { 'content-type': 'text/plain' });
    expect(form.status).toBe(415);
    expect((await fetch(`${b.origin}/graphql/stream`)).status).toBe(404);
  });

  it('for ids that are not of sessions, for none and for too many; unknown sessions just never change', async () => {
    const cookie = await a.signedIn(await given.person());
    const many = Array.from({ length: 51 }, (_, i) => id(i + 1));
    for (const ids of [[], many, ['x'], ['ses_'], [encodeId('Topic', 1)], [`${id(1)}\0`], ['']]) {
      expect([ids.length, (await code(SEATS, { ids }, cookie))?.extensions?.code]).toEqual([
        ids.length,
        'BAD_USER_INPUT',
      ]);
    }
    const unknown = await listen(SEATS, { ids: [id(2_000_000_000)] }, cookie);
    await sleep(400);
    expect([unknown.status, unknown.answers]).toEqual([200, []]);
  });

  it('for operations that are no subscription, too long, too deep or spread without end', async () => {
    const cookie = await a.signedIn(await given.person());
    const spread = Array.from(
      { length: 20 },
      (_, i) => `fragment f${i} on Session { ...f${i + 1} ...f${i + 1} }`,
    );
    const bad = [
      'mutation { signOut(input: {}) { __typename } }',
      '{ viewer { roles } }',
      'subscription {',
      'subscription { approvalsChanged nothing }',
      `subscription { ${'a: approvalsChanged '.repeat(600)} }`,
      `subscription { sessionChanged(ids: ["ses_1"]) { ${'topic { nextSession { '.repeat(6)} id ${'} }'.repeat(6)} } }`,
      `subscription { sessionChanged(ids: ["ses_1"]) { ...f0 } } ${spread.join(' ')} fragment f20 on Session { id }`,
    ];
    for (const query of bad) {
      const before = performance.now();
      expect([query.slice(0, 40), typeof (await code(query, {}, cookie))?.message]).toEqual([
        query.slice(0, 40),
        'string',
      ]);
      expect(performance.now() - before).toBeLessThan(1_000);
    }
    expect(
      (await graphql(b.origin, 'mutation { signOut(input: {}) { __typename } }', {}, cookie)).status,
    ).toBe(200);
  });

  it('beyond five of one person, until one of them is closed', async () => {
    const person = await given.person();
    const cookie = await a.signedIn(person);
    const five = await Promise.all(Array.from({ length: 5 }, () => listen(DECISIONS, {}, cookie)));
    await Promise.all(five.map((client) => client.until(() => true)));
    expect((await listen(DECISIONS, {}, await a.signedIn(person))).status).toBe(429);
    five[0]!.close();
    await sleep(200);
    expect((await listen(DECISIONS, {}, cookie)).status).toBe(200);
  });

  it('beyond what the process may hold, without touching those there are', async () => {
    const c = await startApi({ databaseUrl: database.url, clock, live: { perProcess: 1 } });
    try {
      const first = await listen(DECISIONS, {}, await a.signedIn(await given.person()), c);
      await first.until(() => true);
      expect((await listen(DECISIONS, {}, await a.signedIn(await given.person()), c)).status).toBe(503);
    } finally {
      await c.close();
    }
  });

  it('at /graphql, which serves no streams', async () => {
    const cookie = await a.signedIn(await given.person());
    const answer = await graphql(b.origin, DECISIONS, {}, cookie);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors![0]!.extensions?.code).not.toBe('INTERNAL_SERVER_ERROR');
  });
});

describe('what changed', () => {
  it('is kept for a short while and says ids only', async () => {
    const columns = await given.rows<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'live_change' order by 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['about', 'id', 'xid']);
  });
});
