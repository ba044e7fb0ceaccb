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
