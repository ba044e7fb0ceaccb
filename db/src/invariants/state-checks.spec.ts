import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENROLMENT_STATUSES, SEAT_HOLDING, type EnrolmentStatus } from '../enrolment/index.ts';
import { createTestDatabase, Fixtures, type TestDatabase } from '../testing/index.ts';
import { brokenInvariants, settledInvariants, stateInvariants } from './index.ts';

const now = new Date('2026-11-25T09:00:00Z');
const later = new Date(now.getTime() + 86_400_000);
let database: TestDatabase;
let given: Fixtures;
let sessionId: number;

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  sessionId = await given.session({ capacity: 50 });
  await given.client.query('set session_replication_role = replica');
  for (const name of [
    'enrolment_seat_by_status',
    'enrolment_offer_has_end',
    'enrolment_request_has_end',
    'enrolment_request_has_number',
  ]) {
    await given.client.query(`alter table enrolment drop constraint ${name}`);
  }
  await given.client.query('alter table enrolment drop constraint enrolment_check');
  await given.client.query('alter table enrolment_event drop constraint enrolment_event_check');
});

afterAll(async () => {
  await given.close();
  await database.drop();
});

const broken = (checks = stateInvariants, at = now) => brokenInvariants(database.url, at, checks);

let seq = 0;

/** An enrolment that holds what its status must. @returns ids of it and of its only event */
async function sound(status: EnrolmentStatus): Promise<{ id: number; eventId: number; person: number }> {
  const person = await given.person();
  const queued = status === 'WAITING' || status === 'REQUESTED';
  const { id } = await given.row<{ id: number }>(
    `insert into enrolment (session_id, person_id, status, waiting_seq, created_at, status_since, holds_seat, offer_expires_at, decide_by)
     values ($1, $2, $3, $4, $5, $5, $6, $7, $8) returning id`,
    [
      sessionId,
      person,
      status,
      queued ? (seq += 1) : null,
      now,
      SEAT_HOLDING.includes(status),
      status === 'OFFERED' ? later : null,
      status === 'REQUESTED' ? later : null,
    ],
  );
  const event = await given.row<{ id: number }>(
    `insert into enrolment_event (enrolment_id, version, from_status, to_status, at) values ($1, 1, 'NONE', $2, $3) returning id`,
    [id, status, now],
  );
  return { id, eventId: event.id, person };
}

/** A question to an approver about that enrolment, with the events named. */
async function question(enrolmentId: number, approver: number, status: string, ...kinds: string[]) {
  const decided = status === 'APPROVED' || status === 'DECLINED';
  const { id } = await given.row<{ id: number }>(
    `insert into approval (enrolment_id, step, role, approver_id, status, asked_at, due_at, decided_at, decided_by_id, reason)
     values ($1, 1, 'LINE_MANAGER', $2, $3, $4, $5, $6, $7, 'x') returning id`,
    [enrolmentId, approver, status, now, later, status === 'PENDING' ? null : now, decided ? approver : null],
  );
  for (const kind of kinds) {
    await given.client.query(
      `insert into approval_event (approval_id, kind, at, actor_id, approver_id) values ($1, $2, $3, $4, $4)`,
      [id, kind, now, approver],
    );
  }
  return id;
}

async function cleared(): Promise<void> {
  await given.client.query(
    'truncate enrolment, enrolment_event, approval, approval_event, calendar_entry, outbox_message cascade',
  );
}

const DAMAGES: Partial<Record<EnrolmentStatus, string[]>> = {
  REQUESTED: ['waiting_seq = null', 'decide_by = null', 'offer_expires_at = now()'],
  WAITING: ['waiting_seq = null', 'holds_seat = true', 'decide_by = now()'],
  OFFERED: ['holds_seat = false', 'offer_expires_at = null'],
  CONFIRMED: ['holds_seat = false', 'offer_expires_at = now()'],
  ATTENDED: ['holds_seat = false'],
  NO_SHOW: ['holds_seat = false'],
  UNCONFIRMED: ['holds_seat = false'],
  DECLINED: ['holds_seat = true', 'decide_by = now()'],
  WITHDRAWN: ['holds_seat = true', 'offer_expires_at = now()'],
  CANCELLED: ['holds_seat = true'],
  EXPIRED: ['holds_seat = true', 'decide_by = now()'],
};

