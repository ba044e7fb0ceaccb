import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { TopicNotFound } from '../approval/approval.types.ts';
import { TopicType } from '../catalogue/catalogue.types.ts';
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
export class InvalidSession extends Problem {}

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
