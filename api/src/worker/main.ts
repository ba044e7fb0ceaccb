// first of all: whatever is imported next may be a class with decorators
import 'reflect-metadata';
import { openOrm } from '@weitblick/db';
import { openDatabase } from '@weitblick/db/server';
import { pino } from 'pino';
import { readConfig } from '../http/config.ts';
import { systemClock } from '../platform/clock.ts';
import { workerOfConfig } from './worker-of-config.ts';

/** The worker as a process of its own, beside API processes with WORKER=no. The API applies the migrations. */
const STOP_AFTER = 20_000;
const config = readConfig(process.env);
const log = pino({ level: config.logLevel });
const database = await openDatabase({
  ...(config.databaseUrl ? { url: config.databaseUrl } : {}),
  onLost: (err) => {
    log.fatal({ err }, 'the database is lost');
    process.exit(1);
  },
});
const orm = await openOrm({ url: database.url, poolSize: config.databasePoolSize });
const worker = await workerOfConfig({
  config,
  orm,
  clock: systemClock,
  databaseUrl: database.url,
  fallbackUrl: `http://${config.host}:${config.port}`,
  log,
});

let stopping = false;
async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ signal }, 'stopping: finishing jobs under way');
  setTimeout(() => process.exit(1), STOP_AFTER).unref();
  await worker.stop();
  await orm.close();
  await database.stop();
  process.exit(0);
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
