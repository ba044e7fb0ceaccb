import type { PeerRole, RoundStatus } from '@weitblick/db/peer-advice';
import { PHASES, type RoundMethod, type RoundRole } from '@weitblick/shared/peer-round';

export const ROUND_STEPS = ['START', 'NEXT', 'BACK', 'EXTEND', 'PAUSE', 'RESUME', 'END'] as const;
export type RoundStep = (typeof ROUND_STEPS)[number];

export interface RoundState {
  method: RoundMethod;
  status: RoundStatus;
  /** From 0. */
  phase: number;
  /** While it runs. A phase whose time is up goes on until somebody ends it: nobody is cut short. */
  endsAt?: Date | null | undefined;
  /** While it is paused; below 0 when the time was up before. */
  remainingMs?: number | null | undefined;
}

type Clockwork = Pick<RoundState, 'status' | 'phase'> & { endsAt: Date | null; remainingMs: number | null };

const MINUTE = 60_000;
const EXTENSION = 2 * MINUTE;

/** @returns what the step makes of the round, or null when there is no such step from here */
export function takeRoundStep(round: RoundState, step: RoundStep, now: Date): Clockwork | null {
  const { status, phase } = round;
  const underWay = status === 'RUNNING' || status === 'PAUSED';
  switch (step) {
    case 'START':
      return status === 'GATHERING' ? enter(round, 0, now) : null;
    case 'NEXT':
      return underWay ? enter(round, phase + 1, now) : null;
    case 'BACK':
      return underWay ? enter(round, phase - 1, now) : null;
    case 'EXTEND':
      return extended(round, now);
    case 'PAUSE':
      return status === 'RUNNING'
        ? { status: 'PAUSED', phase, endsAt: null, remainingMs: round.endsAt!.getTime() - now.getTime() }
        : null;
    case 'RESUME':
      return status === 'PAUSED' ? running(phase, now.getTime() + round.remainingMs!) : null;
    case 'END':
      return status === 'ENDED' ? null : { status: 'ENDED', phase, endsAt: null, remainingMs: null };
  }
}

const running = (phase: number, endsAt: number): Clockwork => ({
  status: 'RUNNING',
  phase,
  endsAt: new Date(endsAt),
  remainingMs: null,
});

function enter({ method }: RoundState, phase: number, now: Date): Clockwork | null {
  const planned = PHASES[method][phase];
  return planned ? running(phase, now.getTime() + planned.minutes * MINUTE) : null;
}

/** Two minutes more; when the time is up, two minutes from now. */
function extended({ status, phase, endsAt, remainingMs }: RoundState, now: Date): Clockwork | null {
  if (status === 'RUNNING') return running(phase, Math.max(endsAt!.getTime(), now.getTime()) + EXTENSION);
  if (status !== 'PAUSED') return null;
  return { status, phase, endsAt: null, remainingMs: Math.max(remainingMs!, 0) + EXTENSION };
}

export interface RoundPart {
  personId: number;
  role: RoundRole;
}

/** Somebody moderates, somebody brings the case, and at least two advise, one of whom may write. */
export function isComplete(parts: readonly RoundPart[]): boolean {
  const count = (...wanted: RoundRole[]) => parts.filter(({ role }) => wanted.includes(role)).length;
  return count('MODERATOR') === 1 && count('CASE_GIVER') === 1 && count('ADVISER', 'WRITER') >= 2;
}

const FROM_MEETING: readonly (PeerRole & RoundRole)[] = ['MODERATOR', 'CASE_GIVER', 'WRITER'];

/** Where a round begins: what was agreed for the meeting; everybody else of the group advises. */
export function partsFromMeeting(
  agreed: readonly { personId: number; role: PeerRole }[],
  memberIds: readonly number[],
  leaderId: number | null,
): RoundPart[] {
  const free = new Set(memberIds);
  const parts: RoundPart[] = [];
  for (const role of FROM_MEETING) {
    const holder = agreed.find((each) => each.role === role)?.personId;
    const leads = role === 'MODERATOR' && holder === leaderId;
    if (holder === undefined || !(free.delete(holder) || leads)) continue;
    parts.push({ personId: holder, role });
  }
  return [...parts, ...[...free].map((personId) => ({ personId, role: 'ADVISER' as const }))];
}

/**
 * Who has which part after somebody got another one, or none (null). Whoever had it before advises; somebody from outside
 * who no longer moderates has no part.
 */
export function withRole(
  parts: readonly RoundPart[],
  personId: number,
  role: RoundRole | null,
  leaderId: number | null,
): RoundPart[] {
  const others = parts
    .filter((part) => part.personId !== personId)
    .map((part) => (part.role === role ? { ...part, role: 'ADVISER' as const } : part))
    .filter((part) => part.personId !== leaderId || part.role === 'MODERATOR');
  return role === null ? others : [...others, { personId, role }];
}

const HOUR = 3_600_000;

/** A round can be opened from an hour before a meeting until an hour after it. */
export function isRoundTime({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, now: Date): boolean {
  return now.getTime() >= startsAt.getTime() - HOUR && now.getTime() <= endsAt.getTime() + HOUR;
}

/** How long a round that is over is still shown in its room, and after which a forgotten one is over. */
export const ROUND_SHOWN_MS = 12 * HOUR;
