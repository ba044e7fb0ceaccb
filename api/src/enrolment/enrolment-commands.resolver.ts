import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { actorOf, commandDependencies, requireViewer, type RequestContext } from '../platform/context.ts';
import { checkIdempotencyKey, decodeId } from '../platform/global-id.ts';
import type { Presented } from '../platform/present-refusal.ts';
import { checkReason } from '../platform/text-input.ts';
import {
  AcceptOfferInput,
  AcceptOfferResult,
  CancelEnrolmentInput,
  CancelEnrolmentResult,
  ChangeSessionCapacityInput,
  ChangeSessionCapacityResult,
  EnrolInSessionInput,
  EnrolInSessionResult,
  JoinWaitingListInput,
  JoinWaitingListResult,
} from './enrolment.types.ts';
import { presentOutcome } from './present-outcome.ts';
import { acceptOffer } from './use-cases/accept-offer.ts';
import { cancelEnrolment } from './use-cases/cancel-enrolment.ts';
import { changeSessionCapacity } from './use-cases/change-session-capacity.ts';
import { enrolInSession } from './use-cases/enrol-in-session.ts';
import { joinWaitingList } from './use-cases/join-waiting-list.ts';

@Resolver()
export class EnrolmentCommandsResolver {
  @Mutation(() => EnrolInSessionResult)
  async enrolInSession(
    @Arg('input', () => EnrolInSessionInput) input: EnrolInSessionInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const actorId = requireViewer(context).person.id;
    const idempotencyKey = checkIdempotencyKey(input.idempotencyKey);
    const sessionId = decodeId('Session', input.sessionId);
    if (sessionId === null) return presentOutcome({ type: 'SessionNotFound' }, context);
    const outcome = await enrolInSession(commandDependencies(context), {
      actorId,
      sessionId,
      idempotencyKey,
    });
    return presentOutcome(outcome, context);
  }

  @Mutation(() => JoinWaitingListResult)
  async joinWaitingList(
    @Arg('input', () => JoinWaitingListInput) input: JoinWaitingListInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const actorId = requireViewer(context).person.id;
    const idempotencyKey = checkIdempotencyKey(input.idempotencyKey);
    const sessionId = decodeId('Session', input.sessionId);
    if (sessionId === null) return presentOutcome({ type: 'SessionNotFound' }, context);
    const outcome = await joinWaitingList(commandDependencies(context), {
      actorId,
      sessionId,
      promotion: input.promotion,
      idempotencyKey,
    });
    return presentOutcome(outcome, context);
  }

  @Mutation(() => CancelEnrolmentResult)
  async cancelEnrolment(
    @Arg('input', () => CancelEnrolmentInput) input: CancelEnrolmentInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const actorId = requireViewer(context).person.id;
    const idempotencyKey = checkIdempotencyKey(input.idempotencyKey);
    const enrolmentId = decodeId('Enrolment', input.enrolmentId);
    if (enrolmentId === null) return presentOutcome({ type: 'EnrolmentNotFound' }, context);
    const reason = checkReason(input.reason);
    const outcome = await cancelEnrolment(commandDependencies(context), {
      actorId,
      enrolmentId,
      reason,
      idempotencyKey,
    });
    return presentOutcome(outcome, context);
  }

  @Mutation(() => AcceptOfferResult, { description: 'To decline an offer, cancel the enrolment.' })
  async acceptOffer(
    @Arg('input', () => AcceptOfferInput) input: AcceptOfferInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const actorId = requireViewer(context).person.id;
    const idempotencyKey = checkIdempotencyKey(input.idempotencyKey);
    const enrolmentId = decodeId('Enrolment', input.enrolmentId);
    if (enrolmentId === null) return presentOutcome({ type: 'EnrolmentNotFound' }, context);
    return presentOutcome(
      await acceptOffer(commandDependencies(context), { actorId, enrolmentId, idempotencyKey }),
      context,
    );
  }

  @Mutation(() => ChangeSessionCapacityResult, { description: 'Training planners only.' })
  async changeSessionCapacity(
    @Arg('input', () => ChangeSessionCapacityInput) input: ChangeSessionCapacityInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const actor = actorOf(context);
    const idempotencyKey = checkIdempotencyKey(input.idempotencyKey);
    const sessionId = decodeId('Session', input.sessionId);
    if (actor.mayPlan && sessionId === null) return presentOutcome({ type: 'SessionNotFound' }, context);
    const outcome = await changeSessionCapacity(commandDependencies(context), {
      ...actor,
      sessionId: sessionId ?? 0,
      capacity: input.capacity,
      idempotencyKey,
    });
    return presentOutcome(outcome, context);
  }
}
