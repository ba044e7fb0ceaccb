import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../platform/enum-of.ts';
import { IdempotencyKeyReused, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { PEER_REFUSALS } from './use-cases/group-command.ts';

export enum PeerMeetingFormat {
  ON_SITE = 'ON_SITE',
  ONLINE = 'ONLINE',
  EITHER = 'EITHER',
}
registerEnumType(PeerMeetingFormat, { name: 'PeerMeetingFormat' });
export enum PeerExperienceLevel {
  NONE = 'NONE',
  SOME = 'SOME',
  MUCH = 'MUCH',
}
registerEnumType(PeerExperienceLevel, {
  name: 'PeerExperienceLevel',
  description: 'How well somebody knows Kollegiale Beratung.',
});
export enum PeerInterestState {
  OPEN = 'OPEN',
  PLACED = 'PLACED',
}
registerEnumType(PeerInterestState, { name: 'PeerInterestState' });

export const PeerRefusalEnum = enumOf(
  'PeerRefusal',
  PEER_REFUSALS,
  'UNSUITABLE: line, unit, level or wishes speak against it; which of them is told to nobody.',
);

@ObjectType('PeerPerson')
export class PeerPersonType {
  @Field(() => ID)
  personId!: string;
  @Field(() => String)
  displayName!: string;
  @Field(() => String)
  unit!: string;
}

@ObjectType('PeerInterest', { description: "The viewer's own interest in a group." })
export class PeerInterestType {
  @Field(() => PeerInterestState)
  state!: string;
  @Field(() => PeerMeetingFormat)
  format!: string;
  @Field(() => String, { nullable: true })
  siteCode!: string | null;
  @Field(() => [Int], { description: '1 = Monday morning, 2 = Monday afternoon … 10 = Friday afternoon' })
  halfDays!: number[];
  @Field(() => PeerExperienceLevel)
  experience!: string;
  @Field(() => Boolean, { description: 'People of the own Abteilung are welcome.' })
  ownUnitWelcome!: boolean;
  @Field(() => Date)
  registeredAt!: Date;
}

@ObjectType('PeerSite')
export class PeerSiteType {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  name!: string;
}

const KEY = '8 to 64 printable characters; new for every intention, the same for every retry of it';

@InputType()
export class RegisterPeerInterestInput {
  @Field(() => PeerMeetingFormat)
  format!: PeerMeetingFormat;
  @Field(() => String, { nullable: true, description: 'Needed unless online.' })
  siteCode?: string | null;
  @Field(() => [Int], { description: '1 to 10 different ones' })
  halfDays!: number[];
  @Field(() => PeerExperienceLevel)
  experience!: PeerExperienceLevel;
  @Field(() => Boolean, { defaultValue: false })
  ownUnitWelcome!: boolean;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class WithdrawPeerInterestInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class UpdatePeerExclusionsInput {
  @Field(() => [ID], { description: 'All of them; 20 at most.' })
  personIds!: string[];
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@ObjectType({ implements: Problem })
export class PeerStepRefused extends Problem {
  @Field(() => PeerRefusalEnum)
  reason!: string;
}
@ObjectType()
export class PeerInterestSuccess {
  @Field(() => PeerInterestType, { nullable: true })
  interest!: unknown;
  @Field(() => [PeerPersonType], { description: "The viewer's own secret list." })
  exclusions!: unknown;
}

export const alwaysPossible = [IdempotencyKeyReused, SystemBusy];
export const PeerInterestResult = resultUnion('PeerInterestResult', [
  PeerInterestSuccess,
  PeerStepRefused,
  ...alwaysPossible,
]);
