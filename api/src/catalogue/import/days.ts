import { addDays, daysBetween } from '@weitblick/shared/calendar';

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
