import { addDays, berlinDay, daysBetween, weekday } from '@weitblick/shared/calendar';
import { dayOff, type DayOff } from './day-off.ts';
import { hasTime, MAX_APPOINTMENTS, shiftDraft, type SessionDraft } from './session-draft.ts';

/** The sessions of a series at most. */
export const MAX_SERIES = 60;
/** Years that a series may last; a weekly one without end is a slip. */
export const MAX_SERIES_YEARS = 12;
/** A year's occurrence that falls on a day off is moved that many weeks at most. */
const MAX_WEEKS_LATER = 10;

export interface Recurrence {
  frequency: 'WEEKLY' | 'YEARLY';
  /** Every week or year, every second … */
  interval: number;
  /** 1 = Monday … 7 = Sunday; empty = the weekday of the first session. Weekly series only. */
  weekdays: readonly number[];
  /** How many, or until which day (YYYY-MM-DD, included); at least one of the two. */
  count: number | null;
  until: string | null;
  skipSchoolHolidays: boolean;
}

/** ONE_SESSION: one session with all the appointments; SESSIONS: one session each. */
export const SERIES_SHAPES = ['ONE_SESSION', 'SESSIONS'] as const;
export type SeriesShape = (typeof SERIES_SHAPES)[number];

export const SERIES_FAULTS = [
  'APPOINTMENTS',
  'RECURRENCE',
  'TOO_MANY',
  'OVERLAPPING',
  'NOTHING_LEFT',
] as const;
export type SeriesFault = (typeof SERIES_FAULTS)[number];

export interface Series {
  /** null = the drafts can be planned as one */
  fault: SeriesFault | null;
  drafts: SessionDraft[];
  /** Days on which the series would have met. */
  skipped: DayOff[];
}

const none = (fault: SeriesFault): Series => ({ fault, drafts: [], skipped: [] });

/**
 * Repeats a session by the calendar, at the same time of day on both sides of a change of clocks. Days off are left out,
 * and a series of so many meetings goes on until it has had them.
 * @param pattern the first session, of one or several days: it gives times, resources and deadlines
 */
export function seriesOf(pattern: SessionDraft, recurrence: Recurrence, shape: SeriesShape): Series {
  if (pattern.appointments.length === 0 || !hasTime(pattern)) return none('APPOINTMENTS');
  if (!isSound(recurrence)) return none('RECURRENCE');
  const limit =
    shape === 'SESSIONS' ? MAX_SERIES : Math.floor(MAX_APPOINTMENTS / pattern.appointments.length);
  const days = pattern.appointments.map(({ startsAt }) => berlinDay(startsAt));
  const { starts, skipped } = startsOf(days, recurrence, limit);
  if (starts.length > limit) return none('TOO_MANY');
  if (starts.length === 0) return { ...none('NOTHING_LEFT'), skipped };
  const drafts = starts.map((day) => shiftDraft(pattern, daysBetween(days[0]!, day)));
  if (overlap(drafts)) return none('OVERLAPPING');
  return { fault: null, drafts: shape === 'SESSIONS' ? drafts : [joined(drafts)], skipped };
}

function isSound({ interval, weekdays, count, until }: Recurrence): boolean {
  return (
    interval >= 1 &&
    interval <= 52 &&
    weekdays.every((n) => n >= 1 && n <= 7) &&
    (count !== null || until !== null) &&
    (count === null || count >= 1)
  );
}

interface Starts {
  starts: string[];
  skipped: DayOff[];
}

/** @param days of the appointments of the first session @param limit one more is enough to know that there are too many */
function startsOf(days: readonly string[], recurrence: Recurrence, limit: number): Starts {
  const [first] = days;
  const found: Starts = { starts: [], skipped: [] };
  const last = addDays(first!, MAX_SERIES_YEARS * 366);
  const until = recurrence.until === null || recurrence.until > last ? last : recurrence.until;
  const wanted = Math.min(recurrence.count ?? limit + 1, limit + 1);
  const inTheWay = (start: string) => {
    const shift = daysBetween(first!, start);
    return days.map((day) => dayOff(addDays(day, shift), recurrence)).find((off) => off !== null) ?? null;
  };
  for (const candidates of occasions(first!, recurrence)) {
    if (found.starts.length >= wanted || candidates[0]! > until) break;
    for (const candidate of candidates) {
      if (candidate > until) break;
      const off = inTheWay(candidate);
      if (!off) {
        found.starts.push(candidate);
        break;
      }
      found.skipped.push(off);
    }
  }
  return found;
}

/** Each with the days that would do, the best first: only yearly series have a choice. */
function* occasions(first: string, { frequency, interval, weekdays }: Recurrence): Generator<string[]> {
  if (frequency === 'YEARLY') {
    for (let year = 0; year <= MAX_SERIES_YEARS; year += interval) {
      const day = sameWeekdayYearsLater(first, year);
      yield Array.from({ length: MAX_WEEKS_LATER + 1 }, (_, weeks) => addDays(day, 7 * weeks));
    }
    return;
  }
  const monday = addDays(first, 1 - weekday(first));
  const wanted = weekdays.length > 0 ? [...new Set(weekdays)].sort((a, b) => a - b) : [weekday(first)];
  for (let week = 0; week <= MAX_SERIES_YEARS * 53; week += interval) {
    for (const n of wanted) {
      const day = addDays(monday, 7 * week + n - 1);
      if (day >= first) yield [day];
    }
  }
}

/** The same weekday that lies nearest to the same date of a later year. @param day YYYY-MM-DD */
export function sameWeekdayYearsLater(day: string, years: number): string {
  const sameDate = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  // the 29th of February of a year without one
  const date = sameDate.replace(/-02-29$/, '-02-28');
  const off = (weekday(day) - weekday(date) + 10) % 7;
  return addDays(date, off - 3);
}

function overlap(drafts: readonly SessionDraft[]): boolean {
  return drafts.some(
    (draft, i) => i > 0 && drafts[i - 1]!.appointments.at(-1)!.endsAt > draft.appointments[0]!.startsAt,
  );
}

function joined(drafts: readonly SessionDraft[]): SessionDraft {
  return { ...drafts[0]!, appointments: drafts.flatMap(({ appointments }) => appointments) };
}
