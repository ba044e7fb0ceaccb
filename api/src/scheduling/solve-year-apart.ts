import { Worker } from 'node:worker_threads';
import type { PlanningProblem } from './rules/year-plan/problem.ts';
import type { PlanStage, YearPlanResult } from './rules/year-plan/solve-year.ts';

export type FromYearPlanWorker =
  | { type: 'progress'; stage: PlanStage; percent: number }
  | { type: 'done'; result: YearPlanResult; milliseconds: number };

export interface SolvedYear {
  result: YearPlanResult;
  milliseconds: number;
}

/** Beyond the time of the search, for the solver and for a machine that is busy with something else. */
const LIMIT_MS = 120_000;

/**
 * Plans a year in a thread of its own, so that requests and other jobs do not wait.
 * @param signal stops the thread; the promise is rejected with its reason then
 * @throws when it fails or takes too long
 */
export function solveYearApart(
  problem: PlanningProblem,
  { onProgress, signal }: { onProgress: (stage: PlanStage, percent: number) => void; signal: AbortSignal },
): Promise<SolvedYear> {
  // compiled for the server, run from the sources by tests
  const file = import.meta.url.endsWith('.ts') ? './year-plan-worker.ts' : './year-plan-worker.js';
  const worker = new Worker(new URL(file, import.meta.url), { workerData: problem });
  return new Promise<SolvedYear>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('planning the year took too long')), LIMIT_MS);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.on('message', (message: FromYearPlanWorker) => {
      if (message.type === 'done') resolve(message);
      else onProgress(message.stage, message.percent);
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('planning the year ended without a plan'));
    });
  }).finally(() => worker.terminate());
}
