import type { EntityManager } from '@mikro-orm/postgresql';
import { LoginSession, Person, type AssignedRole } from '@weitblick/db/people';
import { berlinDay } from '@weitblick/shared/calendar';
import type { SignedIn } from '../../platform/context.ts';
import { hashSecretToken } from '../../platform/secret-token.ts';
import { isAlive, shouldRecordSeen } from '../rules/login-lifetime.ts';
import { rolesOf } from '../queries/viewer-of-person.ts';

interface LoginRow {
  last_seen_at: Date | string;
  expires_at: Date | string;
  assigned: AssignedRole[];
}

/**
 * One statement, because it comes before everything else in every request.
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
  const tokenHash = hashSecretToken(token);
  const today = berlinDay(now);
  const [row] = await em.execute<(LoginRow & Record<string, unknown>)[]>(
    `select l.last_seen_at, l.expires_at, p.*, array(
       select a.role from role_assignment a
       where a.person_id = p.id and a.valid_from <= ? and (a.valid_until is null or a.valid_until > ?)) as assigned
     from login_session l join person p on p.id = l.person_id
     where l.token_hash = ?`,
    [today, today, tokenHash],
  );
  if (!row) return null;
  const { last_seen_at, expires_at, assigned, ...columns } = row;
  const times = { lastSeenAt: new Date(last_seen_at), expiresAt: new Date(expires_at) };
  if (!isAlive(times, now)) return null;
  const person = em.map(Person, columns);
  if (person.leftOn && person.leftOn < today) return null;
  if (touch && shouldRecordSeen(times, now))
    await em.nativeUpdate(LoginSession, { tokenHash }, { lastSeenAt: now });
  return { person, roles: rolesOf(person, assigned) };
}
