import type { EntityManager } from '@mikro-orm/postgresql';
import { Enrolment, type EnrolmentStatus } from '@weitblick/db/enrolment';
import type { Session } from '@weitblick/db/scheduling';
import {
  runCommand,
  type CommandDependencies,
  type CommandFaults,
  type CommandRefusal,
} from '../../platform/command.ts';
import { cancellationTerms } from '../rules/seat-allocation.ts';
import { policyOfTopic } from '../../approval/queries/policy-of-topic.ts';
import { closeApprovals } from '../../approval/use-cases/approval-ledger.ts';
import { applyAbsence } from './absence.ts';
import { changeStatus, lockSession, promoteWaiting, seatsOf } from './ledger.ts';
import { endSubstitution } from './substitution-ledger.ts';

export interface CancelCommand {
  actorId: number;
  enrolmentId: number;
  /** Needed after the free period; kept with the event, deleted with it. */
  reason?: string | null;
  idempotencyKey: string;
}

export type CancelOutcome =
  | { type: 'Cancelled'; enrolmentId: number; promoted: number }
  | { type: 'EnrolmentNotFound' }
  | { type: 'NotCancellable'; status: EnrolmentStatus }
  | { type: 'CancellationReasonRequired'; cancelUntil: string }
  | CommandRefusal;

/**
 * Gives a seat back, declines an offer, withdraws a request or leaves the waiting list. A seat given back goes to the next waiting person in the same
 * transaction. Other people's enrolments are "not found".
 */
export function cancelEnrolment(deps: CommandDependencies, command: CancelCommand): Promise<CancelOutcome> {
  const { actorId, enrolmentId, idempotencyKey } = command;
  const reason = command.reason?.trim() || null;
  return runCommand<Awaited<ReturnType<typeof lockOwn>>, CancelOutcome>(
    deps,
    { name: 'cancelEnrolment', actorId, idempotencyKey, input: { enrolmentId, reason } },
    (tx, faults) => lockOwn(tx, enrolmentId, actorId, faults),
    async (tx, own, now) => {
      if (!own) return { outcome: { type: 'EnrolmentNotFound' }, effect: false };
      const { session, enrolment } = own;
      const terms = cancellationTerms(seatsOf(session), enrolment.status, now);
      if (!terms.allowed) {
        return { outcome: { type: 'NotCancellable', status: enrolment.status }, effect: false };
      }
      if (terms.reasonRequired && !reason) {
        const cancelUntil = session.cancelUntil.toISOString();
        return { outcome: { type: 'CancellationReasonRequired', cancelUntil }, effect: false };
      }
      if (enrolment.status === 'REQUESTED') await closeApprovals(tx, enrolment, now, actorId);
      await endSubstitution(tx, enrolment, 'WITHDRAWN', { at: now, actorId });
      const event = changeStatus(tx, enrolment, {
        to: enrolment.status === 'CONFIRMED' ? 'CANCELLED' : 'WITHDRAWN',
        at: now,
        actorId,
        reason,
      });
      const policy = terms.reasonRequired ? await policyOfTopic(tx, session.topic.id) : null;
      if (policy?.lateCancelCounts) {
        await applyAbsence(tx, { enrolment, event, cause: 'LATE_CANCELLATION' }, policy, now);
      }
      const promoted = await promoteWaiting(tx, session, now);
      return { outcome: { type: 'Cancelled', enrolmentId, promoted }, effect: true };
    },
  );
}

/** The session never changes for an enrolment, so its id can be read before the lock; the status is read after it. */
export async function lockOwn(
  tx: EntityManager,
  enrolmentId: number,
  actorId: number,
  faults: CommandFaults,
): Promise<{ session: Session; enrolment: Enrolment } | null> {
  const found = await tx.findOne(
    Enrolment,
    { id: enrolmentId, person: actorId },
    { fields: ['session'], disableIdentityMap: true },
  );
  const session = found && (await lockSession(tx, found.session.id, faults));
  if (!session) return null;
  return { session, enrolment: await tx.findOneOrFail(Enrolment, enrolmentId) };
}
