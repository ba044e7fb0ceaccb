import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { berlinTime } from '@weitblick/shared/calendar';
import { ApprovalCity } from '../../../test/support/approval-city.ts';
import { planNotices } from '../../notification/use-cases/plan-notices.ts';
import { answerQuestion } from './answer-question.ts';
import { askApplicant } from './ask-applicant.ts';
import { chaseApprovers } from './chase-approvers.ts';
import { forgetComments } from './forget-comments.ts';
import { takeBackDecision } from './take-back-decision.ts';

// a Tuesday
const start = berlinTime('2026-11-24', '09:00');
let city: ApprovalCity;

beforeAll(async () => {
  city = await ApprovalCity.open(start);
});
afterEach(() => {
  city.now = start;
});
afterAll(() => city.close());

const newRequest = async (steps: 1 | 2 = 1) =>
  city.request(city.people.anna, await city.given.session({ topicId: await city.topic(steps) }));

const ask = async (actorId: number, enrolmentId: number, question: string | null = 'Wer vertritt Sie?') =>
  askApplicant(city.deps(), {
    actorId,
    approvalId: (await city.openQuestion(enrolmentId)).id,
    question,
    idempotencyKey: city.newKey(),
  });
const answer = (actorId: number, questionId: number, text: string | null = 'Ben vertritt mich.') =>
  answerQuestion(city.deps(), { actorId, questionId, answer: text, idempotencyKey: city.newKey() });

async function asked(enrolmentId: number): Promise<number> {
  const outcome = await ask(city.people.team, enrolmentId);
  if (outcome.type !== 'Asked') throw new Error(outcome.type);
  return outcome.questionId;
}
const deadlines = async (enrolmentId: number) => {
  const { due_at, decide_by } = await city.given.row<{ due_at: Date; decide_by: Date }>(
    `select a.due_at, e.decide_by from enrolment e join approval a on a.enrolment_id = e.id and a.status = 'PENDING'
     where e.id = $1`,
    [enrolmentId],
  );
  return { due: due_at, decideBy: decide_by };
};
const noticesOf = (enrolmentId: number) =>
  city.given.rows<{ kind: string; recipient_id: number; dropped_reason: string | null }>(
    `select o.kind, o.recipient_id, o.dropped_reason from outbox_message o
     join approval_event v on v.id = o.approval_event_id join approval a on a.id = v.approval_id
     where a.enrolment_id = $1 and o.kind like 'QUESTION%' order by o.id`,
    [enrolmentId],
  );

