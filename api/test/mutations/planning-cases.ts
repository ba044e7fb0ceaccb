import { randomUUID } from 'node:crypto';
import { reserveSeats } from '../../src/enrolment/use-cases/allocation-quota.ts';
import { bulkEnrol } from '../../src/enrolment/use-cases/bulk-enrol.ts';
import { createMandatoryRule } from '../../src/enrolment/use-cases/mandatory-rules.ts';
import type { MutationCase } from './cases.ts';
import { EVERYBODY } from './enrolment-cases.ts';
import { DAY, id, iso, NOW, type World } from './world.ts';

/** Two seats kept for the unit of employee and colleague, for which the officer ranks. */
export async function quota(w: World, sessionId: number): Promise<number> {
  const outcome = await reserveSeats(w.at(), {
    actorId: w.people.planner,
    mayPlan: true,
    sessionId,
    unitId: 3,
    purpose: null,
    seats: 1,
    releaseAt: new Date(NOW.getTime() + 5 * DAY),
    idempotencyKey: randomUUID(),
  });
  if (outcome.type !== 'SeatsReserved') throw new Error(outcome.type);
  return outcome.quotaId;
}

/** A full session with a quota that is used up and the employee waiting behind it. */
async function ranked(w: World): Promise<{ quotaId: number; enrolmentId: number }> {
  const sessionId = await w.session({ capacity: 2 });
  const quotaId = await quota(w, sessionId);
  await w.seat(sessionId, 'colleague');
  await w.seat(sessionId, 'otherManager');
  return { quotaId, enrolmentId: await w.waiting(sessionId) };
}

const secondSession = (w: World, sessionId: number) => ({
  sessionId: id('Session', sessionId),
  number: `27-ZWEI-${w.next()}`,
  appointments: [{ startsAt: iso(90 * DAY), endsAt: iso(90 * DAY + 3_600_000) }],
  capacity: 5,
  enrolUntil: iso(80 * DAY),
  cancelUntil: iso(70 * DAY),
});

