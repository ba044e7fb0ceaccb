import { addDays, berlinDay, berlinTime } from '@weitblick/shared/calendar';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';

/** Who opened lists with names is kept for a year. */
const KEPT_DAYS = 365;

/** Retention of the access record. Safe to run twice and concurrently. */
export async function forgetReportAccess(deps: CommandDependencies): Promise<{ forgotten: number }> {
  const before = berlinTime(addDays(berlinDay(deps.clock.now()), -KEPT_DAYS));
  const forgotten = await runSystemStep(deps, async (tx) => {
    await tx.execute(`select set_config('weitblick.retention', 'on', true)`);
    const rows = await tx.execute<unknown[]>('delete from report_access where opened_at < ? returning id', [
      before,
    ]);
    return rows.length;
  });
  return { forgotten: forgotten ?? 0 };
}
