import type { EntityManager } from '@mikro-orm/postgresql';
import { ApprovalQuestion } from '@weitblick/db/approval';
import {
  runCommand,
  type CommandDependencies,
  type CommandFaults,
  type CommandRefusal,
} from '../../platform/command.ts';
import { recordApproval, tellOf } from './approval-ledger.ts';
import { lockApproval, type LockedApproval } from './decide-approval.ts';

export interface AnswerCommand {
  actorId: number;
  questionId: number;
  answer: string | null;
  idempotencyKey: string;
}

export type AnswerOutcome =
  | { type: 'Answered'; questionId: number; enrolmentId: number }
  | { type: 'QuestionNotFound' }
  | { type: 'QuestionClosed'; enrolmentId: number }
  | { type: 'TextRequired' }
  | CommandRefusal;

type Locked = LockedApproval & { asked: ApprovalQuestion };

/** Answers a question about the acting person's own request. Whoever decides now is told. */
export function answerQuestion(deps: CommandDependencies, command: AnswerCommand): Promise<AnswerOutcome> {
  const { actorId, questionId, answer, idempotencyKey } = command;
  return runCommand<Locked | null, AnswerOutcome>(
    deps,
    { name: 'answerQuestion', actorId, idempotencyKey, input: { questionId, answer } },
    (tx, faults) => lockOwnQuestion(tx, questionId, actorId, faults),
    async (tx, locked, now) => {
      if (!locked) return refuse({ type: 'QuestionNotFound' });
      const { asked, approval, enrolment } = locked;
      if (asked.answeredAt || approval.status !== 'PENDING')
        return refuse({ type: 'QuestionClosed', enrolmentId: enrolment.id });
      if (!answer) return refuse({ type: 'TextRequired' });

      asked.answer = answer;
      asked.answeredAt = now;
      // hearing of the answer is the reminder
      approval.remindedAt = now;
      const event = recordApproval(tx, approval, 'ANSWER', now, actorId);
      tellOf(tx, event, 'QUESTION_ANSWERED', approval.approver.id);
      return { outcome: { type: 'Answered', questionId, enrolmentId: enrolment.id }, effect: true };
    },
  );
}

function refuse(outcome: AnswerOutcome) {
  return { outcome, effect: false };
}

async function lockOwnQuestion(
  tx: EntityManager,
  questionId: number,
  actorId: number,
  faults: CommandFaults,
): Promise<Locked | null> {
  // neither changes for a question, so both can be read before the lock
  const found = await tx.findOne(
    ApprovalQuestion,
    { id: questionId, approval: { enrolment: { person: actorId } } },
    { fields: ['approval'], disableIdentityMap: true },
  );
  const locked = found && (await lockApproval(tx, found.approval.id, faults));
  return locked && { ...locked, asked: await tx.findOneOrFail(ApprovalQuestion, questionId) };
}
