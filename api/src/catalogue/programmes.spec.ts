import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { attend } from '../../test/support/attend.ts';
import { countStatements } from '../../test/support/count-statements.ts';
import { listProgrammes, membersOfCohort, moduleProgress } from './queries/programmes.ts';
import { progressOf } from './rules/programme.ts';
import { completeProgrammes } from './use-cases/complete-programmes.ts';
import { saveCohort, saveProgramme } from './use-cases/plan-programme.ts';
import { applyToProgramme, decideApplication, leaveProgramme } from './use-cases/programme-membership.ts';

const start = berlinTime('2026-11-24', '09:00');
let now = start;
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let keys = 0;
const key = () => `programme-${(keys += 1)}`;
const deps = () => ({ em: orm.em, clock: { now: () => now } });

let topics: [number, number, number];
let programmeId: number;
let cohortId: number;
let anna: number;
let ben: number;
let planner: number;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url, poolSize: 12 });
  given = await Fixtures.open(database.url, start);
});

afterAll(async () => {
  await assertInvariants(database.url, now);
  await given.close();
  await orm.close();
  await database.drop();
});

beforeEach(async () => {
  now = start;
  [anna, ben, planner] = (await given.people(3)) as [number, number, number];
  const rows = await given.rows<{ id: number }>(
    `insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats)
     select 'modul-' || ${(keys += 1)} || '-' || n, 1, 'Modul', '', '', '{}', '{}', '{}' from generate_series(1, 3) n returning id`,
  );
  topics = rows.map((r) => r.id) as typeof topics;
  programmeId = await programme();
  cohortId = await cohort({ seats: 2 });
});

const draft = (change: object = {}) => ({
  mayPlan: true,
  id: null,
  expectedVersion: 0,
  slug: `programm-${(keys += 1)}`,
  title: 'Neu in Führung',
  summary: 'Ein Jahr',
  modules: [
    { topicId: topics[0], optional: false },
    { topicId: topics[1], optional: false },
    { topicId: topics[2], optional: true },
  ],
  ...change,
});
async function programme(change: object = {}): Promise<number> {
  const outcome = await saveProgramme(deps(), draft(change));
  if (outcome.type !== 'ProgrammeSaved') throw new Error(JSON.stringify(outcome));
  return outcome.id;
}
const cohortDraft = (change: object = {}) => ({
  mayPlan: true,
  programmeId,
  id: null,
  expectedVersion: 0,
  name: 'Frühjahr 2027',
  startsOn: '2027-02-01',
  applyUntil: '2026-12-31',
  seats: 10,
  ...change,
});
async function cohort(change: object = {}): Promise<number> {
  const outcome = await saveCohort(deps(), cohortDraft(change));
  if (outcome.type !== 'CohortSaved') throw new Error(JSON.stringify(outcome));
  return outcome.id;
}
const apply = (actorId: number, idempotencyKey = key()) =>
  applyToProgramme(deps(), { actorId, cohortId, idempotencyKey });
async function applied(actorId: number): Promise<number> {
  const outcome = await apply(actorId);
  if (outcome.type !== 'Applied') throw new Error(outcome.type);
  return outcome.membershipId;
}
const decide = (
  membershipId: number,
  decision: 'APPROVE' | 'DECLINE' = 'APPROVE',
  reason: string | null = null,
  mayPlan = true,
) =>
  decideApplication(deps(), {
    actorId: planner,
    mayPlan,
    membershipId,
    decision,
    reason,
    idempotencyKey: key(),
  });
const leave = (actorId: number, membershipId: number) =>
  leaveProgramme(deps(), { actorId, membershipId, idempotencyKey: key() });
const statusOf = async (id: number) =>
  (await given.row<{ status: string }>('select status from programme_membership where id = $1', [id])).status;
const notices = async (personId: number) =>
  (
    await given.rows<{ kind: string }>(
      'select kind from outbox_message where recipient_id = $1 order by id',
      [personId],
    )
  ).map((r) => r.kind);

