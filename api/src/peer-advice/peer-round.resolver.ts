import type { RoundMethod, RoundRole } from '@weitblick/shared/peer-round';
import { Arg, Ctx, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { LiveEvent } from '../live/live-stream.ts';
import { elsewhere, NOTHING, watch } from '../live/watch.ts';
import { commandDependencies, type RequestContext } from '../platform/context.ts';
import { decodeId } from '../platform/global-id.ts';
import type { Presented } from '../platform/present-refusal.ts';
import { checkBytes, checkPublicKey } from './note-input.ts';
import { inGroup } from './peer-group-commands.resolver.ts';
import {
  AgreeToPeerNotesInput,
  GivePeerRoundRoleInput,
  HandOverPeerNoteInput,
  MovePeerRoundInput,
  OfferPeerNoteKeyInput,
  OpenPeerRoundInput,
  PeerRoundInput,
  PeerRoundResult,
  PeerRoundRoom,
} from './peer-round.types.ts';
import { presentRoundOutcome, roomFor } from './present-round.ts';
import type { RoundStep } from './rules/round.ts';
import { agreeToNotes, handOverNote, offerNoteKey } from './use-cases/round-notes.ts';
import { giveRoundRole, moveRound, openRound } from './use-cases/round.ts';

@Resolver()
export class PeerRoundResolver {
  @Query(() => PeerRoundRoom, { nullable: true, description: 'null for everybody outside the group.' })
  peerRoundRoom(
    @Arg('groupId', () => ID) groupId: string,
    @Ctx() context: RequestContext,
  ): Promise<PeerRoundRoom | null> {
    return roomFor(context, decodeId('PeerGroup', groupId) ?? 0);
  }

  @Subscription(() => PeerRoundRoom, {
    nullable: true,
    subscribe: async ({ args, context }) => {
      const groupId = decodeId('PeerGroup', args.groupId) ?? 0;
      // not even when something happens is told to people outside: no group has the id 0
      return watch(context, { ...NOTHING, groupId: (await roomFor(context, groupId)) ? groupId : 0 });
    },
    description: 'Begins with how things stand, and says all of it each time. null for everybody outside.',
  })
  peerRoundChanged(
    @Root() event: LiveEvent | undefined,
    @Arg('groupId', () => ID) _groupId: string,
    @Ctx() context: RequestContext,
  ): Promise<PeerRoundRoom | null> {
    return event?.about === 'ROUND' ? roomFor(context, event.groupId) : elsewhere();
  }

  @Mutation(() => PeerRoundResult, {
    description: 'At a meeting, from an hour before it until an hour after it.',
  })
  async openPeerRound(
    @Arg('input', () => OpenPeerRoundInput) input: OpenPeerRoundInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const command = { ...inGroup(context, input), method: input.method as RoundMethod };
    return presentRoundOutcome(await openRound(commandDependencies(context), command), context);
  }

  @Mutation(() => PeerRoundResult, {
    description: 'By anybody in the room. Whoever had the role advises from then on.',
  })
  async givePeerRoundRole(
    @Arg('input', () => GivePeerRoundRoleInput) input: GivePeerRoundRoleInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const command = {
      ...ofRound(context, input),
      personId: decodeId('Person', input.personId) ?? 0,
      role: (input.role ?? null) as RoundRole | null,
    };
    return presentRoundOutcome(await giveRoundRole(commandDependencies(context), command), context);
  }

  @Mutation(() => PeerRoundResult, {
    description: 'By whoever moderates; what has not begun can be ended by anybody in the room.',
  })
  async movePeerRound(
    @Arg('input', () => MovePeerRoundInput) input: MovePeerRoundInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const command = {
      ...ofRound(context, input),
      version: input.version,
      step: input.step as RoundStep,
    };
    return presentRoundOutcome(await moveRound(commandDependencies(context), command), context);
  }

  @Mutation(() => PeerRoundResult, { description: 'Counts until it is taken back, or the person leaves.' })
  async agreeToPeerNotes(
    @Arg('input', () => AgreeToPeerNotesInput) input: AgreeToPeerNotesInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const command = { ...inGroup(context, input), agreed: input.agreed };
    return presentRoundOutcome(await agreeToNotes(commandDependencies(context), command), context);
  }

  @Mutation(() => PeerRoundResult, { description: 'By the case giver, until notes were handed over.' })
  async offerPeerNoteKey(
    @Arg('input', () => OfferPeerNoteKeyInput) input: OfferPeerNoteKeyInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const publicKey = checkPublicKey('publicKey', input.publicKey);
    const command = { ...ofRound(context, input), publicKey };
    return presentRoundOutcome(await offerNoteKey(commandDependencies(context), command), context);
  }

  @Mutation(() => PeerRoundResult, { description: 'By the writer, once.' })
  async handOverPeerNote(
    @Arg('input', () => HandOverPeerNoteInput) input: HandOverPeerNoteInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const note = {
      senderKey: checkPublicKey('senderKey', input.senderKey),
      iv: checkBytes('iv', input.iv, 12, 12),
      ciphertext: checkBytes('ciphertext', input.ciphertext, 17, 100_000),
    };
    const command = { ...ofRound(context, input), note };
    return presentRoundOutcome(await handOverNote(commandDependencies(context), command), context);
  }
}

function ofRound(context: RequestContext, input: PeerRoundInput) {
  return { ...inGroup(context, input), roundId: decodeId('PeerRound', input.roundId) ?? 0 };
}
