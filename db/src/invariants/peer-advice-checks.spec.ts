import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, Fixtures, type TestDatabase } from '../testing/index.ts';
import { brokenInvariants } from './index.ts';

const now = new Date('2026-11-25T15:00:00Z');
let database: TestDatabase;
let given: Fixtures;
let anna: number, hr: number, stranger: number, writer: number;

/** A group of Anna's with one meeting that was held and one notice about it. */
beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  [anna, hr, stranger, writer] = (await given.people(4)) as [number, number, number, number];
  await given.client.query('begin');
  await given.client.query(`
    insert into peer_group (name, status, version, status_since, moderator_id, created_at)
      values ('Gruppe 1', 'FORMED', 1, now(), ${hr}, now());
    insert into peer_event (group_id, kind, version, from_status, to_status, at, actor_id) values (1, 'STATUS', 1, 'NONE', 'FORMED', now(), ${hr});
    insert into peer_member (group_id, person_id, joined_at) values (1, ${anna}, now());
    insert into peer_meeting (group_id, status, starts_at, ends_at, place, created_at)
      values (1, 'HELD', now(), now() + interval '2 hours', 'Raum', now());
    insert into peer_round (group_id, meeting_id, method, status, ends_at, opened_at, note_key, note_sent_at)
      values (1, 1, 'SHORT', 'RUNNING', now(), now(), decode(repeat('00', 91), 'hex'), now());
    insert into peer_round_role values (1, ${anna}, 'CASE_GIVER'), (1, ${hr}, 'MODERATOR'), (1, ${stranger}, 'ADVISER'), (1, ${writer}, 'WRITER');
    insert into peer_note values (1, 1, ${anna}, decode(repeat('00', 91), 'hex'), decode(repeat('00', 12), 'hex'),
      decode(repeat('00', 40), 'hex'), '${now.toISOString()}', '${now.toISOString()}'::timestamptz + interval '30 days');
    insert into outbox_message (peer_event_id, kind, recipient_id, created_at) values (1, 'PEER_GROUP_FORMED', ${anna}, now())`);
  await given.client.query('commit');
});

afterAll(async () => {
  await given.close();
  await database.drop();
});

/** The damage is done past all triggers, looked at by another connection, and undone. */
async function brokenAfter(damage: string, repair: string): Promise<string[]> {
  const broken = () => brokenInvariants(database.url, now);
  expect(await broken()).toEqual([]);
  await given.client.query(`set session_replication_role = replica; ${damage}`);
  const seen = await broken();
  await given.client.query(`${repair}; set session_replication_role = origin`);
  return seen;
}

describe('the invariant checker', () => {
  it.each([
    [
      'a group in a state that no event led to',
      'K1',
      () => `update peer_group set status = 'MODERATED'`,
      () => `update peer_group set status = 'FORMED'`,
    ],
    [
      'a miscounted meeting',
      'K2',
      () => 'update peer_group set meetings_held = 2',
      () => 'update peer_group set meetings_held = 1',
    ],
    [
      'an intention that outlived its meeting',
      'K3',
      () =>
        `insert into peer_intention (meeting_id, person_id, title, urgency) values (1, ${anna}, 'x', 'SOON')`,
      () => 'delete from peer_intention',
    ],
    [
      'a member who waits for another group',
      'K4',
      () => `insert into peer_interest (person_id, format, half_days, experience, registered_at)
             values (${anna}, 'ONLINE', '{1}', 'SOME', now())`,
      () => 'delete from peer_interest',
    ],
    [
      'a notice to somebody who has nothing to do with the group',
      'K5',
      () => `update outbox_message set recipient_id = ${stranger}`,
      () => `update outbox_message set recipient_id = ${anna}`,
    ],
    [
      'an inner table without its wall',
      'K6',
      () => 'alter table peer_intention disable row level security',
      () => 'alter table peer_intention enable row level security',
    ],
    [
      'notes that should have been deleted',
      'K7',
      () =>
        `update peer_note set sent_at = sent_at - interval '40 days', expires_at = expires_at - interval '40 days'`,
      () =>
        `update peer_note set sent_at = sent_at + interval '40 days', expires_at = expires_at + interval '40 days'`,
    ],
    [
      'a round that nobody moderates',
      'K8',
      () => `delete from peer_round_role where role = 'MODERATOR'`,
      () => `insert into peer_round_role values (1, ${hr}, 'MODERATOR')`,
    ],
    [
      'notes for somebody who did not bring the case',
      'K9',
      () => `update peer_note set recipient_id = ${stranger}`,
      () => `update peer_note set recipient_id = ${anna}`,
    ],
  ])('sees %s', async (_, id, damage, repair) => {
    expect(await brokenAfter(damage(), repair())).toContain(id);
  });
});