describe('applying', () => {
  it('is possible up to the end of the last day in Berlin', async () => {
    now = berlinTime('2026-12-31', '23:59');
    expect(await apply(anna)).toMatchObject({ type: 'Applied' });
    now = berlinTime('2027-01-01', '00:00');
    expect(await apply(ben)).toEqual({ type: 'ApplicationClosed' });
  });

  it('happens once, also when the answer got lost, and again after leaving', async () => {
    const idempotencyKey = key();
    const first = await apply(anna, idempotencyKey);
    expect(await apply(anna, idempotencyKey)).toEqual(first);
    expect(await apply(anna)).toMatchObject({ type: 'AlreadyMember' });
    await leave(anna, (first as { membershipId: number }).membershipId);
    expect(await apply(anna)).toMatchObject({ type: 'Applied' });
    expect(await notices(anna)).toEqual([
      'PROGRAMME_APPLICATION_RECEIVED',
      'PROGRAMME_LEFT',
      'PROGRAMME_APPLICATION_RECEIVED',
    ]);
  });

  it('to what does not exist is not found', async () => {
    expect(
      await applyToProgramme(deps(), { actorId: anna, cohortId: 1_000_000, idempotencyKey: key() }),
    ).toEqual({ type: 'CohortNotFound' });
  });
});

describe('planners', () => {
  it('admit while there are seats, also when many decide at once', async () => {
    const people = await given.people(6);
    const memberships = [];
    for (const person of people) memberships.push(await applied(person));
    const outcomes = await Promise.all(memberships.map((id) => decide(id)));
    expect(outcomes.filter((o) => o.type === 'ApplicationDecided')).toHaveLength(2);
    expect(outcomes.filter((o) => o.type === 'CohortFull')).toHaveLength(4);
    const admitted = outcomes.findIndex((o) => o.type === 'ApplicationDecided');
    const refused = outcomes.findIndex((o) => o.type === 'CohortFull');
    await leave(people[admitted]!, memberships[admitted]!);
    expect(await decide(memberships[refused]!)).toMatchObject({ type: 'ApplicationDecided' });
  });

  it('decline with a reason, once', async () => {
    const id = await applied(anna);
    expect(await decide(id, 'DECLINE')).toEqual({ type: 'DeclineReasonRequired' });
    expect(await decide(id, 'DECLINE', 'Zuerst das Grundprogramm')).toMatchObject({
      type: 'ApplicationDecided',
    });
    expect(await decide(id)).toEqual({ type: 'NoOpenApplication', status: 'LEFT' });
    expect(
      await given.rows(
        'select actor_id, reason from programme_membership_event where to_status = $1 and membership_id = $2',
        ['LEFT', id],
      ),
    ).toEqual([{ actor_id: planner, reason: 'Zuerst das Grundprogramm' }]);
  });

  it('are the only ones who decide and edit', async () => {
    const id = await applied(anna);
    expect(await decide(id, 'APPROVE', null, false)).toEqual({ type: 'NotPermitted' });
    expect(await saveProgramme(deps(), draft({ mayPlan: false }))).toEqual({ type: 'NotPermitted' });
    expect(await saveCohort(deps(), cohortDraft({ mayPlan: false }))).toEqual({ type: 'NotPermitted' });
    expect(await statusOf(id)).toBe('APPLIED');
  });

  it('do not overwrite the edit of somebody else, nor take seats away that are taken', async () => {
    const edit = draft({ id: programmeId, expectedVersion: 1 });
    const outcomes = await Promise.all([
      saveProgramme(deps(), edit),
      saveProgramme(deps(), { ...edit, title: 'Anders' }),
    ]);
    expect(outcomes.map((o) => o.type).sort()).toEqual(['ProgrammeSaved', 'StaleVersion']);
    await decide(await applied(anna));
    await decide(await applied(ben));
    const smaller = cohortDraft({ id: cohortId, expectedVersion: 1, seats: 1 });
    expect(await saveCohort(deps(), smaller)).toEqual({
      type: 'InvalidCohort',
      message: '2 seats are taken',
    });
    expect(await saveCohort(deps(), { ...smaller, seats: 3 })).toMatchObject({ type: 'CohortSaved' });
  });

  it.each([
    [{ modules: [] }, 'InvalidProgramme'],
    [{ title: ' ' }, 'InvalidProgramme'],
    [{ slug: 'Ä' }, 'InvalidProgramme'],
    [{ id: 1_000_000 }, 'ProgrammeNotFound'],
    [{ modules: [{ topicId: 1_000_000, optional: false }] }, 'TopicNotFound'],
  ])('cannot save a programme with %j', async (change, type) => {
    expect(await saveProgramme(deps(), draft(change))).toMatchObject({ type });
  });

  it('reorder modules and drop them', async () => {
    const modules = [
      { topicId: topics[2], optional: false },
      { topicId: topics[0], optional: true },
    ];
    await programme({ id: programmeId, expectedVersion: 1, modules });
    const [stored] = await moduleProgress(orm.em.fork(), [{ programmeId, personId: null }]);
    expect(stored).toEqual(modules.map((m) => ({ ...m, attended: false })));
  });
});

