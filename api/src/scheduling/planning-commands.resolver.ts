import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Session } from '@weitblick/db/scheduling';
import { actorOf, commandDependencies, freshReads, type RequestContext } from '../platform/context.ts';
import { checkIdempotencyKey, decodeId } from '../platform/global-id.ts';
import { checkReason } from '../platform/text-input.ts';
import {
  ChangeSessionInput,
  ChangeSessionResult,
  CreateSessionsInput,
  CreateSessionsResult,
  MoveAppointmentInput,
  PublishSessionInput,
  PublishSessionResult,
} from './planning-results.types.ts';
import type { Presented } from '../platform/present-refusal.ts';
import { changedSession, presentPlanningRefusal } from './present-planning.ts';
import { changeTo, draftFrom, moveOf } from './session-draft-input.ts';
import { changeSession, type ChangeSessionOutcome } from './use-cases/change-session.ts';
import { createSessions } from './use-cases/create-session.ts';
import { publishSession } from './use-cases/publish-session.ts';

@Resolver()
export class PlanningCommandsResolver {
  @Mutation(() => CreateSessionsResult, {
    description: 'One session or a series, as drafts. Training planners only.',
  })
  async createSessions(
    @Arg('input', () => CreateSessionsInput) input: CreateSessionsInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const topicId = decodeId('Topic', input.topicId) ?? 0;
    const outcome = await createSessions(commandDependencies(context), {
      ...actorOf(context),
      topicId,
      drafts: input.sessions.map((draft) => ({ ...draftFrom(draft), responsibleId: null })),
      beyondContract: input.beyondContract,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    switch (outcome.type) {
      case 'SessionsCreated': {
        const sessions = await freshReads(context).find(
          Session,
          { id: { $in: outcome.sessionIds } },
          { orderBy: { id: 'asc' } },
        );
        return { __typename: 'CreateSessionsSuccess', sessions };
      }
      case 'TooManySessions':
        return { __typename: outcome.type, message: `1 to ${outcome.limit} sessions`, limit: outcome.limit };
      case 'TopicNotFound':
        return { __typename: outcome.type, message: 'No such topic' };
      default:
        return presentPlanningRefusal({ ...outcome, topicId }, context);
    }
  }

  @Mutation(() => ChangeSessionResult, { description: 'Training planners only.' })
  async changeSession(
    @Arg('input', () => ChangeSessionInput) input: ChangeSessionInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await changeSession(commandDependencies(context), {
      ...actorOf(context),
      sessionId: decodeId('Session', input.sessionId) ?? 0,
      expectedVersion: input.expectedVersion,
      change: changeTo(input.draft),
      input: { draft: input.draft, reason: input.reason ?? null },
      beyondContract: input.beyondContract,
      reason: checkReason(input.reason),
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return presentChange(outcome, context);
  }

  @Mutation(() => ChangeSessionResult, {
    description: 'Moves or resizes one appointment, or gives it other resources. Training planners only.',
  })
  async moveAppointment(
    @Arg('input', () => MoveAppointmentInput) input: MoveAppointmentInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { sessionId, expectedVersion, beyondContract, reason, idempotencyKey, ...move } = input;
    const outcome = await changeSession(commandDependencies(context), {
      ...actorOf(context),
      sessionId: decodeId('Session', sessionId) ?? 0,
      expectedVersion,
      change: moveOf(input),
      input: { move, reason: reason ?? null },
      beyondContract,
      reason: checkReason(reason),
      idempotencyKey: checkIdempotencyKey(idempotencyKey),
    });
    return presentChange(outcome, context);
  }

  @Mutation(() => PublishSessionResult, { description: 'Training planners only.' })
  async publishSession(
    @Arg('input', () => PublishSessionInput) input: PublishSessionInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await publishSession(commandDependencies(context), {
      ...actorOf(context),
      sessionId: decodeId('Session', input.sessionId) ?? 0,
      expectedVersion: input.expectedVersion,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    if (outcome.type !== 'SessionPublished') return presentPlanningRefusal(outcome, context);
    return { __typename: 'PublishSessionSuccess', session: await changedSession(context, outcome.sessionId) };
  }
}

async function presentChange(outcome: ChangeSessionOutcome, context: RequestContext): Promise<Presented> {
  switch (outcome.type) {
    case 'SessionChanged': {
      const { told, promoted, sessionId } = outcome;
      return {
        __typename: 'ChangeSessionSuccess',
        session: await changedSession(context, sessionId),
        told,
        promoted,
      };
    }
    case 'CapacityBelowConfirmed':
      return {
        __typename: outcome.type,
        message: `${outcome.confirmed} seats are taken or kept`,
        confirmed: outcome.confirmed,
      };
    default:
      return presentPlanningRefusal(outcome, context);
  }
}
