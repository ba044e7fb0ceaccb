import type { MutationCase } from './cases.ts';
import { DAY, HOUR, id, NOW, type SignedInRole } from './world.ts';

/** Whoever may ask for themselves: all that have a name. */
export const EVERYBODY: readonly SignedInRole[] = [
  'employee',
  'colleague',
  'manager',
  'otherManager',
  'trainer',
  'otherTrainer',
  'officer',
  'otherOfficer',
  'planner',
  'administrator',
];
const ago = (milliseconds: number) => new Date(NOW.getTime() - milliseconds);

export const enrolmentCases: Record<string, MutationCase> = {
  enrolInSession: {
    valid: async (w) => ({ by: 'employee', input: { sessionId: id('Session', await w.session()) } }),
    alsoAllowed: EVERYBODY,
    refusal: null,
    wrong: {
      'a session that is full': {
        expect: 'SessionFull',
        make: async (w) => {
          const sessionId = await w.session({ capacity: 1 });
          await w.seat(sessionId, 'colleague');
          return { by: 'employee', input: { sessionId: id('Session', sessionId) } };
        },
      },
      'a session whose enrolment ended a second ago': {
        expect: 'EnrolmentClosed',
        make: async (w) => ({
          by: 'employee',
          input: { sessionId: id('Session', await w.session({ enrolUntil: ago(1_000) })) },
        }),
      },
      'a session whose enrolment ends this very moment': {
        expect: 'EnrolmentClosed',
        make: async (w) => ({
          by: 'employee',
          input: { sessionId: id('Session', await w.session({ enrolUntil: NOW })) },
        }),
      },
      'a session that was cancelled': {
        expect: 'EnrolmentClosed',
        make: async (w) => ({
          by: 'employee',
          input: { sessionId: id('Session', await w.session({ status: 'CANCELLED' })) },
        }),
      },
      'a session one has a seat in': {
        expect: 'AlreadyEnrolled',
        make: async (w) => {
          const sessionId = await w.session();
          await w.seat(sessionId);
          return { by: 'employee', input: { sessionId: id('Session', sessionId) } };
        },
      },
      'a topic by order only': {
        expect: 'AccessRestricted',
        make: async (w) => ({
          by: 'employee',
          input: {
            sessionId: id('Session', await w.session({ topicId: await w.topic({ access: 'ORDER' }) })),
          },
        }),
      },
    },
  },
  joinWaitingList: {
    valid: async (w) => {
      const sessionId = await w.session({ capacity: 1 });
      await w.seatFor(sessionId, await w.given.person());
      return { by: 'employee', input: { sessionId: id('Session', sessionId) } };
    },
    alsoAllowed: EVERYBODY,
    refusal: null,
    wrong: {
      'a session with free seats': {
        expect: 'SeatsAvailable',
        make: async (w) => ({ by: 'employee', input: { sessionId: id('Session', await w.session()) } }),
      },
      'a session that has begun': {
        expect: 'EnrolmentClosed',
        make: async (w) => ({ by: 'employee', input: { sessionId: id('Session', await w.running()) } }),
      },
      'a list one is on already': {
        expect: 'AlreadyEnrolled',
        make: async (w) => {
          const sessionId = await w.session({ capacity: 1 });
          await w.seat(sessionId, 'colleague');
          await w.waiting(sessionId);
          return { by: 'employee', input: { sessionId: id('Session', sessionId) } };
        },
      },
    },
  },
  cancelEnrolment: {
    valid: async (w) => ({
      by: 'employee',
      input: { enrolmentId: id('Enrolment', await w.seat(await w.session())), reason: 'Urlaub' },
    }),
    alsoAllowed: [],
    refusal: 'EnrolmentNotFound',
    wrong: {
      'a seat after the free period, without a reason': {
        expect: 'CancellationReasonRequired',
        make: async (w) => ({
          by: 'employee',
          input: { enrolmentId: id('Enrolment', await w.seat(await w.session({ cancelUntil: ago(0) }))) },
        }),
      },
      'a seat in a session that has begun': {
        expect: 'NotCancellable',
        make: async (w) => ({
          by: 'employee',
          input: {
            enrolmentId: id('Enrolment', await w.seat(await w.running(0), 'employee', ago(DAY))),
            reason: 'zu spät',
          },
        }),
      },
    },
  },
  acceptOffer: {
    valid: async (w) => ({
      by: 'employee',
      input: { enrolmentId: id('Enrolment', (await w.offer()).enrolmentId) },
    }),
    alsoAllowed: [],
    refusal: 'EnrolmentNotFound',
    wrong: {
      'an offer that ran out and that the worker has not seen yet': {
        expect: 'NoOpenOffer',
        make: async (w) => ({
          by: 'employee',
          input: { enrolmentId: id('Enrolment', (await w.offer(ago(10 * DAY))).enrolmentId) },
        }),
      },
      'an offer that was accepted before': {
        expect: 'NoOpenOffer',
        make: async (w) => {
          const { enrolmentId } = await w.offer();
          await w.accept(enrolmentId);
          return { by: 'employee', input: { enrolmentId: id('Enrolment', enrolmentId) } };
        },
      },
    },
  },
  changeSessionCapacity: {
    valid: async (w) => ({
      by: 'planner',
      input: { sessionId: id('Session', await w.session({ capacity: 3 })), capacity: 7 },
    }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'fewer seats than are taken': {
        expect: 'CapacityBelowConfirmed',
        make: async (w) => {
          const sessionId = await w.session({ capacity: 3 });
          await w.seat(sessionId);
          await w.seat(sessionId, 'colleague');
          return { by: 'planner', input: { sessionId: id('Session', sessionId), capacity: 1 } };
        },
      },
      'no seats at all': {
        expect: 'InvalidCapacity',
        make: async (w) => ({
          by: 'planner',
          input: { sessionId: id('Session', await w.session()), capacity: 0 },
        }),
      },
    },
  },
  declareAllocationPreference: {
    valid: async (w) => {
      const sessionId = await w.session();
      await w.given.client.query(
        `insert into session_allocation (session_id, mode, apply_until, seed, seed_hash, opened_at, opened_by_id)
         values ($1, 'CRITERIA', $2, decode(repeat('ab', 32), 'hex'), sha256(decode(repeat('ab', 32), 'hex')), $3, $4)`,
        [sessionId, new Date(NOW.getTime() + DAY), ago(HOUR), w.people.planner],
      );
      await w.given.client.query(
        `insert into allocation_criterion (session_id, kind, points) values ($1, 'SEVERELY_DISABLED', 5)`,
        [sessionId],
      );
      const enrolmentId = id('Enrolment', await w.waiting(sessionId));
      return { by: 'employee', input: { enrolmentId, severelyDisabled: true } };
    },
    alsoAllowed: [],
    refusal: 'EnrolmentNotFound',
    wrong: {
      'an enrolment without a draw': {
        expect: 'NoDrawPending',
        make: async (w) => ({
          by: 'employee',
          input: { enrolmentId: id('Enrolment', await w.seat(await w.session())), severelyDisabled: true },
        }),
      },
    },
  },
};
