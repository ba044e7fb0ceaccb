import { describe, expect, it } from '@jest/globals';
import { berlinTime } from '@weitblick/shared/calendar';
import { dueOn, firstDay, nextOn, type ScheduleTerms } from './report-schedule.ts';

const weekly: ScheduleTerms = { rhythm: 'WEEKLY', hour: 7, startsOn: '2026-01-01', paused: false };
const monthly: ScheduleTerms = { ...weekly, rhythm: 'MONTHLY' };

describe('a weekly report', () => {
  it('is due from its hour on, on Monday', () => {
    expect(dueOn(weekly, berlinTime('2026-11-23', '06:59'))).toBeNull();
    expect(dueOn(weekly, berlinTime('2026-11-23', '07:00'))).toBe('2026-11-23');
  });

  it('is due on Tuesday when Monday is a holiday', () => {
    // Easter Monday
    expect(dueOn(weekly, berlinTime('2027-03-29', '12:00'))).toBeNull();
    expect(dueOn(weekly, berlinTime('2027-03-30', '07:00'))).toBe('2027-03-30');
  });

  it('stays due for the rest of the week, so that an idle worker makes it late but not lost', () => {
    expect(dueOn(weekly, berlinTime('2026-11-27', '23:00'))).toBe('2026-11-23');
    expect(dueOn(weekly, berlinTime('2026-11-30', '06:00'))).toBeNull();
  });

  it('keeps its hour of the clock when clocks change', () => {
    // summer time ended on Sunday
    expect(dueOn(weekly, new Date('2026-10-26T05:59:59Z'))).toBeNull();
    expect(dueOn(weekly, new Date('2026-10-26T06:00:00Z'))).toBe('2026-10-26');
    expect(dueOn(weekly, new Date('2026-10-19T05:00:00Z'))).toBe('2026-10-19');
  });
});

describe('a monthly report', () => {
  it('is due on the first working day', () => {
    // All Saints on Sunday; in January New Year on Friday
    expect(dueOn(monthly, berlinTime('2026-11-02', '07:00'))).toBe('2026-11-02');
    expect(dueOn(monthly, berlinTime('2027-01-03', '12:00'))).toBeNull();
    expect(dueOn(monthly, berlinTime('2027-01-04', '07:00'))).toBe('2027-01-04');
  });
});

describe('no report is due', () => {
  it.each<[string, Partial<ScheduleTerms>]>([
    ['before its first day', { startsOn: '2026-11-24' }],
    ['after its last day', { endsOn: '2026-11-22' }],
    ['while it is paused', { paused: true }],
  ])('%s', (_when, terms) => {
    expect(dueOn({ ...weekly, ...terms }, berlinTime('2026-11-23', '12:00'))).toBeNull();
  });
});

describe('the next day', () => {
  it('is today until the hour has come', () => {
    expect(nextOn(weekly, berlinTime('2026-11-23', '06:00'))).toBe('2026-11-23');
    expect(nextOn(weekly, berlinTime('2026-11-23', '08:00'))).toBe('2026-11-30');
    expect(nextOn(weekly, berlinTime('2026-11-25', '08:00'))).toBe('2026-11-30');
    expect(nextOn(monthly, berlinTime('2026-12-15', '08:00'))).toBe('2027-01-04');
  });

  it('is not before the first and not after the last', () => {
    expect(nextOn({ ...weekly, startsOn: '2027-02-03' }, berlinTime('2026-11-25'))).toBe('2027-02-08');
    expect(nextOn({ ...weekly, endsOn: '2026-11-29' }, berlinTime('2026-11-25'))).toBeNull();
    expect(nextOn({ ...weekly, paused: true }, berlinTime('2026-11-25'))).toBeNull();
  });

  it('for a schedule made after its hour is not today', () => {
    expect(firstDay(7, berlinTime('2026-11-23', '06:00'))).toBe('2026-11-23');
    expect(firstDay(7, berlinTime('2026-11-23', '07:00'))).toBe('2026-11-24');
  });
});
