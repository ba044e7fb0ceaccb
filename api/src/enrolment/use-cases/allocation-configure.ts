import { randomBytes } from 'node:crypto';
import {
  ACTIVE,
  AllocationCriterion,
  AllocationPreference,
  Enrolment,
  SessionAllocation,
  type AllocationMode,
} from '@weitblick/db/enrolment';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { criteriaProblem, type CriteriaProblem, type Criterion } from '../rules/allocation-points.ts';
import { closedReason } from '../rules/seat-allocation.ts';
import { commitmentTo } from '../rules/draw.ts';
import { lockOwn } from './cancel-enrolment.ts';
import { lockSession, seatsOf } from './ledger.ts';

export interface ConfigureAllocationCommand {
  actorId: number;
  mayPlan: boolean;
  sessionId: number;
  mode: 'FIRST_COME' | AllocationMode;
  /** Needed unless FIRST_COME. */
  applyUntil: Date | null;
  criteria: readonly Criterion[];
  idempotencyKey: string;
}

export type ConfigureAllocationOutcome =
  | { type: 'AllocationConfigured'; sessionId: number }
  /** Somebody has applied or has a seat already, or it is drawn: the rules stay. */
  | { type: 'AllocationInUse' }
  | { type: 'InvalidAllocation'; problem: CriteriaProblem | 'APPLY_UNTIL' | 'SESSION_CLOSED' }
  | { type: 'SessionNotFound' }
  | { type: 'NotPermitted' }
  | CommandRefusal;

/**
 * Says how the seats of a session are given, before the first application. For a draw the seed is made now and kept
 * secret; its hash is public at once, so that nobody can choose the seed when the applications are known.
 */
export async function configureAllocation(
  deps: CommandDependencies,
  command: ConfigureAllocationCommand,
): Promise<ConfigureAllocationOutcome> {
  const { actorId, mayPlan, sessionId, mode, applyUntil, criteria, idempotencyKey } = command;
  if (!mayPlan) return { type: 'NotPermitted' };
  return runCommand<Awaited<ReturnType<typeof lockSession>>, ConfigureAllocationOutcome>(
    deps,
    {
      name: 'configureAllocation',
      actorId,
      idempotencyKey,
      input: { sessionId, mode, applyUntil, criteria },
    },
    (tx, faults) => lockSession(tx, sessionId, faults),
    async (tx, session, now) => {
      const refuse = (outcome: ConfigureAllocationOutcome) => ({ outcome, effect: false });
      if (!session) return refuse({ type: 'SessionNotFound' });
      if (closedReason(seatsOf(session), now))
        return refuse({ type: 'InvalidAllocation', problem: 'SESSION_CLOSED' });
      const before = await tx.findOne(SessionAllocation, { session });
      const active = await tx.count(Enrolment, { session, status: { $in: [...ACTIVE] } });
      if (before?.drawnAt || active > 0) return refuse({ type: 'AllocationInUse' });

      if (mode !== 'FIRST_COME') {
        const problem = criteriaProblem(mode, criteria);
        if (problem) return refuse({ type: 'InvalidAllocation', problem });
        if (!applyUntil || applyUntil <= now || applyUntil > session.enrolUntil)
          return refuse({ type: 'InvalidAllocation', problem: 'APPLY_UNTIL' });
      }
      if (before) {
        await tx.nativeDelete(SessionAllocation, { session });
        tx.clear();
      }
      if (mode !== 'FIRST_COME') {
        const seed = randomBytes(32);
        const allocation = tx.create(SessionAllocation, {
          session: sessionId,
          mode,
          applyUntil: applyUntil!,
          seed,
          seedHash: commitmentTo(seed),
          openedAt: now,
          openedBy: actorId,
        });
        for (const criterion of criteria) tx.create(AllocationCriterion, { allocation, ...criterion });
      }
      return { outcome: { type: 'AllocationConfigured', sessionId }, effect: true };
    },
  );
}

export interface DeclarePreferenceCommand {
  actorId: number;
  enrolmentId: number;
  severelyDisabled: boolean;
  idempotencyKey: string;
}

export type DeclarePreferenceOutcome =
  | { type: 'PreferenceDeclared'; enrolmentId: number }
  | { type: 'EnrolmentNotFound' }
  | { type: 'NoDrawPending' }
  | CommandRefusal;

/** Says, or takes back, voluntarily and for this application only, that severe disability shall count. */
export function declarePreference(
  deps: CommandDependencies,
  command: DeclarePreferenceCommand,
): Promise<DeclarePreferenceOutcome> {
  const { actorId, enrolmentId, severelyDisabled, idempotencyKey } = command;
  return runCommand<Awaited<ReturnType<typeof lockOwn>>, DeclarePreferenceOutcome>(
    deps,
    {
      name: 'declarePreference',
      actorId,
      idempotencyKey,
      input: { enrolmentId, severelyDisabled },
    },
    (tx, faults) => lockOwn(tx, enrolmentId, actorId, faults),
    async (tx, own, now) => {
      if (!own) return { outcome: { type: 'EnrolmentNotFound' }, effect: false };
      const asked =
        own.session.drawPending &&
        (await tx.count(AllocationCriterion, {
          allocation: own.session.id,
          kind: 'SEVERELY_DISABLED',
        })) > 0;
      const applying = own.enrolment.status === 'WAITING' || own.enrolment.status === 'REQUESTED';
      if (!asked || !applying) return { outcome: { type: 'NoDrawPending' }, effect: false };
      const declared = await tx.findOne(AllocationPreference, { enrolment: enrolmentId });
      if (severelyDisabled && !declared)
        tx.create(AllocationPreference, { enrolment: enrolmentId, declaredAt: now });
      if (!severelyDisabled && declared) tx.remove(declared);
      return { outcome: { type: 'PreferenceDeclared', enrolmentId }, effect: true };
    },
  );
}
