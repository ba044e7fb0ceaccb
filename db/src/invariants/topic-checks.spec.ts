import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, Fixtures, type TestDatabase } from '../testing/index.ts';
import { brokenInvariants, checkInvariants } from './index.ts';

const now = new Date('2026-11-25T09:00:00Z');
let database: TestDatabase;
let given: Fixtures;

const sql = (text: string, values: unknown[] = []) => given.client.query(text, values);
const broken = () => brokenInvariants(database.url, now);

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  const [anna, ben] = await given.people(2);
  // a second version that anna wrote and ben published, and a draft that nobody has seen
  await sql(`
    begin;
    insert into topic_event (topic_id, revision_id, version, kind, from_status, to_status, at)
      values (1, 1, 2, 'SUPERSEDED', 'PUBLISHED', 'SUPERSEDED', now());
    update topic_revision set status = 'SUPERSEDED', version = 2;
    insert into topic_revision (id, topic_id, number, status, version, content, author_id, created_at, changed_at, reviewer_id, reviewed_at)
      values (2, 1, 2, 'PUBLISHED', 3, topic_content(1), ${anna}, now(), now(), ${ben}, now());
    insert into topic_event (topic_id, revision_id, version, kind, from_status, to_status, at, actor_id) values
      (1, 2, 1, 'DRAFTED', 'NONE', 'DRAFT', now(), ${anna}), (1, 2, 2, 'SUBMITTED', 'DRAFT', 'IN_REVIEW', now(), ${anna}),
      (1, 2, 3, 'PUBLISHED', 'IN_REVIEW', 'PUBLISHED', now(), ${ben});
    insert into topic (id, slug, category_id, title, benefit, description, goals, keywords, formats, status)
      values (20, 'entwurf', 1, 'Entwurf', '', '', '{}', '{}', '{}', 'DRAFT');
    insert into topic_revision (id, topic_id, number, status, content, author_id, created_at, changed_at)
      values (3, 20, 1, 'DRAFT', topic_content(20), ${anna}, now(), now());
    insert into topic_event (topic_id, revision_id, version, kind, from_status, to_status, at, actor_id)
      values (20, 3, 1, 'DRAFTED', 'NONE', 'DRAFT', now(), ${anna});
    commit;
    select setval('topic_revision_id_seq', 3)`);
});

afterAll(async () => {
  await given.close();
  await database.drop();
});

describe('PostgreSQL', () => {
  it('gives a topic that was written past the planning desk its version', async () => {
    expect(await given.rows(`select number, status, author_id from topic_revision where id = 1`)).toEqual([
      { number: 1, status: 'SUPERSEDED', author_id: null },
    ]);
    await sql(`insert into target_group values ('ALL', 'Alle', 1)`);
    await sql(`insert into topic_target_group values (1, 'ALL')`);
    const [newest] = await given.rows<{ number: number; content: { targetGroups: string[] } }>(
      `select number, content from topic_revision where topic_id = 1 and status = 'PUBLISHED'`,
    );
    expect([newest!.number, newest!.content.targetGroups]).toEqual([3, ['ALL']]);
    // what changes nothing makes no version
    await sql(`update topic set title = title where id = 1`);
    expect(await given.row(`select count(*)::int as n from topic_revision where topic_id = 1`)).toEqual({
      n: 3,
    });
  });

  it.each([
    ['the content of a published version', `update topic_revision set content = '{}' where id = 2`],
    [
      'a step that the life of a topic does not have',
      `update topic_revision set status = 'PUBLISHED', version = 2 where id = 3`,
    ],
    [
      'a second version in work',
      `insert into topic_revision (topic_id, number, status, content, created_at, changed_at) values (20, 2, 'DRAFT', '{}', now(), now())`,
    ],
    [
      'a reviewer who is the author',
      `update topic_revision set reviewer_id = author_id, reviewed_at = now() where id = 3`,
    ],
    ['an event to be taken away', `delete from topic_event where id = 1`],
    ['an event to be changed', `update topic_event set reason = 'anders' where id = 1`],
    [
      'a retirement without a reason',
      `insert into topic_event (topic_id, revision_id, version, kind, from_status, to_status, at) values (1, 2, 9, 'RETIRED', 'PUBLISHED', 'RETIRED', now())`,
    ],
  ])('refuses %s', async (_what, statement) => {
    await expect(sql(statement)).rejects.toThrow();
  });

  it('refuses a session of a draft', async () => {
    await expect(given.session({ topicId: 20 })).rejects.toThrow(/draft/);
  });
});

describe('the invariant checker', () => {
  beforeAll(async () => {
    // With replica role neither triggers nor foreign keys work: only so can the damage below be done at all.
    await sql('set session_replication_role = replica');
  });

  it('finds nothing in a sound database, and has looked at it', async () => {
    const reports = await checkInvariants(database.url, now);
    expect(reports.flatMap((report) => report.violations)).toEqual([]);
    const looked = new Map(reports.map((r) => [r.id, r.population]));
    expect(['C1', 'C2', 'C3', 'C4'].map((id) => looked.get(id))).toEqual([2, 8, 1, 2]);
  });

  it.each([
    [
      'text that no version has',
      'C1',
      `update topic set benefit = 'Heimlich' where id = 1`,
      `update topic set benefit = 'Ruhig bleiben' where id = 1`,
    ],
    [
      'a draft that staff see',
      'C1',
      `update topic set status = 'PUBLISHED' where id = 20`,
      `update topic set status = 'DRAFT' where id = 20`,
    ],
    [
      'a version whose status no event tells',
      'C2',
      `update topic_revision set status = 'DISCARDED' where id = 3`,
      `update topic_revision set status = 'DRAFT' where id = 3`,
    ],
    [
      'a reviewer who has written',
      'C3',
      `update topic_event set kind = 'SAVED', actor_id = (select reviewer_id from topic_revision where id = 2) where revision_id = 2 and version = 2`,
      `update topic_event set kind = 'SUBMITTED', actor_id = (select author_id from topic_revision where id = 2) where revision_id = 2 and version = 2`,
    ],
    [
      'a draft that can be searched',
      'C4',
      `insert into topic_search values (20, '')`,
      `delete from topic_search where topic_id = 20`,
    ],
  ])('sees %s', async (_what, id, damage, repair) => {
    await sql(damage);
    expect(await broken()).toEqual([id]);
    await sql(repair);
    expect(await broken()).toEqual([]);
  });
});
