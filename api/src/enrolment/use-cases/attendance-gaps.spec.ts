import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { chaseAttendance } from './chase-attendance.ts';
import { closeAttendance } from './close-attendance.ts';
import { completeTraining, confirmCompletions } from './complete-training.ts';
import { correctAttendance } from './correct-attendance.ts';
import { enrolInSession } from './enrol-in-session.ts';
import { importCompletions } from './import-completions.ts';
import { markAttendance } from './mark-attendance.ts';

const booking = berlinTime('2026-11-02', '09:00');
/** A Thursday; the days from Christmas to Epiphany hold three holidays. */
const course = berlinTime('2026-12-17', '09:00');
let now = booking;
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let trainer: number;
let planner: number;
let keys = 0;
const newKey = () => `gaps-key-${(keys += 1)}`;
const deps = () => ({ em: orm.em, clock: { now: () => now } });

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url, poolSize: 8 });
  given = await Fixtures.open(database.url, booking);
  [trainer, planner] = (await given.people(2)) as [number, number];
  await given.assignRole(planner, 'TRAINING_PLANNER');
  await given.client.query(
    `insert into topic_policy (topic_id, no_show_block_days, self_completion) values (1, 30, true)`,
  );
});

afterAll(async () => {
  await assertInvariants(database.url, now);
  await given.close();
  await orm.close();
  await database.drop();
});

interface Given {
  sessionId: number;
  people: number[];
  enrolments: number[];
}

/** A session whose people have seats; `led` by the trainer, or by somebody from outside. */
async function session({
  people = 3,
  startsAt = course,
  led = true,
  selfPaced = false,
} = {}): Promise<Given> {
  now = booking;
  const endsAt = new Date(startsAt.getTime() + (selfPaced ? 90 * 24 : 6) * 3_600_000);
  const sessionId = await given.session({ startsAt, endsAt });
  if (selfPaced) {
    await given.client.query(`delete from appointment where session_id = ${sessionId};
      update session set format = 'SELF_PACED', site_code = null where id = ${sessionId}`);
  } else {
    await given.client.query(
      `with led as (insert into trainer (id, display_name, person_id)
         select coalesce(max(id), 0) + 1, 'Trainerin', $2::int from trainer returning id)
       insert into appointment_trainer select a.id, led.id from appointment a, led where a.session_id = $1`,
      [sessionId, led ? trainer : null],
    );
  }
  const ids = await given.people(people);
  const enrolments: number[] = [];
  for (const actorId of ids) {
    const outcome = await enrolInSession(deps(), { actorId, sessionId, idempotencyKey: newKey() });
    if (outcome.type !== 'Enrolled') throw new Error(outcome.type);
    enrolments.push(outcome.enrolmentId);
  }
  now = startsAt;
  return { sessionId, people: ids, enrolments };
}

const statuses = async ({ enrolments }: Given) =>
  (
    await given.rows<{ status: string }>(
      'select status from enrolment where id = any($1) order by array_position($1, id)',
      [enrolments],
    )
  ).map(({ status }) => status);
const noticesOf = (sessionId: number) =>
  given.rows<{ kind: string; recipient_id: number }>(
    `select o.kind, o.recipient_id from outbox_message o join session_event v on v.id = o.session_event_id
     where v.session_id = $1 order by o.id`,
    [sessionId],
  );
const certificates = async ({ enrolments }: Given) =>
  given.rows<{ enrolment_id: number; last_day: string; revoked_at: Date | null }>(
    'select enrolment_id, last_day::text, revoked_at from certificate where enrolment_id = any($1) order by enrolment_id',
    [enrolments],
  );
const told = (enrolmentId: number) =>
  given.rows<{ kind: string }>(
    `select o.kind from outbox_message o join enrolment_event v on v.id = o.event_id
     where v.enrolment_id = $1 order by o.id`,
    [enrolmentId],
  );
const at = (day: string, time = '12:00') => (now = berlinTime(day, time));
const run = () => chaseAttendance(deps());

/** Runs the job at the reminder and at the end. */
async function forget(): Promise<void> {
  at('2026-12-18', '08:00');
  await run();
  at('2026-12-28', '18:00');
  await run();
}

