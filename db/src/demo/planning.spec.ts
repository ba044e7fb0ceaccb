import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { assertInvariants } from '../invariants/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { generateCity } from './city.ts';
import { loadDemoCity } from './load.ts';
import { blockRows, planningRows } from './planning.ts';

const now = new Date('2026-11-25T09:00:00Z');
let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  await loadDemoCity(database.url, { seed: 'spec', now, size: 'small', passwordHash: 'x' });
  client = new Client({ connectionString: database.url });
  await client.connect();
}, 60_000);

afterAll(async () => {
  await client.end();
  await database.drop();
});

const count = async (sql: string) =>
  Number((await client.query(`select count(*) as n from ${sql}`)).rows[0].n);

describe('the planning desk of the demo city', () => {
  it('books nothing twice and nothing into what is blocked', async () => {
    await assertInvariants(database.url, now);
  });

  it('has drafts with and without room and trainer', async () => {
    const draft = `session s join appointment a on a.session_id = s.id where s.status = 'DRAFT'`;
    expect(await count(`session where status = 'DRAFT'`)).toBeGreaterThanOrEqual(6);
    expect(await count(`${draft} and a.room_id is null`)).toBeGreaterThan(0);
    expect(await count(`${draft} and a.room_id is not null`)).toBeGreaterThan(0);
  });

  it('has blocks of all kinds, some over what is booked, and equipment in use', async () => {
    for (const what of ['room', 'trainer', 'equipment'])
      expect([what, await count(`resource_block where ${what}_id is not null`)]).not.toEqual([what, 0]);
    expect(await count('resource_block where over_bookings')).toBeGreaterThan(0);
    expect(await count('appointment_equipment')).toBeGreaterThan(0);
  });

  it('has templates, and external trainers who teach no more than agreed, one or other just so much', async () => {
    expect(await count('session_template')).toBeGreaterThan(0);
    const taught = `trainer_contract c cross join lateral (
      select count(distinct (lower(b.during) at time zone 'Europe/Berlin')::date) as days from booking b
      where b.trainer_id = c.trainer_id and extract(year from lower(b.during) at time zone 'Europe/Berlin') = c.year) t`;
    expect(await count(`${taught} where t.days > c.days`)).toBe(0);
    expect(await count(`${taught} where t.days = c.days and c.days > 0`)).toBeGreaterThan(0);
  });

  it('is the same each time', () => {
    const rows = () => {
      const city = generateCity({ seed: 'spec', now, size: 'small' });
      return JSON.stringify([
        ...planningRows(city),
        blockRows(city),
        city.drafts.map(({ number }) => number),
      ]);
    };
    expect(rows()).toBe(rows());
  });
});
