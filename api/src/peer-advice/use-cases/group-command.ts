import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PeerGroup, PeerMember } from '@weitblick/db/peer-advice';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { actAs, type PeerScope } from '../access.ts';
import { isLedFromOutside } from '../rules/group-steps.ts';

/** Why a step is not possible now, although the person may see what it is about. */
export const PEER_REFUSALS = [
  'NOT_A_LEADER',
  'ALREADY_IN_A_GROUP',
  'NO_OPEN_INTEREST',
  'TOO_FEW_LEADERS',
  'OUTDATED',
  'UNSUITABLE',
  'WRONG_SIZE',
  'NOT_IN_THIS_STATE',
  'HAND_OVER_INCOMPLETE',
  'POLL_ALREADY_OPEN',
  'POLL_CLOSED',
  'IMPOSSIBLE_TIMES',
  'MEETING_OVER',
  'NOT_A_MEMBER',
  'NOT_A_MODERATOR',
  'ALREADY_GIVEN',
  'OUTDATED_CHARTER',
  'NO_MEETING_NOW',
  'ROUND_ALREADY_OPEN',
  'ROUND_OVER',
  'ROUND_INCOMPLETE',
  'MODERATOR_ONLY',
  'CASE_IS_GIVEN',
  'NOTES_NOT_AGREED',
  'NO_NOTE_KEY',
  'CASE_GIVER_ONLY',
  'WRITER_ONLY',
] as const;
export type PeerRefusal = (typeof PEER_REFUSALS)[number];

export type GroupOutcome =
  | { type: 'GroupChanged'; groupId: number }
  | { type: 'PeerGroupNotFound' }
  | { type: 'Refused'; reason: PeerRefusal }
  | CommandRefusal;

export interface GroupCommand {
  actorId: number;
  groupId: number;
  idempotencyKey: string;
}

export interface InGroup {
  tx: EntityManager;
  group: PeerGroup;
  /** null for whoever leads the group from outside. */
  member: PeerMember | null;
  isModerator: boolean;
  actorId: number;
  now: Date;
}

interface Step {
  name: string;
  /** What else decides the effect. Leave out texts: even a hash of a short one could be guessed. */
  input: Record<string, unknown>;
  scope?: PeerScope;
  /** Members only, whoever leads the group. */
  membersOnly?: boolean;
  /** @returns why not, or null when it is done */
  take: (inside: InGroup) => Promise<PeerRefusal | null>;
}

/** A command inside a group, under the lock of its row; for everybody outside the group does not exist. */
export function runInGroup(
  deps: CommandDependencies,
  { actorId, groupId, idempotencyKey }: GroupCommand,
  { name, input, scope, membersOnly = false, take }: Step,
): Promise<GroupOutcome> {
  return runCommand<PeerGroup | null, GroupOutcome>(
    deps,
    { name, actorId, idempotencyKey, input: { groupId, ...input } },
    async (tx) => {
      await actAs(tx, actorId, scope);
      return tx.findOne(PeerGroup, groupId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    },
    async (tx, group, now) => {
      const member = group && (await tx.findOne(PeerMember, { group, person: actorId, leftAt: null }));
      const isModerator = group?.moderator?.id === actorId && isLedFromOutside(group);
      if (!group || !(member || (isModerator && !membersOnly)))
        return { outcome: { type: 'PeerGroupNotFound' }, effect: false };
      const reason = await take({ tx, group, member, isModerator, actorId, now });
      if (reason) {
        // whatever the step had begun is not written
        tx.clear();
        return { outcome: { type: 'Refused', reason }, effect: false };
      }
      return { outcome: { type: 'GroupChanged', groupId }, effect: true };
    },
  );
}
