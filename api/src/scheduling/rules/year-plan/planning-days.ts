import { addDays, isWorkingDay, schoolHolidayOn, weekday } from '@weitblick/shared/calendar';
import type { PatternAppointment, PlanParameters } from './problem.ts';

/** Working days of the year on which sessions may take place. @param earliest YYYY-MM-DD, so that people can enrol in time */
export function planningDays(
  year: number,
  earliest: string,
  { weekdays, skipSchoolHolidays }: Pick<PlanParameters, 'weekdays' | 'skipSchoolHolidays'>,
): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
    const free = skipSchoolHolidays && schoolHolidayOn(day) !== null;
    if (day >= earliest && isWorkingDay(day) && weekdays.includes(weekday(day)) && !free) days.push(day);
  }
  return days;
}

/** How far an appointment may be put off when its own day is a holiday. */
const LONGEST_DELAY = 49;

/**
 * The days of all appointments of a session that starts on a day, or null when it cannot start there. Whole days that follow
 * each other stay together; short parts that are weeks apart keep their weekday and skip holidays.
 */
export function appointmentDays(
  first: string,
  appointments: readonly PatternAppointment[],
  allowed: ReadonlySet<string>,
): string[] | null {
  if (!allowed.has(first)) return null;
  const days = [first];
  for (const { gap } of appointments.slice(1)) {
    const wanted = addDays(days.at(-1)!, gap);
    const day = gap <= 1 ? wanted : nextAllowed(wanted, gap >= 5 ? 7 : 1, allowed);
    if (day === null || !allowed.has(day)) return null;
    days.push(day);
  }
  return days;
}

function nextAllowed(day: string, step: number, allowed: ReadonlySet<string>): string | null {
  for (let delay = 0; delay <= LONGEST_DELAY; delay += step) {
    const candidate = addDays(day, delay);
    if (allowed.has(candidate)) return candidate;
  }
  return null;
}
