import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '../orm.ts';
import { createTestDatabase, Fixtures, type TestDatabase } from '../testing/index.ts';
import { PEER_GROUP_STATUSES, ACCOMPANIED_STATUSES } from './index.ts';

const now = new Date('2026-11-25T09:00:00Z');
/** Everything that is spoken of inside a group, and the secret wishes. */
const INNER = [
  'peer_event',
  'peer_exclusion',
  'peer_intention',
  'peer_meeting',
  'peer_meeting_role',
  'peer_member',
  'peer_note',
  'peer_note_consent',
  'peer_poll',
  'peer_poll_answer',
  'peer_poll_option',
  'peer_role_swap',
  'peer_round',
  'peer_round_role',
  'peer_satisfaction_given',
];
const MEMBERS_ONLY = ['peer_intention', 'peer_note_consent', 'peer_role_swap', 'peer_satisfaction_given'];
/** Seen by one person alone: Anna has a secret wish, and notes on the case that she brought. */
const OWN = ['peer_exclusion', 'peer_note'];
const KEY = `decode(repeat('00', 91), 'hex')`;

let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let anna: number, ben: number, former: number, hr: number, stranger: number;

/** A group of Anna and Ben, once also of somebody who has left; every inner table has a row. */
beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url });
  given = await Fixtures.open(database.url, now);
  [anna, ben, former, hr, stranger] = (await given.people(5)) as [number, number, number, number, number];
  await given.client.query('begin');
  await given.client.query(`
    insert into peer_group (name, status, version, status_since, moderator_id, created_at)
      values ('Gruppe 1', 'FORMED', 1, now(), ${hr}, now());
    insert into peer_event (group_id, kind, version, from_status, to_status, at) values (1, 'STATUS', 1, 'NONE', 'FORMED', now());
    insert into peer_member (group_id, person_id, joined_at, left_at) values
      (1, ${anna}, now(), null), (1, ${ben}, now(), null), (1, ${former}, now(), now());
    insert into peer_poll (group_id, opened_by_id, moderator_id, duration_minutes, place, closes_at, opened_at)
      values (1, ${anna}, ${hr}, 120, 'Raum', now(), now());
    insert into peer_poll_option (poll_id, starts_at) values (1, now());
    insert into peer_poll_answer values (1, ${ben}, 'YES');
    insert into peer_meeting (group_id, starts_at, ends_at, place, created_at) values (1, now(), now() + interval '2 hours', 'Raum', now());
    insert into peer_meeting_role values (1, ${anna}, 'WRITER');
    insert into peer_role_swap (meeting_id, asked_by_id, own_role, partner_id, partner_role, asked_at)
      values (1, ${anna}, 'WRITER', ${ben}, 'HOST', now());
    insert into peer_intention (meeting_id, person_id, title, urgency) values (1, ${anna}, 'Schwieriges Gespräch', 'SOON');
    insert into peer_satisfaction_given values (1, ${anna});
    insert into peer_round (group_id, meeting_id, method, status, ends_at, opened_at, note_key, note_sent_at)
      values (1, 1, 'SHORT', 'RUNNING', now(), now(), ${KEY}, now());
    insert into peer_round_role values (1, ${anna}, 'CASE_GIVER'), (1, ${ben}, 'WRITER'), (1, ${hr}, 'MODERATOR');
    insert into peer_note_consent values (1, ${anna}, now());
    insert into peer_note values (1, 1, ${anna}, ${KEY}, decode(repeat('00', 12), 'hex'), decode(repeat('00', 40), 'hex'),
      now(), now() + interval '30 days');
    insert into peer_exclusion values (${anna}, ${stranger})`);
  await given.client.query('commit');
});

afterAll(async () => {
  await given.close();
  await orm.close();
  await database.drop();
});

