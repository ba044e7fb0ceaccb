import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '../orm.ts';
import { createTestDatabase, Fixtures, type TestDatabase } from '../testing/index.ts';

const now = new Date('2026-11-25T09:00:00Z');
/** Everything that only the two may know. */
const SECRET = [
  'coaching',
  'coaching_concern',
  'coaching_event',
  'coaching_feedback_given',
  'coaching_goals',
  'coaching_handover',
  'coaching_slot',
];

let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let anna: number, ben: number, coach: number, other: number, planner: number;

/** Anna is coached, with a row in every secret table; Ben has nothing to do with it. */
beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url });
  given = await Fixtures.open(database.url, now);
  [anna, ben, coach, other, planner] = (await given.people(5)) as [number, number, number, number, number];
  await given.assignRole(planner, 'TRAINING_PLANNER');
  await given.client.query('begin');
  await given.client.query(`
    insert into coach (person_id, topics, languages, formats, capacity)
      select unnest(array[${coach}, ${other}]), '{TEAM}', '{de}', '{ONLINE}', 1;
    insert into coaching (person_id, coach_id, topic, format, status, status_since, requested_at)
      values (${anna}, ${coach}, 'TEAM', 'ONLINE', 'REQUESTED', now(), now());
    insert into coaching_event (coaching_id, kind, version, from_status, to_status, actor, at)
      values (1, 'STATUS', 1, 'NONE', 'REQUESTED', 'PERSON', now());
    insert into coaching_concern values (1, 'Ein Anliegen');
    insert into coaching_goals (coaching_id, goals, worded_by, worded_at) values (1, 'Ein Ziel', 'COACH', now());
    insert into coaching_handover values (1, ${other}, now());
    insert into coaching_feedback_given values (1);
    insert into coaching_slot (coach_id, starts_at, ends_at, format, place, coaching_id)
      values (${coach}, now() + interval '1 day', now() + interval '25 hours', 'ONLINE', 'Video', 1)`);
  await given.client.query('commit');
});

afterAll(async () => {
  await given.close();
  await orm.close();
  await database.drop();
});

/** Asks in a transaction that acts as somebody. */
function as<T>(personId: number | null, sql: string, scope = ''): Promise<T[]> {
  return orm.em.fork().transactional(async (tx) => {
    await tx.execute(`select set_config('app.person_id', ?, true), set_config('app.peer_scope', ?, true)`, [
      personId === null ? '' : String(personId),
      scope,
    ]);
    return tx.execute<T[]>(sql);
  });
}

/** The secret tables in which a query without any condition finds something. */
async function seenBy(personId: number | null, scope = ''): Promise<string[]> {
  const counts = SECRET.map((table) => `select '${table}' as name, count(*)::int as n from ${table}`);
  const rows = await as<{ name: string; n: number }>(personId, counts.join(' union all '), scope);
  return rows.filter(({ n }) => n > 0).map(({ name }) => name);
}

describe('a query that forgets its condition', () => {
  it('finds everything for the two, and nothing for anybody else', async () => {
    expect(await seenBy(anna)).toEqual(SECRET);
    expect(await seenBy(coach)).toEqual(SECRET);
    for (const person of [ben, other, planner, null])
      expect([person, await seenBy(person)]).toEqual([person, []]);
  });

  it.each(['SYSTEM', 'LEDGER', 'FORMATION'])(
    'finds nothing for the work of the system as %s',
    async (scope) => {
      expect(await seenBy(null, scope)).toEqual([]);
    },
  );
});

describe('the application', () => {
  it('cannot write in somebody else’s name', async () => {
    const denied = /row-level security/;
    const ask = `insert into coaching (person_id, coach_id, topic, format, status, status_since, requested_at)
      values (${anna}, ${other}, 'TEAM', 'ONLINE', 'REQUESTED', now(), now())`;
    await expect(as(ben, ask)).rejects.toThrow(denied);
    const slot = `insert into coaching_slot (coach_id, starts_at, ends_at, format, place)
      values (${coach}, now() + interval '3 days', now() + interval '73 hours', 'ONLINE', 'x')`;
    await expect(as(ben, slot)).rejects.toThrow(denied);
    // the concern is the person's word, also for the coach
    await expect(as(coach, `update coaching_concern set concern = 'anders'`)).rejects.toThrow(denied);
    await as(ben, `update coaching_goals set goals = 'anders'`);
    expect(await given.row('select goals from coaching_goals')).toEqual({ goals: 'Ein Ziel' });
  });

  it('keeps what happened', async () => {
    await expect(as(anna, 'delete from coaching_event')).rejects.toThrow(/append-only/);
  });
});

describe('a coaching', () => {
  it('changes no state without a new version and its event', async () => {
    await expect(given.client.query(`update coaching set status = 'ACCEPTED'`)).rejects.toThrow(
      /raises the version/,
    );
    await expect(
      given.client.query(`update coaching set status = 'ACCEPTED', version = 2`),
    ).rejects.toMatchObject({ constraint: 'coaching_has_event' });
  });

  it('takes no step that the state machine does not have', async () => {
    await expect(
      given.client
        .query(`insert into coaching_event (coaching_id, kind, version, from_status, to_status, actor, at)
        values (1, 'STATUS', 2, 'REQUESTED', 'CONCLUDED', 'COACH', now())`),
    ).rejects.toMatchObject({ code: '23503' });
  });

  it('is the only open one of a person at a coach', async () => {
    await expect(
      given.client
        .query(`insert into coaching (person_id, coach_id, topic, format, status, status_since, requested_at)
        values (${anna}, ${coach}, 'TEAM', 'ONLINE', 'REQUESTED', now(), now())`),
    ).rejects.toMatchObject({ constraint: 'coaching_one_open' });
  });
});

describe('a coach', () => {
  it('cannot offer two times at once', async () => {
    await expect(
      as(
        coach,
        `insert into coaching_slot (coach_id, starts_at, ends_at, format, place)
          select coach_id, starts_at + interval '30 minutes', ends_at + interval '30 minutes', format, place from coaching_slot`,
      ),
    ).rejects.toMatchObject({ constraint: 'coaching_slot_one_at_a_time' });
  });

  it('cannot take on more than the places there are', async () => {
    await expect(
      given.client.query(`update coach set running_count = 2 where person_id = ${coach}`),
    ).rejects.toMatchObject({ constraint: 'coach_not_overloaded' });
  });
});
