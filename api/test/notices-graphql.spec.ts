import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { enrolInSession } from '../src/enrolment/use-cases/enrol-in-session.ts';
import { planNotices } from '../src/notification/use-cases/plan-notices.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

const now = berlinTime('2026-11-24', '10:00');
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let api: RunningApi;
let anna: number;
let ben: number;
let admin: number;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url });
  given = await Fixtures.open(database.url, now);
  api = await startApi({ databaseUrl: database.url, clock: { now: () => now } });
  [anna, ben, admin] = (await given.people(3)) as [number, number, number];
  await given.assignRole(admin, 'ADMINISTRATOR');
  for (const actorId of [anna, anna, anna, ben]) {
    const sessionId = await given.session();
    await enrolInSession(
      { em: orm.em, clock: { now: () => now } },
      { actorId, sessionId, idempotencyKey: randomUUID() },
    );
  }
});

afterAll(async () => {
  await api.close();
  await given.close();
  await orm.close();
  await database.drop();
});

interface Inbox {
  viewer: {
    unreadNoticeCount: number;
    notices: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      edges: {
        node: { id: string; kind: string; readAt: string | null; session: { number: string } | null };
      }[];
    };
  };
}
const INBOX = `query ($first: Int!, $after: String, $unreadOnly: Boolean!) { viewer { unreadNoticeCount
  notices(first: $first, after: $after, unreadOnly: $unreadOnly) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { id kind at readAt session { number topic { title } } topic { title } enrolment { id } approval { id } } } } } }`;
async function inbox(person: number, variables: object = {}) {
  const all = { first: 20, after: null, unreadOnly: false, ...variables };
  const answer = await graphql<Inbox>(api.origin, INBOX, all, await api.signedIn(person));
  expect(answer.errors).toBeUndefined();
  return answer.data!.viewer;
}
const MARK = `mutation ($input: MarkNoticesReadInput!) { markNoticesRead(input: $input) {
  __typename ... on MarkNoticesReadSuccess { unreadNoticeCount } } }`;
const mark = async (person: number, input: object) =>
  (await graphql<{ markNoticesRead: object }>(api.origin, MARK, { input }, await api.signedIn(person))).data!
    .markNoticesRead;

describe('the inbox', () => {
  it('is empty until the worker has planned the notices, then has them newest first in pages', async () => {
    expect((await inbox(anna)).notices.totalCount).toBe(0);
    await planNotices({ em: orm.em, clock: { now: () => now } });
    const first = await inbox(anna, { first: 2 });
    expect(first).toMatchObject({
      unreadNoticeCount: 3,
      notices: { totalCount: 3, pageInfo: { hasNextPage: true } },
    });
    const second = await inbox(anna, { first: 2, after: first.notices.pageInfo.endCursor });
    const numbers = [...first.notices.edges, ...second.notices.edges].map(({ node }) => node.session!.number);
    expect(numbers).toEqual(['26-TST-6', '26-TST-5', '26-TST-4']);
    expect(first.notices.edges[0]!.node.kind).toBe('SEAT_CONFIRMED');
  });

  it('marks own notices as read, one by one or all, and nobody else’s', async () => {
    const { notices } = await inbox(anna);
    const ids = notices.edges.map(({ node }) => node.id);
    const foreign = (await inbox(ben)).notices.edges[0]!.node.id;
    expect(await mark(anna, { noticeIds: [ids[0], foreign] })).toEqual({ __typename: 'NoticeNotFound' });
    expect((await inbox(anna)).unreadNoticeCount).toBe(3);
    expect(await mark(anna, { noticeIds: [ids[0]] })).toMatchObject({ unreadNoticeCount: 2 });
    expect((await inbox(anna, { unreadOnly: true })).notices.totalCount).toBe(2);
    expect(await mark(anna, {})).toMatchObject({ unreadNoticeCount: 0 });
    expect((await inbox(ben)).unreadNoticeCount).toBe(1);
  });
});

