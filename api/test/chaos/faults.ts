import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, type Database } from '@weitblick/db/server';
import { Client } from 'pg';
import type { Supervised } from './processes.ts';

export const FAULTS = [
  'API killed',
  'worker killed',
  'connections of the application cut',
  'backend of PostgreSQL killed',
  'PostgreSQL stopped at once and started',
] as const;
export type Fault = (typeof FAULTS)[number];

/** The application's own connections to its database. */
const BACKENDS = `select pid from pg_stat_activity
  where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`;

export interface Victims {
  apis: readonly Supervised[];
  worker: Supervised;
  /** The server as it runs now; replaced when it was stopped. */
  server: { current: Database };
  databaseUrl: string;
  reopen: () => Promise<Database>;
}

/** Does it, really. @param roll from 0 to 1, decides whom it hits */
export async function inflict(fault: Fault, victims: Victims, roll: number): Promise<void> {
  switch (fault) {
    case 'API killed':
      return victims.apis[Math.floor(roll * victims.apis.length)]!.kill();
    case 'worker killed':
      return victims.worker.kill();
    case 'connections of the application cut':
      await query(
        victims.databaseUrl,
        `select pg_terminate_backend(pid) from (${BACKENDS} order by random() limit 3) b`,
      );
      return;
    case 'backend of PostgreSQL killed': {
      const [backend] = await query<{ pid: number }>(
        victims.databaseUrl,
        `${BACKENDS} order by random() limit 1`,
      );
      // the postmaster answers by ending all others and recovering from the log
      if (backend) process.kill(backend.pid, 'SIGKILL');
      return;
    }
    case 'PostgreSQL stopped at once and started': {
      const { dataDir } = victims.server.current;
      const [pid] = (await readFile(join(dataDir!, 'postmaster.pid'), 'utf8')).split('\n');
      process.kill(Number(pid), 'SIGQUIT');
      await gone(Number(pid));
      victims.server.current = await victims.reopen();
    }
  }
}

export const reopenAt = (dataDir: string, database: string): Promise<Database> =>
  openDatabase({
    dataDir,
    database,
    // what is acknowledged is on the disk
    settings: { fsync: true, synchronous_commit: true, full_page_writes: true, max_connections: 120 },
    log: () => undefined,
  });

async function gone(pid: number): Promise<void> {
  for (let i = 0; i < 200; i += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await sleep(50);
  }
  throw new Error(`process ${pid} does not end`);
}

async function query<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows as T[];
  } catch {
    // there is none just now: somebody else has seen to that
    return [];
  } finally {
    await client.end().catch(() => undefined);
  }
}
