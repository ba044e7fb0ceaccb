import { addDays, berlinDay, berlinTime } from './days.ts';
import { isHoliday, weekday } from './holidays.ts';

/** Office hours that a deadline counts, Europe/Berlin: eight hours a working day. */
const OPENS = '08:00';
const CLOSES = '16:00';
const HOUR = 3_600_000;

/** Monday to Friday and no public holiday in Bavaria. @param day YYYY-MM-DD */
export function isWorkingDay(day: string): boolean {
  return weekday(day) <= 5 && !isHoliday(day);
}

/** @returns the `count`-th working day after `day`; `day` itself does not count */
export function addWorkingDays(day: string, count: number): string {
  let found = day;
  for (let left = count; left > 0;) {
    found = addDays(found, 1);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
}

/**
 * The instant at which `hours` office hours have passed after `from`. Nights, weekends and holidays do not count, so
 * an offer made on Friday afternoon does not run out over the weekend.
 */
export function addWorkingHours(from: Date, hours: number): Date {
  let left = hours * HOUR;
  let day = berlinDay(from);
  let at = from.getTime();
  for (;;) {
    if (isWorkingDay(day)) {
      const opens = berlinTime(day, OPENS).getTime();
      const closes = berlinTime(day, CLOSES).getTime();
      at = Math.max(at, opens);
      if (at + left <= closes) return new Date(at + left);
      left -= Math.max(0, closes - at);
    }
    day = addDays(day, 1);
    at = berlinTime(day, '00:00').getTime();
  }
}
