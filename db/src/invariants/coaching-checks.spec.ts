import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, Fixtures, type TestDatabase } from '../testing/index.ts';
import { afterDamage } from './after-damage.ts';
import { brokenInvariants } from './index.ts';

const now = new Date('2026-11-25T15:00:00Z');
let database: TestDatabase;
let given: Fixtures;
let anna: number, coach: number, other: number, stranger: number;

/** Anna has a coaching that was accepted, with a concern, a booked time and a sum of feedback. */
beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  [anna, coach, other, stranger] = (await given.people(4)) as [number, number, number, number];
  await given.client.query('begin');
  await given.client.query(`
    insert into coach (person_id, topics, languages, formats, capacity)
      select unnest(array[${coach}, ${other}]), '{TEAM}', '{de}', '{ONLINE}', 1;
    insert into coaching (person_id, coach_id, topic, format, status, version, status_since, requested_at)
      values (${anna}, ${coach}, 'TEAM', 'ONLINE', 'ACCEPTED', 2, now(), now());
    insert into coaching_event (coaching_id, kind, version, from_status, to_status, actor, at) values
      (1, 'STATUS', 1, 'NONE', 'REQUESTED', 'PERSON', now()), (1, 'STATUS', 2, 'REQUESTED', 'ACCEPTED', 'COACH', now());
    insert into outbox_message (coaching_event_id, kind, recipient_id, created_at) values
      (1, 'COACHING_REQUESTED', ${coach}, now()), (2, 'COACHING_ACCEPTED', ${anna}, now());
    insert into coaching_concern values (1, 'Ein Anliegen');
    insert into coaching_slot (coach_id, starts_at, ends_at, format, place, coaching_id) values
      (${coach}, now() + interval '1 day', now() + interval '25 hours', 'ONLINE', 'Video', 1),
      (${coach}, now() + interval '2 days', now() + interval '49 hours', 'ONLINE', 'Video', null);
    insert into coaching_feedback values (${coach}, 5, 20, 20, 5, 20, 20)`);
  await given.client.query('commit');
});

afterAll(async () => {
  await given.close();
  await database.drop();
});

const broken = () => brokenInvariants(database.url, now);
const DECLINED = `status = 'DECLINED', decline_reason = 'NO_TIME'`;
const ACCEPTED = `status = 'ACCEPTED', decline_reason = null, status_since = now()`;

describe('the invariant checker', () => {
  it('finds a sound coaching sound', async () => {
    expect(await broken()).toEqual([]);
  });

  it.each([
    [
      'a coaching in a state that no event led to',
      'Y1',
      () => `update coaching set status = 'RUNNING'`,
      () => `update coaching set status = 'ACCEPTED'`,
    ],
    [
      'a place that nobody has counted',
      'Y2',
      () => `update coach set running_count = 0 where person_id = ${coach}`,
      () => `update coach set running_count = 1 where person_id = ${coach}`,
    ],
    [
      'a second open request at one coach',
      'Y3',
      () => `drop index coaching_one_open;
        insert into coaching (id, person_id, coach_id, topic, format, status, status_since, requested_at)
          values (9, ${anna}, ${coach}, 'TEAM', 'ONLINE', 'REQUESTED', now(), now())`,
      () => `delete from coaching where id = 9; create unique index coaching_one_open on coaching (person_id, coach_id)
        where status in ('REQUESTED', 'ACCEPTED', 'AGREED', 'RUNNING')`,
    ],
    [
      'a concern that outlived its coaching',
      'Y4',
      () => `update coaching set ${DECLINED}`,
      () => `update coaching set ${ACCEPTED}`,
    ],
    [
      'a concern that is kept past its time',
      'Y4',
      () => `update coaching set status = 'CONCLUDED', status_since = '2026-01-01'`,
      () => `update coaching set ${ACCEPTED}`,
    ],
    [
      'a time booked for a coaching that is over',
      'Y5',
      () => `update coaching set ${DECLINED}`,
      () => `update coaching set ${ACCEPTED}`,
    ],
    [
      'a time booked with another coach',
      'Y5',
      () => `update coaching_slot set coach_id = ${other} where coaching_id = 1`,
      () => `update coaching_slot set coach_id = ${coach} where coaching_id = 1`,
    ],
    [
      'two times of a coach at once',
      'Y5',
      () => `alter table coaching_slot drop constraint coaching_slot_one_at_a_time;
        update coaching_slot set starts_at = starts_at - interval '1 day', ends_at = ends_at - interval '1 day' where id = 2`,
      () => `update coaching_slot set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' where id = 2;
        alter table coaching_slot add constraint coaching_slot_one_at_a_time
          exclude using gist (coach_id with =, tstzrange(starts_at, ends_at) with &&)`,
    ],
    [
      'a notice to somebody who has nothing to do with it',
      'Y6',
      () => `update outbox_message set recipient_id = ${stranger} where coaching_event_id = 1`,
      () => `update outbox_message set recipient_id = ${coach} where coaching_event_id = 1`,
    ],
    [
      'a step that nobody was told about',
      'Y6',
      () => 'delete from outbox_message where coaching_event_id = 2',
      () => `insert into outbox_message (coaching_event_id, kind, recipient_id, created_at)
             values (2, 'COACHING_ACCEPTED', ${anna}, now())`,
    ],
    [
      'answers that are shown one by one',
      'Y7',
      () => 'update coaching_feedback set answers = 12, helpful_total = 50, goals_total = 50',
      () => 'update coaching_feedback set answers = 5, helpful_total = 20, goals_total = 20',
    ],
    [
      'a secret table without its wall',
      'Y8',
      () => 'alter table coaching_goals disable row level security',
      () => 'alter table coaching_goals enable row level security',
    ],
  ])('sees %s', async (_, id, damage, repair) => {
    expect(await afterDamage(given, broken, damage(), repair())).toContain(id);
  });
});
