import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { openOrm } from './index.ts';
import { createTestDatabase, type TestDatabase } from './testing/index.ts';

const POOL = 2;
let database: TestDatabase;
let orm: MikroORM;
let admin: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url, poolSize: POOL });
  admin = new Client({ connectionString: database.url });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await orm.close();
  await database.drop();
});

async function endConnectionOf(tx: EntityManager): Promise<void> {
  const [{ pid }] = await tx.execute<[{ pid: number }]>('select pg_backend_pid() as pid');
  await admin.query('select pg_terminate_backend($1)', [pid]);
  for (;;) {
    const { rowCount } = await admin.query('select from pg_stat_activity where pid = $1', [pid]);
    if (rowCount === 0) return;
  }
}

/** More often than the pool has places, so that one that is lost each time would be noticed. */
async function moreOftenThanThePoolHasPlaces(work: (tx: EntityManager) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < 2 * POOL + 1; i += 1) await expect(orm.em.fork().transactional(work)).rejects.toThrow();
  const answers = await Promise.all(
    Array.from({ length: POOL }, () =>
      orm.em.fork().transactional((tx) => tx.execute('select pg_sleep(0.01), 7 as answer')),
    ),
  );
  expect(answers).toHaveLength(POOL);
}

describe('a connection that PostgreSQL ends', () => {
  it('between two statements of a transaction does not take its place in the pool with it', () =>
    moreOftenThanThePoolHasPlaces(async (tx) => {
      await endConnectionOf(tx);
      await tx.execute('select 1');
    }));

  it('before the commit neither', () => moreOftenThanThePoolHasPlaces(endConnectionOf));

  it('during a statement neither', () =>
    moreOftenThanThePoolHasPlaces((tx) => tx.execute('select pg_terminate_backend(pg_backend_pid())')));

  it('outside a transaction neither', async () => {
    for (let i = 0; i < 2 * POOL + 1; i += 1) {
      await expect(orm.em.fork().execute('select pg_terminate_backend(pg_backend_pid())')).rejects.toThrow();
    }
    // one that has just died may be handed out once more before the pool hears of it
    const ask = () => orm.em.fork().execute('select 7 as answer');
    expect(await ask().catch(ask)).toEqual([{ answer: 7 }]);
  });
});

it('a transaction that fails for reasons of its own gives its connection back as it is', async () => {
  const pids = new Set<number>();
  for (let i = 0; i < 5; i += 1) {
    await orm.em
      .fork()
      .transactional(async (tx) => {
        const [{ pid }] = await tx.execute<[{ pid: number }]>('select pg_backend_pid() as pid');
        pids.add(pid);
        throw new Error('a reason');
      })
      .catch(() => undefined);
  }
  expect(pids.size).toBeLessThanOrEqual(POOL);
});
