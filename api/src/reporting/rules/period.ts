import { addDays } from '@weitblick/shared/calendar';

/** Calendar days in Europe/Berlin, YYYY-MM-DD, both included. */
export interface Period {
  from: string;
  to: string;
}

/** Periods that move with the day, as saved reports need them. */
export const PERIOD_PRESETS = [
  'THIS_YEAR',
  'LAST_YEAR',
  'THIS_QUARTER',
  'LAST_QUARTER',
  'LAST_MONTH',
] as const;
export type PeriodPreset = (typeof PERIOD_PRESETS)[number];

/** @param today YYYY-MM-DD */
export function periodOf(preset: PeriodPreset, today: string): Period {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7)) - 1;
  switch (preset) {
    case 'THIS_YEAR':
      return months(year, 0, 12);
    case 'LAST_YEAR':
      return months(year - 1, 0, 12);
    case 'THIS_QUARTER':
      return months(year, month - (month % 3), 3);
    case 'LAST_QUARTER':
      return months(year, month - (month % 3) - 3, 3);
    case 'LAST_MONTH':
      return months(year, month - 1, 1);
  }
}

/** As many months before as the period has when it is made of whole months, else as many days. */
export function previousPeriod({ from, to }: Period): Period {
  const count = wholeMonths({ from, to });
  if (count) return months(Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1 - count, count);
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return { from: addDays(from, -days), to: addDays(from, -1) };
}

/** @returns how many whole months the period is, or null */
export function wholeMonths({ from, to }: Period): number | null {
  const after = addDays(to, 1);
  if (!from.endsWith('-01') || !after.endsWith('-01')) return null;
  const index = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return index(after) - index(from);
}

export function isWholeYears({ from, to }: Period): boolean {
  return from.endsWith('-01-01') && to.endsWith('-12-31');
}

/** `count` months from the month with that index on, which may lie outside the year. */
function months(year: number, first: number, count: number): Period {
  const day = (month: number) => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  return { from: day(first), to: addDays(day(first + count), -1) };
}
