import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { YearPlan } from '@weitblick/db/scheduling';
import { actorOf, commandDependencies, freshReads, type RequestContext } from '../platform/context.ts';
import { badInput, checkIdempotencyKey, decodeId } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import { USUAL_PARAMETERS } from './rules/year-plan/parameters.ts';
import type { PlanParameters } from './rules/year-plan/problem.ts';
import {
  acceptYearPlanItems,
  discardYearPlan,
  planYear,
  type AcceptYearPlanItemsOutcome,
  type DiscardYearPlanOutcome,
  type PlanYearOutcome,
} from './use-cases/plan-year.ts';
import {
  AcceptYearPlanItemsInput,
  AcceptYearPlanItemsResult,
  DiscardYearPlanInput,
  DiscardYearPlanResult,
  PlanYearInput,
  PlanYearResult,
} from './year-plan-commands.types.ts';
import { checkMonth, type YearPlanParametersInput } from './year-plan.types.ts';

const MOST_ITEMS = 500;

@Resolver()
export class YearPlanCommandsResolver {
  @Mutation(() => PlanYearResult, {
    description: 'Asks for a plan; it is made within a minute or so. Training planners only.',
  })
  async planYear(
    @Arg('input', () => PlanYearInput) { year, parameters, idempotencyKey }: PlanYearInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await planYear(commandDependencies(context), {
      ...actorOf(context),
      year,
      parameters: parametersOf(parameters ?? null),
      idempotencyKey: checkIdempotencyKey(idempotencyKey),
    });
    return present(outcome, context);
  }

  @Mutation(() => AcceptYearPlanItemsResult, {
    description: 'Makes draft sessions of proposals, one by one in the background. Training planners only.',
  })
  async acceptYearPlanItems(
    @Arg('input', () => AcceptYearPlanItemsInput) input: AcceptYearPlanItemsInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { planId, itemIds, topicId, month, idempotencyKey } = input;
    if (itemIds && itemIds.length > MOST_ITEMS) throw badInput(`"itemIds" must be ${MOST_ITEMS} at most`);
    const outcome = await acceptYearPlanItems(commandDependencies(context), {
      ...actorOf(context),
      planId: decodeId('YearPlan', planId) ?? 0,
      selection: {
        itemIds: itemIds?.map((id) => decodeId('YearPlanItem', id) ?? 0) ?? null,
        topicId: topicId == null ? null : (decodeId('Topic', topicId) ?? 0),
        month: checkMonth(month),
      },
      idempotencyKey: checkIdempotencyKey(idempotencyKey),
    });
    return present(outcome, context);
  }

  @Mutation(() => DiscardYearPlanResult, {
    description: 'Stops a plan in work or puts one away; sessions made from it stay. Training planners only.',
  })
  async discardYearPlan(
    @Arg('input', () => DiscardYearPlanInput) { planId, idempotencyKey }: DiscardYearPlanInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await discardYearPlan(commandDependencies(context), {
      ...actorOf(context),
      planId: decodeId('YearPlan', planId) ?? 0,
      idempotencyKey: checkIdempotencyKey(idempotencyKey),
    });
    return present(outcome, context);
  }
}

function parametersOf(input: YearPlanParametersInput | null): PlanParameters {
  if (!input) return USUAL_PARAMETERS;
  const { weights, weekdays, sessionLimit, ...rest } = input;
  return {
    ...rest,
    weights: weights ? { ...weights } : USUAL_PARAMETERS.weights,
    weekdays: [...new Set(weekdays ?? USUAL_PARAMETERS.weekdays)].sort((a, b) => a - b),
    sessionLimit: sessionLimit ?? null,
  };
}

async function present(
  outcome: PlanYearOutcome | AcceptYearPlanItemsOutcome | DiscardYearPlanOutcome,
  context: RequestContext,
): Promise<Presented> {
  const plan = (id: number) => freshReads(context).findOneOrFail(YearPlan, id);
  switch (outcome.type) {
    case 'YearPlanStarted':
      return { __typename: 'PlanYearSuccess', plan: await plan(outcome.planId) };
    case 'YearPlanItemsAccepted':
      return {
        __typename: 'AcceptYearPlanItemsSuccess',
        plan: await plan(outcome.planId),
        accepted: outcome.accepted,
      };
    case 'YearPlanDiscarded':
      return { __typename: 'DiscardYearPlanSuccess', plan: await plan(outcome.planId) };
    case 'InvalidYearPlan':
      return { __typename: outcome.type, message: `Not possible: ${outcome.fault}`, fault: outcome.fault };
    case 'YearPlanInWork':
      return {
        __typename: outcome.type,
        message: 'A plan of the year is in work',
        plan: await plan(outcome.planId),
      };
    case 'YearPlanNotReady':
      return { __typename: outcome.type, message: `The plan is ${outcome.status}`, status: outcome.status };
    case 'YearPlanNotFound':
      return { __typename: outcome.type, message: 'No such plan' };
    case 'NothingToAccept':
      return { __typename: outcome.type, message: 'No open proposal matches' };
    case 'NotPermitted':
      return { __typename: outcome.type, message: 'Training planners only' };
    default:
      return presentRefusal(outcome);
  }
}
