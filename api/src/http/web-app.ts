import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const API_PATHS = /^\/(graphql|auth|kalender|health|offen)(\/|$|\?)/;

export interface WebAppOptions {
  root: string;
  /** What a page says to machines, as JSON-LD; null for most pages. */
  describePage?: ((path: string, address: string) => Promise<object | null>) | undefined;
}

/** Serves the built web app: hashed assets for ever, index.html (never cached) for every page address. */
export async function serveWebApp(
  app: FastifyInstance,
  { root, describePage }: WebAppOptions,
): Promise<void> {
  const [head, body] = (await readFile(join(root, 'index.html'), 'utf8')).split('</head>') as [
    string,
    string,
  ];
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
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0]!;
    const wantsPage = request.method === 'GET' && !API_PATHS.test(request.url) && !/\.[a-z0-9]+$/i.test(path);
    if (!wantsPage) return reply.code(404).send({ error: 'not found' });
    const description = await describePage?.(path, `${request.protocol}://${request.host}`);
    if (!description) return reply.sendFile('index.html');
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(`${head}${dataBlock(description)}</head>${body}`);
  });
}

/** No script, so that the content security policy lets it be; nothing in it can end the element. */
function dataBlock(description: object): string {
  return `<script type="application/ld+json">${JSON.stringify(description).replaceAll('<', '\\u003c')}</script>`;
}
