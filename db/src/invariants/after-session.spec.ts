import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, Fixtures, type TestDatabase } from '../testing/index.ts';
import { afterDamage as damaged } from './after-damage.ts';
import { brokenInvariants, checkInvariants } from './index.ts';

const now = new Date('2026-11-25T15:00:00Z');
const startsAt = new Date('2026-11-25T08:00:00Z');
let database: TestDatabase;
let given: Fixtures;
let sessionId: number;
let anna: number;
let enrolmentId: number;

/** A closed session with one person who attended, has a certificate and gave an evaluation. */
beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  sessionId = await given.session({ startsAt });
  anna = await given.person();
  await given.client.query('begin');
  ({ id: enrolmentId } = await given.row<{ id: number }>(
    `insert into enrolment (session_id, person_id, status, version, created_at, status_since)
     values ($1, $2, 'ATTENDED', 2, $3, $4) returning id`,
    [sessionId, anna, new Date('2026-10-01T08:00:00Z'), now],
  ));
  await given.client.query(
    `insert into enrolment_event (enrolment_id, version, from_status, to_status, at) values
       (${enrolmentId}, 1, 'NONE', 'CONFIRMED', '2026-10-01'), (${enrolmentId}, 2, 'CONFIRMED', 'ATTENDED', '${now.toISOString()}');
     insert into outbox_message (event_id, kind, recipient_id, created_at)
       select id, 'SEAT_CONFIRMED', ${anna}, at from enrolment_event where version = 1;
     insert into attendance_mark (enrolment_id, appointment_id, session_id, present, recorded_at, recorded_by_id)
       select ${enrolmentId}, id, session_id, true, now(), ${anna} from appointment;
     insert into attendance_list values (${sessionId}, decode(repeat('ab', 32), 'hex'), now(), '${now.toISOString()}', ${anna}, 80);
     insert into certificate (enrolment_id, number, code, issued_at, title, first_day, last_day, minutes)
       values (${enrolmentId}, 'N-2026-000001', '0123456789ABCDEF', now(), 'Thema', '2026-11-25', '2026-11-25', 420);
     insert into evaluation_participation values (${sessionId}, ${anna});
     insert into evaluation_answer (session_id, goals_reached, useful_at_work, trainer, organisation, recommend)
       values (${sessionId}, 5, 4, 5, 3, 5)`,
  );
  await given.client.query('commit');
});

afterAll(async () => {
  await given.close();
  await database.drop();
});

const broken = () => brokenInvariants(database.url, now);
const afterDamage = (damage: string, repair: string) => damaged(given, broken, damage, repair);

describe('the invariant checker', () => {
  it('looks at every kind of row and finds a sound session sound', async () => {
    const reports = await checkInvariants(database.url, now);
    expect(reports.flatMap((report) => report.violations)).toEqual([]);
    for (const id of ['T1', 'T2', 'T3', 'V1', 'V2']) {
      expect([id, reports.find((r) => r.id === id)!.population]).toEqual([id, 1]);
    }
  });

  it('sees somebody who attended before the start (T1)', async () => {
    const move = (from: string, to: string) =>
      ['session', 'appointment']
        .map((table) => `update ${table} set starts_at = '${from}', ends_at = '${to}'`)
        .join('; ');
    expect(
      await afterDamage(
        move('2026-12-01T08:00Z', '2026-12-01T15:00Z'),
        move('2026-11-25T08:00Z', '2026-11-25T15:00Z'),
      ),
    ).toEqual(['T1']);
  });

  it('sees a valid certificate of somebody who did not attend, and a revoked one of somebody who did (T2)', async () => {
    expect(
      await afterDamage(
        `update certificate set revoked_at = now()`,
        `update certificate set revoked_at = null`,
      ),
    ).toEqual(['T2']);
    expect(
      await afterDamage(
        `update enrolment set status = 'NO_SHOW', version = 3; insert into enrolment_event (enrolment_id, version, from_status, to_status, at)
         values (${enrolmentId}, 3, 'ATTENDED', 'NO_SHOW', '2026-11-26');
         insert into outbox_message (event_id, kind, recipient_id, created_at)
         select v.id, 'ATTENDANCE_CORRECTED', e.person_id, v.at from enrolment_event v
         join enrolment e on e.id = v.enrolment_id where v.version = 3`,
        `delete from outbox_message where kind = 'ATTENDANCE_CORRECTED';
         update enrolment set status = 'ATTENDED', version = 2; delete from enrolment_event where version = 3`,
      ),
    ).toEqual(['T2']);
  });

  it('sees a person who counts as attended against the marks (T3)', async () => {
    expect(
      await afterDamage(
        `update attendance_mark set present = false`,
        `update attendance_mark set present = true`,
      ),
    ).toEqual(['T3']);
  });

  it('sees an evaluation too many, and one of somebody who was not there (V1, V2)', async () => {
    const ben = await given.person();
    expect(
      await afterDamage(
        `insert into evaluation_answer (id, session_id, goals_reached, useful_at_work, trainer, organisation, recommend)
         values ('00000000-0000-0000-0000-000000000001', ${sessionId}, 1, 1, 1, 1, 1)`,
        `delete from evaluation_answer where id = '00000000-0000-0000-0000-000000000001'`,
      ),
    ).toEqual(['V1']);
    expect(
      await afterDamage(
        `update evaluation_participation set person_id = ${ben}`,
        `update evaluation_participation set person_id = ${anna}`,
      ),
    ).toEqual(['V2']);
  });
});

