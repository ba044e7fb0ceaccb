import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { checkInCode, WINDOW_SECONDS } from '../rules/check-in-code.ts';
import { checkIn } from './check-in.ts';
import { closeAttendance } from './close-attendance.ts';
import { correctAttendance } from './correct-attendance.ts';
import { enrolInSession } from './enrol-in-session.ts';
import { issueCertificate } from './issue-certificate.ts';
import { joinWaitingList } from './join-waiting-list.ts';
import { markAttendance } from './mark-attendance.ts';
import { openCheckIn } from './open-check-in.ts';
import { runDeadlines } from './run-deadlines.ts';

const booking = berlinTime('2026-11-02', '09:00');
const morning = berlinTime('2026-11-25', '09:00');
let now = booking;
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let trainer: number;
let planner: number;
let keys = 0;
const newKey = () => `attend-${(keys += 1)}`;
const deps = () => ({ em: orm.em, clock: { now: () => now } });
const after = (minutes: number) => new Date(morning.getTime() + minutes * 60_000);

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url, poolSize: 8 });
  given = await Fixtures.open(database.url, booking);
  [trainer, planner] = (await given.people(2)) as [number, number];
  await given.client.query(`insert into trainer (id, display_name, person_id) values (1, 'Trainerin', $1)`, [
    trainer,
  ]);
});

afterAll(async () => {
  await assertInvariants(database.url, now);
  await given.close();
  await orm.close();
  await database.drop();
});

interface Course {
  sessionId: number;
  appointments: number[];
  people: number[];
  enrolments: number[];
}

/** A session with appointments on days one week apart and people with a confirmed seat; the clock stands at its start. */
async function course({
  people = 2,
  days = 1,
  startsAt = morning,
  capacity = 10,
}: { people?: number; days?: number; startsAt?: Date; capacity?: number } = {}): Promise<Course> {
  now = booking;
  const last = new Date(startsAt.getTime() + (days - 1) * 7 * 86_400_000);
  const endsAt = new Date(last.getTime() + 6 * 3_600_000);
  const sessionId = await given.session({ startsAt, endsAt, capacity });
  await given.client.query('delete from appointment where session_id = $1', [sessionId]);
  const appointments = await given.rows<{ id: number }>(
    `insert into appointment (session_id, position, starts_at, ends_at)
     select $1, n, $2::timestamptz + (n - 1) * interval '168 hours', $2::timestamptz + (n - 1) * interval '168 hours' + interval '6 hours'
     from generate_series(1, $3::int) n returning id`,
    [sessionId, startsAt, days],
  );
  // an entry of their own for each course: nobody teaches two at once
  await given.client.query(
    `with led as (insert into trainer (id, display_name, person_id)
       select (select max(id) + 1 from trainer), display_name, person_id from trainer where id = 1 returning id)
     insert into appointment_trainer select a.id, led.id from appointment a, led where a.session_id = $1`,
    [sessionId],
  );
  const ids = await given.people(people);
  const enrolments: number[] = [];
  for (const actorId of ids) {
    const outcome = await enrolInSession(deps(), { actorId, sessionId, idempotencyKey: newKey() });
    if (outcome.type !== 'Enrolled') throw new Error(outcome.type);
    enrolments.push(outcome.enrolmentId);
  }
  now = startsAt;
  return { sessionId, appointments: appointments.map(({ id }) => id), people: ids, enrolments };
}

const open = (sessionId: number, actorId = trainer, mayPlan = false) =>
  openCheckIn(deps(), { actorId, mayPlan, sessionId });
const close = (sessionId: number, actorId = trainer, mayPlan = false) =>
  closeAttendance(deps(), { actorId, mayPlan, sessionId, idempotencyKey: newKey() });
const scan = (actorId: number, code: string) => checkIn(deps(), { actorId, code, idempotencyKey: newKey() });
const markAll = (c: Course, day: number, present: boolean[]) =>
  markAttendance(deps(), {
    actorId: trainer,
    mayPlan: false,
    sessionId: c.sessionId,
    appointmentId: c.appointments[day]!,
    marks: present.map((there, i) => ({ enrolmentId: c.enrolments[i]!, present: there })),
    idempotencyKey: newKey(),
  });
