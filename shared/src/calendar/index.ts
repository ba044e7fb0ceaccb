export {
  addDays,
  berlinDay,
  berlinTime,
  berlinTimestamp,
  CITY_TIME_ZONE,
  daysBetween,
  isDay,
  shiftDays,
} from './days.ts';
export { bavarianHolidays, easterSunday, holidayName, isHoliday, weekday } from './holidays.ts';
export {
  BAVARIAN_SCHOOL_HOLIDAYS,
  SCHOOL_HOLIDAYS_KNOWN_UNTIL,
  schoolHolidayOn,
  type SchoolHoliday,
} from './school-holidays.ts';
export { addWorkingDays, addWorkingHours, isWorkingDay } from './working-time.ts';
