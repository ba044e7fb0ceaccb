import type { EntityManager } from '@mikro-orm/postgresql';
import {
  PeerCharter,
  PeerGroup,
  PeerIntention,
  PeerMeeting,
  PeerMeetingRole,
  PeerMember,
  PeerPoll,
  PeerPollAnswer,
  PeerPollOption,
  PeerSatisfactionGiven,
} from '@weitblick/db/peer-advice';
import { isLedFromOutside } from '../rules/group-steps.ts';
import { handOverOf } from './hand-over.ts';

/** Meetings shown: those to come, and the latest that are over. */
const MOST_MEETINGS = 20;

export interface GroupPage {
  group: PeerGroup;
  viewerId: number;
  isMember: boolean;
  isModerator: boolean;
  charter: PeerCharter;
  members: PeerMember[];
  handOver: Awaited<ReturnType<typeof handOverOf>>;
  poll: { row: PeerPoll; options: PeerPollOption[]; answers: PeerPollAnswer[] } | null;
  meetings: PeerMeeting[];
  roles: PeerMeetingRole[];
  intentions: PeerIntention[];
  /** Of meetings that the viewer has said something about. */
  rated: Set<number>;
}

/**
 * A group as the viewer may see it, in one transaction that acts as the viewer; null for everybody outside. A constant
 * number of statements, whatever the group holds.
 */
export async function groupPage(
  tx: EntityManager,
  viewerId: number,
  groupId: number,
  now: Date,
): Promise<GroupPage | null> {
  const group = await tx.findOne(PeerGroup, groupId, { populate: ['moderator'] });
  if (!group) return null;
  const members = await tx.find(
    PeerMember,
    { group, leftAt: null },
    { populate: ['person.unit'], orderBy: { person: { familyName: 'asc', givenName: 'asc' } } },
  );
  const isMember = members.some(({ person }) => person.id === viewerId);
  const isModerator = group.moderator?.id === viewerId && isLedFromOutside(group);
  if (!isMember && !isModerator) return null;
  const meetings = await tx.find(
    PeerMeeting,
    { group, status: { $ne: 'CANCELLED' } },
    { orderBy: { startsAt: 'desc' }, limit: MOST_MEETINGS },
  );
  const at = { meeting: { $in: meetings.map(({ id }) => id) } };
  const [charter] = await tx.find(PeerCharter, {}, { orderBy: { version: 'desc' }, limit: 1 });
  return {
    group,
    viewerId,
    isMember,
    isModerator,
    charter: charter!,
    members,
    handOver: await handOverOf(tx, group, now),
    poll: await openPollOf(tx, group),
    meetings: meetings.reverse(),
    roles: await tx.find(PeerMeetingRole, at, { populate: ['person'] }),
    intentions: await tx.find(PeerIntention, at, { populate: ['person'], orderBy: { id: 'asc' } }),
    rated: new Set(
      (await tx.find(PeerSatisfactionGiven, { ...at, person: viewerId })).map(({ meeting }) => meeting.id),
    ),
  };
}

async function openPollOf(tx: EntityManager, group: PeerGroup): Promise<GroupPage['poll']> {
  const row = await tx.findOne(PeerPoll, { group, status: 'OPEN' }, { populate: ['moderator'] });
  if (!row) return null;
  const options = await tx.find(PeerPollOption, { poll: row }, { orderBy: { startsAt: 'asc' } });
  const answers = await tx.find(PeerPollAnswer, { option: { $in: options.map(({ id }) => id) } });
  return { row, options, answers };
}

/** The groups that the person belongs to or leads. */
export async function groupsOf(tx: EntityManager, personId: number): Promise<PeerGroup[]> {
  const memberships = await tx.find(PeerMember, { person: personId, leftAt: null });
  return tx.find(
    PeerGroup,
    {
      status: { $ne: 'ENDED' },
      $or: [{ id: { $in: memberships.map(({ group }) => group.id) } }, { moderator: personId }],
    },
    { orderBy: { id: 'desc' }, limit: 50 },
  );
}
