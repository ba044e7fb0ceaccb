import { randomUUID } from 'node:crypto';
import { answerQuestion } from '../../src/approval/use-cases/answer-question.ts';
import { askApplicant } from '../../src/approval/use-cases/ask-applicant.ts';
import { decideApproval } from '../../src/approval/use-cases/decide-approval.ts';
import type { MutationCase } from './cases.ts';
import { id, NOW, type World } from './world.ts';

const ask = (approvalId: number, question = 'Wer vertritt Sie?') => ({
  approvalId: id('Approval', approvalId),
  question,
});
const answer = (questionId: number, text = 'Meine Kollegin.') => ({
  questionId: id('ApprovalQuestion', questionId),
  answer: text,
});

async function asked(w: World, approvalId: number): Promise<number> {
  const command = { actorId: w.people.manager, approvalId, question: 'Wann?', idempotencyKey: randomUUID() };
  const outcome = await askApplicant(w.at(NOW), command);
  if (outcome.type !== 'Asked') throw new Error(outcome.type);
  return outcome.questionId;
}

async function answered(w: World, questionId: number): Promise<void> {
  const command = { actorId: w.people.employee, questionId, answer: 'Bald.', idempotencyKey: randomUUID() };
  const { type } = await answerQuestion(w.at(NOW), command);
  if (type !== 'Answered') throw new Error(type);
}

async function approved(w: World, approvalId: number): Promise<void> {
  const command = { actorId: w.people.manager, approvalId, decision: 'APPROVE' as const };
  const { type } = await decideApproval(w.at(NOW), { ...command, idempotencyKey: randomUUID() });
  if (type !== 'Decided') throw new Error(type);
}

export const questionCases: Record<string, MutationCase> = {
  askApplicant: {
    valid: async (w) => ({ by: 'manager', input: ask((await w.request()).approvalId) }),
    alsoAllowed: [],
    refusal: 'ApprovalNotFound',
    wrong: {
      'a request that is decided': {
        expect: 'AlreadyDecided',
        make: async (w) => {
          const { approvalId } = await w.request();
          await approved(w, approvalId);
          return { by: 'manager', input: ask(approvalId) };
        },
      },
      'a question without words': {
        expect: 'TextRequired',
        make: async (w) => ({ by: 'manager', input: ask((await w.request()).approvalId, ' \n ') }),
      },
      'a question while one is open': {
        expect: 'QuestionStillOpen',
        make: async (w) => {
          const { approvalId } = await w.request();
          await asked(w, approvalId);
          return { by: 'manager', input: ask(approvalId) };
        },
      },
      'a fourth question': {
        expect: 'TooManyQuestions',
        make: async (w) => {
          const { approvalId } = await w.request();
          for (let n = 0; n < 3; n += 1) await answered(w, await asked(w, approvalId));
          return { by: 'manager', input: ask(approvalId) };
        },
      },
      'a request for a session that was cancelled': {
        expect: 'AlreadyDecided',
        make: async (w) => {
          const { approvalId, sessionId } = await w.request();
          await w.callOff(sessionId);
          return { by: 'manager', input: ask(approvalId) };
        },
      },
    },
  },
  answerQuestion: {
    valid: async (w) => ({
      by: 'employee',
      input: answer(await asked(w, (await w.request()).approvalId)),
    }),
    alsoAllowed: [],
    refusal: 'QuestionNotFound',
    wrong: {
      'a question that is answered': {
        expect: 'QuestionClosed',
        make: async (w) => {
          const question = await asked(w, (await w.request()).approvalId);
          await answered(w, question);
          return { by: 'employee', input: answer(question) };
        },
      },
      'a request that was decided meanwhile': {
        expect: 'QuestionClosed',
        make: async (w) => {
          const { approvalId } = await w.request();
          const question = await asked(w, approvalId);
          await approved(w, approvalId);
          return { by: 'employee', input: answer(question) };
        },
      },
      'an answer without words': {
        expect: 'TextRequired',
        make: async (w) => ({
          by: 'employee',
          input: answer(await asked(w, (await w.request()).approvalId), ' '),
        }),
      },
    },
  },
};
