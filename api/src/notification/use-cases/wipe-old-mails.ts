import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';

export interface MailRetention {
  /** Days after which nothing is kept of a mail but that it was sent. */
  days: number;
  /** Only count what would be deleted. */
  dryRun: boolean;
}

export interface WipeReport {
  wiped: number;
  dryRun: boolean;
}

const BATCH = 5_000;

/**
 * Deletes what old mails said: calendar entries with times and places, and answers of mail servers with addresses. That a
 * mail was sent, when and to whom stays, so that a notice can be proven. Batches, safe to run twice.
 */
export async function wipeOldMails(
  deps: CommandDependencies & { mailRetention?: MailRetention | undefined },
): Promise<WipeReport> {
  const { days, dryRun } = deps.mailRetention ?? DEFAULT_RETENTION;
  const before = new Date(deps.clock.now().getTime() - days * 86_400_000);
  const due = `select id from mail where status in ('SENT', 'DROPPED') and wiped_at is null and created_at < ?`;
  if (dryRun) {
    const [row] = await deps.em
      .fork()
      .execute<{ count: number }[]>(`select count(*)::int as count from (${due}) old`, [before]);
    return { wiped: row!.count, dryRun };
  }
  let wiped = 0;
  for (;;) {
    const batch = await runSystemStep(deps, async (tx, now) => {
      const [row] = await tx.execute<{ count: number }[]>(
        `with wiped as (
           update mail set calendar = null, last_error = null, wiped_at = ?
           where id in (${due} order by id limit ${BATCH} for update skip locked) returning 1)
         select count(*)::int as count from wiped`,
        [now, before],
      );
      return row!.count;
    });
    wiped += batch ?? 0;
    if (batch === null || batch < BATCH) return { wiped, dryRun };
  }
}

export const DEFAULT_RETENTION: MailRetention = { days: 90, dryRun: false };
