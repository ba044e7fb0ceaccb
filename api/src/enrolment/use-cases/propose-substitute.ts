import { Substitution } from '@weitblick/db/enrolment';
import { policyOfTopic } from '../../approval/queries/policy-of-topic.ts';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { isSuitable } from '../queries/substitute-candidates.ts';
import { substituteObstacle, type SubstituteObstacle } from '../rules/substitution.ts';
import { lockOwn } from './cancel-enrolment.ts';
import { seatsOf } from './ledger.ts';
import { endSubstitution, recordSubstitution } from './substitution-ledger.ts';

export interface ProposeSubstituteCommand {
  actorId: number;
  enrolmentId: number;
  substituteId: number;
  idempotencyKey: string;
}

export type ProposeSubstituteOutcome =
  | { type: 'SubstituteProposed'; enrolmentId: number }
  | { type: 'EnrolmentNotFound' }
  | { type: 'SubstituteNotPossible'; obstacle: SubstituteObstacle }
  /** Also the answer to people who may not be named. */
  | { type: 'SubstituteNotFound' }
  | CommandRefusal;

/** Asks a colleague to take over the acting person's seat. The seat stays until the colleague agrees; who was asked before is asked no more. */
export function proposeSubstitute(
  deps: CommandDependencies,
  command: ProposeSubstituteCommand,
): Promise<ProposeSubstituteOutcome> {
  const { actorId, enrolmentId, substituteId, idempotencyKey } = command;
  return runCommand<Awaited<ReturnType<typeof lockOwn>>, ProposeSubstituteOutcome>(
    deps,
    { name: 'proposeSubstitute', actorId, idempotencyKey, input: { enrolmentId, substituteId } },
    (tx, faults) => lockOwn(tx, enrolmentId, actorId, faults),
    async (tx, own, now) => {
      const refuse = (outcome: ProposeSubstituteOutcome) => ({ outcome, effect: false });
      if (!own) return refuse({ type: 'EnrolmentNotFound' });
      const { session, enrolment } = own;
      const policy = await policyOfTopic(tx, session.topic.id);
      const terms = { session: seatsOf(session), status: enrolment.status, policy };
      const obstacle = substituteObstacle(terms, now);
      if (obstacle) return refuse({ type: 'SubstituteNotPossible', obstacle });
      const candidate = { enrolmentId, anywhere: policy.substituteAnywhere, now, personId: substituteId };
      if (!(await isSuitable(tx, candidate))) return refuse({ type: 'SubstituteNotFound' });

      await endSubstitution(tx, enrolment, 'WITHDRAWN', { at: now, actorId });
      await tx.flush();
      const substitution = tx.create(Substitution, {
        enrolment,
        substitute: substituteId,
        status: 'PROPOSED',
        proposedAt: now,
        passedWaiting: false,
      });
      recordSubstitution(tx, substitution, 'PROPOSED', { at: now, actorId });
      return { outcome: { type: 'SubstituteProposed', enrolmentId }, effect: true };
    },
  );
}

export type WithdrawSubstituteOutcome =
  | { type: 'SubstituteWithdrawn'; enrolmentId: number }
  | { type: 'EnrolmentNotFound' }
  | { type: 'NoOpenSubstitution' }
  | CommandRefusal;

/** Takes the question back; the seat stays with the acting person. */
export function withdrawSubstitute(
  deps: CommandDependencies,
  { actorId, enrolmentId, idempotencyKey }: Omit<ProposeSubstituteCommand, 'substituteId'>,
): Promise<WithdrawSubstituteOutcome> {
  return runCommand<Awaited<ReturnType<typeof lockOwn>>, WithdrawSubstituteOutcome>(
    deps,
    { name: 'withdrawSubstitute', actorId, idempotencyKey, input: { enrolmentId } },
    (tx, faults) => lockOwn(tx, enrolmentId, actorId, faults),
    async (tx, own, now) => {
      if (!own) return { outcome: { type: 'EnrolmentNotFound' }, effect: false };
      const ended = await endSubstitution(tx, own.enrolment, 'WITHDRAWN', { at: now, actorId });
      return ended
        ? { outcome: { type: 'SubstituteWithdrawn', enrolmentId }, effect: true }
        : { outcome: { type: 'NoOpenSubstitution' }, effect: false };
    },
  );
}
