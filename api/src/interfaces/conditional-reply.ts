import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Identifies what a file says, however it is written or compressed. */
export function contentTag(...facts: readonly unknown[]): string {
  return `W/"${createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 27)}"`;
}

/**
 * Sends a file with its ETag, or 304 to whoever has it already.
 * @param write makes the file; not called for a 304
 */
export function sendTagged(
  request: FastifyRequest,
  reply: FastifyReply,
  tag: string,
  write: () => string,
): FastifyReply {
  reply.header('etag', tag);
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim()) ?? [];
  if (known.includes(tag) || known.includes('*')) return reply.code(304).send();
  return reply.send(write());
}
