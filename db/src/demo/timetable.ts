import { addDays } from '@weitblick/shared/calendar';
import { at } from './clock-time.ts';
import { nextTeachingDay, teachingWeight, weekday } from './holidays.ts';
import type { Random } from './random.ts';

const OPENS = 8 * 60;
const CLOSES = 17 * 60;

/** @returns start and end of each appointment of a session that begins on `first` */
export function timetable(
  random: Random,
  minutes: readonly number[],
  first: string,
): { startsAt: number; endsAt: number }[] {
  const days = appointmentDays(random, minutes, first);
  const longest = Math.max(...minutes);
  const start = startMinute(random, longest);
  return minutes.map((length, i) => {
    // whole days start at the session's time; a last short part may as well, it just ends earlier
    const startsAt = at(days[i]!, start);
    return { startsAt, endsAt: startsAt + length * 60_000 };
  });
}

/** Minute of the day, on the half hour, so that the longest appointment lies between 8:00 and 17:00. */
function startMinute(random: Random, longest: number): number {
  const usual =
    longest >= 400
      ? [510, 540, 540]
      : longest >= 270
        ? [510, 540, 540, 570]
        : [510, 540, 540, 570, 600, 780, 810, 840];
  const fitting = usual.filter((minute) => minute >= OPENS && minute + longest <= CLOSES);
  return fitting.length > 0 ? random.pick(fitting) : OPENS;
}

/**
 * Whole days follow each other within a week, long courses come in blocks of two days, short parts weekly, and a short
 * part after whole days some weeks later.
 */
function appointmentDays(random: Random, minutes: readonly number[], first: string): string[] {
  const long = minutes.filter((m) => m >= 300).length;
  if (minutes.length === 1) return [first];
  if (long === minutes.length)
    return minutes.length <= 5 ? consecutive(first, minutes.length) : blocks(first, minutes.length);
  if (long === 0) return series(first, minutes.length, random.chance(0.75) ? 7 : 14);
  const days: string[] = [];
  for (const [i, length] of minutes.entries()) {
    const before = days.at(-1);
    const follows = before !== undefined && length >= 300 && minutes[i - 1]! >= 300;
    days.push(
      before === undefined
        ? first
        : follows
          ? nextTeachingDay(addDays(before, 1))
          : nextTeachingDay(addDays(before, 21), 7),
    );
  }
  return days;
}

function consecutive(first: string, count: number): string[] {
  let start = first;
  // a run that would cross a weekend or a holiday starts on the next Monday that allows it
  for (let week = 0; week < 6; week += 1) {
    const days = Array.from({ length: count }, (_, i) => addDays(start, i));
    if (days.every((day) => teachingWeight(day) > 0)) return days;
    start = addDays(start, 8 - weekday(start));
  }
  const days = [nextTeachingDay(first)];
  while (days.length < count) days.push(nextTeachingDay(addDays(days.at(-1)!, 1)));
  return days;
}

function blocks(first: string, count: number): string[] {
  const days: string[] = [];
  let start = first;
  while (days.length < count) {
    days.push(...consecutive(start, Math.min(2, count - days.length)));
    start = addDays(days.at(-1)!, 20);
    start = nextTeachingDay(start);
  }
  return days;
}

function series(first: string, count: number, step: number): string[] {
  const days = [first];
  while (days.length < count) days.push(nextTeachingDay(addDays(days.at(-1)!, step), 7));
  return days;
}
