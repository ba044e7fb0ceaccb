import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Coach, Coaching, type CoachingSide } from '@weitblick/db/coaching';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { actAs } from '../../peer-advice/access.ts';

/** Why a step is not possible now, although the person may see what it is about. */
export const COACHING_REFUSALS = [
  'OTHER_SIDES_STEP',
  'NOT_IN_THIS_STATE',
  'OUTDATED',
  'ALREADY_REQUESTED',
  'TOO_MANY_OPEN',
  'COACH_PAUSED',
  'COACH_FULL',
  'NOT_QUALIFIED',
  'FORMAT_NOT_OFFERED',
  'UNSUITABLE',
  'NO_HANDOVER',
  'SLOT_GONE',
  'SLOT_BOOKED',
  'TOO_MANY_BOOKED',
  'TOO_MANY_SLOTS',
  'SLOTS_OVERLAP',
  'IMPOSSIBLE_TIMES',
  'SITE_MISSING',
  'CAPACITY_IN_USE',
  'ALREADY_GIVEN',
] as const;
export type CoachingRefusal = (typeof COACHING_REFUSALS)[number];

export type CoachingOutcome =
  | { type: 'CoachingChanged'; coachingId: number }
  | { type: 'CoachingNotFound' }
  | { type: 'CoachNotFound' }
  | { type: 'Refused'; reason: CoachingRefusal }
  | CommandRefusal;

export interface OwnCommand {
  actorId: number;
  idempotencyKey: string;
}

export interface CoachingCommand extends OwnCommand {
  coachingId: number;
}

export interface InCoaching {
  tx: EntityManager;
  coaching: Coaching;
  /** Which of the two the actor is. */
  side: CoachingSide;
  actorId: number;
  now: Date;
}

interface Step {
  name: string;
  /** What else decides the effect. Leave out texts and scores: even a hash of a short one could be guessed. */
  input: Record<string, unknown>;
  /** The side whose step it is; both when left out. */
  by?: CoachingSide;
  /** @returns why not, the id of the coaching that goes on instead, or null when it is done */
  take: (inside: InCoaching) => Promise<CoachingRefusal | number | null>;
}

/**
 * A command in a coaching, under the lock of its row; for everybody but the two it does not exist. Locks are taken in one
 * order: coaching, coaches by id, slot, person.
 */
export function runInCoaching(
  deps: CommandDependencies,
  { actorId, coachingId, idempotencyKey }: CoachingCommand,
  { name, input, by, take }: Step,
): Promise<CoachingOutcome> {
  return runCommand<Coaching | null, CoachingOutcome>(
    deps,
    { name, actorId, idempotencyKey, input: { coachingId, ...input } },
    async (tx) => {
      await actAs(tx, actorId);
      return tx.findOne(Coaching, coachingId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    },
    async (tx, coaching, now) => {
      if (!coaching) return { outcome: { type: 'CoachingNotFound' }, effect: false };
      const side = coaching.coach.id === actorId ? 'COACH' : 'PERSON';
      const result =
        by && by !== side ? 'OTHER_SIDES_STEP' : await take({ tx, coaching, side, actorId, now });
      if (typeof result === 'string') return refused(tx, result);
      return { outcome: { type: 'CoachingChanged', coachingId: result ?? coachingId }, effect: true };
    },
  );
}

/** Whatever the step had begun is not written. */
export function refused(tx: EntityManager, reason: CoachingRefusal) {
  tx.clear();
  return { outcome: { type: 'Refused' as const, reason }, effect: false };
}

/** Locks the coach's row, under which places are counted and slots offered. */
export function lockCoach(tx: EntityManager, coachId: number, skipLock = false): Promise<Coach | null> {
  const lock = skipLock ? {} : { lockMode: LockMode.PESSIMISTIC_WRITE };
  return tx.findOne(Coach, { person: coachId }, { ...lock, refresh: true });
}
