import { randomUUID } from 'node:crypto';
import type { SessionSketch } from '@weitblick/db/testing';
import { publishSession } from '../../src/scheduling/use-cases/publish-session.ts';
import type { Input, MutationCase } from './cases.ts';
import { DAY, HOUR, id, NOW, type World } from './world.ts';

const START = new Date(NOW.getTime() + 90 * DAY);

/** What planners type for a new session of three hours. */
function draft(rest: Record<string, unknown> = {}): Input {
  return {
    format: 'IN_PERSON',
    appointments: [{ startsAt: START, endsAt: new Date(START.getTime() + 3 * HOUR) }],
    seatsMinimum: 1,
    capacity: 10,
    enrolUntil: new Date(START.getTime() - 7 * DAY),
    cancelUntil: new Date(START.getTime() - 14 * DAY),
    ...rest,
  };
}

export async function room(w: World): Promise<string> {
  await w.given.client.query(`insert into site values ('FALL', 'Fall', 'Weg 1') on conflict do nothing`);
  const row = await w.given.row<{ id: number }>(
    `insert into room (site_code, name, seats) values ('FALL', $1, 20) returning id`,
    [`Raum ${w.next()}`],
  );
  return id('Room', row.id);
}

async function hiddenTopic(w: World): Promise<number> {
  const row = await w.given.row<{ id: number }>(
    `insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats, status)
     values ($1, 1, 'Entwurf', '', '', '{}', '{}', '{}', 'DRAFT') returning id`,
    [`entwurf-${w.next()}`],
  );
  return row.id;
}

async function seen(w: World, sessionId: number): Promise<Input> {
  const { version } = await w.given.row<{ version: number }>('select version from session where id = $1', [
    sessionId,
  ]);
  return { sessionId: id('Session', sessionId), expectedVersion: version };
}

async function appointment(w: World, sessionId: number): Promise<Input> {
  return { appointmentId: id('Appointment', await w.appointmentOf(sessionId)) };
}

async function over(w: World): Promise<number> {
  return w.running(48);
}

/** A session to which too few people come. */
const below = (w: World): Promise<number> => w.session({ seatsMinimum: 4 });

/** Two sessions of a topic, somebody in the first of them. @param sketch of the first */
async function twoSessions(w: World, sketch: SessionSketch = {}): Promise<Input> {
  const topicId = await w.topic();
  const [source, target] = [await w.session({ topicId, ...sketch }), await w.session({ topicId })];
  if (!sketch.status) await w.seat(source);
  const [{ expectedVersion: sourceVersion }, { expectedVersion: targetVersion }] = [
    await seen(w, source),
    await seen(w, target),
  ];
  return { sourceId: id('Session', source), sourceVersion, targetId: id('Session', target), targetVersion };
}

async function seated(w: World): Promise<{ sessionId: number; enrolmentId: number }> {
  const sessionId = await w.session();
  await w.seat(sessionId);
  return { sessionId, enrolmentId: await w.seat(sessionId, 'colleague') };
}

const stale = (sessionId: number, rest: Input) => ({
  by: 'planner' as const,
  input: { sessionId: id('Session', sessionId), expectedVersion: 99, ...rest },
});

