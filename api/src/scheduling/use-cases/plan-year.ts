import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { YearPlan, type YearPlanStatus } from '@weitblick/db/scheduling';
import { berlinDay } from '@weitblick/shared/calendar';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { parameterFault, type ParameterFault } from '../rules/year-plan/parameters.ts';
import type { PlanParameters } from '../rules/year-plan/problem.ts';

interface PlannerCommand {
  actorId: number;
  mayPlan: boolean;
  idempotencyKey: string;
}

export type PlanYearOutcome =
  | { type: 'YearPlanStarted'; planId: number }
  | { type: 'InvalidYearPlan'; fault: ParameterFault }
  | { type: 'YearPlanInWork'; planId: number }
  | { type: 'NotPermitted' }
  | CommandRefusal;

const IN_WORK: readonly YearPlanStatus[] = ['QUEUED', 'SOLVING'];
const LOCK = 7_262_035;

/** Asks for a plan of a year. A job makes it; what there is already stays as it is. */
export async function planYear(
  deps: CommandDependencies,
  { year, parameters, ...by }: PlannerCommand & { year: number; parameters: PlanParameters },
): Promise<PlanYearOutcome> {
  if (!by.mayPlan) return { type: 'NotPermitted' };
  return runCommand<void, PlanYearOutcome>(
    deps,
    { name: 'planYear', ...by, input: { year, parameters } },
    async (tx) => {
      await tx.execute('select pg_advisory_xact_lock(?, ?)', [LOCK, year]);
    },
    async (tx, _locked, now) => {
      const fault = parameterFault(year, parameters, Number(berlinDay(now).slice(0, 4)));
      if (fault) return { outcome: { type: 'InvalidYearPlan', fault }, effect: false };
      const inWork = await tx.findOne(YearPlan, { year, status: { $in: [...IN_WORK] } });
      if (inWork) return { outcome: { type: 'YearPlanInWork', planId: inWork.id }, effect: false };
      const last = await tx.findOne(YearPlan, { year }, { orderBy: { number: 'desc' } });
      const number = (last?.number ?? 0) + 1;
      const plan = tx.create(YearPlan, {
        year,
        number,
        parameters: { ...parameters },
        // another one each time, so that planning again may find something else
        seed: year * 1_000 + number,
        createdBy: by.actorId,
        createdAt: now,
      });
      await tx.flush();
      return { outcome: { type: 'YearPlanStarted', planId: plan.id }, effect: true };
    },
  );
}

export type DiscardYearPlanOutcome =
  | { type: 'YearPlanDiscarded'; planId: number }
  | { type: 'YearPlanNotFound' }
  | { type: 'NotPermitted' }
  | CommandRefusal;

/** Stops a plan in work, or puts one away. Sessions that were made from it stay. */
export async function discardYearPlan(
  deps: CommandDependencies,
  { planId, ...by }: PlannerCommand & { planId: number },
): Promise<DiscardYearPlanOutcome> {
  if (!by.mayPlan) return { type: 'NotPermitted' };
  return runCommand<YearPlan | null, DiscardYearPlanOutcome>(
    deps,
    { name: 'discardYearPlan', ...by, input: { planId } },
    (tx) => lockPlan(tx, planId),
    async (tx, plan, now) => {
      if (!plan) return { outcome: { type: 'YearPlanNotFound' }, effect: false };
      if (plan.status !== 'DISCARDED') {
        tx.assign(plan, {
          status: 'DISCARDED',
          leasedUntil: null,
          discardedAt: now,
          discardedBy: by.actorId,
        });
        // what is accepted and not yet made is not wanted any more
        await tx.execute(
          `update year_plan_item set status = 'PROPOSED', requested_at = null, requested_by_id = null
           where plan_id = ? and status = 'REQUESTED'`,
          [planId],
        );
      }
      return { outcome: { type: 'YearPlanDiscarded', planId }, effect: true };
    },
  );
}

export type AcceptYearPlanItemsOutcome =
  | { type: 'YearPlanItemsAccepted'; planId: number; accepted: number }
  | { type: 'NothingToAccept' }
  | { type: 'YearPlanNotReady'; status: YearPlanStatus }
  | { type: 'YearPlanNotFound' }
  | { type: 'NotPermitted' }
  | CommandRefusal;

/** Which proposals: of all those that are open, only the ones that match everything that is not null. */
export interface ItemSelection {
  itemIds: readonly number[] | null;
  topicId: number | null;
  /** 1 = January */
  month: number | null;
}

/** Accepts proposals. A job makes a draft session of each, as far as what it needs is still free. */
export async function acceptYearPlanItems(
  deps: CommandDependencies,
  { planId, selection, ...by }: PlannerCommand & { planId: number; selection: ItemSelection },
): Promise<AcceptYearPlanItemsOutcome> {
  if (!by.mayPlan) return { type: 'NotPermitted' };
  const { itemIds, topicId, month } = selection;
  return runCommand<YearPlan | null, AcceptYearPlanItemsOutcome>(
    deps,
    { name: 'acceptYearPlanItems', ...by, input: { planId, selection } },
    (tx) => lockPlan(tx, planId),
    async (tx, plan, now) => {
      if (!plan) return { outcome: { type: 'YearPlanNotFound' }, effect: false };
      if (plan.status !== 'READY')
        return { outcome: { type: 'YearPlanNotReady', status: plan.status }, effect: false };
      const accepted = await tx.execute<{ id: number }[]>(
        `update year_plan_item set status = 'REQUESTED', requested_at = ?, requested_by_id = ?, refusal = null
         where plan_id = ? and status in ('PROPOSED', 'REFUSED')
           and (?::int[] is null or id = any(?::int[])) and (?::int is null or topic_id = ?::int)
           and (?::int is null or extract(month from starts_on) = ?::int)
         returning id`,
        [
          now,
          by.actorId,
          planId,
          ...twice(itemIds && `{${itemIds.join(',')}}`),
          ...twice(topicId),
          ...twice(month),
        ],
      );
      if (accepted.length === 0) return { outcome: { type: 'NothingToAccept' }, effect: false };
      const outcome = { type: 'YearPlanItemsAccepted' as const, planId, accepted: accepted.length };
      return { outcome, effect: true };
    },
  );
}

const twice = <T>(value: T): [T, T] => [value, value];

function lockPlan(tx: EntityManager, planId: number): Promise<YearPlan | null> {
  return tx.findOne(YearPlan, planId, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
