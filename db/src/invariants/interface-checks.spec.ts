import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, Fixtures, type TestDatabase } from '../testing/index.ts';
import { brokenInvariants } from './index.ts';

const now = new Date('2026-11-25T15:00:00Z');
let database: TestDatabase;
let given: Fixtures;

/** A planner with a room's calendar and a webhook that has one delivery behind it and one before it. */
beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  const [planner, other] = await given.people(2);
  await given.assignRole(planner!, 'TRAINING_PLANNER');
  const sessionId = await given.session();
  await given.client.query(`
    insert into site values ('RH', 'Rathaus', 'Marktplatz 1');
    insert into room (site_code, name, seats) values ('RH', 'Raum 1', 20);
    insert into calendar_feed (token_hash, room_id, created_by_id, created_at) values (sha256('a'), 1, ${planner}, now());
    insert into calendar_feed (token_hash, person_id, created_by_id, created_at) values (sha256('b'), ${other}, ${other}, now());
    insert into webhook_subscription (url, event_types, secret, created_by_id, created_at)
      values ('https://example.org', '{session.changed}', sha256('c'), ${planner}, now());
    insert into webhook_event (type, session_id, payload) values ('session.changed', ${sessionId}, '{}'), ('session.changed', ${sessionId}, '{}');
    insert into webhook_delivery (subscription_id, event_id, next_attempt_at, status, attempts, settled_at)
      values (1, 1, now(), 'DELIVERED', 1, now()), (1, 2, now(), 'QUEUED', 0, null);
    insert into webhook_attempt (delivery_id, at, milliseconds, status_code) values (1, now(), 5, 204)`);
});

afterAll(async () => {
  await given.close();
  await database.drop();
});

async function brokenAfter(damage: string): Promise<string[]> {
  const broken = () => brokenInvariants(database.url, now);
  expect(await broken()).toEqual([]);
  await given.client.query('begin');
  await given.client.query(damage);
  await given.client.query('commit');
  return broken();
}

describe('the invariant checker', () => {
  it.each([
    [
      'a delivery that no receiver accepted',
      'H1',
      'update webhook_attempt set status_code = 500',
      'update webhook_attempt set status_code = 204',
    ],
    [
      'a delivery without a body',
      'H2',
      'update webhook_event set payload = null where id = 2',
      `update webhook_event set payload = '{}' where id = 2`,
    ],
    [
      'a delivery that nobody asked for',
      'H2',
      `update webhook_subscription set event_types = '{topic.retired}'`,
      `update webhook_subscription set event_types = '{session.changed}'`,
    ],
    [
      'a room whose calendar is in the hands of somebody else',
      'F1',
      'update calendar_feed set created_by_id = 2 where room_id = 1',
      'update calendar_feed set created_by_id = 1 where room_id = 1',
    ],
  ])('sees %s', async (_what, id, damage, repair) => {
    expect(await brokenAfter(damage)).toEqual([id]);
    await given.client.query(repair);
  });
});

describe('the changes that subscribers hear of', () => {
  it('are noted with the change, whoever makes it, and only what somebody asked for', async () => {
    await given.client.query('delete from webhook_event');
    const published = await given.session();
    const kinds = async () =>
      (await given.rows<{ type: string }>('select type from webhook_event order by id')).map(
        (row) => row.type,
      );
    expect(await kinds()).toEqual([]);
    await given.client
      .query(`update webhook_subscription set event_types = array['session.published', 'session.changed',
      'session.cancelled', 'session.seats_changed', 'topic.published', 'topic.retired']`);
    const draft = await given.session({ status: 'DRAFT' });
    await given.client.query(`update session set capacity = capacity + 1 where id = ${draft}`);
    expect(await kinds()).toEqual([]);
    await given.client.query(`update session set status = 'OPEN' where id = ${draft}`);
    await given.client.query(
      `update session set enrol_until = enrol_until - interval '1 hour' where id = ${published}`,
    );
    await given.client.query(`update session set waiting_count = 1 where id = ${published}`);
    await given.client.query(`update session set status = 'CANCELLED' where id = ${published}`);
    await given.client.query(`update topic set title = 'Neu'`);
    expect(await kinds()).toEqual([
      'session.published',
      'session.changed',
      'session.seats_changed',
      'session.cancelled',
      'topic.published',
    ]);
  });

  it('are not noted for a subscription that is switched off', async () => {
    await given.client.query(
      'delete from webhook_event; update webhook_subscription set disabled_at = now()',
    );
    await given.session();
    expect((await given.row<{ n: string }>('select count(*) as n from webhook_event')).n).toBe('0');
  });
});