/** The inner tables in which a query without any condition finds something. */
async function seenBy(personId: number | null, scope = ''): Promise<string[]> {
  return orm.em.fork().transactional(async (tx) => {
    await tx.execute(`select set_config('app.person_id', ?, true), set_config('app.peer_scope', ?, true)`, [
      personId === null ? '' : String(personId),
      scope,
    ]);
    const seen: string[] = [];
    for (const table of INNER) {
      const [row] = await tx.execute<{ n: number }[]>(`select count(*)::int as n from ${table}`);
      if (row!.n > 0) seen.push(table);
    }
    return seen;
  });
}

/** Puts the group into a state as a fault would, past triggers. */
async function inState(status: string): Promise<void> {
  await given.client.query(
    `set session_replication_role = replica;
     update peer_group set status = '${status}', paused_from = ${status === 'PAUSED' ? `'ACCOMPANIED'` : 'null'};
     set session_replication_role = origin`,
  );
}

describe('a query that forgets its condition', () => {
  it('finds nothing at all without a person', async () => {
    expect(await seenBy(null)).toEqual([]);
    for (const table of INNER)
      expect([table, await orm.em.fork().execute(`select * from ${table}`)]).toEqual([table, []]);
  });

  it('finds what a member may see, except the secret wishes of others', async () => {
    expect(await seenBy(ben)).toEqual(INNER.filter((table) => !OWN.includes(table)));
    expect(await seenBy(anna)).toEqual(INNER);
  });

  it('finds nothing for a former member and for a stranger', async () => {
    expect(await seenBy(former)).toEqual([]);
    expect(await seenBy(stranger)).toEqual([]);
  });

  it.each(PEER_GROUP_STATUSES)(
    'finds for whoever leads the first meetings, in %s, what the state allows',
    async (status) => {
      await inState(status);
      const inside = INNER.filter((table) => ![...MEMBERS_ONLY, ...OWN].includes(table));
      expect(await seenBy(hr)).toEqual(ACCOMPANIED_STATUSES.includes(status) ? inside : []);
      await inState('FORMED');
    },
  );

  it('finds the secret wishes for the formation, and nothing else', async () => {
    expect(await seenBy(null, 'FORMATION')).toEqual(['peer_exclusion']);
  });
});

describe('the application', () => {
  it('works as a role that owns no table, because owners pass by the policies', async () => {
    const [row] = await orm.em.fork().execute<{ role: string; owns: number; passes: boolean }[]>(
      `select current_user as role, rolsuper or rolbypassrls as passes,
           (select count(*)::int from pg_tables where tableowner = current_user) as owns
         from pg_roles where rolname = current_user`,
    );
    expect(row).toEqual({ role: 'weitblick_app', owns: 0, passes: false });
  });

  it('has row-level security on every inner table', async () => {
    const rows = await given.rows<{ name: string }>(
      `select relname as name from pg_class where relrowsecurity order by relname`,
    );
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(INNER));
  });

  it('can write neither for another group nor for another person', async () => {
    const write = (sql: string) =>
      orm.em.fork().transactional(async (tx) => {
        await tx.execute(`select set_config('app.person_id', ?, true)`, [String(stranger)]);
        await tx.execute(sql);
      });
    await expect(write(`insert into peer_exclusion values (${anna}, ${ben})`)).rejects.toThrow(
      /row-level security/,
    );
    await expect(
      write(
        `insert into peer_intention (meeting_id, person_id, title, urgency) values (1, ${stranger}, 'x', 'SOON')`,
      ),
    ).rejects.toThrow(/row-level security/);
    await write(`update peer_meeting set place = 'anderswo'`);
    expect(await given.row('select place from peer_meeting')).toEqual({ place: 'Raum' });
  });
});

