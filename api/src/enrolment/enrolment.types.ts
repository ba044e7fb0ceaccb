import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../platform/connection.ts';
import { NodeInterface } from '../platform/node.types.ts';
import { IdempotencyKeyReused, NotPermitted, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { TopicType } from '../catalogue/catalogue.types.ts';
import { SessionType } from '../scheduling/scheduling.types.ts';

export enum EnrolmentStatusEnum {
  REQUESTED = 'REQUESTED',
  WAITING = 'WAITING',
  OFFERED = 'OFFERED',
  CONFIRMED = 'CONFIRMED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
  CANCELLED = 'CANCELLED',
  EXPIRED = 'EXPIRED',
  ATTENDED = 'ATTENDED',
  NO_SHOW = 'NO_SHOW',
  UNCONFIRMED = 'UNCONFIRMED',
}
registerEnumType(EnrolmentStatusEnum, { name: 'EnrolmentStatus' });

export enum PromotionEnum {
  AUTOMATIC = 'AUTOMATIC',
  ASK = 'ASK',
}
registerEnumType(PromotionEnum, {
  name: 'Promotion',
  description: "What happens when it is the person's turn: the seat at once, or an offer with a deadline.",
});

export enum AccessRestriction {
  BY_ORDER = 'BY_ORDER',
  BY_INVITATION = 'BY_INVITATION',
}
registerEnumType(AccessRestriction, { name: 'AccessRestriction' });

export enum EnrolmentView {
  UPCOMING = 'UPCOMING',
  WAITING = 'WAITING',
  PAST = 'PAST',
  ATTENDED = 'ATTENDED',
}
registerEnumType(EnrolmentView, {
  name: 'EnrolmentView',
  description:
    'UPCOMING: seats in sessions not over; WAITING: on a waiting list; PAST: over, given back or withdrawn; ATTENDED: those of them with a proof.',
});

export enum EnrolmentClosedReason {
  DEADLINE_PASSED = 'DEADLINE_PASSED',
  STARTED = 'STARTED',
  SESSION_CANCELLED = 'SESSION_CANCELLED',
}
registerEnumType(EnrolmentClosedReason, { name: 'EnrolmentClosedReason' });

@ObjectType('CancellationTerms', {
  description: 'Whether the person may still give it back, and whether a reason is asked for.',
})
export class CancellationTermsType {
  @Field(() => Boolean)
  allowed!: boolean;
  @Field(() => Boolean)
  reasonRequired!: boolean;
}

@ObjectType('EnrolmentEvent')
export class EnrolmentEventType {
  @Field(() => Date)
  at!: Date;
  @Field(() => EnrolmentStatusEnum, { nullable: true })
  from!: string | null;
  @Field(() => EnrolmentStatusEnum)
  to!: string;
  @Field(() => String, { nullable: true, description: 'null when the system did it' })
  byDisplayName!: string | null;
  @Field(() => String, { nullable: true })
  reason!: string | null;
}

@ObjectType('Enrolment', {
  implements: NodeInterface,
  description: "A person's relation to one session; seen by that person only.",
})
export class EnrolmentType extends NodeInterface {
  @Field(() => EnrolmentStatusEnum)
  status!: string;
  @Field(() => Date)
  createdAt!: Date;
  @Field(() => Date)
  statusSince!: Date;
  @Field(() => PromotionEnum)
  promotion!: string;
  @Field(() => Date, { nullable: true, description: 'Only while OFFERED: until then the seat is kept.' })
  offerExpiresAt!: Date | null;
  @Field(() => Date, {
    nullable: true,
    description: 'Only while REQUESTED: without a decision by then the request expires.',
  })
  decideBy!: Date | null;
}

export const EnrolmentConnection = connectionType('Enrolment', EnrolmentType);

@ObjectType()
export class EnrolmentCounts {
  @Field(() => Int)
  upcoming!: number;
  @Field(() => Int)
  waiting!: number;
  @Field(() => Int)
  past!: number;
  @Field(() => Int)
  attended!: number;
}

const KEY = '8 to 64 printable characters; new for every intention, the same for every retry of it';

@InputType()
export class EnrolInSessionInput {
  @Field(() => ID)
  sessionId!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class JoinWaitingListInput extends EnrolInSessionInput {
  @Field(() => PromotionEnum, { defaultValue: PromotionEnum.AUTOMATIC })
  promotion!: PromotionEnum;
}
@InputType()
export class AcceptOfferInput {
  @Field(() => ID)
  enrolmentId!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class CancelEnrolmentInput {
  @Field(() => ID)
  enrolmentId!: string;
  @Field(() => String, { nullable: true, description: '500 characters at most' })
  reason?: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class ChangeSessionCapacityInput {
  @Field(() => ID)
  sessionId!: string;
  @Field(() => Int)
  capacity!: number;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@ObjectType()
export class EnrolInSessionSuccess {
  @Field(() => EnrolmentType)
  enrolment!: unknown;
}
@ObjectType()
export class JoinWaitingListSuccess {
  @Field(() => EnrolmentType)
  enrolment!: unknown;
}
@ObjectType()
export class CancelEnrolmentSuccess {
  @Field(() => EnrolmentType)
  enrolment!: unknown;
}
@ObjectType()
export class AcceptOfferSuccess {
  @Field(() => EnrolmentType)
  enrolment!: unknown;
}
@ObjectType({ implements: Problem, description: 'It ran out or was answered before.' })
export class NoOpenOffer extends Problem {
  @Field(() => EnrolmentType)
  enrolment!: unknown;
}
@ObjectType({ implements: Problem, description: 'The topic is not open for enrolling oneself.' })
export class AccessRestricted extends Problem {
  @Field(() => AccessRestriction)
  restriction!: string;
}
@ObjectType({
  implements: Problem,
  description: 'The person stayed away from the topic; what is mandatory for somebody is never blocked.',
})
export class EnrolmentBlocked extends Problem {
  @Field(() => Date, { description: 'From then on it is possible again.' })
  until!: Date;
}
@ObjectType({
  implements: Problem,
  description: 'Topics that must be attended (or have a seat in, before this session) first.',
})
export class PrerequisiteMissing extends Problem {
  @Field(() => [TopicType])
  missing!: unknown[];
}
@ObjectType()
export class ChangeSessionCapacitySuccess {
  @Field(() => SessionType)
  session!: unknown;
  @Field(() => Int, { description: 'People who got a seat from the waiting list.' })
  promoted!: number;
}

@ObjectType({
  implements: Problem,
  description: 'No seat was taken. The person may ask for the waiting list with joinWaitingList.',
})
export class SessionFull extends Problem {
  @Field(() => Int, { description: 'The place on the waiting list the person would get now.' })
  waitingPosition!: number;
  @Field(() => SessionType)
  session!: unknown;
}
@ObjectType({
  implements: Problem,
  description: 'Applications are collected until a draw: apply with joinWaitingList.',
})
export class SeatsAreDrawn extends Problem {
  @Field(() => SessionType)
  session!: unknown;
}
@ObjectType({ implements: Problem, description: 'A seat is free again: enrol instead of waiting.' })
export class SeatsAvailable extends Problem {
  @Field(() => SessionType)
  session!: unknown;
}
@ObjectType({ implements: Problem })
export class AlreadyEnrolled extends Problem {
  @Field(() => EnrolmentType)
  enrolment!: unknown;
}
@ObjectType({ implements: Problem })
export class EnrolmentClosed extends Problem {
  @Field(() => EnrolmentClosedReason)
  reason!: string;
}
@ObjectType({ implements: Problem })
export class SessionNotFound extends Problem {}
@ObjectType({ implements: Problem, description: "Also the answer to somebody else's enrolment." })
export class EnrolmentNotFound extends Problem {}
@ObjectType({ implements: Problem })
export class NotCancellable extends Problem {
  @Field(() => EnrolmentStatusEnum)
  status!: string;
}
@ObjectType({ implements: Problem, description: 'The free period is over: send a reason.' })
export class CancellationReasonRequired extends Problem {
  @Field(() => Date)
  cancelUntil!: Date;
}
@ObjectType({ implements: Problem })
export class CapacityBelowConfirmed extends Problem {
  @Field(() => Int)
  confirmed!: number;
}
@ObjectType({ implements: Problem })
export class InvalidCapacity extends Problem {}

const always = [IdempotencyKeyReused, SystemBusy];
export const EnrolInSessionResult = resultUnion('EnrolInSessionResult', [
  EnrolInSessionSuccess,
  SessionFull,
  SeatsAreDrawn,
  AlreadyEnrolled,
  EnrolmentClosed,
  PrerequisiteMissing,
  AccessRestricted,
  EnrolmentBlocked,
  SessionNotFound,
  ...always,
]);
export const JoinWaitingListResult = resultUnion('JoinWaitingListResult', [
  JoinWaitingListSuccess,
  SeatsAvailable,
  AlreadyEnrolled,
  EnrolmentClosed,
  PrerequisiteMissing,
  AccessRestricted,
  EnrolmentBlocked,
  SessionNotFound,
  ...always,
]);
export const CancelEnrolmentResult = resultUnion('CancelEnrolmentResult', [
  CancelEnrolmentSuccess,
  EnrolmentNotFound,
  NotCancellable,
  CancellationReasonRequired,
  ...always,
]);
export const ChangeSessionCapacityResult = resultUnion('ChangeSessionCapacityResult', [
  ChangeSessionCapacitySuccess,
  CapacityBelowConfirmed,
  InvalidCapacity,
  NotPermitted,
  SessionNotFound,
  ...always,
]);

export const AcceptOfferResult = resultUnion('AcceptOfferResult', [
  AcceptOfferSuccess,
  EnrolmentNotFound,
  NoOpenOffer,
  ...always,
]);
