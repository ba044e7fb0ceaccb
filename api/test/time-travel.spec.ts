import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { addDays, addWorkingDays, addWorkingHours, berlinTime } from '@weitblick/shared/calendar';
import { decideBy, offerEnds, remindAt, stepDue } from '../src/approval/rules/deadlines.ts';
import { correctableUntil } from '../src/enrolment/rules/attendance.ts';
import { certificateNumber } from '../src/enrolment/rules/certificate-terms.ts';
import { checkInCode, isCheckInCode, parseCheckInCode } from '../src/enrolment/rules/check-in-code.ts';
import { promotionStep } from '../src/enrolment/rules/promotion.ts';
import { cancelEnrolment } from '../src/enrolment/use-cases/cancel-enrolment.ts';
import { enrolInSession } from '../src/enrolment/use-cases/enrol-in-session.ts';
import { joinWaitingList } from '../src/enrolment/use-cases/join-waiting-list.ts';
import { runDeadlines } from '../src/enrolment/use-cases/run-deadlines.ts';
import { digestDue } from '../src/notification/rules/delivery-times.ts';
import { encodeId } from '../src/platform/global-id.ts';
import { evaluationCloses } from '../src/reporting/rules/evaluation-terms.ts';
import { graphql, startApi } from './support/running-api.ts';

const HOUR = 3_600_000;
const at = (day: string, time: string) => berlinTime(day, time);
/** Far enough ahead not to matter. */
const far = at('2031-06-01', '09:00');

describe('office hours over the boundaries of the year', () => {
  it.each([
    ['the change to summer time', at('2026-03-27', '15:00'), 2, at('2026-03-30', '09:00')],
    ['the change to winter time', at('2026-10-23', '15:00'), 2, at('2026-10-26', '09:00')],
    ['Easter, with the change on its Sunday', at('2027-03-25', '15:30'), 1, at('2027-03-30', '08:30')],
    ['Christmas', at('2026-12-24', '15:00'), 9, at('2026-12-28', '16:00')],
    ['the end of the year', at('2026-12-30', '15:00'), 16, at('2027-01-04', '15:00')],
    ['Epiphany', at('2027-01-05', '15:00'), 2, at('2027-01-07', '09:00')],
    ['February 29', at('2028-02-28', '15:00'), 10, at('2028-03-01', '09:00')],
    ['the doubled hour itself', new Date('2026-10-25T00:30:00Z'), 1, at('2026-10-26', '09:00')],
    ['the missing hour itself', new Date('2026-03-29T01:00:00Z'), 1, at('2026-03-30', '09:00')],
  ])('count as on any other day: %s', (_what, from, hours, end) => {
    expect(addWorkingHours(from, hours)).toEqual(end);
    expect(offerEnds(from, hours, far)).toEqual(end);
  });

  it('count working days by the calendar', () => {
    expect(addWorkingDays('2026-12-30', 2)).toBe('2027-01-04');
    expect(addWorkingDays('2027-01-04', 2)).toBe('2027-01-07');
    expect(addWorkingDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2028-02-29', 366)).toBe('2029-03-01');
    expect(decideBy(at('2026-12-23', '12:00'), 5, far)).toEqual(at('2026-12-31', '18:00'));
    expect(remindAt(at('2026-10-23', '12:00'))).toEqual(at('2026-10-27', '08:00'));
    expect(remindAt(at('2026-03-27', '12:00'))).toEqual(at('2026-03-31', '08:00'));
  });

  it('end with the session even when it starts in the doubled hour, first or second', () => {
    const [first, second] = [new Date('2026-10-25T00:30:00Z'), new Date('2026-10-25T01:30:00Z')];
    expect(offerEnds(at('2026-10-23', '12:00'), 40, first)).toEqual(first);
    expect(offerEnds(at('2026-10-23', '12:00'), 40, second)).toEqual(second);
    expect(stepDue(first, second, 2).getTime() - first.getTime()).toBe(HOUR / 2);
  });
});

describe('days that are counted by the calendar', () => {
  it.each([
    ['over the change in October', at('2026-10-18', '10:00'), at('2026-11-02', '00:00')],
    ['over the change in March', at('2026-03-20', '23:59'), at('2026-04-04', '00:00')],
    ['over the end of the year', at('2026-12-24', '00:00'), at('2027-01-08', '00:00')],
    ['over February 29', at('2028-02-20', '12:00'), at('2028-03-06', '00:00')],
  ])('a closed list can be corrected for 14 whole days %s', (_what, closed, until) => {
    expect(correctableUntil(closed)).toEqual(until);
  });

  it('a session can be evaluated for 21 whole days over the change', () => {
    expect(evaluationCloses(at('2026-10-10', '16:00'))).toEqual(at('2026-11-01', '00:00'));
    expect(evaluationCloses(at('2026-03-10', '16:00'))).toEqual(at('2026-04-01', '00:00'));
  });

  it.each(['2026-03-29', '2026-10-25', '2026-12-31', '2027-01-01', '2028-02-29'])(
    'the digest of %s is due at seven o’clock and not an hour off',
    (day) => {
      const seven = at(day, '07:00');
      expect(digestDue(new Date(seven.getTime() - 1))).toBeNull();
      expect(digestDue(seven)).toEqual({ day, upTo: seven });
    },
  );

  it('whoever would be moved up three days ahead is asked from the same time of day on, also over the change', () => {
    for (const [monday, friday] of [
      ['2026-03-30', '2026-03-27'],
      ['2026-10-26', '2026-10-23'],
      ['2027-01-02', '2026-12-30'],
    ] as const) {
      const terms = {
        promotion: 'AUTOMATIC' as const,
        startsAt: at(monday, '09:00'),
        consentWithinDays: 3,
      };
      expect(promotionStep(terms, new Date(at(friday, '09:00').getTime() - 1))).toBe('CONFIRM');
      expect(promotionStep(terms, at(friday, '09:00'))).toBe('OFFER');
    }
  });

  it('a certificate of New Year’s Eve has the year that Berlin had', () => {
    expect(certificateNumber(7, new Date('2026-12-31T22:59:59Z'))).toBe('N-2026-000007');
    expect(certificateNumber(7, new Date('2026-12-31T23:00:00Z'))).toBe('N-2027-000007');
  });

  it('a check-in code of the first 02:30 is not taken at the second', () => {
    const key = { secret: Buffer.alloc(32, 1), sessionId: 1, appointmentId: 2 };
    const first = new Date('2026-10-25T00:30:00Z');
    const { mac } = parseCheckInCode(checkInCode(key, first).code)!;
    expect(isCheckInCode(mac, key, first)).toBe(true);
    expect(isCheckInCode(mac, key, new Date(first.getTime() + HOUR))).toBe(false);
  });
});

let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let now = at('2026-10-23', '14:00');

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url, poolSize: 6 });
  given = await Fixtures.open(database.url, now);
});

