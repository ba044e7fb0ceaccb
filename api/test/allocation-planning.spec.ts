import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { encodeId } from '../src/platform/global-id.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

const opened = new Date('2026-11-25T09:00:00Z');
const deadline = new Date('2026-11-25T09:10:00Z');
let now = opened;
let database: TestDatabase;
let given: Fixtures;
let api: RunningApi;
let planner: string;
let keys = 0;
const newKey = () => `plan-${String((keys += 1)).padStart(6, '0')}`;

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, opened);
  api = await startApi({ databaseUrl: database.url, clock: { now: () => now } });
  const id = await given.person();
  await given.assignRole(id, 'TRAINING_PLANNER');
  planner = await api.signedIn(id);
  await given.client.query(`
    insert into org_unit (id, parent_id, kind, name, short_name, cost_centre) values
      (10, 1, 'REFERAT', 'Referat Soziales', 'SOZ', '1'), (11, 10, 'ABTEILUNG', 'Abteilung Jugend', 'SOZ-J', '11')`);
});

afterAll(async () => {
  await assertInvariants(database.url, now);
  await api.close();
  await given.close();
  await database.drop();
});

async function send<T>(cookie: string, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const answer = await graphql<T>(api.origin, query, variables, cookie);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data!;
}
const command = <T>(cookie: string, name: string, input: Record<string, unknown>, fields: string) =>
  send<Record<string, T>>(
    cookie,
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ${fields} } }`,
    { input: { ...input, idempotencyKey: newKey() } },
  ).then((data) => data[name]!);

const TO_ALLOCATE = `query ($view: AllocationView!, $search: String, $after: String) {
  sessionsToAllocate(view: $view, search: $search, first: 2, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id allocation { mode applications } } } } }`;
interface ToAllocate {
  sessionsToAllocate: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: { id: string; allocation: { applications: number } } }[];
  };
}

describe('the planning desk of allocation', () => {
  it('lists sessions by what has to be done, page by page, to planners only', async () => {
    const ids: string[] = [];
    for (const day of [1, 2, 3]) {
      const id = encodeId('Session', await given.session({ number: `26-DRAW-${day}` }));
      const applyUntil = new Date(deadline.getTime() + day * 86_400_000);
      await command(planner, 'configureAllocation', { sessionId: id, mode: 'LOTTERY', applyUntil }, '');
      ids.push(id);
    }
    await given.session({ number: '26-OTHER-1' });
    const list = (cookie: string, variables: object) =>
      send<ToAllocate>(cookie, TO_ALLOCATE, { view: 'DRAW_AHEAD', ...variables }).then(
        (d) => d.sessionsToAllocate,
      );
    const first = await list(planner, {});
    const second = await list(planner, { after: first.pageInfo.endCursor });
    expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual(ids);
    expect([first.totalCount, second.pageInfo.hasNextPage]).toEqual([3, false]);
    expect((await list(planner, { view: 'ALL', search: 'draw-2' })).edges.map(({ node }) => node.id)).toEqual(
      [ids[1]],
    );
    expect((await list(planner, { view: 'ALL', search: '%' })).totalCount).toBe(0);
    const other = await api.signedIn(await given.person());
    expect((await list(other, {})).totalCount).toBe(0);
  });

  it('previews numbers but no order, draws when due, and gives each person their own line', async () => {
    const session = await given.session({ capacity: 1 });
    const sessionId = encodeId('Session', session);
    await command(
      planner,
      'configureAllocation',
      {
        sessionId,
        mode: 'CRITERIA',
        applyUntil: deadline,
        criteria: [{ kind: 'MANDATORY_FOR_ROLE', role: 'APPRENTICE', points: 5 }],
      },
      '',
    );
    const [apprentice, other] = await given.people(2);
    await given.client.query('update person set apprentice = true where id = $1', [apprentice]);
    const cookies = [await api.signedIn(apprentice!), await api.signedIn(other!)];
    for (const cookie of cookies) await command(cookie, 'joinWaitingList', { sessionId }, '');
    const preview = `query ($sessionId: ID!) { allocationPreview(sessionId: $sessionId) { seats applications undecided groups { points applications } } }`;
    expect(await send(planner, preview, { sessionId })).toEqual({
      allocationPreview: {
        seats: 1,
        applications: 2,
        undecided: 0,
        groups: [
          { points: 5, applications: 1 },
          { points: 0, applications: 1 },
        ],
      },
    });
    expect(await send(cookies[0]!, preview, { sessionId })).toEqual({ allocationPreview: null });

    const draw = () =>
      command<{ __typename: string }>(
        planner,
        'drawSeats',
        { sessionId },
        '... on DrawNotDue { applyUntil }',
      );
    expect(await draw()).toEqual({ __typename: 'DrawNotDue', applyUntil: deadline.toISOString() });
    now = deadline;
    expect(await draw()).toEqual({ __typename: 'DrawSeatsSuccess' });
    const mine = `query ($id: ID!) { session(id: $id) { myEnrolment { drawn { position points result explanation { kind points } } } } }`;
    expect(await send(cookies[0]!, mine, { id: sessionId })).toEqual({
      session: {
        myEnrolment: {
          drawn: {
            position: 1,
            points: 5,
            result: 'SEAT',
            explanation: [{ kind: 'MANDATORY_FOR_ROLE', points: 5 }],
          },
        },
      },
    });

    const file = (cookie: string, query = '') =>
      fetch(`${api.origin}/auswahl/${sessionId}.csv${query}`, { headers: { cookie } });
    expect((await file(cookies[0]!)).status).toBe(404);
    const anonymous = await file(planner);
    expect(anonymous.headers.get('content-disposition')).toMatch(/^attachment; filename="auswahl-/);
    const [text, named] = [await anonymous.text(), await (await file(planner, '?namen=ja')).text()];
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text).not.toContain('Vorname');
    expect(named).toContain('Vorname');
    now = opened;
  });

  it("shows a training officer the own units' quotas, and nobody else's", async () => {
    const sessionId = encodeId('Session', await given.session({ capacity: 3 }));
    const reserve = { sessionId, unitShortName: 'SOZ', seats: 2, releaseAt: deadline };
    const { quota } = await command<{ quota: { id: string } }>(
      planner,
      'reserveSeats',
      reserve,
      '... on SeatQuotaSuccess { quota { id } }',
    );
    const officer = await given.person();
    await given.client.query(
      `insert into role_assignment (person_id, role, unit_id, valid_from) values ($1, 'TRAINING_OFFICER', 10, '2020-01-01')`,
      [officer],
    );
    const own = `{ viewer { quotasToRank { id unitName seats session { id } } } }`;
    expect(await send(await api.signedIn(officer), own)).toEqual({
      viewer: {
        quotasToRank: [{ id: quota.id, unitName: 'Referat Soziales', seats: 2, session: { id: sessionId } }],
      },
    });
    expect(await send(planner, own)).toEqual({ viewer: { quotasToRank: [] } });
    const change = (seats: number) =>
      command(
        planner,
        'changeSeatQuota',
        { quotaId: quota.id, seats, releaseAt: deadline },
        '... on NotEnoughFreeSeats { free } ... on SeatQuotaSuccess { quota { seats } }',
      );
    expect(await change(4)).toEqual({ __typename: 'NotEnoughFreeSeats', free: 1 });
    expect(await change(3)).toEqual({ __typename: 'SeatQuotaSuccess', quota: { seats: 3 } });
    expect(await change(0)).toEqual({ __typename: 'InvalidQuota' });
  });
});

describe('whom to enrol, and for what', () => {
  it('offers planners every unit and others their own, with the people below', async () => {
    const [head, worker] = await given.people(2);
    await given.client.query('update person set unit_id = 11 where id = any ($1)', [[head, worker]]);
    await given.client.query('update org_unit set head_id = $1 where id = 10', [head]);
    const units = (cookie: string, search: string) =>
      send<{ enrollableUnits: { shortName: string; people: number }[] }>(
        cookie,
        'query ($search: String!) { enrollableUnits(search: $search) { shortName people } }',
        { search },
      ).then((data) => data.enrollableUnits);
    expect(await units(planner, 'soz')).toEqual(
      [
        { shortName: 'SOZ', people: 2 },
        { shortName: 'SOZ-J', people: 2 },
      ].sort((a) => (a.shortName === 'SOZ' ? -1 : 1)),
    );
    expect((await units(planner, '')).length).toBe(3);
    expect((await units(await api.signedIn(head!), '')).map((unit) => unit.shortName).sort()).toEqual([
      'SOZ',
      'SOZ-J',
    ]);
    expect(await units(await api.signedIn(worker!), '')).toEqual([]);
  });

  it('counts what people wait and ask for, names the session to repeat, and lists the own interests', async () => {
    const { id: topic } = await given.row<{ id: number }>(
      `insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats)
       values ('gefragt', 1, 'Gefragt', '', '', '{}', '{}', '{IN_PERSON}') returning id`,
    );
    const topicId = encodeId('Topic', topic);
    const session = await given.session({ topicId: topic, capacity: 1 });
    const sessionId = encodeId('Session', session);
    const [holder, waiting, asking] = await Promise.all(
      (await given.people(3)).map((person) => api.signedIn(person)),
    );
    await command(holder!, 'enrolInSession', { sessionId }, '');
    await command(waiting!, 'joinWaitingList', { sessionId }, '');
    await command(asking!, 'registerDemand', { topicId, note: 'vormittags' }, '');
    expect(await send(asking!, '{ viewer { demands { topic { id } note } } }')).toEqual({
      viewer: { demands: [{ topic: { id: topicId }, note: 'vormittags' }] },
    });
    const query = '{ topicsInDemand { edges { node { topic { id } interested waiting session { id } } } } }';
    const seen = await send<{ topicsInDemand: { edges: { node: { topic: { id: string } } }[] } }>(
      planner,
      query,
    );
    expect(seen.topicsInDemand.edges.find(({ node }) => node.topic.id === topicId)!.node).toEqual({
      topic: { id: topicId },
      interested: 1,
      waiting: 1,
      session: { id: sessionId },
    });
    expect(await send(asking!, query)).toEqual({ topicsInDemand: { edges: [] } });
  });
});
