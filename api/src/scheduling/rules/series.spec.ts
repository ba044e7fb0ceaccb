import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  berlinDay,
  berlinTime,
  isHoliday,
  schoolHolidayOn,
  weekday,
} from '@weitblick/shared/calendar';
import fc from 'fast-check';
import { sameWeekdayYearsLater, seriesOf, type Recurrence } from './series.ts';
import type { AppointmentDraft, SessionDraft } from './session-draft.ts';

const appointment = (day: string, from = '16:00', until = '17:00'): AppointmentDraft => ({
  ...{ id: null, roomId: 1, trainerIds: [2], equipmentIds: [] },
  startsAt: berlinTime(day, from),
  endsAt: berlinTime(day, until),
});

const pattern = (...days: string[]): SessionDraft => ({
  ...{ format: 'IN_PERSON', period: null, siteCode: null, joinUrl: null, responsibleId: null },
  ...{ seatsMinimum: 3, capacity: 12, decideAt: null },
  appointments: days.map((day) => appointment(day)),
  enrolUntil: berlinTime(addDays(days[0]!, -7)),
  cancelUntil: berlinTime(addDays(days[0]!, -14)),
});

const weekly = (rest: Partial<Recurrence>): Recurrence => ({
  ...{ frequency: 'WEEKLY', interval: 1, weekdays: [], count: null, until: null, skipSchoolHolidays: false },
  ...rest,
});

const days = (drafts: readonly SessionDraft[]) =>
  drafts.flatMap(({ appointments }) => appointments.map(({ startsAt }) => berlinDay(startsAt)));

describe('a weekly series', () => {
  it('makes up for public holidays at the end when it has a count, and names them', () => {
    const series = seriesOf(pattern('2026-12-11'), weekly({ count: 4 }), 'SESSIONS');
    expect(days(series.drafts)).toEqual(['2026-12-11', '2026-12-18', '2027-01-08', '2027-01-15']);
    expect(series.skipped).toEqual([
      { day: '2026-12-25', name: 'Erster Weihnachtstag' },
      { day: '2027-01-01', name: 'Neujahr' },
    ]);
  });

  it('stops at the last day whatever was skipped', () => {
    const { drafts } = seriesOf(pattern('2026-12-11'), weekly({ until: '2027-01-08' }), 'SESSIONS');
    expect(days(drafts)).toEqual(['2026-12-11', '2026-12-18', '2027-01-08']);
  });

  it('leaves out school holidays only when asked to', () => {
    const october = (skipSchoolHolidays: boolean) =>
      days(
        seriesOf(pattern('2026-10-29'), weekly({ until: '2026-11-12', skipSchoolHolidays }), 'SESSIONS')
          .drafts,
      );
    expect(october(false)).toEqual(['2026-10-29', '2026-11-05', '2026-11-12']);
    expect(october(true)).toEqual(['2026-10-29', '2026-11-12']);
  });

  it('keeps the time of day where the clocks change', () => {
    const { drafts } = seriesOf(pattern('2027-03-23'), weekly({ count: 2 }), 'SESSIONS');
    expect(drafts.map(({ appointments: [a] }) => a!.startsAt.toISOString())).toEqual([
      '2027-03-23T15:00:00.000Z',
      '2027-03-30T14:00:00.000Z',
    ]);
    expect(drafts[1]!.enrolUntil).toEqual(berlinTime('2027-03-23'));
  });

  it('meets on several weekdays of every second week, never before its first day', () => {
    const recurrence = weekly({ weekdays: [4, 1], interval: 2, count: 4 });
    const { drafts } = seriesOf(pattern('2027-02-03'), recurrence, 'SESSIONS');
    expect(days(drafts)).toEqual(['2027-02-04', '2027-02-15', '2027-02-18', '2027-03-01']);
  });

  it('can be one session with many appointments and the deadlines of the first', () => {
    const { drafts } = seriesOf(pattern('2027-02-02'), weekly({ count: 10 }), 'ONE_SESSION');
    expect(drafts).toHaveLength(1);
    expect(drafts[0]!.appointments).toHaveLength(10);
    expect(drafts[0]!.enrolUntil).toEqual(berlinTime('2027-01-26'));
  });

  it('skips a session of several days when any of them is a day off', () => {
    const { drafts, skipped } = seriesOf(
      pattern('2027-04-28', '2027-04-29'),
      weekly({ count: 2 }),
      'SESSIONS',
    );
    expect(days(drafts)).toEqual(['2027-04-28', '2027-04-29', '2027-05-12', '2027-05-13']);
    // Ascension Day is the second of the two days
    expect(skipped).toEqual([{ day: '2027-05-06', name: 'Christi Himmelfahrt' }]);
  });

  it.each<[string, Partial<Recurrence>, SessionDraft]>([
    ['RECURRENCE', {}, pattern('2027-02-02')],
    ['RECURRENCE', { count: 3, interval: 0 }, pattern('2027-02-02')],
    ['RECURRENCE', { count: 3, weekdays: [8] }, pattern('2027-02-02')],
    ['TOO_MANY', { count: 61 }, pattern('2027-02-02')],
    ['OVERLAPPING', { count: 2 }, pattern('2027-02-02', '2027-02-10')],
    ['NOTHING_LEFT', { until: '2027-01-01' }, pattern('2027-01-01')],
    ['APPOINTMENTS', { count: 1 }, { ...pattern('2027-02-02'), appointments: [] }],
  ])('is refused as %s', (fault, recurrence, first) => {
    expect(seriesOf(first, weekly(recurrence), 'SESSIONS')).toMatchObject({ fault, drafts: [] });
  });

  it('holds as many meetings as asked for, on the same weekday and time, none on a day off', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 4 }),
        (offset, count, interval) => {
          const first = addDays('2026-01-01', offset);
          const recurrence = weekly({ count, interval, skipSchoolHolidays: true });
          const found = days(seriesOf(pattern(first), recurrence, 'ONE_SESSION').drafts);
          expect(found).toHaveLength(count);
          expect(found.every((day) => weekday(day) === weekday(first))).toBe(true);
          expect(found.some((day) => isHoliday(day) || schoolHolidayOn(day))).toBe(false);
        },
      ),
    );
  });
});

describe('a yearly series', () => {
  const yearly = (rest: Partial<Recurrence>) => weekly({ frequency: 'YEARLY', ...rest });

  it('meets on the same weekday, nearest to the same date', () => {
    const { drafts } = seriesOf(pattern('2026-10-13'), yearly({ count: 3 }), 'SESSIONS');
    expect(days(drafts)).toEqual(['2026-10-13', '2027-10-12', '2028-10-10']);
  });

  it('is a week later where that is a day off', () => {
    const { drafts, skipped } = seriesOf(pattern('2026-05-07'), yearly({ count: 2 }), 'SESSIONS');
    expect(days(drafts)).toEqual(['2026-05-07', '2027-05-13']);
    expect(skipped).toEqual([{ day: '2027-05-06', name: 'Christi Himmelfahrt' }]);
  });

  it('never moves more than three days from the date', () => {
    expect(sameWeekdayYearsLater('2028-02-29', 1)).toBe('2029-02-27');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 9 }), (offset, years) => {
        const day = addDays('2024-03-01', offset);
        const later = sameWeekdayYearsLater(day, years);
        expect(weekday(later)).toBe(weekday(day));
        const date = `${Number(day.slice(0, 4)) + years}${day.slice(4).replace('-02-29', '-02-28')}`;
        expect([addDays(date, -3) <= later, later <= addDays(date, 3)]).toEqual([true, true]);
      }),
    );
  });
});