describe('a question to the applicant', () => {
  it('leaves the decision open, is answered by the applicant, and both are told', async () => {
    const wish = await newRequest();
    const question = await asked(wish);
    expect(await city.status(wish)).toBe('REQUESTED');
    expect(await answer(city.people.anna, question)).toMatchObject({ type: 'Answered', enrolmentId: wish });
    expect(await noticesOf(wish)).toEqual([
      { kind: 'QUESTION_ASKED', recipient_id: city.people.anna, dropped_reason: null },
      { kind: 'QUESTION_ANSWERED', recipient_id: city.people.team, dropped_reason: null },
    ]);
    expect(await city.decide(city.people.team, wish, 'APPROVE')).toMatchObject({ type: 'Decided' });
  });

  it('moves both deadlines to the end of the second working day after them, over a weekend', async () => {
    const wish = await newRequest();
    // five working days from Tuesday
    expect((await deadlines(wish)).decideBy).toEqual(berlinTime('2026-12-01', '18:00'));
    await asked(wish);
    expect(await deadlines(wish)).toEqual({
      due: berlinTime('2026-12-03', '18:00'),
      decideBy: berlinTime('2026-12-03', '18:00'),
    });
    const twoSteps = await newRequest(2);
    const { due } = await deadlines(twoSteps);
    expect(due.getTime()).toBeLessThan(berlinTime('2026-11-29').getTime());
    await asked(twoSteps);
    expect((await deadlines(twoSteps)).due).toEqual(berlinTime('2026-12-01', '18:00'));
  });

  it('never moves a deadline behind the start of the session', async () => {
    const startsAt = berlinTime('2026-11-26', '10:00');
    const sessionId = await city.given.session({
      topicId: await city.topic(),
      startsAt,
      enrolUntil: startsAt,
    });
    const wish = await city.request(city.people.anna, sessionId);
    await asked(wish);
    expect((await deadlines(wish)).decideBy).toEqual(startsAt);
  });

  it('is one at a time, three at most, and not empty', async () => {
    const wish = await newRequest();
    expect(await ask(city.people.team, wish, null)).toEqual({ type: 'TextRequired' });
    const first = await asked(wish);
    expect(await ask(city.people.team, wish)).toEqual({ type: 'QuestionStillOpen' });
    expect(await answer(city.people.anna, first, null)).toEqual({ type: 'TextRequired' });
    await answer(city.people.anna, first);
    expect(await answer(city.people.anna, first)).toEqual({ type: 'QuestionClosed', enrolmentId: wish });
    await answer(city.people.anna, await asked(wish));
    await answer(city.people.anna, await asked(wish));
    expect(await ask(city.people.team, wish)).toEqual({ type: 'TooManyQuestions' });
  });

  it('is nobody else’s to ask or to answer', async () => {
    const wish = await newRequest();
    for (const stranger of ['anna', 'department', 'officer', 'mallory', 'deputy'] as const)
      expect(await ask(city.people[stranger], wish)).toEqual({ type: 'ApprovalNotFound' });
    const question = await asked(wish);
    for (const stranger of ['team', 'ben', 'mallory'] as const)
      expect(await answer(city.people[stranger], question)).toEqual({ type: 'QuestionNotFound' });
    expect(await answer(city.people.anna, 2_000_000_000)).toEqual({ type: 'QuestionNotFound' });
  });

  it('has one effect, however often it is sent with the same key', async () => {
    const wish = await newRequest();
    const approvalId = (await city.openQuestion(wish)).id;
    const command = {
      actorId: city.people.team,
      approvalId,
      question: 'Wann?',
      idempotencyKey: city.newKey(),
    };
    const [one, two] = await Promise.all([1, 2].map(() => askApplicant(city.deps(), command)));
    expect(one).toMatchObject({ type: 'Asked' });
    expect(two).toEqual(one);
  });

  it('may be decided before its answer, and is closed then', async () => {
    const wish = await newRequest();
    const question = await asked(wish);
    await city.decide(city.people.team, wish, 'APPROVE');
    expect(await answer(city.people.anna, question)).toEqual({ type: 'QuestionClosed', enrolmentId: wish });
    await planNotices(city.deps());
    expect(await noticesOf(wish)).toMatchObject([
      { kind: 'QUESTION_ASKED', dropped_reason: 'NO_LONGER_OPEN' },
    ]);
  });

  it('keeps reminders back until it is answered, and the answer is the reminder', async () => {
    const wish = await newRequest();
    const question = await asked(wish);
    const reminded = async () =>
      city.given.rows(
        `select from approval_event v join approval a on a.id = v.approval_id
         where a.enrolment_id = $1 and v.kind = 'REMINDED'`,
        [wish],
      );
    city.now = berlinTime('2026-11-27', '09:00');
    await chaseApprovers(city.deps());
    await answer(city.people.anna, question);
    await chaseApprovers(city.deps());
    expect(await reminded()).toEqual([]);
  });

  it('goes up with the decision when the time of the step is over, and can still be answered', async () => {
    const wish = await newRequest(2);
    const question = await asked(wish);
    city.now = new Date((await city.openQuestion(wish)).due_at.getTime() + 1);
    await chaseApprovers(city.deps());
    expect((await city.openQuestion(wish)).approver_id).toBe(city.people.department);
    await answer(city.people.anna, question);
    // the new approver is told; who asked first has nothing to do with it any more
    expect((await noticesOf(wish)).map((notice) => notice.recipient_id)).toEqual([
      city.people.anna,
      city.people.department,
    ]);
  });

  it('by a deputy is marked "i. V.", and the answer reaches approver and deputy', async () => {
    const wish = await newRequest();
    await city.deputise(city.people.team, city.people.deputy, '2026-11-24');
    const outcome = await ask(city.people.deputy, wish);
    if (outcome.type !== 'Asked') throw new Error(outcome.type);
    expect(
      await city.given.row('select in_place, asked_by_id from approval_question where id = $1', [
        outcome.questionId,
      ]),
    ).toEqual({ in_place: true, asked_by_id: city.people.deputy });
    await answer(city.people.anna, outcome.questionId);
    await planNotices(city.deps());
    expect(await noticesOf(wish)).toEqual([
      { kind: 'QUESTION_ASKED', recipient_id: city.people.anna, dropped_reason: null },
      { kind: 'QUESTION_ANSWERED', recipient_id: city.people.team, dropped_reason: null },
      { kind: 'QUESTION_ANSWERED', recipient_id: city.people.deputy, dropped_reason: null },
    ]);
    await city.given.client.query('delete from approval_deputy');
  });

  it('of a step that was taken back is closed with it', async () => {
    const wish = await newRequest(2);
    const first = (await city.openQuestion(wish)).id;
    await city.decide(city.people.team, wish, 'APPROVE');
    const outcome = await ask(city.people.officer, wish);
    if (outcome.type !== 'Asked') throw new Error(outcome.type);
    await takeBackDecision(city.deps(), {
      actorId: city.people.team,
      approvalId: first,
      idempotencyKey: city.newKey(),
    });
    expect(await answer(city.people.anna, outcome.questionId)).toMatchObject({ type: 'QuestionClosed' });
  });
});

