import type { EntityManager } from '@mikro-orm/postgresql';
import { Enrolment, SeatMove } from '@weitblick/db/enrolment';
import type { Session } from '@weitblick/db/scheduling';
import type { Policy } from '../../approval/queries/policy-of-topic.ts';
import { decideBy, offerEnds } from '../../approval/rules/deadlines.ts';
import { askApprover } from '../../approval/use-cases/approval-ledger.ts';
import { lastMoment } from '../../enrolment/rules/seat-allocation.ts';
import { openEnrolment, type Opening } from '../../enrolment/use-cases/ledger.ts';
import type { Placement } from '../rules/regroup.ts';

interface Moving {
  policy: Policy;
  at: Date;
  actorId: number;
  reason: string;
}

/** Gives people of another session their seats, requests and places in this one, in order. The session is locked. */
export async function placePeople(
  tx: EntityManager,
  session: Session,
  placements: readonly Placement[],
  { policy, at, actorId, reason }: Moving,
): Promise<void> {
  for (const placement of placements) {
    const { participant, effect } = placement;
    const opening = openingOf(placement, session, policy, at);
    const asked = effect === 'ASKED_AGAIN' ? ({ notice: 'MOVE_ASKED' } as const) : {};
    const enrolment = openEnrolment(tx, session, participant.personId, opening, {
      ...{ at, actorId, reason },
      ...asked,
    });
    tx.create(SeatMove, { enrolment, fromEnrolment: tx.getReference(Enrolment, participant.enrolmentId) });
    // one by one, so that queue and outbox have the order of the people
    await tx.flush();
    if (effect !== 'REQUEST_MOVED' || !participant.approver) continue;
    const { id: approverId, step, role } = participant.approver;
    const stepsLeft = Math.max(1, policy.approvalSteps - step + 1);
    askApprover(tx, enrolment, { step, role, approverId }, { round: 1, stepsLeft, now: at, actorId });
    await tx.flush();
  }
}

function openingOf({ effect, holdsSeat }: Placement, session: Session, policy: Policy, at: Date): Opening {
  const latest = lastMoment(session);
  switch (effect) {
    case 'ASKED_AGAIN':
    case 'SEAT_OFFERED':
      return { to: 'OFFERED', offerExpiresAt: offerEnds(at, policy.offerWorkingHours, latest) };
    // they chose another date, so they are asked when it is their turn
    case 'MOVED_TO_WAITING_LIST':
      return { to: 'WAITING', promotion: 'ASK' };
    case 'REQUEST_MOVED':
      return {
        to: 'REQUESTED',
        promotion: 'ASK',
        holdsSeat,
        decideBy: decideBy(at, policy.approvalWorkingDays, latest),
      };
  }
}
