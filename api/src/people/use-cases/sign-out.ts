import type { EntityManager } from '@mikro-orm/postgresql';
import { LoginSession } from '@weitblick/db/people';
import { hashSecretToken } from '../../platform/secret-token.ts';

/** Forgets the login session of this browser; nothing happens when there is none. */
export async function signOut(em: EntityManager, token: string | undefined): Promise<void> {
  if (token) await em.fork().nativeDelete(LoginSession, { tokenHash: hashSecretToken(token) });
}
