import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { berlinTime } from '@weitblick/shared/calendar';
import { at, PlanningDesk } from '../../../test/support/planning-desk.ts';
import { planningSessions, type PlanningNeed } from '../queries/planning-sessions.ts';
import { decideOnMinimum } from './decide-on-minimum.ts';
import { watchMinimum } from './watch-minimum.ts';

const start = berlinTime('2026-11-25', '09:00');
/** The decision is on 15 January at the latest, with the end of enrolment; planners are warned from 1 January. */
const appointment = at('2027-01-22');
let desk: PlanningDesk;
let other: number;

beforeAll(async () => {
  desk = await PlanningDesk.open(start);
  other = await desk.given.person();
  await desk.given.assignRole(other, 'TRAINING_PLANNER');
});
afterEach(async () => {
  // what one story leaves undecided is no part of the next
  await desk.given.client.query(`update session set seats_minimum = 0 where status = 'OPEN'`);
  desk.now = start;
});
afterAll(() => desk.close());

const watch = (now: Date) => {
  desk.now = now;
  return watchMinimum(desk.deps());
};
const toldTo = async (personId: number, sessionId: number) =>
  (
    await desk.given.rows<{ kind: string }>(
      `select o.kind from outbox_message o join session_event v on v.id = o.session_event_id
       where o.recipient_id = $1 and v.session_id = $2 order by o.id`,
      [personId, sessionId],
    )
  ).map(({ kind }) => kind);
const decide = async (
  sessionId: number,
  decision: 'KEEP' | 'CANCEL',
  rest: Partial<Parameters<typeof decideOnMinimum>[1]> = {},
) =>
  decideOnMinimum(desk.deps(), {
    ...(await desk.planner(sessionId)),
    decision,
    reason: 'Zu wenige Anmeldungen',
    ...rest,
  });
const queue = async (need: PlanningNeed) => {
  const filter = { search: '', statuses: [], needs: [need], from: null, until: null, topicId: null };
  const page = await planningSessions(desk.orm.em.fork(), desk.now, {
    filter: { ...filter, category: null, siteCode: null, trainerId: null, roomId: null },
    order: 'DECISION',
    first: 50,
  });
  return page.edges.map(({ node }) => node);
};

describe('a session with too few people', () => {
  it('is told to who is responsible two weeks before the decision and on its day, once each', async () => {
    const sessionId = await desk.published(appointment, { seatsMinimum: 2 });
    await desk.enrol(await desk.given.person(), sessionId);
    expect(await watch(berlinTime('2026-12-31', '08:00'))).toEqual({ warned: 0, due: 0 });
    expect(await watch(berlinTime('2027-01-01', '09:00'))).toEqual({ warned: 1, due: 0 });
    expect(await watch(berlinTime('2027-01-02', '09:00'))).toEqual({ warned: 0, due: 0 });
    expect(await watch(berlinTime('2027-01-15', '09:00'))).toEqual({ warned: 0, due: 1 });
    expect(await watch(berlinTime('2027-01-16', '09:00'))).toEqual({ warned: 0, due: 0 });
    expect(await toldTo(desk.plannerId, sessionId)).toEqual(['MINIMUM_WARNING', 'MINIMUM_DECISION_DUE']);
    expect(await toldTo(other, sessionId)).toEqual([]);
  });

  it('is told to all planners when nobody is responsible', async () => {
    const sessionId = await desk.published(appointment, { seatsMinimum: 2 });
    await desk.given.client.query('update session set responsible_id = null where id = $1', [sessionId]);
    await watch(berlinTime('2027-01-04'));
    expect(await toldTo(desk.plannerId, sessionId)).toEqual(['MINIMUM_WARNING']);
    expect(await toldTo(other, sessionId)).toEqual(['MINIMUM_WARNING']);
  });

  it('is told once although several workers look at the same time', async () => {
    const sessionId = await desk.published(appointment, { seatsMinimum: 2 });
    desk.now = berlinTime('2027-01-04');
    const reports = await Promise.all(Array.from({ length: 6 }, () => watchMinimum(desk.deps())));
    expect(reports.map(({ warned }) => warned).sort()).toEqual([0, 0, 0, 0, 0, 1]);
    expect(await toldTo(desk.plannerId, sessionId)).toEqual(['MINIMUM_WARNING']);
  });

  it('is told again when the date of the decision is another', async () => {
    const sessionId = await desk.published(appointment, { seatsMinimum: 2 });
    await watch(berlinTime('2027-01-04'));
    await desk.given.client.query('update session set decide_at = $2 where id = $1', [
      sessionId,
      berlinTime('2027-01-18'),
    ]);
    await watch(berlinTime('2027-01-05'));
    expect(await toldTo(desk.plannerId, sessionId)).toEqual(['MINIMUM_WARNING', 'MINIMUM_WARNING']);
  });

  it('is nobody’s business once enough people come, when it has no fixed date, or has begun', async () => {
    const enough = await desk.published(appointment, { seatsMinimum: 1 });
    await desk.enrol(await desk.given.person(), enough);
    await desk.published(at('2026-12-10'), { seatsMinimum: 5 });
    const selfPaced = await desk.published(appointment, { seatsMinimum: 5 });
    await desk.given.client.query(`update session set format = 'SELF_PACED' where id = $1`, [selfPaced]);
    expect(await watch(berlinTime('2027-01-16'))).toEqual({ warned: 0, due: 0 });
    await desk.given.client.query(`update session set format = 'IN_PERSON' where id = $1`, [selfPaced]);
  });

  it('stands in the queue of decisions from the day of the warning until somebody decides', async () => {
    const sessionId = await desk.published(appointment, { seatsMinimum: 2 });
    expect(await queue('BELOW_MINIMUM')).toEqual([sessionId]);
    expect(await queue('MINIMUM_DECISION')).toEqual([]);
    desk.now = berlinTime('2027-01-01', '09:00');
    expect(await queue('MINIMUM_DECISION')).toEqual([sessionId]);
    await decide(sessionId, 'KEEP');
    expect(await queue('MINIMUM_DECISION')).toEqual([]);
  });
});

