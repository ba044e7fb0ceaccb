import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { decideEnrol, type ClosedReason } from '../rules/seat-allocation.ts';
import { admit, type AdmissionRefusal } from './admission.ts';
import { lockSession, seatsOf } from './ledger.ts';
import { openByPolicy } from './open-request.ts';

export interface EnrolCommand {
  actorId: number;
  sessionId: number;
  idempotencyKey: string;
}

export type EnrolOutcome =
  | { type: 'Enrolled'; enrolmentId: number }
  | { type: 'SessionFull'; sessionId: number; waitingPosition: number }
  | { type: 'SeatsAreDrawn'; sessionId: number }
  | { type: 'EnrolmentClosed'; reason: ClosedReason }
  | AdmissionRefusal
  | { type: 'SessionNotFound' }
  | CommandRefusal;

/** Takes or, where the topic asks for approval, requests a seat for the acting person, or says why not. Never puts anybody on the waiting list: that is asked first. */
export function enrolInSession(deps: CommandDependencies, command: EnrolCommand): Promise<EnrolOutcome> {
  const { actorId, sessionId, idempotencyKey } = command;
  return runCommand<Awaited<ReturnType<typeof lockSession>>, EnrolOutcome>(
    deps,
    { name: 'enrolInSession', actorId, idempotencyKey, input: { sessionId } },
    (tx, faults) => lockSession(tx, sessionId, faults),
    async (tx, session, now) => {
      if (!session || session.status === 'DRAFT') {
        return { outcome: { type: 'SessionNotFound' }, effect: false };
      }
      const admission = await admit(tx, session, actorId, now);
      if (!admission.admitted) return { outcome: admission.refusal, effect: false };
      const { policy, quotaId } = admission;

      const decision = decideEnrol(seatsOf(session), now, quotaId !== null);
      switch (decision.type) {
        case 'CLOSED':
          return { outcome: { type: 'EnrolmentClosed', reason: decision.reason }, effect: false };
        case 'DRAWN':
          return { outcome: { type: 'SeatsAreDrawn', sessionId }, effect: false };
        case 'FULL':
          return {
            outcome: { type: 'SessionFull', sessionId, waitingPosition: decision.waitingPosition },
            effect: false,
          };
        case 'TAKE_SEAT': {
          await deps.faults?.beforeWrite?.();
          const wish = { personId: actorId, for: 'SEAT', promotion: 'AUTOMATIC', quotaId, now } as const;
          const enrolment = await openByPolicy(tx, session, policy, wish);
          await tx.flush();
          return { outcome: { type: 'Enrolled', enrolmentId: enrolment.id }, effect: true };
        }
      }
    },
  );
}
