import { hash, verify } from '@node-rs/argon2';

/** Algorithm.Argon2id; the library's enum is ambient, so its value stands here. */
const ARGON2ID = 2;

/** OWASP's minimum for argon2id: 19 MiB, 2 passes, 1 lane. */
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Verified against when a number is unknown, so that the answer takes as long as for a known one. */
let decoy: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), OPTIONS);
}

/** @param passwordHash PHC string, or null for an unknown person: costs the same time and is always false */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('decoy');
  const matches = await verify(passwordHash ?? (await decoy), password.normalize('NFC'));
  return matches && passwordHash !== null;
}
