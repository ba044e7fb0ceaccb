import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { actorOf, commandDependencies, type RequestContext } from '../platform/context.ts';
import { checkIdempotencyKey, decodeId } from '../platform/global-id.ts';
import type { Presented } from '../platform/present-refusal.ts';
import { checkReason } from '../platform/text-input.ts';
import { changedSession, presentPlanningRefusal } from './present-planning.ts';
import {
  CancelSessionInput,
  CancelSessionResult,
  DecideOnMinimumInput,
  DecideOnMinimumResult,
} from './session-lifecycle.types.ts';
import { cancelSession } from './use-cases/cancel-session.ts';
import { decideOnMinimum } from './use-cases/decide-on-minimum.ts';

@Resolver()
export class SessionLifecycleCommandsResolver {
  @Mutation(() => CancelSessionResult, {
    description: 'A session does not take place, or a draft is given up. Training planners only.',
  })
  async cancelSession(
    @Arg('input', () => CancelSessionInput) input: CancelSessionInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await cancelSession(commandDependencies(context), {
      ...actorOf(context),
      sessionId: decodeId('Session', input.sessionId) ?? 0,
      expectedVersion: input.expectedVersion,
      reason: checkReason(input.reason),
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    if (outcome.type !== 'SessionCancelled') return presentPlanningRefusal(outcome, context);
    const session = await changedSession(context, outcome.sessionId);
    return { __typename: 'CancelSessionSuccess', session, told: outcome.told };
  }

  @Mutation(() => DecideOnMinimumResult, {
    description:
      'A session with too few people takes place all the same, or is cancelled. Training planners only.',
  })
  async decideOnMinimum(
    @Arg('input', () => DecideOnMinimumInput) input: DecideOnMinimumInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await decideOnMinimum(commandDependencies(context), {
      ...actorOf(context),
      sessionId: decodeId('Session', input.sessionId) ?? 0,
      expectedVersion: input.expectedVersion,
      decision: input.decision,
      reason: checkReason(input.reason),
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    switch (outcome.type) {
      case 'MinimumDecided': {
        const session = await changedSession(context, outcome.sessionId);
        return { __typename: 'DecideOnMinimumSuccess', session, told: outcome.told };
      }
      case 'NothingToDecide':
        return { __typename: outcome.type, message: 'Enough people, or decided before' };
      default:
        return presentPlanningRefusal(outcome, context);
    }
  }
}