describe('what was written about a request', () => {
  it('is deleted six months after the session, and who decided when is kept; a dry run only counts', async () => {
    const startsAt = berlinTime('2026-12-10', '09:00');
    const endsAt = berlinTime('2026-12-10', '16:00');
    const sessionId = await city.given.session({
      topicId: await city.topic(),
      startsAt,
      endsAt,
      enrolUntil: startsAt,
    });
    const wish = await city.request(city.people.anna, sessionId);
    const kept = await newRequest();
    await asked(kept);
    await answer(city.people.anna, await asked(wish));
    await city.decide(city.people.team, wish, 'DECLINE', 'Vertretung nicht möglich');
    const texts = () =>
      city.given.row(
        `select q.question, q.answer, a.reason, v.reason as told, a.status, a.decided_by_id is not null as decided
         from approval a join approval_question q on q.approval_id = a.id
         join enrolment_event v on v.enrolment_id = a.enrolment_id and v.to_status = 'DECLINED' where a.enrolment_id = $1`,
        [wish],
      );
    city.now = new Date(berlinTime('2027-06-10', '16:00').getTime() - 1);
    expect(await forgetComments(city.deps())).toEqual({ questions: 0, reasons: 0, dryRun: false });
    city.now = berlinTime('2027-06-10', '16:00');
    const before = await texts();
    expect(await forgetComments(city.deps(), { dryRun: true })).toEqual({
      questions: 1,
      reasons: 1,
      dryRun: true,
    });
    expect(await texts()).toEqual(before);
    const reports = await Promise.all([1, 2].map(() => forgetComments(city.deps())));
    expect(reports).toContainEqual({ questions: 1, reasons: 1, dryRun: false });
    expect(await texts()).toEqual({
      question: null,
      answer: null,
      reason: null,
      told: null,
      status: 'DECLINED',
      decided: true,
    });
    expect(
      await city.given.row(
        'select question from approval_question q join approval a on a.id = q.approval_id where enrolment_id = $1',
        [kept],
      ),
    ).toEqual({ question: 'Wer vertritt Sie?' });
    expect(await forgetComments(city.deps())).toEqual({ questions: 0, reasons: 0, dryRun: false });
  });
});
