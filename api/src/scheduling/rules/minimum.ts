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
/** Planners hear of too few people that long before the decision, while there is time to advertise the session. */
export const WARN_DAYS = 14;

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

export interface WatchedSession extends DecisionFacts, MinimumFacts {
  minimumKeptAt?: Date | null | undefined;
}

/** From when planners know that a session with too few people is to be decided about; null = never. */
export function warningDate(session: DecisionFacts): Date | null {
  const date = decisionDate(session);
  return date && new Date(date.getTime() - WARN_DAYS * DAY);
}

/** Whether somebody has to say that it takes place all the same, or does not. */
export function awaitsDecision(session: WatchedSession, now: Date): boolean {
  return isBelowMinimum(session) && !session.minimumKeptAt && now < session.startsAt;
}

export type MinimumStep = 'WARN' | 'DECIDE' | null;

/** What time asks planners to do about a session now. */
export function minimumStep(session: WatchedSession, now: Date): MinimumStep {
  const date = decisionDate(session);
  if (date === null || !awaitsDecision(session, now)) return null;
  if (now >= date) return 'DECIDE';
  return now >= warningDate(session)! ? 'WARN' : null;
}