describe('leaving', () => {
  it("is one's own: others are told there is nothing", async () => {
    const id = await applied(anna);
    expect(await leave(ben, id)).toEqual({ type: 'MembershipNotFound' });
    expect(await leave(anna, id)).toMatchObject({ type: 'Left' });
    expect(await leave(anna, id)).toEqual({ type: 'NotLeavable', status: 'LEFT' });
  });
});

describe('completing', () => {
  it('follows from attending all required modules, optional ones or not, and is written once', async () => {
    const id = await applied(anna);
    await decide(id);
    const progress = async () =>
      progressOf((await moduleProgress(orm.em.fork(), [{ programmeId, personId: anna }]))[0]!);
    await attend(given, anna, topics[0], '2027-02-03');
    await attend(given, anna, topics[2], '2027-02-04');
    expect(await progress()).toEqual({ required: 2, attended: 1, complete: false });
    expect(await completeProgrammes(deps())).toEqual({ completed: 0 });
    // over the turn of the year, and more than once
    await attend(given, anna, topics[1], '2027-12-31');
    await attend(given, anna, topics[1], '2028-02-29');
    expect(await progress()).toEqual({ required: 2, attended: 2, complete: true });
    const reports = await Promise.all([completeProgrammes(deps()), completeProgrammes(deps())]);
    expect(reports.reduce((sum, r) => sum + r.completed, 0)).toBe(1);
    expect(await completeProgrammes(deps())).toEqual({ completed: 0 });
    expect(await statusOf(id)).toBe('COMPLETED');
    expect((await notices(anna)).filter((kind) => kind === 'PROGRAMME_COMPLETED')).toHaveLength(1);
    expect(await leave(anna, id)).toEqual({ type: 'NotLeavable', status: 'COMPLETED' });
  });

  it('is for members only: neither for applicants nor for those who left', async () => {
    const [applicant, left] = [await applied(anna), await applied(ben)];
    await decide(left);
    for (const person of [anna, ben]) {
      await attend(given, person, topics[0], '2027-02-03');
      await attend(given, person, topics[1], '2027-02-04');
    }
    await leave(ben, left);
    await completeProgrammes(deps());
    expect([await statusOf(applicant), await statusOf(left)]).toEqual(['APPLIED', 'LEFT']);
  });

  it('stays when a module is added later', async () => {
    const id = await applied(anna);
    await decide(id);
    await attend(given, anna, topics[0], '2027-02-03');
    await attend(given, anna, topics[1], '2027-02-04');
    await completeProgrammes(deps());
    await programme({
      id: programmeId,
      expectedVersion: 1,
      modules: topics.map((topicId) => ({ topicId, optional: false })),
    });
    await completeProgrammes(deps());
    expect(await statusOf(id)).toBe('COMPLETED');
  });
});

describe('reading', () => {
  it('gives pages that together are the list, and the progress of many in one statement', async () => {
    const em = orm.em.fork();
    const seen: number[] = [];
    let after: string | undefined;
    do {
      const page = await listProgrammes(em, { first: 2, after });
      seen.push(...page.edges.map((e) => e.node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor! : undefined;
    } while (after);
    const all = await given.rows<{ id: number }>('select id from programme');
    expect([...new Set(seen)].sort()).toEqual(all.map((r) => r.id).sort());
    expect(seen).toHaveLength(all.length);

    await applied(anna);
    await applied(ben);
    const page = await membersOfCohort(em, cohortId, { first: 1 });
    expect(page).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const statements = await countStatements(orm, () =>
      moduleProgress(
        em,
        [anna, ben, null].map((personId) => ({ programmeId, personId })),
      ),
    );
    expect(statements).toHaveLength(1);
  });
});
