import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { TopicNotFound } from '../approval/approval.types.ts';
import { NotPermitted, Problem, resultUnion } from '../platform/problem.ts';
import { TopicType } from './catalogue.types.ts';

export enum PrerequisiteKindEnum {
  REQUIRED = 'REQUIRED',
  RECOMMENDED = 'RECOMMENDED',
}
registerEnumType(PrerequisiteKindEnum, { name: 'PrerequisiteKind' });

export enum FulfilmentEnum {
  FULFILLED = 'FULFILLED',
  WAIVED = 'WAIVED',
  BOOKED = 'BOOKED',
  MISSING = 'MISSING',
}
registerEnumType(FulfilmentEnum, {
  name: 'PrerequisiteFulfilment',
  description: 'BOOKED: the viewer has a seat; it counts for sessions that start after that one has ended.',
});

@ObjectType('TopicPrerequisite', {
  description: 'What should (RECOMMENDED) or must (REQUIRED) be attended before a topic.',
})
export class TopicPrerequisiteType {
  @Field(() => TopicType)
  topic!: unknown;
  @Field(() => PrerequisiteKindEnum)
  kind!: string;
  @Field(() => [TopicType], { description: 'Attending one of these fulfils it as well; 5 at most.' })
  equivalents!: unknown[];
  @Field(() => FulfilmentEnum, {
    nullable: true,
    description: "The viewer's; null when nobody is signed in.",
  })
  fulfilment!: string | null;
}

@InputType()
export class PrerequisiteInput {
  @Field(() => ID)
  topicId!: string;
  @Field(() => PrerequisiteKindEnum)
  kind!: PrerequisiteKindEnum;
  @Field(() => [ID], { defaultValue: [], description: 'Topics that fulfil it as well; 5 at most' })
  equivalentTopicIds!: string[];
}
@InputType()
export class SetTopicPrerequisitesInput {
  @Field(() => ID)
  topicId!: string;
  @Field(() => [PrerequisiteInput], { description: 'All of them, 20 at most; what is left out is removed.' })
  prerequisites!: PrerequisiteInput[];
}
@InputType()
export class WaivePrerequisitesInput {
  @Field(() => ID)
  topicId!: string;
  @Field(() => String)
  personnelNumber!: string;
  @Field(() => String, { description: '500 characters at most' })
  reason!: string;
}

@ObjectType()
export class SetTopicPrerequisitesSuccess {
  @Field(() => TopicType)
  topic!: unknown;
}
@ObjectType()
export class WaivePrerequisitesSuccess {
  @Field(() => TopicType)
  topic!: unknown;
}
@ObjectType({
  implements: Problem,
  description: 'Too many, one twice, or the topic would by others require itself.',
})
export class InvalidPrerequisites extends Problem {}
@ObjectType({ implements: Problem })
export class WaiverReasonRequired extends Problem {}
@ObjectType({ implements: Problem })
export class NoSuchColleague extends Problem {}

export const SetTopicPrerequisitesResult = resultUnion('SetTopicPrerequisitesResult', [
  SetTopicPrerequisitesSuccess,
  TopicNotFound,
  NotPermitted,
  InvalidPrerequisites,
]);
export const WaivePrerequisitesResult = resultUnion('WaivePrerequisitesResult', [
  WaivePrerequisitesSuccess,
  TopicNotFound,
  NotPermitted,
  WaiverReasonRequired,
  NoSuchColleague,
]);
