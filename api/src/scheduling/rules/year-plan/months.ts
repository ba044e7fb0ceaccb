import { weightOf, type SessionWish } from './demand.ts';
import { writeLp, type LpSolution, type SolveLp, type Term } from './lp.ts';
import type { PlanningProblem } from './problem.ts';
import { roomClasses, roomUse } from './room-capacity.ts';

/** Months before and after the best one that a session may move to. */
const REACH = 4;
/** How much more than its share of the year's sessions a month may get. */
const PEAK = 1.12;
/** How far the rooms of a month are filled before sessions are sent to other months: what is left is for odd hours. */
const ROOM_USE = 0.85;
/** What it costs to leave a session out, against one month's distance. */
const LEFT_OUT = 50;

/**
 * Where each session should be, as a position among the days: first the months, so that no month has more sessions than its
 * share and than its rooms hold, then near the best day inside the month. An assignment for the solver; without a
 * solution (never seen) each session keeps its best day.
 * @returns one position for each wish
 */
export function aimsOf(problem: PlanningProblem, wishes: readonly SessionWish[], solve: SolveLp): number[] {
  const ideals = wishes.map(({ ideal }) => ideal * problem.days.length);
  const months = monthsOf(problem.days);
  if (months.length === 0) return ideals;
  const best = ideals.map((ideal) =>
    months.findIndex(({ first, days }) => Math.min(ideal, problem.days.length - 1) < first + days.length),
  );
  const solution = solve(monthModel(problem, wishes, months, best));
  return ideals.map((ideal, i) => {
    const { first, days } = months[largestShare(i, months.length, solution) ?? best[i]!]!;
    return Math.min(first + days.length - 1, Math.max(first, Math.floor(ideal)));
  });
}

/** The few sessions that the relaxation splits go where their larger part is. */
function largestShare(wish: number, months: number, solution: LpSolution | null): number | null {
  let best: number | null = null;
  let most = 0;
  for (let m = 0; m < months; m += 1) {
    const share = solution?.value(assigned(wish, m)) ?? 0;
    if (share > most) [best, most] = [m, share];
  }
  return best;
}

export interface PlanMonth {
  /** 1 = January */
  month: number;
  /** Position of its first day among all. */
  first: number;
  days: string[];
}

/** The months that have days to plan on. */
export function monthsOf(days: readonly string[]): PlanMonth[] {
  const months: PlanMonth[] = [];
  days.forEach((day, position) => {
    const month = Number(day.slice(5, 7));
    const last = months.at(-1);
    if (last?.month === month) last.days.push(day);
    else months.push({ month, first: position, days: [day] });
  });
  return months;
}

const assigned = (wish: number, month: number) => `x${wish}m${month}`;

function monthModel(
  problem: PlanningProblem,
  wishes: readonly SessionWish[],
  months: readonly PlanMonth[],
  best: readonly number[],
): string {
  const choices = wishes.map((_, i) =>
    months.flatMap((_month, m) => (Math.abs(m - best[i]!) <= REACH ? [m] : [])),
  );
  const minimise: Term[] = wishes.flatMap((wish, i) => [
    ...choices[i]!.map((m): Term => [(m - best[i]!) ** 2, assigned(i, m)]),
    [LEFT_OUT * weightOf(wish), `u${i}`] as const,
  ]);
  const uses = wishes.map(({ topic }) => roomUse(topic.pattern));
  const seats = uses.flatMap((use) => (use.seats > 0 ? [use.seats] : []));
  const rows = months.flatMap(({ days }, m) => {
    const there = wishes.flatMap((_, i) => (choices[i]!.includes(m) ? [i] : []));
    const share = Math.ceil((PEAK * wishes.length * days.length) / problem.days.length) + 1;
    return [
      { terms: there.map((i): Term => [1, assigned(i, m)]), sense: '<=' as const, value: share },
      ...roomClasses(problem, days, seats).map((room) => ({
        terms: there.flatMap((i): Term[] =>
          uses[i]!.seats >= room.seats ? [[uses[i]!.minutes, assigned(i, m)]] : [],
        ),
        sense: '<=' as const,
        value: Math.floor(room.minutes * ROOM_USE),
      })),
    ];
  });
  const once = wishes.map((_, i) => ({
    terms: [...choices[i]!.map((m): Term => [1, assigned(i, m)]), [1, `u${i}`] as const],
    sense: '=' as const,
    value: 1,
  }));
  return writeLp({ minimise, rows: [...once, ...rows], most: [], integers: [] });
}
