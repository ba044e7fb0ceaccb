import type { Session } from '@weitblick/db/scheduling';
import { lockSession } from '../../enrolment/use-cases/ledger.ts';
import { runCommand, type CommandDependencies } from '../../platform/command.ts';
import { awaitsDecision } from '../rules/minimum.ts';
import { callOffSession, notCancellable } from './call-off.ts';
import type { SessionRefusal } from './planning-refusals.ts';
import { recordSession } from './session-ledger.ts';

export const MINIMUM_DECISIONS = ['KEEP', 'CANCEL'] as const;
export type MinimumDecision = (typeof MINIMUM_DECISIONS)[number];

export interface DecideOnMinimumCommand {
  actorId: number;
  mayPlan: boolean;
  sessionId: number;
  expectedVersion: number;
  decision: MinimumDecision;
  /** Needed to cancel, and told to everybody whom it concerns; a note in the history when the session is kept. */
  reason: string | null;
  idempotencyKey: string;
}

export type DecideOnMinimumOutcome =
  | { type: 'MinimumDecided'; sessionId: number; told: number }
  /** Enough people have enrolled by now, or it was decided before. */
  | { type: 'NothingToDecide' }
  | { type: 'ReasonRequired' }
  | SessionRefusal;

/** Says whether a session with too few people takes place all the same. It is asked about no more, or cancelled. */
export async function decideOnMinimum(
  deps: CommandDependencies,
  command: DecideOnMinimumCommand,
): Promise<DecideOnMinimumOutcome> {
  const { actorId, mayPlan, sessionId, expectedVersion, decision, reason, idempotencyKey } = command;
  if (!mayPlan) return { type: 'NotPermitted' };
  const refuse = (outcome: DecideOnMinimumOutcome) => ({ outcome, effect: false });
  return runCommand<Session | null, DecideOnMinimumOutcome>(
    deps,
    {
      name: 'decideOnMinimum',
      actorId,
      idempotencyKey,
      input: { sessionId, expectedVersion, decision, reason },
    },
    (tx, faults) => lockSession(tx, sessionId, faults),
    async (tx, session, now) => {
      if (!session) return refuse({ type: 'SessionNotFound' });
      const refused = notCancellable(session, expectedVersion, now);
      if (refused) return refuse(refused);
      if (!awaitsDecision(session, now)) return refuse({ type: 'NothingToDecide' });
      if (decision === 'KEEP') {
        session.minimumKeptAt = now;
        session.version += 1;
        const { seatsTaken, seatsMinimum } = session;
        const details = { seatsTaken, seatsMinimum };
        recordSession(tx, session, 'MINIMUM_KEPT', { at: now, actorId, reason, details });
        return { outcome: { type: 'MinimumDecided', sessionId, told: 0 }, effect: true };
      }
      if (!reason) return refuse({ type: 'ReasonRequired' });
      const { consequences } = await callOffSession(tx, session, { at: now, actorId, reason });
      return { outcome: { type: 'MinimumDecided', sessionId, told: consequences.length }, effect: true };
    },
  );
}
