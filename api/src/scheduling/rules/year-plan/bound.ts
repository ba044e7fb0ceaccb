import { weightOf, type SessionWish } from './demand.ts';
import { writeLp, type SolveLp, type Term } from './lp.ts';
import type { PlanningProblem, TopicToPlan } from './problem.ts';
import { roomClasses, roomUse, timeUse } from './room-capacity.ts';

/**
 * How much must stay unmet whatever the plan, in people by weight: a linear relaxation that knows how much time rooms, trainers
 * and contracts have over the year, but not on which days. No plan can do better; a good plan may well do worse.
 * @returns null when the solver has no answer
 */
export function unmetBound(
  problem: PlanningProblem,
  wishes: readonly SessionWish[],
  solve: SolveLp,
): number | null {
  if (wishes.length === 0) return 0;
  const topics = groupByTopic(wishes);
  const solution = solve(boundModel(problem, topics));
  // people are whole numbers
  return solution && Math.max(0, Math.ceil(solution.objective - 1e-6));
}

interface TopicWishes {
  topic: TopicToPlan;
  sessions: number;
  /** What leaving out one of its sessions costs at least. */
  least: number;
}

function groupByTopic(wishes: readonly SessionWish[]): TopicWishes[] {
  return [...Map.groupBy(wishes, ({ topic }) => topic.id).values()].map((own) => ({
    topic: own[0]!.topic,
    sessions: own.length,
    least: Math.min(...own.map(weightOf)),
  }));
}

const leftOut = (t: number) => `u${t}`;
const held = (t: number) => `y${t}`;
const taughtBy = (t: number, trainer: number) => `z${t}t${trainer}`;

function boundModel(problem: PlanningProblem, topics: readonly TopicWishes[]): string {
  const rows: { terms: Term[]; sense: '<=' | '='; value: number }[] = [];
  const use = topics.map(({ topic }) => roomUse(topic.pattern));
  topics.forEach(({ sessions }, t) => {
    rows.push({
      terms: [
        [1, held(t)],
        [1, leftOut(t)],
      ],
      sense: '=',
      value: sessions,
    });
  });
  const seats = use.flatMap((u) => (u.seats > 0 ? [u.seats] : []));
  for (const room of roomClasses(problem, problem.days, seats)) {
    const there = topics.flatMap((_, t) => (use[t]!.seats >= room.seats ? [t] : []));
    rows.push(
      { terms: there.map((t): Term => [use[t]!.minutes, held(t)]), sense: '<=', value: room.minutes },
      {
        terms: there.flatMap((t): Term[] => (use[t]!.longDays > 0 ? [[use[t]!.longDays, held(t)]] : [])),
        sense: '<=',
        value: room.longDays,
      },
    );
  }
  rows.push(...trainerRows(problem, topics));
  return writeLp({
    minimise: topics.map(({ least }, t): Term => [least, leftOut(t)]),
    rows,
    most: topics.map(({ sessions }, t): Term => [sessions, leftOut(t)]),
    integers: [],
  });
}

/** Each session has its trainers, and nobody teaches on more days than the contract, or the year, has. */
function trainerRows(problem: PlanningProblem, topics: readonly TopicWishes[]) {
  const rows: { terms: Term[]; sense: '<=' | '='; value: number }[] = [];
  const wanted = new Map<number, number[]>();
  topics.forEach(({ topic }, t) => {
    rows.push({
      terms: [
        ...topic.trainers.map(({ id }): Term => [1, taughtBy(t, id)]),
        [-topic.pattern.trainersNeeded, held(t)],
      ],
      sense: '=',
      value: 0,
    });
    for (const { id } of topic.trainers) wanted.set(id, [...(wanted.get(id) ?? []), t]);
  });
  for (const { id, contractDays, taughtDays } of problem.trainers) {
    const there = (wanted.get(id) ?? []).flatMap((t): Term[] => {
      const { longDays } = timeUse(topics[t]!.topic.pattern);
      return longDays > 0 ? [[longDays, taughtBy(t, id)]] : [];
    });
    const left = contractDays === null ? Infinity : Math.max(0, contractDays - taughtDays.length);
    // a short session may lie on a day of teaching already, so only long ones are counted
    const longToo = contractDays === null ? problem.days.length : left + sharedDays(problem.days, taughtDays);
    rows.push({ terms: there, sense: '<=', value: Math.min(problem.days.length, longToo) });
  }
  return rows;
}

/** Days on which a trainer teaches already and may have time for more. */
function sharedDays(days: readonly string[], taughtDays: readonly string[]): number {
  const taught = new Set(taughtDays);
  return days.filter((day) => taught.has(day)).length;
}