async function mark(g: Given, present: readonly boolean[]): Promise<void> {
  const { id } = await given.row<{ id: number }>('select id from appointment where session_id = $1', [
    g.sessionId,
  ]);
  const outcome = await markAttendance(deps(), {
    actorId: trainer,
    mayPlan: false,
    sessionId: g.sessionId,
    appointmentId: id,
    marks: present.map((there, i) => ({ enrolmentId: g.enrolments[i]!, present: there })),
    idempotencyKey: newKey(),
  });
  expect(outcome.type).toBe('AttendanceMarked');
}

const decide = (enrolmentId: number, attended: boolean, actorId = planner) =>
  correctAttendance(deps(), {
    actorId,
    mayPlan: actorId === planner,
    enrolmentId,
    attended,
    reason: 'Die Unterschriften lagen vor',
    idempotencyKey: newKey(),
  });

describe('An attendance list that nobody closes', () => {
  it('is brought to the trainer’s mind once, on the next working day', async () => {
    const g = await session();
    at('2026-12-17', '23:00');
    expect(await run()).toEqual({ reminded: 0, closed: 0 });
    at('2026-12-18', '08:00');
    expect(await run()).toEqual({ reminded: 1, closed: 0 });
    expect(await run()).toEqual({ reminded: 0, closed: 0 });
    expect(await noticesOf(g.sessionId)).toEqual([{ kind: 'ATTENDANCE_LIST_DUE', recipient_id: trainer }]);
    await closeAttendance(deps(), {
      actorId: trainer,
      mayPlan: false,
      sessionId: g.sessionId,
      idempotencyKey: newKey(),
    });
  });

  it('is brought to the planners’ mind where the trainer comes from outside', async () => {
    const g = await session({ led: false });
    at('2026-12-18', '09:00');
    await run();
    expect(await noticesOf(g.sessionId)).toEqual([{ kind: 'ATTENDANCE_LIST_DUE', recipient_id: planner }]);
    await closeAttendance(deps(), {
      actorId: planner,
      mayPlan: true,
      sessionId: g.sessionId,
      idempotencyKey: newKey(),
    });
  });

  it('is closed after four working days more, which weekends and holidays are not', async () => {
    const g = await session({ startsAt: berlinTime('2026-12-22', '09:00') });
    at('2026-12-23', '08:00');
    await run();
    // the 24th, then Christmas on a Friday and the weekend, then the 28th, 29th and 30th
    at('2026-12-30', '17:59');
    expect(await run()).toEqual({ reminded: 0, closed: 0 });
    at('2026-12-30', '18:00');
    expect(await run()).toEqual({ reminded: 0, closed: 1 });
    expect(await statuses(g)).toEqual(['UNCONFIRMED', 'UNCONFIRMED', 'UNCONFIRMED']);
  });

  it('invents nothing: who was marked present attended, nobody else is anything', async () => {
    const g = await session();
    await mark(g, [true, false]);
    await forget();
    expect(await statuses(g)).toEqual(['ATTENDED', 'UNCONFIRMED', 'UNCONFIRMED']);
    expect(await certificates(g)).toMatchObject([{ enrolment_id: g.enrolments[0] }]);
    const consequences = await given.rows('select 1 from absence_consequence where enrolment_id = any($1)', [
      g.enrolments,
    ]);
    expect(consequences).toEqual([]);
    expect(await told(g.enrolments[1]!)).toEqual([
      { kind: 'SEAT_CONFIRMED' },
      { kind: 'ATTENDANCE_UNCONFIRMED' },
    ]);
    expect((await noticesOf(g.sessionId)).slice(1)).toEqual([
      { kind: 'ATTENDANCE_LIST_FORGOTTEN', recipient_id: planner },
      { kind: 'ATTENDANCE_LIST_FORGOTTEN', recipient_id: trainer },
    ]);
  });

  it('is closed once by two workers at a time', async () => {
    const g = await session();
    at('2026-12-18', '08:00');
    const reminded = await Promise.all([run(), run()]);
    expect(reminded.map((r) => r.reminded).reduce((a, b) => a + b)).toBe(1);
    at('2026-12-29');
    const closed = await Promise.all([run(), run()]);
    expect(closed.map((r) => r.closed).reduce((a, b) => a + b)).toBe(1);
    expect((await noticesOf(g.sessionId)).length).toBe(3);
  });

  it('tells nobody when everybody was marked', async () => {
    const g = await session({ people: 2 });
    await mark(g, [true, true]);
    await forget();
    expect(await statuses(g)).toEqual(['ATTENDED', 'ATTENDED']);
    expect((await noticesOf(g.sessionId)).map(({ kind }) => kind)).toEqual(['ATTENDANCE_LIST_DUE']);
  });

  it('is closed no more by the trainer, who is told so', async () => {
    const g = await session();
    await forget();
    const command = { actorId: trainer, mayPlan: false, sessionId: g.sessionId, idempotencyKey: newKey() };
    expect((await closeAttendance(deps(), command)).type).toBe('AttendanceClosed');
  });
});

