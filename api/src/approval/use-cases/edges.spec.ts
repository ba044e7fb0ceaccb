import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { berlinTime } from '@weitblick/shared/calendar';
import { ApprovalCity } from '../../../test/support/approval-city.ts';
import { callOff } from '../../../test/support/call-off.ts';
import { cancelEnrolment } from '../../enrolment/use-cases/cancel-enrolment.ts';
import { joinWaitingList } from '../../enrolment/use-cases/join-waiting-list.ts';
import { chaseApprovers } from './chase-approvers.ts';
import { decideApproval } from './decide-approval.ts';
import { takeBackDecision } from './take-back-decision.ts';

const start = berlinTime('2026-11-24', '09:00');
let city: ApprovalCity;

beforeAll(async () => {
  city = await ApprovalCity.open(start);
});
afterEach(async () => {
  city.now = start;
  await city.given.client.query('delete from approval_deputy');
});
afterAll(() => city.close());

const eventsOf = async (enrolmentId: number) =>
  (
    await city.given.rows<{ kind: string; approver_id: number }>(
      `select v.kind, v.approver_id from approval_event v join approval a on a.id = v.approval_id
       where a.enrolment_id = $1 order by v.id`,
      [enrolmentId],
    )
  ).map(({ kind, approver_id }) => [kind, approver_id]);
const decide = (actorId: number, approvalId: number) =>
  decideApproval(city.deps(), { actorId, approvalId, decision: 'APPROVE', idempotencyKey: city.newKey() });
const takeBack = (actorId: number, approvalId: number) =>
  takeBackDecision(city.deps(), { actorId, approvalId, idempotencyKey: city.newKey() });
const queue = async (personId: number, sessionId: number) => {
  const command = { actorId: personId, sessionId, idempotencyKey: city.newKey() };
  const outcome = await joinWaitingList(city.deps(), command);
  if (outcome.type !== 'Waiting') throw new Error(outcome.type);
  return outcome.enrolmentId;
};

