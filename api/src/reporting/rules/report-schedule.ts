import type { ReportRhythm } from '@weitblick/db/reporting';
import { addDays, addWorkingDays, berlinDay, berlinTime, weekday } from '@weitblick/shared/calendar';

/** Days are YYYY-MM-DD; the hour is one of the clock in Berlin. */
export interface ScheduleTerms {
  rhythm: ReportRhythm;
  hour: number;
  startsOn: string;
  /** null = until it is ended */
  endsOn?: string | null | undefined;
  paused: boolean;
}

/** The first working day of the week or month that `day` lies in. */
function sendingDay(rhythm: ReportRhythm, day: string): string {
  const first = rhythm === 'WEEKLY' ? addDays(day, 1 - weekday(day)) : `${day.slice(0, 8)}01`;
  return addWorkingDays(addDays(first, -1), 1);
}

function covers({ startsOn, endsOn, paused }: ScheduleTerms, day: string): boolean {
  return !paused && day >= startsOn && (endsOn == null || day <= endsOn);
}

/**
 * The day whose sending is due, also when it was missed while no worker ran: late once is better than not at all, and
 * than twice.
 * @returns null when nothing is due in this week or month, or not yet
 */
export function dueOn(terms: ScheduleTerms, now: Date): string | null {
  const day = sendingDay(terms.rhythm, berlinDay(now));
  return covers(terms, day) && sendingTime(day, terms.hour) <= now ? day : null;
}

function sendingTime(day: string, hour: number): Date {
  return berlinTime(day, `${String(hour).padStart(2, '0')}:00`);
}

/** The first day that a schedule made now may send on: today as long as its hour is to come. */
export function firstDay(hour: number, now: Date): string {
  const today = berlinDay(now);
  return now < sendingTime(today, hour) ? today : addDays(today, 1);
}

/** @returns the next day on which it is sent, today included until its hour; null = never again */
export function nextOn(terms: ScheduleTerms, now: Date): string | null {
  const today = berlinDay(now);
  let day = sendingDay(terms.rhythm, today);
  const passed = dueOn(terms, now) === day || day < today;
  if (passed) day = sendingDay(terms.rhythm, nextPeriod(terms.rhythm, day));
  while (day < terms.startsOn) day = sendingDay(terms.rhythm, nextPeriod(terms.rhythm, day));
  return covers(terms, day) ? day : null;
}

/** A day in the following week or month. */
function nextPeriod(rhythm: ReportRhythm, day: string): string {
  return rhythm === 'WEEKLY' ? addDays(day, 8 - weekday(day)) : addDays(`${day.slice(0, 8)}01`, 31);
}
