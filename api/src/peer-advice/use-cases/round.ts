import type { EntityManager } from '@mikro-orm/postgresql';
import {
  PeerMeeting,
  PeerMeetingRole,
  PeerRound,
  PeerRoundRole,
  type PeerGroup,
} from '@weitblick/db/peer-advice';
import type { RoundMethod, RoundRole } from '@weitblick/shared/peer-round';
import type { CommandDependencies } from '../../platform/command.ts';
import { isLedFromOutside } from '../rules/group-steps.ts';
import {
  isComplete,
  isRoundTime,
  partsFromMeeting,
  takeRoundStep,
  withRole,
  type RoundPart,
  type RoundStep,
} from '../rules/round.ts';
import { runInGroup, type GroupCommand, type GroupOutcome, type InGroup } from './group-command.ts';
import { memberIds, recordPeer } from './peer-ledger.ts';

/** Opens the room for one case at the meeting that is on, with the roles that were agreed for it. */
export function openRound(
  deps: CommandDependencies,
  { method, ...command }: GroupCommand & { method: RoundMethod },
): Promise<GroupOutcome> {
  return runInGroup(deps, command, {
    name: 'openPeerRound',
    input: { method },
    take: async ({ tx, group, actorId, now }) => {
      if (group.status === 'PAUSED' || group.status === 'ENDED') return 'NOT_IN_THIS_STATE';
      if (await openRoundOf(tx, group)) return 'ROUND_ALREADY_OPEN';
      const meetings = await tx.find(
        PeerMeeting,
        { group, status: { $ne: 'CANCELLED' } },
        { orderBy: { startsAt: 'desc' } },
      );
      const meeting = meetings.find((each) => isRoundTime(each, now));
      if (!meeting) return 'NO_MEETING_NOW';
      const round = tx.create(PeerRound, { group, meeting, method, openedAt: now });
      await tx.flush();
      const agreed = await tx.find(PeerMeetingRole, { meeting });
      const parts = partsFromMeeting(
        agreed.map(({ person, role }) => ({ personId: person.id, role })),
        await memberIds(tx, group),
        leaderOf(group),
      );
      await insertParts(tx, round, parts);
      recordPeer(tx, { kind: 'ROUND_OPENED', group, at: now, actorId, meetingId: meeting.id });
      return null;
    },
  });
}

interface RoundCommand extends GroupCommand {
  roundId: number;
}

/**
 * Gives somebody a role, or none (null). By anybody in the room, because whoever moderates may have lost the connection.
 * Once the round has begun the case stays with whoever brought it: the notes are theirs.
 */
export function giveRoundRole(
  deps: CommandDependencies,
  { roundId, personId, role, ...command }: RoundCommand & { personId: number; role: RoundRole | null },
): Promise<GroupOutcome> {
  return runInGroup(deps, command, {
    name: 'givePeerRoundRole',
    input: { roundId, personId, role },
    take: async ({ tx, group, actorId, now }) => {
      const round = await openRoundOf(tx, group, roundId);
      if (!round) return 'ROUND_OVER';
      const isMember = (await memberIds(tx, group)).includes(personId);
      const mayModerate = leaderOf(group) === personId && (role === 'MODERATOR' || role === null);
      if (!isMember && !mayModerate) return 'NOT_A_MEMBER';
      const before = await partsOf(tx, round);
      const parts = withRole(before, personId, role, leaderOf(group));
      const caseMoves = caseGiverOf(parts) !== caseGiverOf(before);
      if (round.status !== 'GATHERING') {
        if (caseMoves) return 'CASE_IS_GIVEN';
        if (!isComplete(parts)) return 'ROUND_INCOMPLETE';
      }
      // another one's notes are for another key
      if (caseMoves) round.noteKey = null;
      await replaceParts(tx, round, parts);
      round.version += 1;
      const { id: meetingId } = round.meeting;
      recordPeer(tx, { kind: 'ROUND_ROLE_GIVEN', group, at: now, actorId, personId, meetingId });
      return null;
    },
  });
}

const caseGiverOf = (parts: readonly RoundPart[]) =>
  parts.find(({ role }) => role === 'CASE_GIVER')?.personId ?? null;

async function replaceParts(tx: EntityManager, round: PeerRound, parts: readonly RoundPart[]): Promise<void> {
  await tx.nativeDelete(PeerRoundRole, { round });
  await insertParts(tx, round, parts);
}

/** A step by whoever moderates, upon the version that they saw; what is only gathering may be closed by anybody. */
export function moveRound(
  deps: CommandDependencies,
  { roundId, version, step, ...command }: RoundCommand & { version: number; step: RoundStep },
): Promise<GroupOutcome> {
  return runInGroup(deps, command, {
    name: 'movePeerRound',
    input: { roundId, version, step },
    take: async (inside) => {
      const { tx, group, actorId, now } = inside;
      const round = await openRoundOf(tx, group, roundId);
      if (!round) return 'ROUND_OVER';
      const parts = await partsOf(tx, round);
      const moderates = parts.some(({ personId, role }) => personId === actorId && role === 'MODERATOR');
      const closes = step === 'END' && round.status === 'GATHERING';
      if (!moderates && !closes) return 'MODERATOR_ONLY';
      if (round.version !== version) return 'OUTDATED';
      if (step === 'START' && !isComplete(parts)) return 'ROUND_INCOMPLETE';
      const next = takeRoundStep(round, step, now);
      if (!next) return 'NOT_IN_THIS_STATE';
      tx.assign(round, { ...next, version: version + 1, endedAt: step === 'END' ? now : null });
      recordStep(inside, round, step);
      return null;
    },
  });
}

/** Beginning and end are kept; how long people spoke is nobody's business. */
function recordStep({ tx, group, actorId, now }: InGroup, round: PeerRound, step: RoundStep): void {
  if (step !== 'START' && step !== 'END') return;
  const kind = step === 'START' ? 'ROUND_STARTED' : 'ROUND_ENDED';
  recordPeer(tx, { kind, group, at: now, actorId, meetingId: round.meeting.id });
}

export function openRoundOf(tx: EntityManager, group: PeerGroup, id?: number): Promise<PeerRound | null> {
  return tx.findOne(PeerRound, { group, status: { $ne: 'ENDED' }, ...(id !== undefined && { id }) });
}

async function partsOf(tx: EntityManager, round: PeerRound): Promise<RoundPart[]> {
  const rows = await tx.find(PeerRoundRole, { round });
  return rows.map(({ person, role }) => ({ personId: person.id, role }));
}

async function insertParts(tx: EntityManager, round: PeerRound, parts: readonly RoundPart[]): Promise<void> {
  await tx.insertMany(
    PeerRoundRole,
    parts.map(({ personId, role }) => ({ round: round.id, person: personId, role })),
  );
}

/** Whoever leads the first meetings may moderate, as long as they lead. */
function leaderOf(group: PeerGroup): number | null {
  return isLedFromOutside(group) ? (group.moderator?.id ?? null) : null;
}
