import { CoachingGoals } from '@weitblick/db/coaching';
import type { CommandDependencies } from '../../platform/command.ts';
import { runInCoaching, type CoachingCommand, type CoachingOutcome } from './coaching-command.ts';
import { changeCoachingStatus, recordCoaching } from './coaching-ledger.ts';

/**
 * Both agree on one wording of the goals: with `goals` the actor words them anew, and the other side then agrees by leaving
 * them out.
 * @param version of the wording that the actor has read; 0 when there was none
 */
export function agreeOnGoals(
  deps: CommandDependencies,
  { goals, version, ...command }: CoachingCommand & { goals: string | null; version: number },
): Promise<CoachingOutcome> {
  return runInCoaching(deps, command, {
    name: 'agreeOnCoachingGoals',
    input: { version, words: goals !== null },
    take: async ({ tx, coaching, side, now }) => {
      if (coaching.status !== 'ACCEPTED') return 'NOT_IN_THIS_STATE';
      const known = await tx.findOne(CoachingGoals, { coaching });
      if ((known?.version ?? 0) !== version) return 'OUTDATED';
      if (goals !== null) {
        const wording = { goals, version: version + 1, wordedBy: side, wordedAt: now };
        if (known) tx.assign(known, wording);
        else tx.create(CoachingGoals, { coaching, ...wording });
        recordCoaching(tx, coaching, 'GOALS_WORDED', { side, at: now }, 'COACHING_GOALS_PROPOSED');
        return null;
      }
      if (!known || known.wordedBy === side) return 'OTHER_SIDES_STEP';
      known.agreedAt = now;
      changeCoachingStatus(tx, coaching, 'AGREED', { side, at: now });
      return null;
    },
  });
}
