import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { Session } from '@weitblick/db/scheduling';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { closeAttendance } from '../../enrolment/use-cases/close-attendance.ts';
import { enrolInSession } from '../../enrolment/use-cases/enrol-in-session.ts';
import { markAttendance } from '../../enrolment/use-cases/mark-attendance.ts';
import { evaluationComments, evaluationSummary } from '../queries/evaluation-results.ts';
import { submitEvaluation } from './submit-evaluation.ts';

const booking = berlinTime('2026-09-01', '09:00');
const morning = berlinTime('2026-10-20', '09:00');
const evening = berlinTime('2026-10-20', '17:00');
/** 21 whole days after the end; between both the clocks go back. */
const closes = berlinTime('2026-11-11');
let now = booking;
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let planner: number;
let keys = 0;
const newKey = () => `evaluate-${(keys += 1)}`;
const deps = () => ({ em: orm.em, clock: { now: () => now } });

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url, poolSize: 8 });
  given = await Fixtures.open(database.url, booking);
  planner = await given.person();
});

afterAll(async () => {
  await assertInvariants(database.url, now);
  await given.close();
  await orm.close();
  await database.drop();
});

/** A session that is over, with its list closed: `attended` people were there, one stayed away. */
async function over(attended: number): Promise<{ sessionId: number; there: number[]; away: number }> {
  now = booking;
  const sessionId = await given.session({
    startsAt: morning,
    endsAt: berlinTime('2026-10-20', '16:30'),
    capacity: 40,
  });
  const people = await given.people(attended + 1);
  const enrolments: number[] = [];
  for (const actorId of people) {
    const outcome = await enrolInSession(deps(), { actorId, sessionId, idempotencyKey: newKey() });
    if (outcome.type !== 'Enrolled') throw new Error(outcome.type);
    enrolments.push(outcome.enrolmentId);
  }
  now = evening;
  const { id: appointmentId } = await given.row<{ id: number }>(
    'select id from appointment where session_id = $1',
    [sessionId],
  );
  const keeper = { actorId: planner, mayPlan: true, sessionId };
  if (attended > 0) {
    const marks = enrolments.slice(0, -1).map((enrolmentId) => ({ enrolmentId, present: true }));
    await markAttendance(deps(), { ...keeper, appointmentId, marks, idempotencyKey: newKey() });
  }
  await closeAttendance(deps(), { ...keeper, idempotencyKey: newKey() });
  return { sessionId, there: people.slice(0, -1), away: people.at(-1)! };
}

const evaluate = (actorId: number, sessionId: number, value = 4, comment: string | null = null) =>
  submitEvaluation(deps(), {
    actorId,
    sessionId,
    scales: {
      goalsReached: value,
      usefulAtWork: value,
      trainer: value,
      organisation: value,
      recommend: value,
    },
    comment,
  });
const summaryOf = async (sessionId: number) => {
  const em = orm.em.fork();
  return evaluationSummary(em, await em.findOneOrFail(Session, sessionId), now);
};

describe('an evaluation', () => {
  it('is taken once from those who attended, also when it is sent twice at once', async () => {
    const { sessionId, there, away } = await over(2);
    const [anna] = there as [number];
    const both = await Promise.all([evaluate(anna, sessionId), evaluate(anna, sessionId)]);
    expect(both.map(({ type }) => type).sort()).toEqual(['AlreadyEvaluated', 'EvaluationGiven']);
    expect(await evaluate(away, sessionId)).toEqual({ type: 'SessionNotFound' });
    expect(await evaluate(planner, sessionId)).toEqual({ type: 'SessionNotFound' });
    expect(await evaluate(anna, 999_999)).toEqual({ type: 'SessionNotFound' });
  });

  it('is open from the end of the session for 21 whole days', async () => {
    const { sessionId, there } = await over(3);
    const [anna, ben, cem] = there as [number, number, number];
    now = berlinTime('2026-10-20', '16:29');
    expect(await evaluate(anna, sessionId)).toEqual({ type: 'EvaluationNotOpen', state: 'NOT_YET' });
    now = berlinTime('2026-10-20', '16:30');
    expect(await evaluate(anna, sessionId)).toMatchObject({ type: 'EvaluationGiven' });
    now = new Date(closes.getTime() - 1);
    expect(await evaluate(ben, sessionId)).toMatchObject({ type: 'EvaluationGiven' });
    now = closes;
    expect(await evaluate(cem, sessionId)).toEqual({ type: 'EvaluationNotOpen', state: 'OVER' });
  });

  it('leaves no trace that ties it to a person: no key, no hash, no time', async () => {
    const { sessionId, there } = await over(1);
    await given.client.query('delete from idempotency_key');
    await evaluate(there[0]!, sessionId, 2, 'Zu schnell');
    expect(await given.row('select count(*)::int as n from idempotency_key')).toEqual({ n: 0 });
    const answer = await given.row<Record<string, unknown>>(
      'select * from evaluation_answer where session_id = $1',
      [sessionId],
    );
    expect(Object.keys(answer).sort()).toEqual([
      'comment',
      'goals_reached',
      'id',
      'organisation',
      'recommend',
      'session_id',
      'trainer',
      'useful_at_work',
    ]);
    expect(answer.id).toMatch(/^[0-9a-f]{8}-/);
    expect(
      await given.row('select * from evaluation_participation where session_id = $1', [sessionId]),
    ).toEqual({
      session_id: sessionId,
      person_id: there[0],
    });
  });
});

describe('the results', () => {
  it('of fewer than five are never shown, not even how many there are', async () => {
    const { sessionId, there } = await over(6);
    for (const person of there.slice(0, 4)) await evaluate(person, sessionId, 1, 'Einzelmeinung');
    now = closes;
    const summary = await summaryOf(sessionId);
    expect(summary).toEqual({ sessionId, state: 'TOO_FEW', closesAt: closes, results: null });
  });

  it('of five are shown when no more can come, with counts for each value', async () => {
    const { sessionId, there } = await over(6);
    for (const [i, person] of there.slice(0, 5).entries()) {
      await evaluate(person, sessionId, i === 0 ? 1 : 5, i === 0 ? 'Der Raum war kalt' : null);
    }
    // else a look before and one after the sixth answer would show the sixth
    expect(await summaryOf(sessionId)).toMatchObject({ state: 'COLLECTING', results: null });
    now = closes;
    const { results } = await summaryOf(sessionId);
    expect(results).toMatchObject({ answers: 5 });
    expect(results!.scales).toHaveLength(5);
    expect(results!.scales[0]).toEqual({ question: 'goalsReached', average: 4.2, counts: [1, 0, 0, 0, 4] });
    expect(await evaluationComments(orm.em.fork(), sessionId, 10)).toEqual(['Der Raum war kalt']);
  });

  it('are shown at once when everybody has answered', async () => {
    const { sessionId, there } = await over(5);
    for (const person of there) await evaluate(person, sessionId);
    expect(await summaryOf(sessionId)).toMatchObject({ state: 'SHOWN', results: { answers: 5 } });
  });
});
