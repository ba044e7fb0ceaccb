import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { encodeId } from '../src/platform/global-id.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

const now = new Date('2026-11-25T09:00:00Z');
const DAY = 86_400_000;
let database: TestDatabase;
let given: Fixtures;
let api: RunningApi;
let planner: string;
let employee: string;
/** Ids of sessions by what they are like. */
const ids: Record<'draft' | 'few' | 'full' | 'cancelled' | 'past', number> = {
  draft: 0,
  few: 0,
  full: 0,
  cancelled: 0,
  past: 0,
};

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  api = await startApi({ databaseUrl: database.url, clock: { now: () => now } });
  const [p, e] = await given.people(2);
  await given.assignRole(p!, 'TRAINING_PLANNER');
  [planner, employee] = [await api.signedIn(p!), await api.signedIn(e!)];
  await given.client.query(`
    insert into site values ('RH', 'Rathaus', 'Marktplatz 1'), ('AK', 'Akademie', 'Am Park 2');
    insert into room (site_code, name, seats) values ('RH', 'Raum 1', 20), ('AK', 'Raum 100 %', 30);
    insert into trainer (display_name) values ('Tina Trainer'), ('Ulla Übung');
    insert into equipment (kind, label, site_code) values ('PROJECTOR', 'Beamer 3', 'RH')`);
  const inDays = (days: number) => new Date(now.getTime() + days * DAY);
  ids.draft = await given.session({ status: 'DRAFT', number: '27-TST-0001', startsAt: inDays(90) });
  ids.few = await given.session({ seatsMinimum: 4, number: '27-TST-0002', startsAt: inDays(40) });
  ids.full = await given.session({ capacity: 2, number: '27-TST-0003', startsAt: inDays(50) });
  ids.cancelled = await given.session({ status: 'CANCELLED', number: '27-TST-0004', startsAt: inDays(60) });
  ids.past = await given.session({ number: '26-TST-0005', startsAt: inDays(-30) });
  await given.client.query(`
    update appointment set room_id = 1 where session_id in (${ids.few}, ${ids.past});
    insert into appointment_trainer select id, 1 from appointment where session_id = ${ids.full}`);
  await enrolInFullSession();
});

/** Two seats and two who wait, in the order in which they came, not of their names. */
async function enrolInFullSession(): Promise<void> {
  const people = await given.people(4);
  for (const [at, person] of [people[3]!, people[2]!, people[1]!, people[0]!].entries()) {
    const token = await api.signedIn(person);
    const answer = await graphql<{
      enrolInSession?: { __typename: string };
      joinWaitingList?: { __typename: string };
    }>(
      api.origin,
      at < 2
        ? `mutation ($s: ID!, $k: String!) { enrolInSession(input: { sessionId: $s, idempotencyKey: $k }) { __typename } }`
        : `mutation ($s: ID!, $k: String!) { joinWaitingList(input: { sessionId: $s, idempotencyKey: $k }) { __typename } }`,
      { s: encodeId('Session', ids.full), k: `list-of-${person}-here` },
      token,
    );
    expect(answer.errors).toBeUndefined();
  }
}

afterAll(async () => {
  await api.close();
  await given.close();
  await database.drop();
});

interface Listed {
  planningSessions: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { number: string } }[];
  };
}

const LIST = `query ($filter: PlanningSessionFilterInput, $order: PlanningOrder! = START, $first: Int! = 20, $after: String) {
  planningSessions(filter: $filter, order: $order, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { number } } } }`;

async function pageOf(
  variables: Record<string, unknown>,
  token = planner,
): Promise<Listed['planningSessions']> {
  const { data, errors } = await graphql<Listed>(api.origin, LIST, variables, token);
  expect(errors).toBeUndefined();
  return data!.planningSessions;
}

const numbersOf = ({ edges }: Listed['planningSessions']) => edges.map(({ node }) => node.number.slice(-4));

async function listed(variables: Record<string, unknown>, token = planner): Promise<string[]> {
  return numbersOf(await pageOf(variables, token));
}

