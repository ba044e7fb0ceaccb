import type { Session } from '@weitblick/db/scheduling';
import { lockSession } from '../../enrolment/use-cases/ledger.ts';
import { runCommand, type CommandDependencies } from '../../platform/command.ts';
import { notChangeable } from './change-session.ts';
import type { SessionRefusal } from './planning-refusals.ts';
import { recordSession } from './session-ledger.ts';

export interface PublishSessionCommand {
  actorId: number;
  mayPlan: boolean;
  sessionId: number;
  expectedVersion: number;
  idempotencyKey: string;
}

export type PublishSessionOutcome = { type: 'SessionPublished'; sessionId: number } | SessionRefusal;

/** Shows a draft to staff. People who registered their demand hear of it from the task announce-sessions. */
export async function publishSession(
  deps: CommandDependencies,
  { actorId, mayPlan, sessionId, expectedVersion, idempotencyKey }: PublishSessionCommand,
): Promise<PublishSessionOutcome> {
  if (!mayPlan) return { type: 'NotPermitted' };
  return runCommand<Session | null, PublishSessionOutcome>(
    deps,
    { name: 'publishSession', actorId, idempotencyKey, input: { sessionId, expectedVersion } },
    (tx, faults) => lockSession(tx, sessionId, faults),
    async (tx, session, now) => {
      if (!session) return { outcome: { type: 'SessionNotFound' }, effect: false };
      const refused = notChangeable(session, expectedVersion, now);
      if (refused) return { outcome: refused, effect: false };
      if (session.status !== 'DRAFT') {
        return { outcome: { type: 'SessionNotChangeable', status: session.status }, effect: false };
      }
      session.status = 'OPEN';
      session.version += 1;
      recordSession(tx, session, 'PUBLISHED', { at: now, actorId });
      return { outcome: { type: 'SessionPublished', sessionId }, effect: true };
    },
  );
}
