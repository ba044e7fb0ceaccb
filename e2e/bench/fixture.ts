import { randomBytes } from 'node:crypto';
import { addSessions, signInPeople, signInStrangers, withClient, type BenchSession } from './database.ts';
import { webDocuments } from './documents.ts';
import type { RecordingApi } from './processes.ts';
import { QUERIES } from './queries.ts';
import { ask, recordCommand, recordRead } from './record.ts';
import { assertFits, hex, template, type Template } from './statements.ts';
import { tokenHash, tokenOf } from './tokens.ts';

/** What the cases work with: requests, the statements that stand behind them, people and sessions. */
export interface Fixture {
  secret: string;
  /** Signed in, without any enrolment: for reading. */
  strangers: number[];
  /** Signed in: for enrolling. */
  people: number[];
  reads: Record<'list' | 'search' | 'topic', ReadRequest[]>;
  enrolQuery: string;
  enrolTemplate: Template;
  refusalTemplate: Template;
  fullSession: NamedSession;
  /** Empty and large, to be handed out one by one. */
  takeSessions(count: number): NamedSession[];
  /** Enrolments made while recording. */
  enrolled: number;
}

export interface ReadRequest {
  body: string;
  template: Template;
  /** @throws when the answer can't be right */
  check(data: any): void; // eslint-disable-line @typescript-eslint/no-explicit-any
}

export interface NamedSession {
  id: number;
  globalId: string;
}

const LIST = { search: null as string | null, filter: {}, sort: 'RELEVANCE', first: 30 };
const SESSIONS_OF_TOPIC = 10;
const PEOPLE = 30_000;

/** @param api that records; @param sessions to be had by takeSessions */
export async function prepare(
  api: RecordingApi,
  url: string,
  sessions: number,
  readers: number,
): Promise<Fixture> {
  const secret = randomBytes(16).toString('hex');
  const { added, people, strangers, topics } = await withClient(url, async (client) => ({
    added: await addSessions(client, sessions + 3, 1),
    people: await signInPeople(client, secret, PEOPLE),
    strangers: await signInStrangers(client, secret, readers),
    topics: Number((await client.query('select count(*) from topic')).rows[0].count),
  }));
  const documents = webDocuments();
  const request = (operationName: string, variables: object) =>
    JSON.stringify({ operationName, query: documents.get(operationName), variables });
  const reader = tokenOf(secret, strangers[0]!);

  const read = async (body: string, check: ReadRequest['check']): Promise<ReadRequest> => {
    const recorded = await recordRead(api, body, reader);
    return { body, check, template: template(recorded, {}) };
  };
  const named = await nameSessions(api, request, reader, added);

  const listBody = request('TopicList', LIST);
  const { data: list } = await ask(api.origin, listBody, reader);
  const ids: string[] = list.topics.edges.map(({ node }: { node: { id: string } }) => node.id);
  const reads = {
    list: [
      await read(listBody, ({ topics: { totalCount, edges, facets } }) => {
        assert(totalCount === topics && edges.length === LIST.first, 'the list is not complete');
        assert(facets.categories.length > 0 && facets.months.length > 0, 'the list has no facets');
      }),
    ],
    search: [] as ReadRequest[],
    topic: [] as ReadRequest[],
  };
  for (const search of QUERIES) {
    const body = request('TopicList', { ...LIST, search });
    reads.search.push(
      await read(body, ({ topics: { totalCount, edges } }) => {
        assert(
          totalCount > 0 && edges.length === Math.min(totalCount, LIST.first),
          `nothing is found for ${search}`,
        );
      }),
    );
  }
  for (const id of ids) {
    reads.topic.push(
      await read(request('TopicById', { id, first: SESSIONS_OF_TOPIC }), ({ topic }) => {
        assert(topic.id === id && topic.sessions.edges.length <= SESSIONS_OF_TOPIC, 'not the topic');
        assert(topic.sessions.totalCount > 0, 'the topic has no sessions');
      }),
    );
  }

  // the first session is full after its only seat is taken; the next two are for recording
  const [full, one, other] = named.splice(0, 3) as [NamedSession, NamedSession, NamedSession];
  const [holder, anna, berta] = people.splice(0, 3) as [number, number, number];
  const enrol = async (person: number, session: NamedSession, key: string) => {
    const input = { sessionId: session.globalId, idempotencyKey: key };
    const body = request('EnrolInSession', { input });
    const { data, statements } = await recordCommand(api, body, tokenOf(secret, person));
    const slots = {
      person: String(person),
      session: String(session.id),
      key,
      token: hex(tokenHash(tokenOf(secret, person))),
    };
    return { type: data.enrolInSession.__typename, statements, slots };
  };
  const recordTwice = async (label: string, expected: string, where: [NamedSession, NamedSession]) => {
    const first = await enrol(anna, where[0], `recorded-${label}-anna`);
    const second = await enrol(berta, where[1], `recorded-${label}-berta`);
    assert(first.type === expected && second.type === expected, `${first.type} and not ${expected}`);
    const made = template(first.statements, first.slots);
    assertFits(made, second.slots, second.statements);
    return made;
  };
  const enrolTemplate = await recordTwice('seat', 'EnrolInSessionSuccess', [one, other]);
  await enrol(holder, full, 'recorded-only-seat');
  const refusalTemplate = await recordTwice('refusal', 'SessionFull', [full, full]);

  return {
    secret,
    strangers,
    people,
    reads,
    enrolQuery: documents.get('EnrolInSession')!,
    enrolTemplate,
    refusalTemplate,
    fullSession: full,
    takeSessions(count) {
      if (named.length < count) throw new Error('too few sessions were added');
      return named.splice(0, count);
    },
    enrolled: 3,
  };
}

/** Ids are opaque to clients, so the API is asked for them, by the course numbers. */
async function nameSessions(
  api: RecordingApi,
  request: (operationName: string, variables: object) => string,
  token: string,
  added: readonly BenchSession[],
): Promise<NamedSession[]> {
  const body = request('TopicList', { ...LIST, search: added[0]!.number });
  const { data: found } = await ask(api.origin, body, token);
  const byNumber = new Map<string, string>();
  for (let after: string | null = null; ;) {
    const variables = { id: found.topics.edges[0].node.id, first: 100, after };
    const { data } = await ask(api.origin, request('TopicById', variables), token);
    const { edges, pageInfo } = data.topic.sessions;
    for (const { node } of edges) byNumber.set(node.number, node.id);
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return added.map(({ id, number }) => {
    const globalId = byNumber.get(number);
    if (!globalId) throw new Error(`the API does not show session ${number}`);
    return { id, globalId };
  });
}

export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
