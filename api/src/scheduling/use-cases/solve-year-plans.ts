import type { EntityManager } from '@mikro-orm/postgresql';
import {
  YearPlan,
  YearPlanAppointment,
  YearPlanGap,
  YearPlanItem,
  YearPlanTopic,
} from '@weitblick/db/scheduling';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { problemOfYear } from '../queries/year-plan-problem.ts';
import { plannedSession } from '../rules/year-plan/planned-session.ts';
import type { PlanningProblem, PlanParameters, TopicToPlan } from '../rules/year-plan/problem.ts';
import type { PlanStage } from '../rules/year-plan/solve-year.ts';
import { solveYearApart, type SolvedYear } from '../solve-year-apart.ts';

/** A worker that has said nothing for so long is taken for dead. */
const LEASE_MS = 30_000;
const HEARTBEAT_MS = 1_500;
const ATTEMPTS = 3;

export interface SolveReport {
  solved: number;
  failed: number;
  stopped: number;
}

/** Makes the plans that are asked for, one after the other. Several workers may do so at once, each with a plan of its own. */
export async function solveYearPlans(deps: CommandDependencies): Promise<SolveReport> {
  const report: SolveReport = { solved: 0, failed: 0, stopped: 0 };
  for (let claim = await claimPlan(deps); claim; claim = await claimPlan(deps)) {
    report[await solvePlan(deps, claim)] += 1;
  }
  return report;
}

/** A plan, and the try that this is: a worker that was taken for dead must not write into the try of another. */
interface Claim {
  planId: number;
  attempt: number;
  year: number;
  parameters: PlanParameters;
  seed: number;
}

function claimPlan(deps: CommandDependencies): Promise<Claim | null> {
  return runSystemStep(deps, async (tx, now) => {
    const [found] = await tx.execute<{ id: number }[]>(
      `select id from year_plan where status = 'QUEUED' or (status = 'SOLVING' and leased_until < ?)
       order by id limit 1 for update skip locked`,
      [now],
    );
    if (!found) return null;
    const plan = await tx.findOneOrFail(YearPlan, found.id);
    tx.assign(plan, {
      status: 'SOLVING',
      attempts: plan.attempts + 1,
      progress: 0,
      leasedUntil: new Date(now.getTime() + LEASE_MS),
    });
    const { id, attempts, year, parameters, seed } = plan;
    return { planId: id, attempt: attempts, year, parameters: parameters as unknown as PlanParameters, seed };
  });
}

async function solvePlan(deps: CommandDependencies, claim: Claim): Promise<keyof SolveReport> {
  const stop = new AbortController();
  let at: { stage: PlanStage; percent: number } = { stage: 'MONTHS', percent: 1 };
  const heart = setInterval(() => {
    beat(deps, claim, at)
      .then((wanted) => wanted || stop.abort(new Error('the plan is not wanted any more')))
      // a beat that is missed is made up for by the next, or by whoever takes over
      .catch(() => undefined);
  }, HEARTBEAT_MS);
  try {
    const problem = await problemOfYear(deps.em.fork(), claim, deps.clock.now());
    const solved = await solveYearApart(problem, {
      signal: stop.signal,
      onProgress: (stage, percent) => (at = { stage, percent }),
    });
    return (await storePlan(deps, claim, problem, solved)) ? 'solved' : 'stopped';
  } catch (error) {
    if (stop.signal.aborted) return 'stopped';
    if (claim.attempt < ATTEMPTS) throw error;
    await failPlan(deps, claim);
    return 'failed';
  } finally {
    clearInterval(heart);
  }
}

/** @returns whether the plan is still wanted from this worker */
async function beat(
  { em, clock }: CommandDependencies,
  { planId, attempt }: Claim,
  { stage, percent }: { stage: PlanStage; percent: number },
): Promise<boolean> {
  const rows = await em.fork().execute<{ id: number }[]>(
    `update year_plan set stage = ?, progress = ?, leased_until = ?
     where id = ? and status = 'SOLVING' and attempts = ? returning id`,
    [stage, percent, new Date(clock.now().getTime() + LEASE_MS), planId, attempt],
  );
  return rows.length === 1;
}

async function lockTry(tx: EntityManager, { planId, attempt }: Claim): Promise<YearPlan | null> {
  await tx.execute('select id from year_plan where id = ? for no key update', [planId]);
  return tx.findOne(YearPlan, { id: planId, status: 'SOLVING', attempts: attempt });
}