describe('an approver', () => {
  it('who now heads another part of the city is replaced by the successor at once, and the history is kept', async () => {
    const { anna, team, ben, mallory } = city.people;
    const wish = await city.request(anna, await city.given.session({ topicId: await city.topic() }));
    await city.given.client.query(
      `insert into org_unit (id, parent_id, kind, name, short_name, cost_centre, head_id)
       values (9, 1, 'REFERAT', 'Kulturreferat', 'KULT', '9', ${team}) on conflict (id) do update set head_id = ${team};
       update org_unit set head_id = ${ben} where id = 4`,
    );
    await chaseApprovers(city.deps());
    expect((await city.openQuestion(wish)).approver_id).toBe(ben);
    expect(await eventsOf(wish)).toEqual([
      ['ASKED', team],
      ['ESCALATED', ben],
    ]);
    expect(await city.decide(team, wish, 'APPROVE')).toEqual({ type: 'ApprovalNotFound' });
    expect(await city.decide(ben, wish, 'APPROVE')).toMatchObject({ type: 'Decided' });
    await city.given.client.query(
      `update org_unit set head_id = ${team} where id = 4; update org_unit set head_id = ${mallory} where id = 9`,
    );
  });

  it('is asked no longer when the applicant has moved to another unit', async () => {
    const { anna, department } = city.people;
    const wish = await city.request(anna, await city.given.session({ topicId: await city.topic() }));
    await city.given.client.query('update person set unit_id = 3 where id = $1', [anna]);
    await chaseApprovers(city.deps());
    expect((await city.openQuestion(wish)).approver_id).toBe(department);
    await city.given.client.query('update person set unit_id = 4 where id = $1', [anna]);
    await city.decide(department, wish, 'DECLINE', 'Bitte im neuen Team besprechen');
  });

  it('is never the applicant: whoever becomes head meanwhile has their request go to the head above', async () => {
    const { team, anna, department } = city.people;
    const wish = await city.request(anna, await city.given.session({ topicId: await city.topic() }));
    // the applicant is promoted while the request is open
    await city.given.client.query('update org_unit set head_id = $1 where id = 4', [anna]);
    await chaseApprovers(city.deps());
    expect((await city.openQuestion(wish)).approver_id).toBe(department);
    expect(await city.decide(anna, wish, 'APPROVE')).toEqual({ type: 'ApprovalNotFound' });
    await city.given.client.query('update org_unit set head_id = $1 where id = 4', [team]);
    await city.decide(department, wish, 'APPROVE');
  });

  it('whose post as training officer ended is replaced by the next officer above', async () => {
    const { anna, team, officer, mallory } = city.people;
    await city.given.client.query(
      `insert into role_assignment (person_id, role, unit_id, valid_from) values ($1, 'TRAINING_OFFICER', null, '2020-01-01')`,
      [mallory],
    );
    const wish = await city.request(anna, await city.given.session({ topicId: await city.topic(2) }));
    await city.decide(team, wish, 'APPROVE');
    expect((await city.openQuestion(wish)).approver_id).toBe(officer);
    await city.given.client.query(
      `update role_assignment set valid_until = '2026-11-24' where person_id = $1`,
      [officer],
    );
    await chaseApprovers(city.deps());
    expect((await city.openQuestion(wish)).approver_id).toBe(mallory);
    await city.given.client.query(`update role_assignment set valid_until = null where person_id = $1`, [
      officer,
    ]);
    await city.given.client.query('delete from role_assignment where person_id = $1', [mallory]);
    await chaseApprovers(city.deps());
    await city.decide(officer, wish, 'APPROVE');
  });

  it('keeps the question when nobody is above: the request ends by its deadline, not by chasing', async () => {
    const { referat, mayor } = city.people;
    const wish = await city.request(referat, await city.given.session({ topicId: await city.topic(2) }));
    city.now = new Date((await city.openQuestion(wish)).due_at.getTime() + 1);
    await chaseApprovers(city.deps());
    expect((await city.openQuestion(wish)).approver_id).toBe(mayor);
    await city.decide(mayor, wish, 'APPROVE');
  });

  it('who is line manager and training officer is asked once', async () => {
    const { anna, team, officer } = city.people;
    await city.given.client.query(
      `update role_assignment set valid_until = '2026-11-24' where person_id = $1`,
      [officer],
    );
    await city.given.client.query(
      `insert into role_assignment (person_id, role, unit_id, valid_from) values ($1, 'TRAINING_OFFICER', 4, '2020-01-01')`,
      [team],
    );
    const wish = await city.request(anna, await city.given.session({ topicId: await city.topic(2) }));
    await city.decide(team, wish, 'APPROVE');
    expect(await city.status(wish)).toBe('CONFIRMED');
    await city.given.client.query('delete from role_assignment where person_id = $1', [team]);
    await city.given.client.query(`update role_assignment set valid_until = null where person_id = $1`, [
      officer,
    ]);
  });
});

describe('a deputy', () => {
  it('of a deputy decides nothing, and nobody decides about their own request', async () => {
    const { anna, team, deputy, mallory } = city.people;
    await city.deputise(team, deputy, '2026-11-24');
    await city.deputise(deputy, mallory, '2026-11-24');
    const topicId = await city.topic();
    const wish = await city.request(anna, await city.given.session({ topicId }));
    expect(await city.decide(mallory, wish, 'APPROVE')).toEqual({ type: 'ApprovalNotFound' });
    const own = await city.request(deputy, await city.given.session({ topicId }));
    expect(await city.decide(deputy, own, 'APPROVE')).toEqual({ type: 'ApprovalNotFound' });
  });

  it('may still take back what they decided when their time ended in between, and not decide anew', async () => {
    const { anna, team, deputy } = city.people;
    await city.deputise(team, deputy, '2026-11-24');
    const wish = await city.request(anna, await city.given.session({ topicId: await city.topic() }));
    const { id } = await city.openQuestion(wish);
    city.now = berlinTime('2026-11-24', '23:58');
    expect(await city.decide(deputy, wish, 'APPROVE')).toMatchObject({ type: 'Decided' });
    city.now = berlinTime('2026-11-25', '00:01');
    expect(await takeBack(deputy, id)).toMatchObject({ type: 'TakenBack' });
    expect(await city.decide(deputy, wish, 'APPROVE')).toEqual({ type: 'ApprovalNotFound' });
    expect((await city.openQuestion(wish)).approver_id).toBe(team);
  });
});

