import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { at, draftOf, PlanningDesk } from '../../../test/support/planning-desk.ts';
import { acceptOffer } from '../../enrolment/use-cases/accept-offer.ts';
import { cancelEnrolment } from '../../enrolment/use-cases/cancel-enrolment.ts';
import { runDeadlines } from '../../enrolment/use-cases/run-deadlines.ts';
import type { SessionDraft } from '../rules/session-draft.ts';
import { mergeSessions } from './merge-sessions.ts';
import { splitSession } from './split-session.ts';

const now = new Date('2026-11-25T09:00:00Z');
const reason = 'Zu wenige Anmeldungen';
let desk: PlanningDesk;

beforeAll(async () => {
  desk = await PlanningDesk.open(now);
});
afterAll(() => desk.close());

async function merge(
  sourceId: number,
  targetId: number,
  rest: Partial<Parameters<typeof mergeSessions>[1]> = {},
) {
  const [source, target] = [await desk.planner(sourceId), await desk.planner(targetId)];
  return mergeSessions(desk.deps(), {
    ...{ actorId: desk.plannerId, mayPlan: true, sourceId, targetId, reason },
    sourceVersion: source.expectedVersion,
    targetVersion: target.expectedVersion,
    idempotencyKey: source.idempotencyKey,
    ...rest,
  });
}

const split = async (
  sessionId: number,
  draft: SessionDraft,
  rest: Partial<Parameters<typeof splitSession>[1]> = {},
) =>
  splitSession(desk.deps(), {
    ...(await desk.planner(sessionId)),
    ...{ draft, enrolmentIds: null, beyondContract: false, reason },
    ...rest,
  });

const answer = (personId: number, enrolmentId: number) => ({
  actorId: personId,
  enrolmentId,
  idempotencyKey: desk.newKey(),
});
const placeIn = async (personId: number, sessionId: number) =>
  (
    await desk.given.row<{ id: number }>(
      'select id from enrolment where person_id = $1 and session_id = $2 order by id desc limit 1',
      [personId, sessionId],
    )
  ).id;
const accept = async (personId: number, sessionId: number) =>
  acceptOffer(desk.deps(), answer(personId, await placeIn(personId, sessionId)));

/** Two sessions of a topic, two weeks apart. */
async function twoSessions(
  { first = 10, second = 10 }: { first?: number; second?: number } = {},
  policy: Record<string, unknown> = {},
): Promise<{ source: number; target: number; topicId: number }> {
  const topicId = await desk.topic(policy);
  return {
    topicId,
    source: await desk.published(at('2027-02-01'), { capacity: first }, topicId),
    target: await desk.published(at('2027-02-15'), { capacity: second }, topicId),
  };
}

