import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { acceptOffer } from '../../enrolment/use-cases/accept-offer.ts';
import { cancelEnrolment } from '../../enrolment/use-cases/cancel-enrolment.ts';
import { enrolInSession } from '../../enrolment/use-cases/enrol-in-session.ts';
import { joinWaitingList } from '../../enrolment/use-cases/join-waiting-list.ts';
import { runDeadlines } from '../../enrolment/use-cases/run-deadlines.ts';
import { chaseApprovers } from './chase-approvers.ts';
import { decideApproval } from './decide-approval.ts';
import { takeBackDecision } from './take-back-decision.ts';

const start = berlinTime('2026-11-24', '09:00');
let now = start;
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let keys = 0;
const newKey = () => `approval-${(keys += 1)}`;
const deps = () => ({ em: orm.em, clock: { now: () => now } });

/** City > Referat (head) > Abteilung (head) > Sachgebiet (head), Anna, Ben and Cem in the Sachgebiet, an officer for the Referat. */
let people: Record<
  'mayor' | 'referat' | 'department' | 'team' | 'anna' | 'ben' | 'cem' | 'officer' | 'deputy' | 'mallory',
  number
>;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url, poolSize: 8 });
  given = await Fixtures.open(database.url, start);
  const [mayor, referat, department, team, anna, ben, cem, officer, deputy, mallory] = await given.people(10);
  people = {
    mayor: mayor!,
    referat: referat!,
    department: department!,
    team: team!,
    anna: anna!,
    ben: ben!,
    cem: cem!,
    officer: officer!,
    deputy: deputy!,
    mallory: mallory!,
  };
  await given.client.query(
    `insert into org_unit (id, parent_id, kind, name, short_name, cost_centre, head_id) values
       (2, 1, 'REFERAT', 'Baureferat', 'BAU', '2', ${referat}), (3, 2, 'ABTEILUNG', 'Gartenbau', 'BAU-G', '3', ${department}),
       (4, 3, 'SACHGEBIET', 'Baumpflege', 'BAU-G1', '4', ${team});
     update org_unit set head_id = ${mayor} where id = 1;
     update person set unit_id = 4 where id in (${team}, ${anna}, ${ben}, ${cem}, ${deputy});
     update person set unit_id = 3 where id = ${department};
     update person set unit_id = 2 where id in (${referat}, ${officer});
     insert into role_assignment (person_id, role, unit_id, valid_from) values (${officer}, 'TRAINING_OFFICER', 2, '2020-01-01')`,
  );
});

afterAll(async () => {
  await assertInvariants(database.url, now);
  await given.close();
  await orm.close();
  await database.drop();
});

