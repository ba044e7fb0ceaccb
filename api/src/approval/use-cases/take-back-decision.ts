import { Approval } from '@weitblick/db/approval';
import { ACTIVE, Enrolment, SessionAllocation } from '@weitblick/db/enrolment';
import { lastMoment, seatsForNewcomers } from '../../enrolment/rules/seat-allocation.ts';
import { changeStatus, seatsOf } from '../../enrolment/use-cases/ledger.ts';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { policyOfTopic } from '../queries/policy-of-topic.ts';
import { decideBy, mayTakeBack } from '../rules/deadlines.ts';
import { askApprover, closeApprovals, recordApproval } from './approval-ledger.ts';
import { lockApproval, type LockedApproval } from './decide-approval.ts';

export interface TakeBackCommand {
  actorId: number;
  approvalId: number;
  idempotencyKey: string;
}

export type TakeBackOutcome =
  | { type: 'TakenBack'; approvalId: number; enrolmentId: number }
  | { type: 'ApprovalNotFound' }
  | { type: 'TooLateToTakeBack' }
  | CommandRefusal;

/**
 * Takes an own decision back within ten minutes: the same step is open again in a new round. A confirmed seat stays held
 * meanwhile; a declined request gets a seat again only if one is still free, and keeps its queue number.
 * Too late when the time is over, the session was cancelled, the applicant has acted since, or seats were drawn without a declined request.
 */
export function takeBackDecision(
  deps: CommandDependencies,
  command: TakeBackCommand,
): Promise<TakeBackOutcome> {
  const { actorId, approvalId, idempotencyKey } = command;
  return runCommand<LockedApproval | null, TakeBackOutcome>(
    deps,
    { name: 'takeBackDecision', actorId, idempotencyKey, input: { approvalId } },
    (tx, faults) => lockApproval(tx, approvalId, faults),
    async (tx, locked, now) => {
      if (!locked || locked.approval.decidedBy?.id !== actorId) return refuse({ type: 'ApprovalNotFound' });
      const { approval, enrolment, session } = locked;
      const newer = await tx.count(Approval, { enrolment, round: { $gt: approval.round } });
      const again = await tx.count(Enrolment, {
        session,
        person: enrolment.person,
        id: { $ne: enrolment.id },
        status: { $in: [...ACTIVE] },
      });
      const drawnSince =
        enrolment.status === 'DECLINED' &&
        (await tx.count(SessionAllocation, { session, drawnAt: { $gt: approval.decidedAt! } })) > 0;
      const reversible = ['REQUESTED', 'CONFIRMED', 'WAITING', 'DECLINED'].includes(enrolment.status);
      if (
        !mayTakeBack(approval.decidedAt!, now) ||
        newer ||
        again ||
        !reversible ||
        drawnSince ||
        session.status !== 'OPEN' ||
        now >= lastMoment(session)
      ) {
        return refuse({ type: 'TooLateToTakeBack' });
      }

      const policy = await policyOfTopic(tx, session.topic.id);
      const deadline = decideBy(now, policy.approvalWorkingDays, lastMoment(session));
      await closeApprovals(tx, enrolment, now, actorId);
      recordApproval(tx, approval, 'TAKEN_BACK', now, actorId);
      if (enrolment.status === 'REQUESTED') {
        enrolment.decideBy = deadline;
      } else {
        const seat =
          enrolment.status === 'CONFIRMED' ||
          (enrolment.status === 'DECLINED' &&
            policy.pendingHoldsSeat &&
            seatsForNewcomers(seatsOf(session)) > 0);
        const quota = enrolment.seatQuota ?? null;
        changeStatus(tx, enrolment, { to: 'REQUESTED', at: now, actorId });
        enrolment.holdsSeat = seat;
        enrolment.seatQuota = seat ? quota : null;
        enrolment.decideBy = deadline;
      }
      await tx.flush();
      askApprover(
        tx,
        enrolment,
        { step: approval.step, role: approval.role, approverId: approval.approver.id },
        {
          round: approval.round + 1,
          stepsLeft: Math.max(1, policy.approvalSteps - approval.step + 1),
          now,
          actorId,
        },
      );
      return { outcome: { type: 'TakenBack', approvalId, enrolmentId: enrolment.id }, effect: true };
    },
  );
}

function refuse(outcome: TakeBackOutcome) {
  return { outcome, effect: false };
}