export const planningCases: Record<string, MutationCase> = {
  configureAllocation: {
    valid: async (w) => ({
      by: 'planner',
      input: {
        sessionId: id('Session', await w.session()),
        mode: 'CRITERIA',
        applyUntil: iso(5 * DAY),
        criteria: [{ kind: 'NOT_YET_ATTENDED', points: 10 }],
      },
    }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a session that somebody has a seat in': {
        expect: 'AllocationInUse',
        make: async (w) => {
          const sessionId = await w.session();
          await w.seat(sessionId);
          const input = { sessionId: id('Session', sessionId), mode: 'LOTTERY', applyUntil: iso(DAY) };
          return { by: 'planner', input };
        },
      },
      'a day in the past': {
        expect: 'InvalidAllocation',
        make: async (w) => ({
          by: 'planner',
          input: { sessionId: id('Session', await w.session()), mode: 'LOTTERY', applyUntil: iso(-1) },
        }),
      },
    },
  },
  reserveSeats: {
    valid: async (w) => ({
      by: 'planner',
      input: {
        sessionId: id('Session', await w.session()),
        purpose: 'Inklusion',
        seats: 2,
        releaseAt: iso(5 * DAY),
      },
    }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'more seats than are free': {
        expect: 'NotEnoughFreeSeats',
        make: async (w) => ({
          by: 'planner',
          input: {
            sessionId: id('Session', await w.session({ capacity: 2 })),
            unitShortName: 'BAU',
            seats: 3,
            releaseAt: iso(DAY),
          },
        }),
      },
      'a session that has begun': {
        expect: 'InvalidQuota',
        make: async (w) => ({
          by: 'planner',
          input: {
            sessionId: id('Session', await w.running()),
            purpose: 'x',
            seats: 1,
            releaseAt: iso(DAY),
          },
        }),
      },
    },
  },
  releaseSeatQuota: {
    valid: async (w) => ({
      by: 'planner',
      input: { quotaId: id('SeatQuota', await quota(w, await w.session())) },
    }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a quota that was released': {
        expect: 'QuotaNotFound',
        make: async (w) => {
          const quotaId = await quota(w, await w.session());
          await w.given.client.query('update seat_quota set released_at = $2 where id = $1', [quotaId, NOW]);
          return { by: 'planner', input: { quotaId: id('SeatQuota', quotaId) } };
        },
      },
    },
  },
  rankQuotaCandidates: {
    valid: async (w) => {
      const { quotaId, enrolmentId } = await ranked(w);
      const input = { quotaId: id('SeatQuota', quotaId), enrolmentIds: [id('Enrolment', enrolmentId)] };
      return { by: 'officer', input };
    },
    alsoAllowed: ['planner'],
    refusal: 'QuotaNotFound',
    wrong: {
      'the same person twice': {
        expect: 'InvalidRanking',
        make: async (w) => {
          const { quotaId, enrolmentId } = await ranked(w);
          const twice = [id('Enrolment', enrolmentId), id('Enrolment', enrolmentId)];
          return { by: 'officer', input: { quotaId: id('SeatQuota', quotaId), enrolmentIds: twice } };
        },
      },
    },
  },
  bulkEnrol: {
    valid: async (w) => ({
      by: 'planner',
      input: {
        sessionId: id('Session', await w.session()),
        mode: 'EACH',
        source: { list: `${await w.numberOf('employee')}\n${await w.numberOf('colleague')}` },
      },
    }),
    alsoAllowed: ['officer'],
    refusal: 'NotPermitted',
    wrong: {
      'a session whose enrolment has ended': {
        expect: 'EnrolmentClosed',
        make: async (w) => ({
          by: 'planner',
          input: {
            sessionId: id('Session', await w.running()),
            mode: 'EACH',
            source: { unitShortName: 'BAU-G' },
          },
        }),
      },
      'all or nothing, with a number that nobody has': {
        expect: 'BulkRefused',
        make: async (w) => ({
          by: 'planner',
          input: {
            sessionId: id('Session', await w.session()),
            mode: 'ALL_OR_NOTHING',
            source: { list: '99999999' },
          },
        }),
      },
    },
  },
  addToBulkEnrolment: {
    valid: async (w) => {
      const outcome = await bulkEnrol(w.at(), {
        actorId: w.people.planner,
        mayPlan: true,
        sessionId: await w.session(),
        source: { kind: 'LIST', numbers: [await w.numberOf('employee')] },
        mode: 'EACH',
        allowWaiting: false,
        fromQuotaId: null,
        idempotencyKey: randomUUID(),
      });
      if (outcome.type !== 'BulkEnrolled') throw new Error(outcome.type);
      const source = { list: await w.numberOf('colleague') };
      return { by: 'planner', input: { bulkId: id('BulkEnrolment', outcome.bulkId), source } };
    },
    alsoAllowed: [],
    refusal: 'BulkNotFound',
  },
  registerDemand: {
    valid: async (w) => ({
      by: 'employee',
      input: { topicId: id('Topic', await w.topic()), note: 'gern vormittags' },
    }),
    alsoAllowed: EVERYBODY,
    refusal: null,
  },
  withdrawDemand: {
    valid: async (w) => {
      const topicId = await w.topic();
      await w.given.client.query(
        `insert into demand (topic_id, person_id, registered_at, known_sessions) values ($1, $2, $3, '{}')`,
        [topicId, w.people.employee, NOW],
      );
      return { by: 'employee', input: { topicId: id('Topic', topicId) } };
    },
    // nothing to take back is as good as taken back
    alsoAllowed: EVERYBODY,
    refusal: null,
  },
  createSecondSession: {
    valid: async (w) => {
      const sessionId = await w.session({ capacity: 1 });
      await w.seat(sessionId, 'colleague');
      await w.waiting(sessionId);
      return { by: 'planner', input: secondSession(w, sessionId) };
    },
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a number that is taken': {
        expect: 'InvalidSession',
        make: async (w) => {
          const sessionId = await w.session();
          const { number } = await w.given.row<{ number: string }>(
            'select number from session where id = $1',
            [sessionId],
          );
          return { by: 'planner', input: { ...secondSession(w, sessionId), number } };
        },
      },
      'enrolment that ended yesterday': {
        expect: 'InvalidSession',
        make: async (w) => ({
          by: 'planner',
          input: { ...secondSession(w, await w.session()), enrolUntil: iso(-DAY) },
        }),
      },
    },
  },
  createMandatoryRule: {
    valid: async (w) => ({
      by: 'planner',
      input: {
        topicId: id('Topic', await w.topic()),
        audience: 'UNIT',
        unitShortName: 'BAU',
        validMonths: 24,
        dueWithinDays: 90,
        validFrom: '2027-01-01',
      },
    }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a first day in the past': {
        expect: 'InvalidMandatoryRule',
        make: async (w) => ({
          by: 'planner',
          input: {
            topicId: id('Topic', await w.topic()),
            audience: 'ALL',
            dueWithinDays: 90,
            validFrom: '2026-11-24',
          },
        }),
      },
    },
  },
  endMandatoryRule: {
    valid: async (w) => {
      const outcome = await createMandatoryRule(w.at(), {
        actorId: w.people.planner,
        mayPlan: true,
        topicId: await w.topic(),
        audience: 'ALL',
        unitShortName: null,
        role: null,
        validMonths: null,
        dueWithinDays: 10,
        remindDays: [30],
        validFrom: '2026-12-01',
      });
      if (outcome.type !== 'MandatoryRuleCreated') throw new Error(outcome.type);
      return { by: 'planner', input: { id: id('MandatoryRule', outcome.id) } };
    },
    alsoAllowed: [],
    refusal: 'NotPermitted',
  },
  setTopicPrerequisites: {
    valid: async (w) => ({
      by: 'planner',
      input: {
        topicId: id('Topic', await w.topic()),
        prerequisites: [{ topicId: id('Topic', await w.topic()), kind: 'REQUIRED' }],
      },
    }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a topic that would require itself': {
        expect: 'InvalidPrerequisites',
        make: async (w) => {
          const topicId = id('Topic', await w.topic());
          return { by: 'planner', input: { topicId, prerequisites: [{ topicId, kind: 'REQUIRED' }] } };
        },
      },
    },
  },
  waivePrerequisites: {
    valid: async (w) => ({
      by: 'planner',
      input: {
        topicId: id('Topic', await w.topic()),
        personnelNumber: await w.numberOf('employee'),
        reason: 'Vorkenntnisse',
      },
    }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'no reason': {
        expect: 'WaiverReasonRequired',
        make: async (w) => ({
          by: 'planner',
          input: {
            topicId: id('Topic', await w.topic()),
            personnelNumber: await w.numberOf('employee'),
            reason: '  ',
          },
        }),
      },
      'a number that nobody has': {
        expect: 'NoSuchColleague',
        make: async (w) => ({
          by: 'planner',
          input: { topicId: id('Topic', await w.topic()), personnelNumber: '99999999', reason: 'x' },
        }),
      },
    },
  },
};
