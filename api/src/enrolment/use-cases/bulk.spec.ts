import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { addToBulk, bulkEnrol, previewBulk, type BulkEnrolCommand } from './bulk-enrol.ts';
import { releaseQuota, reserveSeats } from './allocation-quota.ts';
import { enrolInSession } from './enrol-in-session.ts';

const now = new Date('2026-11-25T09:00:00Z');
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let planner: number;
let keys = 0;
const newKey = () => `bulk-${String((keys += 1)).padStart(6, '0')}`;
const deps = () => ({ em: orm.em, clock: { now: () => now } });

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url, poolSize: 10 });
  given = await Fixtures.open(database.url, now);
  planner = await given.person();
  await given.client.query(`
    insert into org_unit (id, parent_id, kind, name, short_name, cost_centre) values
      (10, 1, 'REFERAT', 'Referat A', 'A', '1'), (11, 10, 'ABTEILUNG', 'Abteilung A1', 'A1', '11')`);
});

afterAll(async () => {
  const reports = await assertInvariants(database.url, now);
  expect(reports.find(({ id }) => id === 'B1')!.population).toBeGreaterThan(100);
  await given.close();
  await orm.close();
  await database.drop();
});

async function numbersOf(ids: readonly number[]): Promise<string[]> {
  const rows = await given.rows<{ id: number; n: string }>(
    'select id, personnel_number as n from person where id = any ($1)',
    [ids],
  );
  const found = new Map(rows.map(({ id, n }) => [id, n]));
  return ids.map((id) => found.get(id)!);
}
async function peopleOf(unitId: number, count: number): Promise<number[]> {
  const ids = await given.people(count);
  await given.client.query('update person set unit_id = $2 where id = any ($1)', [ids, unitId]);
  return ids;
}
const order = (
  sessionId: number,
  numbers: string[],
  change: Partial<BulkEnrolCommand> = {},
): BulkEnrolCommand => ({
  actorId: planner,
  mayPlan: true,
  sessionId,
  source: { kind: 'LIST', numbers },
  mode: 'EACH',
  allowWaiting: false,
  fromQuotaId: null,
  idempotencyKey: newKey(),
  ...change,
});
const rowsOf = (bulkId: number) =>
  given
    .rows<{ result: string }>('select result from bulk_enrolment_row where bulk_id = $1 order by position', [
      bulkId,
    ])
    .then((rows) => rows.map(({ result }) => result));
const seatsTaken = async (sessionId: number) =>
  (await given.row<{ n: number }>('select seats_taken as n from session where id = $1', [sessionId])).n;

async function mixedList() {
  const sessionId = await given.session({ capacity: 3 });
  const other = await given.session({ capacity: 3 });
  const [already, left, busy, one, two, three] = await given.people(6);
  await enrolInSession(deps(), { actorId: already!, sessionId, idempotencyKey: newKey() });
  await enrolInSession(deps(), { actorId: busy!, sessionId: other, idempotencyKey: newKey() });
  await given.client.query(`update person set left_on = '2026-10-31' where id = $1`, [left]);
  const n = await numbersOf([already!, left!, busy!, one!, two!, three!]);
  return { sessionId, numbers: [...n.slice(0, 4), '99999999', n[3]!, n[4]!, n[5]!] };
}
const EXPECTED = ['ALREADY', 'LEFT', 'CONFLICT', 'ENROLLED', 'UNKNOWN_NUMBER', 'DUPLICATE', 'ENROLLED'];

