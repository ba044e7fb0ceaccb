import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import {
  Enrolment,
  EnrolmentEvent,
  SEAT_HOLDING,
  SeatQuota,
  transition,
  type EnrolmentStatus,
  type Promotion,
} from '@weitblick/db/enrolment';
import { OutboxMessage } from '@weitblick/db/notification';
import { Session } from '@weitblick/db/scheduling';
import type { CommandFaults } from '../../platform/command.ts';
import { offerEnds } from '../../approval/rules/deadlines.ts';
import { policyOfTopic } from '../../approval/queries/policy-of-topic.ts';
import { pickForQuotas } from '../queries/allocation-quotas.ts';
import { promotionStep } from '../rules/promotion.ts';
import { lastMoment, promotes, seatsToPromote, type SessionSeats } from '../rules/seat-allocation.ts';

/** Locks the session's row until the end of the transaction; every command on its enrolments starts here. */
export async function lockSession(
  tx: EntityManager,
  id: number,
  faults: CommandFaults,
): Promise<Session | null> {
  return tx.findOne(Session, id, faults.skipLock ? {} : { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** Locks several sessions in the order of their ids, so that two commands never wait for each other. */
export async function lockSessions(
  tx: EntityManager,
  ids: readonly number[],
  faults: CommandFaults,
): Promise<Map<number, Session>> {
  const locked = new Map<number, Session>();
  for (const id of [...new Set(ids)].sort((a, b) => a - b)) {
    const session = await lockSession(tx, id, faults);
    if (session) locked.set(id, session);
  }
  return locked;
}

interface Change {
  to: EnrolmentStatus;
  at: Date;
  /** null = the system */
  actorId: number | null;
  reason?: string | null;
  /** The quota that the seat is taken from; left out, a seat that was held already stays what it was. */
  quotaId?: number | null;
  /** Told instead of the notice of the transition, when it comes from what happens to the session. */
  notice?: 'SESSION_CANCELLED' | 'SEAT_MOVED' | 'MOVE_ASKED';
}

export type Opening =
  | { to: 'CONFIRMED'; quotaId?: number | null }
  | { to: 'OFFERED'; offerExpiresAt: Date }
  | { to: 'WAITING'; promotion: Promotion }
  | { to: 'REQUESTED'; promotion: Promotion; holdsSeat: boolean; decideBy: Date; quotaId?: number | null };

/** Records a new enrolment with its event and notice. Requests and people who wait get the next number of the queue. */
export function openEnrolment(
  tx: EntityManager,
  session: Session,
  personId: number,
  opening: Opening,
  by: Pick<Change, 'at' | 'actorId' | 'reason' | 'notice'>,
): Enrolment {
  const queued = opening.to === 'WAITING' || opening.to === 'REQUESTED';
  const holdsSeat = opening.to === 'REQUESTED' ? opening.holdsSeat : opening.to !== 'WAITING';
  const quotaId = holdsSeat && 'quotaId' in opening ? (opening.quotaId ?? null) : null;
  const enrolment = tx.create(Enrolment, {
    session,
    person: personId,
    status: opening.to,
    version: 1,
    waitingSeq: queued ? (session.waitingSeq += 1) : null,
    createdAt: by.at,
    statusSince: by.at,
    holdsSeat,
    promotion: queued ? opening.promotion : 'AUTOMATIC',
    offerExpiresAt: opening.to === 'OFFERED' ? opening.offerExpiresAt : null,
    decideBy: opening.to === 'REQUESTED' ? opening.decideBy : null,
    seatQuota: quotaId,
  });
  record(tx, enrolment, personId, 'NONE', { to: opening.to, ...by });
  return enrolment;
}

/** Changes the status of an enrolment, with its event and notice. @returns the event @throws when the state machine has no such step */
export function changeStatus(tx: EntityManager, enrolment: Enrolment, change: Change): EnrolmentEvent {
  const from = enrolment.status;
  enrolment.status = change.to;
  enrolment.statusSince = change.at;
  enrolment.version += 1;
  enrolment.holdsSeat = SEAT_HOLDING.includes(change.to);
  if (!enrolment.holdsSeat) enrolment.seatQuota = null;
  else if (change.quotaId != null) enrolment.seatQuota = tx.getReference(SeatQuota, change.quotaId);
  enrolment.offerExpiresAt = null;
  enrolment.decideBy = null;
  return record(tx, enrolment, enrolment.person.id, from, change);
}

function record(
  tx: EntityManager,
  enrolment: Enrolment,
  recipientId: number,
  from: EnrolmentStatus | 'NONE',
  { to, at, actorId, reason = null, notice }: Change,
): EnrolmentEvent {
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
    seatQuota: enrolment.seatQuota ?? null,
  });
  if (step.notice) {
    tx.create(OutboxMessage, {
      event,
      kind: notice ?? step.notice,
      recipient: recipientId,
      createdAt: at,
      sentAt: null,
    });
  }
  return event;
}

/**
 * Gives every free seat to people who wait: the seats of a unit to its own people in the unit's order, then the common
 * seats in strict order of the queue number; at once to those who chose so, else as an offer that holds the seat until
 * it is answered or runs out. Before a draw nobody gets anything.
 *
 * Flushes first, so that the counters it reads are those after everything else in this transaction.
 * @returns the number of people who got a seat or an offer
 */
export async function promoteWaiting(tx: EntityManager, session: Session, now: Date): Promise<number> {
  await tx.flush();
  await tx.refresh(session);
  if (session.waitingCount === 0 || !promotes(seatsOf(session), now)) return 0;
  const ownSeats = session.seatsHeld > 0 ? await pickForQuotas(tx, session.id) : new Map<number, number>();
  const count = seatsToPromote(seatsOf(session), now);
  if (count + ownSeats.size === 0) return 0;
  const policy = await policyOfTopic(tx, session.topic.id);
  const own = ownSeats.size === 0 ? [] : await tx.find(Enrolment, { id: { $in: [...ownSeats.keys()] } });
  const head =
    count === 0
      ? []
      : await tx.find(
          Enrolment,
          {
            session,
            status: 'WAITING',
            ...(own.length > 0 ? { id: { $nin: own.map(({ id }) => id) } } : {}),
          },
          { orderBy: { waitingSeq: 'asc' }, limit: count },
        );
  const promoted = [...own, ...head];
  for (const enrolment of promoted) {
    const quotaId = ownSeats.get(enrolment.id) ?? null;
    const terms = {
      promotion: enrolment.promotion,
      startsAt: session.startsAt,
      consentWithinDays: policy.consentWithinDays,
    };
    if (promotionStep(terms, now) === 'CONFIRM') {
      changeStatus(tx, enrolment, { to: 'CONFIRMED', at: now, actorId: null, quotaId });
    } else {
      changeStatus(tx, enrolment, { to: 'OFFERED', at: now, actorId: null, quotaId });
      enrolment.offerExpiresAt = offerEnds(now, policy.offerWorkingHours, lastMoment(session));
    }
  }
  return promoted.length;
}

/** The numbers the rules decide by. */
export function seatsOf(session: Session): SessionSeats {
  const { status, startsAt, enrolUntil, cancelUntil, seatsMinimum, capacity } = session;
  const { seatsTaken, waitingCount, drawPending, seatsHeld } = session;
  return {
    status,
    startsAt,
    enrolUntil,
    cancelUntil,
    seatsMinimum,
    capacity,
    seatsTaken,
    waitingCount,
    drawPending,
    seatsHeld,
  };
}
