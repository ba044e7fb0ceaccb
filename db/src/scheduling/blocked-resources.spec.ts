import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase, Fixtures, type TestDatabase } from '../testing/index.ts';

const now = new Date('2026-11-25T09:00:00Z');
let database: TestDatabase;
let given: Fixtures;
let other: Client;
let roomId: number;

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  other = new Client({ connectionString: database.url });
  await other.connect();
  await given.person();
  await given.client.query(`
    insert into site values ('RH', 'Rathaus', 'Marktplatz 1');
    insert into trainer (display_name) values ('Tina Trainer')`);
});

afterEach(async () => {
  await given.client.query('rollback');
  await other.query('rollback');
});

afterAll(async () => {
  await other.end();
  await given.close();
  await database.drop();
});

/** A new room, and a session without one on the 1st of February. */
async function roomAndSession(): Promise<number> {
  const { id } = await given.row<{ id: number }>(
    `insert into room (site_code, name, seats) select 'RH', 'Raum ' || count(*), 20 from room returning id`,
  );
  roomId = id;
  return given.session({ startsAt: new Date('2027-02-01T09:00:00Z') });
}

const BOOK = (sessionId: number) =>
  `update appointment set room_id = ${roomId} where session_id = ${sessionId}`;
const BLOCK = (over = false, day = '2027-02-01') =>
  `insert into resource_block (room_id, starts_at, ends_at, created_by_id, created_at, over_bookings)
   values (${roomId}, '${day}', date '${day}' + 1, 1, now(), ${over})`;
const REFUSED = { code: '23P01', constraint: 'booking_not_blocked' };

describe('a time that is blocked', () => {
  it('is not booked, and is free again when the block is taken away', async () => {
    const session = await roomAndSession();
    await given.client.query(BLOCK());
    await expect(given.client.query(BOOK(session))).rejects.toMatchObject(REFUSED);
    await given.client.query(`delete from resource_block where room_id = ${roomId}`);
    await given.client.query(BOOK(session));
  });

  it('can be left within one transaction, in which only its end counts', async () => {
    const session = await roomAndSession();
    await given.client.query(BLOCK());
    await given.client.query(`begin; ${BOOK(session)};
      update appointment set room_id = null where session_id = ${session}; commit`);
  });

  it('is not entered over what is booked, unless knowingly', async () => {
    await given.client.query(BOOK(await roomAndSession()));
    await expect(given.client.query(BLOCK())).rejects.toMatchObject({ constraint: 'resource_block_free' });
    await given.client.query(BLOCK(true));
  });

  it('lets stay what was booked before, whatever else changes about it', async () => {
    const session = await roomAndSession();
    await given.client.query(BOOK(session));
    await given.client.query(BLOCK(true));
    await given.client.query(
      `insert into appointment_trainer select id, 1 from appointment where session_id = ${session}`,
    );
    await given.client.query(`update room set set_up_minutes = 30 where id = ${roomId}`);
    const later = `update appointment set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour'
      where session_id = ${session}`;
    await expect(given.client.query(later)).rejects.toMatchObject(REFUSED);
  });

  it('is not reached by the time in which a room is set up', async () => {
    const session = await roomAndSession();
    await given.client.query(BOOK(session));
    await given.client.query(BLOCK(false, '2027-01-31'));
    const longer = `update room set set_up_minutes = 480 where id = ${roomId}`;
    await given.client.query(longer);
    await given.client.query(`update room set set_up_minutes = 0 where id = ${roomId}`);
    await given.client.query(
      `insert into resource_block (room_id, starts_at, ends_at, created_by_id, created_at)
       values (${roomId}, '2027-02-01 08:00Z', '2027-02-01 08:30Z', 1, now())`,
    );
    await expect(given.client.query(longer)).rejects.toMatchObject(REFUSED);
  });
});

describe('a booking and a block at the same moment', () => {
  it('are not both possible when the block comes first', async () => {
    const session = await roomAndSession();
    await given.client.query(`begin; ${BLOCK()}`);
    await other.query('begin');
    await other.query(BOOK(session));
    const booked = other.query('commit').then(
      () => 'booked',
      (error: { constraint: string }) => error.constraint,
    );
    await waiting();
    await given.client.query('commit');
    expect(await booked).toBe('booking_not_blocked');
  });

  it('are not both possible when the booking comes first', async () => {
    const session = await roomAndSession();
    await given.client.query(`begin; ${BOOK(session)}; set constraints all immediate`);
    const blocked = other.query(BLOCK()).then(
      () => 'blocked',
      (error: { constraint: string }) => error.constraint,
    );
    await waiting();
    await given.client.query('commit');
    expect(await blocked).toBe('resource_block_free');
  });

  /** Until one waits for the other. */
  async function waiting(): Promise<void> {
    for (let turn = 0; turn < 500; turn += 1) {
      const { n } = await given.row<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      );
      if (n > 0) return;
    }
    throw new Error('nobody waits');
  }
});
