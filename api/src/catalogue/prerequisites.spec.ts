import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { attend } from '../../test/support/attend.ts';
import { callOff } from '../../test/support/call-off.ts';
import { countStatements } from '../../test/support/count-statements.ts';
import { enrolInSession } from '../enrolment/use-cases/enrol-in-session.ts';
import { joinWaitingList } from '../enrolment/use-cases/join-waiting-list.ts';
import { prerequisitesOf } from './queries/prerequisites.ts';
import { fulfilment } from './rules/prerequisites.ts';
import { setPrerequisites } from './use-cases/set-prerequisites.ts';
import { waivePrerequisites } from './use-cases/waive-prerequisites.ts';

const now = berlinTime('2026-11-24', '09:00');
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let keys = 0;
const deps = () => ({ em: orm.em, clock: { now: () => now } });

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url });
  given = await Fixtures.open(database.url, now);
});

afterAll(async () => {
  await assertInvariants(database.url, now);
  await given.close();
  await orm.close();
  await database.drop();
});

let basics: number;
let advanced: number;
let anna: number;
let planner: number;

async function topic(): Promise<number> {
  keys += 1;
  const { id } = await given.row<{ id: number }>(
    `insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats)
     values ($1, 1, $1, '', '', '{}', '{}', '{IN_PERSON}') returning id`,
    [`thema-${keys}`],
  );
  return id;
}

beforeEach(async () => {
  [anna, planner] = (await given.people(2)) as [number, number];
  basics = await topic();
  advanced = await topic();
  await require(advanced, basics, 'REQUIRED');
});

const require = (topicId: number, required: number, kind: 'REQUIRED' | 'RECOMMENDED') =>
  setPrerequisites(deps(), { mayPlan: true, topicId, prerequisites: [{ topicId: required, kind }] });
const enrol = (sessionId: number, actorId = anna) =>
  enrolInSession(deps(), { actorId, sessionId, idempotencyKey: `prerequisite-${(keys += 1)}` });
const at = (day: string, topicId: number, more = {}) =>
  given.session({ topicId, startsAt: berlinTime(day, '09:00'), ...more });
const state = async (topicId: number, personId: number | null = anna) =>
  (await prerequisitesOf(orm.em.fork(), [topicId], personId)).map((p) => fulfilment(p));

describe('a required topic', () => {
  it('keeps out of the session and of its waiting list whoever has not attended it, and names it', async () => {
    const session = await at('2027-03-01', advanced, { capacity: 1 });
    expect(await enrol(session)).toEqual({ type: 'PrerequisiteMissing', topicIds: [basics] });
    await given.client.query('update session set capacity = 1 where id = $1', [session]);
    expect(
      await joinWaitingList(deps(), {
        actorId: anna,
        sessionId: session,
        idempotencyKey: 'prerequisite-wait',
      }),
    ).toEqual({ type: 'PrerequisiteMissing', topicIds: [basics] });
    expect(await state(advanced)).toEqual(['MISSING']);
  });

  it('lets in who has attended it', async () => {
    await attend(given, anna, basics, '2026-06-01');
    expect(await state(advanced)).toEqual(['FULFILLED']);
    expect(await enrol(await at('2027-03-01', advanced))).toMatchObject({ type: 'Enrolled' });
  });

  it('lets in who has attended an equivalent, or has a seat in one before', async () => {
    const [instead, other] = [await topic(), await topic()];
    const set = (equivalentTopicIds: number[]) =>
      setPrerequisites(deps(), {
        mayPlan: true,
        topicId: advanced,
        prerequisites: [{ topicId: basics, kind: 'REQUIRED', equivalentTopicIds }],
      });
    expect(await set([instead, other])).toMatchObject({ type: 'PrerequisitesSet' });
    const ben = await given.person();
    await attend(given, anna, other, '2026-06-01');
    await enrol(await at('2027-02-01', instead), ben);
    expect(await state(advanced)).toEqual(['FULFILLED']);
    expect(await state(advanced, ben)).toEqual(['BOOKED']);
    expect(await enrol(await at('2027-03-01', advanced))).toMatchObject({ type: 'Enrolled' });
    for (const wrong of [[advanced], [basics], [instead, instead]])
      expect(await set(wrong)).toMatchObject({ type: 'InvalidPrerequisites' });
    expect(await set([9_999_999])).toEqual({ type: 'TopicNotFound' });
    expect(await set([])).toMatchObject({ type: 'PrerequisitesSet' });
    expect(await state(advanced)).toEqual(['MISSING']);
  });

  it('lets in who has a seat in a session of it that is over by then, but not one that comes later', async () => {
    await enrol(await at('2027-02-01', basics));
    expect(await state(advanced)).toEqual(['BOOKED']);
    expect(await enrol(await at('2027-01-31', advanced))).toMatchObject({ type: 'PrerequisiteMissing' });
    expect(await enrol(await at('2027-02-01', advanced))).toMatchObject({ type: 'PrerequisiteMissing' });
    expect(await enrol(await at('2027-02-02', advanced))).toMatchObject({ type: 'Enrolled' });
  });

  it('does not count a seat in a session that is called off', async () => {
    const session = await at('2027-02-01', basics);
    await enrol(session);
    await callOff(deps(), session, planner);
    expect(await enrol(await at('2027-03-01', advanced))).toMatchObject({ type: 'PrerequisiteMissing' });
  });

  it('keeps nobody out when it is only recommended', async () => {
    await require(advanced, basics, 'RECOMMENDED');
    expect(await enrol(await at('2027-03-01', advanced))).toMatchObject({ type: 'Enrolled' });
  });
});

