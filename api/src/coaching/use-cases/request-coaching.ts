import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import {
  Coaching,
  CoachingConcern,
  OPEN_COACHING,
  type Coach,
  type CoachingFormat,
  type CoachingTopic,
} from '@weitblick/db/coaching';
import { Person } from '@weitblick/db/people';
import { runCommand, type CommandDependencies } from '../../platform/command.ts';
import { actAs } from '../../peer-advice/access.ts';
import { suitableCoach } from '../queries/directory.ts';
import { MOST_OPEN } from '../rules/coaching-rules.ts';
import {
  lockCoach,
  refused,
  type CoachingOutcome,
  type CoachingRefusal,
  type OwnCommand,
} from './coaching-command.ts';
import { recordStep } from './coaching-ledger.ts';

export interface CoachingWish {
  topic: CoachingTopic;
  format: CoachingFormat;
}

/** Asks a coach, with a concern that only the coach will read. */
export function requestCoaching(
  deps: CommandDependencies,
  {
    actorId,
    idempotencyKey,
    coachId,
    concern,
    ...wish
  }: OwnCommand & CoachingWish & { coachId: number; concern: string },
): Promise<CoachingOutcome> {
  return runCommand<Coach | null, CoachingOutcome>(
    deps,
    // the concern is left out: even its hash must not stay
    { name: 'requestCoaching', actorId, idempotencyKey, input: { coachId, ...wish } },
    async (tx) => {
      await actAs(tx, actorId);
      return lockCoach(tx, coachId);
    },
    async (tx, coach, now) => {
      if (!coach || !(await suitableCoach(tx, actorId, coachId, now)))
        return { outcome: { type: 'CoachNotFound' }, effect: false };
      const reason = await reasonAgainst(tx, actorId, coach, wish.format);
      if (reason) return refused(tx, reason);
      const coaching = await enterRequest(tx, { personId: actorId, coachId, ...wish }, now);
      tx.create(CoachingConcern, { coaching, concern });
      return { outcome: { type: 'CoachingChanged', coachingId: coaching.id }, effect: true };
    },
  );
}

/** Why the coach cannot be asked by the person now. */
async function reasonAgainst(
  tx: EntityManager,
  personId: number,
  coach: Coach,
  format: CoachingFormat,
): Promise<CoachingRefusal | null> {
  if (coach.paused) return 'COACH_PAUSED';
  if (coach.runningCount >= coach.capacity) return 'COACH_FULL';
  if (!coach.formats.includes(format)) return 'FORMAT_NOT_OFFERED';
  // two requests of one person at once are counted one after the other
  await tx.findOneOrFail(Person, personId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const open = await tx.find(Coaching, { person: personId, status: { $in: [...OPEN_COACHING] } });
  if (open.some((one) => one.coach.id === coach.person.id)) return 'ALREADY_REQUESTED';
  return open.length >= MOST_OPEN ? 'TOO_MANY_OPEN' : null;
}

/** Enters a request with its event and the notice to the coach. */
export async function enterRequest(
  tx: EntityManager,
  { personId, coachId, ...wish }: CoachingWish & { personId: number; coachId: number },
  now: Date,
): Promise<Coaching> {
  const coaching = tx.create(Coaching, {
    ...wish,
    person: personId,
    coach: coachId,
    status: 'REQUESTED',
    statusSince: now,
    requestedAt: now,
  });
  recordStep(tx, coaching, 'NONE', { side: 'PERSON', at: now });
  await tx.flush();
  return coaching;
}
