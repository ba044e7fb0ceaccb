import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  addWorkingHours,
  berlinDay,
  berlinTime,
  daysBetween,
  easterSunday,
  isDay,
  isHoliday,
  isWorkingDay,
} from './index.ts';

describe('wall-clock time in Europe/Berlin', () => {
  it('is two hours ahead of UTC in summer and one in winter', () => {
    expect(berlinTime('2026-07-01', '09:00').toISOString()).toBe('2026-07-01T07:00:00.000Z');
    expect(berlinTime('2026-12-01', '09:00').toISOString()).toBe('2026-12-01T08:00:00.000Z');
  });

  it('takes the time after the jump in March and the first of two in October', () => {
    expect(berlinTime('2027-03-28', '02:30').toISOString()).toBe('2027-03-28T01:30:00.000Z');
    expect(berlinTime('2026-10-25', '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('refuses days and times that do not exist', () => {
    for (const [day, time] of [
      ['2026-02-30', '09:00'],
      ['2026-13-01', '09:00'],
      ['2026-01-01', '24:30'],
      ['x', '09:00'],
    ]) {
      expect(() => berlinTime(day!, time)).toThrow(RangeError);
    }
  });

  it('gives back the day it was made from, on every day of ten years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3650 }), fc.integer({ min: 0, max: 23 }), (offset, hour) => {
        const day = addDays('2020-01-01', offset);
        expect(berlinDay(berlinTime(day, `${String(hour).padStart(2, '0')}:00`))).toBe(day);
      }),
    );
  });
});

describe('days', () => {
  it('exist or do not', () => {
    const days = ['2026-02-28', '2026-02-29', '2026-2-8', 'heute', '2026-13-01', '2028-02-29'];
    expect(days.filter(isDay)).toEqual(['2026-02-28', '2028-02-29']);
  });

  it('are counted by the calendar, also where the clocks change', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
  });
});

describe('holidays', () => {
  it('follow Easter', () => {
    expect([easterSunday(2026), easterSunday(2027), easterSunday(2038)]).toEqual([
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
    ]);
    expect(isHoliday('2027-05-27')).toBe(true);
    expect(isWorkingDay('2026-12-25')).toBe(false);
  });
});

describe('working days and hours', () => {
  it('skip weekends and holidays', () => {
    expect(addWorkingDays('2026-12-23', 2)).toBe('2026-12-28');
    expect(addWorkingDays('2026-11-27', 1)).toBe('2026-11-30');
  });

  it('run from 8 to 16 only: Friday 15:00 plus 16 hours is Tuesday 15:00', () => {
    expect(addWorkingHours(berlinTime('2026-11-27', '15:00'), 16)).toEqual(berlinTime('2026-12-01', '15:00'));
  });

  it('start with the next office day when it is night, weekend or holiday', () => {
    expect(addWorkingHours(berlinTime('2026-11-28', '11:00'), 1)).toEqual(berlinTime('2026-11-30', '09:00'));
    expect(addWorkingHours(berlinTime('2026-11-30', '23:00'), 2)).toEqual(berlinTime('2026-12-01', '10:00'));
  });

  it('keep the wall clock over the change to summer time', () => {
    expect(addWorkingHours(berlinTime('2027-03-25', '12:00'), 8)).toEqual(berlinTime('2027-03-30', '12:00'));
  });
});
