import type { Format } from '@weitblick/db/catalogue';
import type { SessionStatus } from '@weitblick/db/scheduling';

export interface MinimumFacts {
  status: SessionStatus;
  format: Format;
  startsAt: Date;
  enrolUntil: Date;
  decideAt?: Date | null | undefined;
  minimumKeptAt?: Date | null | undefined;
  seatsMinimum: number;
  seatsTaken: number;
}

const DAY = 86_400_000;
/** Planners hear of too few people that long before the decision, while there is time to advertise the session. */
export const WARN_DAYS = 14;
const DECIDE_DAYS = 7;

/** By when it is decided whether a session with too few people takes place; null = it has no fixed date. As session_decides_at. */
export function decisionDate({ decideAt, format, startsAt, enrolUntil }: MinimumFacts): Date | null {
  if (decideAt) return decideAt;
  if (format === 'SELF_PACED') return null;
  return new Date(Math.min(enrolUntil.getTime(), startsAt.getTime() - DECIDE_DAYS * DAY));
}

export function isBelowMinimum({ status, seatsTaken, seatsMinimum }: MinimumFacts): boolean {
  return status === 'OPEN' && seatsTaken < seatsMinimum;
}

export type MinimumStep = 'WARN' | 'DECIDE' | null;

/** What time asks planners to do about a session now. */
export function minimumStep(session: MinimumFacts, now: Date): MinimumStep {
  const date = decisionDate(session);
  if (date === null || session.minimumKeptAt || !isBelowMinimum(session) || now >= session.startsAt)
    return null;
  if (now >= date) return 'DECIDE';
  return now.getTime() >= date.getTime() - WARN_DAYS * DAY ? 'WARN' : null;
}
