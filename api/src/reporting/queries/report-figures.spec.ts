import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { loadDemoCity } from '@weitblick/db/demo';
import { createTestDatabase, type TestDatabase } from '@weitblick/db/testing';
import fc from 'fast-check';
import { REPORT_NAMES, reportTerms, type Measure } from '../rules/report-catalogue.ts';
import { reportEntries, type ReportEntry } from './report-entries.ts';
import { countRows, reportFigures } from './report-figures.ts';
import type { ReportQuestion } from './report-facts.ts';
import { unitPath } from './report-rights.ts';

const now = new Date('2026-11-25T09:00:00Z');
const EVERYTHING = { first: 50_000, after: null, most: 50_000 };
let database: TestDatabase;
let orm: MikroORM;
let em: EntityManager;
let units: number[];
let categories: number[];

beforeAll(async () => {
  database = await createTestDatabase();
  await loadDemoCity(database.url, { seed: 'reports', now, size: 'small', passwordHash: '$none$' });
  orm = await openOrm({ url: database.url });
  em = orm.em.fork();
  // what the small demo city has none of
  await em.execute(`insert into topic_policy (topic_id, cost_cents, cost_bearer)
    select id, id % 7 * 1250, case when id % 2 = 0 then 'UNIT' else 'CENTRAL' end from topic
    on conflict (topic_id) do update set cost_cents = excluded.cost_cents, cost_bearer = excluded.cost_bearer`);
  await em.execute(`insert into demand (topic_id, person_id, registered_at, known_sessions)
    select t.id, p.id, timestamptz '2026-02-01' + p.id % 300 * interval '1 day', '{}'
    from topic t join person p on (p.id * 31 + t.id * 17) % 23 = 0
    on conflict do nothing`);
  await em.execute(`insert into evaluation_answer (session_id, goals_reached, useful_at_work, trainer, organisation, recommend)
    select s.id, 1 + (s.id + n) % 5, 4, 5, 1 + n % 5, 3 from session s cross join generate_series(1, 9) n
    where n <= s.id % 10 and s.ends_at < '2026-11-20'`);
  units = (await em.execute<{ id: number }[]>('select id from org_unit order by id')).map(({ id }) => id);
  categories = (await em.execute<{ id: number }[]>('select id from category order by id')).map(
    ({ id }) => id,
  );
}, 120_000);

afterAll(async () => {
  await orm.close();
  await database.drop();
});

interface Draw {
  report: number;
  dimension: number;
  year: number;
  month: number;
  months: number;
  unit: number | null;
  category: number | null;
  format: string | null;
}

const draws = fc.record<Draw>({
  report: fc.nat(),
  dimension: fc.nat(),
  year: fc.constantFrom(2025, 2026),
  month: fc.integer({ min: 1, max: 12 }),
  months: fc.integer({ min: 1, max: 18 }),
  unit: fc.option(fc.nat(), { freq: 2 }),
  category: fc.option(fc.nat(), { freq: 3 }),
  format: fc.option(fc.constantFrom('IN_PERSON', 'ONLINE', 'HYBRID'), { freq: 3 }),
});

async function questionOf(draw: Draw): Promise<ReportQuestion> {
  const report = REPORT_NAMES[draw.report % REPORT_NAMES.length]!;
  const { dimensions, fact } = reportTerms(report);
  const root = units[0]!;
  const unit = draw.unit === null || fact === 'SESSION' ? null : units[draw.unit % units.length]!;
  const steps = unit === null ? [] : (await unitPath(em, [root], unit))!;
  const end = new Date(Date.UTC(draw.year, draw.month - 1 + draw.months, 0)).toISOString().slice(0, 10);
  return {
    report,
    dimension: dimensions[draw.dimension % dimensions.length]!,
    period: { from: `${draw.year}-${String(draw.month).padStart(2, '0')}-01`, to: end },
    tops: [unit ?? root],
    path: steps.slice(0, -1).map(({ id }) => id),
    categoryId: draw.category === null ? null : categories[draw.category % categories.length]!,
    format: draw.format,
    now,
  };
}

const sum = (entries: readonly ReportEntry[], of: (entry: ReportEntry) => number) =>
  entries.reduce((total, entry) => total + of(entry), 0);
const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** The figure by hand, from nothing but the list. */
function byHand(measure: Measure, entries: readonly ReportEntry[]): number | null {
  switch (measure) {
    case 'NO_SHOW_RATE':
      return entries.length === 0
        ? null
        : rounded((100 * entries.filter(({ status }) => status === 'NO_SHOW').length) / entries.length, 1);
    case 'COST':
      return sum(entries, ({ costCents }) => costCents!);
    case 'SEATS':
      return sum(entries, ({ capacity }) => capacity!);
    case 'SEATS_TAKEN':
      return sum(entries, ({ taken }) => taken!);
    case 'UTILISATION':
      return entries.length === 0
        ? null
        : rounded((100 * sum(entries, (e) => e.taken!)) / sum(entries, (e) => e.capacity!), 1);
    case 'WAITING_NOW':
      return sum(entries, ({ waiting }) => waiting!);
    case 'WAITING_PEAK':
      return Math.max(0, ...entries.map(({ peak }) => peak!));
    case 'ANSWERS':
      return sum(entries, ({ answers }) => answers!);
    case 'EVALUATION':
      return entries.length === 0
        ? null
        : sum(entries, (e) => e.evaluation! * e.answers!) / sum(entries, (e) => e.answers!);
    default:
      return entries.length;
  }
}

