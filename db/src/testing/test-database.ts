import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { migrate } from '../orm.ts';

/** Apart from the data of `npm start`; kept, because a warm server starts in a tenth of a second. */
const DATA = fileURLToPath(new URL('../../../.data/test-postgres', import.meta.url));
const MIGRATIONS = new URL('../migrations/', import.meta.url);
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
 * The template is named after the migrations' contents, so that runs of different checkouts can share one server.
 * The tests learn of both by TEST_DATABASE_SERVER and TEST_DATABASE_TEMPLATE.
 */
export async function prepareTestServer(): Promise<TestServer> {
  // loaded here only: tests themselves never start a server
  const { openDatabase } = await import('../server/index.ts');
  const server = await openDatabase({
    ...(process.env.DATABASE_URL ? { url: process.env.DATABASE_URL } : { dataDir: DATA }),
    log: () => undefined,
  });
  process.env.TEST_DATABASE_SERVER = server.url;
  const template = `${TEMPLATE}_${await fingerprintOfMigrations()}`;
  process.env.TEST_DATABASE_TEMPLATE = template;
  await asAdmin(async (admin) => {
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [template]);
    if (rowCount) return;
    // built under another name: a run that dies here leaves no half-migrated template
    const unfinished = `${template}_new`;
    await admin.query(`drop database if exists ${unfinished} with (force)`);
    await admin.query(`create database ${unfinished}`);
    await migrate(databaseUrl(unfinished));
    await admin.query(`alter database ${unfinished} rename to ${template}`);
  });
  return server;
}

async function fingerprintOfMigrations(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(MIGRATIONS)).filter((name) => /^m\d+/.test(name)).sort()) {
    hash.update(file).update(await readFile(new URL(file, MIGRATIONS)));
  }
  return hash.digest('hex').slice(0, 12);
}

/** A fresh database with the newest schema and nothing in it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `weitblick_test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin((admin) => admin.query(`create database ${name} template ${templateName()}`));
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

const serverUrl = (): string => fromSetup('TEST_DATABASE_SERVER');
const templateName = (): string => fromSetup('TEST_DATABASE_TEMPLATE');

function fromSetup(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests by the npm script`);
  return value;
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
