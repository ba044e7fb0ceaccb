import { describe, expect, it } from '@jest/globals';
import { schoolHolidayOn, weekday } from '@weitblick/shared/calendar';
import { appointmentDays, planningDays } from './planning-days.ts';
import { splitDays } from './split-days.ts';

const usual = { weekdays: [1, 2, 3, 4, 5], skipSchoolHolidays: true };
const part = (gap: number) => ({ gap, start: 540, minutes: 180 });

describe('Days on which sessions may take place', () => {
  it('are working days of Bavaria outside of the school holidays', () => {
    const days = planningDays(2028, '2027-01-01', usual);
    expect(days[0]).toBe('2028-01-10');
    expect(days).not.toContain('2028-05-01');
    expect(days.every((day) => weekday(day) <= 5 && schoolHolidayOn(day) === null)).toBe(true);
    expect(planningDays(2028, '2027-01-01', { ...usual, skipSchoolHolidays: false })).toContain('2028-08-14');
  });

  it('are only the weekdays that are wanted, and none too soon', () => {
    const days = planningDays(2028, '2028-06-01', { ...usual, weekdays: [2] });
    expect(days.every((day) => weekday(day) === 2 && day >= '2028-06-01')).toBe(true);
  });
});

describe('The appointments of a session', () => {
  const allowed = new Set(planningDays(2028, '2028-01-01', usual));

  it('that follow each other stay together, or the session starts on another day', () => {
    expect(appointmentDays('2028-01-13', [part(0), part(1)], allowed)).toEqual(['2028-01-13', '2028-01-14']);
    expect(appointmentDays('2028-01-14', [part(0), part(1)], allowed)).toBeNull();
  });

  it('that are weeks apart keep their weekday and skip holidays', () => {
    const days = appointmentDays('2028-02-21', [part(0), part(7), part(7)], allowed);
    // the week of the Frühjahrsferien is left out
    expect(days).toEqual(['2028-02-21', '2028-03-06', '2028-03-13']);
  });
});

describe('What is booked over several days', () => {
  it('counts on each of them', () => {
    expect(splitDays('2028-03-01 14:30', '2028-03-03 00:00')).toEqual([
      { day: '2028-03-01', from: 870, until: 1440 },
      { day: '2028-03-02', from: 0, until: 1440 },
    ]);
  });
});
