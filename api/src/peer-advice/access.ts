import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Work of the system that no single person may do: FORMATION reads secret wishes, LEDGER writes what happened and tells
 * the members, SYSTEM is what time asks for. The policies of m0023 say what each opens.
 */
export type PeerScope = 'FORMATION' | 'LEDGER' | 'SYSTEM';

/** Opens the inner tables for the rest of this transaction, as far as the policies let the person or the scope. */
export async function actAs(tx: EntityManager, personId: number | null, scope?: PeerScope): Promise<void> {
  await tx.execute(`select set_config('app.person_id', ?, true), set_config('app.peer_scope', ?, true)`, [
    personId === null ? '' : String(personId),
    scope ?? '',
  ]);
}

/** Reads as the person: without it, and past its end, every inner table is empty. */
export function readAs<T>(
  em: EntityManager,
  personId: number | null,
  work: (tx: EntityManager) => Promise<T>,
  scope?: PeerScope,
): Promise<T> {
  return em.fork().transactional(async (tx) => {
    await actAs(tx, personId, scope);
    return work(tx);
  });
}
