import 'reflect-metadata';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { planNotices } from '../../notification/use-cases/plan-notices.ts';
import { cancelEnrolment } from './cancel-enrolment.ts';
import { closeAttendance } from './close-attendance.ts';
import { correctAttendance } from './correct-attendance.ts';
import { enrolInSession } from './enrol-in-session.ts';

const early = berlinTime('2026-10-01', '09:00');
const startsAt = berlinTime('2026-11-25', '09:00');
const evening = berlinTime('2026-11-25', '17:00');
const nextDay = berlinTime('2026-11-26', '09:00');

let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let session: number;
let people: { anna: number; boss: number; officer: number; planner: number };
let seat: number;

beforeEach(async () => {
  await close();
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url });
  given = await Fixtures.open(database.url, early);
  session = await given.session({ startsAt });
  const [anna, boss, officer, planner] = (await given.people(4)) as [number, number, number, number];
  people = { anna, boss, officer, planner };
  await given.client.query(`update org_unit set head_id = ${boss}, cost_centre = '4711' where id = 1`);
  await given.assignRole(officer, 'TRAINING_OFFICER');
  await given.client.query(
    `insert into topic_policy (topic_id, no_show_note, no_show_cost, no_show_block_days, late_cancel_counts, cost_cents)
     values (1, true, true, 30, true, 12000)`,
  );
  const enrolled = await enrol(session, early);
  if (enrolled.type !== 'Enrolled') throw new Error(enrolled.type);
  seat = enrolled.enrolmentId;
}, 60_000);
afterAll(() => close());

async function close(): Promise<void> {
  await given?.close();
  await orm?.close();
  await database?.drop();
}

const at = (time: Date) => ({ em: orm.em.fork(), clock: { now: () => time } });
let keys = 0;
const key = () => `key-absence-${(keys += 1)}`;

const enrol = (sessionId: number, time: Date) =>
  enrolInSession(at(time), { actorId: people.anna, sessionId, idempotencyKey: key() });
const closeList = () =>
  closeAttendance(at(evening), {
    actorId: people.planner,
    mayPlan: true,
    sessionId: session,
    idempotencyKey: key(),
  });
const correct = (attended: boolean, time = nextDay) =>
  correctAttendance(at(time), {
    actorId: people.planner,
    mayPlan: true,
    enrolmentId: seat,
    attended,
    reason: 'war da',
    idempotencyKey: key(),
  });
const consequences = () =>
  given.rows(
    `select cause, kind, cost_cents as cost, cost_centre as centre, blocked_until as until, lifted_at is null as counts
     from absence_consequence order by id`,
  );
const told = (kind: string) =>
  given
    .rows<{ id: number }>(`select recipient_id as id from outbox_message where kind = $1 order by 1`, [kind])
    .then((rows) => rows.map(({ id }) => id));

const until = berlinTime('2026-12-26');
const all = (cause: string, counts: boolean) => [
  { cause, kind: 'NOTE', cost: null, centre: null, until: null, counts },
  { cause, kind: 'COST', cost: 12000, centre: '4711', until: null, counts },
  { cause, kind: 'BLOCK', cost: null, centre: null, until, counts },
];