describe('preferences', () => {
  it('belong to the person, and what is left out stays', async () => {
    const UPDATE = `mutation ($input: UpdateNotificationPreferencesInput!) { updateNotificationPreferences(input: $input) {
      ... on UpdateNotificationPreferencesSuccess { preferences { language enrolments approvals hasMailbox alwaysImmediate } } } }`;
    const update = async (input: object) =>
      (await graphql(api.origin, UPDATE, { input }, await api.signedIn(anna))).data;
    await update({ enrolments: 'DAILY' });
    expect(await update({ language: 'EN', approvals: 'IN_APP' })).toEqual({
      updateNotificationPreferences: {
        preferences: {
          language: 'EN',
          enrolments: 'DAILY',
          approvals: 'IN_APP',
          hasMailbox: false,
          alwaysImmediate: expect.arrayContaining(['SEAT_OFFERED']),
        },
      },
    });
    const READ = '{ viewer { notificationPreferences { language enrolments approvals } } }';
    const ofBen = await graphql(api.origin, READ, {}, await api.signedIn(ben));
    expect(ofBen.data).toEqual({
      viewer: {
        notificationPreferences: { language: 'DE', enrolments: 'IMMEDIATE', approvals: 'IMMEDIATE' },
      },
    });
  });
});

describe('the dead-letter list', () => {
  const LIST = `{ failedDeliveries(first: 10) { totalCount edges { node { id noticeKind attempts lastError recipient { displayName } } } } }`;
  const RETRY = `mutation ($input: RetryDeliveryInput!) { retryDelivery(input: $input) { __typename } }`;

  it('is for administrators, who can send again without seeing the text', async () => {
    await given.client.query(
      `insert into mail (message_key, recipient_id, kind, outbox_message_id, status, attempts, next_attempt_at, created_at, failed_at, last_error)
       select 'notice-' || id, recipient_id, 'NOTICE', id, 'FAILED', 11, now(), now(), now(), '550 no such user'
       from outbox_message where recipient_id = $1`,
      [ben],
    );
    const strangers = await graphql(api.origin, LIST, {}, await api.signedIn(ben));
    expect(strangers.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const { data, errors } = await graphql<{
      failedDeliveries: { totalCount: number; edges: { node: { id: string } }[] };
    }>(api.origin, LIST, {}, await api.signedIn(admin));
    expect(errors).toBeUndefined();
    expect(data!.failedDeliveries).toMatchObject({
      totalCount: 1,
      edges: [{ node: { noticeKind: 'SEAT_CONFIRMED', attempts: 11, lastError: '550 no such user' } }],
    });
    const { id } = data!.failedDeliveries.edges[0]!.node;
    const retry = async (person: number, delivery: string) =>
      (await graphql(api.origin, RETRY, { input: { id: delivery } }, await api.signedIn(person))).data;
    expect(await retry(ben, id)).toEqual({ retryDelivery: { __typename: 'NotPermitted' } });
    expect(await retry(admin, 'dlv_zz')).toEqual({ retryDelivery: { __typename: 'DeliveryNotFound' } });
    expect(await retry(admin, id)).toEqual({ retryDelivery: { __typename: 'RetryDeliverySuccess' } });
    expect(await given.row(`select status, attempts from mail where recipient_id = $1`, [ben])).toEqual({
      status: 'QUEUED',
      attempts: 0,
    });
    const DISCARD = `mutation ($input: DiscardDeliveryInput!) { discardDelivery(input: $input) { __typename } }`;
    const discard = async (person: number) =>
      (await graphql(api.origin, DISCARD, { input: { id } }, await api.signedIn(person))).data;
    expect(await discard(ben)).toEqual({ discardDelivery: { __typename: 'NotPermitted' } });
    // on its way again
    expect(await discard(admin)).toEqual({ discardDelivery: { __typename: 'DeliveryNotFound' } });
    await given.client.query(`update mail set status = 'FAILED', failed_at = now() where recipient_id = $1`, [
      ben,
    ]);
    expect(await discard(admin)).toEqual({ discardDelivery: { __typename: 'DiscardDeliverySuccess' } });
  });
});
