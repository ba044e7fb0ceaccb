import type { Language } from './language.ts';

export const CITY_TIME_ZONE = 'Europe/Berlin';

const LOCALE: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

export interface DateBlockParts {
  weekday: string;
  day: string;
  month: string;
  year: string;
}

export interface DateFormats {
  /** Mo., 12. Jan. 2027 */
  day(at: string): string;
  /** Montag, 12. Januar 2027 */
  longDay(at: string): string;
  /** 12. Januar */
  dayAndMonth(at: string): string;
  /** 9:00 Uhr */
  time(at: string): string;
  /** Do., 3. Dez. 2026, 23:59 Uhr */
  moment(at: string): string;
  /** the same for the end of a period: midnight belongs to the day before, Mi., 2. Dez. 2026, 24:00 Uhr */
  deadline(at: string): string;
  /** Mo., 12. Jan. 2027, 9:00–16:30 Uhr, or both days when it ends on another one */
  span(from: string, to: string): string;
  /** 9:00–16:30 Uhr */
  hours(from: string, to: string): string;
  /** Donnerstag, 14:00 Uhr; further than six days away: Donnerstag, 3. Dezember, 14:00 Uhr */
  soon(at: string, now: Date): string;
  block(at: string): DateBlockParts;
  /** YYYY-MM → Januar 2027 */
  month(month: string): string;
  /** YYYY-MM-DD → 12. Jan. 2027 */
  calendarDay(day: string): string;
}

/** Within them a weekday names one day only. */
const SIX_DAYS = 6 * 24 * 3_600_000;

/** Before "Uhr", and after the dash of a time range: neither may stand on the next line. */
const NARROW_SPACE = '\u202f';
const WORD_JOINER = '\u2060';
const MIDNIGHT = '0:00';

const made = new Map<Language, DateFormats>();

export function dateFormats(language: Language): DateFormats {
  let formats = made.get(language);
  if (!formats) {
    formats = makeDateFormats(language);
    made.set(language, formats);
  }
  return formats;
}

function makeDateFormats(language: Language): DateFormats {
  const format = (options: Intl.DateTimeFormatOptions, timeZone = CITY_TIME_ZONE) =>
    new Intl.DateTimeFormat(LOCALE[language], { timeZone, ...options });
  const dayFormat = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const longDayFormat = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const dayAndMonthFormat = format({ day: 'numeric', month: 'long' });
  const blockFormat = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const clockFormat = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const weekdayFormat = format({ weekday: 'long' });
  const monthFormat = format({ month: 'long', year: 'numeric' }, 'UTC');
  const calendarDayFormat = format({ day: 'numeric', month: 'short', year: 'numeric' }, 'UTC');

  // no Intl option gives German hours without the leading zero
  const clock = (at: string) => clockFormat.format(new Date(at)).replace(/^0/, '');
  const oClock = (text: string) => (language === 'de' ? `${text}${NARROW_SPACE}Uhr` : text);
  const day = (at: string) => dayFormat.format(new Date(at));
  const hours = (from: string, to: string) => oClock(`${clock(from)}–${WORD_JOINER}${clock(to)}`);

  return {
    day,
    hours,
    longDay: (at) => longDayFormat.format(new Date(at)),
    dayAndMonth: (at) => dayAndMonthFormat.format(new Date(at)),
    time: (at) => oClock(clock(at)),
    moment: (at) => `${day(at)}, ${oClock(clock(at))}`,
    deadline(at) {
      const minuteBefore = new Date(Date.parse(at) - 60_000).toISOString();
      return clock(at) === MIDNIGHT
        ? `${day(minuteBefore)}, ${oClock('24:00')}`
        : `${day(at)}, ${oClock(clock(at))}`;
    },
    span: (from, to) =>
      day(from) === day(to) ? `${day(from)}, ${hours(from, to)}` : `${day(from)} – ${day(to)}`,
    soon(at, now) {
      const far = Math.abs(Date.parse(at) - now.getTime()) > SIX_DAYS;
      const weekday = weekdayFormat.format(new Date(at));
      const time = oClock(clock(at));
      return far ? `${weekday}, ${dayAndMonthFormat.format(new Date(at))}, ${time}` : `${weekday}, ${time}`;
    },
    block(at) {
      const parts = Object.fromEntries(
        blockFormat.formatToParts(new Date(at)).map((part) => [part.type, part.value]),
      );
      return {
        weekday: parts['weekday'] ?? '',
        day: parts['day'] ?? '',
        month: parts['month'] ?? '',
        year: parts['year'] ?? '',
      };
    },
    month: (month) => monthFormat.format(new Date(`${month}-01T00:00:00Z`)),
    calendarDay: (calendarDay) => calendarDayFormat.format(new Date(`${calendarDay}T00:00:00Z`)),
  };
}
