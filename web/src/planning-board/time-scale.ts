import { addDays, berlinTime } from '@weitblick/shared/calendar';

export const ZOOMS = ['day', 'week', 'month', 'quarter'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Pixels that a day takes. */
export const DAY_WIDTH: Record<Zoom, number> = { day: 1120, week: 168, month: 44, quarter: 14 };

/** Days that a page of the board is about. */
export const PAGE_DAYS: Record<Zoom, number> = { day: 1, week: 7, month: 28, quarter: 91 };

/** Part of the day that is drawn, in minutes since midnight. */
export interface Hours {
  from: number;
  until: number;
}

/** Days in Berlin, one after the other. */
export interface DayTable {
  /** YYYY-MM-DD */
  days: readonly string[];
  /** When each begins, and at the end when the last one is over. */
  midnights: readonly number[];
}

export interface TimeScale {
  days: readonly string[];
  zoom: Zoom;
  dayWidth: number;
  /** Of all days together. */
  width: number;
  hours: Hours;
  /** Pixels from the left edge; what lies outside of the drawn hours sits at their edge. */
  x(at: number): number;
  /** The instant drawn at `x`, on the quarter of an hour. */
  at(x: number): number;
  /** Index of the day, beyond the ends the first or last one. */
  dayOf(at: number): number;
}

const MINUTE = 60_000;
const DAY_MINUTES = 1440;
const STEP = 15;

export function makeDayTable(first: string, count: number): DayTable {
  const days = Array.from({ length: count }, (_, day) => addDays(first, day));
  return {
    days,
    midnights: [...days, addDays(first, count)].map((day) => berlinTime(day).getTime()),
  };
}

/**
 * Days side by side, all as wide, and within each the clock of Berlin: nine o'clock is at the same place in every day,
 * also in those of 23 and 25 hours. The table of midnights answers without Intl, for thousands of bars at once.
 */
export function makeTimeScale({ days, midnights }: DayTable, zoom: Zoom, hours: Hours): TimeScale {
  const count = days.length;
  const dayWidth = DAY_WIDTH[zoom];
  const drawn = hours.until - hours.from;

  function dayOf(at: number): number {
    // days differ by an hour at most, so the guess is off by one at most
    let day = Math.floor((at - midnights[0]!) / (DAY_MINUTES * MINUTE));
    day = Math.max(0, Math.min(count - 1, day));
    if (day + 1 < count && midnights[day + 1]! <= at) return day + 1;
    return day > 0 && at < midnights[day]! ? day - 1 : day;
  }

  /** Minutes by which the clocks are set back (60) or forward (-60) in the night of that day. */
  const shift = (day: number) => (midnights[day + 1]! - midnights[day]!) / MINUTE - DAY_MINUTES;

  function clockMinutes(at: number, day: number): number {
    const elapsed = (at - midnights[day]!) / MINUTE;
    if (shift(day) < 0 && elapsed >= 120) return elapsed + 60;
    return shift(day) > 0 && elapsed >= 180 ? elapsed - 60 : elapsed;
  }

  function instant(day: number, minutes: number): number {
    return midnights[day]! + (minutes >= 180 ? minutes + shift(day) : minutes) * MINUTE;
  }

  return {
    days,
    zoom,
    dayWidth,
    width: count * dayWidth,
    hours,
    dayOf,
    x(at) {
      const day = dayOf(at);
      const part = (clockMinutes(at, day) - hours.from) / drawn;
      return (day + Math.max(0, Math.min(1, part))) * dayWidth;
    },
    at(x) {
      const day = Math.max(0, Math.min(count - 1, Math.floor(x / dayWidth)));
      const part = Math.max(0, Math.min(1, x / dayWidth - day));
      return instant(day, Math.round((hours.from + part * drawn) / STEP) * STEP);
    },
  };
}

const USUAL: Hours = { from: 7 * 60, until: 19 * 60 };
export const WHOLE_DAY: Hours = { from: 0, until: DAY_MINUTES };

/**
 * The hours between 7 and 19, and as many more as the appointments need: none may be drawn at a wrong time.
 * @param scale of whole days, for the clock
 */
export function hoursFor(entries: readonly { startsAt: number; endsAt: number }[], scale: TimeScale): Hours {
  let { from, until } = USUAL;
  const hour = (at: number) => ((scale.x(at) / scale.dayWidth) % 1) * 24;
  for (const { startsAt, endsAt } of entries) {
    const start = Math.floor(hour(startsAt)) * 60;
    const end = Math.ceil(hour(endsAt - MINUTE)) * 60;
    // over midnight
    if (end <= start) return WHOLE_DAY;
    from = Math.min(from, start);
    until = Math.max(until, end);
  }
  return { from, until };
}
