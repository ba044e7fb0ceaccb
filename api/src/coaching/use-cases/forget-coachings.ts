import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { CONTENT_DAYS, daysBefore, EVERYTHING_DAYS } from '../rules/coaching-rules.ts';

export interface ForgetReport {
  /** Concerns and goals deleted. */
  contents: number;
  /** Coachings deleted with all that belongs to them. */
  coachings: number;
}

/** Deletes concerns and goals of concluded coachings, and later every trace of who was coached. Safe to run twice. */
export async function forgetCoachings(deps: CommandDependencies): Promise<ForgetReport> {
  const report = await runSystemStep(deps, async (tx, now) => {
    const [row] = await tx.execute<ForgetReport[]>('select contents, coachings from forget_coachings(?, ?)', [
      daysBefore(now, CONTENT_DAYS),
      daysBefore(now, EVERYTHING_DAYS),
    ]);
    return row!;
  });
  return report ?? { contents: 0, coachings: 0 };
}
