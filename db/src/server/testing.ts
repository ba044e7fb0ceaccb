import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDatabase, type Database, type DatabaseOptions } from './index.ts';
import { sleep } from './processes.ts';

/** A temporary directory that PostgreSQL can enter when we are root. */
export async function temporaryDirectory(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'weitblick-db-'));
  await chmod(dir, 0o755);
  return dir;
}

export const remove = (dir: string): Promise<void> =>
  rm(dir, { recursive: true, force: true, maxRetries: 5 });

/** Opens a small server without fsync; what it tells is collected in `told`. */
export async function openSmall(options: DatabaseOptions): Promise<Database & { told: string[] }> {
  const told: string[] = [];
  const settings = { shared_buffers: '16MB', fsync: false, ...options.settings };
  const database = await openDatabase({ log: (line) => told.push(line), ...options, settings });
  return { ...database, told };
}

/** First column of the rows. */
export async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows.map((row: unknown[]) => row[0]);
  } finally {
    await client.end().catch(() => undefined);
  }
}

export async function postmasterPid(dataDir: string): Promise<number> {
  return parseInt(await readFile(join(dataDir, 'postmaster.pid'), 'utf8'), 10);
}

/** Waits until `condition` holds without throwing, at most 20 s. */
export async function eventually(condition: () => Promise<boolean>): Promise<void> {
  for (const giveUp = Date.now() + 20_000; !(await condition().catch(() => false)); await sleep(50)) {
    if (Date.now() > giveUp) throw new Error(`Not within 20 s: ${condition}`);
  }
}
