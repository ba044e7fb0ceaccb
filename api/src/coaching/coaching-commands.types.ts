import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enum-of.ts';
import { IdempotencyKeyReused, NotPermitted, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { CoachDesk } from './coach-desk.types.ts';
import { CoachingFormatName, CoachingTopicName } from './coach.types.ts';
import { CoachingDeclineReason, CoachingType } from './coaching.types.ts';
import { COACHING_REFUSALS } from './use-cases/coaching-command.ts';

const KEY = '8 to 64 printable characters; new for every intention, the same for every retry of it';

const CoachingRefusalEnum = enumOf('CoachingRefusal', COACHING_REFUSALS);

@InputType()
export class RequestCoachingInput {
  @Field(() => ID)
  coachId!: string;
  @Field(() => CoachingTopicName)
  topic!: CoachingTopicName;
  @Field(() => CoachingFormatName)
  format!: CoachingFormatName;
  @Field(() => String, { description: '1 to 4,000 characters; nobody but the coach reads it.' })
  concern!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class CoachingInput {
  @Field(() => ID)
  coachingId!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class DeclineCoachingRequestInput extends CoachingInput {
  @Field(() => CoachingDeclineReason)
  reason!: CoachingDeclineReason;
}
@InputType()
export class ProposeCoachingHandoverInput extends CoachingInput {
  @Field(() => ID)
  toCoachId!: string;
}
@InputType()
export class ConsentToCoachingHandoverInput extends CoachingInput {
  @Field(() => Boolean, { description: 'false: the coaching stays where it is.' })
  consents!: boolean;
  @Field(() => Boolean, { description: 'The new coach may read the concern; else it is deleted.' })
  shareConcern!: boolean;
}
@InputType()
export class AgreeOnCoachingGoalsInput extends CoachingInput {
  @Field(() => String, {
    nullable: true,
    description:
      'A new wording, 4,000 characters at most; without it the actor agrees to the one of the other side.',
  })
  goals?: string | null;
  @Field(() => Int, { description: 'Of the wording that was read; 0 when there was none.' })
  version!: number;
}
@InputType()
export class CoachingSlotInput extends CoachingInput {
  @Field(() => ID)
  slotId!: string;
}
@InputType()
export class GiveCoachingFeedbackInput extends CoachingInput {
  @Field(() => Int, { description: '1 = not helpful … 5 = very helpful' })
  helpful!: number;
  @Field(() => Int, { description: '1 = not at all … 5 = fully' })
  goalsReached!: number;
}
@InputType()
export class OfferCoachingSlotsInput {
  @Field(() => [Date], { description: '1 to 20 that do not overlap' })
  startsAt!: Date[];
  @Field(() => Int, { description: '15 to 240' })
  durationMinutes!: number;
  @Field(() => CoachingFormatName)
  format!: CoachingFormatName;
  @Field(() => String, { description: '200 characters at most; shown to whoever books.' })
  place!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class WithdrawCoachingSlotInput {
  @Field(() => ID)
  slotId!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class SaveCoachProfileInput {
  @Field(() => String, { description: '600 characters at most' })
  introduction!: string;
  @Field(() => [CoachingTopicName], { description: 'At least one.' })
  topics!: CoachingTopicName[];
  @Field(() => [String], { description: 'ISO 639-1, 1 to 10' })
  languages!: string[];
  @Field(() => [CoachingFormatName], { description: 'At least one.' })
  formats!: CoachingFormatName[];
  @Field(() => String, { nullable: true, description: 'Needed for ON_SITE.' })
  siteCode?: string | null;
  @Field(() => Int, { description: 'Coachings at the same time, 1 to 20' })
  capacity!: number;
  @Field(() => Boolean)
  paused!: boolean;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class SetCoachQualificationInput {
  @Field(() => ID)
  coachId!: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day; null takes the coach out of the directory.',
  })
  qualifiedUntil?: string | null;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@ObjectType()
export class CoachingSuccess {
  @Field(() => CoachingType, { nullable: true, description: 'After a hand-over the one with the new coach.' })
  coaching!: unknown;
}
@ObjectType()
export class CoachDeskSuccess {
  @Field(() => CoachDesk)
  desk!: unknown;
}
@ObjectType()
export class CoachQualificationSuccess {
  @Field(() => ID)
  personId!: string;
  @Field(() => GraphQLLocalDate, { nullable: true })
  qualifiedUntil!: string | null;
}
@ObjectType({ implements: Problem, description: 'Also the answer to coachings of others.' })
export class CoachingNotFound extends Problem {}
@ObjectType({
  implements: Problem,
  description: 'Also the answer about coaches whom the viewer may not ask.',
})
export class CoachNotFound extends Problem {}
@ObjectType({ implements: Problem })
export class CoachingStepRefused extends Problem {
  @Field(() => CoachingRefusalEnum)
  reason!: string;
}

const alwaysPossible = [IdempotencyKeyReused, SystemBusy];
export const RequestCoachingResult = resultUnion('RequestCoachingResult', [
  CoachingSuccess,
  CoachNotFound,
  CoachingStepRefused,
  ...alwaysPossible,
]);
export const CoachingResult = resultUnion('CoachingResult', [
  CoachingSuccess,
  CoachingNotFound,
  CoachingStepRefused,
  ...alwaysPossible,
]);
export const CoachDeskResult = resultUnion('CoachDeskResult', [
  CoachDeskSuccess,
  CoachingStepRefused,
  NotPermitted,
  ...alwaysPossible,
]);
export const SetCoachQualificationResult = resultUnion('SetCoachQualificationResult', [
  CoachQualificationSuccess,
  CoachNotFound,
  NotPermitted,
  ...alwaysPossible,
]);
