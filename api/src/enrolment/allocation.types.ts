import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../platform/connection.ts';
import { IdempotencyKeyReused, NotPermitted, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { SessionType } from '../scheduling/scheduling.types.ts';
import { EnrolmentNotFound, EnrolmentStatusEnum, EnrolmentType, SessionNotFound } from './enrolment.types.ts';

export enum AllocationModeEnum {
  FIRST_COME = 'FIRST_COME',
  LOTTERY = 'LOTTERY',
  CRITERIA = 'CRITERIA',
}
registerEnumType(AllocationModeEnum, {
  name: 'AllocationMode',
  description:
    'How seats are given: in order of arrival, by lot, or by visible criteria with the lot as tie-break.',
});

export enum CriterionKindEnum {
  TARGET_GROUP = 'TARGET_GROUP',
  MANDATORY_FOR_ROLE = 'MANDATORY_FOR_ROLE',
  REFUSED_BEFORE = 'REFUSED_BEFORE',
  NOT_YET_ATTENDED = 'NOT_YET_ATTENDED',
  SEVERELY_DISABLED = 'SEVERELY_DISABLED',
}
registerEnumType(CriterionKindEnum, {
  name: 'CriterionKind',
  description: 'A closed list. SEVERELY_DISABLED counts only when the person said so for this application.',
});

export enum CriterionRoleEnum {
  LEADER = 'LEADER',
  APPRENTICE = 'APPRENTICE',
}
registerEnumType(CriterionRoleEnum, { name: 'CriterionRole' });

export enum DrawResultEnum {
  SEAT = 'SEAT',
  OFFER = 'OFFER',
  WAITING = 'WAITING',
  UNDECIDED = 'UNDECIDED',
}
registerEnumType(DrawResultEnum, {
  name: 'DrawResult',
  description:
    'At the time of the draw. UNDECIDED: an approver had not answered; the place in the order is kept.',
});

@ObjectType('AllocationCriterion')
export class AllocationCriterionType {
  @Field(() => CriterionKindEnum)
  kind!: string;
  @Field(() => CriterionRoleEnum, { nullable: true })
  role!: string | null;
  @Field(() => Int)
  points!: number;
}

@ObjectType('CriterionPoints')
export class CriterionPointsType {
  @Field(() => CriterionKindEnum)
  kind!: string;
  @Field(() => Int)
  points!: number;
}

@ObjectType('DrawnApplication', { description: 'One application, by its pseudonymous number only.' })
export class DrawnApplicationType {
  @Field(() => String)
  number!: string;
  @Field(() => Int)
  position!: number;
  @Field(() => Int)
  points!: number;
  @Field(() => String, { description: 'Hexadecimal.' })
  lot!: string;
  @Field(() => DrawResultEnum)
  result!: string;
  @Field(() => Boolean, { description: 'The seat came from a quota, so the order of the unit counted.' })
  fromQuota!: boolean;
  @Field(() => [CriterionPointsType], {
    nullable: true,
    description: "What the points are made of; for the viewer's own application only.",
  })
  explanation!: CriterionPointsType[] | null;
}
export const DrawnApplicationConnection = connectionType('DrawnApplication', DrawnApplicationType);

@ObjectType('SessionAllocation')
export class SessionAllocationType {
  @Field(() => AllocationModeEnum)
  mode!: string;
  @Field(() => Date, {
    nullable: true,
    description: 'Applications until then are drawn; null for FIRST_COME.',
  })
  applyUntil!: Date | null;
  @Field(() => [AllocationCriterionType])
  criteria!: AllocationCriterionType[];
  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 of the seed, hexadecimal; public from the start, so that the seed cannot be chosen later.',
  })
  seedHash!: string | null;
  @Field(() => Date, { nullable: true })
  drawnAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Hexadecimal; null until the draw.' })
  seed!: string | null;
  @Field(() => String, { nullable: true, description: 'How the draw can be recomputed.' })
  algorithm!: string | null;
}

@ObjectType('SeatQuota')
export class SeatQuotaType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { nullable: true })
  unitName!: string | null;
  @Field(() => String, { nullable: true })
  purpose!: string | null;
  @Field(() => Int)
  seats!: number;
  @Field(() => Int)
  taken!: number;
  @Field(() => Date)
  releaseAt!: Date;
  @Field(() => Date, { nullable: true })
  releasedAt!: Date | null;
}

@ObjectType('QuotaCandidate', {
  description: "Somebody of the unit who waits; for the unit's training officer.",
})
export class QuotaCandidateType {
  @Field(() => ID)
  enrolmentId!: string;
  @Field(() => String)
  displayName!: string;
  @Field(() => EnrolmentStatusEnum)
  status!: string;
  @Field(() => Int, { nullable: true })
  rank!: number | null;
}

@ObjectType('SelectionRecord', { description: 'For the staff council: a CSV file.' })
export class SelectionRecordType {
  @Field(() => String)
  fileName!: string;
  @Field(() => String)
  csv!: string;
}

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
export class InvalidAllocation extends Problem {}
@ObjectType({ implements: Problem, description: 'There is no draw ahead that asks for it.' })
export class NoDrawPending extends Problem {}
@ObjectType({ implements: Problem })
export class NotEnoughFreeSeats extends Problem {
  @Field(() => Int)
  free!: number;
}
@ObjectType({ implements: Problem })
export class InvalidQuota extends Problem {}
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
