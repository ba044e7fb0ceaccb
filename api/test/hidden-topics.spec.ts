import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, isNonNullType, isScalarType, getNamedType, isObjectType } from 'graphql';
import { rebuildSearchIndex } from '@weitblick/db/catalogue';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { printedSchema } from '../src/http/printed-schema.ts';
import { encodeId } from '../src/platform/global-id.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

const now = new Date('2026-11-25T09:00:00Z');
/** A word that only texts have that nobody may see. */
const SECRET = 'Zinnoberrot';
let database: TestDatabase;
let given: Fixtures;
let api: RunningApi;
let cookies: (string | undefined)[];
let planner: string;
let draft: string;
let retired: string;
let sessionOfRetired: number;

const CONTENT = {
  benefit: SECRET,
  descriptionHtml: `<p>${SECRET}</p>`,
  easyText: SECRET,
  goals: [SECRET],
  keywords: [SECRET],
  synonyms: [SECRET],
  formats: ['ONLINE'],
  targetGroups: ['ALL'],
  prerequisites: [],
  accessibility: SECRET,
  partTime: false,
  contact: SECRET,
  costBearer: 'CENTRAL',
};

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  await given.client.query(`insert into target_group values ('ALL', 'Alle', 1)`);
  const [employee, planning] = (await given.people(2)) as [number, number];
  await given.assignRole(planning, 'TRAINING_PLANNER');
  const { id } = await given.row<{ id: number }>(
    `insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats)
     values ('auslauf', 1, 'Auslaufthema', '', '', '{}', '{}', '{}') returning id`,
  );
  retired = encodeId('Topic', id);
  sessionOfRetired = await given.session({ topicId: id });
  await rebuildSearchIndex(given.client);
  api = await startApi({ databaseUrl: database.url, clock: { now: () => now } });
  planner = await api.signedIn(planning);
  cookies = [undefined, await api.signedIn(employee)];

  const content = { ...CONTENT, categoryId: encodeId('Category', 1) };
  const written = await graphql<{ draftTopic: { topic: { id: string } } }>(
    api.origin,
    `
      mutation ($input: DraftTopicInput!) {
        draftTopic(input: $input) {
          ... on PlannedTopicSuccess {
            topic {
              id
            }
          }
        }
      }
    `,
    { input: { content: { ...content, title: SECRET }, idempotencyKey: 'hidden-topic-1' } },
    planner,
  );
  draft = written.data!.draftTopic.topic.id;
  // a version in work of the topic that staff see
  const visible = encodeId('Topic', 1);
  const revised = await graphql<Record<string, { __typename: string }>>(
    api.origin,
    `
      mutation ($revise: ReviseTopicInput!, $save: SaveTopicDraftInput!, $retire: RetireTopicInput!) {
        reviseTopic(input: $revise) {
          __typename
        }
        saveTopicDraft(input: $save) {
          __typename
        }
        retireTopic(input: $retire) {
          __typename
        }
      }
    `,
    {
      revise: { topicId: visible, reason: SECRET, idempotencyKey: 'hidden-topic-2' },
      save: {
        topicId: visible,
        expectedVersion: 1,
        content: { ...content, title: SECRET },
        idempotencyKey: 'hidden-topic-3',
      },
      retire: { topicId: retired, reason: SECRET, idempotencyKey: 'hidden-topic-4' },
    },
    planner,
  );
  expect(Object.values(revised.data!).map((result) => result.__typename)).toEqual(
    Array(3).fill('PlannedTopicSuccess'),
  );
});

afterAll(async () => {
  await api.close();
  await given.close();
  await database.drop();
});

/** For everybody who is no planner. @returns the answers as text */
async function asStaff(query: string, variables: Record<string, unknown> = {}): Promise<string[]> {
  const answers = [];
  for (const cookie of cookies) {
    const { data, errors } = await graphql(api.origin, query, variables, cookie);
    answers.push(JSON.stringify({ data, errors }));
  }
  return answers;
}

const TOPIC = `id slug title benefit description descriptionHtml easyText goals keywords accessibility contact`;

