import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { encodeId } from '../src/platform/global-id.ts';
import { subscribe, type LiveClient } from './support/live-client.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

const now = new Date('2026-11-25T09:00:00Z');
const DAY = 86_400_000;
const FROM = '2026-12-01T00:00:00Z';
const UNTIL = '2027-12-01T00:00:00Z';

let database: TestDatabase;
let given: Fixtures;
let api: RunningApi;
let plannerId: number;
let planner: string;
let employee: string;
const open: LiveClient[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  api = await startApi({ databaseUrl: database.url, clock: { now: () => now } });
  const [p, e] = await given.people(2);
  plannerId = p!;
  await given.assignRole(plannerId, 'TRAINING_PLANNER');
  [planner, employee] = [await api.signedIn(plannerId), await api.signedIn(e!)];
  await given.client.query(`
    insert into site values ('RH', 'Rathaus', 'Marktplatz 1');
    insert into room (site_code, name, seats, set_up_minutes) values ('RH', 'Raum 1', 20, 30), ('RH', 'Raum 2', 20, 0)`);
});

afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

afterAll(async () => {
  await api.close();
  await assertInvariants(database.url, now);
  await given.close();
  await database.drop();
});

const BOARD = `query ($ids: [ID!]) { planningBoard(from: "${FROM}", until: "${UNTIL}", sessionIds: $ids) {
  rooms { name setUpMinutes site { name } } entries { sessionId format siteCode roomId startsAt version } } }`;
const PREVIEW = `query ($m: AppointmentMoveInput!) { previewAppointmentMove(move: $m) { fault consequenceCount
  clashes { resource resourceName session { id } } alternatives { rooms { name } } consequences { effect } } }`;
const MOVE = `mutation ($i: MoveAppointmentInput!) { moveAppointment(input: $i) { __typename
  ... on ChangeSessionSuccess { told session { version startsAt enrolUntil cancelUntil } }
  ... on StaleSession { currentVersion changes { kind } }
  ... on RoomOccupied { clashes { resourceName } } } }`;
const LIVE = `subscription ($planning: Boolean!) { liveUpdates(sessionIds: [], planning: $planning) { __typename
  ... on PlanningChanged { sessionIds blocks } } }`;

interface Placed {
  sessionId: string;
  appointmentId: string;
}

async function inRoom(roomId: number, startsAt: Date, rest: object = {}): Promise<Placed> {
  const session = await given.session({ startsAt, ...rest });
  const { id } = await given.row<{ id: number }>(
    'update appointment set room_id = $2 where session_id = $1 returning id',
    [session, roomId],
  );
  return { sessionId: encodeId('Session', session), appointmentId: encodeId('Appointment', id) };
}

type Moved = { __typename: string; told: number; session: Record<string, unknown> } & Record<string, unknown>;

async function move(input: Record<string, unknown>): Promise<Moved> {
  const answer = await graphql<{ moveAppointment: Moved }>(
    api.origin,
    MOVE,
    { i: { idempotencyKey: randomUUID(), ...input } },
    planner,
  );
  expect(answer.errors).toBeUndefined();
  return answer.data!.moveAppointment;
}

async function takeSeat(sessionId: string, person: number): Promise<void> {
  const input = { sessionId, idempotencyKey: randomUUID() };
  const answer = await graphql<{ enrolInSession: { __typename: string } }>(
    api.origin,
    'mutation ($i: EnrolInSessionInput!) { enrolInSession(input: $i) { __typename } }',
    { i: input },
    await api.signedIn(person),
  );
  expect(answer.data!.enrolInSession.__typename).toBe('EnrolInSessionSuccess');
}

const at = (days: number, hour = 9) =>
  new Date(Date.parse('2026-12-01T00:00:00Z') + days * DAY + hour * 3_600_000);

describe('the board', () => {
  it('shows rooms with what surrounds their use, and of all entries those that were asked for', async () => {
    const [first, second] = [await inRoom(1, at(3)), await inRoom(2, at(4))];
    const all = await graphql<{ planningBoard: { rooms: unknown[]; entries: unknown[] } }>(
      api.origin,
      BOARD,
      {},
      planner,
    );
    expect(all.data!.planningBoard.rooms).toEqual([
      { name: 'Raum 1', setUpMinutes: 30, site: { name: 'Rathaus' } },
      { name: 'Raum 2', setUpMinutes: 0, site: { name: 'Rathaus' } },
    ]);
    expect(all.data!.planningBoard.entries).toHaveLength(2);
    const one = await graphql<{ planningBoard: { entries: unknown[] } }>(
      api.origin,
      BOARD,
      { ids: [second.sessionId, 'ses_zzzz', 'nonsense'] },
      planner,
    );
    expect(one.data!.planningBoard.entries).toMatchObject([
      { sessionId: second.sessionId, roomId: encodeId('Room', 2), startsAt: at(4).toISOString() },
    ]);
    expect(first.sessionId).not.toBe(second.sessionId);
  });

  it('takes no more than 200 sessions at once', async () => {
    const ids = Array.from({ length: 201 }, (_, i) => encodeId('Session', i + 1));
    const answer = await graphql(api.origin, BOARD, { ids }, planner);
    expect(answer.errors![0]!.extensions!.code).toBe('BAD_USER_INPUT');
  });
});

