import type { EntityManager } from '@mikro-orm/postgresql';
import { Substitution, type Enrolment } from '@weitblick/db/enrolment';
import type { Session } from '@weitblick/db/scheduling';
import {
  runCommand,
  type CommandDependencies,
  type CommandFaults,
  type CommandRefusal,
} from '../../platform/command.ts';
import { substituteObstacle, type SubstituteObstacle } from '../rules/substitution.ts';
import { admit, type AdmissionRefusal } from './admission.ts';
import { changeStatus, lockSession, seatsOf } from './ledger.ts';
import { openByPolicy } from './open-request.ts';
import { recordSubstitution } from './substitution-ledger.ts';

export interface AnswerSubstitutionCommand {
  actorId: number;
  substitutionId: number;
  accept: boolean;
  idempotencyKey: string;
}

export type AnswerSubstitutionOutcome =
  | { type: 'SubstitutionAccepted'; enrolmentId: number }
  | { type: 'SubstitutionDeclined'; substitutionId: number }
  /** Also the answer to questions to other people. */
  | { type: 'SubstitutionNotFound' }
  | { type: 'NoOpenSubstitution' }
  | { type: 'SubstituteNotPossible'; obstacle: SubstituteObstacle }
  | AdmissionRefusal
  | CommandRefusal;

/**
 * Takes over the seat of a colleague who asked for it, or says no. The seat passes in this transaction and is free at no
 * moment: the colleague's enrolment ends and one's own begins, as a seat, or as a request that keeps the seat where the
 * topic asks for approval. Everything that holds for enrolling holds here too.
 */
export function answerSubstitution(
  deps: CommandDependencies,
  command: AnswerSubstitutionCommand,
): Promise<AnswerSubstitutionOutcome> {
  const { actorId, substitutionId, accept, idempotencyKey } = command;
  return runCommand<Awaited<ReturnType<typeof lockAsked>>, AnswerSubstitutionOutcome>(
    deps,
    { name: 'answerSubstitution', actorId, idempotencyKey, input: { substitutionId, accept } },
    (tx, faults) => lockAsked(tx, command, faults),
    async (tx, asked, now) => {
      const refuse = (outcome: AnswerSubstitutionOutcome) => ({ outcome, effect: false });
      if (!asked) return refuse({ type: 'SubstitutionNotFound' });
      const { session, substitution, enrolment } = asked;
      if (substitution.status !== 'PROPOSED') return refuse({ type: 'NoOpenSubstitution' });
      const by = { at: now, actorId };
      if (!accept) {
        tx.assign(substitution, { status: 'DECLINED', endedAt: now });
        recordSubstitution(tx, substitution, 'DECLINED', by);
        return { outcome: { type: 'SubstitutionDeclined', substitutionId }, effect: true };
      }
      const admission = await admit(tx, session, actorId, now);
      if (!admission.admitted) return refuse(admission.refusal);
      const { policy } = admission;
      const obstacle = substituteObstacle(
        { session: seatsOf(session), status: enrolment.status, policy },
        now,
      );
      if (obstacle) return refuse({ type: 'SubstituteNotPossible', obstacle });

      const passedWaiting = session.waitingCount > 0;
      const quotaId = enrolment.seatQuota?.id ?? null;
      changeStatus(tx, enrolment, { to: 'CANCELLED', ...by });
      // the seat is counted down before it is counted up again: a full session has no room for both
      await tx.flush();
      await tx.refresh(session);
      const successor = await openByPolicy(
        tx,
        session,
        { ...policy, pendingHoldsSeat: true },
        { personId: actorId, for: 'SEAT', promotion: 'AUTOMATIC', quotaId, now },
      );
      await tx.flush();
      tx.assign(substitution, { status: 'ACCEPTED', endedAt: now, successor, passedWaiting });
      recordSubstitution(tx, substitution, 'ACCEPTED', by);
      return { outcome: { type: 'SubstitutionAccepted', enrolmentId: successor.id }, effect: true };
    },
  );
}

async function lockAsked(
  tx: EntityManager,
  { actorId, substitutionId }: AnswerSubstitutionCommand,
  faults: CommandFaults,
): Promise<{ session: Session; substitution: Substitution; enrolment: Enrolment } | null> {
  const found = await tx.findOne(
    Substitution,
    { id: substitutionId, substitute: actorId },
    { populate: ['enrolment'], disableIdentityMap: true },
  );
  const session = found && (await lockSession(tx, found.enrolment.session.id, faults));
  if (!session) return null;
  const substitution = await tx.findOneOrFail(Substitution, substitutionId, { populate: ['enrolment'] });
  return { session, substitution, enrolment: substitution.enrolment };
}