const correct = (
  enrolmentId: number,
  attended: boolean,
  reason: string | null = 'War doch da',
  actorId = trainer,
) =>
  correctAttendance(deps(), {
    actorId,
    mayPlan: false,
    enrolmentId,
    attended,
    reason,
    idempotencyKey: newKey(),
  });
const statusOf = async (id: number) =>
  (await given.row<{ status: string }>('select status from enrolment where id = $1', [id])).status;
const marksOf = (id: number) =>
  given.rows<{ present: boolean; by_code: boolean; recorded_by_id: number }>(
    'select present, by_code, recorded_by_id from attendance_mark where enrolment_id = $1',
    [id],
  );
const certificateOf = (id: number) =>
  given.row<
    { number: string; code: string; revoked_at: Date | null; minutes: number; id: number } | undefined
  >('select * from certificate where enrolment_id = $1', [id]);
/** The code on the screen of a course at a time. */
async function codeAt(c: Course, at: Date, day = 0, sessionId = c.sessionId): Promise<string> {
  const { secret } = await given.row<{ secret: Buffer }>(
    'select secret from attendance_list where session_id = $1',
    [sessionId],
  );
  return checkInCode({ secret, sessionId, appointmentId: c.appointments[day]! }, at).code;
}

describe('the code in the room', () => {
  it('marks a confirmed participant present, once, however often it is scanned', async () => {
    const c = await course();
    expect(await open(c.sessionId)).toEqual({ type: 'CheckInOpened', sessionId: c.sessionId });
    const code = await codeAt(c, now);
    expect(await scan(c.people[0]!, code.toLowerCase())).toMatchObject({ type: 'CheckedIn', already: false });
    expect(await scan(c.people[0]!, code)).toMatchObject({ type: 'CheckedIn', already: true });
    now = after(60);
    expect(await scan(c.people[0]!, code)).toMatchObject({ type: 'CheckedIn', already: true });
    expect(await marksOf(c.enrolments[0]!)).toEqual([
      { present: true, by_code: true, recorded_by_id: c.people[0] },
    ]);
  });

  it('stays the same when it is asked for twice', async () => {
    const c = await course();
    await open(c.sessionId);
    const before = await codeAt(c, now);
    await Promise.all([open(c.sessionId), open(c.sessionId, planner, true)]);
    expect(await codeAt(c, now)).toBe(before);
  });

  it('is taken in its window and the next, and not after that', async () => {
    const c = await course({ people: 3 });
    await open(c.sessionId);
    const code = await codeAt(c, now);
    now = new Date(morning.getTime() + WINDOW_SECONDS * 1000);
    expect(await scan(c.people[0]!, code)).toMatchObject({ type: 'CheckedIn' });
    now = new Date(morning.getTime() + 2 * WINDOW_SECONDS * 1000 - 1);
    expect(await scan(c.people[1]!, code)).toMatchObject({ type: 'CheckedIn' });
    now = new Date(morning.getTime() + 2 * WINDOW_SECONDS * 1000);
    expect(await scan(c.people[2]!, code)).toEqual({ type: 'CodeNotValid' });
  });

  it('of another session, another day, a later window or a guess is refused', async () => {
    const [c, other] = [await course({ days: 2 }), await course()];
    await open(c.sessionId);
    await open(other.sessionId);
    const foreign = await codeAt(other, now);
    const mac = foreign.split('-')[1]!;
    const [anna] = c.people as [number];
    const own = c.appointments[0]!.toString(36);
    for (const code of [
      `${own}-${mac}`,
      `${own}-${(await codeAt(c, now, 1)).split('-')[1]}`,
      await codeAt(c, after(1)),
      `${own}-0000000000`,
      `${own}-${mac.slice(1)}`,
      'zzzzzz-0000000000',
      '',
      'x'.repeat(10_000),
    ]) {
      expect([code.slice(0, 20), await scan(anna, code)]).toEqual([
        code.slice(0, 20),
        { type: 'CodeNotValid' },
      ]);
    }
    expect(await scan(anna, foreign)).toEqual({ type: 'NotOnTheList' });
    expect(await marksOf(c.enrolments[0]!)).toEqual([]);
  });

  it('is of no use to people who wait, gave their seat back or never enrolled', async () => {
    const c = await course({ people: 1, capacity: 1 });
    now = booking;
    const waiting = await given.person();
    await joinWaitingList(deps(), {
      actorId: waiting,
      sessionId: c.sessionId,
      promotion: 'AUTOMATIC',
      idempotencyKey: newKey(),
    });
    now = morning;
    await open(c.sessionId);
    const code = await codeAt(c, now);
    expect(await scan(waiting, code)).toEqual({ type: 'NotOnTheList' });
    expect(await scan(await given.person(), code)).toEqual({ type: 'NotOnTheList' });
    await runDeadlines(deps());
  });

  it('works from an hour before the appointment until its end, and only after somebody showed it', async () => {
    const c = await course();
    expect(await scan(c.people[0]!, `${c.appointments[0]!.toString(36)}-0000000000`)).toEqual({
      type: 'CodeNotValid',
    });
    await open(c.sessionId);
    for (const [minutes, type] of [
      [-61, 'CodeNotValid'],
      [360, 'CodeNotValid'],
      [-60, 'CheckedIn'],
    ] as const) {
      now = after(minutes);
      expect([minutes, (await scan(c.people[0]!, await codeAt(c, now))).type]).toEqual([minutes, type]);
    }
  });

  it('is another one in each of the two hours from two to three when the clocks go back', async () => {
    const first = new Date('2026-10-25T00:30:00Z');
    const second = new Date('2026-10-25T01:30:00Z');
    const key = { secret: Buffer.alloc(32, 7), sessionId: 1, appointmentId: 1 };
    expect(checkInCode(key, first).code).not.toBe(checkInCode(key, second).code);
  });
});