describe('the list of sessions at the planning desk', () => {
  it('has drafts and cancelled sessions too, in the order of time', async () => {
    expect(await listed({})).toEqual(['0005', '0002', '0003', '0004', '0001']);
    expect(await listed({ order: 'NEWEST_START' })).toEqual(['0001', '0004', '0003', '0002', '0005']);
    expect(await listed({ order: 'NUMBER' })).toEqual(['0005', '0001', '0002', '0003', '0004']);
    expect(await listed({ order: 'WAITING', filter: { statuses: ['OPEN'] } })).toEqual([
      '0003',
      '0005',
      '0002',
    ]);
  });

  it('is empty for everybody else', async () => {
    expect(await listed({}, employee)).toEqual([]);
  });

  it('finds by state, period, room, trainer, category and words', async () => {
    expect(await listed({ filter: { statuses: ['DRAFT', 'CANCELLED'] } })).toEqual(['0004', '0001']);
    expect(await listed({ filter: { from: now.toISOString() } })).toEqual(['0002', '0003', '0004', '0001']);
    expect(await listed({ filter: { until: now.toISOString() } })).toEqual(['0005']);
    expect(await listed({ filter: { roomId: encodeId('Room', 1) } })).toEqual(['0005', '0002']);
    expect(await listed({ filter: { trainerId: encodeId('Trainer', 1) } })).toEqual(['0003']);
    expect(await listed({ filter: { trainerId: 'nonsense' } })).toEqual([]);
    await given.client.query(`update session set site_code = 'AK' where id = ${ids.draft}`);
    expect(await listed({ filter: { siteCode: 'AK' } })).toEqual(['0001']);
    expect(await listed({ filter: { category: 'allgemein', search: 'gespräche 0002' } })).toEqual(['0002']);
    expect(await listed({ filter: { category: 'anderes' } })).toEqual([]);
    expect(await listed({ filter: { search: '%' } })).toEqual([]);
    expect(await listed({ filter: { topicId: 'top_1' } })).toHaveLength(5);
  });

  it('finds what planners have to do something about, never what has begun', async () => {
    const needing = (...needs: string[]) => listed({ filter: { needs } });
    expect(await needing('BELOW_MINIMUM')).toEqual(['0002']);
    expect(await needing('FULL_AND_WAITING')).toEqual(['0003']);
    expect(await needing('NO_ROOM')).toEqual(['0003', '0001']);
    expect(await needing('NO_TRAINER')).toEqual(['0002', '0001']);
    expect(await needing('BELOW_MINIMUM', 'FULL_AND_WAITING')).toEqual(['0002', '0003']);
    await given.client.query(`update session set minimum_kept_at = now() where id = ${ids.few}`);
    expect(await needing('BELOW_MINIMUM')).toEqual([]);
    await given.client.query(`update session set minimum_kept_at = null where id = ${ids.few}`);
  });

  it.each(['START', 'NEWEST_START', 'DECISION', 'TOPIC', 'NUMBER', 'WAITING'])(
    'can be turned page by page in the order %s, and counts all hits on each',
    async (order) => {
      const whole = await listed({ order });
      const seen: string[] = [];
      let after: string | null = null;
      for (let turn = 0; turn < 3; turn += 1) {
        const page = await pageOf({ order, first: 2, after });
        expect(page.totalCount).toBe(5);
        expect(page.pageInfo.hasNextPage).toBe(turn < 2);
        seen.push(...numbersOf(page));
        after = page.pageInfo.endCursor;
      }
      expect(seen).toEqual(whole);
    },
  );

  it('refuses pages that are too long, words without end and made-up cursors', async () => {
    const refused = async (variables: Record<string, unknown>) =>
      (await graphql(api.origin, LIST, { ...variables }, planner)).errors?.[0]?.extensions?.['code'];
    expect(await refused({ first: 101 })).toBe('BAD_USER_INPUT');
    expect(await refused({ after: 'x' })).toBe('BAD_USER_INPUT');
    expect(await refused({ filter: { search: 'x'.repeat(201) } })).toBe('BAD_USER_INPUT');
  });
});

describe('what planners choose from', () => {
  it('is found by parts of the name, rooms by their site too', async () => {
    const query = `query ($room: String!, $trainer: String!, $equipment: String!) {
      planningRooms(search: $room) { name site { name } }
      planningTrainers(search: $trainer) { displayName }
      planningEquipment(search: $equipment) { label kind }
      planningSites { code } }`;
    const wanted = { room: 'raum akad', trainer: 'übung', equipment: 'beamer' };
    expect((await graphql(api.origin, query, wanted, planner)).data).toEqual({
      planningRooms: [{ name: 'Raum 100 %', site: { name: 'Akademie' } }],
      planningTrainers: [{ displayName: 'Ulla Übung' }],
      planningEquipment: [{ label: 'Beamer 3', kind: 'PROJECTOR' }],
      planningSites: [{ code: 'AK' }, { code: 'RH' }],
    });
    expect((await graphql(api.origin, query, wanted, employee)).data).toEqual({
      planningRooms: [],
      planningTrainers: [],
      planningEquipment: [],
      planningSites: [],
    });
  });
});

describe('the people in a session', () => {
  const query = `query ($s: ID!) { session(id: $s) {
    planning { decidesAt belowMinimum }
    seats: participants(group: SEATS) { totalCount edges { node { status place person { displayName unit { shortName } } } } }
    waiting: participants(group: WAITING) { edges { node { place promotion person { displayName } } } } } }`;

  it('are shown to planners: seats by name, the waiting list in its order', async () => {
    const { data } = await graphql(api.origin, query, { s: encodeId('Session', ids.full) }, planner);
    expect(data).toEqual({
      session: {
        planning: { decidesAt: '2027-01-07T09:00:00.000Z', belowMinimum: false },
        seats: {
          totalCount: 2,
          edges: [
            { node: { status: 'CONFIRMED', place: null, person: person(10) } },
            { node: { status: 'CONFIRMED', place: null, person: person(11) } },
          ],
        },
        waiting: {
          edges: [
            { node: { place: 1, promotion: 'AUTOMATIC', person: { displayName: 'Vorname9 Nachname9' } } },
            { node: { place: 2, promotion: 'AUTOMATIC', person: { displayName: 'Vorname8 Nachname8' } } },
          ],
        },
      },
    });
  });

  it('stay hidden from everybody else', async () => {
    const { data } = await graphql(api.origin, query, { s: encodeId('Session', ids.full) }, employee);
    expect(data).toEqual({
      session: { planning: null, seats: { totalCount: 0, edges: [] }, waiting: { edges: [] } },
    });
  });

  const person = (n: number) => ({ displayName: `Vorname${n} Nachname${n}`, unit: { shortName: 'STADT' } });
});
