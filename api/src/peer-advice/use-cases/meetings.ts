import type { EntityManager } from '@mikro-orm/postgresql';
import {
  PeerMeeting,
  PeerMeetingRole,
  PeerMember,
  type PeerGroup,
  type PeerPoll,
} from '@weitblick/db/peer-advice';
import type { CommandDependencies } from '../../platform/command.ts';
import { moderatesFromOutside } from '../rules/group-steps.ts';
import { suggestRoles, type Turn } from '../rules/rotation.ts';
import { runInGroup, type GroupCommand, type GroupOutcome } from './group-command.ts';
import { changeGroupStatus, memberIds, recordPeer } from './peer-ledger.ts';

const DAY = 86_400_000;
/** Dates that can be set in one step, and how far ahead. */
export const MOST_DATES = 10;
const FARTHEST_DAYS = 550;

interface Dates {
  startsAt: Date[];
  durationMinutes: number;
  place: string;
}

/** Sets dates without a poll, for example a series; everybody is invited. */
export function planMeetings(
  deps: CommandDependencies,
  { startsAt, durationMinutes, place, ...command }: GroupCommand & Dates,
): Promise<GroupOutcome> {
  const input = { startsAt, durationMinutes };
  return runInGroup(deps, command, {
    name: 'planPeerMeetings',
    input,
    take: async ({ tx, group, actorId, now }) => {
      if (group.status === 'PAUSED' || group.status === 'ENDED') return 'NOT_IN_THIS_STATE';
      if (!possible(startsAt, now)) return 'IMPOSSIBLE_TIMES';
      const spans = startsAt.map((start) => ({ startsAt: start, endsAt: later(start, durationMinutes) }));
      if (await overlaps(tx, group, spans)) return 'IMPOSSIBLE_TIMES';
      for (const span of spans)
        await planMeeting(tx, group, { ...span, place, poll: null }, { now, actorId });
      return null;
    },
  });
}

export function cancelMeeting(
  deps: CommandDependencies,
  { meetingId, ...command }: GroupCommand & { meetingId: number },
): Promise<GroupOutcome> {
  return runInGroup(deps, command, {
    name: 'cancelPeerMeeting',
    input: { meetingId },
    take: async ({ tx, group, actorId, now }) => {
      const meeting = await tx.findOne(PeerMeeting, { id: meetingId, group });
      if (!meeting || meeting.status !== 'PLANNED' || meeting.startsAt <= now) return 'MEETING_OVER';
      meeting.status = 'CANCELLED';
      meeting.sequence += 1;
      const recipients = await invited(tx, group);
      recordPeer(
        tx,
        { kind: 'MEETING_CANCELLED', group, at: now, actorId, meetingId },
        { notice: 'PEER_MEETING_CANCELLED', recipients },
      );
      const left = await tx.count(PeerMeeting, { group, status: 'PLANNED', id: { $ne: meetingId } });
      if (left === 0 && group.status === 'KICK_OFF_PLANNED')
        changeGroupStatus(tx, group, 'FORMED', { at: now, actorId, recipients: [] });
      return null;
    },
  });
}

interface Plan {
  startsAt: Date;
  endsAt: Date;
  place: string;
  poll: PeerPoll | null;
}

/** Enters a meeting with its roles and invites everybody; the first one is the kick-off. */
export async function planMeeting(
  tx: EntityManager,
  group: PeerGroup,
  plan: Plan,
  { now, actorId }: { now: Date; actorId: number | null },
): Promise<void> {
  const meeting = tx.create(PeerMeeting, { ...plan, group, createdAt: now });
  await tx.flush();
  const members = await memberIds(tx, group);
  const outside = moderatesFromOutside(group.status) ? (group.moderator?.id ?? null) : null;
  for (const { personId, role } of suggestRoles(members, await turnsOf(tx, group), outside))
    tx.create(PeerMeetingRole, { meeting, person: personId, role });
  recordPeer(
    tx,
    { kind: 'MEETING_PLANNED', group, at: now, actorId, meetingId: meeting.id },
    { notice: 'PEER_MEETING_PLANNED', recipients: await invited(tx, group) },
  );
  if (group.status === 'FORMED')
    changeGroupStatus(tx, group, 'KICK_OFF_PLANNED', { at: now, actorId, recipients: [] });
  // the next meeting's roles build on these
  await tx.flush();
}

/** Who did what, at meetings that were held or are to come. */
export async function turnsOf(tx: EntityManager, group: PeerGroup): Promise<Turn[]> {
  const roles = await tx.find(
    PeerMeetingRole,
    { meeting: { group, status: { $ne: 'CANCELLED' } } },
    { populate: ['meeting'] },
  );
  return roles.map(({ person, role, meeting }) => ({ personId: person.id, role, at: meeting.startsAt }));
}

async function invited(tx: EntityManager, group: PeerGroup): Promise<number[]> {
  const members = await tx.find(PeerMember, { group, leftAt: null });
  const outside = moderatesFromOutside(group.status) && group.moderator ? [group.moderator.id] : [];
  return [...members.map(({ person }) => person.id), ...outside];
}

/** Whether dates can be set: different ones, all to come, none too far away. */
export function possible(startsAt: readonly Date[], now: Date): boolean {
  const times = startsAt.map((start) => start.getTime());
  return (
    times.length >= 1 &&
    times.length <= MOST_DATES &&
    new Set(times).size === times.length &&
    times.every((time) => time > now.getTime() && time < now.getTime() + FARTHEST_DAYS * DAY)
  );
}

export const later = (start: Date, minutes: number): Date => new Date(start.getTime() + minutes * 60_000);

/** Whether the group meets already at one of the times, or two of them overlap. */
export async function overlaps(
  tx: EntityManager,
  group: PeerGroup,
  spans: readonly { startsAt: Date; endsAt: Date }[],
): Promise<boolean> {
  const known = await tx.find(PeerMeeting, { group, status: { $ne: 'CANCELLED' } });
  const all = [...known, ...spans].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return all.some((span, i) => i > 0 && all[i - 1]!.endsAt > span.startsAt);
}
