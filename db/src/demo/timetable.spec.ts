import { describe, expect, test } from '@jest/globals';
import { berlinDay, berlinTime } from '@weitblick/shared/calendar';
import { at, HOUR, officeMoment } from './clock-time.ts';
import { teachingWeight } from './holidays.ts';
import { Random } from './random.ts';
import { timetable } from './timetable.ts';

const random = () => new Random('timetable');
const days = (minutes: number[], first: string) =>
  timetable(random(), minutes, first).map((a) => berlinDay(new Date(a.startsAt)));

describe('times of the clock in Berlin', () => {
  test.each(['2026-03-27', '2026-03-29', '2026-03-30', '2026-10-23', '2026-10-25', '2026-10-26'])(
    '9:00 on %s is right before, on and after a change of the clocks',
    (day) => {
      expect(at(day, 540)).toBe(berlinTime(day, '09:00').getTime());
    },
  );

  test('a weekly series keeps its hour over the change of the clocks', () => {
    const [before, after] = timetable(random(), [90, 90], '2026-10-22');
    expect(berlinDay(new Date(after!.startsAt))).toBe('2026-10-29');
    expect(after!.startsAt - before!.startsAt).toBe(7 * 24 * HOUR + HOUR);
  });

  test('an office moment lies between its bounds', () => {
    const draw = random();
    for (let i = 0; i < 500; i += 1) {
      const from = at('2026-12-24', 600) + i * HOUR;
      const moment = officeMoment(draw, from, from + 30 * HOUR);
      expect(moment > from && moment < from + 30 * HOUR).toBe(true);
    }
  });
});

describe('timetable of a session', () => {
  test('whole days follow each other within a week', () => {
    expect(days([420, 420, 420], '2026-10-12')).toEqual(['2026-10-12', '2026-10-13', '2026-10-14']);
    expect(days([420, 420, 420], '2026-10-15')).toEqual(['2026-10-19', '2026-10-20', '2026-10-21']);
  });

  test('a run is moved behind a holiday, a series leaves it out', () => {
    expect(days([420, 420, 420], '2026-05-12')).toEqual(['2026-05-18', '2026-05-19', '2026-05-20']);
    const thursdays = days([90, 90, 90, 90], '2026-05-07');
    expect(thursdays).not.toContain('2026-05-14');
    expect(thursdays.every((day) => teachingWeight(day) > 0)).toBe(true);
  });

  test('a short part follows weeks after the whole days', () => {
    expect(days([420, 420, 180], '2026-10-12')).toEqual(['2026-10-12', '2026-10-13', '2026-11-03']);
  });

  test.each([15, 90, 240, 420, 480, 540])('%i minutes lie between 8:00 and 17:00', (minutes) => {
    const [appointment] = timetable(random(), [minutes], '2026-07-01');
    expect(appointment!.startsAt).toBeGreaterThanOrEqual(at('2026-07-01', 8 * 60));
    expect(appointment!.endsAt).toBeLessThanOrEqual(at('2026-07-01', 17 * 60));
    expect(appointment!.endsAt - appointment!.startsAt).toBe(minutes * 60_000);
  });
});
