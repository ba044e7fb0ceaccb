import { readFile, realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import { Client } from 'pg';
import { codeOf, DatabaseServerError, diskFull, messageOf } from './errors.ts';
import type { Place } from './place.ts';

/** Role that owns everything in the embedded server. */
export const ROLE = 'weitblick';

export interface RunningServer {
  pid: number;
  port: number;
  password: string;
  /** Whether it is ours to stop: we started it, or its owner has died. */
  ours: boolean;
  /** Who stops it, see identityOf. */
  owner: string;
}

/** Recovery of a large log after a crash takes its time; so long as the server is alive and at it, we wait. */
export const START_LIMIT_MS = 10 * 60_000;

// ---- talking --------------------------------------------------------------------------------------------------

export type Knock = 'yes' | 'no' | 'wrong password';

/** Whether our server answers on the port (somebody else's does not count). */
export async function knock(place: Place, port: number, password: string): Promise<Knock> {
  try {
    const dir = await withClient(port, password, 'postgres', async (client) => {
      const { rows } = await client.query(`select current_setting('data_directory') as dir`);
      return rows[0].dir as string;
    });
    return (await realpath(dir).catch(() => dir)) === place.dataDir ? 'yes' : 'no';
  } catch (error) {
    if (codeOf(error) === '28P01') return 'wrong password';
    return 'no';
  }
}

/** @throws what pg throws; never leaves a connection */
export async function withClient<T>(
  port: number,
  password: string,
  database: string,
  work: (client: Client) => Promise<T>,
  queryTimeout = 15_000,
): Promise<T> {
  const timeouts = { connectionTimeoutMillis: 5_000, query_timeout: queryTimeout };
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: ROLE,
    password,
    database,
    ssl: false,
    ...timeouts,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Creates the database unless it exists. */
export async function ensureDatabase({ port, password }: RunningServer, database: string): Promise<void> {
  await withClient(port, password, 'postgres', async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount) return;
    await client.query(`create database ${client.escapeIdentifier(database)}`).catch((error) => {
      // another process was quicker
      if (!['42P04', '23505'].includes(codeOf(error))) {
        if (/No space left/.test(messageOf(error))) throw diskFull('the database', error);
        throw error;
      }
    });
  });
}

/**
 * Indexes on text are sorted as the ICU library sorted when they were made; where PostgreSQL now comes with another
 * version of it, they are built anew.
 */
export async function refreshCollations(server: RunningServer, log: (line: string) => void): Promise<void> {
  const { port, password } = server;
  const stale = await withClient(port, password, 'postgres', async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database
       where datallowconn and datcollversion <> pg_database_collation_actual_version(oid) order by datname`,
    );
    return rows.map((row) => row.name);
  });
  for (const name of stale) {
    log(`The order of text has changed with the new PostgreSQL; rebuilding the indexes of database ${name}`);
    const rebuild = async (client: Client): Promise<void> => {
      const quoted = client.escapeIdentifier(name);
      await client.query(`reindex database ${quoted}`);
      await client.query(`alter database ${quoted} refresh collation version`);
    };
    await withClient(port, password, name, rebuild, START_LIMIT_MS);
  }
}

// ---- ports ----------------------------------------------------------------------------------------------------

export async function readPort({ portFile }: Place): Promise<number | undefined> {
  const port = Number(await readFile(portFile, 'utf8').catch(() => ''));
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}

/** The preferred port if it is free, else one below those the system hands out by itself (which come and go). */
export async function choosePort(preferred?: number): Promise<number> {
  if (preferred && (await isFree(preferred))) return preferred;
  for (let tries = 0; tries < 20; tries++) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if (await isFree(port)) return port;
  }
  throw new DatabaseServerError('DID_NOT_START', 'No free TCP port between 20000 and 30000 on 127.0.0.1.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
