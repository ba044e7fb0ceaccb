import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { assertInvariants } from '../invariants/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { loadDemoCity } from './index.ts';

const now = new Date('2026-11-25T09:00:00Z');
let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  await loadDemoCity(database.url, { seed: 1, now, size: 'small', passwordHash: 'none' });
  client = new Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

const count = async (sql: string) => Number((await client.query(`select count(*) as n ${sql}`)).rows[0].n);

describe('the coaching of the demo city', () => {
  it('is sound, like everything else in the city', async () => {
    await assertInvariants(database.url, now);
  });

  it('has a profile and free times of every coach, and coachings in every open state', async () => {
    const coaches = await count(`from role_assignment where role = 'COACH'`);
    expect(await count('from coach')).toBe(coaches);
    expect(
      await count(
        'from coach k where exists (select from coaching_slot s where s.coach_id = k.person_id and s.coaching_id is null)',
      ),
    ).toBe(coaches);
    const { rows } = await client.query('select distinct status from coaching order by 1');
    expect(rows.map(({ status }) => status)).toEqual(
      expect.arrayContaining(['ACCEPTED', 'CONCLUDED', 'REQUESTED', 'RUNNING']),
    );
  });

  it('leaves the personas free to begin one', async () => {
    expect(
      await count(
        `from coaching c join person p on p.id = c.person_id where p.personnel_number like '1001%'`,
      ),
    ).toBe(0);
  });
});
