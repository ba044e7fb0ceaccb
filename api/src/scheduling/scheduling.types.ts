import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ROOM_FEATURES } from '@weitblick/db/scheduling';
import { SessionFormat } from '../catalogue/catalogue.types.ts';
import { connectionType } from '../platform/connection.ts';
import { enumOf } from '../platform/enum-of.ts';
import { NodeInterface } from '../platform/node.types.ts';

export enum SeatAvailability {
  BOOKABLE = 'BOOKABLE',
  FULL = 'FULL',
  ENROLMENT_CLOSED = 'ENROLMENT_CLOSED',
  STARTED = 'STARTED',
  SESSION_CANCELLED = 'SESSION_CANCELLED',
}
registerEnumType(SeatAvailability, {
  name: 'SeatAvailability',
  description: 'What can be done with a session now, by the same rules the mutations use.',
});

export enum SessionPeriod {
  UPCOMING = 'UPCOMING',
  PAST = 'PAST',
}
registerEnumType(SessionPeriod, { name: 'SessionPeriod' });

@ObjectType('Site')
export class SiteType {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  address!: string;
}

export enum SessionStatusEnum {
  DRAFT = 'DRAFT',
  OPEN = 'OPEN',
  CANCELLED = 'CANCELLED',
}
registerEnumType(SessionStatusEnum, {
  name: 'SessionStatus',
  description: 'DRAFT: not published, for planners only.',
});

export const RoomFeatureEnum = enumOf('RoomFeature', ROOM_FEATURES);

@ObjectType('Room')
export class RoomType {
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  seats!: number;
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true })
  floor!: string | null;
  @Field(() => Boolean, { description: 'Reachable and usable without steps.' })
  accessible!: boolean;
  @Field(() => [RoomFeatureEnum], { description: 'What is built in.' })
  features!: string[];
  @Field(() => Int, { description: 'Occupied that long before each appointment.' })
  setUpMinutes!: number;
  @Field(() => Int, { description: 'Occupied that long after each appointment.' })
  tearDownMinutes!: number;
  @Field(() => Boolean, { description: 'false = out of use, no longer offered.' })
  active!: boolean;
}

@ObjectType('Trainer')
export class TrainerType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  displayName!: string;
}

@ObjectType()
export class Seats {
  @Field(() => Int, { description: 'Enrolments needed for the session to take place.' })
  minimum!: number;
  @Field(() => Int)
  capacity!: number;
  @Field(() => Int)
  confirmed!: number;
  @Field(() => Int, { description: 'Seats a newcomer can take now: none while anybody waits.' })
  free!: number;
  @Field(() => Int)
  waiting!: number;
}

@ObjectType('Appointment')
export class AppointmentType {
  @Field(() => ID)
  id!: string;
  @Field(() => Date)
  startsAt!: Date;
  @Field(() => Date)
  endsAt!: Date;
}

@ObjectType('Session', {
  implements: NodeInterface,
  description: 'One run of a topic that people can enrol in.',
})
export class SessionType extends NodeInterface {
  @Field(() => String, { description: 'Course number on notices and lists, for example 26-GES-0412.' })
  number!: string;
  @Field(() => SessionFormat)
  format!: SessionFormat;
  @Field(() => SessionStatusEnum)
  status!: string;
  @Field(() => Int, { description: 'Rises with each change by planners: send it with the next one.' })
  version!: number;
  @Field(() => Date)
  startsAt!: Date;
  @Field(() => Date)
  endsAt!: Date;
  @Field(() => Date)
  enrolUntil!: Date;
  @Field(() => Date, { description: 'Until then a seat can be given back without a reason.' })
  cancelUntil!: Date;
}

export const SessionConnection = connectionType('Session', SessionType);
