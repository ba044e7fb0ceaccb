import type { DeclineReason } from '@weitblick/db/coaching';
import { CoachingFeedback, CoachingFeedbackGiven, coachingTransition } from '@weitblick/db/coaching';
import type { CommandDependencies } from '../../platform/command.ts';
import { coachesToday } from '../queries/directory.ts';
import { lockCoach, runInCoaching, type CoachingCommand, type CoachingOutcome } from './coaching-command.ts';
import { changeCoachingStatus, recordCoaching } from './coaching-ledger.ts';

/** Takes the request back, also after a first conversation; what was written is gone. */
export function withdrawRequest(
  deps: CommandDependencies,
  command: CoachingCommand,
): Promise<CoachingOutcome> {
  return runInCoaching(deps, command, {
    name: 'withdrawCoachingRequest',
    input: {},
    by: 'PERSON',
    take: async ({ tx, coaching, side, now }) => {
      if (!coachingTransition(coaching.status, 'WITHDRAWN')) return 'NOT_IN_THIS_STATE';
      changeCoachingStatus(tx, coaching, 'WITHDRAWN', { side, at: now });
      return null;
    },
  });
}

/** Takes the request on, as long as the coach is qualified and has a place. */
export function acceptRequest(deps: CommandDependencies, command: CoachingCommand): Promise<CoachingOutcome> {
  return runInCoaching(deps, command, {
    name: 'acceptCoachingRequest',
    input: {},
    by: 'COACH',
    take: async ({ tx, coaching, side, actorId, now }) => {
      if (!coachingTransition(coaching.status, 'ACCEPTED')) return 'NOT_IN_THIS_STATE';
      if ((await coachesToday(tx, { coachId: actorId }, now)).length === 0) return 'NOT_QUALIFIED';
      const coach = (await lockCoach(tx, actorId, deps.faults?.skipLock))!;
      if (coach.runningCount >= coach.capacity) return 'COACH_FULL';
      changeCoachingStatus(tx, coaching, 'ACCEPTED', { side, at: now });
      return null;
    },
  });
}

/** Says no; what was written is gone. */
export function declineRequest(
  deps: CommandDependencies,
  { reason, ...command }: CoachingCommand & { reason: DeclineReason },
): Promise<CoachingOutcome> {
  return runInCoaching(deps, command, {
    name: 'declineCoachingRequest',
    input: { reason },
    by: 'COACH',
    take: async ({ tx, coaching, side, now }) => {
      if (!coachingTransition(coaching.status, 'DECLINED')) return 'NOT_IN_THIS_STATE';
      coaching.declineReason = reason;
      changeCoachingStatus(tx, coaching, 'DECLINED', { side, at: now });
      return null;
    },
  });
}

/** Ends a coaching whose goals were agreed; from then on its contents are deleted on schedule. */
export function concludeCoaching(
  deps: CommandDependencies,
  command: CoachingCommand,
): Promise<CoachingOutcome> {
  return runInCoaching(deps, command, {
    name: 'concludeCoaching',
    input: {},
    take: async ({ tx, coaching, side, now }) => {
      if (!coachingTransition(coaching.status, 'CONCLUDED')) return 'NOT_IN_THIS_STATE';
      changeCoachingStatus(tx, coaching, 'CONCLUDED', { side, at: now });
      return null;
    },
  });
}

/** Five answers at least between two sums that are shown: two looks never tell a single answer. */
const SHOWN_STEP = 5;

/** How helpful it was and how far the goals were reached, 1 to 5 each. Only sums are kept. */
export function giveFeedback(
  deps: CommandDependencies,
  { helpful, goalsReached, ...command }: CoachingCommand & { helpful: number; goalsReached: number },
): Promise<CoachingOutcome> {
  return runInCoaching(deps, command, {
    name: 'giveCoachingFeedback',
    input: {},
    by: 'PERSON',
    take: async ({ tx, coaching, side, now }) => {
      if (coaching.status !== 'CONCLUDED') return 'NOT_IN_THIS_STATE';
      if (await tx.findOne(CoachingFeedbackGiven, { coaching })) return 'ALREADY_GIVEN';
      tx.create(CoachingFeedbackGiven, { coaching });
      // sums are added up one after the other
      await lockCoach(tx, coaching.coach.id);
      const sum =
        (await tx.findOne(CoachingFeedback, { coach: coaching.coach.id })) ??
        tx.create(CoachingFeedback, { coach: coaching.coach, ...NO_ANSWERS });
      sum.answers += 1;
      sum.helpfulTotal += helpful;
      sum.goalsTotal += goalsReached;
      if (sum.answers - sum.shownAnswers >= SHOWN_STEP) {
        const { answers, helpfulTotal, goalsTotal } = sum;
        tx.assign(sum, { shownAnswers: answers, shownHelpful: helpfulTotal, shownGoals: goalsTotal });
      }
      recordCoaching(tx, coaching, 'FEEDBACK_GIVEN', { side, at: now });
      return null;
    },
  });
}

const NO_ANSWERS = {
  answers: 0,
  helpfulTotal: 0,
  goalsTotal: 0,
  shownAnswers: 0,
  shownHelpful: 0,
  shownGoals: 0,
};
