import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '@weitblick/db/testing';
import { startApiServer } from './api-server.ts';

/**
 * Lets the server fill an empty database with the demo city, as its first start does, and keeps the result: every spec
 * file gets a copy of it. Each run has its own, told to the specs by TEST_CITY, as runs may share a server.
 */
export async function prepareCity(): Promise<void> {
  const empty = await createTestDatabase();
  const server = await startApiServer(empty.url);
  await server.stop();
  process.env.TEST_CITY = nameIn(empty.url);
}

/** The end of a run. */
export async function dropCity(): Promise<void> {
  if (process.env.TEST_CITY) {
    await asAdmin((admin) => admin.query(`drop database if exists ${cityName()} with (force)`));
  }
}

/** A database of its own with the demo city. */
export async function createCityDatabase(): Promise<TestDatabase> {
  const name = `weitblick_e2e_${randomUUID().replaceAll('-', '')}`;
  await asAdmin((admin) => admin.query(`create database ${name} template ${cityName()}`));
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => asAdmin((admin) => admin.query(`drop database if exists ${name} with (force)`)),
  };
}

const nameIn = (url: string) => new URL(url).pathname.slice(1);

const serverUrl = (): string => fromSetup('TEST_DATABASE_SERVER');
const cityName = (): string => fromSetup('TEST_CITY');

function fromSetup(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests by the npm script`);
  return value;
}

async function asAdmin(work: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: serverUrl() });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
