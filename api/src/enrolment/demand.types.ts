import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { TopicNotFound } from '../approval/approval.types.ts';
import { TopicType } from '../catalogue/catalogue.types.ts';
import { connectionType } from '../platform/connection.ts';
import { IdempotencyKeyReused, NotPermitted, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { SessionType } from '../scheduling/scheduling.types.ts';
import { SessionNotFound } from './enrolment.types.ts';

const KEY = '8 to 64 printable characters; new for every intention, the same for every retry of it';

@ObjectType('Demand', { description: "The viewer's own interest in a topic." })
export class DemandType {
  @Field(() => Date)
  registeredAt!: Date;
  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType('OpenDemand', { description: "One topic of the viewer's open interests." })
export class OpenDemandType {
  @Field(() => TopicType)
  topic!: unknown;
  @Field(() => Date)
  registeredAt!: Date;
  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType('TopicDemand', { description: 'How many people a topic could still get; for planners.' })
export class TopicDemandType {
  @Field(() => TopicType)
  topic!: unknown;
  @Field(() => Int, { description: 'Registered interest.' })
  interested!: number;
  @Field(() => Int, { description: 'On waiting lists of sessions ahead.' })
  waiting!: number;
  @Field(() => SessionType, {
    nullable: true,
    description: 'The session to repeat: the one with the longest waiting list, else the last one.',
  })
  session!: unknown;
}
export const TopicDemandConnection = connectionType('TopicDemand', TopicDemandType);

export enum SecondSessionProblemEnum {
  NUMBER = 'NUMBER',
  NUMBER_TAKEN = 'NUMBER_TAKEN',
  APPOINTMENTS = 'APPOINTMENTS',
  CAPACITY = 'CAPACITY',
  DEADLINES = 'DEADLINES',
}
registerEnumType(SecondSessionProblemEnum, { name: 'SecondSessionProblem' });

@InputType()
export class WithdrawDemandInput {
  @Field(() => ID)
  topicId!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class RegisterDemandInput extends WithdrawDemandInput {
  @Field(() => String, { nullable: true, description: '200 characters at most' })
  note?: string | null;
}
@InputType()
export class AppointmentInput {
  @Field(() => Date)
  startsAt!: Date;
  @Field(() => Date)
  endsAt!: Date;
}
@InputType()
export class CreateSecondSessionInput {
  @Field(() => ID, { description: 'The session that people wait for.' })
  sessionId!: string;
  @Field(() => String)
  number!: string;
  @Field(() => [AppointmentInput], { description: 'In order; 30 at most.' })
  appointments!: AppointmentInput[];
  @Field(() => Int)
  capacity!: number;
  @Field(() => Date)
  enrolUntil!: Date;
  @Field(() => Date)
  cancelUntil!: Date;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@ObjectType()
export class DemandSuccess {
  @Field(() => TopicType)
  topic!: unknown;
}
@ObjectType()
export class CreateSecondSessionSuccess {
  @Field(() => SessionType)
  session!: unknown;
  @Field(() => Int, { description: 'People who were offered a seat.' })
  offered!: number;
  @Field(() => Int, { description: 'People who are asked when a seat becomes free.' })
  queued!: number;
  @Field(() => Int, { description: 'People who were only told.' })
  told!: number;
}
@ObjectType({ implements: Problem })
export class NoteTooLong extends Problem {
  @Field(() => Int)
  limit!: number;
}
@ObjectType({ implements: Problem })
export class InvalidSession extends Problem {
  @Field(() => SecondSessionProblemEnum)
  problem!: string;
}

const always = [IdempotencyKeyReused, SystemBusy];
export const DemandResult = resultUnion('DemandResult', [
  DemandSuccess,
  NoteTooLong,
  TopicNotFound,
  ...always,
]);
export const CreateSecondSessionResult = resultUnion('CreateSecondSessionResult', [
  CreateSecondSessionSuccess,
  InvalidSession,
  SessionNotFound,
  NotPermitted,
  ...always,
]);
