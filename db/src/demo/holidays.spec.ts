import { describe, expect, test } from '@jest/globals';
import {
  bavarianHolidays,
  easterSunday,
  isHoliday,
  nextTeachingDay,
  teachingWeight,
  weekday,
} from './holidays.ts';

describe('holidays of Bavaria', () => {
  test.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter %i is on %s', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  test('there are thirteen, some counted from Easter', () => {
    const holidays = bavarianHolidays(2026);
    expect(holidays.size).toBe(13);
    expect(holidays.get('2026-05-14')).toBe('Christi Himmelfahrt');
    expect(holidays.get('2026-06-04')).toBe('Fronleichnam');
    expect(isHoliday('2027-08-15')).toBe(true);
    expect(isHoliday('2026-04-07')).toBe(false);
  });

  test('nothing is taught at weekends, on holidays and around Christmas, little in August', () => {
    expect(weekday('2026-11-29')).toBe(7);
    for (const day of ['2026-11-29', '2026-05-14', '2026-12-23', '2027-01-05'])
      expect(teachingWeight(day)).toBe(0);
    expect(teachingWeight('2026-08-12')).toBeLessThan(teachingWeight('2026-10-14') / 5);
    expect(teachingWeight('2026-05-15')).toBeLessThan(teachingWeight('2026-05-22'));
    expect(nextTeachingDay('2026-12-22')).toBe('2027-01-07');
  });
});
