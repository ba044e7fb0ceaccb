import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { encodeId } from '../src/platform/global-id.ts';
import { blockResources } from '../src/scheduling/use-cases/block-resources.ts';
import { createSessions } from '../src/scheduling/use-cases/create-session.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

const now = berlinTime('2026-11-25', '10:00');
let database: TestDatabase;
let given: Fixtures;
let orm: MikroORM;
let api: RunningApi;
let plannerId: number;
let planner: string;
let employee: string;

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  orm = await openOrm({ url: database.url, poolSize: 20 });
  api = await startApi({ databaseUrl: database.url, clock: { now: () => now } });
  const [p, e] = await given.people(2);
  plannerId = p!;
  await given.assignRole(p!, 'TRAINING_PLANNER');
  [planner, employee] = [await api.signedIn(p!), await api.signedIn(e!)];
  await given.client.query(`
    insert into site values ('RH', 'Rathaus', 'Marktplatz 1');
    insert into room (site_code, name, seats) select 'RH', 'Raum ' || n, 20 from generate_series(1, 40) n;
    insert into trainer (display_name) values ('Tina Trainer'), ('Viktor Vertrag');
    insert into equipment (kind, label, site_code) values ('CAMERA', 'Kamera 1', 'RH')`);
});

afterAll(async () => {
  await assertInvariants(database.url, now);
  await api.close();
  await orm.close();
  await given.close();
  await database.drop();
});

async function ask<T>(document: string, variables: Record<string, unknown>, token = planner): Promise<T> {
  const { data, errors } = await graphql<T>(api.origin, document, variables, token);
  expect(errors).toBeUndefined();
  return data!;
}

const BLOCK = `mutation ($i: BlockResourcesInput!) { blockResources(input: $i) { __typename
  ... on BlockResourcesSuccess { blockIds }
  ... on ResourcesInUse { useCount uses { resourceName startsAt session { number } } } } }`;

interface Blocked {
  blockResources: { __typename: string; blockIds?: string[]; uses?: unknown[] };
}

const block = async (key: string, resourceIds: string[], day: string, rest: Record<string, unknown> = {}) => {
  const i = {
    ...{ resourceIds, startsAt: berlinTime(day), endsAt: berlinTime(day, '23:00'), idempotencyKey: key },
    ...rest,
  };
  return (await ask<Blocked>(BLOCK, { i })).blockResources;
};

const BLOCKS = `query ($r: ID) { resourceBlocks(from: "2027-01-01T00:00:00Z", until: "2028-01-01T00:00:00Z", resourceId: $r) {
  totalCount edges { node { id resource resourceName note appointments createdBy { id } } } } }`;
interface Blocks {
  resourceBlocks: { totalCount: number; edges: { node: Record<string, unknown> }[] };
}
const blocks = async (resourceId: string | null, token = planner) =>
  (await ask<Blocks>(BLOCKS, { r: resourceId }, token)).resourceBlocks;

const draft = (day: string, roomId: number) => ({
  ...{ format: 'IN_PERSON' as const, period: null, siteCode: null, joinUrl: null, decideAt: null },
  ...{ responsibleId: null, seatsMinimum: 1, capacity: 10 },
  appointments: [
    {
      ...{ id: null, roomId, trainerIds: [], equipmentIds: [] },
      startsAt: berlinTime(day, '09:00'),
      endsAt: berlinTime(day, '12:00'),
    },
  ],
  enrolUntil: berlinTime('2027-01-01'),
  cancelUntil: berlinTime('2027-01-01'),
});

let keys = 0;
const create = (day: string, roomId: number) =>
  createSessions(
    { em: orm.em, clock: { now: () => now } },
    {
      ...{ actorId: plannerId, mayPlan: true, topicId: 1, beyondContract: false },
      drafts: [draft(day, roomId)],
      idempotencyKey: `create-${(keys += 1)}-key`,
    },
  );

