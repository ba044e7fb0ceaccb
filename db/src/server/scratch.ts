import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { codeOf } from './errors.ts';
import { sleep } from './processes.ts';

export interface ScratchDatabase {
  name: string;
  url: string;
  /** Drops it, ending connections that are still open. Doing it twice is fine. */
  drop(): Promise<void>;
}

const SCRATCH = /_scratch_[0-9a-f]{12}$/;

/**
 * Creates a database of its own for a test, named `<name>_scratch_<12 hex digits>`.
 * @param serverUrl of any database on the server, with the right to create databases
 * @param name beginning of its name, any text; cut to 40 characters
 * @param template database to copy (tables and rows); nobody may be connected to it for longer than 10 s
 */
export async function createScratchDatabase(
  serverUrl: string,
  name = 'test',
  template?: string,
): Promise<ScratchDatabase> {
  const label = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .slice(0, 40);
  const unique = `${label}_scratch_${randomBytes(6).toString('hex')}`;
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const copy = template === undefined ? '' : ` template ${client.escapeIdentifier(template)}`;
    for (const giveUp = Date.now() + 10_000; ; await sleep(100)) {
      try {
        await client.query(`create database ${client.escapeIdentifier(unique)}${copy}`);
        break;
      } catch (error) {
        // 55006: a session is connected to the template
        if (codeOf(error) !== '55006' || Date.now() > giveUp) throw error;
      }
    }
  } finally {
    await client.end();
  }
  const url = withDatabase(serverUrl, unique);
  return { name: unique, url, drop: () => dropScratchDatabase(url) };
}

/**
 * Drops a database made by createScratchDatabase, if it still exists.
 * @throws RangeError for any other database
 */
export async function dropScratchDatabase(url: string): Promise<void> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  if (!SCRATCH.test(name)) throw new RangeError(`Not a scratch database: ${name}`);
  const client = new Client({ connectionString: withDatabase(url, 'postgres') });
  await client.connect();
  try {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  } finally {
    await client.end();
  }
}

/** The same server and user, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}