describe('Somebody of whom nobody knows whether they were there', () => {
  it('gets the certificate when a planner finds out, however late', async () => {
    const g = await session({ people: 2 });
    await forget();
    at('2027-03-01');
    expect((await decide(g.enrolments[0]!, true)).type).toBe('AttendanceCorrected');
    expect(await statuses(g)).toEqual(['ATTENDED', 'UNCONFIRMED']);
    expect(await certificates(g)).toMatchObject([{ enrolment_id: g.enrolments[0], revoked_at: null }]);
    expect((await told(g.enrolments[0]!)).at(-1)).toEqual({ kind: 'ATTENDANCE_CONFIRMED' });
  });

  it('is absent, with what follows, only when somebody says so; and that can be corrected for 14 days', async () => {
    const g = await session({ people: 1 });
    await forget();
    at('2027-03-01');
    await decide(g.enrolments[0]!, false);
    expect(await statuses(g)).toEqual(['NO_SHOW']);
    const kinds = await given.rows<{ kind: string }>(
      'select kind from absence_consequence where enrolment_id = $1 and lifted_at is null',
      [g.enrolments[0]],
    );
    expect(kinds.map(({ kind }) => kind)).toContain('BLOCK');
    at('2027-03-15');
    expect((await decide(g.enrolments[0]!, true)).type).toBe('AttendanceCorrected');
    at('2027-03-16');
    expect((await decide(g.enrolments[0]!, false)).type).toBe('CorrectionPeriodOver');
  });

  it('is confirmed by the trainer within 14 days only', async () => {
    const g = await session({ people: 2 });
    await forget();
    expect((await decide(g.enrolments[0]!, true, trainer)).type).toBe('AttendanceCorrected');
    at('2027-01-15');
    expect((await decide(g.enrolments[1]!, true, trainer)).type).toBe('CorrectionPeriodOver');
  });
});

