import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { IdempotencyKeyReused, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { SessionType } from '../scheduling/scheduling.types.ts';
import { NotConfirmed } from './attendance.types.ts';
import { TooManyRows } from './bulk.types.ts';
import { EnrolmentNotFound, EnrolmentType, SessionNotFound } from './enrolment.types.ts';

export enum CompletionObstacleEnum {
  HAS_APPOINTMENTS = 'HAS_APPOINTMENTS',
  NO_SEAT = 'NO_SEAT',
  NOT_BY_PERSON = 'NOT_BY_PERSON',
  DAY_NOT_POSSIBLE = 'DAY_NOT_POSSIBLE',
}
registerEnumType(CompletionObstacleEnum, {
  name: 'CompletionObstacle',
  description:
    'Why nobody finished here: there are appointments with a list, there is no seat, the topic’s rules do not take the person’s word, or the day lies before the start or in the future.',
});

export enum CompletionResultEnum {
  RECORDED = 'RECORDED',
  ALREADY = 'ALREADY',
  DUPLICATE = 'DUPLICATE',
  NOT_ON_THE_LIST = 'NOT_ON_THE_LIST',
  UNREADABLE = 'UNREADABLE',
  DAY_NOT_POSSIBLE = 'DAY_NOT_POSSIBLE',
}
registerEnumType(CompletionResultEnum, { name: 'CompletionResult' });

@ObjectType('CompletionTerms', { description: 'Of learning at one’s own pace.' })
export class CompletionTerms {
  @Field(() => GraphQLLocalDate, { nullable: true })
  completedOn!: string | null;
  @Field(() => CompletionObstacleEnum, {
    nullable: true,
    description: 'null = the person can say now that they finished today',
  })
  obstacle!: string | null;
}

@ObjectType('CompletionRow', { description: 'What becomes of one line of the file.' })
export class CompletionRowType {
  @Field(() => String, { description: 'The personnel number as it stands there.' })
  number!: string;
  @Field(() => GraphQLLocalDate, { nullable: true })
  completedOn!: string | null;
  @Field(() => CompletionResultEnum)
  result!: string;
}

const KEY = '8 to 64 printable characters; new for every intention, the same for every retry of it';
const FILE =
  'Lines of personnel number and day of completion (2026-11-25 or 25.11.2026), separated by semicolon, comma or tab; 2,000 at most.';

@InputType()
export class CompletionFileInput {
  @Field(() => ID)
  sessionId!: string;
  @Field(() => String, { description: FILE })
  file!: string;
}
@InputType()
export class CompleteTrainingInput {
  @Field(() => ID)
  enrolmentId!: string;
  @Field(() => GraphQLLocalDate)
  completedOn!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class CompletionInput {
  @Field(() => ID)
  enrolmentId!: string;
  @Field(() => GraphQLLocalDate)
  completedOn!: string;
}
@InputType()
export class ConfirmCompletionsInput {
  @Field(() => ID)
  sessionId!: string;
  @Field(() => [CompletionInput], { description: '1 to 200; all are written or none.' })
  completions!: CompletionInput[];
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class ImportCompletionsInput {
  @Field(() => ID)
  sessionId!: string;
  @Field(() => String, { description: FILE })
  file!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@ObjectType()
export class CompleteTrainingSuccess {
  @Field(() => EnrolmentType)
  enrolment!: unknown;
}
@ObjectType()
export class ConfirmCompletionsSuccess {
  @Field(() => SessionType)
  session!: unknown;
}
@ObjectType()
export class ImportCompletionsSuccess {
  @Field(() => SessionType)
  session!: unknown;
  @Field(() => [CompletionRowType])
  rows!: CompletionRowType[];
}
@ObjectType()
export class CompletionPreview {
  @Field(() => [CompletionRowType])
  rows!: CompletionRowType[];
  @Field(() => Int, { description: 'People who would be recorded.' })
  recorded!: number;
}
@ObjectType({ implements: Problem })
export class CompletionNotPossible extends Problem {
  @Field(() => CompletionObstacleEnum)
  obstacle!: string;
}

const always = [IdempotencyKeyReused, SystemBusy];
export const CompleteTrainingResult = resultUnion('CompleteTrainingResult', [
  CompleteTrainingSuccess,
  EnrolmentNotFound,
  CompletionNotPossible,
  ...always,
]);
export const ConfirmCompletionsResult = resultUnion('ConfirmCompletionsResult', [
  ConfirmCompletionsSuccess,
  SessionNotFound,
  CompletionNotPossible,
  NotConfirmed,
  ...always,
]);
export const ImportCompletionsResult = resultUnion('ImportCompletionsResult', [
  ImportCompletionsSuccess,
  SessionNotFound,
  CompletionNotPossible,
  TooManyRows,
  ...always,
]);
