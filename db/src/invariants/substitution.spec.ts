import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, Fixtures, type TestDatabase } from '../testing/index.ts';
import { afterDamage as damaged } from './after-damage.ts';
import { brokenInvariants, checkInvariants } from './index.ts';

const now = new Date('2026-11-25T15:00:00Z');
let database: TestDatabase;
let given: Fixtures;

/** Anna's seat passed to Ben while nobody waited; Cem stayed away from another session and his manager was told. */
beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  const ahead = await given.session();
  const past = await given.session({ startsAt: new Date('2026-11-25T08:00:00Z') });
  const [anna, ben, cem, boss] = await given.people(4);
  await given.client.query(`
    begin;
    insert into enrolment (id, session_id, person_id, status, version, created_at, status_since) values
      (1, ${ahead}, ${anna}, 'CANCELLED', 2, '2026-10-01', '2026-11-20'),
      (2, ${ahead}, ${ben}, 'CONFIRMED', 1, '2026-11-20', '2026-11-20'),
      (3, ${past}, ${cem}, 'NO_SHOW', 2, '2026-10-01', '2026-11-25T12:00Z');
    insert into enrolment_event (id, enrolment_id, version, from_status, to_status, at) values
      (11, 1, 1, 'NONE', 'CONFIRMED', '2026-10-01'), (12, 1, 2, 'CONFIRMED', 'CANCELLED', '2026-11-20'),
      (21, 2, 1, 'NONE', 'CONFIRMED', '2026-11-20'),
      (31, 3, 1, 'NONE', 'CONFIRMED', '2026-10-01'), (32, 3, 2, 'CONFIRMED', 'NO_SHOW', '2026-11-25T12:00Z');
    insert into substitution (id, enrolment_id, substitute_id, status, proposed_at, ended_at, successor_id)
      values (1, 1, ${ben}, 'ACCEPTED', '2026-11-19', '2026-11-20', 2);
    insert into substitution_event (id, substitution_id, kind, at, actor_id) values
      (1, 1, 'PROPOSED', '2026-11-19', ${anna}), (2, 1, 'ACCEPTED', '2026-11-20', ${ben});
    select setval('substitution_id_seq', 1);
    insert into absence_consequence (enrolment_id, cause, kind, decided_at) values (3, 'NO_SHOW', 'NOTE', '2026-11-25T12:00Z');
    insert into outbox_message (event_id, substitution_event_id, kind, recipient_id, created_at) values
      (11, null, 'SEAT_CONFIRMED', ${anna}, now()), (12, null, 'SEAT_GIVEN_BACK', ${anna}, now()),
      (21, null, 'SEAT_CONFIRMED', ${ben}, now()), (31, null, 'SEAT_CONFIRMED', ${cem}, now()),
      (null, 1, 'SUBSTITUTE_PROPOSED', ${ben}, now()), (null, 2, 'SUBSTITUTE_ACCEPTED', ${anna}, now()),
      (32, null, 'ABSENCE_RECORDED', ${cem}, now()), (32, null, 'ABSENCE_REPORTED', ${boss}, now());
    commit`);
});

afterAll(async () => {
  await given.close();
  await database.drop();
});

const broken = () => brokenInvariants(database.url, now);
const afterDamage = (damage: string, repair: string) => damaged(given, broken, damage, repair);

describe('the invariant checker', () => {
  it('looks at substitutions and consequences and finds sound ones sound', async () => {
    const reports = await checkInvariants(database.url, now);
    expect(reports.flatMap((report) => report.violations)).toEqual([]);
    for (const id of ['U1', 'U2', 'U3', 'X1', 'X2']) {
      expect([id, reports.find((r) => r.id === id)!.population]).toEqual([id, 1]);
    }
  });

  it('sees a seat that passed to somebody else than the one who was named (U1)', async () => {
    const name = (id: number) =>
      `update substitution set substitute_id = (select person_id from enrolment where id = ${id})`;
    expect(await afterDamage(name(3), name(2))).toContain('U1');
  });

  it('sees a seat that was free between (U1)', async () => {
    const end = (day: string) => `update substitution set ended_at = '${day}'`;
    expect(await afterDamage(end('2026-11-21'), end('2026-11-20'))).toEqual(['U1']);
  });

  it('sees somebody who waited and was passed by against the policy (U2)', async () => {
    const damage = `
      insert into enrolment (id, session_id, person_id, status, version, waiting_seq, created_at, status_since)
        select 4, 1, person_id, 'WITHDRAWN', 2, 1, '2026-11-01', now() from enrolment where id = 3;
      update session set waiting_seq = 1 where id = 1;
      insert into enrolment_event (id, enrolment_id, version, from_status, to_status, at) values
        (15, 4, 1, 'NONE', 'WAITING', '2026-11-01'), (41, 4, 2, 'WAITING', 'WITHDRAWN', '2026-11-21')`;
    const repair = `
      delete from enrolment_event where enrolment_id = 4; delete from enrolment where id = 4;
      update session set waiting_seq = 0 where id = 1`;
    expect(await afterDamage(damage, repair)).toContain('U2');
  });

  it('sees a step without its event, and one of which nobody was told (U3)', async () => {
    expect(
      await afterDamage(
        `update substitution_event set kind = 'DECLINED' where id = 2`,
        `update substitution_event set kind = 'ACCEPTED' where id = 2`,
      ),
    ).toEqual(['U3']);
    const tell = (id: number) => `update outbox_message set recipient_id =
      (select person_id from enrolment where id = ${id}) where substitution_event_id = 1`;
    expect(await afterDamage(tell(1), tell(2))).toEqual(['U3']);
  });

  it('sees a consequence whose cause is gone (X1), and one of which nobody was told (X2)', async () => {
    expect(
      await afterDamage(
        `update absence_consequence set cause = 'LATE_CANCELLATION'`,
        `update absence_consequence set cause = 'NO_SHOW'`,
      ),
    ).toEqual(['X1']);
    for (const kind of ['RECORDED', 'REPORTED']) {
      expect(
        await afterDamage(
          `update outbox_message set kind = 'ABSENCE_X' where kind = 'ABSENCE_${kind}'`,
          `update outbox_message set kind = 'ABSENCE_${kind}' where kind = 'ABSENCE_X'`,
        ),
      ).toEqual(['X2']);
    }
  });
});

describe('PostgreSQL', () => {
  it('lets no consequence outlive its cause', async () => {
    await given.client.query('begin');
    await given.client.query(`
      insert into enrolment_event (id, enrolment_id, version, from_status, to_status, at) values (33, 3, 3, 'NO_SHOW', 'ATTENDED', '2026-11-25T13:00Z');
      update enrolment set status = 'ATTENDED', version = 3, status_since = '2026-11-25T13:00Z' where id = 3`);
    await expect(given.client.query('commit')).rejects.toThrow(/outlives its cause/);
  });

  it('lets a seat be offered to one substitute at a time and pass once', async () => {
    const propose = (status: string) =>
      given.client.query(
        `insert into substitution (enrolment_id, substitute_id, status, proposed_at, ended_at, successor_id)
         select 1, person_id, '${status}', now(), ${status === 'PROPOSED' ? 'null, null' : 'now(), 3'} from enrolment where id = 3`,
      );
    await expect(propose('ACCEPTED')).rejects.toMatchObject({ constraint: 'substitution_one_accepted' });
    await given.client.query('begin');
    await propose('PROPOSED');
    await expect(propose('PROPOSED')).rejects.toMatchObject({ constraint: 'substitution_one_open' });
    await given.client.query('rollback');
  });
});
