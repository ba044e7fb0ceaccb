import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { printedSchema } from '../src/http/printed-schema.ts';
import { encodeId } from '../src/platform/global-id.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

const now = new Date('2026-11-25T09:00:00Z');
let database: TestDatabase;
let given: Fixtures;
let api: RunningApi;

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  api = await startApi({ databaseUrl: database.url, clock: { now: () => now } });
});

afterAll(async () => {
  await api.close();
  await given.close();
  await database.drop();
});

describe('the committed contract', () => {
  it('is what the server serves; after a wanted change run "npm run schema" and commit', async () => {
    const committed = await readFile(new URL('../schema.graphql', import.meta.url), 'utf8');
    expect(committed).toBe(await printedSchema());
  });
});

describe('limits', () => {
  it('refuse operations that nest too deep', async () => {
    const nested = '{ topic(id: "top_1") { '.concat(
      'nextSession { topic { '.repeat(9),
      '__typename ',
      '} }'.repeat(9),
      ' } }',
    );
    const answer = await graphql(api.origin, nested);
    expect(answer.status).toBe(400);
    expect(answer.errors![0]!.message).toMatch(/nested/);
  });

  it('refuse a thousand aliases before anything is executed', async () => {
    const many = `{ ${Array.from({ length: 1000 }, (_, i) => `a${i}: categories { slug }`).join(' ')} }`;
    expect((await graphql(api.origin, many)).status).toBe(400);
  });

  it('refuse pages outside 1 to 100 and cursors that are not ours', async () => {
    const id = encodeId('Topic', 1);
    for (const args of [
      'first: 0',
      'first: -1',
      'first: 101',
      'after: "x"',
      `after: "${Buffer.from('[1,2]').toString('base64url')}"`,
    ]) {
      const answer = await graphql(api.origin, `{ topic(id: "${id}") { sessions(${args}) { totalCount } } }`);
      expect([args, answer.errors?.[0]?.extensions?.code]).toEqual([args, 'BAD_USER_INPUT']);
    }
  });

  it('refuse bodies over 256 kB', async () => {
    const response = await fetch(`${api.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ topic(id: "${'x'.repeat(300_000)}") { id } }` }),
    });
    expect(response.status).toBe(413);
  });
});

describe('ids', () => {
  it('of another type, forged or foreign are "not found", like unknown ones', async () => {
    await given.session();
    for (const id of ['ses_1', 'top_zzzzzz', 'top_0', 'top_-1', '', 'VG9waWM6MQ==', 'top_1\0', '😀']) {
      const answer = await graphql<{ topic: unknown; node: unknown }>(
        api.origin,
        'query ($id: ID!) { topic(id: $id) { id } node(id: $id) { id } }',
        { id },
      );
      expect([id, answer.data?.topic, answer.errors]).toEqual([id, null, undefined]);
    }
  });

  it("never open other people's enrolments, by any way in", async () => {
    const [anna, mallory] = await given.people(2);
    const sessionId = encodeId('Session', await given.session());
    const cookie = await api.signedIn(anna!);
    const done = await graphql<{ enrolInSession: { enrolment: { id: string } } }>(
      api.origin,
      `
        mutation ($input: EnrolInSessionInput!) {
          enrolInSession(input: $input) {
            ... on EnrolInSessionSuccess {
              enrolment {
                id
              }
            }
          }
        }
      `,
      { input: { sessionId, idempotencyKey: 'surface-01' } },
      cookie,
    );
    const { id } = done.data!.enrolInSession.enrolment;
    const ask =
      'query ($id: ID!, $s: ID!) { enrolment(id: $id) { id } node(id: $id) { id } session(id: $s) { myEnrolment { id } joinUrl } }';
    const foreign = await graphql(api.origin, ask, { id, s: sessionId }, await api.signedIn(mallory!));
    expect(foreign.data).toEqual({
      enrolment: null,
      node: null,
      session: { myEnrolment: null, joinUrl: null },
    });
    const anonymous = await graphql(api.origin, ask, { id, s: sessionId });
    expect(anonymous.data).toEqual(foreign.data);
    const own = await graphql(api.origin, ask, { id, s: sessionId }, cookie);
    expect(own.data).toMatchObject({ enrolment: { id }, node: { id }, session: { myEnrolment: { id } } });
    expect((await fetch(`${api.origin}/kalender/${id}.ics`)).status).toBe(404);
    const file = await fetch(`${api.origin}/kalender/${id}.ics`, { headers: { cookie } });
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await file.text()).toMatch(/BEGIN:VEVENT[^]*SUMMARY:Gespräche führen[^]*END:VEVENT/);
  });
});

describe('a mutation without sign-in', () => {
  it('is refused with UNAUTHENTICATED', async () => {
    const answer = await graphql(
      api.origin,
      'mutation { enrolInSession(input: { sessionId: "ses_1", idempotencyKey: "12345678" }) { __typename } }',
    );
    expect(answer.errors![0]!.extensions!.code).toBe('UNAUTHENTICATED');
  });
});

describe('unexpected errors', () => {
  it('tell the client a number for the log and nothing else', async () => {
    await given.client.query('alter table category rename to category_away');
    const answer = await graphql(api.origin, '{ categories { slug } }');
    await given.client.query('alter table category_away rename to category');
    expect(answer.errors).toEqual([
      {
        message: 'Internal error',
        extensions: { code: 'INTERNAL_SERVER_ERROR', incident: expect.any(String) },
      },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/relation|select|at /);
  });
});
