import type { EntityManager } from '@mikro-orm/postgresql';
import type { Person } from '@weitblick/db/people';
import {
  ACCOMPANIED_STATUSES,
  PeerGroup,
  PeerMeeting,
  PeerMember,
  PeerNote,
  PeerNoteConsent,
  PeerRound,
  PeerRoundRole,
} from '@weitblick/db/peer-advice';
import { isRoundTime, ROUND_SHOWN_MS } from '../rules/round.ts';

export interface RoundRoom {
  group: PeerGroup;
  viewerId: number;
  members: Person[];
  /** Leads the group from outside, and may moderate. */
  leader: Person | null;
  /** The open round, or one that has just ended. */
  round: PeerRound | null;
  parts: PeerRoundRole[];
  /** Members who agree to handing over encrypted notes; null for whoever is no member. */
  agreed: number[] | null;
  /** A meeting is on, and no round is open. */
  canOpen: boolean;
}

/** The room of a group, in one transaction that acts as the viewer; null for everybody outside. */
export async function roundRoom(
  tx: EntityManager,
  viewerId: number,
  groupId: number,
  now: Date,
): Promise<RoundRoom | null> {
  const group = await tx.findOne(PeerGroup, groupId, { populate: ['moderator'] });
  if (!group) return null;
  const rows = await tx.find(
    PeerMember,
    { group, leftAt: null },
    { populate: ['person'], orderBy: { person: { familyName: 'asc', givenName: 'asc' } } },
  );
  const members = rows.map(({ person }) => person);
  const leader = ACCOMPANIED_STATUSES.includes(group.status) ? (group.moderator ?? null) : null;
  const isMember = members.some(({ id }) => id === viewerId);
  if (!isMember && leader?.id !== viewerId) return null;
  const round = await shownRound(tx, group, now);
  const consents = isMember ? await tx.find(PeerNoteConsent, { group }) : null;
  return {
    group,
    viewerId,
    members,
    leader,
    round,
    parts: round ? await tx.find(PeerRoundRole, { round }, { populate: ['person'] }) : [],
    agreed: consents && consents.map(({ person }) => person.id),
    canOpen: (!round || round.status === 'ENDED') && (await meetingIsOn(tx, group, now)),
  };
}

async function shownRound(tx: EntityManager, group: PeerGroup, now: Date): Promise<PeerRound | null> {
  const since = new Date(now.getTime() - ROUND_SHOWN_MS);
  return tx.findOne(
    PeerRound,
    { group, $or: [{ status: { $ne: 'ENDED' } }, { endedAt: { $gt: since } }] },
    { orderBy: { id: 'desc' } },
  );
}

async function meetingIsOn(tx: EntityManager, group: PeerGroup, now: Date): Promise<boolean> {
  if (group.status === 'PAUSED' || group.status === 'ENDED') return false;
  const meetings = await tx.find(PeerMeeting, { group, status: { $ne: 'CANCELLED' } });
  return meetings.some((meeting) => isRoundTime(meeting, now));
}

/** Notes that wait for the person, in any group; row-level security lets nobody else see them. */
export async function notesFor(tx: EntityManager, personId: number): Promise<PeerNote[]> {
  return tx.find(
    PeerNote,
    { recipient: personId },
    { populate: ['group'], orderBy: { sentAt: 'desc' }, limit: 50 },
  );
}
