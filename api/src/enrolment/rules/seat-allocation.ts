/**
 * Who gets a seat. Pure: the caller holds the session's lock, so the numbers cannot change under the decision.
 */
import type { EnrolmentStatus } from '@weitblick/db/enrolment';
import type { SessionStatus } from '@weitblick/db/scheduling';

export interface SessionSeats {
  status: SessionStatus;
  startsAt: Date;
  enrolUntil: Date;
  /** Until then a seat can be given back without a reason. */
  cancelUntil: Date;
  seatsMinimum: number;
  capacity: number;
  seatsTaken: number;
  waitingCount: number;
  /** Applications are collected; before the draw nobody gets one of the common seats. */
  drawPending: boolean;
  /** Free seats kept for units and purposes. */
  seatsHeld: number;
}

export type ClosedReason = 'DEADLINE_PASSED' | 'STARTED' | 'SESSION_CANCELLED';
export type Availability = 'BOOKABLE' | 'FULL' | 'ENROLMENT_CLOSED' | 'STARTED' | 'SESSION_CANCELLED';

/** @returns why nobody can enrol or wait any more, or null */
export function closedReason(session: SessionSeats, now: Date): ClosedReason | null {
  // to staff a draft does not exist: it is "not found" before anybody asks this
  if (session.status !== 'OPEN') return 'SESSION_CANCELLED';
  if (now >= session.startsAt && now >= session.enrolUntil) return 'STARTED';
  if (now >= session.enrolUntil) return 'DEADLINE_PASSED';
  return null;
}

/** Free seats that are kept for nobody. */
export function commonSeats({
  capacity,
  seatsTaken,
  seatsHeld,
}: Pick<SessionSeats, 'capacity' | 'seatsTaken' | 'seatsHeld'>): number {
  return Math.max(0, capacity - seatsTaken - seatsHeld);
}

/**
 * Seats a newcomer may take. Zero while anybody waits, even if a seat is free for a moment: nobody overtakes the
 * waiting list. Seats of the newcomer's own unit come on top.
 */
export function seatsForNewcomers(
  session: Pick<SessionSeats, 'capacity' | 'seatsTaken' | 'seatsHeld' | 'waitingCount' | 'drawPending'>,
): number {
  return session.waitingCount > 0 || session.drawPending ? 0 : commonSeats(session);
}

/** Seats that a planner may keep for somebody: free, and nobody waits for them. Before a draw nobody has a claim yet. */
export function reservableSeats(session: SessionSeats): number {
  return session.waitingCount > 0 && !session.drawPending ? 0 : commonSeats(session);
}

export function availability(session: SessionSeats, now: Date): Availability {
  switch (closedReason(session, now)) {
    case 'SESSION_CANCELLED':
      return 'SESSION_CANCELLED';
    case 'STARTED':
      return 'STARTED';
    case 'DEADLINE_PASSED':
      return 'ENROLMENT_CLOSED';
    case null:
      return seatsForNewcomers(session) > 0 ? 'BOOKABLE' : 'FULL';
  }
}

export type EnrolDecision =
  | { type: 'TAKE_SEAT' }
  | { type: 'DRAWN' }
  | { type: 'FULL'; waitingPosition: number }
  | { type: 'CLOSED'; reason: ClosedReason };

/**
 * Decides a wish for a seat now; the person has no active enrolment in the session.
 * @param ownQuota whether a seat is kept free for the person's unit
 */
export function decideEnrol(session: SessionSeats, now: Date, ownQuota = false): EnrolDecision {
  const reason = closedReason(session, now);
  if (reason) return { type: 'CLOSED', reason };
  if (session.drawPending) return { type: 'DRAWN' };
  if (ownQuota || seatsForNewcomers(session) > 0) return { type: 'TAKE_SEAT' };
  return { type: 'FULL', waitingPosition: session.waitingCount + 1 };
}

export type JoinDecision =
  { type: 'WAIT' } | { type: 'SEATS_AVAILABLE' } | { type: 'CLOSED'; reason: ClosedReason };

/** Decides a wish to wait, which before a draw is the application; nobody is put on the list while a seat is to be had. */
export function decideJoinWaitingList(session: SessionSeats, now: Date, ownQuota = false): JoinDecision {
  const reason = closedReason(session, now);
  if (reason) return { type: 'CLOSED', reason };
  if (session.drawPending) return { type: 'WAIT' };
  return ownQuota || seatsForNewcomers(session) > 0 ? { type: 'SEATS_AVAILABLE' } : { type: 'WAIT' };
}

export interface CancellationTerms {
  allowed: boolean;
  reasonRequired: boolean;
}

const CANCELLABLE: readonly EnrolmentStatus[] = ['REQUESTED', 'WAITING', 'OFFERED', 'CONFIRMED'];

/** What a person may do about their own enrolment: leave the list at any time before the start, give a seat back with a reason after the free period. */
export function cancellationTerms(
  session: SessionSeats,
  status: EnrolmentStatus,
  now: Date,
): CancellationTerms {
  const allowed = CANCELLABLE.includes(status) && now < lastMoment(session);
  return { allowed, reasonRequired: allowed && status === 'CONFIRMED' && now >= session.cancelUntil };
}

/** Self-paced sessions are given back and filled until enrolment closes; all others until they start. */
export function lastMoment(session: Pick<SessionSeats, 'startsAt' | 'enrolUntil'>): Date {
  return session.enrolUntil > session.startsAt ? session.enrolUntil : session.startsAt;
}

/** Whether people who wait get free seats now. */
export function promotes(session: SessionSeats, now: Date): boolean {
  return session.status === 'OPEN' && now < lastMoment(session) && !session.drawPending;
}

/** @returns how many people at the head of the waiting list get one of the common seats now */
export function seatsToPromote(session: SessionSeats, now: Date): number {
  return promotes(session, now) ? Math.min(session.waitingCount, commonSeats(session)) : 0;
}

export type CapacityDecision =
  { type: 'CHANGE' } | { type: 'BELOW_CONFIRMED'; confirmed: number } | { type: 'INVALID' };

export const MAX_CAPACITY = 100_000;

/** Nobody loses a confirmed seat, and no unit its quota, because a planner types a smaller number. */
export function decideCapacity(session: SessionSeats, capacity: number): CapacityDecision {
  if (
    !Number.isInteger(capacity) ||
    capacity < Math.max(1, session.seatsMinimum) ||
    capacity > MAX_CAPACITY
  ) {
    return { type: 'INVALID' };
  }
  const bound = session.seatsTaken + session.seatsHeld;
  if (capacity < bound) return { type: 'BELOW_CONFIRMED', confirmed: bound };
  return { type: 'CHANGE' };
}
