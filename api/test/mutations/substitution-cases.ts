import { randomUUID } from 'node:crypto';
import { proposeSubstitute, withdrawSubstitute } from '../../src/enrolment/use-cases/propose-substitute.ts';
import type { Attempt, MutationCase } from './cases.ts';
import { DAY, id, NOW, type World } from './world.ts';

const tomorrow = new Date(NOW.getTime() + DAY);
const yesterday = new Date(NOW.getTime() - DAY);

/** A session that begins tomorrow and can no longer be given back freely, with a seat of the employee. */
async function seat(
  w: World,
  { cancelUntil = yesterday, policy = {} }: { cancelUntil?: Date; policy?: Record<string, unknown> } = {},
): Promise<{ sessionId: number; enrolmentId: number }> {
  const sessionId = await w.session({
    topicId: await w.topic(policy),
    startsAt: tomorrow,
    endsAt: new Date(tomorrow.getTime() + DAY / 4),
    enrolUntil: tomorrow,
    cancelUntil,
  });
  return { sessionId, enrolmentId: await w.seat(sessionId) };
}

async function asked(w: World): Promise<{ enrolmentId: number; substitutionId: number; sessionId: number }> {
  const { enrolmentId, sessionId } = await seat(w);
  const outcome = await proposeSubstitute(w.at(), {
    actorId: w.people.employee,
    enrolmentId,
    substituteId: w.people.colleague,
    idempotencyKey: randomUUID(),
  });
  if (outcome.type !== 'SubstituteProposed') throw new Error(outcome.type);
  const row = await w.given.row<{ id: number }>('select id from substitution where enrolment_id = $1', [
    enrolmentId,
  ]);
  return { enrolmentId, sessionId, substitutionId: row.id };
}

async function takeBack(w: World, enrolmentId: number): Promise<void> {
  const by = { actorId: w.people.employee, enrolmentId, idempotencyKey: randomUUID() };
  const { type } = await withdrawSubstitute(w.at(), by);
  if (type !== 'SubstituteWithdrawn') throw new Error(type);
}

const proposal = (w: World, enrolmentId: number): Attempt => ({
  by: 'employee',
  input: { enrolmentId: id('Enrolment', enrolmentId), personId: id('Person', w.people.colleague) },
});

const answer = (substitutionId: number, accept = true): Attempt => ({
  by: 'colleague',
  input: { substitutionId: id('Substitution', substitutionId), accept },
});

export const substitutionCases: Record<string, MutationCase> = {
  proposeSubstitute: {
    valid: async (w) => proposal(w, (await seat(w)).enrolmentId),
    alsoAllowed: [],
    refusal: 'EnrolmentNotFound',
    otherIds: { personId: 'SubstituteNotFound' },
    wrong: {
      'a seat that can be given back freely': {
        expect: 'SubstituteNotPossible',
        make: async (w) => proposal(w, (await seat(w, { cancelUntil: tomorrow })).enrolmentId),
      },
      'a topic whose seats are personal': {
        expect: 'SubstituteNotPossible',
        make: async (w) => {
          const { enrolmentId } = await seat(w, { policy: { substitute_allowed: false } });
          return proposal(w, enrolmentId);
        },
      },
      'somebody of another unit': {
        expect: 'SubstituteNotFound',
        make: async (w) => {
          const { enrolmentId } = await seat(w);
          const { by, input } = proposal(w, enrolmentId);
          return { by, input: { ...input, personId: id('Person', w.people.otherManager) } };
        },
      },
      'somebody who has a seat already': {
        expect: 'SubstituteNotFound',
        make: async (w) => {
          const { sessionId, enrolmentId } = await seat(w);
          await w.seat(sessionId, 'colleague');
          return proposal(w, enrolmentId);
        },
      },
    },
  },
  withdrawSubstitute: {
    valid: async (w) => ({
      by: 'employee',
      input: { enrolmentId: id('Enrolment', (await asked(w)).enrolmentId) },
    }),
    alsoAllowed: [],
    refusal: 'EnrolmentNotFound',
    wrong: {
      'a seat for which nobody is asked': {
        expect: 'NoOpenSubstitution',
        make: async (w) => ({
          by: 'employee',
          input: { enrolmentId: id('Enrolment', (await seat(w)).enrolmentId) },
        }),
      },
    },
  },
  answerSubstitution: {
    valid: async (w) => answer((await asked(w)).substitutionId),
    alsoAllowed: [],
    refusal: 'SubstitutionNotFound',
    wrong: {
      'a question that was taken back': {
        expect: 'NoOpenSubstitution',
        make: async (w) => {
          const { enrolmentId, substitutionId } = await asked(w);
          await takeBack(w, enrolmentId);
          return answer(substitutionId);
        },
      },
      'a session in which the person has a seat by now': {
        expect: 'AlreadyEnrolled',
        make: async (w) => {
          const { sessionId, substitutionId } = await asked(w);
          await w.seat(sessionId, 'colleague');
          return answer(substitutionId);
        },
      },
    },
  },
};
