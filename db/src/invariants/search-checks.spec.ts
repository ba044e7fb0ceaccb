import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, Fixtures, type TestDatabase } from '../testing/index.ts';
import { brokenInvariants } from './index.ts';

const now = new Date('2026-11-25T15:00:00Z');
let database: TestDatabase;
let given: Fixtures;
const broken = () => brokenInvariants(database.url, now);

/** A proposal that was approved, and a saved search that found a date. */
beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  const [anna, ben] = await given.people(2);
  const sessionId = await given.session();
  await given.client.query(`
    insert into synonym_group (id, phrases, status, proposed_by_id, proposed_at, decided_by_id, decided_at)
      values (900, '{Funk,Radio}', 'APPROVED', ${anna}, now(), ${ben}, now());
    insert into synonym_event (group_id, kind, at, actor_id)
      values (900, 'PROPOSED', now(), ${anna}), (900, 'APPROVED', now(), ${ben});
    insert into saved_search (id, person_id, name, search, filter, notify, created_at)
      values (1, ${anna}, 'Funk', 'Funk', '{}', true, now());
    insert into saved_search_hit (id, saved_search_id, person_id, session_id, at) values (1, 1, ${anna}, ${sessionId}, now());
    insert into outbox_message (saved_search_hit_id, kind, recipient_id, created_at)
      values (1, 'SAVED_SEARCH_FOUND', ${anna}, now())`);
});

afterAll(async () => {
  await given.close();
  await database.drop();
});

describe('the invariant checker', () => {
  it('finds nothing wrong with what was done by the rules', async () => expect(await broken()).toEqual([]));

  it.each([
    [
      'synonyms in use that no event speaks of',
      'SU1',
      `update synonym_group set status = 'WITHDRAWN' where id = 900`,
      `update synonym_group set status = 'APPROVED' where id = 900`,
    ],
    [
      'synonyms that were approved by who proposed them',
      'SU2',
      `update synonym_group set proposed_by_id = decided_by_id, decided_by_id = proposed_by_id where id = 900`,
      `update synonym_group set proposed_by_id = decided_by_id, decided_by_id = proposed_by_id where id = 900`,
    ],
    [
      'a date that nobody was told about',
      'SU3',
      `update outbox_message set recipient_id = (select max(id) from person) where saved_search_hit_id = 1`,
      `update outbox_message set recipient_id = (select person_id from saved_search) where saved_search_hit_id = 1`,
    ],
  ])('sees %s', async (_what, id, damage, repair) => {
    await given.client.query(damage);
    expect(await broken()).toEqual([id]);
    await given.client.query(repair);
    expect(await broken()).toEqual([]);
  });

  it('has no need to see what PostgreSQL refuses: an approval of the own proposal', async () => {
    await expect(
      given.client.query('update synonym_group set decided_by_id = proposed_by_id where id = 900'),
    ).rejects.toThrow('synonym_group_four_eyes');
  });
});
