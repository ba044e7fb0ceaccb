import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { LookupOptions } from 'node:dns';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { enrolInSession } from '../src/enrolment/use-cases/enrol-in-session.ts';
import { MAX_WEBHOOK_ATTEMPTS } from '../src/interfaces/rules/webhook-attempts.ts';
import { deliverWebhook, dueWebhooks } from '../src/interfaces/use-cases/deliver-webhook.ts';
import { forgetWebhooks } from '../src/interfaces/use-cases/forget-webhooks.ts';
import { planWebhooks } from '../src/interfaces/use-cases/plan-webhooks.ts';
import { webhookTransport } from '../src/interfaces/webhook-transport.ts';
import { encodeId } from '../src/platform/global-id.ts';
import { callOff } from './support/call-off.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';
import { WebhookReceiver } from './support/webhook-receiver.ts';

const HERE = { privateHosts: ['127.0.0.1'], plainHttp: true };
const CREATE = `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { __typename
  ... on CreateWebhookSuccess { secret webhook { id url active } } ... on WebhookAddressRefused { reason } } }`;
const LOG = `{ webhooks { edges { node { id active disabledBecause createdByName deliveries { totalCount edges { node {
  id messageId eventType status nextAttemptAt payload attempts { statusCode error milliseconds } } } } } } } }`;
const REPLAY = `mutation ($input: ReplayWebhookDeliveryInput!) { replayWebhookDelivery(input: $input) { __typename
  ... on ReplayWebhookDeliverySuccess { delivery { status } } } }`;
const SWITCH = `mutation ($input: SetWebhookActiveInput!) { setWebhookActive(input: $input) { __typename
  ... on SetWebhookActiveSuccess { webhook { active disabledBecause } } } }`;

interface Delivery {
  id: string;
  messageId: string;
  eventType: string;
  status: string;
  payload: string;
  attempts: { statusCode: number | null; error: string | null }[];
}
interface LoggedWebhook {
  id: string;
  active: boolean;
  disabledBecause: string | null;
  deliveries: { totalCount: number; edges: { node: Delivery }[] };
}

let now: Date;
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let api: RunningApi;
let receiver: WebhookReceiver;
let planner: number;
let webhookId: string;

const clock = { now: () => now };
const deps = (patience = 2_000) => ({
  em: orm.em,
  clock,
  publicUrl: 'https://weitblick.example.de',
  leaseMilliseconds: 60_000,
  webhooks: webhookTransport(HERE, { patience }),
});

beforeAll(async () => {
  now = new Date();
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url });
  given = await Fixtures.open(database.url, now);
  planner = await given.person();
  await given.assignRole(planner, 'TRAINING_PLANNER');
  api = await startApi({ databaseUrl: database.url, clock });
});

beforeEach(async () => {
  now = new Date();
  receiver = await WebhookReceiver.start();
  receiver.now = clock.now;
  const created = await create(receiver.url);
  receiver.secret = created.secret;
  webhookId = created.webhook.id;
});

afterEach(async () => {
  await receiver.stop();
  await assertInvariants(database.url, now);
  await given.client.query('delete from webhook_subscription; delete from webhook_event');
});

afterAll(async () => {
  await api.close();
  await given.close();
  await orm.close();
  await database.drop();
});

async function asPlanner<T>(query: string, variables: object = {}): Promise<T> {
  const cookie = await api.signedIn(planner);
  return (await graphql<T>(api.origin, query, { ...variables }, cookie)).data!;
}

interface Created {
  __typename: string;
  secret: string;
  reason: string;
  webhook: { id: string };
}

async function create(url: string): Promise<Created> {
  const input = {
    idempotencyKey: randomUUID(),
    url,
    eventTypes: [
      'SESSION_PUBLISHED',
      'SESSION_CHANGED',
      'SESSION_CANCELLED',
      'SESSION_SEATS_CHANGED',
      'TOPIC_RETIRED',
    ],
  };
  return (await asPlanner<{ createWebhook: Created }>(CREATE, { input })).createWebhook;
}

