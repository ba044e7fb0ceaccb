import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const API_PATHS = /^\/(graphql|auth|kalender|health)(\/|$|\?)/;

/** Serves the built web app: hashed assets for ever, index.html (never cached) for every page address. */
export async function serveWebApp(app: FastifyInstance, { root }: { root: string }): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    wildcard: true,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      const hashed = path.startsWith(join(root, 'assets'));
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/', (_request, reply) => reply.sendFile('index.html'));
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === 'GET' &&
      !API_PATHS.test(request.url) &&
      !/\.[a-z0-9]+$/i.test(request.url.split('?')[0]!);
    if (wantsPage) return reply.sendFile('index.html');
    return reply.code(404).send({ error: 'not found' });
  });
}
