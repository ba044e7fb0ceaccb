import { addDays, berlinDay, berlinTime, isHoliday, schoolHolidayOn } from '@weitblick/shared/calendar';

const WEEKS_APART = 6;
const MAX_SHIFTS = 12;

const wall = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  hour: '2-digit',
  minute: '2-digit',
});

/**
 * The dates after a meeting: every six weeks on its weekday at its time of day in Berlin. A date in the holidays moves on
 * by whole weeks, and those after it follow.
 */
export function seriesAfter(startsAt: Date, count: number): Date[] {
  const time = wall.format(startsAt);
  const dates: Date[] = [];
  let day = berlinDay(startsAt);
  while (dates.length < count) {
    day = addDays(day, WEEKS_APART * 7);
    for (let shifts = 0; isFree(day) && shifts < MAX_SHIFTS; shifts += 1) day = addDays(day, 7);
    dates.push(berlinTime(day, time));
  }
  return dates;
}

const isFree = (day: string): boolean => isHoliday(day) || schoolHolidayOn(day) !== null;
