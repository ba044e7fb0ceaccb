import type { EntityManager } from '@mikro-orm/postgresql';
import { Approval } from '@weitblick/db/approval';
import type { Enrolment } from '@weitblick/db/enrolment';
import { Person } from '@weitblick/db/people';
import type { Session } from '@weitblick/db/scheduling';
import { seatsForNewcomers } from '../../enrolment/rules/seat-allocation.ts';
import { expireRequest, requestRanOut } from '../../enrolment/use-cases/expire-request.ts';
import { changeStatus, lockSession, promoteWaiting, seatsOf } from '../../enrolment/use-cases/ledger.ts';
import {
  runCommand,
  type CommandDependencies,
  type CommandFaults,
  type CommandRefusal,
} from '../../platform/command.ts';
import { mayDecideFor } from '../queries/applicant-chain.ts';
import { policyOfTopic } from '../queries/policy-of-topic.ts';
import { askApprover, planSteps, recordApproval } from './approval-ledger.ts';

export interface DecideCommand {
  actorId: number;
  approvalId: number;
  decision: 'APPROVE' | 'DECLINE';
  /** Needed to decline; only the applicant and the approvers see it. */
  reason?: string | null;
  idempotencyKey: string;
}

export type DecideOutcome =
  | { type: 'Decided'; approvalId: number; enrolmentId: number }
  | { type: 'ApprovalNotFound' }
  /** Decided, withdrawn, or out of time. */
  | { type: 'AlreadyDecided'; approvalId: number }
  | { type: 'DeclineReasonRequired' }
  | { type: 'SessionNoLongerOpen' }
  | CommandRefusal;

/**
 * Decides one step of a request. The last approval turns the request into the seat it holds, a free seat, or a place on
 * the waiting list at its own queue number; declining frees the seat for the next in the same transaction.
 * Whoever is not the approver, their deputy today, or is the applicant, is told "not found".
 */
export function decideApproval(deps: CommandDependencies, command: DecideCommand): Promise<DecideOutcome> {
  const { actorId, approvalId, decision, idempotencyKey } = command;
  const reason = command.reason?.trim() || null;
  return runCommand<LockedApproval | null, DecideOutcome>(
    deps,
    { name: 'decideApproval', actorId, idempotencyKey, input: { approvalId, decision, reason } },
    (tx, faults) => lockApproval(tx, approvalId, faults),
    async (tx, locked, now) => {
      const closed = await whyClosed(tx, locked, actorId, now);
      if (!locked || closed) return closed ?? refuse({ type: 'ApprovalNotFound' });
      if (decision === 'DECLINE' && !reason) return refuse({ type: 'DeclineReasonRequired' });
      const { approval, enrolment, session } = locked;

      approval.status = decision === 'APPROVE' ? 'APPROVED' : 'DECLINED';
      approval.decidedAt = now;
      approval.decidedBy = tx.getReference(Person, actorId);
      approval.inPlace = actorId !== approval.approver.id;
      approval.reason = reason;
      recordApproval(tx, approval, approval.status, now, actorId);

      if (decision === 'DECLINE') {
        changeStatus(tx, enrolment, { to: 'DECLINED', at: now, actorId, reason });
        await promoteWaiting(tx, session, now);
      } else if (!(await askNextStep(tx, approval, enrolment, session, now, actorId))) {
        await grant(tx, enrolment, session, now, actorId);
      }
      return { outcome: { type: 'Decided', approvalId, enrolmentId: enrolment.id }, effect: true };
    },
  );
}

function refuse(outcome: DecideOutcome) {
  return { outcome, effect: false };
}

export type NotOpen =
  | { type: 'ApprovalNotFound' }
  | { type: 'AlreadyDecided'; approvalId: number }
  | { type: 'SessionNoLongerOpen' };

/** @returns what to answer instead when the acting person may not decide now, nor ask; null when they may */
export async function whyClosed(
  tx: EntityManager,
  locked: LockedApproval | null,
  actorId: number,
  now: Date,
): Promise<{ outcome: NotOpen; effect: boolean } | null> {
  const because = (outcome: NotOpen) => ({ outcome, effect: false });
  if (!locked || locked.enrolment.person.id === actorId) return because({ type: 'ApprovalNotFound' });
  const { approval, enrolment, session } = locked;
  if (!(await mayDecideFor(tx, actorId, approval.approver.id, now)))
    return because({ type: 'ApprovalNotFound' });
  if (approval.status !== 'PENDING') return because({ type: 'AlreadyDecided', approvalId: approval.id });
  if (requestRanOut(enrolment, session, now)) {
    // a decision that comes too late finds the request over, also when the worker has not noticed yet
    await expireRequest(tx, enrolment, now);
    await promoteWaiting(tx, session, now);
    return { outcome: { type: 'AlreadyDecided', approvalId: approval.id }, effect: true };
  }
  if (session.status !== 'OPEN') return because({ type: 'SessionNoLongerOpen' });
  return null;
}

export interface LockedApproval {
  approval: Approval;
  enrolment: Enrolment;
  session: Session;
}

/** The rows of an approval, with its session locked and everything else read after that. */
export async function lockApproval(
  tx: EntityManager,
  approvalId: number,
  faults: CommandFaults,
): Promise<LockedApproval | null> {
  const [row] = await tx.execute<{ session_id: number }[]>(
    'select e.session_id from approval a join enrolment e on e.id = a.enrolment_id where a.id = ?',
    [approvalId],
  );
  const session = row && (await lockSession(tx, row.session_id, faults));
  if (!session) return null;
  const approval = await tx.findOneOrFail(Approval, approvalId, { populate: ['enrolment'] });
  return { approval, enrolment: approval.enrolment, session };
}

/** @returns whether somebody else has to decide too */
async function askNextStep(
  tx: EntityManager,
  approval: Approval,
  enrolment: Enrolment,
  session: Session,
  now: Date,
  actorId: number,
): Promise<boolean> {
  const policy = await policyOfTopic(tx, session.topic.id);
  const plan = await planSteps(tx, enrolment.person.id, policy.approvalSteps, now);
  // who has just decided is not asked again under another hat
  const left = plan.filter(({ step, approverId }) => step > approval.step && approverId !== actorId);
  if (left.length === 0) return false;
  // the old question is answered before the new one is put: one is open at a time
  await tx.flush();
  askApprover(tx, enrolment, left[0]!, { round: approval.round, stepsLeft: left.length, now, actorId });
  return true;
}

async function grant(
  tx: EntityManager,
  enrolment: Enrolment,
  session: Session,
  now: Date,
  actorId: number,
): Promise<void> {
  const seat = enrolment.holdsSeat || seatsForNewcomers(seatsOf(session)) > 0;
  changeStatus(tx, enrolment, { to: seat ? 'CONFIRMED' : 'WAITING', at: now, actorId });
  // a seat may be free although people wait, because they stand behind this queue number
  if (!seat) await promoteWaiting(tx, session, now);
}