describe('merging two sessions', () => {
  it('keeps a seat in the other for everybody with a seat until they answer, and says so with the reason', async () => {
    const { source, target } = await twoSessions();
    const [anna, ben, cem] = await desk.given.people(3);
    for (const person of [anna!, ben!, cem!]) await desk.enrol(person, source);
    expect(await merge(source, target)).toEqual({
      type: 'SessionsMerged',
      sourceId: source,
      targetId: target,
      asked: 3,
      queued: 0,
    });
    expect(await desk.notices(anna!)).toEqual(['SEAT_CONFIRMED', 'SEAT_MOVED', 'MOVE_ASKED']);
    expect(await desk.given.row('select status from session where id = $1', [source])).toEqual({
      status: 'CANCELLED',
    });
    expect(await desk.given.row('select seats_taken from session where id = $1', [target])).toEqual({
      seats_taken: 3,
    });
    expect(await accept(anna!, target)).toMatchObject({ type: 'OfferAccepted' });
    await cancelEnrolment(desk.deps(), answer(ben!, await placeIn(ben!, target)));
    desk.now = new Date('2027-01-20T09:00:00Z');
    await runDeadlines(desk.deps());
    desk.now = now;
    const placed = await Promise.all([anna!, ben!, cem!].map((person) => desk.places(person)));
    expect(placed.map((places) => places.map(({ status }) => status))).toEqual([
      ['CANCELLED', 'CONFIRMED'],
      ['CANCELLED', 'WITHDRAWN'],
      ['CANCELLED', 'EXPIRED'],
    ]);
    expect((await desk.notices(cem!)).at(-1)).toBe('OFFER_EXPIRED');
  });

  it('gives the seats that are left in order, and puts the rest behind the queue of the other, told so', async () => {
    const { source, target } = await twoSessions({ first: 2, second: 2 });
    const [anna, ben, cem, dora, host] = await desk.given.people(5);
    await desk.enrol(host!, target);
    await desk.enrol(anna!, source);
    await desk.enrol(ben!, source);
    await desk.waits(cem!, source);
    await desk.waits(dora!, source);
    expect(await merge(source, target)).toMatchObject({ asked: 1, queued: 3 });
    expect((await desk.notices(ben!)).slice(-2)).toEqual(['SEAT_MOVED', 'WAITING_LIST_JOINED']);
    expect(
      await desk.given.rows(
        `select person_id as id, status, promotion from enrolment e where session_id = $1
         order by waiting_seq nulls first, e.id`,
        [target],
      ),
    ).toEqual([
      { id: host, status: 'CONFIRMED', promotion: 'AUTOMATIC' },
      { id: anna, status: 'OFFERED', promotion: 'AUTOMATIC' },
      { id: ben, status: 'WAITING', promotion: 'ASK' },
      { id: cem, status: 'WAITING', promotion: 'ASK' },
      { id: dora, status: 'WAITING', promotion: 'ASK' },
    ]);
    // who says no makes room for the next, who is asked
    await cancelEnrolment(desk.deps(), answer(anna!, await placeIn(anna!, target)));
    expect((await desk.places(ben!)).at(-1)).toEqual({ sessionId: target, status: 'OFFERED' });
  });

  it('offers seats that are left to those who wait, and asks approvers of requests about the other date', async () => {
    const { source, target } = await twoSessions({ first: 2, second: 6 }, { access: 'APPROVAL' });
    const [anna, ben] = await desk.team(2);
    const [cem] = await desk.given.people(1);
    await desk.approve(await desk.enrol(anna!, source));
    await desk.enrol(ben!, source);
    await desk.opens(cem!, source, { to: 'WAITING', promotion: 'AUTOMATIC' });
    expect(await merge(source, target)).toMatchObject({ asked: 3, queued: 0 });
    expect((await desk.places(ben!)).at(-1)).toEqual({ sessionId: target, status: 'REQUESTED' });
    expect((await desk.places(cem!)).at(-1)).toEqual({ sessionId: target, status: 'OFFERED' });
    await desk.approve(await placeIn(ben!, target));
    expect((await desk.places(ben!)).at(-1)).toEqual({ sessionId: target, status: 'CONFIRMED' });
  });

  it('leaves whoever has something in the other what they have there', async () => {
    const { source, target } = await twoSessions();
    const anna = await desk.given.person();
    await desk.enrol(anna, source);
    await desk.enrol(anna, target);
    expect(await merge(source, target)).toMatchObject({ asked: 0, queued: 0 });
    expect(await desk.places(anna)).toEqual([
      { sessionId: source, status: 'CANCELLED' },
      { sessionId: target, status: 'CONFIRMED' },
    ]);
    expect((await desk.notices(anna)).at(-1)).toBe('SESSION_CANCELLED');
  });

  it('is one effect however often the command arrives, and does not stand in the way of the opposite one', async () => {
    const { source, target } = await twoSessions();
    await desk.enrol(await desk.given.person(), source);
    // what the planner saw is read before, or the second request would be about another version
    const seen = {
      sourceVersion: (await desk.planner(source)).expectedVersion,
      targetVersion: (await desk.planner(target)).expectedVersion,
    };
    const request = { ...seen, idempotencyKey: desk.newKey() };
    const [one, same, opposite] = await Promise.all([
      merge(source, target, request),
      merge(source, target, request),
      merge(target, source, { sourceVersion: seen.targetVersion, targetVersion: seen.sourceVersion }),
    ]);
    const merged = [one, opposite].filter(({ type }) => type === 'SessionsMerged');
    expect(merged).toHaveLength(1);
    expect(same).toEqual(one);
  });

  it('is refused where an order cannot be kept, across topics, with itself, and for what is not open', async () => {
    const { source, target, topicId } = await twoSessions();
    const draft = await desk.draft(at('2027-03-01'), {}, topicId);
    const other = await desk.published(at('2027-03-02'));
    const kept = await desk.published(at('2027-03-03'), {}, topicId);
    await desk.keepSeats(kept, 2);
    const obstacle = async (a: number, b: number) => ((await merge(a, b)) as { obstacle?: string }).obstacle;
    expect(await obstacle(source, source)).toBe('SAME_SESSION');
    expect(await obstacle(source, other)).toBe('OTHER_TOPIC');
    expect(await obstacle(source, draft)).toBe('NOT_OPEN');
    expect(await obstacle(source, kept)).toBe('SEATS_KEPT');
    await desk.given.client.query(
      `insert into session_allocation (session_id, mode, apply_until, seed, seed_hash, opened_at, opened_by_id)
       values ($1, 'LOTTERY', $2, $3, sha256($3), $4, $5)`,
      [target, new Date('2027-01-01T00:00:00Z'), Buffer.alloc(32), now, desk.plannerId],
    );
    expect(await obstacle(source, target)).toBe('SEATS_DRAWN');
    expect(await merge(source, 999_999)).toEqual({ type: 'SessionNotFound' });
    expect(await merge(source, target, { mayPlan: false })).toEqual({ type: 'NotPermitted' });
    expect(await merge(source, target, { sourceVersion: 99 })).toMatchObject({ type: 'StaleSession' });
  });
});