describe.each(ENROLMENT_STATUSES)('what %s holds (S1)', (status) => {
  it('is sound as it is written, and each thing that is missing or too much is seen', async () => {
    for (const damage of DAMAGES[status]!) {
      await cleared();
      const { id } = await sound(status);
      expect(await broken([stateInvariants[0]!])).toEqual([]);
      await given.client.query(`update enrolment set ${damage} where id = $1`, [id]);
      expect([damage, await broken([stateInvariants[0]!])]).toEqual([damage, ['S1']]);
    }
  });
});

describe('the checker of states', () => {
  it('sees a deadline that is over before it begins (S2)', async () => {
    await cleared();
    const { id } = await sound('OFFERED');
    expect(await broken()).toEqual([]);
    await given.client.query('update enrolment set offer_expires_at = status_since where id = $1', [id]);
    expect(await broken()).toEqual(['S2']);
  });

  it('sees who decided for themself, and who let something expire (S3)', async () => {
    await cleared();
    const { id, person } = await sound('DECLINED');
    const approver = await given.person();
    await question(id, approver, 'DECLINED', 'ASKED', 'DECLINED');
    await given.client.query(
      `update enrolment_event set from_status = 'REQUESTED', actor_id = $2 where enrolment_id = $1`,
      [id, approver],
    );
    expect(await broken()).toEqual([]);
    await given.client.query('update enrolment_event set actor_id = $2 where enrolment_id = $1', [
      id,
      person,
    ]);
    expect(await broken()).toEqual(['S3']);
    await cleared();
    const expired = await sound('EXPIRED');
    await given.client.query('update enrolment_event set actor_id = $2 where id = $1', [
      expired.eventId,
      person,
    ]);
    expect(await broken()).toEqual(['S3']);
  });

  it('sees a request that ended without its question (S4)', async () => {
    await cleared();
    const { id, eventId } = await sound('WITHDRAWN');
    await question(id, await given.person(), 'OBSOLETE', 'ASKED', 'OBSOLETE');
    await given.client.query(`update enrolment_event set from_status = 'REQUESTED' where id = $1`, [eventId]);
    expect(await broken()).toEqual([]);
    await given.client.query(
      `update approval_event set at = at + interval '1 second' where kind = 'OBSOLETE'`,
    );
    expect(await broken()).toEqual(['S4']);
  });

  it('sees a question that is not what its last event says (S5)', async () => {
    await cleared();
    const { id } = await sound('REQUESTED');
    const approvalId = await question(id, await given.person(), 'PENDING', 'ASKED', 'REMINDED');
    expect(await broken()).toEqual([]);
    await given.client.query(
      `insert into approval_event (approval_id, kind, at, approver_id) values ($1, 'OBSOLETE', $2, 1)`,
      [approvalId, now],
    );
    expect(await broken()).toEqual(['S5']);
  });

  it('sees a calendar entry that was left behind, but not while the notice is on its way (S6)', async () => {
    await cleared();
    const { id, eventId, person } = await sound('CANCELLED');
    await given.client.query(
      `insert into calendar_entry (enrolment_id, position, sequence, method, starts_at, ends_at, place)
       values ($1, 1, 0, 'REQUEST', $2, $3, 'Raum')`,
      [id, now, later],
    );
    await given.client.query(
      `insert into outbox_message (event_id, kind, recipient_id, created_at) values ($1, 'SEAT_GIVEN_BACK', $2, $3)`,
      [eventId, person, now],
    );
    expect(await broken()).toEqual([]);
    await given.client.query(`update outbox_message set channel = 'IN_APP', planned_at = $1, sent_at = $1`, [
      now,
    ]);
    expect(await broken()).toEqual(['S6']);
  });
});

describe('the checker of a worker that keeps up', () => {
  it('sees what is open long after its time (W1) and what nobody told (W2)', async () => {
    await cleared();
    const { eventId, person } = await sound('OFFERED');
    await given.client.query(
      `insert into outbox_message (event_id, kind, recipient_id, created_at) values ($1, 'SEAT_OFFERED', $2, $3)`,
      [eventId, person, now],
    );
    expect(await broken(settledInvariants)).toEqual([]);
    const minutes = (count: number) => new Date(later.getTime() + count * 60_000);
    expect(await broken(settledInvariants, minutes(4))).toEqual(['W2']);
    expect(await broken(settledInvariants, minutes(5))).toEqual(['W1', 'W2']);
    await given.client.query(`update outbox_message set channel = 'IN_APP', planned_at = $1, sent_at = $1`, [
      now,
    ]);
    expect(await broken(settledInvariants, minutes(5))).toEqual(['W1']);
  });
});
