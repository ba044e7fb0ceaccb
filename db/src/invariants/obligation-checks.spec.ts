import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, Fixtures, type TestDatabase } from '../testing/index.ts';
import { brokenInvariants, checkInvariants } from './index.ts';

const now = new Date('2026-11-25T09:00:00Z');
let database: TestDatabase;
let given: Fixtures;

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  // With replica role neither triggers nor foreign keys work: only so can the damage below be done at all.
  await given.client.query('set session_replication_role = replica');
});

afterAll(async () => {
  await given.close();
  await database.drop();
});

const broken = () => brokenInvariants(database.url, now);

/** Every case damages a sound database in one way, sees the checker name it, and repairs it. */
describe('the invariant checker', () => {
  let anna: number;
  let ben: number;
  const sql = (text: string, values: unknown[] = []) => given.client.query(text, values);

  beforeAll(async () => {
    [anna, ben] = (await given.people(2)) as [number, number];
    await sql(`
      insert into topic (id, slug, category_id, title, benefit, description, goals, keywords, formats)
        select n, 't-' || n, 1, 'T', '', '', '{}', '{}', '{}' from generate_series(11, 13) n;
      insert into topic_prerequisite values (11, 12, 'REQUIRED'), (12, 13, 'REQUIRED'), (13, 11, 'RECOMMENDED');
      select record_topic_revision(id) from topic;
      insert into mandatory_rule (id, topic_id, audience, due_within_days, valid_from) values (1, 11, 'ALL', 30, '2026-01-01');
      insert into mandatory_duty (rule_id, person_id, since, until) values
        (1, ${anna}, '2026-01-01', '2026-05-01'), (1, ${anna}, '2026-05-01', null);
      insert into mandatory_reminder (id, person_id, topic_id, due_on, days_before, created_at)
        values (1, ${anna}, 11, '2026-12-01', 7, now());
      insert into outbox_message (mandatory_reminder_id, kind, recipient_id, created_at) values (1, 'X', ${anna}, now());
      insert into programme (id, slug, title, summary) values (1, 'p', 'P', '');
      insert into cohort (id, programme_id, name, starts_on, apply_until, seats, seats_taken)
        values (1, 1, 'C', '2027-01-01', '2026-12-01', 1, 1);
      insert into programme_membership (id, cohort_id, person_id, status, version, created_at, status_since)
        values (1, 1, ${anna}, 'ACTIVE', 2, now(), now());
      insert into programme_membership_event (id, membership_id, version, from_status, to_status, at)
        values (1, 1, 1, 'NONE', 'APPLIED', now()), (2, 1, 2, 'APPLIED', 'ACTIVE', now());
      insert into outbox_message (membership_event_id, kind, recipient_id, created_at) values
        (1, 'PROGRAMME_APPLICATION_RECEIVED', ${anna}, now()), (2, 'PROGRAMME_ADMITTED', ${anna}, now())`);
  });

  it('finds nothing in a sound database, and has looked at it', async () => {
    const reports = await checkInvariants(database.url, now);
    expect(reports.flatMap((report) => report.violations)).toEqual([]);
    const looked = new Map(reports.map((r) => [r.id, r.population]));
    expect(['Q1', 'M1', 'M2', 'P1', 'P2'].map((id) => looked.get(id))).toEqual([2, 1, 2, 2, 1]);
  });

  it.each([
    [
      'a circle of required topics',
      'Q1',
      `update topic_prerequisite set kind = 'REQUIRED' where topic_id = 13; select record_topic_revision(13)`,
      `update topic_prerequisite set kind = 'RECOMMENDED' where topic_id = 13; select record_topic_revision(13)`,
    ],
    [
      'a reminder to somebody else',
      'M1',
      'update outbox_message set recipient_id = $2 where mandatory_reminder_id = 1',
      'update outbox_message set recipient_id = $1 where mandatory_reminder_id = 1',
    ],
    [
      'duties that overlap',
      'M2',
      `update mandatory_duty set until = '2026-05-02' where until is not null`,
      `update mandatory_duty set until = '2026-05-01' where until is not null`,
    ],
    [
      'a membership whose status no event tells',
      'P1',
      `update programme_membership set status = 'COMPLETED'`,
      `update programme_membership set status = 'ACTIVE'`,
    ],
    [
      'a notice of a membership to somebody else',
      'P1',
      'update outbox_message set recipient_id = $2 where membership_event_id = 2',
      'update outbox_message set recipient_id = $1 where membership_event_id = 2',
    ],
    [
      'a cohort whose seats are counted wrong',
      'P2',
      'update cohort set seats_taken = 0',
      'update cohort set seats_taken = 1',
    ],
  ])('sees %s (%s)', async (_, id, damage, repair) => {
    const run = (text: string) => sql(text.replace('$1', String(anna)).replace('$2', String(ben)));
    await run(damage);
    expect(await broken()).toEqual([id]);
    await run(repair);
    expect(await broken()).toEqual([]);
  });
});