describe('PostgreSQL itself', () => {
  it('freezes the marks of a closed list', async () => {
    for (const change of ['update attendance_mark set present = false', 'delete from attendance_mark']) {
      await expect(given.client.query(change)).rejects.toThrow(/is closed/);
    }
  });

  it('refuses marks across sessions', async () => {
    const other = await given.session();
    await expect(
      given.client.query(
        `insert into attendance_mark (enrolment_id, appointment_id, session_id, present, recorded_at, recorded_by_id)
         select ${enrolmentId}, id, session_id, true, now(), ${anna} from appointment where session_id = $1`,
        [other],
      ),
    ).rejects.toMatchObject({ code: '23503' });
  });

  it('refuses a valid certificate for anybody who did not attend', async () => {
    const later = await given.session();
    await expect(
      given.client.query(
        `with e as (insert into enrolment (session_id, person_id, status, created_at, status_since)
           values (${later}, ${anna}, 'CONFIRMED', now(), now()) returning id),
         ev as (insert into enrolment_event (enrolment_id, version, from_status, to_status, at)
           select id, 1, 'NONE', 'CONFIRMED', now() from e)
         insert into certificate (enrolment_id, number, code, issued_at, title, first_day, last_day)
           select id, 'N-2026-000002', 'ZZZZZZZZZZZZZZZZ', now(), '', '2026-11-25', '2026-11-25' from e`,
      ),
    ).rejects.toThrow(/for those who attended/);
  });

  it('refuses "attended" before the start, and evaluations of those who were not there', async () => {
    const later = await given.session();
    await expect(
      given.client.query(
        `insert into enrolment (session_id, person_id, status, created_at, status_since)
         values ($1, $2, 'ATTENDED', now(), $3)`,
        [later, anna, now],
      ),
    ).rejects.toThrow(/before the session has started/);
    await expect(
      given.client.query('insert into evaluation_participation values ($1, $2)', [
        sessionId,
        await given.person(),
      ]),
    ).rejects.toThrow(/only those who attended/);
  });

  it('keeps nothing that ties an answer to a person or a time', async () => {
    const columns = await given.rows<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns
       where table_name in ('evaluation_answer', 'evaluation_participation')`,
    );
    expect(columns.filter(({ type }) => /timestamp|date|time/.test(type))).toEqual([]);
    expect(new Set(columns.map(({ name }) => name).filter((name) => /_id$/.test(name)))).toEqual(
      new Set(['session_id', 'person_id']),
    );
    const ofAnswers = await given.rows<{ column_name: string }>(
      `select column_name from information_schema.columns where table_name = 'evaluation_answer'`,
    );
    expect(ofAnswers.map((c) => c.column_name)).not.toContain('person_id');
  });
});
