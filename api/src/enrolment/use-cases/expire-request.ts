import type { EntityManager } from '@mikro-orm/postgresql';
import type { Enrolment } from '@weitblick/db/enrolment';
import type { Session } from '@weitblick/db/scheduling';
import { closeApprovals } from '../../approval/use-cases/approval-ledger.ts';
import { lastMoment } from '../rules/seat-allocation.ts';
import { changeStatus } from './ledger.ts';

/** Whether nobody can decide a request any more, noticed or not. */
export function requestRanOut(enrolment: Enrolment, session: Session, now: Date): boolean {
  return enrolment.decideBy! <= now || lastMoment(session) <= now;
}

/** Ends a request that nobody decided in time, with the question to its approver. The caller promotes those who wait. */
export async function expireRequest(tx: EntityManager, enrolment: Enrolment, now: Date): Promise<void> {
  await closeApprovals(tx, enrolment, now, null);
  changeStatus(tx, enrolment, { to: 'EXPIRED', at: now, actorId: null });
}
