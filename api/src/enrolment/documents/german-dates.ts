import { CITY_TIME_ZONE } from '@weitblick/shared/calendar';

const dayFormat = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' });
const shortFormat = new Intl.DateTimeFormat('de-DE', {
  weekday: 'short',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: CITY_TIME_ZONE,
});
const timeFormat = new Intl.DateTimeFormat('de-DE', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: CITY_TIME_ZONE,
});
const hoursFormat = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 });

/** @param day YYYY-MM-DD @returns for example 25. November 2026 */
export function longDay(day: string): string {
  return dayFormat.format(new Date(`${day}T00:00:00Z`));
}

export function dayRange(firstDay: string, lastDay: string): string {
  return firstDay === lastDay ? longDay(firstDay) : `${longDay(firstDay)} bis ${longDay(lastDay)}`;
}

/** For example Mi., 25.11.2026, as it is in Berlin at that instant. */
export function shortDay(at: Date): string {
  return shortFormat.format(at);
}

export function timeSpan(startsAt: Date, endsAt: Date): string {
  return `${timeFormat.format(startsAt)}–${timeFormat.format(endsAt)} Uhr`;
}

/** @returns for example 6,5 Stunden */
export function hoursText(minutes: number): string {
  return minutes === 60 ? '1 Stunde' : `${hoursFormat.format(minutes / 60)} Stunden`;
}

/** @param day YYYY-MM-DD @returns DD.MM.YYYY */
export function germanDay(day: string): string {
  return day.split('-').reverse().join('.');
}
