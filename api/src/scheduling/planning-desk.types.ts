import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { EnrolmentStatusEnum, PromotionEnum } from '../enrolment/enrolment.types.ts';
import { connectionType } from '../platform/connection.ts';
import { enumOf } from '../platform/enum-of.ts';
import { PersonType } from '../people/people.types.ts';
import { PLANNING_NEEDS, PLANNING_ORDERS } from './queries/planning-sessions.ts';
import { PARTICIPANT_GROUPS } from './queries/session-participants.ts';
import { SessionStatusEnum } from './scheduling.types.ts';

export const PlanningNeedEnum = enumOf(
  'PlanningNeed',
  PLANNING_NEEDS,
  'What planners have to do something about, of sessions that have not begun. MINIMUM_DECISION: too few people, and the decision is due within two weeks or overdue.',
);
export const PlanningOrderEnum = enumOf('PlanningOrder', PLANNING_ORDERS);
export const ParticipantGroupEnum = enumOf(
  'ParticipantGroup',
  PARTICIPANT_GROUPS,
  'SEATS: requests, offers and seats, by name; WAITING: the waiting list, in its order; GONE: who was in it once.',
);

@InputType()
export class PlanningSessionFilterInput {
  @Field(() => String, { defaultValue: '', description: 'Part of the course number or of the title.' })
  search!: string;
  @Field(() => [SessionStatusEnum], { defaultValue: [], description: 'Empty = all.' })
  statuses!: ('DRAFT' | 'OPEN' | 'CANCELLED')[];
  @Field(() => [PlanningNeedEnum], { defaultValue: [], description: 'Any of them; empty = all sessions.' })
  needs!: (typeof PLANNING_NEEDS)[number][];
  @Field(() => Date, { nullable: true, description: 'Sessions that have not ended before it.' })
  from?: Date | null;
  @Field(() => Date, { nullable: true, description: 'Sessions that begin before it.' })
  until?: Date | null;
  @Field(() => ID, { nullable: true })
  topicId?: string | null;
  @Field(() => String, { nullable: true, description: 'Slug.' })
  category?: string | null;
  @Field(() => String, { nullable: true })
  siteCode?: string | null;
  @Field(() => ID, { nullable: true })
  trainerId?: string | null;
  @Field(() => ID, { nullable: true })
  roomId?: string | null;
}

@ArgsType()
export class ResourceChoiceArgs {
  @Field(() => String, { defaultValue: '', description: 'Part of the name.' })
  search!: string;
  @Field(() => Int, { defaultValue: 20, description: '1 to 100' })
  first!: number;
  @Field(() => Boolean, { defaultValue: false, description: 'Also those out of use.' })
  retired!: boolean;
}

@ObjectType({ description: 'What planners decide about a session and staff do not see.' })
export class SessionPlanning {
  @Field(() => String, { nullable: true })
  joinUrl!: string | null;
  @Field(() => Date, { nullable: true, description: 'As planners set it.' })
  decideAt!: Date | null;
  @Field(() => Date, {
    nullable: true,
    description: 'By when it is decided whether it takes place with too few people; null = never.',
  })
  decidesAt!: Date | null;
  @Field(() => Date, {
    nullable: true,
    description: 'From when planners are told that too few people come: two weeks before the decision.',
  })
  warnsAt!: Date | null;
  @Field(() => Boolean, {
    description: 'Too few people, and nobody decided that it takes place all the same.',
  })
  belowMinimum!: boolean;
  @Field(() => PersonType, { nullable: true, description: 'Who is told when too few people come.' })
  responsible!: unknown;
}

@ObjectType({ description: 'Somebody in a session, as far as planners need to know.' })
export class SessionParticipant {
  @Field(() => ID, { description: 'Of the enrolment.' })
  id!: string;
  @Field(() => PersonType)
  person!: unknown;
  @Field(() => EnrolmentStatusEnum)
  status!: string;
  @Field(() => Date)
  statusSince!: Date;
  @Field(() => Boolean, { description: 'A request holds one only where the rules of the topic say so.' })
  holdsSeat!: boolean;
  @Field(() => PromotionEnum, { description: 'What happens when it is their turn.' })
  promotion!: string;
  @Field(() => Int, { nullable: true, description: 'On the waiting list; 1 = next.' })
  place!: number | null;
}

export const SessionParticipantConnection = connectionType('SessionParticipant', SessionParticipant);
