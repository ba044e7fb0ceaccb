import { createHash, randomBytes } from 'node:crypto';

/** @returns an unguessable token for the browser (256 bit) and the hash that is stored */
export function newLoginToken(): { token: string; tokenHash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashLoginToken(token) };
}

export function hashLoginToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