let topics = 1;
async function topicWith(policy: Record<string, unknown>): Promise<number> {
  topics += 1;
  const { id } = await given.row<{ id: number }>(
    `insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats)
     values ($1, 1, $1, '', '', '{}', '{}', '{IN_PERSON}') returning id`,
    [`thema-${topics}`],
  );
  const columns = Object.keys(policy);
  await given.client.query(
    `insert into topic_policy (topic_id, ${columns.join(', ')}) values (${id}, ${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(policy),
  );
  return id;
}

const approvalTopic = (steps: 1 | 2, more: Record<string, unknown> = {}) =>
  topicWith({ access: 'APPROVAL', approval_steps: steps, ...more });

async function request(person: number, sessionId: number): Promise<number> {
  const outcome = await enrolInSession(deps(), { actorId: person, sessionId, idempotencyKey: newKey() });
  if (outcome.type !== 'Enrolled') throw new Error(outcome.type);
  return outcome.enrolmentId;
}

async function queue(
  person: number,
  sessionId: number,
  promotion: 'AUTOMATIC' | 'ASK' = 'AUTOMATIC',
): Promise<number> {
  const outcome = await joinWaitingList(deps(), {
    actorId: person,
    sessionId,
    promotion,
    idempotencyKey: newKey(),
  });
  if (outcome.type !== 'Waiting') throw new Error(outcome.type);
  return outcome.enrolmentId;
}

interface Question {
  id: number;
  approver_id: number;
  step: number;
  role: string;
  due_at: Date;
}
const openQuestion = (enrolmentId: number) =>
  given.row<Question>(`select * from approval where enrolment_id = $1 and status = 'PENDING'`, [enrolmentId]);
const state = async (id: number) =>
  await given.row<{ status: string; holds_seat: boolean }>(
    'select status, holds_seat from enrolment where id = $1',
    [id],
  );
const decide = async (
  actorId: number,
  enrolmentId: number,
  decision: 'APPROVE' | 'DECLINE',
  reason?: string,
) =>
  decideApproval(deps(), {
    actorId,
    approvalId: (await openQuestion(enrolmentId)).id,
    decision,
    reason: reason ?? null,
    idempotencyKey: newKey(),
  });

describe('a topic that needs approval', () => {
  it('turns the wish into a request that keeps the seat and asks the line manager', async () => {
    const sessionId = await given.session({ topicId: await approvalTopic(1), capacity: 1 });
    const request1 = await request(people.anna, sessionId);
    expect(await state(request1)).toEqual({ status: 'REQUESTED', holds_seat: true });
    expect(await openQuestion(request1)).toMatchObject({
      approver_id: people.team,
      step: 1,
      role: 'LINE_MANAGER',
    });
    const full = await enrolInSession(deps(), { actorId: people.ben, sessionId, idempotencyKey: newKey() });
    expect(full).toMatchObject({ type: 'SessionFull', waitingPosition: 1 });
    expect(await decide(people.team, request1, 'APPROVE')).toMatchObject({ type: 'Decided' });
    expect(await state(request1)).toEqual({ status: 'CONFIRMED', holds_seat: true });
  });

  it('asks the training officer after the line manager when there are two steps', async () => {
    const sessionId = await given.session({ topicId: await approvalTopic(2) });
    const wish = await request(people.anna, sessionId);
    await decide(people.team, wish, 'APPROVE');
    expect(await state(wish)).toMatchObject({ status: 'REQUESTED' });
    expect(await openQuestion(wish)).toMatchObject({
      approver_id: people.officer,
      step: 2,
      role: 'TRAINING_OFFICER',
    });
    await decide(people.officer, wish, 'APPROVE');
    expect(await state(wish)).toMatchObject({ status: 'CONFIRMED' });
  });

  it('asks the head above when the applicant is the head, and nobody when there is nobody', async () => {
    const topicId = await approvalTopic(1);
    const ofTeamLead = await request(people.team, await given.session({ topicId }));
    expect((await openQuestion(ofTeamLead)).approver_id).toBe(people.department);
    const ofMayor = await request(people.mayor, await given.session({ topicId }));
    expect(await state(ofMayor)).toMatchObject({ status: 'CONFIRMED' });
  });

  it('is decided by nobody else: strangers, the applicant and other heads find nothing', async () => {
    const wish = await request(people.anna, await given.session({ topicId: await approvalTopic(1) }));
    for (const stranger of [people.mallory, people.anna, people.department, people.officer]) {
      expect(await decide(stranger, wish, 'APPROVE')).toEqual({ type: 'ApprovalNotFound' });
    }
    expect(await state(wish)).toMatchObject({ status: 'REQUESTED' });
  });

  it('is decided by a deputy inside the agreed days, on the record as "i. V."', async () => {
    await given.client.query(
      `insert into approval_deputy (person_id, deputy_id, valid_from, valid_until) values ($1, $2, '2026-11-24', '2026-11-24')`,
      [people.team, people.deputy],
    );
    const topicId = await approvalTopic(1);
    const wish = await request(people.anna, await given.session({ topicId }));
    const other = await request(people.anna, await given.session({ topicId }));
    const { id } = await openQuestion(wish);
    expect(await decide(people.deputy, wish, 'APPROVE')).toMatchObject({ type: 'Decided' });
    expect(await given.row('select decided_by_id, in_place from approval where id = $1', [id])).toEqual({
      decided_by_id: people.deputy,
      in_place: true,
    });
    now = berlinTime('2026-11-25', '00:00');
    expect(await decide(people.deputy, other, 'APPROVE')).toEqual({ type: 'ApprovalNotFound' });
    now = start;
  });

  it('needs a reason to be declined, and the seat goes to the next in the same transaction', async () => {
    const topicId = await approvalTopic(1);
    const sessionId = await given.session({ topicId, capacity: 1 });
    const first = await request(people.anna, sessionId);
    const second = await queue(people.ben, sessionId);
    await decide(people.team, second, 'APPROVE');
    expect(await state(second)).toMatchObject({ status: 'WAITING' });
    expect(await decide(people.team, first, 'DECLINE', ' ')).toEqual({ type: 'DeclineReasonRequired' });
    await decide(people.team, first, 'DECLINE', 'Vertretung nicht möglich');
    expect(await state(first)).toEqual({ status: 'DECLINED', holds_seat: false });
    expect(await state(second)).toMatchObject({ status: 'CONFIRMED' });
  });
});

describe('approval and waiting list', () => {
  it('never overtake each other: the queue number of the request counts, not the speed of the approver', async () => {
    const topicId = await approvalTopic(1, { pending_holds_seat: false });
    const sessionId = await given.session({ topicId, capacity: 1 });
    const holder = await request(people.cem, sessionId);
    await decide(people.team, holder, 'APPROVE');
    const early = await queue(people.anna, sessionId);
    const late = await queue(people.ben, sessionId);
    await decide(people.team, late, 'APPROVE');
    await decide(people.team, early, 'APPROVE');
    await cancelEnrolment(deps(), { actorId: people.cem, enrolmentId: holder, idempotencyKey: newKey() });
    expect(await state(early)).toMatchObject({ status: 'CONFIRMED' });
    expect(await state(late)).toMatchObject({ status: 'WAITING' });
  });
});

describe('a decision', () => {
  it('can be taken back for ten minutes; the seat stays kept meanwhile', async () => {
    const wish = await request(people.anna, await given.session({ topicId: await approvalTopic(1) }));
    const { id: approvalId } = await openQuestion(wish);
    await decide(people.team, wish, 'APPROVE');
    expect(
      await takeBackDecision(deps(), { actorId: people.team, approvalId, idempotencyKey: newKey() }),
    ).toMatchObject({
      type: 'TakenBack',
    });
    expect(await state(wish)).toEqual({ status: 'REQUESTED', holds_seat: true });
    await decide(people.team, wish, 'DECLINE', 'Doch nicht möglich');
    const again = await given.row<{ id: number }>(
      'select max(id) as id from approval where enrolment_id = $1',
      [wish],
    );
    now = new Date(start.getTime() + 11 * 60_000);
    expect(
      await takeBackDecision(deps(), {
        actorId: people.team,
        approvalId: again.id,
        idempotencyKey: newKey(),
      }),
    ).toEqual({ type: 'TooLateToTakeBack' });
    now = start;
  });

  it('against a request gives back the seat only if it is still free', async () => {
    const topicId = await approvalTopic(1);
    const sessionId = await given.session({ topicId, capacity: 1 });
    const first = await request(people.anna, sessionId);
    const { id: approvalId } = await openQuestion(first);
    await decide(people.team, first, 'DECLINE', 'Versehen');
    await request(people.ben, sessionId);
    await takeBackDecision(deps(), { actorId: people.team, approvalId, idempotencyKey: newKey() });
    expect(await state(first)).toEqual({ status: 'REQUESTED', holds_seat: false });
  });
});

describe('an approver who does nothing', () => {
  it('is reminded, then the question goes one step up, and at last the request expires and frees its seat', async () => {
    const sessionId = await given.session({
      topicId: await approvalTopic(1, { approval_working_days: 4 }),
      capacity: 1,
    });
    const wish = await request(people.anna, sessionId);
    now = berlinTime('2026-11-26', '08:00');
    expect((await chaseApprovers(deps())).reminded).toBeGreaterThanOrEqual(1);
    const reminded = await openQuestion(wish);
    expect(reminded.approver_id).toBe(people.team);
    now = new Date(reminded.due_at.getTime() + 1);
    const expired = await runDeadlines(deps());
    expect(expired.requestsExpired).toBeGreaterThanOrEqual(1);
    expect(await state(wish)).toEqual({ status: 'EXPIRED', holds_seat: false });
    now = start;
  });

  it('is passed over when the time of the step is up, with two steps and time left', async () => {
    const wish = await request(people.anna, await given.session({ topicId: await approvalTopic(2) }));
    const { due_at } = await openQuestion(wish);
    // one of two steps: half the time, when the question is put with both still to come
    now = new Date(due_at.getTime() + 1);
    await chaseApprovers(deps());
    expect(await openQuestion(wish)).toMatchObject({ approver_id: people.department, step: 1 });
    now = start;
  });

  it('who has left is replaced at once by the successor', async () => {
    const wish = await request(people.anna, await given.session({ topicId: await approvalTopic(1) }));
    await given.client.query('update org_unit set head_id = $1 where id = 4', [people.deputy]);
    await chaseApprovers(deps());
    expect((await openQuestion(wish)).approver_id).toBe(people.deputy);
    await given.client.query('update org_unit set head_id = $1 where id = 4', [people.team]);
  });
});

describe('an offered seat', () => {
  async function offered(expiryHours = 16) {
    const topicId = await topicWith({ offer_working_hours: expiryHours });
    const sessionId = await given.session({ topicId, capacity: 1 });
    const holder = await request(people.cem, sessionId);
    const asked = await queue(people.anna, sessionId, 'ASK');
    const next = await queue(people.ben, sessionId, 'ASK');
    await cancelEnrolment(deps(), { actorId: people.cem, enrolmentId: holder, idempotencyKey: newKey() });
    return { sessionId, asked, next };
  }

  it('is kept for the person until it is accepted', async () => {
    const { sessionId, asked } = await offered();
    expect(await state(asked)).toEqual({ status: 'OFFERED', holds_seat: true });
    expect(
      await enrolInSession(deps(), { actorId: people.mallory, sessionId, idempotencyKey: newKey() }),
    ).toMatchObject({
      type: 'SessionFull',
    });
    expect(
      await acceptOffer(deps(), { actorId: people.mallory, enrolmentId: asked, idempotencyKey: newKey() }),
    ).toEqual({
      type: 'EnrolmentNotFound',
    });
    await acceptOffer(deps(), { actorId: people.anna, enrolmentId: asked, idempotencyKey: newKey() });
    expect(await state(asked)).toMatchObject({ status: 'CONFIRMED' });
  });

  it('goes to the next when it is declined, and when it runs out after office hours', async () => {
    const { asked, next } = await offered();
    await cancelEnrolment(deps(), { actorId: people.anna, enrolmentId: asked, idempotencyKey: newKey() });
    expect(await state(next)).toMatchObject({ status: 'OFFERED' });
    now = berlinTime('2026-11-25', '16:59');
    await runDeadlines(deps());
    expect(await state(next)).toMatchObject({ status: 'OFFERED' });
    now = berlinTime('2026-11-26', '09:00');
    expect(
      await acceptOffer(deps(), { actorId: people.ben, enrolmentId: next, idempotencyKey: newKey() }),
    ).toMatchObject({
      type: 'NoOpenOffer',
    });
    await runDeadlines(deps());
    expect(await state(next)).toEqual({ status: 'EXPIRED', holds_seat: false });
    now = start;
  });

  it('is made instead of moving up in silence inside three days of the start', async () => {
    const startsAt = new Date(start.getTime() + 2 * 86_400_000);
    const sessionId = await given.session({
      capacity: 1,
      startsAt,
      enrolUntil: startsAt,
      cancelUntil: startsAt,
    });
    const holder = await request(people.cem, sessionId);
    const waiting = await queue(people.anna, sessionId, 'AUTOMATIC');
    await cancelEnrolment(deps(), { actorId: people.cem, enrolmentId: holder, idempotencyKey: newKey() });
    expect(await state(waiting)).toMatchObject({ status: 'OFFERED' });
  });
});

describe('the waiting list of a session that has begun', () => {
  it('is closed, and everybody on it is told', async () => {
    const startsAt = new Date(start.getTime() + 86_400_000);
    const sessionId = await given.session({
      capacity: 1,
      startsAt,
      enrolUntil: startsAt,
      cancelUntil: startsAt,
    });
    await request(people.cem, sessionId);
    const waiting = await queue(people.anna, sessionId);
    now = startsAt;
    await runDeadlines(deps());
    expect(await state(waiting)).toMatchObject({ status: 'EXPIRED' });
    now = start;
  });
});

describe('topics by order or on invitation', () => {
  it('cannot be chosen by oneself', async () => {
    const byOrder = await given.session({ topicId: await topicWith({ access: 'ORDER' }) });
    expect(
      await enrolInSession(deps(), { actorId: people.anna, sessionId: byOrder, idempotencyKey: newKey() }),
    ).toEqual({
      type: 'AccessRestricted',
      restriction: 'BY_ORDER',
    });
    const topicId = await topicWith({ access: 'INVITATION' });
    const invited = await given.session({ topicId });
    expect(
      await enrolInSession(deps(), { actorId: people.anna, sessionId: invited, idempotencyKey: newKey() }),
    ).toMatchObject({
      restriction: 'BY_INVITATION',
    });
    await given.client.query('insert into invitation values ($1, $2, $3, now())', [
      topicId,
      people.anna,
      people.officer,
    ]);
    expect(
      (await enrolInSession(deps(), { actorId: people.anna, sessionId: invited, idempotencyKey: newKey() }))
        .type,
    ).toBe('Enrolled');
  });
});
