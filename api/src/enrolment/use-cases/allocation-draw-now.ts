import { SessionAllocation } from '@weitblick/db/enrolment';
import type { Session } from '@weitblick/db/scheduling';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { drawSession } from './allocation-draw.ts';
import { lockSession } from './ledger.ts';

export interface DrawNowCommand {
  actorId: number;
  mayPlan: boolean;
  sessionId: number;
  idempotencyKey: string;
}

export type DrawNowOutcome =
  | { type: 'SeatsDrawn'; sessionId: number; applications: number }
  /** Applications are taken until then. */
  | { type: 'DrawNotDue'; applyUntil: string }
  | { type: 'NoDrawPending' }
  | { type: 'SessionNotFound' }
  | { type: 'NotPermitted' }
  | CommandRefusal;

/** Draws at once when the deadline has passed and the planner does not want to wait for the worker. */
export async function drawNow(
  deps: CommandDependencies,
  { actorId, mayPlan, sessionId, idempotencyKey }: DrawNowCommand,
): Promise<DrawNowOutcome> {
  if (!mayPlan) return { type: 'NotPermitted' };
  return runCommand<Session | null, DrawNowOutcome>(
    deps,
    { name: 'drawNow', actorId, idempotencyKey, input: { sessionId } },
    (tx, faults) => lockSession(tx, sessionId, faults),
    async (tx, session, now) => {
      if (!session) return { outcome: { type: 'SessionNotFound' }, effect: false };
      const allocation = await tx.findOne(SessionAllocation, { session });
      if (allocation && !allocation.drawnAt && allocation.applyUntil > now) {
        const applyUntil = allocation.applyUntil.toISOString();
        return { outcome: { type: 'DrawNotDue', applyUntil }, effect: false };
      }
      const applications = await drawSession(tx, sessionId, now);
      if (applications === null) return { outcome: { type: 'NoDrawPending' }, effect: false };
      return { outcome: { type: 'SeatsDrawn', sessionId, applications }, effect: true };
    },
  );
}
