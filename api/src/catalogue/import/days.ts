import { addDays } from '@weitblick/shared/calendar';

const DAY = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Days from one day (YYYY-MM-DD) to another. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY);

/** 1 = Monday to 7 = Sunday. */
export const weekday = (day: string): number => new Date(at(day)).getUTCDay() || 7;

/** Whether the text is a day that exists, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(at(text)) &&
    new Date(at(text)).toISOString().startsWith(text)
  );
}

export interface Shift {
  /** Whole weeks, so that every course keeps its weekdays; negative = earlier. */
  weeks: number;
  /** First day of the earliest course, as in the document. */
  earliest: string;
  /** The same after the shift: the first such weekday on or after the day asked for. */
  becomes: string;
}

/** The shift that brings the earliest of the days to the first same weekday on or after `target`. */
export function shiftTo(target: string, days: readonly string[]): Shift | null {
  const earliest = days.reduce<string | null>(
    (least, day) => (least === null || day < least ? day : least),
    null,
  );
  if (earliest === null) return null;
  const weeks = Math.ceil(daysBetween(earliest, target) / 7) + 0;
  return { weeks, earliest, becomes: addDays(earliest, 7 * weeks) };
}