async function failPlan(deps: CommandDependencies, claim: Claim): Promise<void> {
  await runSystemStep(deps, async (tx) => {
    const plan = await lockTry(tx, claim);
    if (plan) tx.assign(plan, { status: 'FAILED', leasedUntil: null });
  });
}

/** Rows written by one statement. */
const CHUNK = 500;

/** @returns whether it was still wanted */
async function storePlan(
  deps: CommandDependencies,
  claim: Claim,
  problem: PlanningProblem,
  { result, milliseconds }: SolvedYear,
): Promise<boolean> {
  const topics = new Map(problem.topics.map((topic) => [topic.id, topic]));
  const stored = await runSystemStep(deps, async (tx, now) => {
    const plan = await lockTry(tx, claim);
    if (!plan) return false;
    const { planId } = claim;
    await insertAll(tx, YearPlanTopic, topicRows(planId, result, topics));
    await insertAll(tx, YearPlanItem, itemRows(planId, result, problem));
    await insertAll(tx, YearPlanAppointment, appointmentRows(await itemIds(tx, planId), result));
    await insertAll(tx, YearPlanGap, gapRows(planId, result, topics));
    tx.assign(plan, {
      status: 'READY',
      progress: 100,
      leasedUntil: null,
      finishedAt: now,
      solveMilliseconds: milliseconds,
      unmet: result.unmet,
      unmetBound: result.unmetBound,
    });
    return true;
  });
  if (stored === null) throw new Error('the plan could not be stored in time');
  return stored;
}

type Rows = Record<string, unknown>[];

async function insertAll(tx: EntityManager, entity: { new (): object }, rows: Rows): Promise<void> {
  for (let i = 0; i < rows.length; i += CHUNK)
    await tx.insertMany(entity, rows.slice(i, i + CHUNK) as never[]);
}

/** By topic and position. */
async function itemIds(tx: EntityManager, planId: number): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.execute<{ id: number; topic_id: number; position: number }[]>(
    'select id, topic_id, position from year_plan_item where plan_id = ?',
    [planId],
  );
  return new Map(rows.map(({ id, topic_id, position }) => [`${topic_id} ${position}`, id]));
}

const total = (months: readonly number[]) => months.reduce((sum, count) => sum + count, 0);

function topicRows(
  plan: number,
  { needs }: SolvedYear['result'],
  topics: ReadonlyMap<number, TopicToPlan>,
): Rows {
  return needs.map(({ topicId, people, sessions }) => {
    const { demand, pattern } = topics.get(topicId)!;
    const { waiting, interested, refused, seatsPlanned } = demand;
    return {
      plan,
      topic: topicId,
      ...{ waiting, interested, refused, seatsPlanned, people },
      renewals: total(demand.renewals),
      lastYear: total(demand.lastYear),
      sessionsWanted: sessions,
      patternSource: pattern.source,
    };
  });
}

function itemRows(plan: number, { items }: SolvedYear['result'], { rooms }: PlanningProblem): Rows {
  const siteOf = new Map(rooms.map(({ id, siteCode }) => [id, siteCode]));
  return items.map((item) => {
    const { wish, appointments, reasons } = item;
    const { format, capacity, seatsMinimum, siteCode } = wish.topic.pattern;
    const { enrolUntil, cancelUntil, decideAt, appointments: times } = plannedSession(item);
    const { roomId, day } = appointments[0]!;
    return {
      plan,
      topic: wish.topic.id,
      position: wish.position,
      status: 'PROPOSED',
      startsOn: day,
      startsAt: times[0]!.startsAt,
      people: wish.people,
      site: roomId === null ? (format === 'ONLINE' ? null : siteCode) : siteOf.get(roomId)!,
      ...{ format, capacity, seatsMinimum, enrolUntil, cancelUntil, decideAt, reasons },
      timing: wish.timing,
    };
  });
}

function appointmentRows(ids: ReadonlyMap<string, number>, { items }: SolvedYear['result']): Rows {
  return items.flatMap((item) =>
    plannedSession(item).appointments.map(({ roomId, ...rest }, position) => ({
      item: ids.get(`${item.wish.topic.id} ${item.wish.position}`)!,
      position: position + 1,
      ...rest,
      room: roomId,
    })),
  );
}

function gapRows(
  plan: number,
  { gaps }: SolvedYear['result'],
  topics: ReadonlyMap<number, TopicToPlan>,
): Rows {
  return gaps.map(({ topicId, ...gap }) => {
    const { capacity, siteCode } = topics.get(topicId)!.pattern;
    return { plan, topic: topicId, ...gap, seats: capacity, site: siteCode };
  });
}
