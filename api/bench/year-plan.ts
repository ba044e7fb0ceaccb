/**
 * Plans 2028 for the demo city of 42,000 people, three times: as it is, with more sessions than last year, and with too
 * little of everything. Prints times, what was left unmet, and what every plan must leave.
 * npm run -w api bench:year-plan [postgres url of a server; else DATABASE_URL, else an embedded one]
 */
import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { migrate, openOrm } from '@weitblick/db';
import { loadDemoCity } from '@weitblick/db/demo';
import { createScratchDatabase, openDatabase } from '@weitblick/db/server';
import { problemOfYear } from '../src/scheduling/queries/year-plan-problem.ts';
import { USUAL_PARAMETERS } from '../src/scheduling/rules/year-plan/parameters.ts';
import type { PlanningProblem } from '../src/scheduling/rules/year-plan/problem.ts';
import { solveYear } from '../src/scheduling/rules/year-plan/solve-year.ts';
import { loadSolver } from '../src/scheduling/year-plan-solver.ts';

const NOW = new Date('2026-11-25T09:00:00Z');
const YEAR = 2028;
const { weights } = USUAL_PARAMETERS;

const cases: Record<string, (problem: PlanningProblem) => PlanningProblem> = {
  'as it is, filled to 75 %': (problem) => problem,
  'a fifth more demand, filled to 45 %': (problem) => ({
    ...problem,
    parameters: { ...USUAL_PARAMETERS, fillPercent: 45, weights: { ...weights, lastYear: 120 } },
  }),
  'the same with 8 rooms and 9 contract days each': (problem) => ({
    ...problem,
    parameters: { ...USUAL_PARAMETERS, fillPercent: 45, weights: { ...weights, lastYear: 120 } },
    rooms: problem.rooms.filter((_, i) => i % 8 === 0),
    trainers: problem.trainers.map((trainer) => ({ ...trainer, contractDays: 9 })),
  }),
};

const server = await openDatabase({
  url: process.argv[2] ?? process.env.DATABASE_URL,
  dataDir: fileURLToPath(new URL('../../.data/bench-postgres', import.meta.url)),
});
const database = await createScratchDatabase(server.url, 'year_plan');
try {
  await migrate(database.url);
  await loadDemoCity(database.url, {
    seed: 20_261_125,
    now: NOW,
    size: 'city',
    passwordHash: '$none$',
    afterTopics: async () => undefined,
    onProgress: () => undefined,
  });
  await run(database.url);
} finally {
  await database.drop();
  await server.stop();
}

async function run(url: string): Promise<void> {
  const orm = await openOrm({ url, poolSize: 2 });
  try {
    const started = performance.now();
    const question = { year: YEAR, seed: 1, parameters: USUAL_PARAMETERS };
    const problem = await problemOfYear(orm.em.fork(), question, NOW);
    const read = seconds(started);
    console.log(`${problem.topics.length} topics asked for, ${problem.days.length} days, read in ${read} s`);
    const solve = await loadSolver();
    const rows = Object.entries(cases).map(([name, change]) => {
      const begun = performance.now();
      const { items, gaps, unmet, unmetBound } = solveYear(change(problem), { solve });
      const missing = gaps.reduce((sum, { sessions }) => sum + sessions, 0);
      const reasons = Object.entries(Object.groupBy(gaps, ({ reason }) => reason)).map(
        ([reason, of]) => `${reason} ${of!.reduce((sum, { people }) => sum + people, 0)}`,
      );
      return {
        case: name,
        planned: items.length,
        missing,
        seconds: seconds(begun),
        unmet,
        bound: unmetBound,
        people: reasons.join(', '),
      };
    });
    console.table(rows);
  } finally {
    await orm.close();
  }
}

function seconds(since: number): number {
  return Math.round((performance.now() - since) / 100) / 10;
}
