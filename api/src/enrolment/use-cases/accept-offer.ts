import type { EntityManager } from '@mikro-orm/postgresql';
import { Enrolment } from '@weitblick/db/enrolment';
import type { Session } from '@weitblick/db/scheduling';
import {
  runCommand,
  type CommandDependencies,
  type CommandFaults,
  type CommandRefusal,
} from '../../platform/command.ts';
import { changeStatus, lockSession, promoteWaiting } from './ledger.ts';

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
      const { enrolment, firstSession } = own;
      if (enrolment.status !== 'OFFERED' || enrolment.offerExpiresAt! <= now) {
        return { outcome: { type: 'NoOpenOffer', enrolmentId }, effect: false };
      }
      changeStatus(tx, enrolment, { to: 'CONFIRMED', at: now, actorId });
      if (firstSession) await stopWaiting(tx, firstSession, actorId, now);
      return { outcome: { type: 'OfferAccepted', enrolmentId }, effect: true };
    },
  );
}

async function stopWaiting(tx: EntityManager, session: Session, personId: number, now: Date): Promise<void> {
  const place = await tx.findOne(Enrolment, {
    session,
    person: personId,
    status: { $in: ['WAITING', 'OFFERED'] },
  });
  if (!place) return;
  changeStatus(tx, place, { to: 'WITHDRAWN', at: now, actorId: personId });
  await promoteWaiting(tx, session, now);
}

/** Which sessions an enrolment concerns never changes, so it is read before the locks; all else is read after them. */
async function lockOffer(
  tx: EntityManager,
  enrolmentId: number,
  actorId: number,
  faults: CommandFaults,
): Promise<{ enrolment: Enrolment; firstSession: Session | null } | null> {
  const [found] = await tx.execute<{ session_id: number; first_id: number | null }[]>(
    `select e.session_id, s.first_session_id as first_id from enrolment e
     left join second_session s on s.session_id = e.session_id
     where e.id = ? and e.person_id = ?`,
    [enrolmentId, actorId],
  );
  if (!found) return null;
  const ids = [found.session_id, ...(found.first_id === null ? [] : [found.first_id])];
  const locked = new Map<number, Session>();
  for (const id of ids.sort((a, b) => a - b)) {
    const session = await lockSession(tx, id, faults);
    if (session) locked.set(id, session);
  }
  return {
    enrolment: await tx.findOneOrFail(Enrolment, enrolmentId),
    firstSession: (found.first_id !== null && locked.get(found.first_id)) || null,
  };
}