describe('notes on their way to the case giver', () => {
  const asPerson = <T>(
    personId: number | null,
    scope: string,
    work: (sql: (text: string) => Promise<T[]>) => Promise<T[]>,
  ) =>
    orm.em.fork().transactional(async (tx) => {
      await tx.execute(`select set_config('app.person_id', ?, true), set_config('app.peer_scope', ?, true)`, [
        personId === null ? '' : String(personId),
        scope,
      ]);
      return work((text) => tx.execute(text) as unknown as Promise<T[]>);
    });
  const handOver = (recipient: number) =>
    `insert into peer_note values (2, 1, ${recipient}, ${KEY}, decode(repeat('00', 12), 'hex'), decode(repeat('00', 40), 'hex'),
      now(), now() + interval '30 days')`;

  beforeAll(() =>
    given.client.query(`
      insert into peer_round (group_id, meeting_id, method, status, opened_at, ended_at) values (1, 1, 'SHORT', 'ENDED', now(), now());
      insert into peer_round_role values (2, ${ben}, 'WRITER'), (2, ${anna}, 'CASE_GIVER')`),
  );

  it.each(['', 'SYSTEM', 'LEDGER', 'FORMATION'])('are seen by no work of the system (%s)', async (scope) => {
    expect(await asPerson(null, scope, (sql) => sql('select 1 from peer_note'))).toEqual([]);
  });

  it('are written by the writer only, and to the case giver only', async () => {
    const refused = /row-level security/;
    await expect(asPerson(anna, '', (sql) => sql(handOver(anna)))).rejects.toThrow(refused);
    await expect(asPerson(hr, '', (sql) => sql(handOver(anna)))).rejects.toThrow(refused);
    await expect(asPerson(ben, '', (sql) => sql(handOver(ben)))).rejects.toThrow(refused);
    await asPerson(ben, '', (sql) => sql(handOver(anna)));
    expect(await asPerson(ben, '', (sql) => sql('select 1 from peer_note'))).toEqual([]);
  });

  it('are changed by nobody, and deleted by the case giver or when their time is over', async () => {
    await asPerson(ben, '', (sql) => sql('delete from peer_note'));
    await asPerson(anna, '', (sql) => sql(`update peer_note set iv = iv where round_id = 2`));
    await asPerson(anna, '', (sql) => sql('delete from peer_note where round_id = 2'));
    expect(await given.rows('select round_id from peer_note')).toEqual([{ round_id: 1 }]);
    const forget = (days: number) =>
      asPerson<{ gone: number }>(null, '', (sql) =>
        sql(`select peer_forget_notes(now() + interval '${days} days') as gone`),
      );
    expect(await forget(29)).toEqual([{ gone: 0 }]);
    expect(await forget(31)).toEqual([{ gone: 1 }]);
  });

  it('stay no longer than 30 days, whatever is asked for', async () => {
    await expect(given.client.query(handOver(anna).replace('30 days', '31 days'))).rejects.toMatchObject({
      code: '23514',
    });
  });
});

describe('a group', () => {
  const step = (sql: string) => given.client.query(sql);

  it('changes no state without a new version and its event', async () => {
    await expect(step(`update peer_group set status = 'KICK_OFF_PLANNED'`)).rejects.toThrow(
      /raises the version/,
    );
    await expect(
      step(`update peer_group set status = 'KICK_OFF_PLANNED', version = 2`),
    ).rejects.toMatchObject({
      constraint: 'peer_group_has_event',
    });
  });

  it('takes no step that the state machine does not have', async () => {
    await expect(
      step(
        `insert into peer_event (group_id, kind, version, from_status, to_status, at) values (1, 'STATUS', 2, 'FORMED', 'SELF_ORGANISED', now())`,
      ),
    ).rejects.toMatchObject({ code: '23503' });
  });

  it('comes back from a pause to where it was, never to a state in which others see more', async () => {
    await inState('PAUSED');
    await step(`update peer_group set paused_from = 'SELF_ORGANISED'`);
    await expect(
      step(`update peer_group set status = 'ACCOMPANIED', paused_from = null, version = 2`),
    ).rejects.toThrow(/ends where it began/);
    await inState('FORMED');
  });

  it('has one person in one group at a time, and keeps what happened', async () => {
    await expect(
      step(`insert into peer_member (group_id, person_id, joined_at) values (1, ${anna}, now())`),
    ).rejects.toMatchObject({
      constraint: 'peer_member_one_group',
    });
    await expect(step('delete from peer_event')).rejects.toThrow(/append-only/);
  });
});
