import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Enrolment, EnrolmentEvent, transition, type EnrolmentStatus } from '@weitblick/db/enrolment';
import { OutboxMessage } from '@weitblick/db/notification';
import { Session } from '@weitblick/db/scheduling';
import type { CommandFaults } from '../../platform/command.ts';
import { seatsToPromote } from '../rules/seat-allocation.ts';

/** Locks the session's row until the end of the transaction; every command on its enrolments starts here. */
export async function lockSession(
  tx: EntityManager,
  id: number,
  faults: CommandFaults,
): Promise<Session | null> {
  return tx.findOne(Session, id, faults.skipLock ? {} : { lockMode: LockMode.PESSIMISTIC_WRITE });
}

interface Change {
  to: EnrolmentStatus;
  at: Date;
  /** null = the system */
  actorId: number | null;
  reason?: string | null;
}

/** Records a new enrolment with its event and notice. */
export function openEnrolment(
  tx: EntityManager,
  session: Session,
  personId: number,
  change: Change & { to: 'CONFIRMED' | 'WAITING' },
): Enrolment {
  const enrolment = tx.create(Enrolment, {
    session,
    person: personId,
    status: change.to,
    version: 1,
    waitingSeq: change.to === 'WAITING' ? (session.waitingSeq += 1) : null,
    createdAt: change.at,
    statusSince: change.at,
  });
  record(tx, enrolment, personId, 'NONE', change);
  return enrolment;
}

/** Changes the status of an enrolment, with its event and notice. @throws when the state machine has no such step */
export function changeStatus(tx: EntityManager, enrolment: Enrolment, change: Change): void {
  const from = enrolment.status;
  enrolment.status = change.to;
  enrolment.statusSince = change.at;
  enrolment.version += 1;
  record(tx, enrolment, enrolment.person.id, from, change);
}

function record(
  tx: EntityManager,
  enrolment: Enrolment,
  recipientId: number,
  from: EnrolmentStatus | 'NONE',
  { to, at, actorId, reason = null }: Change,
): void {
  const step = transition(from, to);
  if (!step) throw new Error(`no transition from ${from} to ${to}`);
  const event = tx.create(EnrolmentEvent, {
    enrolment,
    version: enrolment.version,
    fromStatus: from,
    toStatus: to,
    at,
    actor: actorId,
    reason,
  });
  if (step.notice) {
    tx.create(OutboxMessage, {
      event,
      kind: step.notice,
      recipient: recipientId,
      createdAt: at,
      sentAt: null,
    });
  }
}

/**
 * Gives every free seat to the head of the waiting list, in strict order of the waiting number.
 * The session is locked and its counters are those of the database plus `freed` seats given up in this transaction.
 * @returns the number of people promoted
 */
export async function promoteWaiting(
  tx: EntityManager,
  session: Session,
  now: Date,
  freed = 0,
): Promise<number> {
  const count = seatsToPromote({ ...seatsOf(session), seatsTaken: session.seatsTaken - freed }, now);
  if (count === 0) return 0;
  const head = await tx.find(
    Enrolment,
    { session, status: 'WAITING' },
    { orderBy: { waitingSeq: 'asc' }, limit: count },
  );
  for (const enrolment of head) changeStatus(tx, enrolment, { to: 'CONFIRMED', at: now, actorId: null });
  return head.length;
}

/** The numbers the rules decide by. */
export function seatsOf(session: Session) {
  const { status, startsAt, enrolUntil, cancelUntil, seatsMinimum, capacity, seatsTaken, waitingCount } =
    session;
  return { status, startsAt, enrolUntil, cancelUntil, seatsMinimum, capacity, seatsTaken, waitingCount };
}
