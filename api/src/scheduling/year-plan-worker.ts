import { parentPort, workerData } from 'node:worker_threads';
import type { PlanningProblem } from './rules/year-plan/problem.ts';
import { solveYear } from './rules/year-plan/solve-year.ts';
import type { FromYearPlanWorker } from './solve-year-apart.ts';
import { loadSolver } from './year-plan-solver.ts';

/** A whole city takes about ten seconds; slow or busy machines get the plan as far as it is then. */
const SEARCH_MS = 40_000;

const tell = (message: FromYearPlanWorker) => parentPort!.postMessage(message);
const solve = await loadSolver();
const started = performance.now();
const result = solveYear(workerData as PlanningProblem, {
  solve,
  onProgress: (stage, percent) => tell({ type: 'progress', stage, percent }),
  outOfTime: () => performance.now() - started > SEARCH_MS,
});
tell({ type: 'done', result, milliseconds: Math.round(performance.now() - started) });
