import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ROUND_METHODS, ROUND_ROLES } from '@weitblick/shared/peer-round';
import { ROUND_STATUSES } from '@weitblick/db/peer-advice';
import { enumOf } from '../platform/enum-of.ts';
import { Problem, resultUnion } from '../platform/problem.ts';
import { PeerGroupInput, PeerGroupNotFound } from './peer-group-commands.types.ts';
import { alwaysPossible, PeerStepRefused } from './peer-interest.types.ts';
import { ROUND_STEPS } from './rules/round.ts';

export const PeerRoundMethod = enumOf('PeerRoundMethod', ROUND_METHODS);
export const PeerRoundRoleName = enumOf('PeerRoundRoleName', ROUND_ROLES);
export const PeerRoundState = enumOf('PeerRoundState', ROUND_STATUSES);
export const PeerRoundStep = enumOf(
  'PeerRoundStep',
  ROUND_STEPS,
  'EXTEND: two minutes more. NEXT and BACK: with all the time of that phase.',
);

@ObjectType({ description: 'One case: where it stands, never what is said.' })
export class PeerRound {
  @Field(() => ID)
  id!: string;
  @Field(() => PeerRoundMethod)
  method!: string;
  @Field(() => PeerRoundState)
  state!: string;
  @Field(() => Int, { description: 'To be named with a step.' })
  version!: number;
  @Field(() => Int, { description: 'From 0.' })
  phase!: number;
  @Field(() => Date, { nullable: true, description: 'When the time of the running phase is up; it goes on.' })
  endsAt!: Date | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Milliseconds left at a pause; below 0 when the time was up before.',
  })
  remainingMilliseconds!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of the case giver, to encrypt notes for: SubjectPublicKeyInfo, P-256, base64.',
  })
  noteKey!: string | null;
  @Field(() => Date, { nullable: true, description: 'When the notes were handed over.' })
  noteSentAt!: Date | null;
}

@ObjectType({ description: 'Of the group, or leading it; without a role somebody takes no part.' })
export class PeerRoundPerson {
  @Field(() => ID)
  personId!: string;
  @Field(() => String)
  displayName!: string;
  @Field(() => Boolean, { description: 'Who is no member can only moderate.' })
  isMember!: boolean;
  @Field(() => Boolean)
  isViewer!: boolean;
  @Field(() => PeerRoundRoleName, { nullable: true })
  role!: string | null;
}

@ObjectType({ description: 'Notes pass through the server, encrypted, only when all members agree.' })
export class PeerNoteTerms {
  @Field(() => Boolean)
  agreed!: boolean;
  @Field(() => Int)
  agreedCount!: number;
  @Field(() => Int)
  memberCount!: number;
  @Field(() => Boolean)
  viewerAgreed!: boolean;
}

@ObjectType({ description: 'Where a group talks a case through: for its members, and for whoever leads it.' })
export class PeerRoundRoom {
  @Field(() => ID)
  groupId!: string;
  @Field(() => String)
  groupName!: string;
  @Field(() => Date, {
    description: "The server's time as it answers: what is left of a phase counts by it.",
  })
  serverNow!: Date;
  @Field(() => Boolean, { description: 'A meeting is on, and no round is open.' })
  canOpen!: boolean;
  @Field(() => PeerRound, { nullable: true, description: 'The open one, or one that ended lately.' })
  round!: PeerRound | null;
  @Field(() => [PeerRoundPerson], { description: '9 at most' })
  people!: PeerRoundPerson[];
  @Field(() => PeerNoteTerms, { nullable: true, description: 'Members only.' })
  notes!: PeerNoteTerms | null;
}

@ObjectType('PeerNote', {
  description:
    'Notes for the viewer as case giver, encrypted: only the browser that offered the key can read them.',
})
export class PeerNoteType {
  @Field(() => ID)
  roundId!: string;
  @Field(() => String)
  groupName!: string;
  @Field(() => String, { description: 'SubjectPublicKeyInfo, P-256, base64.' })
  senderKey!: string;
  @Field(() => String, { description: 'Base64.' })
  iv!: string;
  @Field(() => String, { description: 'AES-GCM, base64.' })
  ciphertext!: string;
  @Field(() => Date)
  sentAt!: Date;
  @Field(() => Date, { description: 'Deleted then, taken or not.' })
  expiresAt!: Date;
}

@InputType()
export class OpenPeerRoundInput extends PeerGroupInput {
  @Field(() => PeerRoundMethod)
  method!: string;
}
@InputType()
export class PeerRoundInput extends PeerGroupInput {
  @Field(() => ID)
  roundId!: string;
}
@InputType()
export class GivePeerRoundRoleInput extends PeerRoundInput {
  @Field(() => ID)
  personId!: string;
  @Field(() => PeerRoundRoleName, { nullable: true, description: 'null: takes no part' })
  role?: string | null;
}
@InputType()
export class MovePeerRoundInput extends PeerRoundInput {
  @Field(() => Int, { description: 'That was seen.' })
  version!: number;
  @Field(() => PeerRoundStep)
  step!: string;
}
@InputType()
export class AgreeToPeerNotesInput extends PeerGroupInput {
  @Field(() => Boolean)
  agreed!: boolean;
}
@InputType()
export class OfferPeerNoteKeyInput extends PeerRoundInput {
  @Field(() => String, { description: 'SubjectPublicKeyInfo, P-256, base64.' })
  publicKey!: string;
}
@InputType()
export class HandOverPeerNoteInput extends PeerRoundInput {
  @Field(() => String, { description: 'Made for these notes: SubjectPublicKeyInfo, P-256, base64.' })
  senderKey!: string;
  @Field(() => String, { description: '12 bytes, base64.' })
  iv!: string;
  @Field(() => String, { description: 'AES-GCM, base64; 100,000 bytes at most.' })
  ciphertext!: string;
}
@InputType()
export class TakePeerNoteInput {
  @Field(() => ID)
  roundId!: string;
  @Field(() => String, { description: '8 to 64 printable characters; the same for every retry' })
  idempotencyKey!: string;
}

@ObjectType()
export class PeerRoundSuccess {
  @Field(() => PeerRoundRoom, { nullable: true, description: 'null when the viewer sees it no longer.' })
  room!: PeerRoundRoom | null;
}
@ObjectType()
export class PeerNoteTakenSuccess {
  @Field(() => ID)
  roundId!: string;
}
@ObjectType({ implements: Problem, description: 'Also the answer to notes of others.' })
export class PeerNoteNotFound extends Problem {}

export const PeerRoundResult = resultUnion('PeerRoundResult', [
  PeerRoundSuccess,
  PeerGroupNotFound,
  PeerStepRefused,
  ...alwaysPossible,
]);
export const TakePeerNoteResult = resultUnion('TakePeerNoteResult', [
  PeerNoteTakenSuccess,
  PeerNoteNotFound,
  ...alwaysPossible,
]);
