import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, Fixtures, type TestDatabase } from '../testing/index.ts';
import { afterDamage as damaged } from './after-damage.ts';
import { brokenInvariants, checkInvariants } from './index.ts';

const now = new Date('2026-11-25T15:00:00Z');
const closed = `'${now.toISOString()}'`;
let database: TestDatabase;
let given: Fixtures;
let forgotten: number;
let unconfirmed: number;
let finished: number;

async function enrolment(sessionId: number, personId: number, to: string, notice: string | null) {
  const { id } = await given.row<{ id: number }>(
    `insert into enrolment (session_id, person_id, status, version, created_at, status_since)
     values ($1, $2, $3, 2, '2026-10-01', ${closed}) returning id`,
    [sessionId, personId, to],
  );
  await given.client.query(`
    insert into enrolment_event (enrolment_id, version, from_status, to_status, at) values
      (${id}, 1, 'NONE', 'CONFIRMED', '2026-10-01'), (${id}, 2, 'CONFIRMED', '${to}', ${closed});
    insert into outbox_message (event_id, kind, recipient_id, created_at)
      select v.id, k.kind, ${personId}, v.at from enrolment_event v
      join (values (1, 'SEAT_CONFIRMED'), (2, ${notice === null ? 'null' : `'${notice}'`})) k (version, kind)
        on k.version = v.version and k.kind is not null
      where v.enrolment_id = ${id}`);
  return id;
}

/** A list that was forgotten with one person on it, and somebody who finished at their own pace. */
beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  const startsAt = new Date('2026-11-10T08:00:00Z');
  forgotten = await given.session({ startsAt });
  const selfPaced = await given.session({ startsAt });
  await given.client.query(`delete from appointment where session_id = ${selfPaced};
    update session set format = 'SELF_PACED' where id = ${selfPaced}`);
  const [anna, ben] = (await given.people(2)) as [number, number];
  await given.client.query(`begin;
    insert into attendance_list (session_id, secret, created_at, closed_at, required_percent, forgotten)
      values (${forgotten}, decode(repeat('ab', 32), 'hex'), now(), ${closed}, 80, true);
    insert into session_event (session_id, version, kind, at, details)
      values (${forgotten}, 1, 'ATTENDANCE_FORGOTTEN', ${closed}, '{}')`);
  unconfirmed = await enrolment(forgotten, anna, 'UNCONFIRMED', 'ATTENDANCE_UNCONFIRMED');
  finished = await enrolment(selfPaced, ben, 'ATTENDED', null);
  await given.client.query(`
    insert into completion values (${finished}, '2026-11-20', 'PERSON', ${closed}, ${ben});
    insert into certificate (enrolment_id, number, code, issued_at, title, first_day, last_day)
      values (${finished}, 'N-2026-000001', '0123456789ABCDEF', now(), 'Thema', '2026-11-10', '2026-11-20');
    commit`);
});

afterAll(async () => {
  await given.close();
  await database.drop();
});

const broken = () => brokenInvariants(database.url, now);
const afterDamage = (damage: string, repair: string) => damaged(given, broken, damage, repair);

describe('the invariant checker', () => {
  it('looks at every kind of row and finds sound gaps sound', async () => {
    const reports = await checkInvariants(database.url, now);
    expect(reports.flatMap((report) => report.violations)).toEqual([]);
    for (const id of ['G1', 'G2', 'G3', 'G4']) {
      expect([id, reports.find((r) => r.id === id)!.population]).toEqual([id, 1]);
    }
  });

  it('sees somebody unconfirmed by a list that was closed by a person (G1)', async () => {
    expect(
      await afterDamage(
        `update attendance_list set forgotten = false, closed_by_id = 1`,
        `update attendance_list set forgotten = true, closed_by_id = null`,
      ),
    ).toEqual(['G1']);
  });

  it('sees somebody whom a forgotten list made absent (G1)', async () => {
    const to = (status: string) =>
      `update enrolment set status = '${status}' where id = ${unconfirmed};
       update enrolment_event set to_status = '${status}' where enrolment_id = ${unconfirmed} and version = 2`;
    expect(await afterDamage(to('NO_SHOW'), to('UNCONFIRMED'))).toContain('G1');
  });

  it('sees what follows for somebody of whom nobody knows anything (G2)', async () => {
    expect(
      await afterDamage(
        `insert into certificate (id, enrolment_id, number, code, issued_at, title, first_day, last_day)
         values (99, ${unconfirmed}, 'N-2026-000099', '1123456789ABCDEF', now(), 'Thema', '2026-11-10', '2026-11-10')`,
        'delete from certificate where id = 99',
      ),
    ).toContain('G2');
  });

  it('sees a forgotten list that nobody can read of (G3)', async () => {
    expect(
      await afterDamage(
        `update session_event set kind = 'EDITED' where kind = 'ATTENDANCE_FORGOTTEN'`,
        `update session_event set kind = 'ATTENDANCE_FORGOTTEN' where kind = 'EDITED'`,
      ),
    ).toContain('G3');
  });

  it('sees a completion before the start, and one that made nobody attended (G4)', async () => {
    expect(
      await afterDamage(
        `update completion set completed_on = '2026-11-01'`,
        `update completion set completed_on = '2026-11-20'`,
      ),
    ).toEqual(['G4']);
    expect(
      await afterDamage(
        `update completion set recorded_at = '2026-11-24'`,
        `update completion set recorded_at = ${closed}`,
      ),
    ).toEqual(['G4']);
  });
});

describe('PostgreSQL itself', () => {
  it('leaves nobody unconfirmed in a session whose list nobody forgot', async () => {
    await expect(
      given.client.query(`update attendance_list set forgotten = false where session_id = ${forgotten}`),
    ).rejects.toThrow(/attendance_list_closing/);
    const sessionId = await given.session({ startsAt: new Date('2026-11-11T08:00:00Z') });
    const person = await given.person();
    await given.client.query('begin');
    await enrolment(sessionId, person, 'UNCONFIRMED', 'ATTENDANCE_UNCONFIRMED');
    await expect(given.client.query('commit')).rejects.toThrow(/nobody forgot the list/);
  });

  it('takes no completion where there are appointments', async () => {
    await expect(
      given.client.query(
        `insert into completion select id, '2026-11-20', 'PLANNER', ${closed}, person_id from enrolment where id = ${unconfirmed}`,
      ),
    ).rejects.toThrow(/nothing to complete/);
  });
});
