import type { EntityManager } from '@mikro-orm/postgresql';
import { LoginSession } from '@weitblick/db/people';
import { berlinDay } from '@weitblick/shared/calendar';
import type { SignedIn } from '../../platform/context.ts';
import { hashLoginToken } from '../login-token.ts';
import { rolesOfPerson } from '../queries/roles-of-person.ts';
import { isAlive, shouldRecordSeen } from '../rules/login-lifetime.ts';

/**
 * @param touch whether this counts as activity; what a page does by itself must not keep a sign-in alive
 * @returns who the browser's token stands for now, or null (unknown, expired, idle too long, or left the city)
 */
export async function recogniseViewer(
  em: EntityManager,
  token: string | undefined,
  now: Date,
  touch = true,
): Promise<SignedIn | null> {
  if (!token || token.length > 100) return null;
  const login = await em.findOne(
    LoginSession,
    { tokenHash: hashLoginToken(token) },
    { populate: ['person'] },
  );
  if (!login || !isAlive(login, now)) return null;
  const { person } = login;
  if (person.leftOn && person.leftOn < berlinDay(now)) return null;
  if (touch && shouldRecordSeen(login, now)) {
    await em.nativeUpdate(LoginSession, { tokenHash: login.tokenHash }, { lastSeenAt: now });
  }
  return { person, roles: await rolesOfPerson(em, person, now) };
}
