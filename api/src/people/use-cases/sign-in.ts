import type { EntityManager } from '@mikro-orm/postgresql';
import { Credential, LoginSession, Person } from '@weitblick/db/people';
import { berlinDay } from '@weitblick/shared/calendar';
import type { Clock } from '../../platform/clock.ts';
import { newSecretToken } from '../../platform/secret-token.ts';
import { verifyPassword } from '../password.ts';
import { ABSOLUTE_LIMIT } from '../rules/login-lifetime.ts';
import type { SignInGuard } from '../sign-in-guard.ts';

export interface SignInDependencies {
  em: EntityManager;
  clock: Clock;
  guard: SignInGuard;
}

export interface SignInCommand {
  personnelNumber: string;
  password: string;
  clientAddress: string;
  /** The browser's token before, given up at sign-in (no session fixation). */
  previousTokenHash?: Buffer | undefined;
}

export type SignInOutcome =
  | { type: 'SignedIn'; personId: number; token: string; expiresAt: Date }
  | { type: 'InvalidCredentials' }
  | { type: 'TooManyAttempts'; retryAfterSeconds: number };

const MAX_PASSWORD = 256;

/** Checks number and password, at the same cost whether or not the number exists, and opens a login session. */
export async function signIn(
  { em, clock, guard }: SignInDependencies,
  command: SignInCommand,
): Promise<SignInOutcome> {
  const personnelNumber = command.personnelNumber.trim();
  if (!/^[0-9]{6,8}$/.test(personnelNumber) || command.password.length > MAX_PASSWORD) {
    return { type: 'InvalidCredentials' };
  }
  const allowed = await guard.admit(personnelNumber, command.clientAddress);
  if (!allowed.ok) return { type: 'TooManyAttempts', retryAfterSeconds: allowed.retryAfterSeconds };

  const fork = em.fork();
  const person = await fork.findOne(Person, { personnelNumber });
  const credential = person && (await fork.findOne(Credential, { person }));
  const matches = await verifyPassword(credential?.passwordHash ?? null, command.password);
  const today = berlinDay(clock.now());
  if (!matches || !person || (person.leftOn && person.leftOn < today)) return { type: 'InvalidCredentials' };

  await guard.forget(personnelNumber);
  const login = await openLoginSession({ em: fork, clock }, person.id, command.previousTokenHash);
  return { type: 'SignedIn', personId: person.id, ...login };
}

/** Opens a login session without asking for a password: for sign-in and for demo personas only. */
export async function openLoginSession(
  { em, clock }: { em: EntityManager; clock: Clock },
  personId: number,
  previousTokenHash?: Buffer,
): Promise<{ token: string; expiresAt: Date }> {
  const now = clock.now();
  const { token, tokenHash } = newSecretToken();
  const expiresAt = new Date(now.getTime() + ABSOLUTE_LIMIT);
  await em.fork().transactional(async (tx) => {
    if (previousTokenHash) await tx.nativeDelete(LoginSession, { tokenHash: previousTokenHash });
    await tx.nativeDelete(LoginSession, { person: personId, expiresAt: { $lte: now } });
    tx.create(LoginSession, { tokenHash, person: personId, createdAt: now, lastSeenAt: now, expiresAt });
  });
  return { token, expiresAt };
}