describe('enrolling a list', () => {
  it('says beforehand what would become of each entry, and then does that', async () => {
    const { sessionId, numbers } = await mixedList();
    const command = order(sessionId, numbers);
    const preview = await previewBulk(deps(), command);
    expect(preview).toMatchObject({ type: 'BulkPreview', needsApproval: false });
    const planned = (preview as unknown as { rows: { result: string }[] }).rows.map(({ result }) => result);
    expect(planned).toEqual([...EXPECTED, 'FULL']);
    expect(await seatsTaken(sessionId)).toBe(1);

    const outcome = (await bulkEnrol(deps(), command)) as { type: string; bulkId: number };
    expect(outcome.type).toBe('BulkEnrolled');
    expect(await rowsOf(outcome.bulkId)).toEqual(planned);
    expect(await seatsTaken(sessionId)).toBe(3);
    // a retry of the same order changes nothing
    expect(await bulkEnrol(deps(), command)).toEqual(outcome);
    expect(await rowsOf(outcome.bulkId)).toHaveLength(8);
  });

  it('puts people without a seat on the waiting list only when told to', async () => {
    const { sessionId, numbers } = await mixedList();
    const outcome = await bulkEnrol(deps(), order(sessionId, numbers, { allowWaiting: true }));
    expect(await rowsOf((outcome as { bulkId: number }).bulkId)).toEqual([...EXPECTED, 'WAITING']);
  });

  it('writes nothing in the mode all or nothing when somebody would be left out', async () => {
    const { sessionId, numbers } = await mixedList();
    const outcome = await bulkEnrol(deps(), order(sessionId, numbers, { mode: 'ALL_OR_NOTHING' }));
    expect(outcome).toMatchObject({ type: 'BulkRefused' });
    expect(await seatsTaken(sessionId)).toBe(1);
    const fine = await numbersOf(await given.people(2));
    expect((await bulkEnrol(deps(), order(sessionId, fine, { mode: 'ALL_OR_NOTHING' }))).type).toBe(
      'BulkEnrolled',
    );
    expect(await seatsTaken(sessionId)).toBe(3);
  });

  it('lets nobody in without what the topic requires, as the person alone would not get in', async () => {
    const { id: topicId } = await given.row<{ id: number }>(
      `insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats)
       values ('aufbau', 1, 'Aufbau', '', '', '{}', '{}', '{IN_PERSON}') returning id`,
    );
    await given.client.query(
      `insert into topic_prerequisite (topic_id, required_topic_id, kind) values ($1, 1, 'REQUIRED')`,
      [topicId],
    );
    const before = await given.session({
      startsAt: new Date('2026-12-10T08:00:00Z'),
      enrolUntil: new Date('2026-12-09T08:00:00Z'),
    });
    const sessionId = await given.session({ topicId });
    const [booked, waived, none] = await given.people(3);
    await enrolInSession(deps(), { actorId: booked!, sessionId: before, idempotencyKey: newKey() });
    await given.client.query(
      `insert into prerequisite_waiver (topic_id, person_id, waived_by_id, waived_at, reason) values ($1, $2, $3, $4, 'Zeugnis')`,
      [topicId, waived, planner, now],
    );
    const numbers = await numbersOf([booked!, waived!, none!]);
    const { bulkId } = (await bulkEnrol(deps(), order(sessionId, numbers))) as { bulkId: number };
    expect(await rowsOf(bulkId)).toEqual(['ENROLLED', 'ENROLLED', 'PREREQUISITE_MISSING']);
    expect(await enrolInSession(deps(), { actorId: none!, sessionId, idempotencyKey: newKey() })).toEqual({
      type: 'PrerequisiteMissing',
      topicIds: [1],
    });
    expect(
      await bulkEnrol(deps(), order(sessionId, [numbers[2]!], { mode: 'ALL_OR_NOTHING' })),
    ).toMatchObject({
      type: 'BulkRefused',
    });
  });

  it('can be added to later; who is enrolled stays as they are', async () => {
    const sessionId = await given.session({ capacity: 5 });
    const numbers = await numbersOf(await given.people(3));
    const { bulkId } = (await bulkEnrol(deps(), order(sessionId, numbers.slice(0, 2)))) as { bulkId: number };
    const add = (actorId: number, mayPlan: boolean) =>
      addToBulk(deps(), {
        actorId,
        mayPlan,
        bulkId,
        source: { kind: 'LIST', numbers },
        idempotencyKey: newKey(),
      });
    expect(await add(await given.person(), false)).toEqual({ type: 'BulkNotFound' });
    expect((await add(planner, true)).type).toBe('BulkEnrolled');
    expect(await rowsOf(bulkId)).toEqual(['ENROLLED', 'ENROLLED', 'ALREADY', 'ALREADY', 'ENROLLED']);
    expect(await seatsTaken(sessionId)).toBe(3);
  });

  it('never takes more seats than there are when two planners order at the same time', async () => {
    const sessionId = await given.session({ capacity: 30 });
    const lists = await Promise.all([0, 1, 2].map(async () => numbersOf(await given.people(20))));
    await Promise.all(lists.map((numbers) => bulkEnrol(deps(), order(sessionId, numbers))));
    expect(await seatsTaken(sessionId)).toBe(30);
  });

  it('takes 2,000 rows and not one more', async () => {
    const sessionId = await given.session({ capacity: 2_000 });
    const numbers = await numbersOf(await given.people(2_000));
    expect(await bulkEnrol(deps(), order(sessionId, [...numbers, '99999999']))).toEqual({
      type: 'TooManyRows',
      limit: 2_000,
    });
    expect((await bulkEnrol(deps(), order(sessionId, numbers))).type).toBe('BulkEnrolled');
    expect(await seatsTaken(sessionId)).toBe(2_000);
  });
});

