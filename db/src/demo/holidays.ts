import { addDays, isHoliday, weekday } from '@weitblick/shared/calendar';

export { bavarianHolidays, easterSunday, isHoliday, weekday } from '@weitblick/shared/calendar';

const MONTH_WEIGHT = [0.9, 1, 1.15, 1, 1, 1.1, 1, 0.1, 0.9, 1.25, 1.25, 0.8];

/**
 * How much teaching goes on on a day: 0 on weekends, holidays and from 22 December to 6 January, little in August and
 * on a Friday after a holiday, most in spring and autumn.
 */
export function teachingWeight(day: string): number {
  if (weekday(day) > 5 || isHoliday(day)) return 0;
  const date = day.slice(5);
  if (date >= '12-22' || date <= '01-06') return 0;
  const bridge = weekday(day) === 5 && isHoliday(addDays(day, -1)) ? 0.15 : 1;
  return MONTH_WEIGHT[Number(day.slice(5, 7)) - 1]! * bridge * (weekday(day) === 5 ? 0.6 : 1);
}

/** The first day on which teaching goes on, from `day` on, in steps of `step` days. */
export function nextTeachingDay(day: string, step = 1): string {
  let found = day;
  while (teachingWeight(found) === 0) found = addDays(found, step);
  return found;
}
