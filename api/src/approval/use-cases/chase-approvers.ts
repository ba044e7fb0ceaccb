import type { EntityManager } from '@mikro-orm/postgresql';
import { ApprovalQuestion, type ApproverRole } from '@weitblick/db/approval';
import { Person } from '@weitblick/db/people';
import { berlinDay } from '@weitblick/shared/calendar';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { chainOf, trainingOfficers } from '../queries/applicant-chain.ts';
import {
  lineManagerOf,
  nextAbove,
  stillDecides,
  trainingOfficerOf,
  type ChainUnit,
  type Officer,
} from '../rules/approvers.ts';
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
 * when the approver has left or no longer holds the post for the applicant. Nobody is reminded while the applicant has a
 * question to answer. Safe to run twice.
 */
export async function chaseApprovers(deps: CommandDependencies): Promise<ChaseReport> {
  const report: ChaseReport = { reminded: 0, escalated: 0 };
  const now = deps.clock.now();
  const today = berlinDay(now);
  const due = await deps.em.fork().execute<{ id: number }[]>(
    `select a.id from approval a
     join person p on p.id = a.approver_id
     join enrolment e on e.id = a.enrolment_id
     join person applicant on applicant.id = e.person_id
     where a.status = 'PENDING'
       and (a.due_at <= ? or p.left_on < ?
            or (a.reminded_at is null and a.asked_at <= ? and not exists (
              select from approval_question q where q.approval_id = a.id and q.answered_at is null))
            or not case a.role
              when 'LINE_MANAGER' then exists (
                select from org_unit u where u.head_id = a.approver_id and unit_contains(u.id, applicant.unit_id))
              else exists (
                select from role_assignment r where r.person_id = a.approver_id and r.role = a.role
                  and r.valid_from <= ? and (r.valid_until is null or r.valid_until > ?)
                  and (r.unit_id is null or unit_contains(r.unit_id, applicant.unit_id))) end)
     order by a.due_at limit ${BATCH}`,
    [now, today, new Date(now.getTime() - 86_400_000), today, today],
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
  const officers = await trainingOfficers(tx, now);
  const approver = approval.approver.id;
  const gone = !stillDecides(approval.role, approver, chain, officers);

  if (gone || approval.dueAt <= now) {
    const next = gone
      ? successor(approval.role, applicant, chain, officers)
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
  const asksApplicant = await tx.count(ApprovalQuestion, { approval, answeredAt: null });
  if (!approval.remindedAt && !asksApplicant && remindAt(approval.askedAt) <= now) {
    approval.remindedAt = now;
    recordApproval(tx, approval, 'REMINDED', now, null);
    return 'REMINDED';
  }
  return null;
}

/** Who holds the post now. */
function successor(
  role: ApproverRole,
  applicant: number,
  chain: readonly ChainUnit[],
  officers: readonly Officer[],
): number | null {
  return role === 'LINE_MANAGER'
    ? lineManagerOf(applicant, chain)
    : trainingOfficerOf(applicant, chain, officers);
}