describe('moving an appointment', () => {
  it('is previewed with the clash that the command would meet, for planners only', async () => {
    const there = await inRoom(1, at(10));
    const wanted = {
      ...(await inRoom(2, at(11))),
      startsAt: at(10, 11).toISOString(),
      roomId: encodeId('Room', 1),
    };
    const preview = await graphql(api.origin, PREVIEW, { m: wanted }, planner);
    expect(preview.data).toEqual({
      previewAppointmentMove: {
        fault: null,
        consequenceCount: 0,
        clashes: [{ resource: 'ROOM', resourceName: 'Raum 1', session: { id: there.sessionId } }],
        alternatives: { rooms: [{ name: 'Raum 2' }] },
        consequences: [],
      },
    });
    expect(await move({ ...wanted, expectedVersion: 1 })).toEqual({
      __typename: 'RoomOccupied',
      clashes: [{ resourceName: 'Raum 1' }],
    });
    expect((await graphql(api.origin, PREVIEW, { m: wanted }, employee)).data).toEqual({
      previewAppointmentMove: null,
    });
  });

  it('tells as many people as the preview said', async () => {
    const placed = await inRoom(1, at(20));
    const session = Number.parseInt(placed.sessionId.slice(4), 36);
    for (const person of await given.people(3)) await takeSeat(placed.sessionId, person);
    const wanted = { ...placed, startsAt: at(21).toISOString() };
    const preview = await graphql<{ previewAppointmentMove: { consequences: { effect: string }[] } }>(
      api.origin,
      PREVIEW,
      { m: wanted },
      planner,
    );
    const told = preview.data!.previewAppointmentMove.consequences.filter(
      (c) => c.effect === 'TOLD_OF_CHANGE',
    );
    const { version } = await given.row<{ version: number }>('select version from session where id = $1', [
      session,
    ]);
    expect(await move({ ...wanted, expectedVersion: version })).toMatchObject({ told: told.length });
    expect(told).toHaveLength(3);
  });

  it('is undone by the inverse move with the deadlines from before', async () => {
    const placed = await inRoom(2, at(60));
    const before = await given.row<{ enrolUntil: Date; cancelUntil: Date }>(
      'select enrol_until as "enrolUntil", cancel_until as "cancelUntil" from session where id = $1',
      [Number.parseInt(placed.sessionId.slice(4), 36)],
    );
    const early = await move({ ...placed, expectedVersion: 1, startsAt: at(2).toISOString() });
    expect(Date.parse(early.session['enrolUntil'] as string)).toBeLessThan(before.enrolUntil.getTime());
    const back = { ...placed, startsAt: at(60).toISOString(), expectedVersion: early.session['version'] };
    const restored = await move({ ...back, deadlines: before });
    expect(restored.session).toMatchObject({
      startsAt: at(60).toISOString(),
      enrolUntil: before.enrolUntil.toISOString(),
      cancelUntil: before.cancelUntil.toISOString(),
    });
    // whoever undoes what is no longer the newest state is told what happened since
    expect(await move({ ...back, deadlines: before })).toEqual({
      __typename: 'StaleSession',
      currentVersion: 3,
      changes: [{ kind: 'MOVED' }, { kind: 'EDITED' }],
    });
  });
});

describe('a planner who looks at the board', () => {
  async function listen(cookie: string): Promise<LiveClient> {
    const client = await subscribe(api.origin, LIVE, { planning: true }, cookie);
    open.push(client);
    // it begins with counts that everybody gets, and for planners with "ask again": the board was loaded a while ago
    await client.until(({ data }) => {
      const { __typename, sessionIds } = data!['liveUpdates'] as { __typename: string; sessionIds: unknown };
      return cookie === planner ? __typename === 'PlanningChanged' && sessionIds === null : true;
    });
    return client;
  }
  const changes = (client: LiveClient) =>
    client.answers
      .map(
        ({ data }) => data!['liveUpdates'] as { __typename: string; sessionIds: string[]; blocks: boolean },
      )
      .filter((update) => update?.__typename === 'PlanningChanged' && update.sessionIds !== null);

  it('hears within a second what others move, also of drafts, and of blocks', async () => {
    const placed = await inRoom(1, at(30), { status: 'DRAFT' });
    await sleep(400);
    const [page, stranger] = [await listen(planner), await listen(employee)];
    const began = performance.now();
    await move({ ...placed, expectedVersion: 1, startsAt: at(31).toISOString() });
    await page.until(() => changes(page).some(({ sessionIds }) => sessionIds?.includes(placed.sessionId)));
    expect(performance.now() - began).toBeLessThan(1_500);
    await given.client.query(
      `insert into resource_block (room_id, starts_at, ends_at, created_by_id, created_at) values (1, $1, $2, $3, $1)`,
      [at(40), at(41), plannerId],
    );
    await page.until(() => changes(page).some(({ blocks }) => blocks));
    expect(changes(stranger)).toEqual([]);
  });

  it('hears nothing of seats, which change by the hundred', async () => {
    const sessionId = await given.session({ capacity: 5 });
    await sleep(400);
    const page = await listen(planner);
    await takeSeat(encodeId('Session', sessionId), await given.person());
    await sleep(700);
    expect(changes(page)).toEqual([]);
  });
});
