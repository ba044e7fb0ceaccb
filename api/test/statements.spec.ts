import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { rebuildSearchIndex } from '@weitblick/db/catalogue';
import { demoPersonas, loadDemoCity } from '@weitblick/db/demo';
import { createTestDatabase, type TestDatabase } from '@weitblick/db/testing';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

const now = new Date('2026-11-25T09:00:00Z');
const LIST = await operation(
  'catalogue/topic-list.graphql',
  ['scheduling/session-fragments.graphql'],
  'TopicList',
);

let database: TestDatabase;
let api: RunningApi;
let statements: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  await loadDemoCity(database.url, {
    seed: 'statements',
    now,
    size: 'small',
    passwordHash: 'none',
    afterTopics: async (client) => {
      await rebuildSearchIndex(client);
    },
  });
  api = await startApi({
    databaseUrl: database.url,
    clock: { now: () => now },
    onStatement: (sql) => statements.push(sql),
  });
});

afterAll(async () => {
  await api.close();
  await database.drop();
});

/** The documents of the web app itself, so that the test follows what people really load. */
async function operation(
  file: string,
  fragments: string[],
  name: string,
): Promise<{ query: string; operationName: string }> {
  const read = (path: string) => readFile(new URL(`../../web/src/${path}`, import.meta.url), 'utf8');
  const parts = await Promise.all([file, ...fragments].map(read));
  return { query: parts.join('\n'), operationName: name };
}

async function count(first: number, cookie?: string): Promise<{ statements: number; rows: number }> {
  const variables = { first, sort: 'RELEVANCE', filter: {}, search: null, after: null };
  const response = await fetch(`${api.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ ...LIST, variables }),
  });
  statements = [];
  const again = await fetch(`${api.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ ...LIST, variables }),
  });
  expect(response.status).toBe(200);
  const body = (await again.json()) as { data: { topics: { edges: unknown[] } } };
  return { statements: statements.length, rows: body.data.topics.edges.length };
}

describe('the catalogue list of the web app', () => {
  it('costs the same number of statements for 3 rows and for 60', async () => {
    const [few, many] = [await count(3), await count(60)];
    expect([few.rows, many.rows]).toEqual([3, 60]);
    expect(many.statements).toBeLessThanOrEqual(few.statements + 1);
    expect(many.statements).toBeLessThanOrEqual(10);
  });

  it('costs at most two more for somebody who is signed in', async () => {
    const { personId } = (await demoPersonas(database.url))[0]!;
    const anonymous = await count(30);
    const signedIn = await count(30, await api.signedIn(personId));
    expect(signedIn.statements).toBeLessThanOrEqual(anonymous.statements + 2);
  });
});

describe("a person's own list", () => {
  it('costs the same number of statements for one enrolment and for fifty', async () => {
    const { personId } = (await demoPersonas(database.url))[0]!;
    const cookie = await api.signedIn(personId);
    const ask = async (first: number) => {
      statements = [];
      const answer = await graphql<{ viewer: { enrolments: { edges: unknown[] } } }>(
        api.origin,
        `
          query ($first: Int!) {
            viewer {
              enrolments(view: PAST, first: $first) {
                totalCount
                edges {
                  node {
                    id
                    status
                    waitingPosition
                    cancellation {
                      allowed
                    }
                    session {
                      id
                      number
                      seats {
                        free
                      }
                      availability
                      appointments {
                        startsAt
                        room {
                          name
                          site {
                            name
                          }
                        }
                      }
                      trainers {
                        displayName
                      }
                      topic {
                        title
                        category {
                          name
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        `,
        { first },
        cookie,
      );
      return { rows: answer.data!.viewer.enrolments.edges.length, statements: statements.length };
    };
    const [one, all] = [await ask(1), await ask(50)];
    expect(all.rows).toBeGreaterThan(3);
    expect(all.statements).toBeLessThanOrEqual(one.statements + 2);
  });
});
