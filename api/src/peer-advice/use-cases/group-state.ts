import { LockMode } from '@mikro-orm/core';
import { RoleAssignment } from '@weitblick/db/people';
import { PeerGroup, PeerMember, type PeerGroupStatus } from '@weitblick/db/peer-advice';
import { berlinDay } from '@weitblick/shared/calendar';
import { runCommand, type CommandDependencies } from '../../platform/command.ts';
import { actAs } from '../access.ts';
import { handOverOf } from '../queries/hand-over.ts';
import { isComplete, isLedFromOutside, nextStates } from '../rules/group-steps.ts';
import { runInGroup, type GroupCommand, type GroupOutcome } from './group-command.ts';
import { endInterest } from './membership.ts';
import { changeGroupStatus, memberIds, recordPeer } from './peer-ledger.ts';

/** Takes the group one step on. The hand-over needs its whole checklist; an end frees the members for another group. */
export function changeGroupState(
  deps: CommandDependencies,
  { to, ...command }: GroupCommand & { to: PeerGroupStatus },
): Promise<GroupOutcome> {
  return runInGroup(deps, command, {
    name: 'changePeerGroupState',
    input: { to },
    // whoever resumes a pause sees nothing inside, and tells the members all the same
    scope: 'LEDGER',
    take: async ({ tx, group, member, isModerator, actorId, now }) => {
      if (!nextStates(group, { isMember: member !== null, isModerator }).includes(to))
        return 'NOT_IN_THIS_STATE';
      const handsOver = group.status === 'ACCOMPANIED' && to === 'SELF_ORGANISED';
      if (handsOver && !isComplete(await handOverOf(tx, group, now))) return 'HAND_OVER_INCOMPLETE';
      const recipients = await memberIds(tx, group);
      changeGroupStatus(tx, group, to, { at: now, actorId, recipients });
      if (to === 'ENDED') {
        for (const personId of recipients) await endInterest(tx, personId, now);
        for (const one of await tx.find(PeerMember, { group, leftAt: null })) one.leftAt = now;
      }
      return null;
    },
  });
}

/** Gives a group that is still led from outside to somebody else of the Fortbildungsabteilung, or to a coach. */
export function assignModerator(
  deps: CommandDependencies,
  {
    actorId,
    groupId,
    idempotencyKey,
    mayPlan,
    personId,
  }: GroupCommand & { mayPlan: boolean; personId: number },
): Promise<GroupOutcome | { type: 'NotPermitted' }> {
  if (!mayPlan) return Promise.resolve({ type: 'NotPermitted' });
  return runCommand<PeerGroup | null, GroupOutcome>(
    deps,
    { name: 'assignPeerModerator', actorId, idempotencyKey, input: { groupId, personId } },
    async (tx) => {
      await actAs(tx, actorId, 'LEDGER');
      return tx.findOne(PeerGroup, groupId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    },
    async (tx, group, now) => {
      if (!group) return { outcome: { type: 'PeerGroupNotFound' }, effect: false };
      const refuse = (reason: 'NOT_IN_THIS_STATE' | 'NOT_A_MODERATOR') =>
        ({ outcome: { type: 'Refused', reason }, effect: false }) as const;
      if (group.status === 'ENDED' || !isLedFromOutside(group)) return refuse('NOT_IN_THIS_STATE');
      const today = berlinDay(now);
      const role = await tx.findOne(RoleAssignment, {
        person: personId,
        role: { $in: ['COACH', 'TRAINING_PLANNER'] },
        validFrom: { $lte: today },
        $or: [{ validUntil: null }, { validUntil: { $gt: today } }],
      });
      const members = await memberIds(tx, group);
      // nobody leads the group they bring their own cases to
      if (!role || members.includes(personId)) return refuse('NOT_A_MODERATOR');
      tx.assign(group, { moderator: personId });
      recordPeer(
        tx,
        { kind: 'MODERATOR_ASSIGNED', group, at: now, actorId, personId },
        { notice: 'PEER_MODERATOR_ASSIGNED', recipients: [personId] },
      );
      return { outcome: { type: 'GroupChanged', groupId }, effect: true };
    },
  );
}
