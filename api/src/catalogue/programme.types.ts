import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { DeclineReasonRequired, Decision, StaleVersion, TopicNotFound } from '../approval/approval.types.ts';
import { connectionType } from '../platform/connection.ts';
import { IdempotencyKeyReused, NotPermitted, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { TopicType } from './catalogue.types.ts';

export enum MembershipStatusEnum {
  APPLIED = 'APPLIED',
  ACTIVE = 'ACTIVE',
  COMPLETED = 'COMPLETED',
  LEFT = 'LEFT',
}
registerEnumType(MembershipStatusEnum, { name: 'MembershipStatus' });

@ObjectType('ProgrammeModule')
export class ProgrammeModuleType {
  @Field(() => TopicType)
  topic!: unknown;
  @Field(() => Boolean)
  optional!: boolean;
  @Field(() => Boolean, { description: 'By the viewer, in whichever session.' })
  attended!: boolean;
}

@ObjectType('Programme', { description: 'Several topics that belong together and are attended over months.' })
export class ProgrammeType {
  @Field(() => String)
  slug!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  summary!: string;
  @Field(() => Int, { description: 'Rises with each edit.' })
  version!: number;
}
export const ProgrammeConnection = connectionType('Programme', ProgrammeType);

@ObjectType('Cohort', { description: 'The people who go through a programme together.' })
export class CohortType {
  @Field(() => String)
  name!: string;
  @Field(() => GraphQLLocalDate)
  startsOn!: string;
  @Field(() => GraphQLLocalDate, { description: 'Last day to apply.' })
  applyUntil!: string;
  @Field(() => Int)
  seats!: number;
  @Field(() => Int)
  version!: number;
}

@ObjectType('ProgrammeProgress', { description: 'Required modules only.' })
export class ProgrammeProgressType {
  @Field(() => Int)
  required!: number;
  @Field(() => Int)
  attended!: number;
}

@ObjectType('ProgrammeMembership', { description: "The viewer's own way through a programme." })
export class ProgrammeMembershipType {
  @Field(() => MembershipStatusEnum)
  status!: string;
  @Field(() => Date)
  statusSince!: Date;
}

@ObjectType('CohortMember', { description: 'For training planners.' })
export class CohortMemberType {
  @Field(() => ID, { description: 'Of the membership.' })
  id!: string;
  @Field(() => String)
  displayName!: string;
  @Field(() => MembershipStatusEnum)
  status!: string;
  @Field(() => Date)
  appliedAt!: Date;
  @Field(() => ProgrammeProgressType)
  progress!: ProgrammeProgressType;
}
export const CohortMemberConnection = connectionType('CohortMember', CohortMemberType);

const KEY = '8 to 64 printable characters; new for every intention, the same for every retry of it';

@InputType()
export class ApplyToProgrammeInput {
  @Field(() => ID)
  cohortId!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class LeaveProgrammeInput {
  @Field(() => ID)
  membershipId!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class DecideProgrammeApplicationInput extends LeaveProgrammeInput {
  @Field(() => Decision)
  decision!: Decision;
  @Field(() => String, { nullable: true, description: 'Needed to decline; 500 characters at most' })
  reason?: string | null;
}
@InputType()
export class ProgrammeModuleInput {
  @Field(() => ID)
  topicId!: string;
  @Field(() => Boolean, { defaultValue: false })
  optional!: boolean;
}
@InputType()
export class SaveProgrammeInput {
  @Field(() => ID, { nullable: true, description: 'Left out for a new programme' })
  id?: string | null;
  @Field(() => Int, { description: '0 for a new one' })
  expectedVersion!: number;
  @Field(() => String)
  slug!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  summary!: string;
  @Field(() => [ProgrammeModuleInput], { description: 'All of them in order, 30 at most' })
  modules!: ProgrammeModuleInput[];
}
@InputType()
export class SaveCohortInput {
  @Field(() => ID)
  programmeId!: string;
  @Field(() => ID, { nullable: true, description: 'Left out for a new cohort' })
  id?: string | null;
  @Field(() => Int, { description: '0 for a new one' })
  expectedVersion!: number;
  @Field(() => String)
  name!: string;
  @Field(() => GraphQLLocalDate)
  startsOn!: string;
  @Field(() => GraphQLLocalDate)
  applyUntil!: string;
  @Field(() => Int)
  seats!: number;
}

@ObjectType()
export class ApplyToProgrammeSuccess {
  @Field(() => ProgrammeMembershipType)
  membership!: unknown;
}
@ObjectType()
export class LeaveProgrammeSuccess {
  @Field(() => ProgrammeMembershipType)
  membership!: unknown;
}
@ObjectType()
export class DecideProgrammeApplicationSuccess {
  @Field(() => CohortMemberType)
  member!: unknown;
}
@ObjectType()
export class SaveProgrammeSuccess {
  @Field(() => ProgrammeType)
  programme!: unknown;
}
@ObjectType()
export class SaveCohortSuccess {
  @Field(() => CohortType)
  cohort!: unknown;
}
@ObjectType({ implements: Problem })
export class CohortNotFound extends Problem {}
@ObjectType({ implements: Problem })
export class ProgrammeNotFound extends Problem {}
@ObjectType({ implements: Problem, description: "Also the answer to somebody else's membership." })
export class MembershipNotFound extends Problem {}
@ObjectType({ implements: Problem, description: 'The last day to apply is over.' })
export class ApplicationClosed extends Problem {}
@ObjectType({ implements: Problem })
export class AlreadyMember extends Problem {
  @Field(() => ProgrammeMembershipType)
  membership!: unknown;
}
@ObjectType({ implements: Problem, description: 'It is completed or left already.' })
export class NotLeavable extends Problem {
  @Field(() => MembershipStatusEnum)
  status!: string;
}
@ObjectType({ implements: Problem, description: 'It was decided or withdrawn before.' })
export class NoOpenApplication extends Problem {
  @Field(() => MembershipStatusEnum)
  status!: string;
}
@ObjectType({ implements: Problem })
export class CohortFull extends Problem {
  @Field(() => Int)
  seats!: number;
}
@ObjectType({ implements: Problem })
export class InvalidProgramme extends Problem {}
@ObjectType({ implements: Problem })
export class InvalidCohort extends Problem {}

const always = [IdempotencyKeyReused, SystemBusy];
export const ApplyToProgrammeResult = resultUnion('ApplyToProgrammeResult', [
  ApplyToProgrammeSuccess,
  AlreadyMember,
  ApplicationClosed,
  CohortNotFound,
  ...always,
]);
export const LeaveProgrammeResult = resultUnion('LeaveProgrammeResult', [
  LeaveProgrammeSuccess,
  MembershipNotFound,
  NotLeavable,
  ...always,
]);
export const DecideProgrammeApplicationResult = resultUnion('DecideProgrammeApplicationResult', [
  DecideProgrammeApplicationSuccess,
  MembershipNotFound,
  NotPermitted,
  CohortFull,
  NoOpenApplication,
  DeclineReasonRequired,
  ...always,
]);
export const SaveProgrammeResult = resultUnion('SaveProgrammeResult', [
  SaveProgrammeSuccess,
  ProgrammeNotFound,
  TopicNotFound,
  NotPermitted,
  StaleVersion,
  InvalidProgramme,
]);
export const SaveCohortResult = resultUnion('SaveCohortResult', [
  SaveCohortSuccess,
  ProgrammeNotFound,
  CohortNotFound,
  NotPermitted,
  StaleVersion,
  InvalidCohort,
]);
