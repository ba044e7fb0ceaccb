import type { EntityManager } from '@mikro-orm/postgresql';
import { Enrolment, LIVE } from '@weitblick/db/enrolment';
import type { Session } from '@weitblick/db/scheduling';
import {
  runCommand,
  type CommandDependencies,
  type CommandFaults,
  type CommandRefusal,
} from '../../platform/command.ts';
import { endPlace } from './end-place.ts';
import { changeStatus, lockSessions, promoteWaiting } from './ledger.ts';

export interface AcceptOfferCommand {
  actorId: number;
  enrolmentId: number;
  idempotencyKey: string;
}

export type AcceptOfferOutcome =
  | { type: 'OfferAccepted'; enrolmentId: number }
  | { type: 'EnrolmentNotFound' }
  | { type: 'NoOpenOffer'; enrolmentId: number }
  | CommandRefusal;

/**
 * Takes the seat that is kept for the acting person. An offer that ran out is gone, even if nobody has noticed yet.
 * A seat in a second session ends the wait for the first one; a seat that was offered there meanwhile goes to the next.
 * Whoever was asked to move gives up the place they had.
 */
export function acceptOffer(
  deps: CommandDependencies,
  command: AcceptOfferCommand,
): Promise<AcceptOfferOutcome> {
  const { actorId, enrolmentId, idempotencyKey } = command;
  return runCommand<Awaited<ReturnType<typeof lockOffer>>, AcceptOfferOutcome>(
    deps,
    { name: 'acceptOffer', actorId, idempotencyKey, input: { enrolmentId } },
    (tx, faults) => lockOffer(tx, enrolmentId, actorId, faults),
    async (tx, own, now) => {
      if (!own) return { outcome: { type: 'EnrolmentNotFound' }, effect: false };
      const { enrolment, formerSession, movesFrom } = own;
      if (enrolment.status !== 'OFFERED' || enrolment.offerExpiresAt! <= now) {
        return { outcome: { type: 'NoOpenOffer', enrolmentId }, effect: false };
      }
      changeStatus(tx, enrolment, { to: 'CONFIRMED', at: now, actorId });
      if (formerSession) await leave(tx, formerSession, { actorId, now, movesFrom });
      return { outcome: { type: 'OfferAccepted', enrolmentId }, effect: true };
    },
  );
}

/** @param movesFrom the place that the person was asked to give up; without it only a wait ends */
async function leave(
  tx: EntityManager,
  session: Session,
  { actorId, now, movesFrom }: { actorId: number; now: Date; movesFrom: number | null },
): Promise<void> {
  const place = await tx.findOne(Enrolment, {
    session,
    person: actorId,
    status: { $in: movesFrom === null ? ['WAITING', 'OFFERED'] : [...LIVE] },
    ...(movesFrom === null ? {} : { id: movesFrom }),
  });
  if (!place) return;
  if (place.status === 'CONFIRMED' || place.status === 'REQUESTED') {
    await endPlace(tx, place, { at: now, actorId, reason: null, notice: 'SEAT_MOVED' });
  } else {
    changeStatus(tx, place, { to: 'WITHDRAWN', at: now, actorId });
  }
  await promoteWaiting(tx, session, now);
}

interface LockedOffer {
  enrolment: Enrolment;
  /** Of the wait or the seat that an acceptance ends. */
  formerSession: Session | null;
  movesFrom: number | null;
}

/** Which sessions an enrolment concerns never changes, so it is read before the locks; all else is read after them. */
async function lockOffer(
  tx: EntityManager,
  enrolmentId: number,
  actorId: number,
  faults: CommandFaults,
): Promise<LockedOffer | null> {
  const [found] = await tx.execute<
    { session_id: number; former_id: number | null; from_id: number | null }[]
  >(
    `select e.session_id, coalesce(f.session_id, s.first_session_id) as former_id, f.id as from_id
     from enrolment e
     left join seat_move m on m.enrolment_id = e.id
     left join enrolment f on f.id = m.from_enrolment_id
     left join second_session s on s.session_id = e.session_id
     where e.id = ? and e.person_id = ?`,
    [enrolmentId, actorId],
  );
  if (!found) return null;
  const { session_id: sessionId, former_id: formerId, from_id: movesFrom } = found;
  const sessions = await lockSessions(tx, [sessionId, ...(formerId === null ? [] : [formerId])], faults);
  return {
    enrolment: await tx.findOneOrFail(Enrolment, enrolmentId),
    formerSession: (formerId !== null && sessions.get(formerId)) || null,
    movesFrom,
  };
}
