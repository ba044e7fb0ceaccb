import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../platform/connection.ts';
import { CoachingFormatName, CoachingTopicName, CoachSite } from './coach.types.ts';
import { CoachingConnection, CoachingSlotType } from './coaching.types.ts';

@ObjectType({ description: 'As the coach wrote it.' })
export class CoachProfileType {
  @Field(() => String)
  introduction!: string;
  @Field(() => [CoachingTopicName])
  topics!: string[];
  @Field(() => [String], { description: 'ISO 639-1' })
  languages!: string[];
  @Field(() => [CoachingFormatName])
  formats!: string[];
  @Field(() => String, { nullable: true })
  siteCode!: string | null;
  @Field(() => Int)
  capacity!: number;
  @Field(() => Int)
  running!: number;
  @Field(() => Boolean)
  paused!: boolean;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day; null until the Fortbildungsabteilung has confirmed it.',
  })
  qualifiedUntil!: string | null;
}

@ObjectType({ description: 'A time that the coach offers.' })
export class CoachDeskSlot extends CoachingSlotType {
  @Field(() => ID, { nullable: true, description: 'null = free' })
  coachingId!: string | null;
  @Field(() => String, { nullable: true })
  bookedBy!: string | null;
}

@ObjectType({
  description: 'Means of answers; only in steps of five answers, so that none can be found out.',
})
export class CoachingFeedbackFigures {
  @Field(() => Int)
  answers!: number;
  @Field(() => Float, { description: '1 to 5' })
  helpful!: number;
  @Field(() => Float, { description: '1 to 5' })
  goalsReached!: number;
}

@ObjectType({ description: 'For coaches.' })
export class CoachDesk {
  @Field(() => CoachProfileType, { nullable: true, description: 'null until it is written.' })
  profile!: CoachProfileType | null;
  @Field(() => [CoachDeskSlot], { description: 'To come; 200 at most.' })
  slots!: CoachDeskSlot[];
  @Field(() => CoachingFeedbackFigures, { nullable: true, description: 'null below five answers' })
  feedback!: CoachingFeedbackFigures | null;
  @Field(() => [CoachSite], { description: 'Where coaches can meet people; 200 at most.' })
  sites!: unknown;
  @Field(() => CoachingConnection, { description: 'Newest first.' })
  coachings!: unknown;
}

@ObjectType()
export class CoachingTopicFigure {
  @Field(() => CoachingTopicName)
  topic!: string;
  @Field(() => Int, { nullable: true, description: 'null below five' })
  requests!: number | null;
}

@ObjectType('CoachWorkload', { description: 'All that the Fortbildungsabteilung sees of what a coach does.' })
export class CoachWorkloadType {
  @Field(() => ID, { description: 'Of the coach.' })
  personId!: string;
  @Field(() => String)
  displayName!: string;
  @Field(() => String)
  unit!: string;
  @Field(() => Int)
  running!: number;
  @Field(() => Int)
  capacity!: number;
  @Field(() => Boolean)
  paused!: boolean;
  @Field(() => Int)
  openRequests!: number;
  @Field(() => Int, { nullable: true })
  longestWaitDays!: number | null;
  @Field(() => Int)
  freeSlots!: number;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day; null = not confirmed.' })
  qualifiedUntil!: string | null;
  @Field(() => CoachingFeedbackFigures, { nullable: true })
  feedback!: CoachingFeedbackFigures | null;
}
export const CoachWorkloadConnection = connectionType('CoachWorkload', CoachWorkloadType);

@ObjectType({ description: 'For training planners: figures only, never who is coached or what about.' })
export class CoachingOverview {
  @Field(() => Int, { description: 'Requests that wait for an answer.' })
  openRequests!: number;
  @Field(() => Int, { nullable: true })
  longestWaitDays!: number | null;
  @Field(() => Int, { nullable: true, description: 'Of the last 180 days; null below five' })
  answered!: number | null;
  @Field(() => Float, { nullable: true, description: 'Days from request to answer; null below five answers' })
  medianDays!: number | null;
  @Field(() => [CoachingTopicFigure], { description: 'Requests of the last 180 days.' })
  topics!: unknown;
  @Field(() => CoachWorkloadConnection, { description: 'By name.' })
  coaches!: unknown;
}
