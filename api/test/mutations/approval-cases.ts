import { randomUUID } from 'node:crypto';
import { decideApproval } from '../../src/approval/use-cases/decide-approval.ts';
import { nameDeputy } from '../../src/approval/use-cases/name-deputy.ts';
import type { MutationCase } from './cases.ts';
import { EVERYBODY } from './enrolment-cases.ts';
import { DAY, id, NOW, type World } from './world.ts';

const ago = (milliseconds: number) => new Date(NOW.getTime() - milliseconds);

async function decide(w: World, approvalId: number, now = NOW): Promise<void> {
  const command = { actorId: w.people.manager, approvalId, decision: 'APPROVE' as const };
  const { type } = await decideApproval(w.at(now), { ...command, idempotencyKey: randomUUID() });
  if (type !== 'Decided') throw new Error(type);
}

const approve = (approvalId: number) => ({ approvalId: id('Approval', approvalId), decision: 'APPROVE' });
const decline = (approvalId: number) => ({ approvalId: id('Approval', approvalId), decision: 'DECLINE' });

const wrongDecisions: MutationCase['wrong'] = {
  'a request that is decided': {
    expect: 'AlreadyDecided',
    make: async (w) => {
      const { approvalId } = await w.request();
      await decide(w, approvalId);
      return { by: 'manager', input: approve(approvalId) };
    },
  },
  'declining without a reason': {
    expect: 'DeclineReasonRequired',
    make: async (w) => ({ by: 'manager', input: decline((await w.request()).approvalId) }),
  },
  'a request that ran out and that the worker has not seen yet': {
    expect: 'AlreadyDecided',
    make: async (w) => ({
      by: 'manager',
      input: approve((await w.request(ago(30 * DAY))).approvalId),
    }),
  },
  'a request for a session that has begun': {
    expect: 'AlreadyDecided',
    make: async (w) => {
      const begun = {
        startsAt: ago(1),
        endsAt: new Date(NOW.getTime() + DAY),
        enrolUntil: ago(1),
        cancelUntil: ago(1),
      };
      return { by: 'manager', input: approve((await w.request(ago(DAY), begun)).approvalId) };
    },
  },
};

export const approvalCases: Record<string, MutationCase> = {
  decideApproval: {
    valid: async (w) => ({
      by: 'manager',
      input: { ...decline((await w.request()).approvalId), reason: 'nicht jetzt' },
    }),
    alsoAllowed: [],
    refusal: 'ApprovalNotFound',
    wrong: wrongDecisions,
  },
  decideApprovals: {
    valid: async (w) => ({
      by: 'manager',
      input: {
        decisions: [{ ...approve((await w.request()).approvalId), idempotencyKey: randomUUID() }],
      },
    }),
    alsoAllowed: [],
    refusal: 'ApprovalNotFound',
    wrong: {
      'a request that is decided': {
        expect: 'AlreadyDecided',
        make: async (w) => {
          const { approvalId } = await w.request();
          await decide(w, approvalId);
          const decisions = [{ ...approve(approvalId), idempotencyKey: randomUUID() }];
          return { by: 'manager', input: { decisions } };
        },
      },
    },
  },
  takeBackDecision: {
    valid: async (w) => {
      const { approvalId } = await w.request();
      await decide(w, approvalId);
      return { by: 'manager', input: { approvalId: id('Approval', approvalId) } };
    },
    alsoAllowed: [],
    refusal: 'ApprovalNotFound',
    wrong: {
      'a decision of eleven minutes ago': {
        expect: 'TooLateToTakeBack',
        make: async (w) => {
          const { approvalId } = await w.request(ago(DAY));
          await decide(w, approvalId, ago(11 * 60_000));
          return { by: 'manager', input: { approvalId: id('Approval', approvalId) } };
        },
      },
      'nothing decided yet': {
        expect: 'ApprovalNotFound',
        make: async (w) => ({
          by: 'manager',
          input: { approvalId: id('Approval', (await w.request()).approvalId) },
        }),
      },
    },
  },
  nameApprovalDeputy: {
    valid: async (w) => {
      const day = `2027-${String((w.next() % 12) + 1).padStart(2, '0')}-${String((w.next() % 28) + 1).padStart(2, '0')}`;
      await w.given.client.query('delete from approval_deputy');
      const deputyPersonnelNumber = await w.numberOf('officer');
      return { by: 'manager', input: { deputyPersonnelNumber, validFrom: day, validUntil: day } };
    },
    // the officer is no deputy of themself
    alsoAllowed: EVERYBODY.filter((role) => role !== 'officer'),
    refusal: 'InvalidDeputy',
    wrong: {
      yesterday: {
        expect: 'InvalidDeputy',
        make: async (w) => ({
          by: 'manager',
          input: {
            deputyPersonnelNumber: await w.numberOf('colleague'),
            validFrom: '2026-11-24',
            validUntil: '2026-11-26',
          },
        }),
      },
      'more than a quarter of a year': {
        expect: 'InvalidDeputy',
        make: async (w) => ({
          by: 'manager',
          input: {
            deputyPersonnelNumber: await w.numberOf('colleague'),
            validFrom: '2026-11-25',
            validUntil: '2027-11-26',
          },
        }),
      },
    },
  },
  endApprovalDeputy: {
    valid: async (w) => {
      const outcome = await nameDeputy(w.at(), {
        actorId: w.people.manager,
        deputyPersonnelNumber: await w.numberOf('administrator'),
        validFrom: '2026-12-01',
        validUntil: '2026-12-02',
      });
      if (outcome.type !== 'DeputyNamed') throw new Error(outcome.message);
      return { by: 'manager', input: { id: id('ApprovalDeputy', outcome.id) } };
    },
    alsoAllowed: [],
    refusal: 'DeputyNotFound',
  },
  updateTopicPolicy: {
    valid: async (w) => ({
      by: 'planner',
      input: { ...POLICY, topicId: id('Topic', await w.topic()), expectedVersion: 0 },
    }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'an edit over somebody else’s': {
        expect: 'StaleVersion',
        make: async (w) => ({
          by: 'planner',
          input: {
            ...POLICY,
            topicId: id('Topic', await w.topic({ access: 'OPEN', version: 3 })),
            expectedVersion: 2,
          },
        }),
      },
      'a step too many': {
        expect: 'InvalidPolicy',
        make: async (w) => ({
          by: 'planner',
          input: {
            ...POLICY,
            approvalSteps: 3,
            topicId: id('Topic', await w.topic()),
            expectedVersion: 0,
          },
        }),
      },
    },
  },
};

const POLICY = {
  access: 'APPROVAL',
  approvalSteps: 2,
  pendingHoldsSeat: true,
  approvalWorkingDays: 5,
  offerWorkingHours: 16,
  consentWithinDays: 3,
  substituteAllowed: true,
  noShowNote: false,
  costCents: 12_300,
  costBearer: 'UNIT',
};
