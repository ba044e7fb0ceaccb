import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assertInvariants } from '@weitblick/db/invariants';
import { verifyDraw, type PublishedDraw } from '@weitblick/shared/allocation';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { openOrm } from '@weitblick/db';
import { runAllocations } from '../src/enrolment/use-cases/allocation-draw.ts';
import { encodeId } from '../src/platform/global-id.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

const now = new Date('2026-11-25T09:00:00Z');
const deadline = new Date('2026-11-30T09:00:00Z');
let database: TestDatabase;
let given: Fixtures;
let api: RunningApi;
let planner: string;
let keys = 0;
const newKey = () => `http-${String((keys += 1)).padStart(6, '0')}`;

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  api = await startApi({ databaseUrl: database.url, clock: { now: () => now } });
  const id = await given.person();
  await given.assignRole(id, 'TRAINING_PLANNER');
  planner = await api.signedIn(id);
});

afterAll(async () => {
  await assertInvariants(database.url, now);
  await api.close();
  await given.close();
  await database.drop();
});

async function send<T>(
  cookie: string | undefined,
  query: string,
  input: Record<string, unknown> = {},
): Promise<T> {
  const answer = await graphql<T>(api.origin, query, { input, ...input }, cookie);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data!;
}

async function drawnSession(capacity: number, applicants: number) {
  const id = await given.session({ capacity });
  const sessionId = encodeId('Session', id);
  const configured = await send<{ configureAllocation: { __typename: string } }>(
    planner,
    'mutation ($input: ConfigureAllocationInput!) { configureAllocation(input: $input) { __typename } }',
    { sessionId, mode: 'LOTTERY', applyUntil: deadline, idempotencyKey: newKey() },
  );
  expect(configured.configureAllocation.__typename).toBe('ConfigureAllocationSuccess');
  const cookies: string[] = [];
  for (const person of await given.people(applicants)) {
    const cookie = await api.signedIn(person);
    cookies.push(cookie);
    await send(
      cookie,
      'mutation ($input: JoinWaitingListInput!) { joinWaitingList(input: $input) { __typename } }',
      { sessionId, idempotencyKey: newKey() },
    );
  }
  return { sessionId, cookies };
}

async function draw() {
  const orm = await openOrm({ url: database.url });
  await runAllocations({ em: orm.em, clock: { now: () => deadline } });
  await orm.close();
}

const DRAW = `query ($sessionId: ID!) { session(id: $sessionId) {
  allocation { mode seedHash seed algorithm drawnAt }
  drawnApplications(first: 50) { totalCount edges { node { number position points lot result explanation { kind } } } } } }`;
interface DrawAnswer {
  session: {
    allocation: { seedHash: string; seed: string | null };
    drawnApplications: { totalCount: number; edges: { node: PublishedDraw['applications'][number] }[] };
  };
}

describe('a draw', () => {
  it('keeps its seed until then, and can be recomputed by everybody who applied, and by nobody else', async () => {
    const { sessionId, cookies } = await drawnSession(2, 5);
    const before = await send<DrawAnswer>(cookies[0], DRAW, { sessionId });
    expect(before.session.allocation).toMatchObject({
      seed: null,
      seedHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    await draw();
    const { session } = await send<DrawAnswer>(cookies[0], DRAW, { sessionId });
    const published = {
      seedHash: before.session.allocation.seedHash,
      seed: session.allocation.seed!,
      applications: session.drawnApplications.edges.map(({ node }) => node),
    };
    expect(published.applications).toHaveLength(5);
    expect(await verifyDraw(published)).toEqual([]);
    expect(JSON.stringify(session)).not.toMatch(/Nachname/);

    const [first, second, ...rest] = published.applications;
    const swapped = [{ ...second!, position: 1 }, { ...first!, position: 2 }, ...rest];
    expect(await verifyDraw({ ...published, applications: swapped })).toHaveLength(2);
    expect(await verifyDraw({ ...published, seed: '00'.repeat(32) })).not.toEqual([]);

    const stranger = await api.signedIn(await given.person());
    for (const cookie of [stranger, undefined]) {
      const seen = await send<DrawAnswer>(cookie, DRAW, { sessionId });
      expect(seen.session.drawnApplications).toEqual({ totalCount: 0, edges: [] });
    }
  });

  it('gives the staff council a record with numbers, and names only to planners who ask for them', async () => {
    const { sessionId, cookies } = await drawnSession(1, 2);
    await draw();
    const record = async (cookie: string, withNames: boolean) =>
      (
        await send<{ selectionRecord: { csv: string } | null }>(
          cookie,
          'query ($sessionId: ID!, $withNames: Boolean!) { selectionRecord(sessionId: $sessionId, withNames: $withNames) { csv } }',
          { sessionId, withNames },
        )
      ).selectionRecord?.csv ?? null;
    expect(await record(cookies[0]!, true)).toBeNull();
    const lines = (await record(planner, false))!.split('\r\n');
    expect(lines[0]).toBe('\uFEFFKursnummer;Rang;Nummer;Punkte;Los;Ergebnis;Kontingent');
    expect(lines[1]).toMatch(/^26-TST-\d+;1;enr_[0-9a-z]+;0;[0-9a-f]{64};Platz;nein$/);
    expect(await record(planner, true)).toMatch(/;Vorname\d+ Nachname\d+;/);
    const officer = await given.person();
    await given.assignRole(officer, 'TRAINING_OFFICER');
    expect(await record(await api.signedIn(officer), true)).not.toMatch(/Nachname/);
  });
});

describe('bulk enrolment and demand', () => {
  it('answer over HTTP, and refuse whoever has no area of their own', async () => {
    const sessionId = encodeId('Session', await given.session());
    const [anna] = await given.people(1);
    const { n } = await given.row<{ n: string }>('select personnel_number as n from person where id = $1', [
      anna,
    ]);
    const preview = `query ($input: PreviewBulkEnrolmentInput!) { previewBulkEnrolment(input: $input) { __typename
      ... on BulkEnrolmentPreview { report { id enrolled leftOut rows { number displayName result } } } } }`;
    const input = { sessionId, source: { list: `Nummer\n${n}\n999999` } };
    expect(await send(planner, preview, input)).toMatchObject({
      previewBulkEnrolment: {
        report: {
          id: null,
          enrolled: 1,
          leftOut: 1,
          rows: [{ result: 'ENROLLED' }, { result: 'UNKNOWN_NUMBER' }],
        },
      },
    });
    const cookie = await api.signedIn(anna!);
    expect(await send(cookie, preview, input)).toEqual({
      previewBulkEnrolment: { __typename: 'NotPermitted' },
    });

    const registered = await send(
      cookie,
      `mutation ($input: RegisterDemandInput!) { registerDemand(input: $input) { __typename
         ... on DemandSuccess { topic { demandCount myDemand { note } } } } }`,
      { topicId: encodeId('Topic', 1), note: 'gern vormittags', idempotencyKey: newKey() },
    );
    expect(registered).toEqual({
      registerDemand: {
        __typename: 'DemandSuccess',
        topic: { demandCount: 1, myDemand: { note: 'gern vormittags' } },
      },
    });
  });
});
