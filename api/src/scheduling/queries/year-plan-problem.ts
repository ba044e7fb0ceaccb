import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays, berlinDay } from '@weitblick/shared/calendar';
import { planningDays } from '../rules/year-plan/planning-days.ts';
import type { PlanningProblem, PlanParameters } from '../rules/year-plan/problem.ts';
import { demandOfYear } from './year-plan-demand.ts';
import { busyTimes, resourcesToPlan, takenTimes } from './year-plan-resources.ts';
import { topicsToPlan } from './year-plan-topics.ts';

/** Days that people have to hear of a session, enrol and plan around it. */
const LEAD_DAYS = 28;

/** Everything that a plan of the year is made from, as it is now. */
export async function problemOfYear(
  em: EntityManager,
  { year, parameters, seed }: { year: number; parameters: PlanParameters; seed: number },
  now: Date,
): Promise<PlanningProblem> {
  const demand = await demandOfYear(em, year, now);
  return {
    year,
    parameters,
    seed,
    days: planningDays(year, addDays(berlinDay(now), LEAD_DAYS), parameters),
    topics: await topicsToPlan(em, demand),
    ...(await resourcesToPlan(em, year)),
    busy: await busyTimes(em, year),
    taken: await takenTimes(em, year),
  };
}
