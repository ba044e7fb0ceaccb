import type { Session } from '@weitblick/db/scheduling';
import { lockSession } from '../../enrolment/use-cases/ledger.ts';
import { runCommand, type CommandDependencies } from '../../platform/command.ts';
import { callOffSession, notCancellable } from './call-off.ts';
import type { SessionRefusal } from './planning-refusals.ts';

export interface CancelSessionCommand {
  actorId: number;
  mayPlan: boolean;
  sessionId: number;
  /** The version that the planner saw. */
  expectedVersion: number;
  /** Told to everybody whom it concerns. */
  reason: string | null;
  idempotencyKey: string;
}

export type CancelSessionOutcome =
  { type: 'SessionCancelled'; sessionId: number; told: number } | { type: 'ReasonRequired' } | SessionRefusal;

/**
 * Says that a session does not take place: every seat, offer, request and place on the waiting list ends and is told,
 * rooms, trainers and equipment are free, all in one transaction. A draft is given up in the same way.
 */
export async function cancelSession(
  deps: CommandDependencies,
  { actorId, mayPlan, sessionId, expectedVersion, reason, idempotencyKey }: CancelSessionCommand,
): Promise<CancelSessionOutcome> {
  if (!mayPlan) return { type: 'NotPermitted' };
  return runCommand<Session | null, CancelSessionOutcome>(
    deps,
    { name: 'cancelSession', actorId, idempotencyKey, input: { sessionId, expectedVersion, reason } },
    (tx, faults) => lockSession(tx, sessionId, faults),
    async (tx, session, now) => {
      if (!session) return { outcome: { type: 'SessionNotFound' }, effect: false };
      const refused = notCancellable(session, expectedVersion, now);
      if (refused) return { outcome: refused, effect: false };
      if (!reason) return { outcome: { type: 'ReasonRequired' }, effect: false };
      const { consequences } = await callOffSession(tx, session, { at: now, actorId, reason });
      return { outcome: { type: 'SessionCancelled', sessionId, told: consequences.length }, effect: true };
    },
  );
}