describe('Staying away without a word', () => {
  it('has the consequences of the topic’s policy when the list is closed; person, manager and officer are told', async () => {
    await closeList();
    expect(await consequences()).toEqual(all('NO_SHOW', true));
    expect(await told('ABSENCE_RECORDED')).toEqual([people.anna]);
    expect(await told('ABSENCE_REPORTED')).toEqual([people.boss, people.officer]);
    const reports = await assertInvariants(database.url, evening);
    for (const id of ['X1', 'X2']) expect(reports.find((r) => r.id === id)!.population).toBe(3);
  });

  it('blocks from other sessions of the topic until the day is over, and from no other topic', async () => {
    await closeList();
    const again = await given.session({ startsAt: berlinTime('2027-02-01', '09:00') });
    expect(await enrol(again, nextDay)).toEqual({ type: 'EnrolmentBlocked', until: until.toISOString() });
    await given.client.query(`
      insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats, duration_minutes)
      values ('anderes', 1, 'Anderes', 'x', 'x', '{}', '{}', '{IN_PERSON}', 60)`);
    const other = await given.session({ startsAt: berlinTime('2027-02-02', '09:00'), topicId: 2 });
    expect(await enrol(other, nextDay)).toMatchObject({ type: 'Enrolled' });
    expect(await enrol(again, new Date(until.getTime() - 1))).toMatchObject({ type: 'EnrolmentBlocked' });
    expect(await enrol(again, until)).toMatchObject({ type: 'Enrolled' });
  });

  it('never blocks from what is mandatory for the person', async () => {
    await closeList();
    await given.client.query(
      `with r as (insert into mandatory_rule (topic_id, audience, due_within_days, valid_from)
         values (1, 'ALL', 365, '2026-01-01') returning id)
       insert into mandatory_duty (rule_id, person_id, since) select id, ${people.anna}, '2026-01-01' from r`,
    );
    const again = await given.session({ startsAt: berlinTime('2027-02-01', '09:00') });
    expect(await enrol(again, nextDay)).toMatchObject({ type: 'Enrolled' });
  });

  it('leads to nothing where the policy says nothing, and nobody is told', async () => {
    await given.client.query(
      `update topic_policy set no_show_note = false, no_show_cost = false, no_show_block_days = 0`,
    );
    await closeList();
    expect(await consequences()).toEqual([]);
    expect(await told('ABSENCE_RECORDED')).toEqual([]);
    await assertInvariants(database.url, evening);
  });

  it('enters nothing into the calendars of those who are told', async () => {
    await given.client.query(`update person set email = id || '@stadt.example'`);
    await closeList();
    await planNotices(at(evening));
    expect(
      await given.rows(`select m.recipient_id from mail m join outbox_message o on o.id = m.outbox_message_id
        where o.kind = 'ABSENCE_REPORTED' and m.calendar is not null`),
    ).toEqual([]);
    await assertInvariants(database.url, evening);
  });
});

describe('A correction', () => {
  it('to "attended" undoes all of it, and tells everybody who was told', async () => {
    await closeList();
    await correct(true);
    expect(await consequences()).toEqual(all('NO_SHOW', false));
    expect(await told('ABSENCE_LIFTED')).toEqual([people.anna]);
    expect(await told('ABSENCE_WITHDRAWN')).toEqual([people.boss, people.officer]);
    const again = await given.session({ startsAt: berlinTime('2027-02-01', '09:00') });
    expect(await enrol(again, nextDay)).toMatchObject({ type: 'Enrolled' });
    await assertInvariants(database.url, nextDay);
  });

  it('there and back has the consequences anew, and keeps the record of the old ones', async () => {
    await closeList();
    await correct(true);
    await correct(false, new Date(nextDay.getTime() + 60_000));
    expect((await consequences()).map((c) => (c as { counts: boolean }).counts)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    await assertInvariants(database.url, nextDay);
  });
});

describe('Cancelling after the free period', () => {
  const cancel = (time: Date) =>
    cancelEnrolment(at(time), {
      actorId: people.anna,
      enrolmentId: seat,
      reason: 'Termin',
      idempotencyKey: key(),
    });

  it('counts like staying away where the policy says so', async () => {
    await cancel(berlinTime('2026-11-20', '09:00'));
    expect((await consequences()).map((c) => (c as { cause: string }).cause)).toEqual(
      Array<string>(3).fill('LATE_CANCELLATION'),
    );
    await assertInvariants(database.url, evening);
  });

  it('does not where it says otherwise, nor in the free period', async () => {
    await cancel(early);
    expect(await consequences()).toEqual([]);
    await given.client.query(`update topic_policy set late_cancel_counts = false`);
    const enrolled = await enrol(session, early);
    if (enrolled.type !== 'Enrolled') throw new Error(enrolled.type);
    seat = enrolled.enrolmentId;
    await cancel(berlinTime('2026-11-20', '09:00'));
    expect(await consequences()).toEqual([]);
  });
});