describe('blocking', () => {
  it('takes several resources at once, and lists them with who did it', async () => {
    const room = encodeId('Room', 1);
    const done = await block('block-both', [room, encodeId('Equipment', 1)], '2027-02-01', { note: 'Umbau' });
    expect(done.blockIds).toHaveLength(2);
    const found = await blocks(room);
    expect(found).toEqual({
      totalCount: 1,
      edges: [
        {
          node: {
            ...{
              id: done.blockIds![0],
              resource: 'ROOM',
              resourceName: 'Raum 1',
              note: 'Umbau',
              appointments: 0,
            },
            createdBy: { id: encodeId('Person', plannerId) },
          },
        },
      ],
    });
    expect((await blocks(null, employee)).totalCount).toBe(0);
  });

  it('keeps new sessions out and names the block as in the way', async () => {
    await block('block-room-2', [encodeId('Room', 2)], '2027-02-02');
    const outcome = await create('2027-02-02', 2);
    expect(outcome).toMatchObject({
      type: 'ResourcesOccupied',
      clashes: [{ type: 'ROOM', sessionId: null }],
    });
  });

  it('shows which sessions are in the way, and may be done over them knowingly', async () => {
    expect((await create('2027-02-03', 3)).type).toBe('SessionsCreated');
    const refused = await block('block-in-use', [encodeId('Room', 3), encodeId('Room', 4)], '2027-02-03');
    expect(refused).toMatchObject({
      __typename: 'ResourcesInUse',
      useCount: 1,
      uses: [{ resourceName: 'Raum 3', startsAt: berlinTime('2027-02-03', '09:00').toISOString() }],
    });
    expect((await blocks(encodeId('Room', 4))).totalCount).toBe(0);
    const done = await block('block-over', [encodeId('Room', 3)], '2027-02-03', { evenIfBooked: true });
    expect(done.__typename).toBe('BlockResourcesSuccess');
    expect((await blocks(encodeId('Room', 3))).edges[0]!.node['appointments']).toBe(1);
  });

  it('can be undone once', async () => {
    const { blockIds } = await block('block-undo', [encodeId('Trainer', 1)], '2027-02-04');
    const UNBLOCK = `mutation ($i: UnblockResourceInput!) { unblockResource(input: $i) { __typename } }`;
    const undo = async (key: string) =>
      (
        await ask<{ unblockResource: { __typename: string } }>(UNBLOCK, {
          i: { blockId: blockIds![0], idempotencyKey: key },
        })
      ).unblockResource.__typename;
    expect([await undo('undo-first'), await undo('undo-second')]).toEqual([
      'UnblockResourceSuccess',
      'ResourceBlockNotFound',
    ]);
  });

  it('and planning at the same moment leave one of the two, thirty times over', async () => {
    const rooms = Array.from({ length: 30 }, (_, i) => i + 10);
    const outcomes = await Promise.all(
      rooms.map(async (roomId) => {
        const [blocked, created] = await Promise.all([
          blockResources(
            { em: orm.em, clock: { now: () => now } },
            {
              ...{ actorId: plannerId, mayPlan: true, evenIfBooked: false, note: null },
              resources: [{ type: 'ROOM', id: roomId }],
              startsAt: berlinTime('2027-03-02'),
              endsAt: berlinTime('2027-03-03'),
              idempotencyKey: `race-of-room-${roomId}`,
            },
          ),
          create('2027-03-02', roomId),
        ]);
        return [blocked.type, created.type].sort().join(' ');
      }),
    );
    const one = ['ResourcesBlocked ResourcesOccupied', 'ResourcesInUse SessionsCreated'];
    expect(outcomes.filter((outcome) => !one.includes(outcome))).toEqual([]);
  });
});