export const deskCases: Record<string, MutationCase> = {
  createSessions: {
    valid: async (w) => ({
      by: 'planner',
      input: { topicId: id('Topic', await w.topic()), sessions: [draft()] },
    }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    repeats: true,
    wrong: {
      'an appointment that ends before it begins': {
        expect: 'SessionDraftInvalid',
        make: async (w) => ({
          by: 'planner',
          input: {
            topicId: id('Topic', await w.topic()),
            sessions: [draft({ appointments: [{ startsAt: START, endsAt: START }] })],
          },
        }),
      },
      'a topic that nobody has published': {
        expect: 'TopicNotFound',
        make: async (w) => ({
          by: 'planner',
          input: { topicId: id('Topic', await hiddenTopic(w)), sessions: [draft()] },
        }),
      },
      'no session at all': {
        expect: 'TooManySessions',
        make: async (w) => ({
          by: 'planner',
          input: { topicId: id('Topic', await w.topic()), sessions: [] },
        }),
      },
      'two sessions in one room': {
        expect: 'RoomOccupied',
        make: async (w) => {
          const there = { startsAt: START, endsAt: new Date(START.getTime() + HOUR), roomId: await room(w) };
          const one = draft({ appointments: [there] });
          return { by: 'planner', input: { topicId: id('Topic', await w.topic()), sessions: [one, one] } };
        },
      },
    },
  },
  changeSession: {
    valid: async (w) => ({
      by: 'planner',
      input: { ...(await seen(w, await w.session())), draft: draft() },
    }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a version that is no longer the newest': {
        expect: 'StaleSession',
        make: async (w) => stale(await w.session(), { draft: draft() }),
      },
      'fewer seats than are taken': {
        expect: 'CapacityBelowConfirmed',
        make: async (w) => {
          const sessionId = await w.session();
          await w.seat(sessionId, 'employee');
          await w.seat(sessionId, 'colleague');
          return { by: 'planner', input: { ...(await seen(w, sessionId)), draft: draft({ capacity: 1 }) } };
        },
      },
      'a session that is over': {
        expect: 'SessionNotChangeable',
        make: async (w) => ({ by: 'planner', input: { ...(await seen(w, await over(w))), draft: draft() } }),
      },
    },
  },
  moveAppointment: {
    valid: async (w) => {
      const sessionId = await w.session();
      return {
        by: 'planner',
        input: { ...(await seen(w, sessionId)), ...(await appointment(w, sessionId)), startsAt: START },
      };
    },
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'an appointment of another session': {
        expect: 'SessionDraftInvalid',
        make: async (w) => ({
          by: 'planner',
          input: {
            ...(await seen(w, await w.session())),
            ...(await appointment(w, await w.session())),
            startsAt: START,
          },
        }),
      },
      'a version that is no longer the newest': {
        expect: 'StaleSession',
        make: async (w) => {
          const sessionId = await w.session();
          return stale(sessionId, await appointment(w, sessionId));
        },
      },
    },
  },
  cancelSession: {
    valid: async (w) => {
      const sessionId = await w.session();
      await w.seat(sessionId);
      return {
        by: 'planner',
        input: { ...(await seen(w, sessionId)), reason: 'Die Lehrkraft ist verhindert' },
      };
    },
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'no reason': {
        expect: 'ReasonRequired',
        make: async (w) => ({ by: 'planner', input: { ...(await seen(w, await w.session())), reason: ' ' } }),
      },
      'a version that is no longer the newest': {
        expect: 'StaleSession',
        make: async (w) => stale(await w.session(), { reason: 'Zu spät' }),
      },
      'a session that has begun': {
        expect: 'SessionNotChangeable',
        make: async (w) => ({
          by: 'planner',
          input: { ...(await seen(w, await w.running())), reason: 'Zu spät' },
        }),
      },
      'a session that is cancelled': {
        expect: 'SessionNotChangeable',
        make: async (w) => ({
          by: 'planner',
          input: { ...(await seen(w, await w.session({ status: 'CANCELLED' }))), reason: 'Noch einmal' },
        }),
      },
    },
  },
  decideOnMinimum: {
    valid: async (w) => ({ by: 'planner', input: { ...(await seen(w, await below(w))), decision: 'KEEP' } }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'cancelling without a reason': {
        expect: 'ReasonRequired',
        make: async (w) => ({
          by: 'planner',
          input: { ...(await seen(w, await below(w))), decision: 'CANCEL' },
        }),
      },
      'a version that is no longer the newest': {
        expect: 'StaleSession',
        make: async (w) => stale(await below(w), { decision: 'KEEP' }),
      },
      'a session with enough people': {
        expect: 'NothingToDecide',
        make: async (w) => {
          const sessionId = await w.session({ seatsMinimum: 1 });
          await w.seat(sessionId);
          return { by: 'planner', input: { ...(await seen(w, sessionId)), decision: 'KEEP' } };
        },
      },
      'a session that has begun': {
        expect: 'SessionNotChangeable',
        make: async (w) => ({
          by: 'planner',
          input: { ...(await seen(w, await w.running())), decision: 'KEEP' },
        }),
      },
    },
  },
  mergeSessions: {
    valid: async (w) => ({
      by: 'planner',
      input: { ...(await twoSessions(w)), reason: 'Zu wenige Anmeldungen' },
    }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'no reason': {
        expect: 'ReasonRequired',
        make: async (w) => ({ by: 'planner', input: { ...(await twoSessions(w)), reason: '' } }),
      },
      'a version that is no longer the newest': {
        expect: 'StaleSession',
        make: async (w) => ({
          by: 'planner',
          input: { ...(await twoSessions(w)), targetVersion: 99, reason: 'Zu wenige Anmeldungen' },
        }),
      },
      'sessions of two topics': {
        expect: 'MergeNotPossible',
        make: async (w) => {
          const [one, other] = [await twoSessions(w), await twoSessions(w)];
          const { targetId, targetVersion } = other;
          return { by: 'planner', input: { ...one, targetId, targetVersion, reason: 'Falsch' } };
        },
      },
      'a session that is cancelled': {
        expect: 'SessionNotChangeable',
        make: async (w) => {
          const input = await twoSessions(w, { status: 'CANCELLED' });
          return { by: 'planner', input: { ...input, reason: 'Noch einmal' } };
        },
      },
    },
  },
  splitSession: {
    valid: async (w) => {
      const { sessionId, enrolmentId } = await seated(w);
      const chosen = { enrolmentIds: [id('Enrolment', enrolmentId)], reason: 'Der Raum ist zu klein' };
      return { by: 'planner', input: { ...(await seen(w, sessionId)), draft: draft(), ...chosen } };
    },
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'no reason': {
        expect: 'ReasonRequired',
        make: async (w) => {
          const { sessionId } = await seated(w);
          return { by: 'planner', input: { ...(await seen(w, sessionId)), draft: draft(), reason: '' } };
        },
      },
      'a version that is no longer the newest': {
        expect: 'StaleSession',
        make: async (w) => stale(await w.session(), { draft: draft(), reason: 'Zu spät' }),
      },
      'a session with nobody in it': {
        expect: 'SplitNotPossible',
        make: async (w) => ({
          by: 'planner',
          input: { ...(await seen(w, await w.session())), draft: draft(), reason: 'Wozu' },
        }),
      },
      'a second session without a date': {
        expect: 'SessionDraftInvalid',
        make: async (w) => {
          const { sessionId } = await seated(w);
          const input = { draft: draft({ appointments: [] }), reason: 'Wann' };
          return { by: 'planner', input: { ...(await seen(w, sessionId)), ...input } };
        },
      },
    },
  },
  publishSession: {
    valid: async (w) => ({ by: 'planner', input: await seen(w, await w.session({ status: 'DRAFT' })) }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a session that is published': {
        expect: 'SessionNotChangeable',
        make: async (w) => {
          const sessionId = await w.session({ status: 'DRAFT' });
          const by = { actorId: w.people.planner, mayPlan: true, sessionId, expectedVersion: 1 };
          await publishSession(w.at(NOW), { ...by, idempotencyKey: randomUUID() });
          return { by: 'planner', input: await seen(w, sessionId) };
        },
      },
    },
  },
};
