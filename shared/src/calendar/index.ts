export { addDays, berlinDay, berlinTime, CITY_TIME_ZONE } from './days.ts';
export { bavarianHolidays, easterSunday, isHoliday, weekday } from './holidays.ts';
export { addWorkingDays, addWorkingHours, isWorkingDay } from './working-time.ts';
