import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { NotPermitted, Problem, resultUnion } from '../platform/problem.ts';
import { PeerGroupState, PeerGroupType, PeerPollAnswerKind, PeerUrgency } from './peer-group.types.ts';
import { alwaysPossible, PeerStepRefused } from './peer-interest.types.ts';

const KEY = '8 to 64 printable characters; new for every intention, the same for every retry of it';

@InputType()
export class PeerGroupInput {
  @Field(() => ID)
  groupId!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class ChangePeerGroupStateInput extends PeerGroupInput {
  @Field(() => PeerGroupState)
  to!: PeerGroupState;
}
@InputType()
export class AcceptPeerCharterInput extends PeerGroupInput {
  @Field(() => Int, { description: 'That was read.' })
  version!: number;
}
@InputType()
export class NamePeerDeputyHostInput extends PeerGroupInput {
  @Field(() => ID)
  personId!: string;
}
@InputType()
export class AssignPeerModeratorInput extends PeerGroupInput {
  @Field(() => ID)
  personId!: string;
}
@InputType()
export class PlanPeerMeetingsInput extends PeerGroupInput {
  @Field(() => [Date], { description: '1 to 10 different ones' })
  startsAt!: Date[];
  @Field(() => Int, { description: '30 to 480' })
  durationMinutes!: number;
  @Field(() => String, { description: '200 characters at most' })
  place!: string;
}
@InputType()
export class OpenPeerPollInput extends PlanPeerMeetingsInput {
  @Field(() => Date, { description: 'Before the first of the dates.' })
  closesAt!: Date;
}
@InputType()
export class PeerPollAnswerInput {
  @Field(() => ID)
  optionId!: string;
  @Field(() => PeerPollAnswerKind)
  answer!: PeerPollAnswerKind;
}
@InputType()
export class AnswerPeerPollInput extends PeerGroupInput {
  @Field(() => ID)
  pollId!: string;
  @Field(() => [PeerPollAnswerInput], { description: 'One for each date.' })
  answers!: PeerPollAnswerInput[];
}
@InputType()
export class PeerMeetingInput extends PeerGroupInput {
  @Field(() => ID)
  meetingId!: string;
}
@InputType()
export class WritePeerIntentionInput extends PeerMeetingInput {
  @Field(() => String, {
    nullable: true,
    description: '120 characters at most, no names; null takes it back',
  })
  title?: string | null;
  @Field(() => PeerUrgency, { defaultValue: PeerUrgency.SOON })
  urgency!: PeerUrgency;
}
@InputType()
export class RatePeerMeetingInput extends PeerMeetingInput {
  @Field(() => Int, { description: '1 = not helpful … 5 = very helpful' })
  score!: number;
}

@ObjectType()
export class PeerGroupSuccess {
  @Field(() => PeerGroupType, { nullable: true, description: 'null when the viewer sees it no longer.' })
  group!: unknown;
}
@ObjectType({ implements: Problem, description: 'Also the answer to groups of others.' })
export class PeerGroupNotFound extends Problem {}

export const PeerGroupResult = resultUnion('PeerGroupResult', [
  PeerGroupSuccess,
  PeerGroupNotFound,
  PeerStepRefused,
  ...alwaysPossible,
]);
export const AssignPeerModeratorResult = resultUnion('AssignPeerModeratorResult', [
  PeerGroupSuccess,
  PeerGroupNotFound,
  PeerStepRefused,
  NotPermitted,
  ...alwaysPossible,
]);
