import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../platform/connection.ts';
import { NotPermitted, resultUnion } from '../platform/problem.ts';
import { PeerGroupState } from './peer-group.types.ts';
import { alwaysPossible, PeerPersonType, PeerStepRefused } from './peer-interest.types.ts';

export enum PeerShortfallKind {
  SAME_REFERAT = 'SAME_REFERAT',
  HALF_DAY = 'HALF_DAY',
  FORMAT = 'FORMAT',
  SITE = 'SITE',
  EXPERIENCE = 'EXPERIENCE',
  WRONG_SIZE = 'WRONG_SIZE',
}
registerEnumType(PeerShortfallKind, {
  name: 'PeerShortfallKind',
  description: 'WRONG_SIZE keeps the proposal from being published; the others are wishes that are not met.',
});

@ObjectType()
export class PeerShortfall {
  @Field(() => PeerShortfallKind)
  kind!: string;
  @Field(() => Int, { description: 'People; pairs for SAME_REFERAT' })
  count!: number;
}

@ObjectType()
export class PeerPlacedPerson extends PeerPersonType {
  @Field(() => Int)
  level!: number;
}

@ObjectType('PeerProposedGroup')
export class PeerProposedGroupType {
  @Field(() => Int)
  number!: number;
  @Field(() => [PeerPlacedPerson])
  members!: PeerPlacedPerson[];
  @Field(() => [PeerShortfall])
  shortfalls!: PeerShortfall[];
}
export const PeerProposedGroupConnection = connectionType('PeerProposedGroup', PeerProposedGroupType);

@ObjectType('PeerFormation', { description: 'A proposal of groups that is not published yet.' })
export class PeerFormationType {
  @Field(() => Int, { description: 'Rises with every move.' })
  version!: number;
  @Field(() => Int)
  placedCount!: number;
  @Field(() => Int)
  unplacedCount!: number;
  @Field(() => Int)
  groupCount!: number;
  @Field(() => [PeerPlacedPerson], { description: 'The first 100.' })
  unplaced!: PeerPlacedPerson[];
}

@ObjectType()
export class PeerWaiting {
  @Field(() => Int)
  level!: number;
  @Field(() => Int)
  waiting!: number;
}

@ObjectType('PeerGroupOverview', { description: 'All that the Fortbildungsabteilung sees of a group.' })
export class PeerGroupOverviewType {
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
  @Field(() => Float, { nullable: true, description: '1 to 5; null below five answers' })
  satisfaction!: number | null;
}
export const PeerGroupOverviewConnection = connectionType('PeerGroupOverview', PeerGroupOverviewType);

@ObjectType({ description: 'For training planners.' })
export class PeerAdvicePlanning {
  @Field(() => Int)
  waiting!: number;
  @Field(() => [PeerWaiting], { description: 'By leadership level, 4 at most.' })
  waitingByLevel!: PeerWaiting[];
  @Field(() => [PeerPersonType], { description: 'Who may lead first meetings; 100 at most.' })
  moderators!: unknown;
  @Field(() => PeerFormationType, { nullable: true })
  formation!: unknown;
  @Field(() => PeerGroupOverviewConnection)
  groups!: unknown;
}

const KEY = '8 to 64 printable characters; new for every intention, the same for every retry of it';

@InputType()
export class ProposePeerGroupsInput {
  @Field(() => Int, { defaultValue: 1, description: 'Another seed gives another proposal.' })
  seed!: number;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class MovePeerPlacementInput {
  @Field(() => ID)
  personId!: string;
  @Field(() => Int, { nullable: true, description: 'null = in no group' })
  groupNumber?: number | null;
  @Field(() => Int, { description: 'Of the proposal that was seen.' })
  version!: number;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class PublishPeerGroupsInput {
  @Field(() => Int, { description: 'Of the proposal that was seen.' })
  version!: number;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@ObjectType()
export class PeerFormationSuccess {
  @Field(() => PeerFormationType, { nullable: true, description: 'null once it is published.' })
  formation!: unknown;
}
export const PeerFormationResult = resultUnion('PeerFormationResult', [
  PeerFormationSuccess,
  PeerStepRefused,
  NotPermitted,
  ...alwaysPossible,
]);
