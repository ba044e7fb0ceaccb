import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { IdempotencyKeyReused, NotPermitted, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { SessionType } from '../scheduling/scheduling.types.ts';
import {
  AllocationModeEnum,
  CriterionKindEnum,
  CriterionRoleEnum,
  SeatQuotaType,
} from './allocation.types.ts';
import { EnrolmentNotFound, EnrolmentType, SessionNotFound } from './enrolment.types.ts';

export enum AllocationProblemEnum {
  NO_CRITERIA = 'NO_CRITERIA',
  CRITERIA_WITHOUT_CRITERIA_MODE = 'CRITERIA_WITHOUT_CRITERIA_MODE',
  DUPLICATE = 'DUPLICATE',
  POINTS = 'POINTS',
  ROLE = 'ROLE',
  APPLY_UNTIL = 'APPLY_UNTIL',
  SESSION_CLOSED = 'SESSION_CLOSED',
}
registerEnumType(AllocationProblemEnum, { name: 'AllocationProblem' });

export enum QuotaProblemEnum {
  FOR_WHOM = 'FOR_WHOM',
  SEATS = 'SEATS',
  RELEASE_AT = 'RELEASE_AT',
  UNIT_HAS_ONE = 'UNIT_HAS_ONE',
  SESSION_CLOSED = 'SESSION_CLOSED',
}
registerEnumType(QuotaProblemEnum, { name: 'QuotaProblem' });

const KEY = '8 to 64 printable characters; new for every intention, the same for every retry of it';

@InputType()
export class AllocationCriterionInput {
  @Field(() => CriterionKindEnum)
  kind!: CriterionKindEnum;
  @Field(() => CriterionRoleEnum, { nullable: true, description: 'Only with MANDATORY_FOR_ROLE.' })
  role?: CriterionRoleEnum | null;
  @Field(() => Int, { description: '1 to 100' })
  points!: number;
}
@InputType()
export class ConfigureAllocationInput {
  @Field(() => ID)
  sessionId!: string;
  @Field(() => AllocationModeEnum)
  mode!: AllocationModeEnum;
  @Field(() => Date, { nullable: true })
  applyUntil?: Date | null;
  @Field(() => [AllocationCriterionInput], { defaultValue: [] })
  criteria!: AllocationCriterionInput[];
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class DeclareAllocationPreferenceInput {
  @Field(() => ID)
  enrolmentId!: string;
  @Field(() => Boolean, {
    description: 'Voluntary; counts for this application and is deleted after the session.',
  })
  severelyDisabled!: boolean;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class ReserveSeatsInput {
  @Field(() => ID)
  sessionId!: string;
  @Field(() => String, { nullable: true, description: 'Short name of the unit; either this or a purpose.' })
  unitShortName?: string | null;
  @Field(() => String, { nullable: true, description: '120 characters at most' })
  purpose?: string | null;
  @Field(() => Int)
  seats!: number;
  @Field(() => Date)
  releaseAt!: Date;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class ReleaseSeatQuotaInput {
  @Field(() => ID)
  quotaId!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class ChangeSeatQuotaInput extends ReleaseSeatQuotaInput {
  @Field(() => Int)
  seats!: number;
  @Field(() => Date)
  releaseAt!: Date;
}
@InputType()
export class DrawSeatsInput {
  @Field(() => ID)
  sessionId!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class RankQuotaCandidatesInput extends ReleaseSeatQuotaInput {
  @Field(() => [ID], { description: 'First = next; 500 at most.' })
  enrolmentIds!: string[];
}

@ObjectType()
export class ConfigureAllocationSuccess {
  @Field(() => SessionType)
  session!: unknown;
}
@ObjectType()
export class DeclareAllocationPreferenceSuccess {
  @Field(() => EnrolmentType)
  enrolment!: unknown;
}
@ObjectType()
export class SeatQuotaSuccess {
  @Field(() => SeatQuotaType)
  quota!: unknown;
}
@ObjectType({ implements: Problem, description: 'Somebody has applied or has a seat: the rules stay.' })
export class AllocationInUse extends Problem {}
@ObjectType({ implements: Problem })
export class InvalidAllocation extends Problem {
  @Field(() => AllocationProblemEnum)
  problem!: string;
}
@ObjectType({ implements: Problem, description: 'There is no draw ahead that asks for it.' })
export class NoDrawPending extends Problem {}
@ObjectType({ implements: Problem })
export class NotEnoughFreeSeats extends Problem {
  @Field(() => Int)
  free!: number;
}
@ObjectType({ implements: Problem, description: 'Nobody loses a seat because a quota gets smaller.' })
export class QuotaBelowTaken extends Problem {
  @Field(() => Int)
  taken!: number;
}
@ObjectType({ implements: Problem, description: 'Applications are taken until then.' })
export class DrawNotDue extends Problem {
  @Field(() => Date)
  applyUntil!: unknown;
}
@ObjectType()
export class DrawSeatsSuccess {
  @Field(() => SessionType)
  session!: unknown;
}
@ObjectType({ implements: Problem })
export class InvalidQuota extends Problem {
  @Field(() => QuotaProblemEnum)
  problem!: string;
}
@ObjectType({ implements: Problem })
export class QuotaNotFound extends Problem {}
@ObjectType({ implements: Problem })
export class InvalidRanking extends Problem {}

const always = [IdempotencyKeyReused, SystemBusy];
export const ConfigureAllocationResult = resultUnion('ConfigureAllocationResult', [
  ConfigureAllocationSuccess,
  AllocationInUse,
  InvalidAllocation,
  SessionNotFound,
  NotPermitted,
  ...always,
]);
export const DeclareAllocationPreferenceResult = resultUnion('DeclareAllocationPreferenceResult', [
  DeclareAllocationPreferenceSuccess,
  EnrolmentNotFound,
  NoDrawPending,
  ...always,
]);
export const ReserveSeatsResult = resultUnion('ReserveSeatsResult', [
  SeatQuotaSuccess,
  NotEnoughFreeSeats,
  InvalidQuota,
  SessionNotFound,
  NotPermitted,
  ...always,
]);
export const ReleaseSeatQuotaResult = resultUnion('ReleaseSeatQuotaResult', [
  SeatQuotaSuccess,
  QuotaNotFound,
  NotPermitted,
  ...always,
]);
export const RankQuotaCandidatesResult = resultUnion('RankQuotaCandidatesResult', [
  SeatQuotaSuccess,
  InvalidRanking,
  QuotaNotFound,
  ...always,
]);

export const ChangeSeatQuotaResult = resultUnion('ChangeSeatQuotaResult', [
  SeatQuotaSuccess,
  QuotaBelowTaken,
  NotEnoughFreeSeats,
  InvalidQuota,
  QuotaNotFound,
  NotPermitted,
  ...always,
]);
export const DrawSeatsResult = resultUnion('DrawSeatsResult', [
  DrawSeatsSuccess,
  DrawNotDue,
  NoDrawPending,
  SessionNotFound,
  NotPermitted,
  ...always,
]);
