import { unmetBound } from './bound.ts';
import { weightOf, wishesOf, type TopicNeed } from './demand.ts';
import { gapFor, reasonsFor, type Gap, type Reason } from './explain.ts';
import { PlacementFinder } from './find-placement.ts';
import type { SolveLp } from './lp.ts';
import { aimsOf } from './months.ts';
import { mostTogether, PlanState, type Placement } from './plan-state.ts';
import type { PlanningProblem } from './problem.ts';
import { YearSearch } from './search.ts';

export const PLAN_STAGES = ['MONTHS', 'PLACING', 'IMPROVING', 'EXPLAINING'] as const;
export type PlanStage = (typeof PLAN_STAGES)[number];

export interface YearPlanResult {
  needs: TopicNeed[];
  items: (Placement & { reasons: Reason[] })[];
  gaps: Gap[];
  /** Sessions that could not be planned, as people by weight: what the plan left, and what every plan must leave. */
  unmet: number;
  unmetBound: number | null;
}

export interface SolveOptions {
  solve: SolveLp;
  /** Share of the work that is done, 0 to 100. */
  onProgress?: (stage: PlanStage, percent: number) => void;
  /** Asked between the steps of the search; the plan so far is the answer then. */
  outOfTime?: () => boolean;
}

/** Tries of the search for each session, and at least. */
const TRIES = 4;
const FEWEST_TRIES = 400;
/** Tries after which the search gives up when nothing gets better. */
const PATIENCE = 3_000;
const REPORT_EVERY = 50;

/** A plan for the whole year. The same problem gives the same plan, unless time runs out. */
export function solveYear(
  problem: PlanningProblem,
  { solve, onProgress = () => undefined, outOfTime = () => false }: SolveOptions,
): YearPlanResult {
  const { needs, wishes } = wishesOf(problem.topics, problem.parameters);
  onProgress('MONTHS', 5);
  const aims = aimsOf(problem, wishes, solve);
  const state = new PlanState(problem, mostTogether(problem, wishes));
  const finder = new PlacementFinder(problem, state);
  const aimed = wishes.map((wish, i) => ({ wish, aim: aims[i]! }));
  const search = new YearSearch(finder, state, aimed);
  onProgress('PLACING', 20);
  if (problem.days.length > 0) search.construct();
  if (wishes.length > 0 && problem.days.length > 0) improve(search, wishes.length, { onProgress, outOfTime });

  onProgress('EXPLAINING', 90);
  const unplanned = aimed.filter((_, i) => !search.placements[i]).map(({ wish }) => wish);
  return {
    needs,
    items: search.placements.flatMap((placement, i) =>
      placement ? [{ ...placement, reasons: reasonsFor(placement, aims[i]!, finder, state) }] : [],
    ),
    gaps: [...leftByDemand(needs), ...merged(unplanned.map((wish) => gapFor(wish, finder, state)))],
    unmet: unplanned.reduce((sum, wish) => sum + weightOf(wish), 0),
    unmetBound: unmetBound(problem, wishes, solve),
  };
}

function improve(
  search: YearSearch,
  sessions: number,
  { onProgress, outOfTime }: Required<Pick<SolveOptions, 'onProgress' | 'outOfTime'>>,
): void {
  const tries = Math.max(FEWEST_TRIES, sessions * TRIES);
  let sinceBetter = 0;
  for (let n = 0; n < tries && sinceBetter < PATIENCE; n += 1) {
    sinceBetter = search.improve() ? 0 : sinceBetter + 1;
    if (n % REPORT_EVERY > 0) continue;
    if (outOfTime()) return;
    onProgress('IMPROVING', 30 + Math.round((60 * n) / tries));
  }
}

function leftByDemand(needs: readonly TopicNeed[]): Gap[] {
  return needs.flatMap(({ topicId, without }) =>
    without ? [{ topicId, sessions: 0, ...without, month: null, openDays: 0 }] : [],
  );
}

/** One line a topic and reason. */
function merged(gaps: readonly Gap[]): Gap[] {
  return [...Map.groupBy(gaps, ({ topicId, reason }) => `${topicId} ${reason}`).values()].map((same) => ({
    ...same[0]!,
    sessions: same.length,
    people: same.reduce((sum, { people }) => sum + people, 0),
  }));
}
