import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { addDays, berlinTime } from '@weitblick/shared/calendar';
import { attend } from '../../../test/support/attend.ts';
import { callOff } from '../../../test/support/call-off.ts';
import { mandatoryTrainings } from '../queries/mandatory-status.ts';
import { enrolInSession } from './enrol-in-session.ts';
import { createMandatoryRule, endMandatoryRule } from './mandatory-rules.ts';
import { runMandatory } from './run-mandatory.ts';

let now = berlinTime('2026-01-15', '09:00');
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let names = 0;
const deps = () => ({ em: orm.em, clock: { now: () => now } });
const run = () => runMandatory(deps());
/** Lets it be 9 o'clock on a day, without the job. */
const itIs = (day: string) => (now = berlinTime(day, '09:00'));

// A database for each: a rule for all counts for everybody's people.
beforeEach(async () => {
  itIs('2026-01-15');
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url });
  given = await Fixtures.open(database.url, now);
  await given.client.query(
    `insert into org_unit (id, parent_id, kind, name, short_name, cost_centre) values
       (2, 1, 'REFERAT', 'Baureferat', 'BAU', '2'), (3, 2, 'ABTEILUNG', 'Gartenbau', 'BAU-G', '3'),
       (4, 1, 'REFERAT', 'Sozialreferat', 'SOZ', '4')`,
  );
});

afterEach(async () => {
  await assertInvariants(database.url, now);
  await given.close();
  await orm.close();
  await database.drop();
});

async function topic(): Promise<number> {
  const { id } = await given.row<{ id: number }>(
    `insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats)
     values ($1, 1, $1, '', '', '{}', '{}', '{IN_PERSON}') returning id`,
    [`pflicht-${(names += 1)}`],
  );
  return id;
}

type Draft = Partial<Parameters<typeof createMandatoryRule>[1]>;
async function rule(topicId: number, draft: Draft = {}): Promise<number> {
  const outcome = await createMandatoryRule(deps(), {
    actorId: await given.person(),
    mayPlan: true,
    topicId,
    audience: 'ALL',
    unitShortName: null,
    role: null,
    validMonths: 12,
    dueWithinDays: 30,
    remindDays: [60, 30, 7],
    validFrom: now.toISOString().slice(0, 10),
    ...draft,
  });
  if (outcome.type !== 'MandatoryRuleCreated') throw new Error(JSON.stringify(outcome));
  return outcome.id;
}
const trainings = (personId: number) => mandatoryTrainings(orm.em.fork(), personId, now, 50);
const status = async (personId: number) => (await trainings(personId)).map((t) => t.status);
const moveTo = (personId: number, unitId: number) =>
  given.client.query('update person set unit_id = $2 where id = $1', [personId, unitId]);

