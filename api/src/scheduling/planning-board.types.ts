import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RoomType, SessionStatusEnum, TrainerType } from './scheduling.types.ts';

@ObjectType({ description: 'One appointment on the board.' })
export class BoardEntry {
  @Field(() => ID)
  appointmentId!: string;
  @Field(() => ID)
  sessionId!: string;
  @Field(() => String)
  number!: string;
  @Field(() => String)
  topicTitle!: string;
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
  @Field(() => [ID])
  trainerIds!: string[];
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
  @Field(() => [RoomType])
  rooms!: unknown[];
  @Field(() => [TrainerType])
  trainers!: unknown[];
  @Field(() => [BoardEntry], {
    description: 'In the order of time; those of cancelled sessions are left out.',
  })
  entries!: unknown[];
  @Field(() => [BoardBlock])
  blocks!: unknown[];
}
