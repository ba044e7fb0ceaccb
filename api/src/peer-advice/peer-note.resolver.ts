import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Viewer } from '../people/people.types.ts';
import {
  commandDependencies,
  requireViewer,
  type RequestContext,
  type SignedIn,
} from '../platform/context.ts';
import { checkIdempotencyKey, decodeId, encodeId } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import { readAs } from './access.ts';
import { PeerNoteType, TakePeerNoteInput, TakePeerNoteResult } from './peer-round.types.ts';
import { presentNote } from './present-round.ts';
import { notesFor } from './queries/round-room.ts';
import { takeNote } from './use-cases/round-notes.ts';

/** Notes for the person who brought a case; they outlast the round and the membership, for 30 days. */
@Resolver(() => Viewer)
export class ViewerPeerNotesResolver {
  @FieldResolver(() => [PeerNoteType], { description: 'That wait for the viewer; 50 at most.' })
  async peerNotes(@Root() { person }: SignedIn, @Ctx() { em }: RequestContext): Promise<PeerNoteType[]> {
    const notes = await readAs(em, person.id, (tx) => notesFor(tx, person.id));
    return notes.map(presentNote);
  }

  @Mutation(() => TakePeerNoteResult, { description: 'The browser has them: they are deleted here.' })
  async takePeerNote(
    @Arg('input', () => TakePeerNoteInput) input: TakePeerNoteInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await takeNote(commandDependencies(context), {
      actorId: requireViewer(context).person.id,
      roundId: decodeId('PeerRound', input.roundId) ?? 0,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    switch (outcome.type) {
      case 'NoteTaken':
        return { __typename: 'PeerNoteTakenSuccess', roundId: encodeId('PeerRound', outcome.roundId) };
      case 'PeerNoteNotFound':
        return { __typename: outcome.type, message: 'No such notes' };
      default:
        return presentRefusal(outcome);
    }
  }
}