describe('who may order', () => {
  it('is the head of a unit for its whole chain, but for topics by order only', async () => {
    const sessionId = await given.session({ capacity: 9 });
    const [head] = await peopleOf(10, 1);
    const team = await peopleOf(11, 2);
    await given.client.query('update org_unit set head_id = $1 where id = 10', [head]);
    const stranger = await given.person();
    const numbers = await numbersOf([...team, stranger]);
    const own = () => bulkEnrol(deps(), order(sessionId, numbers, { actorId: head!, mayPlan: false }));
    expect(await own()).toEqual({ type: 'NotPermitted' });
    await given.client.query(`insert into topic_policy (topic_id, access) values (1, 'ORDER')`);
    const outcome = await own();
    await given.client.query('delete from topic_policy');
    expect(await rowsOf((outcome as { bulkId: number }).bulkId)).toEqual([
      'ENROLLED',
      'ENROLLED',
      'NOT_PERMITTED',
    ]);
  });

  it('is the training officer for the people of the own Referat, and the whole unit in one go', async () => {
    const sessionId = await given.session({ capacity: 500 });
    const officer = await given.person();
    await given.client.query(
      `insert into role_assignment (person_id, role, unit_id, valid_from) values ($1, 'TRAINING_OFFICER', 11, '2020-01-01')`,
      [officer],
    );
    await peopleOf(11, 3);
    const unit = { kind: 'UNIT', unitId: 10 } as const;
    const { bulkId } = (await bulkEnrol(
      deps(),
      order(sessionId, [], { actorId: officer, mayPlan: false, source: unit }),
    )) as { bulkId: number };
    const outside = await given.rows(
      `select from bulk_enrolment_row r join person p on p.id = r.person_id where r.bulk_id = $1 and p.unit_id <> 11`,
      [bulkId],
    );
    expect(outside).toEqual([]);
    expect((await rowsOf(bulkId)).length).toBeGreaterThanOrEqual(3);
  });
});

describe('seats kept for a purpose', () => {
  it('are filled by planners, and by nobody else', async () => {
    const sessionId = await given.session({ capacity: 2 });
    const reserved = (await reserveSeats(deps(), {
      actorId: planner,
      mayPlan: true,
      sessionId,
      unitId: null,
      purpose: 'Neue Kräfte',
      seats: 1,
      releaseAt: new Date('2026-12-20T09:00:00Z'),
      idempotencyKey: newKey(),
    })) as { quotaId: number };
    const numbers = await numbersOf(await given.people(2));
    const fill = (mayPlan: boolean) =>
      bulkEnrol(deps(), order(sessionId, numbers, { mayPlan, fromQuotaId: reserved.quotaId }));
    expect(await fill(false)).toEqual({ type: 'NotPermitted' });
    expect(await rowsOf(((await fill(true)) as { bulkId: number }).bulkId)).toEqual(['ENROLLED', 'FULL']);
    expect(await given.row('select seats_taken, seats_held from session where id = $1', [sessionId])).toEqual(
      {
        seats_taken: 1,
        seats_held: 0,
      },
    );
  });

  it('are where people who are added later take theirs, until they are given to everybody', async () => {
    const sessionId = await given.session({ capacity: 3 });
    const terms = { actorId: planner, mayPlan: true };
    const { quotaId } = (await reserveSeats(deps(), {
      ...terms,
      sessionId,
      unitId: null,
      purpose: 'Neue Kräfte',
      seats: 2,
      releaseAt: new Date('2026-12-20T09:00:00Z'),
      idempotencyKey: newKey(),
    })) as { quotaId: number };
    const numbers = await numbersOf(await given.people(4));
    const first = order(sessionId, numbers.slice(0, 1), { fromQuotaId: quotaId });
    const { bulkId } = (await bulkEnrol(deps(), first)) as { bulkId: number };
    const add = (number: string) =>
      addToBulk(deps(), {
        ...terms,
        bulkId,
        source: { kind: 'LIST', numbers: [number] },
        idempotencyKey: newKey(),
      });
    await add(numbers[1]!);
    await add(numbers[2]!);
    expect(await rowsOf(bulkId)).toEqual(['ENROLLED', 'ENROLLED', 'FULL']);
    await releaseQuota(deps(), { ...terms, quotaId, idempotencyKey: newKey() });
    await add(numbers[3]!);
    expect(await rowsOf(bulkId)).toEqual(['ENROLLED', 'ENROLLED', 'FULL', 'ENROLLED']);
  });
});
