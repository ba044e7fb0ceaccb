import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, berlinDay, weekday } from '@weitblick/shared/calendar';
import { MOST_APPOINTMENTS, planAppointments } from './appointments.ts';
import { shiftTo } from './days.ts';

const wall = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  weekday: 'short',
  day: '2-digit',
  month: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

function plan(firstDay: string, lastDay: string, units: number | null): string[] {
  return planAppointments(firstDay, lastDay, units).appointments.map(
    ({ startsAt, endsAt }) => `${wall.format(startsAt)}-${wall.format(endsAt).slice(-5)}`,
  );
}

// 2021-03-01 is a Monday
describe('appointments', () => {
  it('are whole days in a course of a week with 40 units', () => {
    expect(plan('2021-03-01', '2021-03-05', 40)).toEqual(
      ['Mo., 01.03.', 'Di., 02.03.', 'Mi., 03.03.', 'Do., 04.03.', 'Fr., 05.03.'].map(
        (day) => `${day}, 09:00-16:00`,
      ),
    );
  });

  it('are weekly evenings when the units fit into them', () => {
    expect(plan('2021-03-02', '2021-03-23', 8)).toEqual([
      'Di., 02.03., 17:00-18:30',
      'Di., 09.03., 17:00-18:30',
      'Di., 16.03., 17:00-18:30',
      'Di., 23.03., 17:00-18:30',
    ]);
  });

  it('keep their wall-clock time when the clocks change', () => {
    expect(plan('2021-03-23', '2021-04-06', 6).map((text) => text.slice(-11))).toEqual(
      Array(3).fill('17:00-18:30'),
    );
  });

  it('are on two weekdays when first and last day differ', () => {
    expect(plan('2021-03-02', '2021-03-11', 16).map((text) => text.slice(0, 3))).toEqual([
      'Di.',
      'Do.',
      'Di.',
      'Do.',
    ]);
  });

  it('are whole Saturdays or working days when evenings do not suffice', () => {
    expect(plan('2021-03-06', '2021-03-13', 16)).toEqual([
      'Sa., 06.03., 09:00-16:00',
      'Sa., 13.03., 09:00-16:00',
    ]);
    expect(plan('2021-03-01', '2021-03-19', 60)).toHaveLength(15);
  });

  it('are an evening on each known day when nothing is known', () => {
    expect(plan('2021-03-01', '2021-03-01', null)).toEqual(['Mo., 01.03., 17:00-18:30']);
    expect(plan('2021-03-01', '2021-03-29', null)).toEqual([
      'Mo., 01.03., 17:00-18:30',
      'Mo., 29.03., 17:00-18:30',
    ]);
  });

  it('leave over the units for which there is no room', () => {
    expect(planAppointments('2021-03-01', '2021-03-01', 100)).toMatchObject({
      unplaced: 88,
      appointments: { length: 1 },
    });
  });

  it('are in order, one a day at most, from the first to the last day, on any input', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2020-01-01', n));
    fc.assert(
      fc.property(day, fc.nat(1_098), fc.option(fc.integer({ min: 1, max: 2_000 })), (first, span, units) => {
        const last = addDays(first, span);
        const { appointments } = planAppointments(first, last, units);
        const days = appointments.map(({ startsAt }) => berlinDay(startsAt));
        expect(days[0]).toBe(first);
        expect(days.at(-1)).toBe(last);
        expect(days).toEqual([...new Set(days)].sort());
        expect(days.length).toBeLessThanOrEqual(MOST_APPOINTMENTS);
        for (const { startsAt, endsAt } of appointments) {
          expect(endsAt.getTime()).toBeGreaterThan(startsAt.getTime());
          expect(berlinDay(endsAt)).toBe(berlinDay(startsAt));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('shifting all dates', () => {
  it.each([
    ['2021-03-10', '2021-03-15', 2],
    ['2021-03-15', '2021-03-15', 2],
    ['2021-03-01', '2021-03-01', 0],
    ['2021-02-24', '2021-03-01', 0],
    ['2021-02-22', '2021-02-22', -1],
    ['2026-01-01', '2026-01-05', 253],
  ])('to %s brings Monday 2021-03-01 to %s, by %i weeks', (target, becomes, weeks) => {
    expect(shiftTo(target, ['2021-05-02', '2021-03-01'])).toEqual({ weeks, earliest: '2021-03-01', becomes });
    expect(weekday(becomes)).toBe(1);
  });

  it('is nothing without courses', () => expect(shiftTo('2026-01-01', [])).toBeNull());
});
