import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { migrate, openOrm } from '../orm.ts';

/** Apart from the data of `npm start`; kept, because a warm server starts in a tenth of a second. */
const DATA = fileURLToPath(new URL('../../../.data/test-postgres', import.meta.url));
const TEMPLATE = 'weitblick_test_template';

export interface TestServer {
  /** Address of a database on the server that may create others. */
  url: string;
  stop(): Promise<void>;
}

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/**
 * Starts (or, with DATABASE_URL, takes) a real PostgreSQL for a test run and migrates a template database on it.
 * The server's address is passed to the tests by TEST_DATABASE_SERVER.
 */
export async function prepareTestServer(): Promise<TestServer> {
  // loaded here only: tests themselves never start a server
  const { openDatabase } = await import('../server/index.ts');
  const server = await openDatabase({
    ...(process.env.DATABASE_URL ? { url: process.env.DATABASE_URL } : { dataDir: DATA }),
    log: () => undefined,
  });
  process.env.TEST_DATABASE_SERVER = server.url;
  await asAdmin(async (admin) => {
    await admin.query(`drop database if exists ${TEMPLATE} with (force)`);
    await admin.query(`create database ${TEMPLATE}`);
  });
  const url = databaseUrl(TEMPLATE);
  const orm = await openOrm({ url });
  await migrate(orm, url);
  await orm.close();
  return server;
}

/** A fresh database with the newest schema and nothing in it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `weitblick_test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin((admin) => admin.query(`create database ${name} template ${TEMPLATE}`));
  return {
    url: databaseUrl(name),
    drop: () => asAdmin((admin) => admin.query(`drop database if exists ${name} with (force)`)),
  };
}

function databaseUrl(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_SERVER;
  if (!url) throw new Error('TEST_DATABASE_SERVER is not set: run the tests by the npm script');
  return url;
}

async function asAdmin(work: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: serverUrl() });
  await admin.connect();
  try {
    // one template can be copied by one session at a time
    await admin.query('select pg_advisory_lock(7262002)');
    await work(admin);
  } finally {
    await admin.end();
  }
}
