import type { Format } from '@weitblick/db/catalogue';
import type { SessionStatus } from '@weitblick/db/scheduling';

export interface DecisionFacts {
  format: Format;
  startsAt: Date;
  enrolUntil: Date;
  decideAt?: Date | null | undefined;
}

const DAY = 86_400_000;
const DECIDE_DAYS = 7;

/** By when it is decided whether a session with too few people takes place; null = it has no fixed date. As session_decides_at. */
export function decisionDate({ decideAt, format, startsAt, enrolUntil }: DecisionFacts): Date | null {
  if (decideAt) return decideAt;
  if (format === 'SELF_PACED') return null;
  return new Date(Math.min(enrolUntil.getTime(), startsAt.getTime() - DECIDE_DAYS * DAY));
}

export interface MinimumFacts {
  status: SessionStatus;
  seatsMinimum: number;
  seatsTaken: number;
}

export function isBelowMinimum({ status, seatsTaken, seatsMinimum }: MinimumFacts): boolean {
  return status === 'OPEN' && seatsTaken < seatsMinimum;
}