describe('the session of a request', () => {
  it('that was cancelled takes no decision, and none back', async () => {
    const { anna, ben, cem, team } = city.people;
    const sessionId = await city.given.session({ topicId: await city.topic() });
    const [wish, declined] = [await city.request(anna, sessionId), await city.request(cem, sessionId)];
    const [open, decided] = [await city.openQuestion(wish), await city.openQuestion(declined)];
    await city.decide(team, declined, 'DECLINE', 'In der Woche fehlen zu viele');
    await callOff(city.deps(), sessionId, ben);
    expect(await decide(team, open.id)).toEqual({ type: 'AlreadyDecided', approvalId: open.id });
    expect(await takeBack(team, decided.id)).toEqual({ type: 'TooLateToTakeBack' });
    expect([await city.status(wish), await city.status(declined)]).toEqual(['CANCELLED', 'DECLINED']);
  });

  it('that is full by now puts the approved on the waiting list at their own number', async () => {
    const { anna, ben, team } = city.people;
    const topicId = await city.topic(1, { pending_holds_seat: false });
    const sessionId = await city.given.session({ topicId, capacity: 1 });
    const first = await city.request(anna, sessionId);
    const second = await city.request(ben, sessionId);
    await city.decide(team, second, 'APPROVE');
    await city.decide(team, first, 'APPROVE');
    expect([await city.status(first), await city.status(second)]).toEqual(['WAITING', 'CONFIRMED']);
  });
});

describe('taking a decision back', () => {
  it('after the approved person moved up from the waiting list keeps the seat for them', async () => {
    const { anna, ben, team } = city.people;
    const sessionId = await city.given.session({ topicId: await city.topic(), capacity: 1 });
    const holder = await city.request(ben, sessionId);
    await city.decide(team, holder, 'APPROVE');
    const waiting = await queue(anna, sessionId);
    const { id } = await city.openQuestion(waiting);
    await city.decide(team, waiting, 'APPROVE');
    await cancelEnrolment(city.deps(), { actorId: ben, enrolmentId: holder, idempotencyKey: city.newKey() });
    expect(await city.status(waiting)).toBe('CONFIRMED');
    expect(await takeBack(team, id)).toMatchObject({ type: 'TakenBack' });
    expect(await city.given.row('select status, holds_seat from enrolment where id = $1', [waiting])).toEqual(
      { status: 'REQUESTED', holds_seat: true },
    );
  });

  it('of a refusal does not take the seat from the person who moved up meanwhile', async () => {
    const { anna, ben, team } = city.people;
    const sessionId = await city.given.session({ topicId: await city.topic(), capacity: 1 });
    const refused = await city.request(anna, sessionId);
    const { id } = await city.openQuestion(refused);
    const waiting = await queue(ben, sessionId);
    await city.decide(team, waiting, 'APPROVE');
    await city.decide(team, refused, 'DECLINE', 'Versehen');
    expect(await city.status(waiting)).toBe('CONFIRMED');
    await takeBack(team, id);
    expect(await city.status(waiting)).toBe('CONFIRMED');
    expect(await city.given.row('select status, holds_seat from enrolment where id = $1', [refused])).toEqual(
      { status: 'REQUESTED', holds_seat: false },
    );
  });
});
