import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { MEMBERSHIP_TRANSITIONS, TOPIC_TRANSITIONS } from '../catalogue/index.ts';
import { COACHING_TRANSITIONS, OPEN_COACHING, COACHING_STATUSES, TAKES_A_PLACE } from '../coaching/index.ts';
import { ACTIVE, ENROLMENT_STATUSES, SEAT_HOLDING, TRANSITIONS } from '../enrolment/index.ts';
import { PEER_TRANSITIONS } from '../peer-advice/index.ts';
import { migrate, openOrm } from '../orm.ts';
import { createTestDatabase, Fixtures, type TestDatabase } from '../testing/index.ts';

const now = new Date('2026-11-25T09:00:00Z');
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url });
  given = await Fixtures.open(database.url, now);
});

afterAll(async () => {
  await given.close();
  await orm.close();
  await database.drop();
});

describe('the migrated schema', () => {
  it('has the columns, types and nullability that the entities declare', async () => {
    const update = await orm.schema.getUpdateSchemaSQL({ safe: false });
    const columnChanges = update
      .split('\n')
      .filter((line) => /(add|drop|alter) column|create table/.test(line))
      // kept by PostgreSQL itself and not known to the ORM
      .filter((line) => !/drop column "previous_version"|"(popularity|synonyms)" drop default/.test(line));
    expect(columnChanges).toEqual([]);
  });

  it('is left as it is by a second run, also by two processes at once', async () => {
    expect(await Promise.all([migrate(database.url), migrate(database.url)])).toEqual([[], []]);
  });

  it('knows the same state machine as the code', async () => {
    const rows = await given.rows<{ from_status: string; to_status: string; notice_kind: string | null }>(
      'select * from enrolment_transition',
    );
    const inDatabase = rows.map((r) => `${r.from_status}>${r.to_status}:${r.notice_kind}`);
    expect(inDatabase.sort()).toEqual(TRANSITIONS.map((t) => `${t.from}>${t.to}:${t.notice}`).sort());
  });

  it('knows the same state machine of programme memberships as the code', async () => {
    const rows = await given.rows<{ t: string }>(
      `select from_status || '>' || to_status || ':' || notice_kind as t from membership_transition`,
    );
    expect(rows.map((r) => r.t).sort()).toEqual(
      MEMBERSHIP_TRANSITIONS.map((t) => `${t.from}>${t.to}:${t.notice}`).sort(),
    );
  });

  it('knows the same state machine of peer-advice groups as the code', async () => {
    const rows = await given.rows<{ t: string }>(
      `select from_status || '>' || to_status || ':' || coalesce(notice_kind, 'null') as t from peer_group_transition`,
    );
    expect(rows.map((r) => r.t).sort()).toEqual(
      PEER_TRANSITIONS.map((t) => `${t.from}>${t.to}:${t.notice}`).sort(),
    );
  });

  it('knows the same state machine of coachings as the code', async () => {
    const rows = await given.rows<{ t: string }>(
      `select from_status || '>' || to_status || ':' || coalesce(notice_kind, 'null') as t from coaching_transition`,
    );
    expect(rows.map((r) => r.t).sort()).toEqual(
      COACHING_TRANSITIONS.map((t) => `${t.from}>${t.to}:${t.notice}`).sort(),
    );
    const places = await given.rows<{ s: string }>(
      'select s from unnest($1::text[]) s where coaching_takes_a_place(s) = 1',
      [COACHING_STATUSES],
    );
    expect(places.map((row) => row.s)).toEqual(TAKES_A_PLACE);
    const { indexdef } = await given.row<{ indexdef: string }>(
      `select indexdef from pg_indexes where indexname = 'coaching_one_open'`,
    );
    expect([...indexdef.matchAll(/'([A-Z_]+)'/g)].map((match) => match[1])).toEqual(OPEN_COACHING);
  });

  it('knows the same state machine of topics as the code', async () => {
    const rows = await given.rows<{ t: string }>(
      `select kind || ' ' || from_status || '>' || to_status as t from topic_transition`,
    );
    expect(rows.map((r) => r.t).sort()).toEqual(
      TOPIC_TRANSITIONS.map((t) => `${t.kind} ${t.from}>${t.to}`).sort(),
    );
  });

  it('counts the same statuses as holding a seat and as active', async () => {
    const holding = await given.rows<{ s: string }>(
      'select s from unnest($1::text[]) s where enrolment_holds_seat(s)',
      [ENROLMENT_STATUSES],
    );
    expect(holding.map((row) => row.s)).toEqual([...SEAT_HOLDING]);
    const { indexdef } = await given.row<{ indexdef: string }>(
      `select indexdef from pg_indexes where indexname = 'enrolment_one_active'`,
    );
    const inIndex = [...indexdef.matchAll(/'([A-Z_]+)'/g)].map((match) => match[1]!);
    expect(inIndex.sort()).toEqual([...ACTIVE].sort());
  });
});