describe('The figures of a report', () => {
  it('are the lists behind them, whatever is asked, and the total is the union of the rows', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(draws, async (draw) => {
        const question = await questionOf(draw);
        const { measures } = reportTerms(question.report);
        const rows = await countRows(em, question, measures, []);
        for (const [m, measure] of measures.entries()) {
          const lists = new Map<string | null, ReportEntry[]>();
          for (const { key, figures } of rows) {
            const list = await reportEntries(em, question, { measure, key }, EVERYTHING);
            const entries = list.edges.map(({ node }) => node);
            lists.set(key, entries);
            expect(list.totalCount).toBe(entries.length);
            const expected = byHand(measure, entries);
            if (expected === null || figures[m] === null)
              expect([expected, figures[m]]).toEqual([null, null]);
            else
              expect(Math.abs(expected - figures[m]!)).toBeLessThanOrEqual(
                measure === 'EVALUATION' ? 0.011 : 0.1,
              );
            if (Number.isInteger(expected)) expect(figures[m]).toBe(expected);
            compared += 1;
          }
          const ids = (entries: readonly ReportEntry[]) => entries.map(({ id }) => id);
          const union = new Set([...lists].flatMap(([key, entries]) => (key === null ? [] : ids(entries))));
          const whole = ids(lists.get(null)!);
          if (measure !== 'PERSONS') expect([...union].sort()).toEqual(whole.toSorted());
          else expect(whole.filter((id) => !union.has(id))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(200);
  });

  it('are shown unchanged or not at all', async () => {
    let hidden = 0;
    await fc.assert(
      fc.asyncProperty(draws, async (draw) => {
        const question = await questionOf(draw);
        const { measures } = reportTerms(question.report);
        const counted = await countRows(em, question, measures, []);
        const shown = await reportFigures(em, question);
        for (const { key, figures } of counted) {
          const cells = key === null ? shown.total : shown.rows.find((row) => row.key === key)!.cells;
          cells.forEach((cell, m) => {
            if (cell.hidden) hidden += 1;
            expect(cell.value).toBe(cell.hidden ? null : figures[m]);
          });
        }
      }),
      { numRuns: 60 },
    );
    expect(hidden).toBeGreaterThan(20);
  });
});

describe('A small group', () => {
  const year = { from: '2026-01-01', to: '2026-12-31' };
  const participation = (tops: number[], path: number[]): ReportQuestion => ({
    report: 'PARTICIPATION',
    dimension: 'UNIT',
    period: year,
    tops,
    path,
    categoryId: null,
    format: null,
    now,
  });

  /** What a curious reader learns from all tables of the tree, with the number of people behind it. */
  async function attack(narrowed: 'as by the page' | 'as if it were the whole city') {
    const parents = await em.execute<{ id: number }[]>(
      'select id from org_unit u where exists (select from org_unit c where c.parent_id = u.id) order by id',
    );
    const known = new Map<string, number>();
    const truth = new Map<string, { value: number; people: number }>();
    const tables: { whole: string; parts: string[] }[] = [];
    for (const { id } of parents) {
      const path = (await unitPath(em, [units[0]!], id))!.slice(0, -1).map((step) => step.id);
      const question = participation([id], narrowed === 'as by the page' ? path : []);
      const shown = await reportFigures(em, question);
      const counted = await countRows(em, question, ['PARTICIPATIONS'], ['ATTENDED']);
      const nameOf = (key: string | null) =>
        key === null ? `all ${id}` : key === String(id) ? `direct ${id}` : `all ${key}`;
      const learn = (key: string | null, { value }: { value: number | null }) => {
        if (value !== null) known.set(nameOf(key), value);
      };
      for (const { key, figures, people } of counted)
        truth.set(nameOf(key), { value: figures[0]!, people: people[0]! });
      learn(null, shown.total[0]!);
      for (const { key, cells } of shown.rows) learn(key, cells[0]!);
      tables.push({ whole: nameOf(null), parts: shown.rows.map(({ key }) => nameOf(key)) });
    }
    // solves every table with one unknown, until there is nothing more to learn
    for (let before = -1; before !== known.size;) {
      before = known.size;
      for (const { whole, parts } of tables) {
        const unknown = parts.filter((part) => !known.has(part));
        const rest = parts.reduce((all, part) => all + (known.get(part) ?? 0), 0);
        if (known.has(whole) && unknown.length === 1) known.set(unknown[0]!, known.get(whole)! - rest);
        else if (!known.has(whole) && unknown.length === 0) known.set(whole, rest);
      }
    }
    for (const [name, value] of known) expect([name, value]).toEqual([name, truth.get(name)!.value]);
    const isSmall = (name: string) => truth.get(name)!.people > 0 && truth.get(name)!.people < 5;
    return {
      learnt: known.size,
      small: [...truth.keys()].filter(isSmall),
      found: [...known.keys()].filter(isSmall),
    };
  }

  it('cannot be computed by playing the tables of all units off against each other', async () => {
    const { learnt, small, found } = await attack('as by the page');
    expect(found).toEqual([]);
    expect(small.length).toBeGreaterThan(10);
    expect(learnt).toBeGreaterThan(10);
  });

  it('could be, if a table did not know what the tables above it hide', async () => {
    expect((await attack('as if it were the whole city')).found.length).toBeGreaterThan(0);
  });
});
