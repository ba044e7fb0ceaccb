import { Enrolment } from '@weitblick/db/enrolment';
import { EvaluationAnswer, EvaluationParticipation } from '@weitblick/db/reporting';
import { lockSession } from '../../enrolment/use-cases/ledger.ts';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { ownEvaluation, type Question } from '../rules/evaluation-terms.ts';

export interface SubmitEvaluationCommand {
  actorId: number;
  sessionId: number;
  /** 1 to 5 each */
  scales: Record<Question, number>;
  comment: string | null;
}

export type SubmitEvaluationOutcome =
  | { type: 'EvaluationGiven'; sessionId: number }
  | { type: 'AlreadyEvaluated' }
  | { type: 'EvaluationNotOpen'; state: 'NOT_YET' | 'OVER' }
  /** Also for those who did not attend. */
  | { type: 'SessionNotFound' }
  | { type: 'SystemBusy' };

/**
 * Takes one questionnaire of somebody who attended, once. There is deliberately no idempotency key: its row would keep
 * person, second and a hash of the answers, which is as good as the answers. A retry finds the participation instead.
 */
export async function submitEvaluation(
  deps: CommandDependencies,
  { actorId, sessionId, scales, comment }: SubmitEvaluationCommand,
): Promise<SubmitEvaluationOutcome> {
  const done = await runSystemStep<SubmitEvaluationOutcome>(deps, async (tx, now) => {
    const session = await lockSession(tx, sessionId, {});
    const attended =
      session && (await tx.findOne(Enrolment, { session, person: actorId, status: 'ATTENDED' }));
    if (!attended) return { type: 'SessionNotFound' };
    const given = await tx.findOne(EvaluationParticipation, { session: sessionId, person: actorId });
    const state = ownEvaluation(session.endsAt, given !== null, now);
    if (state === 'GIVEN') return { type: 'AlreadyEvaluated' };
    if (state !== 'OPEN') return { type: 'EvaluationNotOpen', state };
    tx.create(EvaluationParticipation, { session, person: actorId });
    await tx.insert(EvaluationAnswer, { session: sessionId, ...scales, comment });
    return { type: 'EvaluationGiven', sessionId };
  });
  return done ?? { type: 'SystemBusy' };
}