describe('the decision', () => {
  it('to let it take place is kept with its reason, and nobody is asked again', async () => {
    const sessionId = await desk.published(appointment, { seatsMinimum: 2 });
    const anna = await desk.given.person();
    await desk.enrol(anna, sessionId);
    await watch(berlinTime('2027-01-04'));
    const command = await desk.planner(sessionId);
    const outcome = await decide(sessionId, 'KEEP', command);
    expect(outcome).toEqual({ type: 'MinimumDecided', sessionId, told: 0 });
    expect(await decide(sessionId, 'KEEP', command)).toEqual(outcome);
    expect(await desk.history(sessionId)).toContainEqual({
      kind: 'MINIMUM_KEPT',
      reason: 'Zu wenige Anmeldungen',
    });
    expect(await watch(berlinTime('2027-01-15', '12:00'))).toEqual({ warned: 0, due: 0 });
    expect(await desk.places(anna)).toEqual([{ sessionId, status: 'CONFIRMED' }]);
    expect(await decide(sessionId, 'CANCEL')).toEqual({ type: 'NothingToDecide' });
  });

  it('to cancel does all that cancelling does', async () => {
    const sessionId = await desk.published(appointment, { seatsMinimum: 2 });
    const anna = await desk.given.person();
    await desk.enrol(anna, sessionId);
    expect(await decide(sessionId, 'CANCEL', { reason: null })).toEqual({ type: 'ReasonRequired' });
    expect(await decide(sessionId, 'CANCEL')).toEqual({ type: 'MinimumDecided', sessionId, told: 1 });
    expect(await desk.places(anna)).toEqual([{ sessionId, status: 'CANCELLED' }]);
    expect((await desk.notices(anna)).at(-1)).toBe('SESSION_CANCELLED');
    expect(await decide(sessionId, 'KEEP')).toEqual({ type: 'SessionNotChangeable', status: 'CANCELLED' });
  });

  it('is refused to everybody but planners, from an older state, and when enough people have come meanwhile', async () => {
    const sessionId = await desk.published(appointment, { seatsMinimum: 1 });
    expect(await decide(sessionId, 'KEEP', { mayPlan: false })).toEqual({ type: 'NotPermitted' });
    expect(await decide(sessionId, 'KEEP', { expectedVersion: 1 })).toMatchObject({ type: 'StaleSession' });
    await desk.enrol(await desk.given.person(), sessionId);
    expect(await decide(sessionId, 'CANCEL')).toEqual({ type: 'NothingToDecide' });
    expect(await decide(999_999, 'KEEP')).toEqual({ type: 'SessionNotFound' });
  });
});