async function log(): Promise<LoggedWebhook> {
  const data = await asPlanner<{ webhooks: { edges: { node: LoggedWebhook }[] } }>(LOG);
  return data.webhooks.edges.find(({ node }) => node.id === webhookId)!.node;
}

/** What the worker does at each glance, until nothing is due. */
async function work(patience?: number): Promise<string[]> {
  const reports: string[] = [];
  await planWebhooks(deps());
  for (let due = await dueWebhooks(deps()); due.length > 0; due = await dueWebhooks(deps()))
    for (const id of due) reports.push((await deliverWebhook(deps(patience), id)).type);
  return reports;
}

const types = () => receiver.acted.map(({ body }) => (JSON.parse(body) as { type: string }).type);
const wait = (milliseconds: number) => (now = new Date(now.getTime() + milliseconds));
const HOUR = 3_600_000;

describe('a webhook', () => {
  it('tells what happened to sessions, signed, in a versioned body without personal data', async () => {
    const sessionId = await given.session({ number: '26-WEB-1', capacity: 3 });
    const person = await given.person();
    await enrolInSession(deps(), { actorId: person, sessionId, idempotencyKey: randomUUID() });
    await callOff(deps(), sessionId, planner);
    expect(await work()).toEqual(['DELIVERED', 'DELIVERED', 'DELIVERED']);
    expect(types()).toEqual(['session.published', 'session.seats_changed', 'session.cancelled']);
    const [message] = receiver.acted;
    expect(JSON.parse(message!.body)).toMatchObject({
      version: 1,
      type: 'session.published',
      data: {
        session: {
          id: encodeId('Session', sessionId),
          number: '26-WEB-1',
          url: `https://weitblick.example.de/termine/${encodeId('Session', sessionId)}`,
          // the numbers of when it is told: cancelling has ended the seat
          seats: { capacity: 3, taken: 0, waiting: 0 },
          topic: { title: 'Gespräche führen', status: 'PUBLISHED' },
        },
      },
    });
    for (const { body } of receiver.acted) expect(body).not.toMatch(/Vorname|Nachname|per_/);
  });

  it('says nothing of what was rolled back', async () => {
    const sessionId = await given.session({ status: 'DRAFT' });
    await given.client.query(`begin; update session set status = 'OPEN' where id = ${sessionId}; rollback`);
    expect(await work()).toEqual([]);
  });

  it('tells several changes of the seats as one, and the numbers of the last', async () => {
    const sessionId = await given.session({ capacity: 5 });
    await work();
    for (const waiting of [1, 2, 3])
      await given.client.query(`update session set waiting_count = ${waiting} where id = ${sessionId}`);
    await work();
    expect(types()).toEqual(['session.published', 'session.seats_changed']);
    expect(JSON.parse(receiver.acted[1]!.body)).toMatchObject({
      data: { session: { seats: { waiting: 3 } } },
    });
    await given.client.query(`update session set waiting_count = 0 where id = ${sessionId}`);
    await work();
  });

  it('is known as false by its receiver when body, id, time or secret is another', async () => {
    await given.session();
    await work();
    const { headers, body } = receiver.acted[0]!;
    expect(receiver.isGenuine(headers, body)).toBe(true);
    expect(receiver.isGenuine(headers, body.replace('OPEN', 'DRAFT'))).toBe(false);
    expect(receiver.isGenuine({ ...headers, 'webhook-id': 'msg_0' }, body)).toBe(false);
    wait(HOUR);
    expect(receiver.isGenuine(headers, body)).toBe(false);
    wait(-HOUR);
    receiver.secret = `whsec_${Buffer.alloc(32).toString('base64')}`;
    expect(receiver.isGenuine(headers, body)).toBe(false);
    await given.session();
    expect(await work()).toEqual(['RETRY']);
    expect((await log()).deliveries.edges[0]!.node.attempts).toMatchObject([{ statusCode: 401 }]);
  });

  it('comes again under the same id after errors, until it is taken; the receiver acts once', async () => {
    await given.session();
    receiver.answers = [500, 503];
    expect(await work()).toEqual(['RETRY']);
    expect(await work()).toEqual([]);
    wait(6_000);
    expect(await work()).toEqual(['RETRY']);
    wait(6 * 60_000);
    expect(await work()).toEqual(['DELIVERED']);
    expect(new Set(receiver.requests.map(({ id }) => id)).size).toBe(1);
    expect(receiver.requests).toHaveLength(3);
    expect(receiver.acted).toHaveLength(1);
    const [{ node }] = (await log()).deliveries.edges as [{ node: Delivery }];
    expect(node).toMatchObject({ status: 'DELIVERED', messageId: receiver.acted[0]!.id });
    expect(node.attempts.map(({ statusCode }) => statusCode)).toEqual([500, 503, 204]);
  });

  it('is given up after a day, and switched off after three in a row; switched on it starts anew', async () => {
    const tried = async (): Promise<number> => {
      const start = now;
      let attempts = 0;
      for (; attempts < 20; wait(8 * HOUR + 1_000)) {
        const reports = await work();
        attempts += reports.length;
        if (reports.includes('FAILED')) break;
      }
      expect(now.getTime() - start.getTime()).toBeGreaterThan(20 * HOUR);
      return attempts;
    };
    receiver.answers = Array.from({ length: 100 }, () => 500);
    for (let round = 1; round <= 3; round += 1) {
      await given.session();
      expect(await tried()).toBe(MAX_WEBHOOK_ATTEMPTS);
      expect((await log()).active).toBe(round < 3);
    }
    expect((await log()).disabledBecause).toBe('GAVE_UP');
    await given.session();
    expect(await work()).toEqual([]);

    receiver.answers = [];
    const input = { id: webhookId, active: true };
    expect(await asPlanner(SWITCH, { input })).toMatchObject({
      setWebhookActive: { webhook: { active: true, disabledBecause: null } },
    });
    await given.session();
    expect(await work()).toEqual(['DELIVERED']);
  });

  it('does not wait for a receiver that does not answer', async () => {
    await given.session();
    receiver.answers = ['SILENCE'];
    expect(await work(200)).toEqual(['RETRY']);
    expect((await log()).deliveries.edges[0]!.node.attempts).toMatchObject([
      { statusCode: null, error: 'no answer in time' },
    ]);
    wait(6_000);
    expect(await work()).toEqual(['DELIVERED']);
    // it had acted on the first already
    expect([receiver.requests.length, receiver.acted.length]).toEqual([2, 1]);
  });

  it('follows no redirect, and is switched off by "410 Gone"', async () => {
    const elsewhere = await WebhookReceiver.start();
    await given.session();
    receiver.answers = [{ status: 307, headers: { location: elsewhere.url } }, 410];
    expect(await work()).toEqual(['RETRY']);
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.stop();
    wait(6_000);
    expect(await work()).toEqual(['FAILED']);
    expect(await log()).toMatchObject({ active: false, disabledBecause: 'GONE' });
  });

  it('is sent once by two workers at once', async () => {
    await given.session();
    await Promise.all([planWebhooks(deps()), planWebhooks(deps())]);
    const due = await dueWebhooks(deps());
    expect(due).toHaveLength(1);
    const reports = await Promise.all([1, 2, 3].map(() => deliverWebhook(deps(), due[0]!)));
    expect(reports.map(({ type }) => type).sort()).toEqual(['DELIVERED', 'NOTHING_TO_DO', 'NOTHING_TO_DO']);
    expect(receiver.requests).toHaveLength(1);
  });

  it('is taken up again when its worker died, after the lease', async () => {
    await given.session();
    await planWebhooks(deps());
    const dying = { ...deps(), webhooks: { send: () => Promise.reject(new Error('killed')) } };
    const [id] = await dueWebhooks(deps());
    await expect(deliverWebhook(dying, id!)).rejects.toThrow('killed');
    expect(await dueWebhooks(deps())).toEqual([]);
    wait(61_000);
    expect(await work()).toEqual(['DELIVERED']);
  });

  it('can be sent again from the log, by planners and administrators only', async () => {
    await given.session();
    await work();
    const { id } = (await log()).deliveries.edges[0]!.node;
    const stranger = await api.signedIn(await given.person());
    const refused = await graphql(api.origin, REPLAY, { input: { id } }, stranger);
    expect(refused.data).toMatchObject({ replayWebhookDelivery: { __typename: 'NotPermitted' } });
    expect((await graphql(api.origin, LOG, {}, stranger)).errors![0]!.extensions!.code).toBe('FORBIDDEN');
    expect(await asPlanner(REPLAY, { input: { id } })).toMatchObject({
      replayWebhookDelivery: { delivery: { status: 'QUEUED' } },
    });
    expect(await work()).toEqual(['DELIVERED']);
    expect(receiver.requests.map((r) => r.id)).toEqual([receiver.acted[0]!.id, receiver.acted[0]!.id]);
    expect(receiver.acted).toHaveLength(1);
  });

  it('is forgotten with its log after 30 days, unless it is still on its way', async () => {
    await given.session();
    await work();
    receiver.answers = [500];
    await given.session();
    await work();
    wait(31 * 24 * HOUR);
    expect(await forgetWebhooks(deps())).toEqual({ forgotten: 1 });
    expect((await log()).deliveries.edges.map(({ node }) => node.status)).toEqual(['QUEUED']);
  });
});