describe('what the planning desk works on', () => {
  it('is seen by the planning desk', async () => {
    const answer = await graphql(
      api.origin,
      `
        query ($id: ID!) {
          plannedTopic(id: $id) {
            title
            work {
              content {
                title
                synonyms
              }
            }
          }
          plannedTopics {
            totalCount
          }
        }
      `,
      { id: draft },
      planner,
    );
    expect(answer.data).toMatchObject({
      plannedTopic: { title: SECRET, work: { content: { title: SECRET, synonyms: [SECRET] } } },
      plannedTopics: { totalCount: 3 },
    });
  });

  it('is not found by staff through any query that takes an id', async () => {
    const schema = buildSchema(await printedSchema());
    const byId = Object.values(schema.getQueryType()!.getFields()).filter(
      ({ args }) =>
        args.some(({ name }) => name === 'id' || name === 'topicId') &&
        args.every(({ name, type }) => name === 'id' || name === 'topicId' || !isNonNullType(type)),
    );
    expect(byId.map((field) => field.name)).toEqual(
      expect.arrayContaining(['topic', 'node', 'plannedTopic']),
    );
    for (const { name, args, type } of byId) {
      const arg = args.find((a) => a.name === 'id' || a.name === 'topicId')!.name;
      const leaf = getNamedType(type);
      const query = `query ($id: ID!) { it: ${name}(${arg}: $id) ${isScalarType(leaf) ? '' : '{ __typename }'} }`;
      for (const answer of await asStaff(query, { id: draft })) {
        const { data } = JSON.parse(answer) as { data: { it: unknown } | null };
        // an empty list tells as little
        const found = Array.isArray(data?.it) && data.it.length === 0 ? null : (data?.it ?? null);
        expect([name, found]).toEqual([name, null]);
      }
    }
  });

  it.each([
    ['the whole catalogue', `{ topics(first: 100) { totalCount edges { node { ${TOPIC} } } } }`],
    [
      'a search for its words',
      `{ topics(search: "${SECRET}") { totalCount correction { corrected } edges { node { ${TOPIC} } } } }`,
    ],
    [
      'a search by its beginning',
      `{ topics(search: "zinnoberro") { totalCount correction { corrected } edges { node { ${TOPIC} } } } }`,
    ],
    ['completions', `{ searchSuggestions(search: "zinno") { text topic { ${TOPIC} } } }`],
    [
      'filters',
      `{ topics(filter: { targetGroups: ["ALL"], formats: [ONLINE] }) { edges { node { ${TOPIC} } } } }`,
    ],
    ['programmes', `{ programmes { edges { node { modules { topic { ${TOPIC} } } } } } }`],
    ['the planning desk', `{ plannedTopics { totalCount edges { node { title } } } plannedTopicIds }`],
    [
      'its id',
      `query ($id: ID!) { topic(id: $id) { ${TOPIC} } node(id: $id) { id } plannedTopic(id: $id) { title } }`,
    ],
    [
      'the id of what staff see of it',
      `query ($visible: ID!) { topic(id: $visible) { ${TOPIC} category { name } targetGroups { name } } }`,
    ],
  ])('does not show in %s', async (_where, query) => {
    for (const answer of await asStaff(query, { id: draft, visible: encodeId('Topic', 1) })) {
      expect(answer).not.toMatch(/zinnoberrot/i);
      expect(answer).not.toContain(draft);
      expect(answer).not.toContain('INTERNAL_SERVER_ERROR');
    }
  });

  it('counts nowhere', async () => {
    for (const answer of await asStaff(
      `{ categories { topicCount } topics { totalCount facets { categories { count } targetGroups { count } } } }`,
    )) {
      expect(JSON.parse(answer).data).toEqual({
        categories: [{ topicCount: 1 }],
        topics: { totalCount: 1, facets: { categories: [{ count: 1 }], targetGroups: [{ count: 0 }] } },
      });
    }
  });

  it('cannot be asked for, and its history is not told', async () => {
    const [, employee] = cookies;
    const demand = await graphql<{ registerDemand: { __typename: string } }>(
      api.origin,
      `
        mutation ($id: ID!) {
          registerDemand(input: { topicId: $id, idempotencyKey: "hidden-topic-5" }) {
            __typename
          }
        }
      `,
      { id: draft },
      employee,
    );
    expect(demand.data?.registerDemand.__typename).toBe('TopicNotFound');
    const schema = buildSchema(await printedSchema());
    const shown = schema.getType('Topic');
    const fields = isObjectType(shown) ? Object.keys(shown.getFields()) : [];
    expect(fields.filter((name) => /revision|event|synonym|work|author/i.test(name))).toEqual([]);
  });
});

describe('a retired topic', () => {
  const ask = `query ($id: ID!) { topic(id: $id) { title } node(id: $id) { id } topics { totalCount } searchSuggestions(search: "auslauf") { topic { id } } }`;
  // a word may be completed for ten seconds more, until each process has read the new index
  const nowhere = () => ({
    topics: { totalCount: 1 },
    searchSuggestions: expect.not.arrayContaining([{ topic: { id: retired } }]),
  });

  it('is found by its address while sessions run, and nowhere else', async () => {
    for (const answer of await asStaff(ask, { id: retired })) {
      expect(JSON.parse(answer).data).toEqual({
        topic: { title: 'Auslaufthema' },
        node: { id: retired },
        ...nowhere(),
      });
    }
  });

  it('is gone when they are over, but the sessions people were in keep its title', async () => {
    await given.client.query(
      `update session set starts_at = starts_at - interval '1 year', ends_at = ends_at - interval '1 year',
         enrol_until = enrol_until - interval '1 year', cancel_until = cancel_until - interval '1 year' where id = $1`,
      [sessionOfRetired],
    );
    for (const answer of await asStaff(ask, { id: retired })) {
      expect(JSON.parse(answer).data).toEqual({ topic: null, node: null, ...nowhere() });
    }
    const session = encodeId('Session', sessionOfRetired);
    for (const answer of await asStaff(`query ($id: ID!) { session(id: $id) { topic { title } } }`, {
      id: session,
    }))
      expect(JSON.parse(answer).data).toEqual({ session: { topic: { title: 'Auslaufthema' } } });
  });
});
