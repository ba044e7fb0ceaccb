import type { Promotion } from '@weitblick/db/enrolment';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { decideJoinWaitingList, type ClosedReason } from '../rules/seat-allocation.ts';
import { admit, type AdmissionRefusal } from './admission.ts';
import { lockSession, seatsOf } from './ledger.ts';
import { openByPolicy } from './open-request.ts';

export interface JoinWaitingListCommand {
  actorId: number;
  sessionId: number;
  /** What shall happen when it is the person's turn; default: the seat at once. */
  promotion?: Promotion;
  idempotencyKey: string;
}

export type JoinWaitingListOutcome =
  | { type: 'Waiting'; enrolmentId: number }
  | { type: 'SeatsAvailable'; sessionId: number }
  | { type: 'EnrolmentClosed'; reason: ClosedReason }
  | AdmissionRefusal
  | { type: 'SessionNotFound' }
  | CommandRefusal;

/** Puts the acting person at the end of the waiting list, or among the applications for a draw; refused while a seat can be had at once. */
export function joinWaitingList(
  deps: CommandDependencies,
  command: JoinWaitingListCommand,
): Promise<JoinWaitingListOutcome> {
  const { actorId, sessionId, promotion = 'AUTOMATIC', idempotencyKey } = command;
  return runCommand<Awaited<ReturnType<typeof lockSession>>, JoinWaitingListOutcome>(
    deps,
    { name: 'joinWaitingList', actorId, idempotencyKey, input: { sessionId, promotion } },
    (tx, faults) => lockSession(tx, sessionId, faults),
    async (tx, session, now) => {
      if (!session || session.status === 'DRAFT') {
        return { outcome: { type: 'SessionNotFound' }, effect: false };
      }
      const admission = await admit(tx, session, actorId, now);
      if (!admission.admitted) return { outcome: admission.refusal, effect: false };
      const { policy, quotaId } = admission;

      const decision = decideJoinWaitingList(seatsOf(session), now, quotaId !== null);
      switch (decision.type) {
        case 'CLOSED':
          return { outcome: { type: 'EnrolmentClosed', reason: decision.reason }, effect: false };
        case 'SEATS_AVAILABLE':
          return { outcome: { type: 'SeatsAvailable', sessionId }, effect: false };
        case 'WAIT': {
          const enrolment = await openByPolicy(tx, session, policy, {
            personId: actorId,
            for: 'QUEUE',
            promotion,
            now,
          });
          await tx.flush();
          return { outcome: { type: 'Waiting', enrolmentId: enrolment.id }, effect: true };
        }
      }
    },
  );
}
