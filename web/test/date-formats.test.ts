import { describe, expect, test } from '@jest/globals';
import { dateFormats } from '../src/i18n/date-formats.ts';

const morning = '2027-01-12T08:00:00Z';
const afternoon = '2027-01-12T15:30:00Z';

describe('German dates', () => {
  const dates = dateFormats('de');
  test('a session on one day', () => {
    expect(dates.span(morning, afternoon)).toBe('Di., 12. Jan. 2027, 9:00–\u206016:30\u202fUhr');
  });
  test('a session over several days', () => {
    expect(dates.span(morning, '2027-01-14T15:30:00Z')).toBe('Di., 12. Jan. 2027 – Do., 14. Jan. 2027');
  });
  test('a deadline', () => {
    expect(dates.moment('2026-12-03T22:59:00Z')).toBe('Do., 3. Dez. 2026, 23:59\u202fUhr');
    expect(dates.deadline('2026-12-03T22:59:00Z')).toBe('Do., 3. Dez. 2026, 23:59\u202fUhr');
  });
  test('a deadline at midnight is the end of the day before', () => {
    expect(dates.deadline('2026-12-02T23:00:00Z')).toBe('Mi., 2. Dez. 2026, 24:00\u202fUhr');
    expect(dates.deadline('2026-10-25T23:00:00Z')).toBe('So., 25. Okt. 2026, 24:00\u202fUhr');
  });
  test('the city’s clock counts, in summer too, and whatever the browser’s zone is', () => {
    expect(dates.hours('2027-07-01T07:00:00Z', '2027-07-01T14:30:00Z')).toBe('9:00–\u206016:30\u202fUhr');
    expect(dates.day('2026-12-31T23:30:00Z')).toBe('Fr., 1. Jan. 2027');
  });
  test('the leaf of the calendar', () => {
    expect(dates.block(morning)).toEqual({ weekday: 'Di.', day: '12', month: 'Jan.', year: '2027' });
  });
  test('months and days of a filter', () => {
    expect(dates.month('2027-03')).toBe('März 2027');
    expect(dates.calendarDay('2027-03-01')).toBe('1. März 2027');
  });
});

test('English dates', () => {
  expect(dateFormats('en').span(morning, afternoon)).toBe('Tue, 12 Jan 2027, 9:00–\u206016:30');
});
