import type { EntityManager } from '@mikro-orm/postgresql';
import { Session } from '@weitblick/db/scheduling';
import { callOff, type Ending } from '../rules/consequences.ts';
import { standingOf } from './session-facts.ts';

export interface EndingPreview {
  ending: Ending;
  session: Session;
}

/** @returns what cancelling the session would do now; null when there is no such session */
export async function previewCancellation(
  em: EntityManager,
  sessionId: number,
  now: Date,
): Promise<EndingPreview | null> {
  const session = await em.findOne(Session, sessionId);
  return session && { session, ending: callOff(await standingOf(em, sessionId, now)) };
}
