import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LoginCookie } from '../platform/context.ts';

/**
 * With https the cookie has the __Host- prefix (Secure, no Domain, Path=/), which no sub-domain can overwrite.
 * Plain http is for loopback and tests only; readConfig refuses it in production. Lax, because sign-in with an
 * identity provider comes back by a cross-site redirect.
 */
export function loginCookie(request: FastifyRequest, reply: FastifyReply, secure: boolean): LoginCookie {
  const name = secure ? '__Host-weitblick' : 'weitblick';
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    read: () => request.cookies[name],
    set: (token, expires) => void reply.setCookie(name, token, { ...attributes, expires }),
    clear: () => void reply.clearCookie(name, attributes),
  };
}
