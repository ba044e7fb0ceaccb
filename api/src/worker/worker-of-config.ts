import { fileURLToPath } from 'node:url';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Config } from '../http/config.ts';
import { webhookTransport } from '../interfaces/webhook-transport.ts';
import { fileTransport, smtpTransport } from '../notification/mail-transport.ts';
import type { Clock } from '../platform/clock.ts';
import { startWorker, type Worker, type WorkerLog } from './start-worker.ts';

export type { Worker } from './start-worker.ts';

/** Where mails go when there is no mail server. */
export const MAIL_FOLDER = fileURLToPath(new URL('../../../.data/mail', import.meta.url));

export interface WorkerEnvironment {
  config: Config;
  orm: MikroORM;
  clock: Clock;
  databaseUrl: string;
  /** Of links in mails when PUBLIC_URL is not set. */
  fallbackUrl: string;
  log: WorkerLog;
}

/** The worker as the environment asks for it. */
export function workerOfConfig(environment: WorkerEnvironment): Promise<Worker> {
  const { config, orm, clock, databaseUrl, fallbackUrl, log } = environment;
  return startWorker({
    databaseUrl,
    log,
    deps: {
      em: orm.em,
      clock,
      transport: config.smtpUrl ? smtpTransport(config.smtpUrl) : fileTransport(MAIL_FOLDER),
      webhooks: webhookTransport(config.webhookPolicy),
      sender: config.mailFrom,
      publicUrl: config.publicUrl?.origin ?? fallbackUrl,
      leaseMilliseconds: config.mailLeaseSeconds * 1_000,
      mailRetention: config.mailRetention,
    },
  });
}
