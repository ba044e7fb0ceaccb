import type { ServerResponse } from 'node:http';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-sse';
import { hashSecretToken } from '../platform/secret-token.ts';
import { recogniseViewer } from '../people/use-cases/recognise-viewer.ts';
import type { RequestContext } from '../platform/context.ts';
import { createLoaders } from '../platform/loaders.ts';
import type { StreamContext } from './watch.ts';
import type { LiveHub, Refusal } from './live-hub.ts';
import type { LiveEvent, OutputGate } from './live-stream.ts';
import { createOperations } from './operations.ts';

export interface StreamRoutesOptions {
  schema: GraphQLSchema;
  production: boolean;
  hub: LiveHub;
  orm: MikroORM;
  /** Without counting the request as activity: an open page alone must not keep a sign-in alive. */
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;
}

const REFUSED: Record<Refusal, number> = { TOO_MANY_OF_PERSON: 429, TOO_MANY: 503, STOPPING: 503 };

/**
 * POST /graphql/stream: one subscription as server-sent events (graphql-sse, distinct connections mode). An end without
 * a `complete` event means "connect again"; with it "do not": the sign-in is over, or the operation was refused.
 */
export async function streamRoutes(app: FastifyInstance, options: StreamRoutesOptions): Promise<void> {
  const { schema, production, hub, orm, contextOf } = options;
  const operations = createOperations({ schema, production, log: app.log });
  const handler = createHandler<FastifyRequest, StreamContext>({
    // null: no tokens, and so no state beyond the connection
    authenticate: () => null,
    onSubscribe({ context }, params) {
      try {
        // its type knows no contexts of our own
        return operations.prepare(params, context) as never;
      } catch (error) {
        if (error instanceof GraphQLError) return { data: null, errors: [error] };
        throw error;
      }
    },
    validate: operations.validate as never,
    subscribe: operations.subscribe,
  });
  const open = new Set<ServerResponse>();

  app.addHook('preClose', async () => {
    // ended first, so that the pages see no `complete` and connect again
    for (const raw of open) raw.end();
    hub.drain();
  });

  app.post('/graphql/stream', async (request, reply) => {
    if (request.headers.accept !== 'text/event-stream')
      return reply.code(406).send({ error: 'text/event-stream only' });
    const base = await contextOf(request, reply);
    const token = base.cookie.read();
    const { viewer } = base;
    if (!viewer || !token) return reply.code(401).send({ error: 'sign in first' });

    const { raw } = reply;
    const gate = outputGate(raw, hub.limits.slowAfter);
    const login = hashSecretToken(token).toString('hex');
    const stream = hub.open({ personId: viewer.person.id, login }, gate);
    if (typeof stream === 'string') {
      return reply.code(REFUSED[stream]).header('retry-after', '30').send({ error: 'no more connections' });
    }
    raw.once('close', () => stream.close());

    const forEvent = async (event: LiveEvent): Promise<StreamContext | null> => {
      const em = orm.em.fork();
      const now = base.clock.now();
      // seats are the same for everybody: seen with the rights every employee has, without asking again who it is
      const seenBy =
        event.about === 'SESSION'
          ? { person: viewer.person, roles: ['EMPLOYEE'] as const }
          : await recogniseViewer(em, token, now, false);
      return (
        seenBy && { ...base, em, now, viewer: seenBy, loaders: createLoaders(em, viewer.person.id, now) }
      );
    };
    const context: StreamContext = {
      ...base,
      forEvent,
      watch: async (interest) => {
        await hub.watch(stream, interest);
        return stream;
      },
    };

    try {
      const [body, init] = await handler({
        method: 'POST',
        url: request.url,
        headers: { get: (name) => String(request.headers[name] ?? '') },
        body: request.body as Record<string, unknown>,
        raw: request,
        context,
      });
      if (body === null || typeof body === 'string') {
        stream.close();
        return reply.code(init.status).header('content-type', 'application/json').send(body);
      }
      reply.hijack();
      raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      });
      open.add(raw);
      for await (const chunk of body) {
        if (raw.writableEnded || raw.destroyed) break;
        if (!raw.write(chunk)) await gate.ready();
      }
      raw.end();
      return reply;
    } catch (err) {
      request.log.error({ err }, 'live updates: a stream broke');
      raw.destroy();
      throw err;
    } finally {
      open.delete(raw);
      stream.close();
    }
  });
}

/** Room again, or the connection gone: a reader that makes no room in time is dropped. */
function outputGate(raw: ServerResponse, slowAfter: number): OutputGate {
  let waiting: Promise<void> | null = null;
  return {
    ready() {
      if (!raw.writableNeedDrain || raw.destroyed) return Promise.resolve();
      waiting ??= new Promise<void>((resolve) => {
        const timer = setTimeout(() => raw.destroy(), slowAfter);
        const done = () => {
          clearTimeout(timer);
          raw.off('drain', done);
          raw.off('close', done);
          waiting = null;
          resolve();
        };
        raw.once('drain', done);
        raw.once('close', done);
      });
      return waiting;
    },
  };
}
