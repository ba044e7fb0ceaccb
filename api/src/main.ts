// before anything with decorators: who loads it first is not for the order of imports to decide
import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { migrate, openOrm } from '@weitblick/db';
import { openDatabase } from '@weitblick/db/server';
import { readConfig } from './http/config.ts';
import { createServer } from './http/server.ts';
import { systemClock } from './platform/clock.ts';
import { testClock } from './platform/test-clock.ts';
import { ensureDemoCity } from './start/demo-city.ts';
import { printWelcome } from './start/welcome.ts';
import { MAIL_FOLDER, workerOfConfig, type Worker } from './worker/worker-of-config.ts';

const STOP_AFTER = 10_000;
const webRoot = fileURLToPath(new URL('../../web/dist', import.meta.url));

const config = readConfig(process.env);
const clock = config.testClock ? testClock() : systemClock;
const database = await openDatabase({
  ...(config.databaseUrl ? { url: config.databaseUrl } : {}),
  onLost: (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
});
const orm = await openOrm({ url: database.url, poolSize: config.databasePoolSize });
await migrate(database.url);
const demo = config.demoCity ? await ensureDemoCity(database.url) : null;

const secureCookie = config.publicUrl?.protocol === 'https:';
const app = await createServer({
  orm,
  databaseUrl: database.url,
  clock,
  production: config.production,
  secureCookie,
  demoPersonas: config.demoPersonas,
  logLevel: config.logLevel,
  trustProxy: config.trustProxy,
  openCatalogue: config.openCatalogue && {
    ...config.openCatalogue,
    origin: config.publicUrl?.origin ?? null,
  },
  webhookPolicy: config.webhookPolicy,
  webRoot,
});

let worker: Worker | null = null;
let stopping = false;
async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  app.log.info({ signal }, 'stopping: finishing requests under way');
  setTimeout(() => process.exit(1), STOP_AFTER).unref();
  await app.close();
  await worker?.stop();
  await orm.close();
  await database.stop();
  process.exit(0);
}
// npm passes a signal on to its shell only: when the shell is gone, so are we
const parent = process.ppid;
if (process.env.npm_lifecycle_event) {
  setInterval(() => {
    if (process.ppid !== parent) void stop('parent gone');
  }, 1_000).unref();
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

await app.listen({ host: config.host, port: config.port });
const address = config.publicUrl?.origin ?? app.listeningOrigin;
if (config.worker) {
  worker = await workerOfConfig({
    config,
    orm,
    clock,
    databaseUrl: database.url,
    fallbackUrl: address,
    log: app.log,
  });
}
printWelcome({
  address,
  embedded: database.embedded,
  demo,
  mailFolder: config.smtpUrl ? null : MAIL_FOLDER,
});
