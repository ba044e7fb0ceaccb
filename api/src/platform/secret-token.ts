import { createHash, randomBytes } from 'node:crypto';

/** @returns an unguessable token (256 bit) for its bearer, and the hash that is stored instead of it */
export function newSecretToken(): { token: string; tokenHash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashSecretToken(token) };
}

export function hashSecretToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
