import type { EnrolmentStatus } from '@weitblick/db/enrolment';
import { lastMoment, type SessionSeats } from './seat-allocation.ts';

export type SubstituteObstacle =
  | 'NOT_ALLOWED'
  | 'NO_SEAT'
  | 'TOO_LATE'
  /** The seat can be given back freely: that is the way to the next person. */
  | 'FREE_CANCELLATION'
  /** People wait, and the topic's policy lets nobody pass by them. */
  | 'WAITING_LIST_FIRST';

export interface SubstitutionTerms {
  session: SessionSeats;
  status: EnrolmentStatus;
  policy: { substituteAllowed: boolean; substituteBeforeWaiting: boolean };
}

/** @returns why a seat cannot pass to a named person now, or null */
export function substituteObstacle(
  { session, status, policy }: SubstitutionTerms,
  now: Date,
): SubstituteObstacle | null {
  if (!policy.substituteAllowed) return 'NOT_ALLOWED';
  if (status !== 'CONFIRMED' || session.status !== 'OPEN') return 'NO_SEAT';
  if (now >= lastMoment(session)) return 'TOO_LATE';
  if (now < session.cancelUntil) return 'FREE_CANCELLATION';
  if (session.waitingCount > 0 && !policy.substituteBeforeWaiting) return 'WAITING_LIST_FIRST';
  return null;
}
