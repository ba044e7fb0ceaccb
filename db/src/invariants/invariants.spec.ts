import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, Fixtures, type TestDatabase } from '../testing/index.ts';
import { invariants } from './checks.ts';
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

async function enrolment(
  sessionId: number,
  personId: number,
  status: string,
  waitingSeq: number | null = null,
) {
  const { id } = await given.row<{ id: number }>(
    `insert into enrolment (session_id, person_id, status, waiting_seq, created_at, status_since, holds_seat)
     values ($1, $2, $3, $4, now(), now(), enrolment_holds_seat($3)) returning id`,
    [sessionId, personId, status, waitingSeq],
  );
  const event = await given.row<{ id: number }>(
    `insert into enrolment_event (enrolment_id, version, from_status, to_status, at)
     values ($1, 1, 'NONE', $2, now()) returning id`,
    [id, status],
  );
  return { id, eventId: event.id };
}

async function notice(eventId: number, kind: string, recipient: number) {
  await given.client.query(
    'insert into outbox_message (event_id, kind, recipient_id, created_at) values ($1, $2, $3, now())',
    [eventId, kind, recipient],
  );
}

async function recount(sessionId: number) {
  await given.client.query(
    `update session set waiting_seq = 99,
       seats_taken = (select count(*) from enrolment where session_id = $1 and holds_seat),
       waiting_count = (select count(*) from enrolment where session_id = $1 and status = 'WAITING') where id = $1`,
    [sessionId],
  );
}

const broken = () => brokenInvariants(database.url, now);

/** Every case damages a sound database in one way, sees the checker name it, and repairs it. */
it('has a name of its own for every invariant', () => {
  const ids = invariants.map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

describe('the invariant checker', () => {
  let sessionId: number;
  let anna: number;
  let seat: { id: number; eventId: number };

  beforeAll(async () => {
    sessionId = await given.session({ capacity: 1 });
    anna = await given.person();
    seat = await enrolment(sessionId, anna, 'CONFIRMED');
    await notice(seat.eventId, 'SEAT_CONFIRMED', anna);
    await recount(sessionId);
  });

  it('finds nothing in a sound database, and says how many rows it looked at', async () => {
    const reports = await checkInvariants(database.url, now);
    expect(reports.flatMap((report) => report.violations)).toEqual([]);
    expect(reports.find((report) => report.id === 'I3')!.population).toBe(1);
  });

  it('sees an overbooked session (I1)', async () => {
    await given.client.query('alter table session drop constraint session_not_overbooked');
    const ben = await given.person();
    const second = await enrolment(sessionId, ben, 'CONFIRMED');
    await notice(second.eventId, 'SEAT_CONFIRMED', ben);
    await recount(sessionId);
    expect(await broken()).toEqual(['I1']);
    await remove(second);
  });

  it('sees counters that are off (I2)', async () => {
    await given.client.query('update session set seats_taken = 0 where id = $1', [sessionId]);
    expect(await broken()).toContain('I2');
    await recount(sessionId);
  });

  it('sees a person waiting for a session with a free seat (I2b)', async () => {
    await given.client.query('update session set capacity = 5 where id = $1', [sessionId]);
    const ben = await given.person();
    const waiting = await enrolment(sessionId, ben, 'WAITING', 1);
    await notice(waiting.eventId, 'WAITING_LIST_JOINED', ben);
    await recount(sessionId);
    expect(await broken()).toEqual(['I2b']);
    await remove(waiting);
    await given.client.query('update session set capacity = 1 where id = $1', [sessionId]);
  });

  it('sees a status without its event (I3)', async () => {
    await given.client.query(`update enrolment set status = 'ATTENDED' where id = $1`, [seat.id]);
    expect(await broken()).toEqual(['I3']);
    await given.client.query(`update enrolment set status = 'CONFIRMED' where id = $1`, [seat.id]);
  });

  it('sees a promotion that overtook somebody (I4)', async () => {
    const [first, second] = await given.people(2);
    const overtaken = await enrolment(sessionId, first!, 'WAITING', 1);
    const lucky = await enrolment(sessionId, second!, 'WAITING', 2);
    await notice(overtaken.eventId, 'WAITING_LIST_JOINED', first!);
    await notice(lucky.eventId, 'WAITING_LIST_JOINED', second!);
    await given.client.query(
      `update enrolment set status = 'CONFIRMED', holds_seat = true, version = 2 where id = $1`,
      [lucky.id],
    );
    const promoted = await given.row<{ id: number }>(
      `insert into enrolment_event (enrolment_id, version, from_status, to_status, at)
       values ($1, 2, 'WAITING', 'CONFIRMED', now()) returning id`,
      [lucky.id],
    );
    await notice(promoted.id, 'PROMOTED_FROM_WAITING_LIST', second!);
    await given.client.query('update session set capacity = 2 where id = $1', [sessionId]);
    await recount(sessionId);
    expect(await broken()).toEqual(['I4']);
    await remove(lucky);
    await remove(overtaken);
    await given.client.query('update session set capacity = 1 where id = $1', [sessionId]);
  });

  it('sees waiting numbers against the order of joining (I4b)', async () => {
    const [first, second] = await given.people(2);
    const early = await enrolment(sessionId, first!, 'WAITING', 8);
    const late = await enrolment(sessionId, second!, 'WAITING', 7);
    await notice(early.eventId, 'WAITING_LIST_JOINED', first!);
    await notice(late.eventId, 'WAITING_LIST_JOINED', second!);
    await recount(sessionId);
    expect(await broken()).toEqual(['I4b']);
    await remove(early);
    await remove(late);
  });

  it('sees a missing notice, and one to the wrong person (I5)', async () => {
    await given.client.query('delete from outbox_message where event_id = $1', [seat.eventId]);
    expect(await broken()).toEqual(['I5']);
    await notice(seat.eventId, 'SEAT_CONFIRMED', await given.person());
    expect(await broken()).toEqual(['I5']);
    await given.client.query('update outbox_message set recipient_id = $2 where event_id = $1', [
      seat.eventId,
      anna,
    ]);
    expect(await broken()).toEqual([]);
  });

  it('sees a remembered answer without its enrolment (I8)', async () => {
    await given.client.query(
      `insert into idempotency_key values ($1, 'key-00001', 'enrolInSession', '\\x00', '{"enrolmentId": 123456}', now())`,
      [anna],
    );
    expect(await broken()).toEqual(['I8']);
    await given.client.query('delete from idempotency_key');
  });

  async function remove({ id, eventId }: { id: number; eventId: number }) {
    await given.client.query(
      'delete from outbox_message where event_id in (select id from enrolment_event where enrolment_id = $1)',
      [id],
    );
    await given.client.query('delete from outbox_message where event_id = $1', [eventId]);
    await given.client.query('delete from enrolment_event where enrolment_id = $1', [id]);
    await given.client.query('delete from enrolment where id = $1', [id]);
    await recount(sessionId);
  }
});
