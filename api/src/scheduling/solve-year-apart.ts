import { runApart } from '../platform/run-apart.ts';
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

/** Plans a year in a thread of its own. @throws when it fails or takes too long */
export function solveYearApart(
  problem: PlanningProblem,
  { onProgress, signal }: { onProgress: (stage: PlanStage, percent: number) => void; signal: AbortSignal },
): Promise<SolvedYear> {
  return runApart(new URL('./year-plan-worker', import.meta.url), problem, {
    what: 'planning the year',
    limit: LIMIT_MS,
    signal,
    resultOf: (message: FromYearPlanWorker): SolvedYear | undefined => {
      if (message.type === 'done') return message;
      onProgress(message.stage, message.percent);
      return undefined;
    },
  });
}