describe('rooms, trainers and equipment', () => {
  const SAVE_ROOM = `mutation ($i: SaveRoomInput!) { saveRoom(input: $i) { __typename
    ... on SaveRoomSuccess { room { id name seats features setUpMinutes active } }
    ... on ResourcesInUse { uses { session { number } } } } }`;
  interface SavedRoom {
    saveRoom: { __typename: string; room?: { id: string }; uses?: { session: { number: string } }[] };
  }
  const facts = { siteCode: 'RH', seats: 25, accessible: true, features: ['PROJECTOR', 'INDUCTION_LOOP'] };
  const saveRoom = async (key: string, rest: Record<string, unknown>) =>
    (await ask<SavedRoom>(SAVE_ROOM, { i: { ...facts, idempotencyKey: key, ...rest } })).saveRoom;
  const names = async (retired: boolean) => {
    const list = `query ($r: Boolean!) { planningRooms(search: "saal", retired: $r) { name } }`;
    const found = await ask<{ planningRooms: { name: string }[] }>(list, { r: retired });
    return found.planningRooms.map(({ name }) => name);
  };

  it('are kept by planners, and no longer offered when they are out of use', async () => {
    const { room } = await saveRoom('room-new', { name: 'Saal 1', setUpMinutes: 30 });
    expect(room).toMatchObject({ seats: 25, features: ['PROJECTOR', 'INDUCTION_LOOP'], setUpMinutes: 30 });
    expect(await names(false)).toEqual(['Saal 1']);
    await saveRoom('room-old', { name: 'Saal 1', id: room!.id, active: false });
    expect([await names(false), await names(true)]).toEqual([[], ['Saal 1']]);
    const id = Number.parseInt(room!.id.slice(4), 36);
    expect(await create('2027-05-04', id)).toMatchObject({ fault: 'UNKNOWN_RESOURCE' });
  });

  it('stay in use while a session needs them, and name it', async () => {
    const { room } = await saveRoom('room-second', { name: 'Raum für Termine' });
    const roomId = Number.parseInt(room!.id.slice(4), 36);
    await create('2027-05-05', roomId);
    const refused = await saveRoom('room-second-off', {
      name: 'Raum für Termine',
      id: room!.id,
      active: false,
    });
    expect(refused).toMatchObject({ __typename: 'ResourcesInUse', uses: [{ session: {} }] });
  });

  it('take no longer to set up than there is time between two sessions', async () => {
    const { room } = await saveRoom('room-third', { name: 'Werkstatt' });
    const roomId = Number.parseInt(room!.id.slice(4), 36);
    await create('2027-05-06', roomId);
    const afternoon = draft('2027-05-06', roomId);
    const outcome = await createSessions(
      { em: orm.em, clock: { now: () => now } },
      {
        ...{ actorId: plannerId, mayPlan: true, topicId: 1, beyondContract: false },
        drafts: [
          {
            ...afternoon,
            appointments: [
              {
                ...afternoon.appointments[0]!,
                startsAt: berlinTime('2027-05-06', '12:30'),
                endsAt: berlinTime('2027-05-06', '15:00'),
              },
            ],
          },
        ],
        idempotencyKey: 'afternoon-of-6th',
      },
    );
    expect(outcome.type).toBe('SessionsCreated');
    const longer = (key: string, setUpMinutes: number) =>
      saveRoom(key, { name: 'Werkstatt', id: room!.id, setUpMinutes });
    expect((await longer('set-up-30', 30)).__typename).toBe('SaveRoomSuccess');
    expect(await longer('set-up-45', 45)).toMatchObject({ __typename: 'ResourcesInUse' });
    expect(await given.row('select set_up_minutes as minutes from room where id = $1', [roomId])).toEqual({
      minutes: 30,
    });
  });

  it('show of trainers how many of the agreed days are taught, to planners alone', async () => {
    const SAVE = `mutation ($i: SaveTrainerInput!) { saveTrainer(input: $i) { __typename
      ... on SaveTrainerSuccess { trainer { id displayName } } } }`;
    const i = { id: 'trn_2', displayName: 'Viktor Vertrag', contracts: [{ year: 2027, days: 10 }] };
    await ask(SAVE, { i: { ...i, idempotencyKey: 'trainer-2' } });
    for (const day of ['2027-06-01', '2027-06-02']) {
      const session = await given.session({ startsAt: berlinTime(day, '09:00') });
      await given.client.query(
        'insert into appointment_trainer select id, 2 from appointment where session_id = $1',
        [session],
      );
    }
    const session = await given.session({ startsAt: berlinTime('2027-06-02', '18:00') });
    await given.client.query(
      'insert into appointment_trainer select id, 2 from appointment where session_id = $1',
      [session],
    );
    const QUERY = `query ($s: ID!) { session(id: $s) { trainers { displayName planning { person { id } contracts { year agreedDays taughtDays } } } } }`;
    const variables = { s: encodeId('Session', session) };
    expect(await ask(QUERY, variables)).toEqual({
      session: {
        trainers: [
          {
            displayName: 'Viktor Vertrag',
            planning: { person: null, contracts: [{ year: 2027, agreedDays: 10, taughtDays: 2 }] },
          },
        ],
      },
    });
    expect(await ask(QUERY, variables, employee)).toMatchObject({
      session: { trainers: [{ planning: null }] },
    });
  });
});
