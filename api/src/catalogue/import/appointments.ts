import { addDays, berlinTime, daysBetween, weekday } from '@weitblick/shared/calendar';

export interface PlannedAppointment {
  startsAt: Date;
  endsAt: Date;
}

export interface AppointmentPlan {
  /** At least one, in order, one a day at most. */
  appointments: PlannedAppointment[];
  /** Units for which the days leave no room. */
  unplaced: number;
}

export const UNIT_MINUTES = 45;
/** 09:00 to 19:00 with a break. */
const MOST_UNITS_A_DAY = 12;
/** Three hours: what fits into an evening. */
const EVENING_UNITS = 4;
const USUAL_UNITS = 2;
const BREAK_MINUTES = 60;
export const MOST_APPOINTMENTS = 366;

/**
 * Plausible appointments from the little that is known: the first day, the last day and a number of units.
 *
 * The source calls that number "anzahl_termine", but it counts teaching units of 45 minutes: five-day courses have 40
 * and whole Saturdays 8. The days in between are not published. So:
 * - a course of up to a week may meet on each of its days;
 * - a longer one meets weekly, on the weekdays of its first and its last day, if that leaves no evening with more
 *   than four units (no weekend day with more than eight), else on working days;
 * - of these days as many are used as give two units or more a day, spread evenly, the first and the last always;
 * - up to four units on a working day are an evening from 17:00, all else begins at 09:00, with an hour's break
 *   when it is longer than four units;
 * - an unknown number of units counts as two on each known day (17:00 to 18:30 on working days).
 */
export function planAppointments(firstDay: string, lastDay: string, units: number | null): AppointmentPlan {
  const total = units ?? (firstDay === lastDay ? USUAL_UNITS : 2 * USUAL_UNITS);
  const possible = possibleDays(firstDay, lastDay, total);
  const fewest = firstDay === lastDay ? 1 : 2;
  const count = Math.min(
    possible.length,
    MOST_APPOINTMENTS,
    Math.max(fewest, Math.floor(total / USUAL_UNITS)),
  );
  const days = spread(possible, count);
  const sizes = days.map((_, i) => Math.floor(total / count) + (i < total % count ? 1 : 0));
  return {
    appointments: days.map((day, i) => appointment(day, Math.min(MOST_UNITS_A_DAY, Math.max(1, sizes[i]!)))),
    unplaced: sizes.reduce((sum, size) => sum + Math.max(0, size - MOST_UNITS_A_DAY), 0),
  };
}

function possibleDays(firstDay: string, lastDay: string, units: number): string[] {
  const span = daysBetween(firstDay, lastDay);
  const all = Array.from({ length: span + 1 }, (_, i) => addDays(firstDay, i));
  if (span < 7) return all;
  const ends = new Set([weekday(firstDay), weekday(lastDay)]);
  const weekly = all.filter((day) => ends.has(weekday(day)));
  const most = [...ends].every((day) => day >= 6) ? 2 * EVENING_UNITS : EVENING_UNITS;
  if (units / weekly.length <= most) return weekly;
  const working = all.filter((day) => weekday(day) <= 5 || ends.has(weekday(day)));
  return units / working.length <= MOST_UNITS_A_DAY ? working : all;
}

/** `count` of the days at even distances, with the first and (from two on) the last. */
function spread(days: readonly string[], count: number): string[] {
  if (count === 1) return days.slice(0, 1);
  return Array.from({ length: count }, (_, i) => days[Math.round((i * (days.length - 1)) / (count - 1))]!);
}

function appointment(day: string, units: number): PlannedAppointment {
  const evening = units <= EVENING_UNITS && weekday(day) <= 5;
  const startsAt = berlinTime(day, evening ? '17:00' : '09:00');
  const minutes = units * UNIT_MINUTES + (units > EVENING_UNITS ? BREAK_MINUTES : 0);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
}
