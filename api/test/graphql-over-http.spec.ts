import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { createTestDatabase, type TestDatabase } from '@weitblick/db/testing';
import { startApi, type RunningApi } from './support/running-api.ts';

let database: TestDatabase;
let api: RunningApi;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startApi({ databaseUrl: database.url, clock: { now: () => new Date() } });
});

afterAll(async () => {
  await api.close();
  await database.drop();
});

/** Queries by GET would need no preflight, so that pages elsewhere could send them: they are refused. */
const REFUSED = [
  'MAY accept application/x-www-form-urlencoded formatted GET requests',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
];

const audits = serverAudits({ url: () => `${api.origin}/graphql`, fetchFn: fetch });

describe('the GraphQL-over-HTTP specification, as its audit suite tests it', () => {
  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (name, audit) => {
    const result = await audit.fn();
    if (REFUSED.includes(name)) expect(result).toMatchObject({ status: 'notice', response: { status: 400 } });
    else expect(result).toMatchObject({ status: 'ok' });
  });

  it('is known by the names that are left out here', () => {
    expect(audits.map(({ name }) => name)).toEqual(expect.arrayContaining(REFUSED));
  });
});
