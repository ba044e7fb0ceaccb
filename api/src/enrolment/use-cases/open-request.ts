import type { EntityManager } from '@mikro-orm/postgresql';
import type { Enrolment, Promotion } from '@weitblick/db/enrolment';
import type { Session } from '@weitblick/db/scheduling';
import { Invitation } from '@weitblick/db/approval';
import type { Policy } from '../../approval/queries/policy-of-topic.ts';
import { decideBy } from '../../approval/rules/deadlines.ts';
import { askApprover, planSteps } from '../../approval/use-cases/approval-ledger.ts';
import { lastMoment } from '../rules/seat-allocation.ts';
import { openEnrolment } from './ledger.ts';

export type AccessRestriction = 'BY_ORDER' | 'BY_INVITATION';

/** @returns why the person may not ask for a seat by themselves, or null */
export async function accessRestriction(
  tx: EntityManager,
  policy: Policy,
  topicId: number,
  personId: number,
): Promise<AccessRestriction | null> {
  if (policy.access === 'ORDER') return 'BY_ORDER';
  if (
    policy.access === 'INVITATION' &&
    !(await tx.findOne(Invitation, { topic: topicId, person: personId }))
  ) {
    return 'BY_INVITATION';
  }
  return null;
}

export interface Wish {
  personId: number;
  /** SEAT: a seat is free for the person now; QUEUE: the session is full and the person agreed to wait. */
  for: 'SEAT' | 'QUEUE';
  promotion: Promotion;
  /** The unit's own seat that the person takes, if there is one. */
  quotaId?: number | null;
  /** Who enrols the person; default: the person. */
  actorId?: number;
  now: Date;
}

/**
 * Turns a wish into an enrolment: a seat, a place on the waiting list, or, where the topic asks for approval, a
 * request. A request for a free seat keeps the seat if the policy says so. Its queue number is given now: whoever asked
 * first stands first, however long the approvers take.
 */
export async function openByPolicy(
  tx: EntityManager,
  session: Session,
  policy: Policy,
  { personId, for: wish, promotion, quotaId = null, actorId = personId, now }: Wish,
): Promise<Enrolment> {
  const by = { at: now, actorId };
  const steps = policy.approvalSteps > 0 ? await planSteps(tx, personId, policy.approvalSteps, now) : [];
  if (steps.length === 0) {
    return openEnrolment(
      tx,
      session,
      personId,
      wish === 'SEAT' ? { to: 'CONFIRMED', quotaId } : { to: 'WAITING', promotion },
      by,
    );
  }
  const enrolment = openEnrolment(
    tx,
    session,
    personId,
    {
      to: 'REQUESTED',
      promotion,
      holdsSeat: wish === 'SEAT' && policy.pendingHoldsSeat,
      quotaId,
      decideBy: decideBy(now, policy.approvalWorkingDays, lastMoment(session)),
    },
    by,
  );
  askApprover(tx, enrolment, steps[0]!, { round: 1, stepsLeft: steps.length, now, actorId });
  return enrolment;
}
