import type { EntityManager } from '@mikro-orm/postgresql';
import { SessionEvent } from '@weitblick/db/scheduling';

/** What happened to a session after a version, oldest first. */
export function historyOf(
  em: EntityManager,
  sessionId: number,
  { afterVersion = 0, limit }: { afterVersion?: number; limit: number },
): Promise<SessionEvent[]> {
  return em.find(
    SessionEvent,
    { session: sessionId, version: { $gt: afterVersion } },
    { orderBy: { version: 'asc', id: 'asc' }, limit, populate: ['actor'] },
  );
}
