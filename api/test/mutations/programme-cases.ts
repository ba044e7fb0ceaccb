import { randomUUID } from 'node:crypto';
import { saveCohort, saveProgramme } from '../../src/catalogue/use-cases/plan-programme.ts';
import { applyToProgramme } from '../../src/catalogue/use-cases/programme-membership.ts';
import type { MutationCase } from './cases.ts';
import { EVERYBODY } from './enrolment-cases.ts';
import { id, type SignedInRole, type World } from './world.ts';

const COHORT = { name: 'Jahrgang', startsOn: '2027-02-01', applyUntil: '2027-01-01', seats: 5 };

async function programme(w: World): Promise<number> {
  const outcome = await saveProgramme(w.at(), {
    mayPlan: true,
    id: null,
    expectedVersion: 0,
    slug: `programm-${w.next()}`,
    title: 'Neu in Führung',
    summary: 'Ein Jahr',
    modules: [{ topicId: await w.topic(), optional: false }],
  });
  if (outcome.type !== 'ProgrammeSaved') throw new Error(outcome.type);
  return outcome.id;
}

async function cohort(w: World, change: Partial<typeof COHORT> = {}): Promise<number> {
  const programmeId = await programme(w);
  const draft = { ...COHORT, ...change };
  const outcome = await saveCohort(w.at(), {
    mayPlan: true,
    id: null,
    programmeId,
    expectedVersion: 0,
    ...draft,
  });
  if (outcome.type !== 'CohortSaved') throw new Error(outcome.type);
  return outcome.id;
}

async function membership(w: World, role: SignedInRole = 'employee', cohortId?: number): Promise<number> {
  const command = { actorId: w.people[role], cohortId: cohortId ?? (await cohort(w)) };
  const outcome = await applyToProgramme(w.at(), { ...command, idempotencyKey: randomUUID() });
  if (outcome.type !== 'Applied') throw new Error(outcome.type);
  return outcome.membershipId;
}

export const programmeCases: Record<string, MutationCase> = {
  saveProgramme: {
    valid: async (w) => ({
      by: 'planner',
      input: {
        expectedVersion: 0,
        slug: `neu-${w.next()}`,
        title: 'Projekte leiten',
        summary: 'Vier Module',
        modules: [{ topicId: id('Topic', await w.topic()) }],
      },
    }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'an edit over somebody else’s': {
        expect: 'StaleVersion',
        make: async (w) => ({
          by: 'planner',
          input: {
            id: id('Programme', await programme(w)),
            expectedVersion: 7,
            slug: `neu-${w.next()}`,
            title: 'x',
            summary: '',
            modules: [{ topicId: id('Topic', await w.topic()) }],
          },
        }),
      },
      'no module': {
        expect: 'InvalidProgramme',
        make: async (w) => ({
          by: 'planner',
          input: { expectedVersion: 0, slug: `neu-${w.next()}`, title: 'x', summary: '', modules: [] },
        }),
      },
    },
  },
  saveCohort: {
    valid: async (w) => ({
      by: 'planner',
      input: { ...COHORT, programmeId: id('Programme', await programme(w)), expectedVersion: 0 },
    }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a last day to apply after the start': {
        expect: 'InvalidCohort',
        make: async (w) => ({
          by: 'planner',
          input: {
            ...COHORT,
            applyUntil: '2027-02-02',
            programmeId: id('Programme', await programme(w)),
            expectedVersion: 0,
          },
        }),
      },
    },
  },
  applyToProgramme: {
    valid: async (w) => ({ by: 'employee', input: { cohortId: id('Cohort', await cohort(w)) } }),
    alsoAllowed: EVERYBODY,
    refusal: null,
    wrong: {
      'the day after the last day': {
        expect: 'ApplicationClosed',
        make: async (w) => ({
          by: 'employee',
          input: { cohortId: id('Cohort', await cohort(w, { applyUntil: '2026-11-24' })) },
        }),
      },
      'a second time': {
        expect: 'AlreadyMember',
        make: async (w) => {
          const cohortId = await cohort(w);
          await membership(w, 'employee', cohortId);
          return { by: 'employee', input: { cohortId: id('Cohort', cohortId) } };
        },
      },
    },
  },
  leaveProgramme: {
    valid: async (w) => ({
      by: 'employee',
      input: { membershipId: id('ProgrammeMembership', await membership(w)) },
    }),
    alsoAllowed: [],
    refusal: 'MembershipNotFound',
  },
  decideProgrammeApplication: {
    valid: async (w) => ({
      by: 'planner',
      input: { membershipId: id('ProgrammeMembership', await membership(w)), decision: 'APPROVE' },
    }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'declining without a reason': {
        expect: 'DeclineReasonRequired',
        make: async (w) => ({
          by: 'planner',
          input: { membershipId: id('ProgrammeMembership', await membership(w)), decision: 'DECLINE' },
        }),
      },
    },
  },
};
