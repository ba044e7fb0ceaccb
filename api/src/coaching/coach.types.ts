import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../platform/connection.ts';

export enum CoachingTopicName {
  LEADERSHIP = 'LEADERSHIP',
  NEW_ROLE = 'NEW_ROLE',
  CONFLICT = 'CONFLICT',
  TEAM = 'TEAM',
  CAREER = 'CAREER',
  CHANGE = 'CHANGE',
  BALANCE = 'BALANCE',
  COMMUNICATION = 'COMMUNICATION',
}
registerEnumType(CoachingTopicName, { name: 'CoachingTopic' });
export enum CoachingFormatName {
  ON_SITE = 'ON_SITE',
  ONLINE = 'ONLINE',
}
registerEnumType(CoachingFormatName, { name: 'CoachingFormat' });

@ObjectType({ description: 'A time that nobody has booked yet.' })
export class CoachFreeSlot {
  @Field(() => Date)
  startsAt!: Date;
  @Field(() => Date)
  endsAt!: Date;
  @Field(() => CoachingFormatName)
  format!: string;
}

@ObjectType('Coach', { description: 'As all staff see a coach.' })
export class CoachType {
  @Field(() => ID, { description: 'Of the person.' })
  id!: string;
  @Field(() => String)
  displayName!: string;
  @Field(() => String)
  unit!: string;
  @Field(() => String)
  introduction!: string;
  @Field(() => [CoachingTopicName])
  topics!: string[];
  @Field(() => [String], { description: 'ISO 639-1' })
  languages!: string[];
  @Field(() => [CoachingFormatName])
  formats!: string[];
  @Field(() => String, { nullable: true })
  siteName!: string | null;
  @Field(() => Int, { description: 'Coachings that the coach could begin now.' })
  freePlaces!: number;
  @Field(() => Boolean, { description: 'Not paused, and has a free place.' })
  takesRequests!: boolean;
  @Field(() => [CoachFreeSlot], { description: 'The next three.' })
  freeSlots!: CoachFreeSlot[];
  @Field(() => GraphQLLocalDate, { description: 'Last day.' })
  qualifiedUntil!: string;
}
export const CoachConnection = connectionType('Coach', CoachType);

@InputType()
export class CoachFilterInput {
  @Field(() => CoachingTopicName, { nullable: true })
  topic?: CoachingTopicName | null;
  @Field(() => String, { nullable: true, description: 'ISO 639-1' })
  language?: string | null;
  @Field(() => CoachingFormatName, { nullable: true })
  format?: CoachingFormatName | null;
  @Field(() => String, { nullable: true })
  siteCode?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Takes requests, and has a free slot within two weeks.',
  })
  freeSoon?: boolean | null;
}

@ObjectType()
export class CoachSite {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  name!: string;
}

@ObjectType({ description: 'What the coaches of today differ in.' })
export class CoachChoicesType {
  @Field(() => [String], { description: 'ISO 639-1' })
  languages!: string[];
  @Field(() => [CoachSite], { description: '200 at most' })
  sites!: CoachSite[];
}
