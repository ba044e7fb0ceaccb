import { Topic } from '@weitblick/db/catalogue';
import { Enrolment } from '@weitblick/db/enrolment';
import { Session } from '@weitblick/db/scheduling';
import { freshReads, type RequestContext } from '../platform/context.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import type { AcceptOfferOutcome } from './use-cases/accept-offer.ts';
import type { CancelOutcome } from './use-cases/cancel-enrolment.ts';
import type { ChangeCapacityOutcome } from './use-cases/change-session-capacity.ts';
import type { EnrolOutcome } from './use-cases/enrol-in-session.ts';
import type { JoinWaitingListOutcome } from './use-cases/join-waiting-list.ts';

type Outcome =
  AcceptOfferOutcome | EnrolOutcome | JoinWaitingListOutcome | CancelOutcome | ChangeCapacityOutcome;

/** Turns the outcome of a use case, which holds keys only, into the member of the GraphQL union, read afresh. */
export async function presentOutcome(outcome: Outcome, context: RequestContext): Promise<Presented> {
  const fresh = freshReads(context);
  const enrolment = (id: number) => fresh.findOneOrFail(Enrolment, id);
  const session = (id: number) => fresh.findOneOrFail(Session, id);

  switch (outcome.type) {
    case 'Enrolled':
      return { __typename: 'EnrolInSessionSuccess', enrolment: await enrolment(outcome.enrolmentId) };
    case 'Waiting':
      return { __typename: 'JoinWaitingListSuccess', enrolment: await enrolment(outcome.enrolmentId) };
    case 'Cancelled':
      return { __typename: 'CancelEnrolmentSuccess', enrolment: await enrolment(outcome.enrolmentId) };
    case 'CapacityChanged':
      return {
        __typename: 'ChangeSessionCapacitySuccess',
        session: await session(outcome.sessionId),
        promoted: outcome.promoted,
      };
    case 'SessionFull':
      return {
        __typename: outcome.type,
        message: 'All seats are taken',
        waitingPosition: outcome.waitingPosition,
        session: await session(outcome.sessionId),
      };
    case 'SeatsAreDrawn':
      return {
        __typename: outcome.type,
        message: 'Seats are drawn after the deadline: apply with joinWaitingList',
        session: await session(outcome.sessionId),
      };
    case 'SeatsAvailable':
      return {
        __typename: outcome.type,
        message: 'A seat is free',
        session: await session(outcome.sessionId),
      };
    case 'AlreadyEnrolled':
      return {
        __typename: outcome.type,
        message: 'There is an active enrolment in this session already',
        enrolment: await enrolment(outcome.enrolmentId),
      };
    case 'EnrolmentClosed':
      return {
        __typename: outcome.type,
        message: `Enrolment is closed: ${outcome.reason}`,
        reason: outcome.reason,
      };
    case 'NotCancellable':
      return {
        __typename: outcome.type,
        message: `Cannot be cancelled: ${outcome.status}`,
        status: outcome.status,
      };
    case 'CancellationReasonRequired':
      return {
        __typename: outcome.type,
        message: 'A reason is required after the free period',
        cancelUntil: new Date(outcome.cancelUntil),
      };
    case 'CapacityBelowConfirmed':
      return {
        __typename: outcome.type,
        message: `${outcome.confirmed} seats are confirmed`,
        confirmed: outcome.confirmed,
      };
    case 'SystemBusy':
    case 'IdempotencyKeyReused':
      return presentRefusal(outcome);
    case 'AccessRestricted':
      return {
        __typename: outcome.type,
        message: 'This topic is not open for own enrolment',
        restriction: outcome.restriction,
      };
    case 'EnrolmentBlocked':
      return {
        __typename: outcome.type,
        message: 'Blocked after staying away',
        until: new Date(outcome.until),
      };
    case 'PrerequisiteMissing':
      return {
        __typename: outcome.type,
        message: 'Other topics have to be attended first',
        missing: await fresh.find(Topic, { id: { $in: outcome.topicIds } }, { orderBy: { title: 'asc' } }),
      };
    case 'OfferAccepted':
      return { __typename: 'AcceptOfferSuccess', enrolment: await enrolment(outcome.enrolmentId) };
    case 'NoOpenOffer':
      return {
        __typename: outcome.type,
        message: 'There is no offer to accept (any more)',
        enrolment: await enrolment(outcome.enrolmentId),
      };
    case 'InvalidCapacity':
      return { __typename: outcome.type, message: 'The capacity must be between the minimum and 100000' };
    case 'NotPermitted':
      return { __typename: outcome.type, message: 'Only training planners may do this' };
    case 'SessionNotFound':
    case 'EnrolmentNotFound':
      return { __typename: outcome.type, message: 'Not found' };
  }
}
