import type { EntityManager } from '@mikro-orm/postgresql';
import { Person } from '@weitblick/db/people';
import { berlinDay } from '@weitblick/shared/calendar';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { chainOf, trainingOfficers } from '../queries/applicant-chain.ts';
import { lineManagerOf, nextAbove, trainingOfficerOf } from '../rules/approvers.ts';
import { remindAt, stepDue } from '../rules/deadlines.ts';
import { recordApproval } from './approval-ledger.ts';
import { lockApproval } from './decide-approval.ts';

const BATCH = 500;

export interface ChaseReport {
  reminded: number;
  escalated: number;
}

/**
 * Reminds approvers after two working days, and hands a question to the next above when its time is over, or at once
 * when the approver has left or no longer heads a unit of the applicant's chain. Safe to run twice.
 */
export async function chaseApprovers(deps: CommandDependencies): Promise<ChaseReport> {
  const report: ChaseReport = { reminded: 0, escalated: 0 };
  const now = deps.clock.now();
  const due = await deps.em.fork().execute<{ id: number }[]>(
    `select a.id from approval a
     join person p on p.id = a.approver_id
     where a.status = 'PENDING'
       and (a.due_at <= ? or p.left_on < ? or (a.reminded_at is null and a.asked_at <= ?)
            or (a.role = 'LINE_MANAGER' and not exists (select from org_unit u where u.head_id = a.approver_id)))
     order by a.due_at limit ${BATCH}`,
    [now, berlinDay(now), new Date(now.getTime() - 86_400_000)],
  );
  for (const { id } of due) {
    const done = await runSystemStep(deps, (tx, at) => chase(tx, id, at));
    if (done === 'REMINDED') report.reminded += 1;
    if (done === 'ESCALATED') report.escalated += 1;
  }
  return report;
}

async function chase(
  tx: EntityManager,
  approvalId: number,
  now: Date,
): Promise<'REMINDED' | 'ESCALATED' | null> {
  const locked = await lockApproval(tx, approvalId, {});
  if (!locked || locked.approval.status !== 'PENDING') return null;
  const { approval, enrolment } = locked;
  const applicant = enrolment.person.id;
  const chain = await chainOf(tx, applicant, now);
  const approver = approval.approver.id;
  const gone =
    approval.role === 'LINE_MANAGER'
      ? !chain.some(({ headId }) => headId === approver)
      : !(await trainingOfficers(tx, now)).some(({ personId }) => personId === approver);

  if (gone || approval.dueAt <= now) {
    const next = gone
      ? await successor(tx, approval.role, applicant, now)
      : nextAbove(approver, applicant, chain);
    if (next !== null && next !== approver) {
      approval.escalatedFrom = approval.approver;
      approval.approver = tx.getReference(Person, next);
      approval.dueAt = stepDue(now, enrolment.decideBy!, 1);
      approval.remindedAt = null;
      recordApproval(tx, approval, 'ESCALATED', now, null);
      return 'ESCALATED';
    }
  }
  if (!approval.remindedAt && remindAt(approval.askedAt) <= now) {
    approval.remindedAt = now;
    recordApproval(tx, approval, 'REMINDED', now, null);
    return 'REMINDED';
  }
  return null;
}

/** Who holds the post now. */
async function successor(
  tx: EntityManager,
  role: string,
  applicant: number,
  now: Date,
): Promise<number | null> {
  const chain = await chainOf(tx, applicant, now);
  if (role === 'LINE_MANAGER') return lineManagerOf(applicant, chain);
  return trainingOfficerOf(applicant, chain, await trainingOfficers(tx, now));
}
