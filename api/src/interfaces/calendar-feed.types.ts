import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType, PageArgs } from '../platform/connection.ts';
import { NotPermitted, Problem, resultUnion } from '../platform/problem.ts';

export enum CalendarSubjectKind {
  ROOM = 'ROOM',
  TRAINER = 'TRAINER',
}
registerEnumType(CalendarSubjectKind, { name: 'CalendarSubjectKind' });

@ObjectType('CalendarFeed', {
  description: 'A calendar under a secret address. The address itself is shown once, when it is made.',
})
export class CalendarFeedType {
  @Field(() => ID)
  id!: string;
  @Field(() => Date)
  createdAt!: Date;
  @Field(() => Date, {
    nullable: true,
    description: 'When a program last read it, to the hour; null = never.',
  })
  lastReadAt!: Date | null;
}

@ObjectType({ description: 'A room or a trainer whose calendar can be subscribed to.' })
export class CalendarSubject {
  @Field(() => ID)
  id!: string;
  @Field(() => CalendarSubjectKind)
  kind!: string;
  @Field(() => String)
  name!: string;
  @Field(() => CalendarFeedType, { nullable: true })
  feed!: unknown;
}

export const CalendarSubjectConnection = connectionType('CalendarSubject', CalendarSubject);

@ArgsType()
export class CalendarSubjectsQueryArgs extends PageArgs {
  @Field(() => CalendarSubjectKind)
  kind!: 'ROOM' | 'TRAINER';
  @Field(() => String, { defaultValue: '', description: 'Part of the name.' })
  search!: string;
}

@InputType({ description: 'Without a room or trainer it is the viewer’s own calendar; never both.' })
export class IssueCalendarFeedInput {
  @Field(() => ID, { nullable: true })
  roomId?: string | null;
  @Field(() => ID, { nullable: true })
  trainerId?: string | null;
}
@InputType()
export class RevokeCalendarFeedInput {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
export class IssueCalendarFeedSuccess {
  @Field(() => CalendarFeedType)
  feed!: unknown;
  @Field(() => String, { description: 'The secret address (https). Cannot be asked for again.' })
  address!: string;
  @Field(() => String, { description: 'The same as a link that calendar programs open (webcal).' })
  subscribeAddress!: string;
}
@ObjectType()
export class RevokeCalendarFeedSuccess {
  @Field(() => Boolean)
  ok!: boolean;
}
@ObjectType({ implements: Problem })
export class CalendarSubjectNotFound extends Problem {}
@ObjectType({ implements: Problem, description: 'Also the answer to calendars of others.' })
export class CalendarFeedNotFound extends Problem {}

export const IssueCalendarFeedResult = resultUnion('IssueCalendarFeedResult', [
  IssueCalendarFeedSuccess,
  CalendarSubjectNotFound,
  NotPermitted,
]);
export const RevokeCalendarFeedResult = resultUnion('RevokeCalendarFeedResult', [
  RevokeCalendarFeedSuccess,
  CalendarFeedNotFound,
]);
