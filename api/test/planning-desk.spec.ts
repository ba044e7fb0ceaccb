import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { encodeId } from '../src/platform/global-id.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

const now = new Date('2026-11-25T09:00:00Z');
let database: TestDatabase;
let given: Fixtures;
let api: RunningApi;
let planner: string;
let employee: string;

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  api = await startApi({ databaseUrl: database.url, clock: { now: () => now } });
  const [p, e] = await given.people(2);
  await given.assignRole(p!, 'TRAINING_PLANNER');
  [planner, employee] = [await api.signedIn(p!), await api.signedIn(e!)];
  await given.client.query(`
    insert into site values ('RH', 'Rathaus', 'Marktplatz 1');
    insert into room (site_code, name, seats) values ('RH', 'Raum 1', 20), ('RH', 'Raum 2', 30), ('RH', 'Kammer', 5);
    insert into trainer (display_name) values ('Tina Trainer')`);
});

afterAll(async () => {
  await api.close();
  await given.close();
  await database.drop();
});

const draft = (from: string, until: string, roomId: number) => ({
  format: 'IN_PERSON',
  appointments: [
    { startsAt: from, endsAt: until, roomId: encodeId('Room', roomId), trainerIds: [encodeId('Trainer', 1)] },
  ],
  seatsMinimum: 4,
  capacity: 12,
  enrolUntil: '2027-02-01T00:00:00Z',
  cancelUntil: '2027-02-01T00:00:00Z',
});

const CREATE = `mutation ($i: CreateSessionsInput!) { createSessions(input: $i) { __typename
  ... on CreateSessionsSuccess { sessions { id status version } }
  ... on RoomOccupied { clashes { resource resourceName session { number } }
    alternatives { rooms { name } times { startsAt room { name } } } } } }`;

let sessionId: string;

describe('the planning desk over GraphQL', () => {
  it('says which session is in the way, and what is free instead', async () => {
    const create = (from: string, until: string) =>
      graphql<{ createSessions: Record<string, never> }>(
        api.origin,
        CREATE,
        { i: { topicId: 'top_1', sessions: [draft(from, until, 1)], idempotencyKey: `desk-${from}` } },
        planner,
      );
    const first = await create('2027-02-09T08:00:00Z', '2027-02-09T11:00:00Z');
    expect(first.errors).toBeUndefined();
    expect(first.data!.createSessions).toMatchObject({ __typename: 'CreateSessionsSuccess' });
    sessionId = (first.data as never as { createSessions: { sessions: { id: string }[] } }).createSessions
      .sessions[0]!.id;
    const second = await create('2027-02-09T10:00:00Z', '2027-02-09T12:00:00Z');
    expect(second.data!.createSessions).toMatchObject({
      __typename: 'RoomOccupied',
      clashes: [
        { resource: 'ROOM', resourceName: 'Raum 1' },
        { resource: 'TRAINER', resourceName: 'Tina Trainer' },
      ],
      alternatives: { rooms: [{ name: 'Raum 2' }], times: expect.any(Array) },
    });
    const { times } = (second.data as never as { createSessions: { alternatives: { times: unknown[] } } })
      .createSessions.alternatives;
    expect(times).toHaveLength(3);
  });

  it('shows the same clash before saving', async () => {
    const answer = await graphql(
      api.origin,
      `
        query ($d: SessionDraftInput!) {
          previewSessionChange(draft: $d) {
            fault
            clashes {
              resourceName
            }
            consequenceCount
          }
        }
      `,
      { d: draft('2027-02-09T10:00:00Z', '2027-02-09T12:00:00Z', 1) },
      planner,
    );
    expect(answer.data).toEqual({
      previewSessionChange: {
        fault: null,
        clashes: [{ resourceName: 'Raum 1' }, { resourceName: 'Tina Trainer' }],
        consequenceCount: 0,
      },
    });
  });

  it('shows the board, the draft and its history to planners only', async () => {
    const query = `query ($s: ID!) { session(id: $s) { status history { kind version } }
      planningBoard(from: "2027-02-01T00:00:00Z", until: "2027-03-01T00:00:00Z") {
        rooms { name } entries { sessionId roomId trainerIds status version of } } }`;
    const seen = await graphql(api.origin, query, { s: sessionId }, planner);
    expect(seen.data).toEqual({
      session: { status: 'DRAFT', history: [{ kind: 'CREATED', version: 1 }] },
      planningBoard: {
        rooms: [{ name: 'Kammer' }, { name: 'Raum 1' }, { name: 'Raum 2' }],
        entries: [
          {
            sessionId,
            roomId: encodeId('Room', 1),
            trainerIds: ['trn_1'],
            status: 'DRAFT',
            version: 1,
            of: 1,
          },
        ],
      },
    });
    expect((await graphql(api.origin, query, { s: sessionId }, employee)).data).toEqual({
      session: null,
      planningBoard: null,
    });
  });
});
