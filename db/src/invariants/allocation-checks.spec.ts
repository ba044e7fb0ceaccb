import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, Fixtures, type TestDatabase } from '../testing/index.ts';
import { allocationInvariants } from './allocation-checks.ts';
import { brokenInvariants } from './index.ts';

const now = new Date('2026-11-25T09:00:00Z');
const seed = createHash('sha256').update('a seed').digest();
let database: TestDatabase;
let given: Fixtures;
let drawn: number;
let pending: number;
let quotaId: number;

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  // With replica role neither triggers nor foreign keys work: only so can the damage below be done at all.
  await given.client.query('set session_replication_role = replica');
  drawn = await given.session({ capacity: 1 });
  pending = await given.session({ capacity: 5 });
  const [anna, ben, cleo] = await given.people(3);
  const lots = [anna!, ben!]
    .map((person) => ({ person, number: `enr_${person}` }))
    .map((a) => ({ ...a, lot: createHmac('sha256', seed).update(a.number).digest() }))
    .sort((a, b) => Buffer.compare(a.lot, b.lot));
  await given.client.query(
    `insert into session_allocation (session_id, mode, apply_until, seed, seed_hash, opened_at, opened_by_id, drawn_at, first_seq, drawn_count)
     values ($1, 'LOTTERY', $3, $4, sha256($4), '2026-11-01', 1, $3, 3, 2),
            ($2, 'LOTTERY', $3, $4, sha256($4), '2026-11-01', 1, null, null, null)`,
    [drawn, pending, now, seed],
  );
  await given.client.query('update session set draw_pending = true where id = $1', [pending]);
  for (const [index, { person, number, lot }] of lots.entries()) {
    await given.client.query(
      `with e as (insert into enrolment (session_id, person_id, status, waiting_seq, created_at, status_since, holds_seat)
         values ($1, $2, $3, $4, '2026-11-02', $5, $3 = 'CONFIRMED') returning id)
       insert into allocation_result (enrolment_id, session_id, number, position, points, lot, result, explanation)
       select id, $1, $6, $7, 0, $8, 'WAITING', '[]' from e`,
      [drawn, person, index === 0 ? 'CONFIRMED' : 'WAITING', 3 + index, now, number, index + 1, lot],
    );
  }
  const quota = await given.row<{ id: number }>(
    `insert into seat_quota (session_id, purpose, seats, seats_used, release_at, created_by_id)
     values ($1, 'Neue Kräfte', 2, 1, '2026-12-01', 1) returning id`,
    [pending],
  );
  quotaId = quota.id;
  await given.client.query(
    `insert into enrolment (session_id, person_id, status, created_at, status_since, holds_seat, seat_quota_id)
     values ($1, $2, 'CONFIRMED', now(), now(), true, $3)`,
    [pending, cleo, quotaId],
  );
  await given.client.query(
    'update session set seats_taken = 1, seats_held = 1, seats_in_quota = 1 where id = $1',
    [pending],
  );
});

afterAll(async () => {
  await given.close();
  await database.drop();
});

const broken = () => brokenInvariants(database.url, now, allocationInvariants);

describe('the checks of allocation', () => {
  it('find nothing in a sound draw and a sound quota', async () => {
    expect(await broken()).toEqual([]);
  });

  const cases: [string, string, string, string][] = [
    [
      'a lot that the seed does not give',
      'L1',
      `update allocation_result set lot = sha256(lot) where position = 2`,
      '',
    ],
    [
      'another seed than was committed to',
      'L1',
      `update session_allocation set seed_hash = sha256(seed_hash)`,
      '',
    ],
    [
      'a queue number against the draw',
      'L2',
      `update enrolment set waiting_seq = 1 where waiting_seq = 4`,
      '',
    ],
    [
      'a common seat before the draw',
      'L3',
      `update enrolment set seat_quota_id = null where seat_quota_id is not null`,
      'L4',
    ],
    ['a session that forgot its draw', 'L3', `update session set draw_pending = false`, ''],
    ['a quota that counts wrongly', 'L4', `update seat_quota set seats_used = 2`, 'L5'],
    ['kept seats that no quota explains', 'L5', `update session set seats_held = 3 where draw_pending`, ''],
    [
      'somebody who was not told about a session',
      'N1',
      `insert into demand (topic_id, person_id, registered_at, known_sessions) values (1, 1, now(), '{}');
       insert into demand_event (demand_id, session_id, kind, at) select max(id), 1, 'SESSION_ANNOUNCED', now() from demand`,
      '',
    ],
    [
      'somebody who waits for the first session beside a seat in the second',
      'N2',
      `insert into second_session select p.id, r.session_id from session p, allocation_result r where p.draw_pending and r.position = 1;
       insert into enrolment_event (enrolment_id, version, from_status, to_status, at)
         select e.id, 2, 'OFFERED', 'CONFIRMED', '2026-12-02' from enrolment e join second_session x using (session_id);
       insert into enrolment (session_id, person_id, status, waiting_seq, created_at, status_since)
         select x.first_session_id, e.person_id, 'WAITING', 99, '2026-12-01', '2026-12-01'
         from enrolment e join second_session x using (session_id)`,
      '',
    ],
    [
      "a bulk enrolment that names somebody else's seat",
      'B1',
      `insert into bulk_enrolment (session_id, mode, allow_waiting, created_by_id, created_at) values (1, 'EACH', false, 1, now());
       insert into bulk_enrolment_row (bulk_id, position, number, person_id, result, enrolment_id, at)
         select 1, 1, '1', person_id + 1, 'ENROLLED', id, now() from enrolment limit 1`,
      '',
    ],
  ];
  it.each(cases)('see %s (%s)', async (_what, id, damage, also) => {
    await given.client.query('begin');
    await given.client.query(
      'alter table session_allocation drop constraint if exists session_allocation_commits',
    );
    try {
      await given.client.query(damage);
      const ids: string[] = [];
      for (const check of allocationInvariants) {
        const text = `select * from (${check.violations}) v`;
        const { rowCount } = await given.client.query(text, text.includes('$1') ? [now] : []);
        if (rowCount) ids.push(check.id);
      }
      expect(ids.sort()).toEqual([id, also].filter(Boolean).sort());
    } finally {
      await given.client.query('rollback');
    }
  });
});
