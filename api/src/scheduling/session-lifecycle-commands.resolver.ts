import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Session } from '@weitblick/db/scheduling';
import { actorOf, commandDependencies, type RequestContext } from '../platform/context.ts';
import { checkIdempotencyKey, decodeId } from '../platform/global-id.ts';
import type { Presented } from '../platform/present-refusal.ts';
import { checkReason } from '../platform/text-input.ts';
import { changedSession, presentPlanningRefusal } from './present-planning.ts';
import { draftFrom, enrolmentKeys } from './session-draft-input.ts';
import {
  CancelSessionInput,
  CancelSessionResult,
  DecideOnMinimumInput,
  DecideOnMinimumResult,
  MergeSessionsInput,
  MergeSessionsResult,
  SplitSessionInput,
  SplitSessionResult,
} from './session-lifecycle.types.ts';
import { cancelSession } from './use-cases/cancel-session.ts';
import { decideOnMinimum } from './use-cases/decide-on-minimum.ts';
import { mergeSessions } from './use-cases/merge-sessions.ts';
import { splitSession } from './use-cases/split-session.ts';

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

  @Mutation(() => MergeSessionsResult, {
    description:
      'A session is cancelled and its people are asked to move to another. Training planners only.',
  })
  async mergeSessions(
    @Arg('input', () => MergeSessionsInput) input: MergeSessionsInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await mergeSessions(commandDependencies(context), {
      ...actorOf(context),
      sourceId: decodeId('Session', input.sourceId) ?? 0,
      sourceVersion: input.sourceVersion,
      targetId: decodeId('Session', input.targetId) ?? 0,
      targetVersion: input.targetVersion,
      reason: checkReason(input.reason),
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    switch (outcome.type) {
      case 'SessionsMerged': {
        const source = await changedSession(context, outcome.sourceId);
        const target = await context.em.findOneOrFail(Session, outcome.targetId);
        const { asked, queued } = outcome;
        return { __typename: 'MergeSessionsSuccess', source, target, asked, queued };
      }
      case 'MergeNotPossible':
        return { __typename: outcome.type, message: outcome.obstacle, obstacle: outcome.obstacle };
      default:
        return presentPlanningRefusal(outcome, context);
    }
  }

  @Mutation(() => SplitSessionResult, {
    description: 'Some of the people are asked to move to a second session. Training planners only.',
  })
  async splitSession(
    @Arg('input', () => SplitSessionInput) input: SplitSessionInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await splitSession(commandDependencies(context), {
      ...actorOf(context),
      sessionId: decodeId('Session', input.sessionId) ?? 0,
      expectedVersion: input.expectedVersion,
      draft: { ...draftFrom(input.draft), responsibleId: null },
      enrolmentIds: enrolmentKeys(input.enrolmentIds),
      beyondContract: input.beyondContract,
      reason: checkReason(input.reason),
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    switch (outcome.type) {
      case 'SessionSplit': {
        const session = await changedSession(context, outcome.sessionId);
        const secondSession = await context.em.findOneOrFail(Session, outcome.secondSessionId);
        return { __typename: 'SplitSessionSuccess', session, secondSession, asked: outcome.asked };
      }
      case 'SplitNotPossible':
        return { __typename: outcome.type, message: outcome.obstacle, obstacle: outcome.obstacle };
      default:
        return presentPlanningRefusal(outcome, context);
    }
  }
}
