import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../platform/connection.ts';
import { enumOf } from '../platform/enum-of.ts';
import { CoachingFormatName, CoachingTopicName } from './coach.types.ts';
import { COACHING_STEPS } from './rules/coaching-rules.ts';

export enum CoachingState {
  REQUESTED = 'REQUESTED',
  ACCEPTED = 'ACCEPTED',
  AGREED = 'AGREED',
  RUNNING = 'RUNNING',
  CONCLUDED = 'CONCLUDED',
  DECLINED = 'DECLINED',
  HANDED_OVER = 'HANDED_OVER',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(CoachingState, { name: 'CoachingState' });
export enum CoachingSideName {
  PERSON = 'PERSON',
  COACH = 'COACH',
}
registerEnumType(CoachingSideName, { name: 'CoachingSide' });
export enum CoachingDeclineReason {
  NO_TIME = 'NO_TIME',
  OTHER_TOPIC = 'OTHER_TOPIC',
  TOO_CLOSE = 'TOO_CLOSE',
}
registerEnumType(CoachingDeclineReason, { name: 'CoachingDeclineReason' });
const CoachingStepEnum = enumOf('CoachingStep', COACHING_STEPS);

@ObjectType({ description: 'One of the two, as the other one sees them.' })
export class CoachingParty {
  @Field(() => ID)
  personId!: string;
  @Field(() => String)
  displayName!: string;
  @Field(() => String)
  unit!: string;
}

@ObjectType('CoachingGoals')
export class CoachingGoalsType {
  @Field(() => String)
  text!: string;
  @Field(() => Int, { description: 'Of the wording.' })
  version!: number;
  @Field(() => Boolean, { description: 'Then it is for the other side to agree.' })
  wordedByViewer!: boolean;
  @Field(() => Date, { nullable: true })
  agreedAt!: Date | null;
}

@ObjectType('CoachingSlot')
export class CoachingSlotType {
  @Field(() => ID)
  id!: string;
  @Field(() => Date)
  startsAt!: Date;
  @Field(() => Date)
  endsAt!: Date;
  @Field(() => CoachingFormatName)
  format!: string;
  @Field(() => String)
  place!: string;
}

@ObjectType('CoachingHandover')
export class CoachingHandoverType {
  @Field(() => CoachingParty, { description: 'Knows nothing of it yet.' })
  toCoach!: CoachingParty;
  @Field(() => Date)
  proposedAt!: Date;
}

@ObjectType('Coaching', { description: 'For the two people only; everybody else gets null.' })
export class CoachingType {
  @Field(() => ID)
  id!: string;
  @Field(() => CoachingState)
  state!: string;
  @Field(() => Date)
  stateSince!: Date;
  @Field(() => Date)
  requestedAt!: Date;
  @Field(() => CoachingTopicName)
  topic!: string;
  @Field(() => CoachingFormatName)
  format!: string;
  @Field(() => CoachingSideName)
  viewerSide!: string;
  @Field(() => CoachingParty)
  otherSide!: CoachingParty;
  @Field(() => CoachingDeclineReason, { nullable: true })
  declineReason!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'null once it is deleted, and where it was not handed over.',
  })
  concern!: string | null;
  @Field(() => CoachingGoalsType, { nullable: true })
  goals!: CoachingGoalsType | null;
  @Field(() => CoachingHandoverType, { nullable: true })
  handover!: CoachingHandoverType | null;
  @Field(() => [CoachingSlotType], { description: 'Booked, earliest first.' })
  slots!: CoachingSlotType[];
  @Field(() => [CoachingSlotType], { description: 'That the viewer may book; 40 at most.' })
  bookableSlots!: CoachingSlotType[];
  @Field(() => [CoachingStepEnum], { description: 'What the viewer can do next.' })
  steps!: string[];
  @Field(() => Date, { nullable: true, description: 'When concern and goals are deleted.' })
  contentsDeletedAt!: Date | null;
}
export const CoachingConnection = connectionType('Coaching', CoachingType);
