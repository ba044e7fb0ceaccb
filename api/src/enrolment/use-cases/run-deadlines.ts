import type { EntityManager } from '@mikro-orm/postgresql';
import { Enrolment, Substitution, type EnrolmentStatus } from '@weitblick/db/enrolment';
import type { Session } from '@weitblick/db/scheduling';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { lastMoment } from '../rules/seat-allocation.ts';
import { expireRequest, requestRanOut } from './expire-request.ts';
import { changeStatus, lockSession, promoteWaiting } from './ledger.ts';
import { endSubstitution } from './substitution-ledger.ts';

/** Sessions worked on in one run; what is left is done by the next. */
const BATCH = 200;

export interface DeadlineReport {
  offersExpired: number;
  requestsExpired: number;
  waitingClosed: number;
  substitutionsExpired: number;
}

/**
 * Does what time asks for: offers and requests that ran out expire and their seats go to the next in the same
 * transaction; when a session has begun its waiting list is closed and
 * no substitute is asked any more. One session, one transaction; safe to run twice and
 * by several workers at once.
 */
export async function runDeadlines(deps: CommandDependencies): Promise<DeadlineReport> {
  const report: DeadlineReport = {
    offersExpired: 0,
    requestsExpired: 0,
    waitingClosed: 0,
    substitutionsExpired: 0,
  };
  const now = deps.clock.now();
  const due = await deps.em.fork().execute<{ id: number }[]>(
    `select distinct e.session_id as id from enrolment e
     join session s on s.id = e.session_id
     where (e.status = 'OFFERED' and e.offer_expires_at <= ?)
        or (e.status = 'REQUESTED' and e.decide_by <= ?)
        or (e.status in ('WAITING', 'OFFERED', 'REQUESTED') and greatest(s.starts_at, s.enrol_until) <= ?)
     union
     select e.session_id from substitution u
     join enrolment e on e.id = u.enrolment_id
     join session s on s.id = e.session_id
     where u.status = 'PROPOSED' and (e.status <> 'CONFIRMED' or s.status <> 'OPEN' or greatest(s.starts_at, s.enrol_until) <= ?)
     limit ${BATCH}`,
    [now, now, now, now],
  );
  for (const { id } of due) {
    const done = await runSystemStep(deps, (tx, at) => settleSession(tx, id, at));
    if (!done) continue;
    report.offersExpired += done.offersExpired;
    report.requestsExpired += done.requestsExpired;
    report.waitingClosed += done.waitingClosed;
    report.substitutionsExpired += done.substitutionsExpired;
  }
  return report;
}

async function settleSession(tx: EntityManager, sessionId: number, now: Date): Promise<DeadlineReport> {
  const report: DeadlineReport = {
    offersExpired: 0,
    requestsExpired: 0,
    waitingClosed: 0,
    substitutionsExpired: 0,
  };
  const session = await lockSession(tx, sessionId, {});
  if (!session) return report;
  const over = now >= lastMoment(session);

  for (const enrolment of await open(tx, session, 'OFFERED')) {
    if (!over && enrolment.offerExpiresAt! > now) continue;
    changeStatus(tx, enrolment, { to: 'EXPIRED', at: now, actorId: null });
    report.offersExpired += 1;
  }
  for (const enrolment of await open(tx, session, 'REQUESTED')) {
    if (!requestRanOut(enrolment, session, now)) continue;
    await expireRequest(tx, enrolment, now);
    report.requestsExpired += 1;
  }
  if (over) {
    for (const enrolment of await open(tx, session, 'WAITING')) {
      changeStatus(tx, enrolment, { to: 'EXPIRED', at: now, actorId: null });
      report.waitingClosed += 1;
    }
  }
  for (const { enrolment } of await tx.find(
    Substitution,
    { enrolment: { session }, status: 'PROPOSED' },
    { populate: ['enrolment'] },
  )) {
    if (!over && session.status === 'OPEN' && enrolment.status === 'CONFIRMED') continue;
    await endSubstitution(tx, enrolment, 'EXPIRED', { at: now, actorId: null });
    report.substitutionsExpired += 1;
  }
  await promoteWaiting(tx, session, now);
  return report;
}

function open(tx: EntityManager, session: Session, status: EnrolmentStatus): Promise<Enrolment[]> {
  return tx.find(Enrolment, { session, status }, { orderBy: { waitingSeq: 'asc', id: 'asc' } });
}
