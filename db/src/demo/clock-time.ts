import { addDays, berlinTime } from '@weitblick/shared/calendar';
import { weekday } from './holidays.ts';
import type { Random } from './random.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const noons = new Map<string, number>();

/**
 * The instant of a wall-clock time in Europe/Berlin. Counts from noon, which is found once a day: clocks are changed
 * at night only, so this holds for every minute from 3:00 on.
 * @param minute minute of the day, 180 or more
 */
export function at(day: string, minute: number): number {
  let noon = noons.get(day);
  if (noon === undefined) noons.set(day, (noon = berlinTime(day, '12:00').getTime()));
  return noon + (minute - 720) * MINUTE;
}

/**
 * An instant between two others at which people do office work: mostly weekdays from 7:00 to 17:30, some in the
 * evening or at a weekend.
 * @param draw where between the two, 0 to 1
 */
export function officeMoment(
  random: Random,
  after: number,
  before: number,
  draw = () => random.next(),
): number {
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const moment = inOfficeHours(random, after + draw() * (before - after));
    if (moment > after && moment < before) return moment;
  }
  return Math.floor(after + random.between(0.2, 0.8) * (before - after));
}

/** Moves an instant into office hours of the same day, weekends mostly to the Friday before. */
export function inOfficeHours(random: Random, instant: number): number {
  // 90 minutes lie between the two offsets of Berlin: right but for the hour around midnight, where either day will do
  let day = new Date(instant + 90 * MINUTE).toISOString().slice(0, 10);
  const surplus = weekday(day) - 5;
  if (surplus > 0 && random.chance(0.9)) day = addDays(day, -surplus);
  const minute = random.chance(0.93) ? random.between(425, 1050) : random.between(1050, 1370);
  return at(day, 0) + Math.floor(minute * 60) * 1000;
}
