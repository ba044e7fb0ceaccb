import { berlinDay, berlinTime } from '@weitblick/shared/calendar';

/** Longer than any transaction that began inside the time to take a decision back. */
const MARGIN = 30_000;
const MINUTE = 60_000;

/** The newest decision that may be told now. @param undoMinutes time in which a decision can be taken back */
export function decisionsUpTo(now: Date, undoMinutes: number): Date {
  return new Date(now.getTime() - undoMinutes * MINUTE - MARGIN);
}

export const DIGEST_TIME = '07:00';

/**
 * The digest that is due: that of today once it is seven in Berlin. A worker that was down at seven sends it later.
 * @returns the day, and the time up to which notices belong to it; null before seven
 */
export function digestDue(now: Date): { day: string; upTo: Date } | null {
  const day = berlinDay(now);
  const upTo = berlinTime(day, DIGEST_TIME);
  return now >= upTo ? { day, upTo } : null;
}

/** Attempts before a mail goes to the dead-letter list: with the waits below about 16 hours. */
export const MAX_ATTEMPTS = 11;
const LONGEST_WAIT = 8 * 60;

/** @param attempts made so far, at least 1 @returns when to try again, or null when it is time to give up */
export function nextAttempt(attempts: number, now: Date): Date | null {
  if (attempts >= MAX_ATTEMPTS) return null;
  return new Date(now.getTime() + Math.min(2 ** (attempts - 1), LONGEST_WAIT) * MINUTE);
}
