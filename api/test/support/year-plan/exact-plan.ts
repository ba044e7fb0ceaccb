import { weightOf, type SessionWish } from '../../../src/scheduling/rules/year-plan/demand.ts';
import {
  PlacementFinder,
  needsRoom,
  type Timetable,
} from '../../../src/scheduling/rules/year-plan/find-placement.ts';
import { writeLp, type SolveLp, type Term } from '../../../src/scheduling/rules/year-plan/lp.ts';
import { mostTogether, PlanState } from '../../../src/scheduling/rules/year-plan/plan-state.ts';
import type { PlanningProblem } from '../../../src/scheduling/rules/year-plan/problem.ts';

interface Choice {
  wish: number;
  variable: string;
  times: Timetable;
  roomId: number | null;
  trainerId: number;
}

/**
 * The best possible plan of a small problem, for comparison: every day, time, room and trainer of every session is a variable
 * of its own. Sessions have one trainer and no equipment here, and contracts are left out.
 * @returns people by weight for whom no plan has a session
 */
export function exactUnmet(problem: PlanningProblem, wishes: readonly SessionWish[], solve: SolveLp): number {
  const together = mostTogether(problem, wishes);
  const finder = new PlacementFinder(problem, new PlanState(problem, together));
  const choices = wishes.flatMap((wish, i) => choicesOf(wish, i, problem, finder));
  const slots = new Map<string, { most: number; variables: Set<string> }>();
  const use = (slot: string, most: number, variable: string) => {
    const entry = slots.get(slot) ?? { most, variables: new Set<string>() };
    slots.set(slot, entry);
    entry.variables.add(variable);
  };
  for (const { wish, variable, times, roomId, trainerId } of choices) {
    const { topic } = wishes[wish]!;
    for (const { day, from, until } of times) {
      // two appointments overlap if and only if they share a quarter of an hour
      for (let minute = from; minute < until; minute += 15) {
        if (roomId !== null) use(`room ${roomId} ${day} ${minute}`, 1, variable);
        use(`trainer ${trainerId} ${day} ${minute}`, 1, variable);
      }
      for (const half of [...(from < 780 ? ['AM'] : []), ...(until > 780 ? ['PM'] : [])]) {
        use(`topic ${topic.id} ${day} ${half}`, 1, variable);
        for (const group of topic.targetGroups)
          if (together.has(group)) use(`group ${group} ${day} ${half}`, together.get(group)!, variable);
      }
    }
  }
  const solution = solve(
    writeLp({
      minimise: wishes.map((wish, i): Term => [weightOf(wish), `u${i}`]),
      rows: [
        ...wishes.map((_, i) => ({
          terms: [
            ...choices.filter(({ wish }) => wish === i).map(({ variable }): Term => [1, variable]),
            [1, `u${i}`] as const,
          ],
          sense: '=' as const,
          value: 1,
        })),
        ...[...slots.values()].map(({ most, variables }) => ({
          terms: [...variables].map((variable): Term => [1, variable]),
          sense: '<=' as const,
          value: most,
        })),
      ],
      most: choices.map(({ variable }): Term => [1, variable]),
      integers: choices.map(({ variable }) => variable),
    }),
  );
  if (!solution) throw new Error('the solver found no optimum');
  return Math.round(solution.objective);
}

function choicesOf(
  wish: SessionWish,
  index: number,
  problem: PlanningProblem,
  finder: PlacementFinder,
): Choice[] {
  const rooms = needsRoom(wish.topic.pattern) ? finder.roomsFor(wish).map(({ id }) => id) : [null];
  const free = (kind: string, id: number | null, times: Timetable) =>
    times.every(({ day, from, until }) =>
      problem.busy.every(
        (busy) =>
          busy.kind !== kind ||
          busy.id !== id ||
          busy.day !== day ||
          busy.until <= from ||
          until <= busy.from,
      ),
    );
  return problem.days
    .flatMap((day) => finder.timetables(day, wish))
    .flatMap((times) =>
      rooms
        .filter((roomId) => free('ROOM', roomId, times))
        .flatMap((roomId) =>
          wish.topic.trainers
            .filter(({ id }) => free('TRAINER', id, times))
            .map(({ id }) => ({ times, roomId, trainerId: id })),
        ),
    )
    .map((choice, i) => ({ ...choice, wish: index, variable: `c${index}n${i}` }));
}
