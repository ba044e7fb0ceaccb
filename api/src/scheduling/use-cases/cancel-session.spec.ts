import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { berlinTime } from '@weitblick/shared/calendar';
import { PlanningDesk, at } from '../../../test/support/planning-desk.ts';
import { proposeSubstitute } from '../../enrolment/use-cases/propose-substitute.ts';
import { previewCancellation } from '../queries/preview-ending.ts';
import { cancelSession } from './cancel-session.ts';

const now = new Date('2026-11-25T09:00:00Z');
const reason = 'Die Lehrkraft ist erkrankt';
let desk: PlanningDesk;

beforeAll(async () => {
  desk = await PlanningDesk.open(now);
});
afterAll(() => desk.close());

const cancel = async (sessionId: number, rest: Partial<Parameters<typeof cancelSession>[1]> = {}) =>
  cancelSession(desk.deps(), {
    ...(await desk.planner(sessionId)),
    reason,
    ...rest,
  });

describe('cancelling a session', () => {
  it('ends and tells every seat, offer, request and place on the waiting list, each with its event', async () => {
    const topicId = await desk.topic({ access: 'APPROVAL' });
    const sessionId = await desk.published(at('2027-01-12'), { capacity: 3 }, topicId);
    const [seated, asked, offered, waiting] = await desk.team(4);
    await desk.approve(await desk.enrol(seated!, sessionId));
    const request = await desk.enrol(asked!, sessionId);
    const offerExpiresAt = berlinTime('2026-12-01', '12:00');
    await desk.opens(offered!, sessionId, { to: 'OFFERED', offerExpiresAt });
    await desk.opens(waiting!, sessionId, { to: 'WAITING', promotion: 'AUTOMATIC' });

    const outcome = await cancel(sessionId);
    expect(outcome).toEqual({ type: 'SessionCancelled', sessionId, told: 4 });
    for (const person of [seated!, asked!, offered!, waiting!]) {
      expect(await desk.places(person)).toEqual([{ sessionId, status: 'CANCELLED' }]);
      expect((await desk.notices(person)).at(-1)).toBe('SESSION_CANCELLED');
    }
    expect(await desk.given.row('select status from approval where enrolment_id = $1', [request])).toEqual({
      status: 'OBSOLETE',
    });
    expect(
      await desk.given.rows(
        `select from_status, reason from enrolment_event v join enrolment e on e.id = v.enrolment_id
         where e.session_id = $1 and v.to_status = 'CANCELLED' order by from_status`,
        [sessionId],
      ),
    ).toEqual(
      ['CONFIRMED', 'OFFERED', 'REQUESTED', 'WAITING'].map((from_status) => ({ from_status, reason })),
    );
    expect(await desk.history(sessionId)).toContainEqual({ kind: 'CANCELLED', reason });
  });

  it('sets room, trainer and equipment free, and tells the trainer and the colleague who was to come instead', async () => {
    const resources = await desk.resources();
    // a colleague can be asked as soon as the seat cannot be given back freely
    const cancelUntil = berlinTime('2026-11-01');
    const sessionId = await desk.published(at('2027-01-13', '09:00', '12:00', resources), { cancelUntil });
    const [anna, ben] = await desk.team(2);
    const enrolmentId = await desk.enrol(anna!, sessionId);
    const proposal = await proposeSubstitute(desk.deps(), {
      actorId: anna!,
      enrolmentId,
      substituteId: ben!,
      idempotencyKey: desk.newKey(),
    });
    expect(proposal.type).toBe('SubstituteProposed');
    expect(await cancel(sessionId)).toMatchObject({ type: 'SessionCancelled', told: 3 });
    expect(await desk.notices(desk.trainerPerson)).toEqual(['TRAINER_RELEASED']);
    expect(await desk.notices(ben!)).toEqual(['SUBSTITUTE_PROPOSED', 'SUBSTITUTE_WITHDRAWN']);
    // the same resources at the same time are free for others
    await desk.published(at('2027-01-13', '09:00', '12:00', resources));
  });

  it('is done once however often the command arrives, and refused from an older state', async () => {
    const sessionId = await desk.published(at('2027-01-14'));
    const seen = await desk.planner(sessionId);
    await desk.given.client.query('update session set capacity = capacity + 1 where id = $1', [sessionId]);
    expect(await cancel(sessionId, seen)).toMatchObject({ type: 'StaleSession' });
    const command = await desk.planner(sessionId);
    expect(await cancel(sessionId, command)).toEqual(await cancel(sessionId, command));
    expect(await cancel(sessionId)).toEqual({ type: 'SessionNotChangeable', status: 'CANCELLED' });
  });

  it('needs a reason, a planner, and a session that has not begun', async () => {
    const sessionId = await desk.published(at('2027-01-15'));
    expect(await cancel(sessionId, { reason: null })).toEqual({ type: 'ReasonRequired' });
    expect(await cancel(sessionId, { mayPlan: false })).toEqual({ type: 'NotPermitted' });
    expect(await cancel(999_999)).toEqual({ type: 'SessionNotFound' });
    desk.now = berlinTime('2027-01-15', '09:00');
    expect(await cancel(sessionId)).toEqual({ type: 'SessionNotChangeable', status: 'BEGUN' });
    desk.now = now;
  });

  it('gives a draft up, which nobody but planners ever sees', async () => {
    const sessionId = await desk.draft(at('2027-01-18'));
    expect(await cancel(sessionId)).toMatchObject({ type: 'SessionCancelled', told: 0 });
    expect(await desk.given.row('select status, discarded from session where id = $1', [sessionId])).toEqual({
      status: 'CANCELLED',
      discarded: true,
    });
  });

  it('releases seats that were kept, so that nobody ranks people for them any more', async () => {
    const sessionId = await desk.published(at('2027-01-19'), { capacity: 5 });
    await desk.keepSeats(sessionId, 2);
    await cancel(sessionId);
    expect(
      await desk.given.row('select released_at from seat_quota where session_id = $1', [sessionId]),
    ).toEqual({ released_at: now });
  });
});

describe('what is shown before', () => {
  it('names everybody with what becomes of them, and everything that becomes free', async () => {
    const resources = await desk.resources();
    const sessionId = await desk.published(at('2027-01-20', '09:00', '12:00', resources), { capacity: 1 });
    const [anna, ben] = await desk.given.people(2);
    const [seat, place] = [await desk.enrol(anna!, sessionId), await desk.waits(ben!, sessionId)];
    const preview = await previewCancellation(desk.orm.em.fork(), sessionId, now);
    expect(preview!.ending.consequences).toEqual([
      { enrolmentId: seat, personId: anna, effect: 'CALLED_OFF' },
      { enrolmentId: place, personId: ben, effect: 'CALLED_OFF' },
      { enrolmentId: null, personId: desk.trainerPerson, effect: 'TRAINER_RELEASED' },
    ]);
    expect(preview!.ending.released.map(({ type }) => type)).toEqual(['EQUIPMENT', 'ROOM', 'TRAINER']);
    expect(await cancel(sessionId)).toMatchObject({ told: 3 });
  });

  it('is nothing for a session that does not exist', async () => {
    expect(await previewCancellation(desk.orm.em.fork(), 999_999, now)).toBeNull();
  });
});
