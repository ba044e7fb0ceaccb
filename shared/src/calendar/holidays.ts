import { addDays } from './days.ts';

/** Easter Sunday by the Gregorian calendar (Meeus, Jones, Butcher). @returns YYYY-MM-DD */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The public holidays of Bavaria, with Mariä Himmelfahrt as in places with more Catholic inhabitants; day to name. */
export function bavarianHolidays(year: number): Map<string, string> {
  const easter = easterSunday(year);
  return new Map([
    [`${year}-01-01`, 'Neujahr'],
    [`${year}-01-06`, 'Heilige Drei Könige'],
    [addDays(easter, -2), 'Karfreitag'],
    [addDays(easter, 1), 'Ostermontag'],
    [`${year}-05-01`, 'Tag der Arbeit'],
    [addDays(easter, 39), 'Christi Himmelfahrt'],
    [addDays(easter, 50), 'Pfingstmontag'],
    [addDays(easter, 60), 'Fronleichnam'],
    [`${year}-08-15`, 'Mariä Himmelfahrt'],
    [`${year}-10-03`, 'Tag der Deutschen Einheit'],
    [`${year}-11-01`, 'Allerheiligen'],
    [`${year}-12-25`, 'Erster Weihnachtstag'],
    [`${year}-12-26`, 'Zweiter Weihnachtstag'],
  ]);
}

const byYear = new Map<number, Map<string, string>>();

/** @param day YYYY-MM-DD @returns the name of the public holiday, or null */
export function holidayName(day: string): string | null {
  const year = Number(day.slice(0, 4));
  let holidays = byYear.get(year);
  if (!holidays) byYear.set(year, (holidays = bavarianHolidays(year)));
  return holidays.get(day) ?? null;
}

/** @param day YYYY-MM-DD */
export function isHoliday(day: string): boolean {
  return holidayName(day) !== null;
}

/** @returns 1 = Monday … 7 = Sunday */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