describe('PostgreSQL itself', () => {
  const event = `insert into enrolment_event (enrolment_id, version, from_status, to_status, at)`;
  async function confirmed(sessionId: number, personId: number): Promise<number> {
    const { id } = await given.row<{ id: number }>(
      `with e as (insert into enrolment (session_id, person_id, status, created_at, status_since)
         values ($1, $2, 'CONFIRMED', now(), now()) returning id),
       ev as (${event} select id, 1, 'NONE', 'CONFIRMED', now() from e)
       select id from e`,
      [sessionId, personId],
    );
    return id;
  }

  it('keeps the seat counters, whoever writes the enrolment', async () => {
    const sessionId = await given.session({ capacity: 2 });
    await confirmed(sessionId, await given.person());
    expect(await given.row('select seats_taken from session where id = $1', [sessionId])).toEqual({
      seats_taken: 1,
    });
  });

  it('refuses one person more than there are seats', async () => {
    const sessionId = await given.session({ capacity: 1 });
    await confirmed(sessionId, await given.person());
    await expect(confirmed(sessionId, await given.person())).rejects.toMatchObject({
      constraint: 'session_not_overbooked',
    });
  });

  it('refuses a second active enrolment of a person in a session', async () => {
    const [sessionId, anna] = [await given.session(), await given.person()];
    await confirmed(sessionId, anna);
    await expect(confirmed(sessionId, anna)).rejects.toMatchObject({ constraint: 'enrolment_one_active' });
  });

  it('refuses an enrolment without its event at commit', async () => {
    const [sessionId, anna] = [await given.session(), await given.person()];
    await expect(
      given.client.query(
        `insert into enrolment (session_id, person_id, status, created_at, status_since)
         values ($1, $2, 'CONFIRMED', now(), now())`,
        [sessionId, anna],
      ),
    ).rejects.toMatchObject({ constraint: 'enrolment_has_event' });
  });

  it('refuses a status change without a new version, and a new version without its event', async () => {
    const id = await confirmed(await given.session(), await given.person());
    await expect(
      given.client.query(`update enrolment set status = 'CANCELLED' where id = $1`, [id]),
    ).rejects.toThrow(/raises the version/);
    await expect(
      given.client.query(`update enrolment set status = 'CANCELLED', version = 2 where id = $1`, [id]),
    ).rejects.toMatchObject({ constraint: 'enrolment_has_event' });
  });

  it('refuses a step that the state machine does not have', async () => {
    const id = await confirmed(await given.session(), await given.person());
    await expect(
      given.client.query(`${event} values ($1, 2, 'CONFIRMED', 'WAITING', now())`, [id]),
    ).rejects.toMatchObject({ code: '23503' });
  });

  it('refuses an event that does not start where the last one ended', async () => {
    const id = await confirmed(await given.session(), await given.person());
    await expect(
      given.client.query(`${event} values ($1, 2, 'WAITING', 'CONFIRMED', now())`, [id]),
    ).rejects.toMatchObject({ code: '23503' });
  });

  it('lets nobody change or delete events, except retention that says so', async () => {
    const id = await confirmed(await given.session(), await given.person());
    await expect(
      given.client.query('update enrolment_event set reason = $2 where enrolment_id = $1', [id, 'x']),
    ).rejects.toThrow(/append-only/);
    await expect(given.client.query('delete from enrolment_event')).rejects.toThrow(/append-only/);
    await expect(given.client.query('truncate enrolment_event cascade')).rejects.toThrow(/append-only/);
  });

  it('refuses to book a room twice at once, and allows it back to back', async () => {
    await given.client.query(
      `insert into site values ('RH', 'Rathaus', 'Marktplatz 1') on conflict do nothing;
       insert into room (site_code, name, seats) values ('RH', 'Raum 2', 20)`,
    );
    const book = async (from: string, to: string) =>
      given.client.query(
        `update appointment set room_id = (select id from room where name = 'Raum 2'), starts_at = $2, ends_at = $3
         where session_id = $1`,
        [await given.session(), from, to],
      );
    await book('2027-02-01T08:00Z', '2027-02-01T12:00Z');
    await book('2027-02-01T12:00Z', '2027-02-01T16:00Z');
    await expect(book('2027-02-01T11:59Z', '2027-02-01T13:00Z')).rejects.toMatchObject({
      constraint: 'booking_room_free',
    });
  });
});
