import { describe, expect, test } from '@jest/globals';
import { berlinDay } from '@weitblick/shared/calendar';
import { availabilityRows } from './availability.ts';
import { generateCity } from './city.ts';
import { isHoliday, weekday } from './holidays.ts';
import { obligationRows } from './obligations.ts';

const now = new Date('2026-11-25T09:00:00Z');
const city = generateCity({ seed: 'spec', now, size: 'city' });
const [partTime, school] = availabilityRows(city).map((t) => t.rows) as [
  [number, number, string, string | null][],
  [number, string, string, string][],
];
const apprentices = new Set(city.people.filter((p) => p.apprentice).map((p) => p.id));

describe('part-time days', () => {
  test('about a fifth of the people have some, one to three weekdays each', () => {
    const people = Map.groupBy(partTime, ([person]) => person);
    expect(people.size / city.people.length).toBeGreaterThan(0.18);
    expect(people.size / city.people.length).toBeLessThan(0.22);
    for (const rows of people.values()) {
      const days = rows.map(([, day]) => day);
      expect(new Set(days).size).toBe(days.length);
      expect(days.every((day) => day >= 1 && day <= 5) && days.length <= 3).toBe(true);
    }
    expect(partTime.some(([person]) => apprentices.has(person))).toBe(false);
    expect(partTime.every(([, , from, until]) => from < '2026-11-25' && (until ?? '9') > '2026-11-25')).toBe(
      true,
    );
  });
});

describe('vocational school', () => {
  test('every apprentice goes there, weekly or in blocks', () => {
    const people = Map.groupBy(school, ([person]) => person);
    expect(people.size).toBe(apprentices.size);
    expect([...people.keys()].every((id) => apprentices.has(id))).toBe(true);
    const length = ([, from, until]: (typeof school)[number]) => Date.parse(until) - Date.parse(from);
    const blocks = [...people.values()].filter((rows) => rows.some((row) => length(row) > 3 * 86_400_000));
    expect(blocks.length / people.size).toBeGreaterThan(0.4);
    expect(blocks.length / people.size).toBeLessThan(0.6);
  });

  test('begins at 8:00 and ends at 15:30 in Berlin, in summer and winter, and not on weekends or holidays', () => {
    const clock = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', timeStyle: 'short' });
    const times = new Set(
      school.map(([, from, until]) => `${clock.format(new Date(from))} ${clock.format(new Date(until))}`),
    );
    expect([...times]).toEqual(['08:00 15:30']);
    const days = new Set(
      school.flatMap(([, from, until]) => [from, until].map((t) => berlinDay(new Date(t)))),
    );
    expect([...days].filter((day) => isHoliday(day) || weekday(day) > 5)).toEqual([]);
  });

  test('times of a person do not overlap', () => {
    for (const rows of Map.groupBy(school, ([person]) => person).values()) {
      expect(rows.some(([, from], i) => i > 0 && rows[i - 1]![2] > from)).toBe(false);
    }
  });
});

test('the same city gives the same rows, and every rule, prerequisite and module its topic', () => {
  expect(availabilityRows(city)).toEqual(availabilityRows(city));
  const counts = Object.fromEntries(obligationRows(city).map(({ table, rows }) => [table, rows.length]));
  expect(counts).toMatchObject({ mandatory_rule: 4, programme: 1, programme_module: 4, cohort: 1 });
  expect(counts.topic_prerequisite).toBeGreaterThan(5);
  const prerequisites = obligationRows(city)[0]!.rows;
  expect(prerequisites.filter(([, , kind]) => kind === 'REQUIRED')).toHaveLength(1);
});
