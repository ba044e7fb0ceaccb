export const CITY_TIME_ZONE = 'Europe/Berlin';

const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: CITY_TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** @returns the calendar day in Europe/Berlin, YYYY-MM-DD */
export function berlinDay(at: Date): string {
  return dayFormat.format(at);
}

const wallFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: CITY_TIME_ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Minutes by which Europe/Berlin is ahead of UTC at that instant: 60 or 120. */
function offsetMinutes(at: Date): number {
  const part = Object.fromEntries(wallFormat.formatToParts(at).map((p) => [p.type, Number(p.value)]));
  const wall = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
  return Math.round((wall - Math.floor(at.getTime() / 1000) * 1000) / 60_000);
}

/** @returns ISO 8601 as clocks in Europe/Berlin show it, with their offset: 2026-12-01T09:00:00+01:00 */
export function berlinTimestamp(at: Date): string {
  const offset = offsetMinutes(at);
  const wall = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${wall}+0${offset / 60}:00`;
}

/**
 * The instant of a wall-clock time in Europe/Berlin. In the hour that the clocks skip in March the time after the
 * jump is taken, in the hour that comes twice in October the first one.
 * @param day YYYY-MM-DD
 * @param time HH:MM
 * @throws RangeError for an impossible day or time
 */
export function berlinTime(day: string, time = '00:00'): Date {
  const asUtc = new Date(`${day}T${time}:00Z`);
  if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString().slice(0, 16) !== `${day}T${time}`) {
    throw new RangeError(`not a day and time: ${day} ${time}`);
  }
  const candidates = [120, 60].map((offset) => new Date(asUtc.getTime() - offset * 60_000));
  return (
    candidates.find((at) => at.getTime() + offsetMinutes(at) * 60_000 === asUtc.getTime()) ?? candidates[1]!
  );
}

/** @returns the day that lies `days` later (or earlier), by the calendar */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The same time of day in Europe/Berlin `days` later (or earlier): not a multiple of 24 hours where the clocks change. */
export function shiftDays(at: Date, days: number): Date {
  const shifted = new Date(at.getTime() + days * 86_400_000);
  return new Date(shifted.getTime() + (offsetMinutes(at) - offsetMinutes(shifted)) * 60_000);
}

/** @returns how many days `later` lies after `earlier`, by the calendar; both YYYY-MM-DD */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / 86_400_000);
}

/** @returns whether there is such a day, YYYY-MM-DD */
export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
