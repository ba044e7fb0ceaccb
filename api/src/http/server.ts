// first of all: whatever is imported next may be a class with decorators
import 'reflect-metadata';
import { existsSync } from 'node:fs';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { MikroORM } from '@mikro-orm/postgresql';
import Fastify, {
  LogController,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { Pool } from 'pg';
import { catalogueIndex } from '../catalogue/queries/catalogue-index.ts';
import { calendarRoutes } from '../enrolment/calendar.routes.ts';
import { documentRoutes } from '../enrolment/documents.routes.ts';
import { feedRoutes } from '../interfaces/feed.routes.ts';
import { OpenCatalogue, type OpenCatalogueSettings } from '../interfaces/open-catalogue.ts';
import { openCatalogueRoutes } from '../interfaces/open-catalogue.routes.ts';
import type { WebhookAddressPolicy } from '../interfaces/rules/webhook-address.ts';
import { LiveHub, type LiveLimits } from '../live/live-hub.ts';
import { streamRoutes } from '../live/stream.routes.ts';
import { personaRoutes } from '../people/persona.routes.ts';
import { createSignInGuard } from '../people/sign-in-guard.ts';
import { recogniseViewer } from '../people/use-cases/recognise-viewer.ts';
import type { Clock } from '../platform/clock.ts';
import type { CommandFaults } from '../platform/command.ts';
import type { RequestContext } from '../platform/context.ts';
import { createLoaders } from '../platform/loaders.ts';
import { createRateLimits } from '../platform/rate-limit.ts';
import { reportExportRoutes } from '../reporting/report-export.routes.ts';
import { createGraphqlServer } from './graphql-server.ts';
import { loginCookie } from './login-cookie.ts';
import { refuseForeignOrigins } from './origin-check.ts';
import { weitblickSchema } from './schema.ts';
import { okForPlainJson } from './json-status.ts';
import { refuseUnstorableText } from './storable-text.ts';
import { serveWebApp } from './web-app.ts';

export interface ServerOptions {
  orm: MikroORM;
  databaseUrl: string;
  clock: Clock;
  production: boolean;
  /** Whether browsers reach the server by https. */
  secureCookie: boolean;
  demoPersonas: boolean;
  logLevel: string;
  trustProxy?: boolean;
  /** Folder of the built web app; without it only the API is served. */
  webRoot?: string | undefined;
  faults?: CommandFaults | undefined;
  live?: Partial<LiveLimits> | undefined;
  /** The catalogue for strangers' machines; null = there is none. */
  openCatalogue: OpenCatalogueSettings | null;
  webhookPolicy: WebhookAddressPolicy;
}

const MAX_BODY = 256 * 1024;
/** Milliseconds that open connections have for their last answers when the server stops. */
const DRAIN_FOR = 6_000;

/** The whole HTTP side: GraphQL, sign-in personas, calendar files, health, and the web app. Not yet listening. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { orm, clock, production, secureCookie } = options;
  const app = Fastify({
    logger: { level: options.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY,
    trustProxy: options.trustProxy ?? false,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
  });
  // node's own limit for slow headers; fastify has no option for it
  app.server.headersTimeout = 10_000;

  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        upgradeInsecureRequests: secureCookie ? [] : null,
      },
    },
    strictTransportSecurity: secureCookie,
  });
  await app.register(cookie);
  await app.register(compress, { threshold: 1024 });

  const pool = new Pool({
    connectionString: options.databaseUrl,
    max: 2,
    application_name: 'weitblick-sign-in',
    connectionTimeoutMillis: 20_000,
  });
  pool.on('error', (err) => app.log.warn({ err }, 'sign-in pool lost a connection'));
  const signInGuard = createSignInGuard(pool);
  const limits = createRateLimits(pool);
  const cookieOf = (request: FastifyRequest, reply: FastifyReply) =>
    loginCookie(request, reply, secureCookie);

  const contextOf = async (
    request: FastifyRequest,
    reply: FastifyReply,
    touch = true,
  ): Promise<RequestContext> => {
    const em = orm.em.fork();
    const now = clock.now();
    const cookie = cookieOf(request, reply);
    const viewer = await recogniseViewer(em, cookie.read(), now, touch);
    return {
      em,
      clock,
      now,
      viewer,
      loaders: createLoaders(em, viewer?.person.id ?? null, now),
      cookie,
      clientAddress: request.ip,
      signInGuard,
      limits,
      webhookPolicy: options.webhookPolicy,
      address: `${request.protocol}://${request.host}`,
      faults: options.faults,
    };
  };

  const schema = await weitblickSchema();
  const apollo = createGraphqlServer({
    schema,
    production,
    log: app.log,
    plugins: [fastifyApolloDrainPlugin(app), refuseUnstorableText, okForPlainJson],
  });
  await apollo.start();
  // else the first person to search waits for it
  await catalogueIndex(orm.em.fork());
  app.addHook('onRequest', refuseForeignOrigins);
  app.addHook('onSend', async (request, reply) => {
    if (/^\/(graphql|auth|kalender)/.test(request.url) && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-store');
  });
  await app.register(fastifyApollo(apollo), { path: '/graphql', context: contextOf });

  const hub = new LiveHub({
    em: orm.em,
    databaseUrl: options.databaseUrl,
    clock,
    log: app.log,
    limits: options.live,
  });
  await app.register(streamRoutes, {
    schema,
    production,
    hub,
    orm,
    contextOf: (request, reply) => contextOf(request, reply, false),
  });

  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    if (await orm.isConnected()) return { status: 'ok' };
    return reply.code(503).send({ status: 'database not reachable' });
  });
  const catalogue = options.openCatalogue && new OpenCatalogue(orm.em, clock, options.openCatalogue);
  if (catalogue) await app.register(openCatalogueRoutes, { catalogue });
  await app.register(feedRoutes, { contextOf, topicsAreOpen: catalogue !== null });
  await app.register(calendarRoutes, { contextOf });
  await app.register(documentRoutes, { contextOf });
  await app.register(reportExportRoutes, { contextOf });
  if (options.demoPersonas) {
    await app.register(personaRoutes, { orm, clock, databaseUrl: options.databaseUrl, cookieOf });
  }
  if (options.webRoot && existsSync(options.webRoot))
    await app.register(serveWebApp, {
      root: options.webRoot,
      describePage: catalogue?.describePage.bind(catalogue),
    });

  app.addHook('preClose', async () => {
    // sockets on which a browser never asked anything are not idle to Node, and would hold us up
    setTimeout(() => app.server.closeAllConnections(), DRAIN_FOR).unref();
  });
  app.addHook('onClose', async () => {
    await hub.stop();
    await pool.end();
  });
  return app;
}
