import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '@weitblick/db/testing';
import { startApiServer } from './api-server.ts';

/** Copied for every spec file: a database with the small demo city. */
const CITY = 'weitblick_e2e_city';

/** Lets the server fill an empty database with the demo city, as its first start does, and keeps the result. */
export async function prepareCity(): Promise<void> {
  const empty = await createTestDatabase();
  const server = await startApiServer(empty.url);
  await server.stop();
  await asAdmin(async (admin) => {
    await admin.query(`drop database if exists ${CITY} with (force)`);
    await admin.query(`alter database ${nameIn(empty.url)} rename to ${CITY}`);
  });
}

/** A database of its own with the demo city. */
export async function createCityDatabase(): Promise<TestDatabase> {
  const name = `weitblick_e2e_${randomUUID().replaceAll('-', '')}`;
  await asAdmin((admin) => admin.query(`create database ${name} template ${CITY}`));
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => asAdmin((admin) => admin.query(`drop database if exists ${name} with (force)`)),
  };
}

const nameIn = (url: string) => new URL(url).pathname.slice(1);

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_SERVER;
  if (!url) throw new Error('TEST_DATABASE_SERVER is not set: run the tests by the npm script');
  return url;
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
