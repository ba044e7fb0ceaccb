import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Person } from '@weitblick/db/people';
import { PeerGroup, PeerNote, PeerNoteConsent, PeerRound, PeerRoundRole } from '@weitblick/db/peer-advice';
import type { RoundRole } from '@weitblick/shared/peer-round';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { actAs } from '../access.ts';
import { runInGroup, type GroupCommand, type GroupOutcome } from './group-command.ts';
import { memberIds, recordPeer } from './peer-ledger.ts';

const DAY = 86_400_000;
/** Notes that nobody takes are deleted after this. */
const KEPT_DAYS = 30;

/** Whether notes may pass through the server, encrypted: only as long as every member agrees. */
export function agreeToNotes(
  deps: CommandDependencies,
  { agreed, ...command }: GroupCommand & { agreed: boolean },
): Promise<GroupOutcome> {
  return runInGroup(deps, command, {
    name: 'agreeToPeerNotes',
    input: { agreed },
    membersOnly: true,
    take: async ({ tx, group, actorId, now }) => {
      const before = await tx.findOne(PeerNoteConsent, { group, person: actorId });
      if ((before !== null) === agreed) return 'ALREADY_GIVEN';
      if (before) tx.remove(before);
      else tx.create(PeerNoteConsent, { group, person: actorId, at: now });
      recordPeer(tx, { kind: agreed ? 'NOTES_AGREED' : 'NOTES_REFUSED', group, at: now, actorId });
      return null;
    },
  });
}

interface RoundCommand extends GroupCommand {
  roundId: number;
}

/** The case giver's browser made a pair of keys; this is the one that others encrypt for. */
export function offerNoteKey(
  deps: CommandDependencies,
  { roundId, publicKey, ...command }: RoundCommand & { publicKey: Buffer },
): Promise<GroupOutcome> {
  return runInGroup(deps, command, {
    name: 'offerPeerNoteKey',
    input: { roundId, publicKey: publicKey.toString('base64') },
    membersOnly: true,
    take: async ({ tx, group, actorId }) => {
      const round = await tx.findOne(PeerRound, { id: roundId, group });
      if (!round || round.noteSentAt) return 'ROUND_OVER';
      if (!(await allAgree(tx, group))) return 'NOTES_NOT_AGREED';
      if ((await holderOf(tx, round, 'CASE_GIVER')) !== actorId) return 'CASE_GIVER_ONLY';
      round.noteKey = publicKey;
      return null;
    },
  });
}

export interface EncryptedNote {
  senderKey: Buffer;
  iv: Buffer;
  ciphertext: Buffer;
}

/** Hands the notes over, once. They can be sent after the round, too; nobody but the case giver can select them. */
export function handOverNote(
  deps: CommandDependencies,
  { roundId, note, ...command }: RoundCommand & { note: EncryptedNote },
): Promise<GroupOutcome> {
  return runInGroup(deps, command, {
    name: 'handOverPeerNote',
    // the notes are left out: even a hash of them must not stay
    input: { roundId },
    membersOnly: true,
    take: async ({ tx, group, actorId, now }) => {
      const round = await tx.findOne(PeerRound, { id: roundId, group });
      if (!round) return 'ROUND_OVER';
      if (!(await allAgree(tx, group))) return 'NOTES_NOT_AGREED';
      if ((await holderOf(tx, round, 'WRITER')) !== actorId) return 'WRITER_ONLY';
      if (round.noteSentAt) return 'ALREADY_GIVEN';
      const recipient = await holderOf(tx, round, 'CASE_GIVER');
      if (!round.noteKey || recipient === null) return 'NO_NOTE_KEY';
      round.noteSentAt = now;
      const expiresAt = new Date(now.getTime() + KEPT_DAYS * DAY);
      tx.create(PeerNote, { ...note, round, group, recipient, sentAt: now, expiresAt });
      recordPeer(tx, { kind: 'NOTE_HANDED_OVER', group, at: now, actorId, meetingId: round.meeting.id });
      return null;
    },
  });
}

export type TakeNoteOutcome =
  { type: 'NoteTaken'; roundId: number } | { type: 'PeerNoteNotFound' } | CommandRefusal;

/** The case giver has them: they are deleted at once. Also for somebody who has left the group since. */
export function takeNote(
  deps: CommandDependencies,
  { actorId, roundId, idempotencyKey }: { actorId: number; roundId: number; idempotencyKey: string },
): Promise<TakeNoteOutcome> {
  return runCommand<void, TakeNoteOutcome>(
    deps,
    { name: 'takePeerNote', actorId, idempotencyKey, input: { roundId } },
    async (tx) => {
      await actAs(tx, actorId);
      await tx.findOne(Person, actorId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    },
    async (tx, _, now) => {
      const [taken] = await tx.execute<{ group_id: number }[]>(
        'delete from peer_note where round_id = ? and recipient_id = ? returning group_id',
        [roundId, actorId],
      );
      if (!taken) return { outcome: { type: 'PeerNoteNotFound' }, effect: false };
      // whoever has left may not write into the group's history
      await actAs(tx, actorId, 'LEDGER');
      const group = tx.getReference(PeerGroup, taken.group_id);
      recordPeer(tx, { kind: 'NOTE_TAKEN', group, at: now, actorId });
      return { outcome: { type: 'NoteTaken', roundId }, effect: true };
    },
  );
}

async function allAgree(tx: EntityManager, group: PeerGroup): Promise<boolean> {
  const agreed = await tx.find(PeerNoteConsent, { group });
  const people = new Set(agreed.map(({ person }) => person.id));
  return (await memberIds(tx, group)).every((id) => people.has(id));
}

async function holderOf(tx: EntityManager, round: PeerRound, role: RoundRole): Promise<number | null> {
  return (await tx.findOne(PeerRoundRole, { round, role }))?.person.id ?? null;
}
