import type { PeerNote } from '@weitblick/db/peer-advice';
import type { RequestContext } from '../platform/context.ts';
import { encodeId } from '../platform/global-id.ts';
import type { Presented } from '../platform/present-refusal.ts';
import { readAs } from './access.ts';
import type {
  PeerNoteTerms,
  PeerNoteType,
  PeerRound,
  PeerRoundPerson,
  PeerRoundRoom,
} from './peer-round.types.ts';
import { presentGroupOutcome } from './present-group.ts';
import { roundRoom, type RoundRoom } from './queries/round-room.ts';
import type { GroupOutcome } from './use-cases/group-command.ts';

/** The room of a group, or null for everybody outside. */
export async function roomFor(context: RequestContext, groupId: number): Promise<PeerRoundRoom | null> {
  const viewerId = context.viewer?.person.id;
  if (viewerId === undefined) return null;
  const room = await readAs(context.em, viewerId, (tx) => roundRoom(tx, viewerId, groupId, context.now));
  return (
    room && {
      groupId: encodeId('PeerGroup', room.group.id),
      groupName: room.group.name,
      canOpen: room.canOpen,
      round: presentRound(room),
      people: presentPeople(room),
      notes: presentTerms(room),
      // last of all, and not the time of the request: browsers set their clocks by it
      serverNow: context.clock.now(),
    }
  );
}

export async function presentRoundOutcome(
  outcome: GroupOutcome,
  context: RequestContext,
): Promise<Presented> {
  if (outcome.type !== 'GroupChanged') return presentGroupOutcome(outcome, context);
  return { __typename: 'PeerRoundSuccess', room: await roomFor(context, outcome.groupId) };
}

function presentRound({ round }: RoundRoom): PeerRound | null {
  if (!round) return null;
  return {
    id: encodeId('PeerRound', round.id),
    method: round.method,
    state: round.status,
    version: round.version,
    phase: round.phase,
    endsAt: round.endsAt ?? null,
    remainingMilliseconds: round.remainingMs ?? null,
    noteKey: round.noteKey ? base64(round.noteKey) : null,
    noteSentAt: round.noteSentAt ?? null,
  };
}

function presentPeople({ members, leader, parts, viewerId }: RoundRoom): PeerRoundPerson[] {
  const present = [...members, ...(leader ? [leader] : [])];
  return present.map((person) => ({
    personId: encodeId('Person', person.id),
    displayName: person.displayName,
    isMember: person !== leader,
    isViewer: person.id === viewerId,
    role: parts.find((part) => part.person.id === person.id)?.role ?? null,
  }));
}

function presentTerms({ agreed, members, viewerId }: RoundRoom): PeerNoteTerms | null {
  if (!agreed) return null;
  const agreedCount = members.filter(({ id }) => agreed.includes(id)).length;
  return {
    agreed: agreedCount === members.length,
    agreedCount,
    memberCount: members.length,
    viewerAgreed: agreed.includes(viewerId),
  };
}

export function presentNote(note: PeerNote): PeerNoteType {
  return {
    roundId: encodeId('PeerRound', note.round.id),
    groupName: note.group.name,
    senderKey: base64(note.senderKey),
    iv: base64(note.iv),
    ciphertext: base64(note.ciphertext),
    sentAt: note.sentAt,
    expiresAt: note.expiresAt,
  };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