describe('Learning at one’s own pace', () => {
  const complete = (g: Given, completedOn: string, i = 0) =>
    completeTraining(deps(), {
      actorId: g.people[i]!,
      enrolmentId: g.enrolments[i]!,
      completedOn,
      idempotencyKey: newKey(),
    });
  const policy = (selfCompletion: boolean) =>
    given.client.query(`update topic_policy set self_completion = ${selfCompletion}`);

  it('ends with the person’s own word where the topic’s rules take it', async () => {
    const g = await session({ people: 2, selfPaced: true });
    at('2027-01-11');
    expect(await complete(g, '2027-01-08')).toMatchObject({ type: 'TrainingCompleted' });
    expect(await statuses(g)).toEqual(['ATTENDED', 'CONFIRMED']);
    expect(await certificates(g)).toMatchObject([{ last_day: '2027-01-08' }]);
    expect(await complete(g, '2027-01-08')).toEqual({ type: 'CompletionNotPossible', obstacle: 'NO_SEAT' });
    for (const day of ['2026-12-16', '2027-01-12'])
      expect(await complete(g, day, 1)).toEqual({
        type: 'CompletionNotPossible',
        obstacle: 'DAY_NOT_POSSIBLE',
      });
  });

  it('is not the person’s to end where the rules do not say so, nor anybody else’s', async () => {
    const g = await session({ people: 1, selfPaced: true });
    at('2027-01-11');
    await policy(false);
    expect(await complete(g, '2027-01-08')).toEqual({
      type: 'CompletionNotPossible',
      obstacle: 'NOT_BY_PERSON',
    });
    await policy(true);
    const foreign = { actorId: planner, enrolmentId: g.enrolments[0]!, completedOn: '2027-01-08' };
    expect((await completeTraining(deps(), { ...foreign, idempotencyKey: newKey() })).type).toBe(
      'EnrolmentNotFound',
    );
  });

  it('has no appointments that a list could be kept of', async () => {
    const g = await session({ people: 1 });
    expect(await complete(g, '2026-12-17')).toEqual({
      type: 'CompletionNotPossible',
      obstacle: 'HAS_APPOINTMENTS',
    });
    await forget();
  });

  it('is ended by a planner for several people, all of them or none', async () => {
    const g = await session({ people: 2, selfPaced: true });
    const other = await session({ people: 1, selfPaced: true });
    at('2027-01-11');
    const confirm = (enrolments: readonly number[]) =>
      confirmCompletions(deps(), {
        actorId: planner,
        mayPlan: true,
        sessionId: g.sessionId,
        completions: enrolments.map((enrolmentId) => ({ enrolmentId, completedOn: '2027-01-10' })),
        idempotencyKey: newKey(),
      });
    expect(await confirm([...g.enrolments, ...other.enrolments])).toEqual({
      type: 'NotConfirmed',
      enrolmentIds: other.enrolments,
    });
    expect(await statuses(g)).toEqual(['CONFIRMED', 'CONFIRMED']);
    expect((await confirm(g.enrolments)).type).toBe('CompletionsConfirmed');
    expect(await statuses(g)).toEqual(['ATTENDED', 'ATTENDED']);
  });

  it('has no consequences when it turns out not to be ended', async () => {
    const g = await session({ people: 1, selfPaced: true });
    at('2027-01-11');
    await complete(g, '2027-01-08');
    await decide(g.enrolments[0]!, false);
    expect(await statuses(g)).toEqual(['NO_SHOW']);
    expect((await certificates(g))[0]!.revoked_at).not.toBeNull();
    expect(
      await given.rows('select 1 from absence_consequence where enrolment_id = $1', g.enrolments),
    ).toEqual([]);
  });

  it('is ended by the file of a learning platform, line by line, and twice the same file does nothing', async () => {
    const g = await session({ people: 4, selfPaced: true });
    const [stranger] = await given.people(1);
    const numbers = await given.rows<{ personnel_number: string }>(
      'select personnel_number from person where id = any($1) order by array_position($1, id)',
      [[...g.people, stranger]],
    );
    const [a, b, c, d, x] = numbers.map((row) => row.personnel_number);
    at('2027-01-11');
    const file = [
      'Personalnummer;Abgeschlossen am',
      `${a};2027-01-08`,
      `"${b}";"09.01.2027 14:30"`,
      `${a};2027-01-09`,
      `${c};30.02.2027`,
      `${d};2027-02-01`,
      `${x};2027-01-08`,
      'nichts',
    ].join('\r\n');
    const send = () =>
      importCompletions(deps(), {
        actorId: planner,
        mayPlan: true,
        sessionId: g.sessionId,
        file,
        idempotencyKey: newKey(),
      });
    const first = await send();
    expect(first.type === 'CompletionsImported' && first.rows.map(({ result }) => result)).toEqual([
      'RECORDED',
      'RECORDED',
      'DUPLICATE',
      'UNREADABLE',
      'DAY_NOT_POSSIBLE',
      'NOT_ON_THE_LIST',
      'UNREADABLE',
    ]);
    expect(await statuses(g)).toEqual(['ATTENDED', 'ATTENDED', 'CONFIRMED', 'CONFIRMED']);
    expect((await certificates(g)).map((row) => row.last_day)).toEqual(['2027-01-08', '2027-01-09']);
    const again = await send();
    expect(
      again.type === 'CompletionsImported' && again.rows.slice(0, 3).map(({ result }) => result),
    ).toEqual(['ALREADY', 'ALREADY', 'ALREADY']);
  });
});
