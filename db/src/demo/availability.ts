import { addDays, berlinDay } from '@weitblick/shared/calendar';
import type { DemoCity } from './city.ts';
import type { DemoPerson } from './city-types.ts';
import { at } from './clock-time.ts';
import { isHoliday, weekday } from './holidays.ts';
import { Random } from './random.ts';
import { instant, type TableRows, type Value } from './rows.ts';

/** How often a part-time person has how many free weekdays. */
const FREE_DAYS = [1, 1, 1, 1, 1, 2, 2, 2, 3];
const SCHOOL_OPENS = 8 * 60;
const SCHOOL_CLOSES = 15 * 60 + 30;

/** Part-time days of about a fifth of the staff, and the vocational-school days of every apprentice. */
export function availabilityRows(city: DemoCity): TableRows[] {
  return [partTimeRows(city), schoolRows(city)];
}

function partTimeRows({ people, personas, now }: DemoCity): TableRows {
  const random = new Random('part-time');
  const today = berlinDay(now);
  const clerk = [...personas].find(([persona]) => persona.role === 'EMPLOYEE')?.[1];
  const rows: Value[][] = [];
  for (const person of people) {
    const partTime = random.chance(0.205);
    const order = random.order([1, 2, 3, 4, 5]);
    const count = random.pick(FREE_DAYS);
    const from = addDays(today, -random.int(30, 1_500));
    const until = random.chance(0.1) ? addDays(today, random.int(30, 400)) : null;
    if (person.apprentice || !(partTime || person === clerk)) continue;
    const days = person === clerk ? [5] : order.slice(0, count);
    for (const day of days.toSorted()) rows.push([person.id, day, from, until]);
  }
  return { table: 'part_time_day', columns: ['person_id', 'weekday', 'valid_from', 'valid_until'], rows };
}

/** Half of the apprentices go to school one or two days a week, the others in blocks of two weeks. */
function schoolRows({ people, now }: DemoCity): TableRows {
  const random = new Random('school');
  const first = addDays(berlinDay(now), -60);
  const weeks = Array.from({ length: 61 }, (_, i) => addDays(first, 7 * i - (weekday(first) - 1)));
  const rows = people
    .filter((person) => person.apprentice)
    .flatMap((person) => {
      const inBlocks = random.chance(0.5);
      const offset = random.int(0, 6);
      const days = random.order([1, 2, 3, 4, 5]).slice(0, random.int(1, 2)).toSorted();
      return weeks.flatMap((monday, week) =>
        inBlocks
          ? (week + offset) % 7 < 2
            ? schoolDays(person, monday, [1, 2, 3, 4, 5])
            : []
          : schoolDays(person, monday, days),
      );
    });
  return { table: 'blocked_time', columns: ['person_id', 'starts_at', 'ends_at', 'kind'], rows };
}

/** A run of days is one row, from the morning of the first to the afternoon of the last. */
function schoolDays(person: DemoPerson, monday: string, weekdays: readonly number[]): Value[][] {
  const days = weekdays
    .map((day) => addDays(monday, day - 1))
    .filter((day) => !isHoliday(day) && inTerm(day));
  const runs: { first: string; last: string }[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && addDays(run.last, 1) === day) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs.map(({ first, last }) => [
    person.id,
    instant(at(first, SCHOOL_OPENS)),
    instant(at(last, SCHOOL_CLOSES)),
    'VOCATIONAL_SCHOOL',
  ]);
}

/** Not in the summer and Christmas holidays, as they about are in Bavaria. */
function inTerm(day: string): boolean {
  const date = day.slice(5);
  return !(date >= '08-01' && date <= '09-11') && !(date >= '12-23' || date <= '01-06');
}
