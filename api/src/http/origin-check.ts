import type { FastifyReply, FastifyRequest } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser names the origin of every request that can change something; a foreign one is refused. This is the
 * second wall against forged requests, beside the SameSite cookie and Apollo's preflight rule.
 */
export async function refuseForeignOrigins(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { origin } = request.headers;
  if (SAFE.has(request.method) || origin === undefined) return;
  let host: string | null = null;
  try {
    host = new URL(origin).host;
  } catch {
    // "null" and anything unreadable count as foreign
  }
  if (host !== request.host) {
    await reply.code(403).send({ error: 'requests from other origins are refused' });
  }
}