afterAll(async () => {
  await assertInvariants(database.url, now);
  await given.close();
  await orm.close();
  await database.drop();
});

describe('a clock that runs hour by hour through a boundary', () => {
  const deps = () => ({ em: orm.em, clock: { now: () => now } });

  it.each([
    ['the doubled hour', at('2026-10-23', '14:00'), at('2026-10-27', '14:00')],
    ['the missing hour', at('2026-03-27', '14:00'), at('2026-03-31', '14:00')],
    ['the new year', at('2026-12-30', '14:00'), at('2027-01-04', '14:00')],
    ['February 29', at('2028-02-28', '14:00'), at('2028-03-01', '14:00')],
  ])('lets an offer of 16 office hours run out over %s at its minute', async (_what, start, end) => {
    now = start;
    const sessionId = await given.session({
      capacity: 1,
      startsAt: new Date(start.getTime() + 40 * 24 * HOUR),
    });
    const [seat, asked, next] = (await given.people(3)) as [number, number, number];
    const idempotencyKey = () => randomUUID();
    const enrolled = await enrolInSession(deps(), {
      actorId: seat,
      sessionId,
      idempotencyKey: idempotencyKey(),
    });
    for (const actorId of [asked, next])
      await joinWaitingList(deps(), {
        actorId,
        sessionId,
        promotion: 'ASK',
        idempotencyKey: idempotencyKey(),
      });
    if (enrolled.type !== 'Enrolled') throw new Error(enrolled.type);
    const { enrolmentId } = enrolled;
    await cancelEnrolment(deps(), { actorId: seat, enrolmentId, idempotencyKey: idempotencyKey() });

    const statusOf = async (person: number) =>
      (
        await given.row<{ status: string }>(
          'select status from enrolment where session_id = $1 and person_id = $2',
          [sessionId, person],
        )
      ).status;
    for (; now < end; now = new Date(now.getTime() + HOUR)) {
      await runDeadlines(deps());
      expect([now.toISOString(), await statusOf(asked)]).toEqual([now.toISOString(), 'OFFERED']);
    }
    now = end;
    await runDeadlines(deps());
    expect([await statusOf(asked), await statusOf(next)]).toEqual(['EXPIRED', 'OFFERED']);
  });
});

describe('two API processes whose clocks differ by two hours', () => {
  it('keep one order of the waiting list: by sequence, never by the clock', async () => {
    now = at('2026-11-25', '10:00');
    const clocks = [HOUR, -HOUR].map((shift) => ({ now: () => new Date(now.getTime() + shift) }));
    const apis = await Promise.all(
      clocks.map((clock) => startApi({ databaseUrl: database.url, clock, poolSize: 4 })),
    );
    try {
      const startsAt = new Date(now.getTime() + 60 * 24 * HOUR);
      const session = await given.session({ capacity: 1, startsAt });
      const people = await given.people(7);
      const sessionId = encodeId('Session', session);
      const send = async (i: number, mutation: string, more: object = {}) => {
        const api = apis[i % 2]!;
        const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
        const input = { ...more, idempotencyKey: randomUUID() };
        const answer = await graphql<Record<string, { __typename: string }>>(
          api.origin,
          `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`,
          { input },
          await api.signedIn(people[i]!),
        );
        return answer.data?.[mutation]?.__typename;
      };
      expect(await send(0, 'enrolInSession', { sessionId })).toBe('EnrolInSessionSuccess');
      for (let i = 1; i < people.length; i += 1)
        expect(await send(i, 'joinWaitingList', { sessionId })).toBe('JoinWaitingListSuccess');
      const order = async (status: string) =>
        (
          await given.rows<{ person_id: number }>(
            'select person_id from enrolment where session_id = $1 and status = $2 order by waiting_seq',
            [session, status],
          )
        ).map(({ person_id }) => person_id);
      expect(await order('WAITING')).toEqual(people.slice(1));
      // seats go round through both processes, and come in the order of the list
      for (let i = 0; i < 4; i += 1) {
        const own = await given.row<{ id: number }>(
          `select id from enrolment where session_id = $1 and person_id = $2 and status = 'CONFIRMED'`,
          [session, people[i]],
        );
        expect(await send(i, 'cancelEnrolment', { enrolmentId: encodeId('Enrolment', own.id) })).toBe(
          'CancelEnrolmentSuccess',
        );
        expect(await order('CONFIRMED')).toEqual([people[i + 1]]);
      }
    } finally {
      for (const api of apis) await api.close();
    }
  }, 120_000);
});
