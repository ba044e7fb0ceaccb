import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { IdempotencyKeyReused, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { SessionType } from '../scheduling/scheduling.types.ts';
import {
  AccessRestricted,
  AlreadyEnrolled,
  EnrolmentBlocked,
  EnrolmentNotFound,
  EnrolmentType,
  PrerequisiteMissing,
} from './enrolment.types.ts';

export enum SubstitutionStatusEnum {
  PROPOSED = 'PROPOSED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
  EXPIRED = 'EXPIRED',
}
registerEnumType(SubstitutionStatusEnum, { name: 'SubstitutionStatus' });

export enum SubstituteObstacleEnum {
  NOT_ALLOWED = 'NOT_ALLOWED',
  NO_SEAT = 'NO_SEAT',
  TOO_LATE = 'TOO_LATE',
  FREE_CANCELLATION = 'FREE_CANCELLATION',
  WAITING_LIST_FIRST = 'WAITING_LIST_FIRST',
}
registerEnumType(SubstituteObstacleEnum, {
  name: 'SubstituteObstacle',
  description:
    'Why a seat cannot pass to a named person: the topic forbids it, there is no seat, the session has begun, it can still be given back freely, or people wait and come first.',
});

@ObjectType('Substitution', { description: 'A colleague who was asked to take a seat over.' })
export class SubstitutionType {
  @Field(() => SubstitutionStatusEnum)
  status!: string;
  @Field(() => String)
  substituteDisplayName!: string;
  @Field(() => Date)
  proposedAt!: Date;
  @Field(() => Date, { nullable: true })
  endedAt!: Date | null;
}

@ObjectType({ description: 'What the seat holder may do about a substitute now.' })
export class SubstituteTerms {
  @Field(() => SubstituteObstacleEnum, { nullable: true, description: 'null = a substitute can be named' })
  obstacle!: string | null;
  @Field(() => Boolean, { description: 'Whether colleagues of other units can be named.' })
  anywhere!: boolean;
  @Field(() => Int, { description: 'Approvals that are asked for again for the substitute.' })
  approvalSteps!: number;
}

@ObjectType('SubstituteCandidate')
export class SubstituteCandidateType {
  @Field(() => ID)
  personId!: string;
  @Field(() => String)
  displayName!: string;
  @Field(() => String, { description: 'Short name of the unit.' })
  unit!: string;
}

@ObjectType('SubstitutionRequest', { description: 'The viewer is asked to take over a colleague’s seat.' })
export class SubstitutionRequestType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  proposerDisplayName!: string;
  @Field(() => Date)
  proposedAt!: Date;
  @Field(() => SessionType)
  session!: unknown;
}

const KEY = '8 to 64 printable characters; new for every intention, the same for every retry of it';

@InputType()
export class ProposeSubstituteInput {
  @Field(() => ID)
  enrolmentId!: string;
  @Field(() => ID)
  personId!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class WithdrawSubstituteInput {
  @Field(() => ID)
  enrolmentId!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class AnswerSubstitutionInput {
  @Field(() => ID)
  substitutionId!: string;
  @Field(() => Boolean)
  accept!: boolean;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@ObjectType()
export class ProposeSubstituteSuccess {
  @Field(() => EnrolmentType)
  enrolment!: unknown;
}
@ObjectType()
export class WithdrawSubstituteSuccess {
  @Field(() => EnrolmentType)
  enrolment!: unknown;
}
@ObjectType()
export class AcceptSubstitutionSuccess {
  @Field(() => EnrolmentType, { description: 'The viewer’s own: a seat, or a request that keeps it.' })
  enrolment!: unknown;
}
@ObjectType()
export class DeclineSubstitutionSuccess {
  @Field(() => ID)
  substitutionId!: string;
}
@ObjectType({ implements: Problem })
export class SubstituteNotPossible extends Problem {
  @Field(() => SubstituteObstacleEnum)
  obstacle!: string;
}
@ObjectType({ implements: Problem, description: 'Also the answer to people who may not be named.' })
export class SubstituteNotFound extends Problem {}
@ObjectType({ implements: Problem, description: 'Also the answer to questions to other people.' })
export class SubstitutionNotFound extends Problem {}
@ObjectType({ implements: Problem, description: 'It was answered, withdrawn, or has run out.' })
export class NoOpenSubstitution extends Problem {}

const always = [IdempotencyKeyReused, SystemBusy];
export const ProposeSubstituteResult = resultUnion('ProposeSubstituteResult', [
  ProposeSubstituteSuccess,
  EnrolmentNotFound,
  SubstituteNotPossible,
  SubstituteNotFound,
  ...always,
]);
export const WithdrawSubstituteResult = resultUnion('WithdrawSubstituteResult', [
  WithdrawSubstituteSuccess,
  EnrolmentNotFound,
  NoOpenSubstitution,
  ...always,
]);
export const AnswerSubstitutionResult = resultUnion('AnswerSubstitutionResult', [
  AcceptSubstitutionSuccess,
  DeclineSubstitutionSuccess,
  SubstitutionNotFound,
  NoOpenSubstitution,
  SubstituteNotPossible,
  AlreadyEnrolled,
  AccessRestricted,
  EnrolmentBlocked,
  PrerequisiteMissing,
  ...always,
]);
