import { CoachingHandover, coachingTransition, OPEN_COACHING, Coaching } from '@weitblick/db/coaching';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CommandDependencies } from '../../platform/command.ts';
import { suitableCoach } from '../queries/directory.ts';
import {
  lockCoach,
  runInCoaching,
  type CoachingCommand,
  type CoachingOutcome,
  type CoachingRefusal,
} from './coaching-command.ts';
import { changeCoachingStatus, recordCoaching } from './coaching-ledger.ts';
import { enterRequest } from './request-coaching.ts';

/** Proposes another coach to the person. That coach hears of it only if the person consents. */
export function proposeHandover(
  deps: CommandDependencies,
  { toCoachId, ...command }: CoachingCommand & { toCoachId: number },
): Promise<CoachingOutcome> {
  return runInCoaching(deps, command, {
    name: 'proposeCoachingHandover',
    input: { toCoachId },
    by: 'COACH',
    take: async ({ tx, coaching, side, now }) => {
      if (!coachingTransition(coaching.status, 'HANDED_OVER')) return 'NOT_IN_THIS_STATE';
      if (await tx.findOne(CoachingHandover, { coaching })) return 'NOT_IN_THIS_STATE';
      const reason = await reasonAgainst(tx, coaching, toCoachId, now);
      if (reason) return reason;
      tx.create(CoachingHandover, { coaching, toCoach: toCoachId, proposedAt: now });
      recordCoaching(tx, coaching, 'HANDOVER_PROPOSED', { side, at: now }, 'COACHING_HANDOVER_PROPOSED');
      return null;
    },
  });
}

/**
 * The person's answer. With consent the coaching ends and the other coach has a request; the concern goes along only when
 * the person says so, else it is deleted. Goals never go along.
 */
export function consentToHandover(
  deps: CommandDependencies,
  { consents, shareConcern, ...command }: CoachingCommand & { consents: boolean; shareConcern: boolean },
): Promise<CoachingOutcome> {
  return runInCoaching(deps, command, {
    name: 'consentToCoachingHandover',
    input: { consents, shareConcern },
    by: 'PERSON',
    take: async ({ tx, coaching, side, now }) => {
      const proposal = await tx.findOne(CoachingHandover, { coaching });
      if (!proposal) return 'NO_HANDOVER';
      const act = { side, at: now };
      if (!consents) {
        tx.remove(proposal);
        recordCoaching(tx, coaching, 'HANDOVER_REFUSED', act, 'COACHING_HANDOVER_REFUSED');
        return null;
      }
      const next = proposal.toCoach.id;
      // both, because the trigger of the old coaching counts at its coach
      for (const id of [coaching.coach.id, next].sort((a, b) => a - b)) await lockCoach(tx, id);
      const reason = await reasonAgainst(tx, coaching, next, now);
      if (reason) return reason;
      const { topic, format, person } = coaching;
      if (await hasAsked(tx, person.id, next)) return 'ALREADY_REQUESTED';
      const request = await enterRequest(tx, { personId: person.id, coachId: next, topic, format }, now);
      // before the end of the old coaching, which leaves nothing
      if (shareConcern)
        await tx.execute('update coaching_concern set coaching_id = ? where coaching_id = ?', [
          request.id,
          coaching.id,
        ]);
      // the end of the coaching takes it along (coaching_ends)
      tx.getUnitOfWork().unsetIdentity(proposal);
      changeCoachingStatus(tx, coaching, 'HANDED_OVER', act);
      return request.id;
    },
  });
}

/** Why the other coach cannot take the coaching over; looked at when it is proposed, and again at the consent. */
async function reasonAgainst(
  tx: EntityManager,
  { person, coach }: Coaching,
  toCoachId: number,
  now: Date,
): Promise<CoachingRefusal | null> {
  const other = await suitableCoach(tx, person.id, toCoachId, now);
  if (!other || toCoachId === coach.id) return 'UNSUITABLE';
  if (other.paused) return 'COACH_PAUSED';
  return other.freePlaces < 1 ? 'COACH_FULL' : null;
}

/** For the person only: a coach sees nothing of what else the person has asked for. */
async function hasAsked(tx: EntityManager, person: number, coach: number): Promise<boolean> {
  return (await tx.count(Coaching, { person, coach, status: { $in: [...OPEN_COACHING] } })) > 0;
}
