import { holidayName, schoolHolidayOn } from '@weitblick/shared/calendar';

/** Why no training is planned on a day. */
export interface DayOff {
  /** YYYY-MM-DD */
  day: string;
  /** Of the public or school holiday. */
  name: string;
}

/** @param day YYYY-MM-DD @returns null = training can take place */
export function dayOff(day: string, { skipSchoolHolidays }: { skipSchoolHolidays: boolean }): DayOff | null {
  const name = holidayName(day) ?? (skipSchoolHolidays ? schoolHolidayOn(day) : null);
  return name === null ? null : { day, name };
}