describe('how long an attendance counts', () => {
  it.each([
    ['2025-03-10', 12, '2026-03-10'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2025-12-31', 1, '2026-01-31'],
    ['2025-12-31', 2, '2026-02-28'],
  ])('attended on %s for %i months: to %s, that day included', async (day, validMonths, until) => {
    const anna = await given.person();
    const duty = await topic();
    await attend(given, anna, duty, day);
    await rule(duty, { validMonths, dueWithinDays: 0 });
    await run();
    const at = async (today: string) => {
      itIs(today);
      return (await trainings(anna))[0];
    };
    expect(await at(addDays(until, -61))).toMatchObject({ status: 'FULFILLED', fulfilledUntil: until });
    expect(await at(addDays(until, -60))).toMatchObject({ status: 'EXPIRING' });
    expect(await at(until)).toMatchObject({ status: 'EXPIRING' });
    if (until >= '2026-01-15') expect(await at(addDays(until, 1))).toMatchObject({ status: 'OVERDUE' });
    itIs('2026-01-15');
  });

  it('is for ever when the rule says so, and the newest attendance counts', async () => {
    const anna = await given.person();
    const [once, yearly] = [await topic(), await topic()];
    await attend(given, anna, once, '1999-01-04');
    await attend(given, anna, yearly, '2024-05-06');
    await attend(given, anna, yearly, '2025-11-03');
    await rule(once, { validMonths: null });
    await rule(yearly);
    await run();
    expect(await trainings(anna)).toEqual([
      {
        topicId: yearly,
        status: 'FULFILLED',
        fulfilledUntil: '2026-11-03',
        dueOn: '2026-11-03',
        bookedSessionId: null,
      },
      { topicId: once, status: 'FULFILLED', fulfilledUntil: null, dueOn: null, bookedSessionId: null },
    ]);
  });

  it('counts from the day in Berlin on which the session ended, over New Year and the clock change', async () => {
    const [anna, ben] = await given.people(2);
    const duty = await topic();
    await rule(duty);
    await run();
    const ends = async (personId: number, at: Date) => {
      const session = await attend(given, personId, duty, '2025-06-02');
      await given.client.query('update appointment set ends_at = $2 where session_id = $1', [session, at]);
      await given.client.query('update session set ends_at = $2 where id = $1', [session, at]);
    };
    // 23:30 UTC is half past midnight in Berlin
    await ends(anna!, new Date('2025-12-31T23:30:00Z'));
    // the last minute of the day with 23 hours
    await ends(ben!, berlinTime('2026-03-29', '23:59'));
    itIs('2026-03-30');
    expect((await trainings(anna!))[0]!.fulfilledUntil).toBe('2027-01-01');
    expect((await trainings(ben!))[0]!.fulfilledUntil).toBe('2027-03-29');
  });
});

describe('who has to', () => {
  const people = async (count: number) => given.people(count);

  it('is everybody who works here', async () => {
    const [anna, gone, leaving] = (await people(3)) as [number, number, number];
    await given.client.query(`update person set left_on = '2026-01-14' where id = $1`, [gone]);
    await given.client.query(`update person set left_on = '2026-01-15' where id = $1`, [leaving]);
    await rule(await topic());
    await run();
    expect([await status(anna), await status(gone), await status(leaving)]).toEqual([['DUE'], [], ['DUE']]);
    itIs('2026-01-16');
    await run();
    expect(await status(leaving)).toEqual([]);
  });

  it('are leaders, apprentices, a unit with all below, or holders of a role', async () => {
    const [leader, apprentice, gardener, builder, coach, former, nobody] = await people(7);
    await given.client.query('update person set leadership_level = 4 where id = $1', [leader]);
    await given.client.query('update person set apprentice = true where id = $1', [apprentice]);
    await moveTo(gardener!, 3);
    await moveTo(builder!, 2);
    await given.assignRole(coach!, 'COACH');
    await given.assignRole(former!, 'COACH');
    await given.client.query(`update role_assignment set valid_until = '2026-01-15' where person_id = $1`, [
      former,
    ]);
    const topics = [await topic(), await topic(), await topic(), await topic()] as const;
    await rule(topics[0], { audience: 'LEADERS' });
    await rule(topics[1], { audience: 'APPRENTICES' });
    await rule(topics[2], { audience: 'UNIT', unitShortName: 'BAU' });
    await rule(topics[3], { audience: 'ROLE', role: 'COACH' });
    await run();
    const of = async (personId: number) => (await trainings(personId)).map((t) => topics.indexOf(t.topicId));
    expect(await of(leader!)).toEqual([0]);
    expect(await of(apprentice!)).toEqual([1]);
    expect(await of(gardener!)).toEqual([2]);
    expect(await of(builder!)).toEqual([2]);
    expect(await of(coach!)).toEqual([3]);
    expect(await of(former!)).toEqual([]);
    expect(await of(nobody!)).toEqual([]);
  });

  it('gets the strictest of several rules for the same topic', async () => {
    const anna = await given.person();
    const duty = await topic();
    await attend(given, anna, duty, '2025-02-01');
    await rule(duty, { validMonths: 24, dueWithinDays: 0 });
    await rule(duty, { validMonths: 12, dueWithinDays: 0, audience: 'LEADERS' });
    await run();
    expect(await trainings(anna)).toMatchObject([{ status: 'FULFILLED', fulfilledUntil: '2027-02-01' }]);
    await given.client.query('update person set leadership_level = 4 where id = $1', [anna]);
    await run();
    expect(await trainings(anna)).toMatchObject([{ status: 'EXPIRING', fulfilledUntil: '2026-02-01' }]);
  });

  it('has the days of the rule from its beginning, and newcomers from their own', async () => {
    const anna = await given.person();
    await rule(await topic(), { dueWithinDays: 30 });
    await run();
    itIs('2026-02-14');
    const ben = await given.person();
    await run();
    expect(await trainings(anna)).toMatchObject([{ status: 'DUE', dueOn: '2026-02-14' }]);
    expect(await trainings(ben)).toMatchObject([{ status: 'DUE', dueOn: '2026-03-16' }]);
    itIs('2026-02-15');
    expect(await status(anna)).toEqual(['OVERDUE']);
    expect(await status(ben)).toEqual(['DUE']);
  });

  it('takes the attendance along when moving between units, and has time anew for what ran out meanwhile', async () => {
    const anna = await given.person();
    const duty = await topic();
    await moveTo(anna, 3);
    await attend(given, anna, duty, '2025-03-10');
    await rule(duty, { audience: 'UNIT', unitShortName: 'BAU', dueWithinDays: 30 });
    await run();
    expect(await status(anna)).toEqual(['EXPIRING']);
    itIs('2026-02-01');
    await moveTo(anna, 4);
    await run();
    expect(await trainings(anna)).toEqual([]);
    // back while it still counts: nothing is lost
    itIs('2026-02-10');
    await moveTo(anna, 2);
    await run();
    expect(await trainings(anna)).toMatchObject([{ fulfilledUntil: '2026-03-10', dueOn: '2026-03-12' }]);
    // away again, and back after it ran out: not overdue at once
    await moveTo(anna, 4);
    await run();
    itIs('2026-06-01');
    await moveTo(anna, 3);
    await run();
    expect(await trainings(anna)).toMatchObject([{ status: 'DUE', dueOn: '2026-07-01' }]);
    itIs('2026-07-02');
    expect(await status(anna)).toEqual(['OVERDUE']);
  });

  it('has nothing left when the rule is ended', async () => {
    const anna = await given.person();
    const id = await rule(await topic());
    await run();
    expect(await endMandatoryRule(deps(), { mayPlan: true, id })).toEqual({ type: 'MandatoryRuleEnded' });
    await run();
    expect(await trainings(anna)).toEqual([]);
    expect(await endMandatoryRule(deps(), { mayPlan: true, id: 99 })).toEqual({
      type: 'MandatoryRuleNotFound',
    });
  });
});

describe('reminders', () => {
  const sent = async (personId: number) =>
    (
      await given.rows<{ days_before: number; kind: string }>(
        `select r.days_before, o.kind from mandatory_reminder r join outbox_message o on o.mandatory_reminder_id = r.id
         where r.person_id = $1 order by r.id`,
        [personId],
      )
    ).map((r) => `${r.kind} ${r.days_before}`);

  async function expiring() {
    const anna = await given.person();
    const duty = await topic();
    await attend(given, anna, duty, '2025-12-01');
    await rule(duty, { dueWithinDays: 0 });
    await run();
    return { anna, duty };
  }

  it('come 60, 30 and 7 days before the last day, once each, however often the job runs', async () => {
    const { anna } = await expiring();
    for (let day = '2026-09-20'; day <= '2026-12-05'; day = addDays(day, 1)) {
      itIs(day);
      await run();
      await run();
    }
    expect(await sent(anna)).toEqual([
      'MANDATORY_EXPIRING 60',
      'MANDATORY_EXPIRING 30',
      'MANDATORY_EXPIRING 7',
    ]);
    const days = await given.rows<{ d: string }>(
      'select created_at::date::text as d from mandatory_reminder where person_id = $1 order by id',
      [anna],
    );
    expect(days.map((r) => r.d)).toEqual(['2026-10-02', '2026-11-01', '2026-11-24']);
  });

  it('are sent once when two workers run at the same time', async () => {
    const { anna } = await expiring();
    itIs('2026-11-01');
    const reports = await Promise.all([run(), run(), run()]);
    expect(reports.reduce((sum, r) => sum + r.reminded, 0)).toBe(1);
    expect(await sent(anna)).toEqual(['MANDATORY_EXPIRING 30']);
  });

  it('that were missed are left out but for the last', async () => {
    const { anna } = await expiring();
    itIs('2026-11-28');
    await run();
    expect(await sent(anna)).toEqual(['MANDATORY_EXPIRING 7']);
  });

  it('are not sent to whoever has a seat in time, but when it is given back', async () => {
    const { anna, duty } = await expiring();
    itIs('2026-10-10');
    const session = await given.session({ topicId: duty, startsAt: berlinTime('2026-11-30', '09:00') });
    const late = await given.session({ topicId: duty, startsAt: berlinTime('2026-12-02', '09:00') });
    const enrol = (sessionId: number) =>
      enrolInSession(deps(), { actorId: anna, sessionId, idempotencyKey: `mandatory-${sessionId}` });
    expect(await enrol(session)).toMatchObject({ type: 'Enrolled' });
    await run();
    expect(await sent(anna)).toEqual([]);
    expect((await trainings(anna))[0]).toMatchObject({ bookedSessionId: session });
    await callOff(deps(), session, await given.person());
    expect(await enrol(late)).toMatchObject({ type: 'Enrolled' });
    await run();
    expect(await sent(anna)).toEqual(['MANDATORY_EXPIRING 60']);
  });

  it('tell those who never attended that it is due, and begin anew after the next attendance', async () => {
    const anna = await given.person();
    const duty = await topic();
    await rule(duty, { dueWithinDays: 20 });
    await run();
    expect(await sent(anna)).toEqual(['MANDATORY_DUE 30']);
    await attend(given, anna, duty, '2026-01-20');
    itIs('2027-01-15');
    await run();
    expect(await sent(anna)).toEqual(['MANDATORY_DUE 30', 'MANDATORY_EXPIRING 7']);
  });
});

describe('the job', () => {
  it('changes nothing the second time, and writes each duty once when run at the same time', async () => {
    await given.people(50);
    await rule(await topic(), { dueWithinDays: 365 });
    const reports = await Promise.all([run(), run()]);
    expect(reports.reduce((sum, r) => sum + r.dutiesBegun, 0)).toBe(51);
    expect(await run()).toEqual({ dutiesBegun: 0, dutiesEnded: 0, reminded: 0 });
  });
});

describe('a rule', () => {
  it('is written by planners only, fits its audience, is new and does not lie in the past', async () => {
    const duty = await topic();
    await rule(duty);
    await expect(rule(duty)).rejects.toThrow('such a rule already');
    await expect(rule(duty, { mayPlan: false })).rejects.toThrow('NotPermitted');
    await expect(rule(duty, { audience: 'UNIT' })).rejects.toThrow('InvalidMandatoryRule');
    await expect(rule(duty, { audience: 'UNIT', unitShortName: 'XYZ' })).rejects.toThrow('No such unit');
    await expect(rule(duty, { role: 'COACH' })).rejects.toThrow('InvalidMandatoryRule');
    await expect(rule(duty, { audience: 'LEADERS', validFrom: '2026-01-14' })).rejects.toThrow('past');
    await expect(rule(1_000_000)).rejects.toThrow('TopicNotFound');
  });
});
