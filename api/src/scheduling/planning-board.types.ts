import { Field, ID, Int, ObjectType } from 'type-graphql';
import { SessionFormat } from '../catalogue/catalogue.types.ts';
import { SessionStatusEnum, SiteType, TrainerType } from './scheduling.types.ts';

@ObjectType({ description: 'A room as a row of the board.' })
export class BoardRoom {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => SiteType)
  site!: unknown;
  @Field(() => Int)
  seats!: number;
  @Field(() => Boolean)
  accessible!: boolean;
  @Field(() => Int, { description: 'Before each appointment the room is occupied as well.' })
  setUpMinutes!: number;
  @Field(() => Int, { description: 'After each appointment the room is occupied as well.' })
  tearDownMinutes!: number;
}

@ObjectType({ description: 'One appointment on the board.' })
export class BoardEntry {
  @Field(() => ID)
  appointmentId!: string;
  @Field(() => ID)
  sessionId!: string;
  @Field(() => String)
  number!: string;
  @Field(() => ID)
  topicId!: string;
  @Field(() => String)
  topicTitle!: string;
  @Field(() => SessionFormat)
  format!: string;
  @Field(() => SessionStatusEnum)
  status!: string;
  @Field(() => Int, { description: 'Of the session: send it with the next change.' })
  version!: number;
  @Field(() => Int)
  position!: number;
  @Field(() => Int, { description: 'Appointments of the session.' })
  of!: number;
  @Field(() => Date)
  startsAt!: Date;
  @Field(() => Date)
  endsAt!: Date;
  @Field(() => ID, { nullable: true })
  roomId!: string | null;
  @Field(() => String, { nullable: true, description: 'Of the session.' })
  siteCode!: string | null;
  @Field(() => [ID])
  trainerIds!: string[];
  @Field(() => [ID])
  equipmentIds!: string[];
  @Field(() => Int)
  capacity!: number;
  @Field(() => Int)
  seatsTaken!: number;
  @Field(() => Int)
  seatsMinimum!: number;
  @Field(() => Int)
  waitingCount!: number;
  @Field(() => Boolean, { description: 'Its room or one of its trainers is blocked at the time.' })
  blocked!: boolean;
  @Field(() => Boolean)
  roomTooSmall!: boolean;
}

@ObjectType()
export class BoardBlock {
  @Field(() => ID)
  id!: string;
  @Field(() => ID, { nullable: true })
  roomId!: string | null;
  @Field(() => ID, { nullable: true })
  trainerId!: string | null;
  @Field(() => Date)
  startsAt!: Date;
  @Field(() => Date)
  endsAt!: Date;
  @Field(() => String, { nullable: true, description: 'Rooms only.' })
  note!: string | null;
}

@ObjectType({
  description:
    'Rooms, trainers and what occupies them in a period. Entries without room or trainer are the backlog.',
})
export class PlanningBoard {
  @Field(() => [BoardRoom], { description: 'By site and name.' })
  rooms!: BoardRoom[];
  @Field(() => [TrainerType])
  trainers!: unknown[];
  @Field(() => [BoardEntry], {
    description: 'In the order of time; those of cancelled sessions are left out.',
  })
  entries!: unknown[];
  @Field(() => [BoardBlock])
  blocks!: unknown[];
}