describe('the address of a webhook', () => {
  it.each([
    ['ftp://example.org/', 'NOT_AN_ADDRESS'],
    ['example.org', 'NOT_AN_ADDRESS'],
    ['http://example.org/', 'NOT_HTTPS'],
    ['https://user:secret@example.org/', 'HAS_CREDENTIALS'],
    ['https://localhost/', 'PRIVATE_ADDRESS'],
    ['https://localhost./', 'PRIVATE_ADDRESS'],
    ['https://drucker.local/', 'PRIVATE_ADDRESS'],
    ['https://10.1.2.3/', 'PRIVATE_ADDRESS'],
    ['https://192.168.0.1/', 'PRIVATE_ADDRESS'],
    ['https://169.254.169.254/latest/meta-data/', 'PRIVATE_ADDRESS'],
    ['https://2130706434/', 'PRIVATE_ADDRESS'],
    ['https://0x7f.2/', 'PRIVATE_ADDRESS'],
    ['https://[::1]/', 'PRIVATE_ADDRESS'],
    ['https://[::ffff:10.0.0.1]/', 'PRIVATE_ADDRESS'],
    ['https://[fd00::1]/', 'PRIVATE_ADDRESS'],
    ['https://[fe80::1]/', 'PRIVATE_ADDRESS'],
    ['https://[64:ff9b::a00:1]/', 'PRIVATE_ADDRESS'],
    ['https://[2002:a00:1::]/', 'PRIVATE_ADDRESS'],
  ])('%s is refused: %s', async (url, reason) => {
    expect(await create(url)).toEqual({ __typename: 'WebhookAddressRefused', reason });
  });

  it.each(['https://example.org/hook?x=1', 'https://93.184.216.34/', 'https://[2606:4700::1111]/'])(
    '%s is taken',
    async (url) => {
      expect((await create(url)).__typename).toBe('CreateWebhookSuccess');
    },
  );

  it('is looked at again when its name is resolved, and nothing is sent into the own network', async () => {
    const inside = ((_name: string, _options: LookupOptions, callback: (...args: unknown[]) => void) =>
      callback(null, [
        { address: '93.184.216.34', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ])) as never;
    const strict = webhookTransport({ privateHosts: [], plainHttp: false }, { resolve: inside });
    const { port } = new URL(receiver.url);
    const answer = await strict.send({
      url: `https://rebinding.example.org:${port}/`,
      headers: {},
      body: '{}',
    });
    expect(answer).toMatchObject({ statusCode: null, error: 'the name leads to a private address' });
    expect(receiver.requests).toEqual([]);
  });

  it('is not sent to when the operator no longer allows it', async () => {
    const strict = webhookTransport({ privateHosts: [], plainHttp: true });
    expect(await strict.send({ url: receiver.url, headers: {}, body: '{}' })).toMatchObject({
      statusCode: null,
      error: 'address refused: NOT_HTTPS',
    });
    expect(receiver.requests).toEqual([]);
  });
});
