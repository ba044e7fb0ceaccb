import type { EntityManager } from '@mikro-orm/postgresql';
import { RESOURCE_TYPES, wantedUses, type Resource } from '../rules/clashes.ts';
import type { SessionDraft } from '../rules/session-draft.ts';

/** What the appointments use. @see lockEach */
export function lockResources(
  tx: EntityManager,
  { appointments }: Pick<SessionDraft, 'appointments'>,
): Promise<void> {
  return lockEach(tx, wantedUses(appointments, new Map()));
}

/**
 * Locks rooms, trainers and equipment in one order, after the session: whoever plans with the same ones waits, sees what
 * was booked or blocked meanwhile and is told so. The constraints hold without it, but would let many collide at commit.
 */
export async function lockEach(tx: EntityManager, resources: readonly Resource[]): Promise<void> {
  for (const wanted of RESOURCE_TYPES) {
    const ids = resources.filter(({ type }) => type === wanted).map(({ id }) => id);
    if (ids.length === 0) continue;
    await tx.execute(
      `select id from ${wanted.toLowerCase()} where id = any(?::int[]) order by id for no key update`,
      [`{${ids.join(',')}}`],
    );
  }
}
