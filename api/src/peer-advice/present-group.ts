import type { PeerRole } from '@weitblick/db/peer-advice';
import type { RequestContext } from '../platform/context.ts';
import { encodeId } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import { readAs } from './access.ts';
import type { PeerGroupType, PeerMeetingType, PeerPollType, PeerTurns } from './peer-group.types.ts';
import { groupPage, type GroupPage } from './queries/group-page.ts';
import { nextStates } from './rules/group-steps.ts';
import { QUORUM } from './rules/poll.ts';
import { seriesAfter } from './rules/series.ts';
import type { GroupOutcome, PeerRefusal } from './use-cases/group-command.ts';

/** A group from inside, or null for everybody outside. */
export async function groupFor(context: RequestContext, groupId: number): Promise<PeerGroupType | null> {
  const viewerId = context.viewer?.person.id;
  if (viewerId === undefined) return null;
  const page = await readAs(context.em, viewerId, (tx) => groupPage(tx, viewerId, groupId, context.now));
  return page && presentGroup(page, context.now);
}

export async function presentGroupOutcome(
  outcome: GroupOutcome | { type: 'NotPermitted' },
  context: RequestContext,
): Promise<Presented> {
  switch (outcome.type) {
    case 'GroupChanged':
      return { __typename: 'PeerGroupSuccess', group: await groupFor(context, outcome.groupId) };
    case 'PeerGroupNotFound':
      return { __typename: outcome.type, message: 'No such group' };
    case 'NotPermitted':
      return { __typename: outcome.type, message: 'Training planners only' };
    case 'Refused':
      return refusal(outcome.reason);
    default:
      return presentRefusal(outcome);
  }
}

export function refusal(reason: PeerRefusal): Presented {
  return { __typename: 'PeerStepRefused', message: `Not possible: ${reason}`, reason };
}

function presentGroup(page: GroupPage, now: Date): PeerGroupType {
  const { group, members, isMember, isModerator, charter } = page;
  const last = page.meetings.at(-1)?.startsAt;
  return {
    id: encodeId('PeerGroup', group.id),
    name: group.name,
    state: group.status,
    stateSince: group.statusSince,
    meetingsHeld: group.meetingsHeld,
    moderatorDisplayName: group.moderator?.displayName ?? null,
    viewerIsMember: isMember,
    nextStates: nextStates(group, { isMember, isModerator }),
    members: members.map(({ person, charterVersion, deputyHost }) => ({
      personId: encodeId('Person', person.id),
      displayName: person.displayName,
      unit: person.unit.shortName,
      isViewer: person.id === page.viewerId,
      charterAccepted: charterVersion === charter.version,
      deputyHost,
    })),
    charter: { version: charter.version, textDe: charter.textDe, textEn: charter.textEn },
    handOver: page.handOver,
    poll: presentPoll(page),
    meetings: presentMeetings(page),
    seriesProposal: last ? seriesAfter(last > now ? last : now, 3) : [],
    turns: isMember ? presentTurns(page) : [],
  };
}

function presentPoll({ poll, viewerId }: GroupPage): PeerPollType | null {
  if (!poll) return null;
  const { row, options, answers } = poll;
  return {
    id: encodeId('PeerPoll', row.id),
    place: row.place,
    durationMinutes: row.durationMinutes,
    closesAt: row.closesAt,
    moderatorDisplayName: row.moderator.displayName,
    quorum: QUORUM,
    options: options.map(({ id, startsAt }) => {
      const given = answers.filter(({ option }) => option.id === id);
      const count = (wanted: string) => given.filter(({ answer }) => answer === wanted).length;
      return {
        id: encodeId('PeerPollOption', id),
        startsAt,
        yes: count('YES'),
        ifNeedBe: count('IF_NEED_BE'),
        no: count('NO'),
        viewerAnswer: given.find(({ person }) => person.id === viewerId)?.answer ?? null,
      };
    }),
  };
}

const ROLE_ORDER: readonly PeerRole[] = ['MODERATOR', 'CASE_GIVER', 'WRITER', 'HOST', 'ADVISER'];

function presentMeetings({
  meetings,
  roles,
  intentions,
  rated,
  isMember,
  viewerId,
}: GroupPage): PeerMeetingType[] {
  return meetings.map((meeting) => ({
    id: encodeId('PeerMeeting', meeting.id),
    state: meeting.status,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    place: meeting.place,
    roles: roles
      .filter((row) => row.meeting.id === meeting.id)
      .sort((a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) || a.person.id - b.person.id)
      .map(({ role, person }) => ({
        role,
        displayName: person.displayName,
        isViewer: person.id === viewerId,
      })),
    intentions: intentions
      .filter((row) => row.meeting.id === meeting.id)
      .map(({ title, urgency, person }) => ({
        title,
        urgency,
        displayName: person.displayName,
        isViewer: person.id === viewerId,
      })),
    awaitsRating: isMember && meeting.status === 'HELD' && !rated.has(meeting.id),
  }));
}

function presentTurns({ members, roles }: GroupPage): PeerTurns[] {
  return members.map(({ person }) => {
    const count = (wanted: PeerRole) =>
      roles.filter((row) => row.person.id === person.id && row.role === wanted).length;
    return {
      displayName: person.displayName,
      moderator: count('MODERATOR'),
      caseGiver: count('CASE_GIVER'),
      writer: count('WRITER'),
      host: count('HOST'),
    };
  });
}
