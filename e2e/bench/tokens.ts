import { createHash, createHmac } from 'node:crypto';

/** The 256-bit token of a person's login session: so the load process knows the cookies without being told each. */
export function tokenOf(secret: string, personId: number): string {
  return createHmac('sha256', secret).update(String(personId)).digest('base64url');
}

/** As table login_session holds it. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** With https, as in production, the cookie has this name. */
export const COOKIE = '__Host-weitblick';
