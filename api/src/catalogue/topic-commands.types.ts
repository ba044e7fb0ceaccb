import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CostBearer, TopicNotFound } from '../approval/approval.types.ts';
import { BulkModeEnum } from '../enrolment/bulk.types.ts';
import { IdempotencyKeyReused, NotPermitted, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { SessionFormat } from './catalogue.types.ts';
import { PlannedTopicType, TopicRevisionType } from './planned-topic.types.ts';
import { PrerequisiteKindEnum } from './prerequisite.types.ts';
import type { TopicField } from './rules/topic-draft.ts';

export enum TopicReviewStep {
  SUBMIT = 'SUBMIT',
  TAKE_BACK = 'TAKE_BACK',
  RETURN = 'RETURN',
  PUBLISH = 'PUBLISH',
  DISCARD = 'DISCARD',
}
registerEnumType(TopicReviewStep, { name: 'TopicReviewStep' });

export enum TopicFaultReason {
  MISSING = 'MISSING',
  TOO_LONG = 'TOO_LONG',
  TOO_MANY = 'TOO_MANY',
  UNKNOWN = 'UNKNOWN',
  CIRCLE = 'CIRCLE',
}
registerEnumType(TopicFaultReason, {
  name: 'TopicFaultReason',
  description: 'UNKNOWN: names what is not there; CIRCLE: the topic would require itself, or one twice.',
});

export enum ListChange {
  ADD = 'ADD',
  REMOVE = 'REMOVE',
  REPLACE = 'REPLACE',
}
registerEnumType(ListChange, { name: 'ListChange' });

export enum BulkEditResultEnum {
  CHANGED = 'CHANGED',
  RETIRED = 'RETIRED',
  UNCHANGED = 'UNCHANGED',
  DRAFT_IN_WORK = 'DRAFT_IN_WORK',
  NOT_PUBLISHED = 'NOT_PUBLISHED',
  NO_TARGET_GROUP = 'NO_TARGET_GROUP',
  TOO_MANY_KEYWORDS = 'TOO_MANY_KEYWORDS',
  NOT_FOUND = 'NOT_FOUND',
}
registerEnumType(BulkEditResultEnum, {
  name: 'BulkEditResultKind',
  description: 'DRAFT_IN_WORK: publishing that version would undo the change.',
});

const KEY = '8 to 64 printable characters; new for every intention, the same for every retry of it';

@InputType()
export class PlannedPrerequisiteInput {
  @Field(() => ID)
  topicId!: string;
  @Field(() => PrerequisiteKindEnum)
  kind!: PrerequisiteKindEnum;
}
@InputType()
export class TopicContentInput {
  @Field(() => String)
  title!: string;
  @Field(() => ID)
  categoryId!: string;
  @Field(() => String)
  benefit!: string;
  @Field(() => String, { description: 'What is not allowed in it is taken out; 20,000 characters at most.' })
  descriptionHtml!: string;
  @Field(() => String)
  easyText!: string;
  @Field(() => [String])
  goals!: string[];
  @Field(() => [String])
  keywords!: string[];
  @Field(() => [String])
  synonyms!: string[];
  @Field(() => [SessionFormat])
  formats!: SessionFormat[];
  @Field(() => [String], { description: 'codes' })
  targetGroups!: string[];
  @Field(() => [PlannedPrerequisiteInput])
  prerequisites!: PlannedPrerequisiteInput[];
  @Field(() => Int, { nullable: true })
  durationMinutes?: number | null;
  @Field(() => String)
  accessibility!: string;
  @Field(() => Boolean)
  partTime!: boolean;
  @Field(() => String)
  contact!: string;
  @Field(() => CostBearer)
  costBearer!: CostBearer;
  @Field(() => Int, { nullable: true })
  costCentsPerDay?: number | null;
}

@InputType()
export class DraftTopicInput {
  @Field(() => TopicContentInput)
  content!: TopicContentInput;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class CopyTopicInput {
  @Field(() => ID)
  topicId!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class ReviseTopicInput {
  @Field(() => ID)
  topicId!: string;
  @Field(() => Int, { nullable: true, description: 'A version to restore; left out: what staff see.' })
  number?: number | null;
  @Field(() => String, { nullable: true, description: '500 characters at most' })
  reason?: string | null;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class SaveTopicDraftInput {
  @Field(() => ID)
  topicId!: string;
  @Field(() => Int, { description: 'Of the version in work, as it was read.' })
  expectedVersion!: number;
  @Field(() => TopicContentInput)
  content!: TopicContentInput;
  @Field(() => String, { nullable: true, description: 'Why it is changed; 500 characters at most' })
  reason?: string | null;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class ReviewTopicInput {
  @Field(() => ID)
  topicId!: string;
  @Field(() => TopicReviewStep)
  step!: TopicReviewStep;
  @Field(() => Int, { description: 'Of the version in work, as it was read.' })
  expectedVersion!: number;
  @Field(() => String, { nullable: true, description: 'Needed to return; 500 characters at most' })
  reason?: string | null;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class RetireTopicInput {
  @Field(() => ID)
  topicId!: string;
  @Field(() => String, { description: '500 characters at most' })
  reason!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class ListEditInput {
  @Field(() => ListChange)
  change!: ListChange;
  @Field(() => [String])
  values!: string[];
}
@InputType()
export class CostEditInput {
  @Field(() => CostBearer)
  bearer!: CostBearer;
  @Field(() => Int, { nullable: true, description: 'null = no rate a day' })
  centsPerDay?: number | null;
}
@InputType({ description: 'What is left out stays.' })
export class BulkEditInput {
  @Field(() => ID, { nullable: true })
  categoryId?: string | null;
  @Field(() => ListEditInput, { nullable: true, description: 'codes' })
  targetGroups?: ListEditInput | null;
  @Field(() => ListEditInput, { nullable: true })
  keywords?: ListEditInput | null;
  @Field(() => String, { nullable: true, description: '300 characters at most' })
  contact?: string | null;
  @Field(() => CostEditInput, { nullable: true })
  cost?: CostEditInput | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Nothing else may be changed with it.' })
  retire!: boolean;
}
@InputType()
export class PreviewBulkEditInput {
  @Field(() => [ID], { description: '500 at most' })
  topicIds!: string[];
  @Field(() => BulkEditInput)
  edit!: BulkEditInput;
}
@InputType()
export class BulkEditTopicsInput extends PreviewBulkEditInput {
  @Field(() => BulkModeEnum)
  mode!: BulkModeEnum;
  @Field(() => String, { description: '500 characters at most' })
  reason!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@ObjectType()
export class TopicFaultType {
  @Field(() => String, {
    description: 'Name of the field of TopicContentInput; description for descriptionHtml.',
  })
  field!: TopicField;
  @Field(() => TopicFaultReason)
  reason!: string;
  @Field(() => Int, { nullable: true })
  limit!: number | null;
}
@ObjectType()
export class BulkEditRowType {
  @Field(() => ID)
  topicId!: string;
  @Field(() => String)
  title!: string;
  @Field(() => BulkEditResultEnum)
  result!: string;
}

@ObjectType()
export class PlannedTopicSuccess {
  @Field(() => PlannedTopicType, {
    nullable: true,
    description: 'null when a draft was thrown away that nobody had seen.',
  })
  topic!: unknown;
}
@ObjectType({ implements: Problem })
export class InvalidTopic extends Problem {
  @Field(() => [TopicFaultType])
  faults!: TopicFaultType[];
}
@ObjectType({
  implements: Problem,
  description: 'Somebody else has saved or moved it on; nothing was written.',
})
export class StaleTopicDraft extends Problem {
  @Field(() => TopicRevisionType, { nullable: true, description: 'The version as it is now.' })
  current!: unknown;
}
@ObjectType({ implements: Problem, description: 'No version is in work.' })
export class NoDraft extends Problem {}
@ObjectType({ implements: Problem, description: 'Somebody works on a version already.' })
export class DraftInWork extends Problem {
  @Field(() => PlannedTopicType)
  topic!: unknown;
}
@ObjectType({ implements: Problem })
export class RevisionNotFound extends Problem {}
@ObjectType({ implements: Problem })
export class ReasonRequired extends Problem {}
@ObjectType({ implements: Problem, description: 'Who has written at a version cannot publish it.' })
export class FourEyesRequired extends Problem {}
@ObjectType({ implements: Problem, description: 'Never published, or retired already.' })
export class TopicNotPublished extends Problem {}
@ObjectType()
export class BulkEditPreview {
  @Field(() => [BulkEditRowType])
  rows!: BulkEditRowType[];
}
@ObjectType()
export class BulkEditTopicsSuccess {
  @Field(() => [BulkEditRowType])
  rows!: BulkEditRowType[];
}
@ObjectType({ implements: Problem, description: 'ALL_OR_NOTHING: nothing was written.' })
export class BulkEditRefused extends Problem {
  @Field(() => [BulkEditRowType])
  rows!: BulkEditRowType[];
}
@ObjectType({ implements: Problem })
export class InvalidBulkEdit extends Problem {}

const always = [TopicNotFound, NotPermitted, IdempotencyKeyReused, SystemBusy];
export const DraftTopicResult = resultUnion('DraftTopicResult', [
  PlannedTopicSuccess,
  InvalidTopic,
  ...always,
]);
export const ReviseTopicResult = resultUnion('ReviseTopicResult', [
  PlannedTopicSuccess,
  DraftInWork,
  RevisionNotFound,
  ...always,
]);
export const SaveTopicDraftResult = resultUnion('SaveTopicDraftResult', [
  PlannedTopicSuccess,
  StaleTopicDraft,
  NoDraft,
  InvalidTopic,
  ...always,
]);
export const ReviewTopicResult = resultUnion('ReviewTopicResult', [
  PlannedTopicSuccess,
  StaleTopicDraft,
  NoDraft,
  InvalidTopic,
  ReasonRequired,
  FourEyesRequired,
  ...always,
]);
export const RetireTopicResult = resultUnion('RetireTopicResult', [
  PlannedTopicSuccess,
  TopicNotPublished,
  ReasonRequired,
  ...always,
]);
export const PreviewBulkEditResult = resultUnion('PreviewBulkEditResult', [
  BulkEditPreview,
  InvalidBulkEdit,
  NotPermitted,
]);
export const BulkEditTopicsResult = resultUnion('BulkEditTopicsResult', [
  BulkEditTopicsSuccess,
  BulkEditRefused,
  InvalidBulkEdit,
  ReasonRequired,
  NotPermitted,
  IdempotencyKeyReused,
  SystemBusy,
]);