describe('splitting a session', () => {
  it('asks the half that came last; they keep their seat until they say yes, and then it goes to whoever waits', async () => {
    const sessionId = await desk.published(at('2027-04-12'), { capacity: 3 });
    const [anna, ben, cem, dora, emil] = await desk.given.people(5);
    for (const person of [anna!, ben!, cem!]) await desk.enrol(person, sessionId);
    await desk.waits(dora!, sessionId);
    await desk.waits(emil!, sessionId);
    const outcome = await split(sessionId, draftOf([at('2027-04-26')], { capacity: 1 }));
    if (outcome.type !== 'SessionSplit') throw new Error(JSON.stringify(outcome));
    const second = outcome.secondSessionId;
    expect(outcome.asked).toBe(1);
    expect(await desk.places(cem!)).toEqual([
      { sessionId, status: 'CONFIRMED' },
      { sessionId: second, status: 'OFFERED' },
    ]);
    expect((await desk.notices(cem!)).at(-1)).toBe('MOVE_ASKED');
    expect(await accept(cem!, second)).toMatchObject({ type: 'OfferAccepted' });
    expect(await desk.places(cem!)).toEqual([
      { sessionId, status: 'CANCELLED' },
      { sessionId: second, status: 'CONFIRMED' },
    ]);
    expect((await desk.notices(cem!)).slice(-2).sort()).toEqual(['OFFER_ACCEPTED', 'SEAT_MOVED']);
    expect(await desk.places(dora!)).toEqual([{ sessionId, status: 'CONFIRMED' }]);
    expect((await desk.history(sessionId)).at(-1)).toEqual({ kind: 'SPLIT', reason });
    expect((await desk.history(second)).map(({ kind }) => kind)).toEqual(['CREATED', 'PUBLISHED', 'SPLIT']);
  });

  it('asks who was chosen, and offers seats that are left to the waiting list, which nobody may pass', async () => {
    const sessionId = await desk.published(at('2027-04-13'), { capacity: 2 });
    const [anna, ben, cem, dora] = await desk.given.people(4);
    const chosen = await desk.enrol(anna!, sessionId);
    await desk.enrol(ben!, sessionId);
    await desk.waits(cem!, sessionId);
    await desk.waits(dora!, sessionId);
    const outcome = await split(sessionId, draftOf([at('2027-04-27')], { capacity: 2 }), {
      enrolmentIds: [chosen],
    });
    if (outcome.type !== 'SessionSplit') throw new Error(JSON.stringify(outcome));
    const second = outcome.secondSessionId;
    expect((await desk.places(cem!)).map(({ status }) => status)).toEqual(['WAITING', 'OFFERED']);
    expect(await desk.places(dora!)).toEqual([{ sessionId, status: 'WAITING' }]);
    await accept(cem!, second);
    expect((await desk.places(cem!)).map(({ status }) => status)).toEqual(['WITHDRAWN', 'CONFIRMED']);
    // whoever says no stays where they are
    await cancelEnrolment(desk.deps(), answer(anna!, await placeIn(anna!, second)));
    expect((await desk.places(anna!)).map(({ status }) => status)).toEqual(['CONFIRMED', 'WITHDRAWN']);
  });

  it('asks nobody again who has not answered, so that nobody gets two seats', async () => {
    const sessionId = await desk.published(at('2027-05-03'), { capacity: 2 });
    const [anna, ben] = await desk.given.people(2);
    for (const person of [anna!, ben!]) await desk.enrol(person, sessionId);
    const first = await split(sessionId, draftOf([at('2027-05-04')], { capacity: 1 }));
    expect(first).toMatchObject({ type: 'SessionSplit', asked: 1 });
    const again = await split(sessionId, draftOf([at('2027-05-05')], { capacity: 1 }));
    expect(again).toEqual({ type: 'SplitNotPossible', obstacle: 'NOBODY' });
    expect((await desk.places(ben!)).map(({ status }) => status)).toEqual(['CONFIRMED', 'OFFERED']);
  });

  it('is refused when the room is used, when there is nobody to ask, and for people who have no seat', async () => {
    const resources = await desk.resources();
    await desk.published(at('2027-04-28', '09:00', '12:00', resources));
    const sessionId = await desk.published(at('2027-04-14'), { capacity: 1 });
    const free = draftOf([at('2027-04-29')], { capacity: 1 });
    expect(await split(sessionId, free)).toEqual({ type: 'SplitNotPossible', obstacle: 'NOBODY' });
    const [anna, ben] = await desk.given.people(2);
    const seat = await desk.enrol(anna!, sessionId);
    const place = await desk.waits(ben!, sessionId);
    const occupied = draftOf([at('2027-04-28', '10:00', '11:00', resources)]);
    const all = { enrolmentIds: [seat] };
    expect((await split(sessionId, occupied, all)).type).toBe('ResourcesOccupied');
    expect(await split(sessionId, free, { enrolmentIds: [seat, place] })).toEqual({
      type: 'SplitNotPossible',
      obstacle: 'NO_SEAT',
    });
    expect(await split(sessionId, free, { ...all, reason: null })).toEqual({ type: 'ReasonRequired' });
    expect(await split(sessionId, free, { ...all, mayPlan: false })).toEqual({ type: 'NotPermitted' });
    expect(await split(999_999, free)).toEqual({ type: 'SessionNotFound' });
    expect((await desk.given.rows('select from session where status = $1', ['DRAFT'])).length).toBe(1);
  });
});