describe('marking by hand', () => {
  it('is for the trainers of the session and for planners; all others find nothing', async () => {
    const c = await course();
    const command = {
      sessionId: c.sessionId,
      appointmentId: c.appointments[0]!,
      marks: [{ enrolmentId: c.enrolments[0]!, present: true }],
    };
    const stranger = await given.person();
    for (const actorId of [stranger, c.people[0]!]) {
      const by = { actorId, mayPlan: false };
      expect(await markAttendance(deps(), { ...by, ...command, idempotencyKey: newKey() })).toEqual({
        type: 'SessionNotFound',
      });
      expect(await open(c.sessionId, actorId)).toEqual({ type: 'SessionNotFound' });
      expect(await close(c.sessionId, actorId)).toEqual({ type: 'SessionNotFound' });
    }
    expect(
      await markAttendance(deps(), { actorId: planner, mayPlan: true, ...command, idempotencyKey: newKey() }),
    ).toMatchObject({ type: 'AttendanceMarked' });
    expect(await markAll(c, 0, [true, false])).toMatchObject({ type: 'AttendanceMarked' });
  });

  it('can be changed until the list is closed, and writes all marks or none', async () => {
    const c = await course();
    await markAll(c, 0, [false, true]);
    await markAll(c, 0, [true, true]);
    expect(await marksOf(c.enrolments[0]!)).toMatchObject([{ present: true, by_code: false }]);
    const other = await course();
    const mixed = { ...c, enrolments: [c.enrolments[0]!, other.enrolments[0]!] };
    expect(await markAll(mixed, 0, [false, true])).toEqual({
      type: 'NotConfirmed',
      enrolmentIds: [other.enrolments[0]],
    });
    expect(await marksOf(c.enrolments[0]!)).toMatchObject([{ present: true }]);
    now = after(-61);
    expect(await markAll(c, 0, [true])).toMatchObject({ type: 'TooEarly' });
    now = morning;
  });
});

