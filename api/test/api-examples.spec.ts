import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { apiReference } from '../src/http/api-reference.ts';
import { hashPassword } from '../src/people/password.ts';
import { encodeId } from '../src/platform/global-id.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

const docs = (name: string) => new URL(`../../docs/${name}`, import.meta.url);
const GUIDE = readFileSync(docs('api.md'), 'utf8');
const PASSWORD = 'ein langes Passwort';

/** ```graphql as=<who> expect=<type or error code> */
const EXAMPLES = [...GUIDE.matchAll(/```graphql as=(\w+) expect=(\w+)\n(.*?)```/gs)].map(
  ([, as, expected, query]) => ({ as: as!, expected: expected!, query: query! }),
);

const now = new Date('2026-11-25T09:00:00Z');
let database: TestDatabase;
let given: Fixtures;
let api: RunningApi;
let people: Record<string, number>;
let values: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  const [employee, planner] = await given.people(2);
  people = { employee: employee!, planner: planner! };
  await given.assignRole(planner!, 'TRAINING_PLANNER');
  await given.client.query('insert into credential values ($1, $2, now())', [
    employee,
    await hashPassword(PASSWORD),
  ]);
  const { n } = await given.row<{ n: string }>('select personnel_number as n from person where id = $1', [
    employee,
  ]);
  values = {
    topic: encodeId('Topic', 1),
    session: encodeId('Session', await given.session()),
    personnelNumber: n,
    password: PASSWORD,
  };
  api = await startApi({ databaseUrl: database.url, clock: { now: () => now } });
});

afterAll(async () => {
  await api.close();
  await given.close();
  await database.drop();
});

describe('docs/api.md', () => {
  it('marks each of its examples with who asks and what comes back', () => {
    expect(EXAMPLES).toHaveLength(GUIDE.match(/```graphql/g)!.length);
    expect(EXAMPLES.length).toBeGreaterThan(5);
  });

  it.each(EXAMPLES)('has an example that answers $expected to $as', async ({ as, expected, query }) => {
    const cookie = people[as] === undefined ? undefined : await api.signedIn(people[as]);
    const filled = query.replaceAll(/{{(\w+)}}/g, (_all, name: string) => values[name]!);
    const answer = await graphql<Record<string, { __typename: string } | null>>(
      api.origin,
      filled,
      {},
      cookie,
    );
    const [first] = Object.values(answer.data ?? {});
    expect(first?.__typename ?? answer.errors?.[0]?.extensions?.code).toBe(expected);
  });
});

describe('docs/api-reference.md', () => {
  it('is what the schema says; after a wanted change run "npm run schema" and commit', async () => {
    expect(await readFile(docs('api-reference.md'), 'utf8')).toBe(await apiReference());
  });
});
