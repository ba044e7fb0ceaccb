import type { EntityManager } from '@mikro-orm/postgresql';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';

/** Months after the end of a session in which what was written about its requests is kept. */
export const KEPT_MONTHS = 6;

export interface ForgetReport {
  /** Reasons given with decisions. */
  reasons: number;
  questions: number;
  dryRun: boolean;
}

/**
 * Deletes what approvers and applicants wrote about requests, six months after the session. Who decided what and when
 * stays. Safe to run twice.
 * @param dryRun counts and deletes nothing
 */
export async function forgetComments(
  deps: CommandDependencies,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<ForgetReport> {
  const done = await runSystemStep(deps, async (tx, now) => {
    const questions = await countOf(
      tx,
      `${OLD} select count(*)::int as count from approval_question q join old on old.approval_id = q.approval_id
       where q.forgotten_at is null`,
      now,
    );
    const reasons = await countOf(
      tx,
      `${OLD} select count(*)::int as count from approval a join old on old.approval_id = a.id where a.reason is not null`,
      now,
    );
    if (!dryRun) await forget(tx, now);
    return { questions, reasons };
  });
  return { questions: 0, reasons: 0, ...done, dryRun };
}

/** Approvals of sessions that ended long enough ago; months are those of the calendar in Berlin. */
const OLD = `
  with old as (
    select a.id as approval_id, a.enrolment_id from approval a
    join enrolment e on e.id = a.enrolment_id
    join session s on s.id = e.session_id
    where a.status <> 'PENDING' and s.ends_at <=
      ((?::timestamptz at time zone 'Europe/Berlin') - interval '${KEPT_MONTHS} months') at time zone 'Europe/Berlin')`;

async function countOf(tx: EntityManager, sql: string, now: Date): Promise<number> {
  const [row] = await tx.execute<{ count: number }[]>(sql, [now]);
  return row!.count;
}

async function forget(tx: EntityManager, now: Date): Promise<void> {
  await tx.execute(
    `${OLD} update approval_question q set question = null, answer = null, forgotten_at = ?
     from old where old.approval_id = q.approval_id and q.forgotten_at is null`,
    [now, now],
  );
  await tx.execute(
    `${OLD} update approval a set reason = null, reason_forgotten_at = ?
     from old where old.approval_id = a.id and a.reason is not null`,
    [now, now],
  );
  // the event of a refusal says the reason again; only retention may touch events
  await tx.execute(`select set_config('weitblick.retention', 'on', true)`);
  await tx.execute(
    `${OLD} update enrolment_event v set reason = null
     from old where old.enrolment_id = v.enrolment_id and v.to_status = 'DECLINED' and v.reason is not null`,
    [now],
  );
}