describe('a waiver', () => {
  const waive = async (reason: string | null, mayPlan = true, number?: string) => {
    const { personnel_number } = await given.row<{ personnel_number: string }>(
      'select personnel_number from person where id = $1',
      [anna],
    );
    return waivePrerequisites(deps(), {
      actorId: planner,
      mayPlan,
      topicId: advanced,
      personnelNumber: number ?? personnel_number,
      reason,
    });
  };

  it('lets this one person in, with who, when and why on record', async () => {
    expect(await waive('Hat das Thema im Studium gehört')).toEqual({
      type: 'PrerequisitesWaived',
      topicId: advanced,
    });
    expect(await state(advanced)).toEqual(['WAIVED']);
    const session = await at('2027-03-01', advanced);
    expect(await enrol(session)).toMatchObject({ type: 'Enrolled' });
    expect(await enrol(session, planner)).toMatchObject({ type: 'PrerequisiteMissing' });
    expect(
      await given.row(
        'select waived_by_id, waived_at, reason from prerequisite_waiver where person_id = $1',
        [anna],
      ),
    ).toEqual({ waived_by_id: planner, waived_at: now, reason: 'Hat das Thema im Studium gehört' });
  });

  it('stays as first recorded when it is given again', async () => {
    await waive('erster Grund');
    expect(await waive('zweiter Grund')).toMatchObject({ type: 'PrerequisitesWaived' });
    expect(await given.rows('select reason from prerequisite_waiver where person_id = $1', [anna])).toEqual([
      { reason: 'erster Grund' },
    ]);
  });

  it('is a planner’s, needs a reason and a colleague', async () => {
    expect(await waive('Grund', false)).toEqual({ type: 'NotPermitted' });
    expect(await waive(null)).toEqual({ type: 'WaiverReasonRequired' });
    expect(await waive('Grund', true, '999999')).toEqual({ type: 'NoSuchColleague' });
  });
});

describe('planners', () => {
  it('cannot make a topic require itself, by however many others', async () => {
    const third = await topic();
    expect(await require(basics, basics, 'RECOMMENDED')).toMatchObject({ type: 'InvalidPrerequisites' });
    expect(await require(third, advanced, 'REQUIRED')).toMatchObject({ type: 'PrerequisitesSet' });
    expect(await require(basics, third, 'REQUIRED')).toMatchObject({ type: 'InvalidPrerequisites' });
    expect(await require(basics, third, 'RECOMMENDED')).toMatchObject({ type: 'PrerequisitesSet' });
  });

  it('cannot close a circle from both sides at once', async () => {
    const [one, two] = [await topic(), await topic()];
    const outcomes = await Promise.all([require(one, two, 'REQUIRED'), require(two, one, 'REQUIRED')]);
    expect(outcomes.map((o) => o.type).sort()).toEqual(['InvalidPrerequisites', 'PrerequisitesSet']);
  });

  it('replace the whole list, and nobody else does', async () => {
    const third = await topic();
    await require(advanced, third, 'RECOMMENDED');
    expect((await prerequisitesOf(orm.em.fork(), [advanced], null)).map((p) => p.requiredTopicId)).toEqual([
      third,
    ]);
    expect(await setPrerequisites(deps(), { mayPlan: false, topicId: advanced, prerequisites: [] })).toEqual({
      type: 'NotPermitted',
    });
    expect(await setPrerequisites(deps(), { mayPlan: true, topicId: 1_000_000, prerequisites: [] })).toEqual({
      type: 'TopicNotFound',
    });
  });
});

it('a list of topics is one statement', async () => {
  const statements = await countStatements(orm, () =>
    prerequisitesOf(orm.em.fork(), [basics, advanced, 1], anna),
  );
  expect(statements).toHaveLength(1);
});
