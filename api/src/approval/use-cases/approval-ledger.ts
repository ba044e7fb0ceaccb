import type { EntityManager } from '@mikro-orm/postgresql';
import { Approval, ApprovalEvent, type ApprovalEventKind, type ApproverRole } from '@weitblick/db/approval';
import type { Enrolment } from '@weitblick/db/enrolment';
import { OutboxMessage } from '@weitblick/db/notification';
import { chainOf, trainingOfficers } from '../queries/applicant-chain.ts';
import { lineManagerOf, trainingOfficerOf } from '../rules/approvers.ts';
import { stepDue } from '../rules/deadlines.ts';

/** What an approver is told; one outbox row each. */
const APPROVER_NOTICES: Partial<Record<ApprovalEventKind, string>> = {
  ASKED: 'DECISION_ASKED',
  REMINDED: 'DECISION_REMINDER',
  ESCALATED: 'DECISION_ESCALATED',
};

/** Writes the audit row of an approval's change and, where the approver is told, the notice. */
export function recordApproval(
  tx: EntityManager,
  approval: Approval,
  kind: ApprovalEventKind,
  at: Date,
  actorId: number | null,
): ApprovalEvent {
  const approver = approval.approver;
  const event = tx.create(ApprovalEvent, { approval, kind, at, actor: actorId, approver });
  const notice = APPROVER_NOTICES[kind];
  if (notice) tellOf(tx, event, notice, approver.id);
  return event;
}

/** The notice to one person about a change of an approval. */
export function tellOf(tx: EntityManager, event: ApprovalEvent, kind: string, recipient: number): void {
  tx.create(OutboxMessage, { approvalEvent: event, kind, recipient, createdAt: event.at, sentAt: null });
}

export interface StepPlan {
  step: number;
  role: ApproverRole;
  approverId: number;
}

/**
 * The approvers of a request in order. A step without anybody to decide (the mayor has no line manager) is left out,
 * and so is a second step that would ask the same person again.
 */
export async function planSteps(
  tx: EntityManager,
  personId: number,
  steps: number,
  now: Date,
): Promise<StepPlan[]> {
  const chain = await chainOf(tx, personId, now);
  const manager = lineManagerOf(personId, chain);
  const plan: StepPlan[] = [];
  if (manager !== null) plan.push({ step: 1, role: 'LINE_MANAGER', approverId: manager });
  if (steps === 2) {
    const officer = trainingOfficerOf(personId, chain, await trainingOfficers(tx, now));
    if (officer !== null && officer !== manager)
      plan.push({ step: 2, role: 'TRAINING_OFFICER', approverId: officer });
  }
  return plan;
}

/** Asks one approver. @param stepsLeft this step and those after it share the time until the request expires */
export function askApprover(
  tx: EntityManager,
  enrolment: Enrolment,
  plan: StepPlan,
  { round, stepsLeft, now, actorId }: { round: number; stepsLeft: number; now: Date; actorId: number | null },
): Approval {
  const approval = tx.create(Approval, {
    enrolment,
    round,
    step: plan.step,
    role: plan.role,
    approver: plan.approverId,
    status: 'PENDING',
    askedAt: now,
    dueAt: stepDue(now, enrolment.decideBy!, stepsLeft),
    inPlace: false,
  });
  recordApproval(tx, approval, 'ASKED', now, actorId);
  return approval;
}

/** Ends the open question of a request that ends by itself: withdrawn or expired. */
export async function closeApprovals(
  tx: EntityManager,
  enrolment: Enrolment,
  now: Date,
  actorId: number | null,
): Promise<void> {
  const pending = await tx.find(Approval, { enrolment, status: 'PENDING' });
  for (const approval of pending) {
    approval.status = 'OBSOLETE';
    approval.decidedAt = now;
    recordApproval(tx, approval, 'OBSOLETE', now, actorId);
  }
}