describe('closing the list', () => {
  it('turns enough presence into "attended" with a certificate, and everything else into "no-show"', async () => {
    const c = await course({ people: 3, days: 5 });
    for (let day = 0; day < 5; day += 1) {
      now = new Date(morning.getTime() + day * 7 * 86_400_000);
      // four of five days are 80 per cent, three are not; the third person was never marked
      expect(await markAll(c, day, [day !== 2, day < 3])).toMatchObject({ type: 'AttendanceMarked' });
    }
    expect(await close(c.sessionId)).toEqual({
      type: 'ListClosed',
      sessionId: c.sessionId,
      attended: 1,
      noShow: 2,
    });
    expect(await Promise.all(c.enrolments.map(statusOf))).toEqual(['ATTENDED', 'NO_SHOW', 'NO_SHOW']);
    expect(await certificateOf(c.enrolments[0]!)).toMatchObject({ minutes: 5 * 360, revoked_at: null });
    expect(await certificateOf(c.enrolments[1]!)).toBeUndefined();
    expect(
      await given.row(
        'select actor_id, from_status from enrolment_event where enrolment_id = $1 and version = 2',
        [c.enrolments[0]],
      ),
    ).toEqual({ actor_id: trainer, from_status: 'CONFIRMED' });
  });

  it("follows the topic's own share", async () => {
    const c = await course({ people: 1, days: 2 });
    await given.client.query('insert into topic_policy (topic_id, attendance_percent) values (1, 50)');
    await markAll(c, 0, [true]);
    now = new Date(morning.getTime() + 8 * 86_400_000);
    await close(c.sessionId);
    await given.client.query('delete from topic_policy');
    expect(await statusOf(c.enrolments[0]!)).toBe('ATTENDED');
  });

  it('waits for the last appointment to begin', async () => {
    const c = await course({ days: 2 });
    const last = new Date(morning.getTime() + 7 * 86_400_000);
    now = new Date(last.getTime() - 1);
    expect(await close(c.sessionId)).toEqual({ type: 'TooEarly', from: last.toISOString() });
    now = last;
    expect(await close(c.sessionId)).toMatchObject({ type: 'ListClosed' });
  });

  it('happens once: a second trainer is told so, a retry gets the first answer, and two at once close it once', async () => {
    const c = await course();
    await markAll(c, 0, [true, false]);
    const command = { actorId: trainer, mayPlan: false, sessionId: c.sessionId, idempotencyKey: newKey() };
    const [first, second] = await Promise.all([
      closeAttendance(deps(), command),
      close(c.sessionId, planner, true),
    ]);
    expect([first.type, second.type].sort()).toEqual(['AttendanceClosed', 'ListClosed']);
    expect(await close(c.sessionId)).toEqual({ type: 'AttendanceClosed' });
    const again = await closeAttendance(deps(), command);
    expect(again).toEqual(first);
    expect(
      await given.row(
        `select count(*)::int as n from enrolment_event v join enrolment e on e.id = v.enrolment_id
         where e.session_id = $1 and from_status = 'CONFIRMED'`,
        [c.sessionId],
      ),
    ).toEqual({ n: 2 });
  });

  it('freezes marks and check-in', async () => {
    const c = await course();
    await open(c.sessionId);
    await close(c.sessionId);
    expect(await markAll(c, 0, [true])).toEqual({ type: 'AttendanceClosed' });
    expect(await scan(c.people[0]!, await codeAt(c, now))).toEqual({ type: 'AttendanceClosed' });
    expect(await open(c.sessionId)).toEqual({ type: 'AttendanceClosed' });
  });

  it('is not for learning at one’s own pace', async () => {
    const c = await course({ people: 0 });
    await given.client.query(`update session set format = 'SELF_PACED' where id = $1`, [c.sessionId]);
    await given.client.query('delete from appointment where session_id = $1', [c.sessionId]);
    await given.client.query('insert into session_tutor values ($1, 1)', [c.sessionId]);
    expect(await close(c.sessionId)).toEqual({ type: 'NoAppointments' });
  });
});

