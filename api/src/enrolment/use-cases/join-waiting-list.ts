import { ACTIVE, Enrolment } from '@weitblick/db/enrolment';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { decideJoinWaitingList, type ClosedReason } from '../rules/seat-allocation.ts';
import { lockSession, openEnrolment, seatsOf } from './ledger.ts';

export interface JoinWaitingListCommand {
  actorId: number;
  sessionId: number;
  idempotencyKey: string;
}

export type JoinWaitingListOutcome =
  | { type: 'Waiting'; enrolmentId: number }
  | { type: 'SeatsAvailable'; sessionId: number }
  | { type: 'AlreadyEnrolled'; enrolmentId: number }
  | { type: 'EnrolmentClosed'; reason: ClosedReason }
  | { type: 'SessionNotFound' }
  | CommandRefusal;

/** Puts the acting person at the end of the waiting list; refused while a seat can be had at once. */
export function joinWaitingList(
  deps: CommandDependencies,
  command: JoinWaitingListCommand,
): Promise<JoinWaitingListOutcome> {
  const { actorId, sessionId, idempotencyKey } = command;
  return runCommand<Awaited<ReturnType<typeof lockSession>>, JoinWaitingListOutcome>(
    deps,
    { name: 'joinWaitingList', actorId, idempotencyKey, input: { sessionId } },
    (tx, faults) => lockSession(tx, sessionId, faults),
    async (tx, session, now) => {
      if (!session) return { outcome: { type: 'SessionNotFound' }, effect: false };
      const existing = await tx.findOne(Enrolment, {
        session,
        person: actorId,
        status: { $in: [...ACTIVE] },
      });
      if (existing) return { outcome: { type: 'AlreadyEnrolled', enrolmentId: existing.id }, effect: false };

      const decision = decideJoinWaitingList(seatsOf(session), now);
      switch (decision.type) {
        case 'CLOSED':
          return { outcome: { type: 'EnrolmentClosed', reason: decision.reason }, effect: false };
        case 'SEATS_AVAILABLE':
          return { outcome: { type: 'SeatsAvailable', sessionId }, effect: false };
        case 'WAIT': {
          const enrolment = openEnrolment(tx, session, actorId, { to: 'WAITING', at: now, actorId });
          await tx.flush();
          return { outcome: { type: 'Waiting', enrolmentId: enrolment.id }, effect: true };
        }
      }
    },
  );
}
