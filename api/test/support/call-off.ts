import { randomUUID } from 'node:crypto';
import { Session } from '@weitblick/db/scheduling';
import type { CommandDependencies } from '../../src/platform/command.ts';
import { cancelSession } from '../../src/scheduling/use-cases/cancel-session.ts';

export const CALL_OFF_REASON = 'Die Lehrkraft ist verhindert';

/** Cancels a session as a planner does who sees its present state. @throws when it is refused */
export async function callOff(deps: CommandDependencies, sessionId: number, actorId: number): Promise<void> {
  const { version } = await deps.em.fork().findOneOrFail(Session, sessionId);
  const outcome = await cancelSession(deps, {
    actorId,
    mayPlan: true,
    sessionId,
    expectedVersion: version,
    reason: CALL_OFF_REASON,
    idempotencyKey: randomUUID(),
  });
  if (outcome.type !== 'SessionCancelled') throw new Error(outcome.type);
}
