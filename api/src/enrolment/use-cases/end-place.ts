import type { EntityManager } from '@mikro-orm/postgresql';
import type { Enrolment } from '@weitblick/db/enrolment';
import { closeApprovals } from '../../approval/use-cases/approval-ledger.ts';
import { changeStatus } from './ledger.ts';
import { endSubstitution } from './substitution-ledger.ts';

interface Ending {
  at: Date;
  actorId: number;
  reason: string | null;
  /** What the person is told; not that they gave the seat back, since they did not. */
  notice: 'SESSION_CANCELLED' | 'SEAT_MOVED';
}

/**
 * Ends whatever somebody has in a session because of what happens to the session, together with the questions to an
 * approver and to a substitute. The session is locked; the caller promotes those who wait.
 */
export async function endPlace(
  tx: EntityManager,
  enrolment: Enrolment,
  { notice, reason, ...by }: Ending,
): Promise<void> {
  if (enrolment.status === 'REQUESTED') await closeApprovals(tx, enrolment, by.at, by.actorId);
  if (enrolment.status === 'CONFIRMED') await endSubstitution(tx, enrolment, 'WITHDRAWN', by);
  changeStatus(tx, enrolment, { to: 'CANCELLED', ...by, reason, notice });
}
