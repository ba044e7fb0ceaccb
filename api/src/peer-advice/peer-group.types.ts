import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum PeerGroupState {
  FORMED = 'FORMED',
  KICK_OFF_PLANNED = 'KICK_OFF_PLANNED',
  MODERATED = 'MODERATED',
  ACCOMPANIED = 'ACCOMPANIED',
  SELF_ORGANISED = 'SELF_ORGANISED',
  PAUSED = 'PAUSED',
  ENDED = 'ENDED',
}
registerEnumType(PeerGroupState, { name: 'PeerGroupState' });
export enum PeerMeetingRoleName {
  MODERATOR = 'MODERATOR',
  CASE_GIVER = 'CASE_GIVER',
  ADVISER = 'ADVISER',
  WRITER = 'WRITER',
  HOST = 'HOST',
}
registerEnumType(PeerMeetingRoleName, { name: 'PeerMeetingRoleName' });
export enum PeerPollAnswerKind {
  YES = 'YES',
  IF_NEED_BE = 'IF_NEED_BE',
  NO = 'NO',
}
registerEnumType(PeerPollAnswerKind, { name: 'PeerPollAnswerKind' });
export enum PeerUrgency {
  CAN_WAIT = 'CAN_WAIT',
  SOON = 'SOON',
  URGENT = 'URGENT',
}
registerEnumType(PeerUrgency, { name: 'PeerUrgency' });
export enum PeerMeetingState {
  PLANNED = 'PLANNED',
  HELD = 'HELD',
}
registerEnumType(PeerMeetingState, { name: 'PeerMeetingState' });

@ObjectType('PeerMember')
export class PeerMemberType {
  @Field(() => ID)
  personId!: string;
  @Field(() => String)
  displayName!: string;
  @Field(() => String)
  unit!: string;
  @Field(() => Boolean)
  isViewer!: boolean;
  @Field(() => Boolean, { description: 'In its newest version.' })
  charterAccepted!: boolean;
  @Field(() => Boolean)
  deputyHost!: boolean;
}

@ObjectType('PeerCharter')
export class PeerCharterType {
  @Field(() => Int)
  version!: number;
  @Field(() => String)
  textDe!: string;
  @Field(() => String)
  textEn!: string;
}

@ObjectType({ description: 'What is done until the group can organise itself.' })
export class PeerHandOver {
  @Field(() => Boolean)
  charterAccepted!: boolean;
  @Field(() => Boolean)
  twoHaveModerated!: boolean;
  @Field(() => Boolean)
  threeDatesSet!: boolean;
  @Field(() => Boolean)
  deputyHostNamed!: boolean;
}

@ObjectType('PeerPollOption')
export class PeerPollOptionType {
  @Field(() => ID)
  id!: string;
  @Field(() => Date)
  startsAt!: Date;
  @Field(() => Int)
  yes!: number;
  @Field(() => Int)
  ifNeedBe!: number;
  @Field(() => Int)
  no!: number;
  @Field(() => PeerPollAnswerKind, { nullable: true })
  viewerAnswer!: string | null;
}

@ObjectType('PeerPoll')
export class PeerPollType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  place!: string;
  @Field(() => Int)
  durationMinutes!: number;
  @Field(() => Date)
  closesAt!: Date;
  @Field(() => String, { description: 'Whose yes the meeting needs.' })
  moderatorDisplayName!: string;
  @Field(() => Int, { description: 'Yes that a date needs.' })
  quorum!: number;
  @Field(() => [PeerPollOptionType], { description: '2 to 10' })
  options!: PeerPollOptionType[];
}

@ObjectType('PeerMeetingRole')
export class PeerMeetingRoleType {
  @Field(() => PeerMeetingRoleName)
  role!: string;
  @Field(() => String)
  displayName!: string;
  @Field(() => Boolean)
  isViewer!: boolean;
}

@ObjectType('PeerIntention', { description: 'Members only; deleted when the meeting is over.' })
export class PeerIntentionType {
  @Field(() => String)
  title!: string;
  @Field(() => PeerUrgency)
  urgency!: string;
  @Field(() => String)
  displayName!: string;
  @Field(() => Boolean)
  isViewer!: boolean;
}

@ObjectType('PeerMeeting')
export class PeerMeetingType {
  @Field(() => ID)
  id!: string;
  @Field(() => PeerMeetingState)
  state!: string;
  @Field(() => Date)
  startsAt!: Date;
  @Field(() => Date)
  endsAt!: Date;
  @Field(() => String)
  place!: string;
  @Field(() => [PeerMeetingRoleType], { description: '10 at most' })
  roles!: PeerMeetingRoleType[];
  @Field(() => [PeerIntentionType], { description: 'One of each member at most.' })
  intentions!: PeerIntentionType[];
  @Field(() => Boolean, { description: 'It was held, and the viewer has not said how helpful it was.' })
  awaitsRating!: boolean;
}

@ObjectType({ description: 'How often somebody had each role. Members only.' })
export class PeerTurns {
  @Field(() => String)
  displayName!: string;
  @Field(() => Int)
  moderator!: number;
  @Field(() => Int)
  caseGiver!: number;
  @Field(() => Int)
  writer!: number;
  @Field(() => Int)
  host!: number;
}

@ObjectType('PeerGroup', {
  description:
    'A group from inside: for its members, and for whoever leads its first meetings until it organises itself.',
})
export class PeerGroupType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => PeerGroupState)
  state!: string;
  @Field(() => Date)
  stateSince!: Date;
  @Field(() => Int)
  meetingsHeld!: number;
  @Field(() => String, { nullable: true })
  moderatorDisplayName!: string | null;
  @Field(() => Boolean)
  viewerIsMember!: boolean;
  @Field(() => [PeerGroupState], { description: 'Where the viewer can bring it; 7 at most.' })
  nextStates!: string[];
  @Field(() => [PeerMemberType], { description: '8 at most' })
  members!: PeerMemberType[];
  @Field(() => PeerCharterType)
  charter!: PeerCharterType;
  @Field(() => PeerHandOver)
  handOver!: PeerHandOver;
  @Field(() => PeerPollType, { nullable: true, description: 'The open one.' })
  poll!: PeerPollType | null;
  @Field(() => [PeerMeetingType], { description: 'The 20 newest, in the order of their dates.' })
  meetings!: PeerMeetingType[];
  @Field(() => [Date], { description: 'Three dates after the last one, every six weeks outside holidays.' })
  seriesProposal!: Date[];
  @Field(() => [PeerTurns])
  turns!: PeerTurns[];
}

@ObjectType({ description: 'A group of the viewer, in a list.' })
export class PeerGroupSummary {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => PeerGroupState)
  state!: string;
}