describe('a correction', () => {
  async function closed() {
    const c = await course();
    await markAll(c, 0, [true, false]);
    await close(c.sessionId);
    return c;
  }

  it('needs a reason, changes the status on the record, and the certificate follows', async () => {
    const c = await closed();
    const [wasThere, wasNot] = c.enrolments as [number, number];
    expect(await correct(wasNot, true, null)).toEqual({ type: 'CorrectionReasonRequired' });
    expect(await correct(wasNot, true)).toMatchObject({ type: 'AttendanceCorrected' });
    expect(await statusOf(wasNot)).toBe('ATTENDED');
    expect(await certificateOf(wasNot)).toMatchObject({ revoked_at: null });

    const before = await certificateOf(wasThere);
    await correct(wasThere, false, 'Verwechslung');
    expect(await statusOf(wasThere)).toBe('NO_SHOW');
    expect(await certificateOf(wasThere)).toMatchObject({ revoked_at: now });
    await correct(wasThere, true);
    expect(await certificateOf(wasThere)).toEqual(before);
    expect(
      await given.rows(
        'select to_status, reason from enrolment_event where enrolment_id = $1 order by version',
        [wasThere],
      ),
    ).toMatchObject([{}, {}, { to_status: 'NO_SHOW', reason: 'Verwechslung' }, { to_status: 'ATTENDED' }]);
  });

  it('changes nothing when it is so already, and is nothing for strangers', async () => {
    const [wasThere] = (await closed()).enrolments as [number];
    await correct(wasThere, true);
    expect(await given.row('select version from enrolment where id = $1', [wasThere])).toEqual({
      version: 2,
    });
    expect(await correct(wasThere, false, 'x', await given.person())).toEqual({ type: 'EnrolmentNotFound' });
    expect(await correct(999_999, false)).toEqual({ type: 'EnrolmentNotFound' });
  });

  it('is possible for 14 whole days, and not while the list is open', async () => {
    const open = await course();
    expect(await correct(open.enrolments[0]!, true)).toEqual({ type: 'AttendanceNotClosed' });
    const [wasThere] = (await closed()).enrolments as [number];
    now = new Date(berlinTime('2026-12-10').getTime() - 1);
    expect(await correct(wasThere, false)).toMatchObject({ type: 'AttendanceCorrected' });
    now = berlinTime('2026-12-10');
    expect(await correct(wasThere, true)).toMatchObject({ type: 'CorrectionPeriodOver' });
  });
});

describe('a certificate', () => {
  it('is issued to the person once, with the same number for ever, also for lists from before', async () => {
    const c = await course();
    await markAll(c, 0, [true, false]);
    await close(c.sessionId);
    const [anna, ben] = c.people as [number, number];
    const [attended, missed] = c.enrolments as [number, number];
    await given.client.query('delete from certificate where enrolment_id = $1', [attended]);
    const issue = (actorId: number, enrolmentId: number) =>
      issueCertificate(deps(), { actorId, enrolmentId });
    const [one, two] = await Promise.all([issue(anna, attended), issue(anna, attended)]);
    expect(one).toEqual(two);
    expect(await issue(anna, attended)).toEqual(one);
    expect((await certificateOf(attended))!.number).toMatch(/^N-2026-\d{6}$/);
    for (const [who, what] of [
      [ben, attended],
      [ben, missed],
      [planner, attended],
      [trainer, attended],
      [anna, 999_999],
    ] as const) {
      expect(await issue(who, what)).toBe('NOT_FOUND');
    }
  });

  it('counts the hours that passed when the clocks change', async () => {
    const startsAt = berlinTime('2027-03-28', '01:00');
    const c = await course({ people: 1, startsAt });
    await given.client.query(`update appointment set ends_at = $2 where session_id = $1`, [
      c.sessionId,
      berlinTime('2027-03-28', '05:00'),
    ]);
    await given.client.query(`update session set ends_at = $2 where id = $1`, [
      c.sessionId,
      berlinTime('2027-03-28', '05:00'),
    ]);
    await markAll(c, 0, [true]);
    await close(c.sessionId);
    expect(await certificateOf(c.enrolments[0]!)).toMatchObject({ minutes: 180 });
  });
});
