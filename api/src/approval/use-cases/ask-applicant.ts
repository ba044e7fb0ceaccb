import { ApprovalQuestion } from '@weitblick/db/approval';
import { Person } from '@weitblick/db/people';
import { lastMoment } from '../../enrolment/rules/seat-allocation.ts';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { afterQuestion, MOST_QUESTIONS } from '../rules/deadlines.ts';
import { recordApproval, tellOf } from './approval-ledger.ts';
import { lockApproval, whyClosed, type LockedApproval, type NotOpen } from './decide-approval.ts';

export interface AskCommand {
  actorId: number;
  approvalId: number;
  question: string | null;
  idempotencyKey: string;
}

export type AskOutcome =
  | { type: 'Asked'; approvalId: number; questionId: number; enrolmentId: number }
  | NotOpen
  | { type: 'TextRequired' }
  | { type: 'QuestionStillOpen' }
  | { type: 'TooManyQuestions' }
  | CommandRefusal;

/**
 * Asks the applicant something instead of deciding. The decision stays open and with the approver, who may decide before
 * the answer comes; the deadlines of the step and of the request move by a fixed rule (`afterQuestion`).
 */
export function askApplicant(deps: CommandDependencies, command: AskCommand): Promise<AskOutcome> {
  const { actorId, approvalId, question, idempotencyKey } = command;
  return runCommand<LockedApproval | null, AskOutcome>(
    deps,
    { name: 'askApplicant', actorId, idempotencyKey, input: { approvalId, question } },
    (tx, faults) => lockApproval(tx, approvalId, faults),
    async (tx, locked, now) => {
      const closed = await whyClosed(tx, locked, actorId, now);
      if (!locked || closed) return closed ?? refuse({ type: 'ApprovalNotFound' });
      if (!question) return refuse({ type: 'TextRequired' });
      const { approval, enrolment, session } = locked;
      const earlier = await tx.find(ApprovalQuestion, { approval: { enrolment } });
      if (earlier.some((row) => row.approval.id === approvalId && !row.answeredAt))
        return refuse({ type: 'QuestionStillOpen' });
      if (earlier.length >= MOST_QUESTIONS) return refuse({ type: 'TooManyQuestions' });

      const asked = tx.create(ApprovalQuestion, {
        approval,
        askedBy: tx.getReference(Person, actorId),
        inPlace: actorId !== approval.approver.id,
        askedAt: now,
        question,
      });
      approval.dueAt = afterQuestion(approval.dueAt, lastMoment(session));
      enrolment.decideBy = afterQuestion(enrolment.decideBy!, lastMoment(session));
      const event = recordApproval(tx, approval, 'QUESTION', now, actorId);
      tellOf(tx, event, 'QUESTION_ASKED', enrolment.person.id);
      await tx.flush();
      return {
        outcome: { type: 'Asked', approvalId, questionId: asked.id, enrolmentId: enrolment.id },
        effect: true,
      };
    },
  );
}

function refuse(outcome: AskOutcome) {
  return { outcome, effect: false };
}
