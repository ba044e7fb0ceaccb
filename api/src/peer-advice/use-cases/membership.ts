import type { EntityManager } from '@mikro-orm/postgresql';
import {
  PeerCharter,
  PeerInterest,
  PeerIntention,
  PeerMeeting,
  PeerMeetingRole,
  PeerMember,
  PeerNoteConsent,
  PeerPollAnswer,
  PeerSatisfaction,
  PeerSatisfactionGiven,
  type PeerGroup,
  type Urgency,
} from '@weitblick/db/peer-advice';
import type { CommandDependencies } from '../../platform/command.ts';
import { runInGroup, type GroupCommand, type GroupOutcome } from './group-command.ts';
import { memberIds, recordPeer } from './peer-ledger.ts';

/** Agrees to the charter in the version that was read. */
export function acceptCharter(
  deps: CommandDependencies,
  { version, ...command }: GroupCommand & { version: number },
): Promise<GroupOutcome> {
  return runInGroup(deps, command, {
    name: 'acceptPeerCharter',
    input: { version },
    membersOnly: true,
    take: async ({ tx, group, member, actorId, now }) => {
      const [newest] = await tx.find(PeerCharter, {}, { orderBy: { version: 'desc' }, limit: 1 });
      if (newest?.version !== version) return 'OUTDATED_CHARTER';
      if (member!.charterVersion === version) return 'ALREADY_GIVEN';
      tx.assign(member!, { charterVersion: version, charterAcceptedAt: now });
      recordPeer(tx, { kind: 'CHARTER_ACCEPTED', group, at: now, actorId });
      return null;
    },
  });
}

export function nameDeputyHost(
  deps: CommandDependencies,
  { personId, ...command }: GroupCommand & { personId: number },
): Promise<GroupOutcome> {
  return runInGroup(deps, command, {
    name: 'namePeerDeputyHost',
    input: { personId },
    take: async ({ tx, group, actorId, now }) => {
      const members = await tx.find(PeerMember, { group, leftAt: null });
      const next = members.find(({ person }) => person.id === personId);
      if (!next) return 'NOT_A_MEMBER';
      for (const member of members) member.deputyHost = false;
      // the old one goes first: there is one at a time
      await tx.flush();
      next.deputyHost = true;
      recordPeer(tx, { kind: 'DEPUTY_HOST_NAMED', group, at: now, actorId, personId });
      return null;
    },
  });
}

/** Leaves the group; what the person wrote in it goes, and roles of coming meetings are free again. */
export function leaveGroup(deps: CommandDependencies, command: GroupCommand): Promise<GroupOutcome> {
  return runInGroup(deps, command, {
    name: 'leavePeerGroup',
    input: {},
    membersOnly: true,
    take: async ({ tx, group, member, actorId, now }) => {
      const others = (await memberIds(tx, group)).filter((id) => id !== actorId);
      recordPeer(
        tx,
        { kind: 'MEMBER_LEFT', group, at: now, actorId, personId: actorId },
        { notice: 'PEER_MEMBER_LEFT', recipients: others },
      );
      const coming = await tx.find(PeerMeeting, { group, status: 'PLANNED' });
      const scope = { person: actorId, meeting: { $in: coming.map(({ id }) => id) } };
      await tx.nativeDelete(PeerMeetingRole, scope);
      await tx.nativeDelete(PeerIntention, scope);
      await tx.nativeDelete(PeerNoteConsent, { group, person: actorId });
      await tx.nativeDelete(PeerPollAnswer, { person: actorId, option: { poll: { group, status: 'OPEN' } } });
      for (const { id } of coming) cancelInvitation(tx, group, id, actorId, now);
      await tx.flush();
      await endInterest(tx, actorId, now);
      tx.assign(member!, { leftAt: now, deputyHost: false });
      return null;
    },
  });
}

function cancelInvitation(
  tx: EntityManager,
  group: PeerGroup,
  meetingId: number,
  personId: number,
  at: Date,
): void {
  recordPeer(
    tx,
    { kind: 'MEMBER_LEFT', group, at, actorId: personId, personId, meetingId },
    { notice: 'PEER_INVITATION_ENDED', recipients: [personId] },
  );
}

/** Whoever is in no group any more may register anew. */
export async function endInterest(tx: EntityManager, personId: number, now: Date): Promise<void> {
  const interest = await tx.findOne(PeerInterest, { person: personId, status: 'PLACED' });
  if (interest) tx.assign(interest, { status: 'WITHDRAWN', closedAt: now });
}

/** Says that one wants to bring a case, by a title without names; null takes it back. */
export function writeIntention(
  deps: CommandDependencies,
  {
    meetingId,
    title,
    urgency,
    ...command
  }: GroupCommand & { meetingId: number; title: string | null; urgency: Urgency },
): Promise<GroupOutcome> {
  return runInGroup(deps, command, {
    name: 'writePeerIntention',
    // the title is left out: even its hash must not stay
    input: { meetingId, urgency },
    membersOnly: true,
    take: async ({ tx, group, actorId, now }) => {
      const meeting = await tx.findOne(PeerMeeting, { id: meetingId, group });
      if (meeting?.status !== 'PLANNED' || meeting.endsAt <= now) return 'MEETING_OVER';
      const before = await tx.findOne(PeerIntention, { meeting, person: actorId });
      if (title === null) {
        if (before) tx.remove(before);
      } else if (before) tx.assign(before, { title, urgency });
      else tx.create(PeerIntention, { meeting, person: actorId, title, urgency });
      const kind = title === null ? 'INTENTION_REMOVED' : 'INTENTION_WRITTEN';
      recordPeer(tx, { kind, group, at: now, actorId, meetingId });
      return null;
    },
  });
}

/** Five answers at least between two sums that others see: two looks never tell a single answer. */
const SHOWN_STEP = 5;

/** How helpful a meeting was, 1 to 5. Only the sum is kept; not even the request's hash knows the answer. */
export function rateMeeting(
  deps: CommandDependencies,
  { meetingId, score, ...command }: GroupCommand & { meetingId: number; score: number },
): Promise<GroupOutcome> {
  return runInGroup(deps, command, {
    name: 'ratePeerMeeting',
    input: { meetingId },
    membersOnly: true,
    take: async ({ tx, group, actorId, now }) => {
      const meeting = await tx.findOne(PeerMeeting, { id: meetingId, group, status: 'HELD' });
      if (!meeting) return 'NOT_IN_THIS_STATE';
      if (await tx.findOne(PeerSatisfactionGiven, { meeting, person: actorId })) return 'ALREADY_GIVEN';
      tx.create(PeerSatisfactionGiven, { meeting, person: actorId });
      const sum = await tx.findOneOrFail(PeerSatisfaction, { group });
      sum.answers += 1;
      sum.total += score;
      if (sum.answers - sum.shownAnswers >= SHOWN_STEP)
        tx.assign(sum, { shownAnswers: sum.answers, shownTotal: sum.total });
      recordPeer(tx, { kind: 'SATISFACTION_GIVEN', group, at: now, actorId, meetingId });
      return null;
    },
  });
}
