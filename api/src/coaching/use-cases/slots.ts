import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CoachingSlot, TAKES_A_PLACE, type Coach, type CoachingFormat } from '@weitblick/db/coaching';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { actAs } from '../../peer-advice/access.ts';
import { MOST_BOOKED, MOST_FREE_SLOTS, possibleTimes } from '../rules/coaching-rules.ts';
import {
  lockCoach,
  refused,
  runInCoaching,
  type CoachingCommand,
  type CoachingOutcome,
  type CoachingRefusal,
  type OwnCommand,
} from './coaching-command.ts';
import { changeCoachingStatus, recordCoach, recordCoaching } from './coaching-ledger.ts';

export type DeskOutcome =
  | { type: 'DeskChanged' }
  | { type: 'NotPermitted' }
  | { type: 'Refused'; reason: CoachingRefusal }
  | CommandRefusal;

export interface OfferedTimes {
  startsAt: Date[];
  durationMinutes: number;
  format: CoachingFormat;
  place: string;
}

/** Offers times that people with a coaching may book. */
export function offerSlots(
  deps: CommandDependencies,
  { startsAt, durationMinutes, format, place, ...command }: OwnCommand & OfferedTimes,
): Promise<DeskOutcome> {
  const input = { startsAt, durationMinutes, format };
  return runAtDesk(deps, { name: 'offerCoachingSlots', ...command, input }, async ({ tx, coachId, now }) => {
    if (!possibleTimes(startsAt, durationMinutes, now)) return 'IMPOSSIBLE_TIMES';
    const coming = await tx.find(CoachingSlot, { coach: coachId, endsAt: { $gt: now } });
    const free = coming.filter(({ coaching }) => coaching === null);
    if (free.length + startsAt.length > MOST_FREE_SLOTS) return 'TOO_MANY_SLOTS';
    const spans = startsAt.map((start) => ({
      startsAt: start,
      endsAt: new Date(start.getTime() + durationMinutes * 60_000),
    }));
    const overlaps = spans.some((span) =>
      coming.some((slot) => slot.startsAt < span.endsAt && span.startsAt < slot.endsAt),
    );
    if (overlaps) return 'SLOTS_OVERLAP';
    for (const span of spans) tx.create(CoachingSlot, { ...span, coach: coachId, format, place });
    recordCoach(tx, coachId, 'SLOTS_OFFERED', 'COACH', now);
    return null;
  });
}

/** Takes back a time that nobody has booked. */
export function withdrawSlot(
  deps: CommandDependencies,
  { slotId, ...command }: OwnCommand & { slotId: number },
): Promise<DeskOutcome> {
  return runAtDesk(
    deps,
    { name: 'withdrawCoachingSlot', ...command, input: { slotId } },
    async ({ tx, coachId, now }) => {
      const slot = await lockSlot(tx, slotId, coachId);
      if (!slot) return 'SLOT_GONE';
      if (slot.coaching) return 'SLOT_BOOKED';
      tx.remove(slot);
      recordCoach(tx, coachId, 'SLOT_WITHDRAWN', 'COACH', now);
      return null;
    },
  );
}

/** Books a free time of the coach; the first one after the agreement starts the work on the goals. */
export function bookSlot(
  deps: CommandDependencies,
  { slotId, ...command }: CoachingCommand & { slotId: number },
): Promise<CoachingOutcome> {
  return runInCoaching(deps, command, {
    name: 'bookCoachingSlot',
    input: { slotId },
    by: 'PERSON',
    take: async ({ tx, coaching, side, now }) => {
      if (!TAKES_A_PLACE.includes(coaching.status)) return 'NOT_IN_THIS_STATE';
      const slot = await lockSlot(tx, slotId, coaching.coach.id, deps.faults?.skipLock);
      if (!slot || slot.coaching || slot.startsAt <= now) return 'SLOT_GONE';
      const booked = await tx.count(CoachingSlot, { coaching, startsAt: { $gt: now } });
      if (booked >= MOST_BOOKED) return 'TOO_MANY_BOOKED';
      slot.coaching = coaching;
      recordCoaching(tx, coaching, 'SLOT_BOOKED', { side, at: now }, 'COACHING_SLOT_BOOKED');
      if (coaching.status === 'AGREED') changeCoachingStatus(tx, coaching, 'RUNNING', { side, at: now });
      return null;
    },
  });
}

/** Gives a booked time up. By the person it is free again for others; by the coach, who has no time then, it is gone. */
export function cancelSlot(
  deps: CommandDependencies,
  { slotId, ...command }: CoachingCommand & { slotId: number },
): Promise<CoachingOutcome> {
  return runInCoaching(deps, command, {
    name: 'cancelCoachingSlot',
    input: { slotId },
    take: async ({ tx, coaching, side, now }) => {
      const slot = await lockSlot(tx, slotId, coaching.coach.id);
      if (slot?.coaching?.id !== coaching.id || slot.startsAt <= now) return 'SLOT_GONE';
      if (side === 'COACH') tx.remove(slot);
      else slot.coaching = null;
      recordCoaching(tx, coaching, 'SLOT_CANCELLED', { side, at: now }, 'COACHING_SLOT_CANCELLED');
      return null;
    },
  });
}

function lockSlot(
  tx: EntityManager,
  slotId: number,
  coachId: number,
  skipLock = false,
): Promise<CoachingSlot | null> {
  const lock = skipLock ? {} : { lockMode: LockMode.PESSIMISTIC_WRITE };
  return tx.findOne(CoachingSlot, { id: slotId, coach: coachId }, lock);
}

interface AtDesk {
  tx: EntityManager;
  coachId: number;
  now: Date;
}

/** A command of a coach about their own times, under the lock of their row. */
function runAtDesk(
  deps: CommandDependencies,
  envelope: OwnCommand & { name: string; input: Record<string, unknown> },
  take: (desk: AtDesk) => Promise<CoachingRefusal | null>,
): Promise<DeskOutcome> {
  const { actorId } = envelope;
  return runCommand<Coach | null, DeskOutcome>(
    deps,
    envelope,
    async (tx) => {
      await actAs(tx, actorId);
      return lockCoach(tx, actorId);
    },
    async (tx, coach, now) => {
      if (!coach) return { outcome: { type: 'NotPermitted' }, effect: false };
      const reason = await take({ tx, coachId: actorId, now });
      if (reason) return refused(tx, reason);
      return { outcome: { type: 'DeskChanged' }, effect: true };
    },
  );
}
