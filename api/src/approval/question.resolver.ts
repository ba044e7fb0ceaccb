import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Approval, type ApprovalQuestion } from '@weitblick/db/approval';
import { Enrolment } from '@weitblick/db/enrolment';
import { EnrolmentType } from '../enrolment/enrolment.types.ts';
import { commandDependencies, freshReads, requireViewer, type RequestContext } from '../platform/context.ts';
import { checkIdempotencyKey, decodeId, encodeId } from '../platform/global-id.ts';
import type { Presented } from '../platform/present-refusal.ts';
import { cleanText } from '../platform/text-input.ts';
import { ApprovalType } from './approval.types.ts';
import { presentNotOpen } from './present-not-open.ts';
import { isAskedOf } from './queries/is-asked-of.ts';
import {
  AnswerQuestionInput,
  AnswerQuestionResult,
  ApprovalQuestionType,
  AskApplicantInput,
  AskApplicantResult,
} from './question.types.ts';
import { answerQuestion, type AnswerOutcome } from './use-cases/answer-question.ts';
import { askApplicant, type AskOutcome } from './use-cases/ask-applicant.ts';

const LONGEST_TEXT = 500;

@Resolver(() => ApprovalType)
export class ApprovalQuestionsResolver {
  @FieldResolver(() => [ApprovalQuestionType], {
    description:
      'What was asked about the request up to this decision, oldest first; only for whom the decision is today.',
  })
  async questions(
    @Root() approval: Approval,
    @Ctx() { loaders, viewer }: RequestContext,
  ): Promise<ApprovalQuestionType[]> {
    if (!viewer || !(await isAskedOf(loaders, viewer.person.id, approval))) return [];
    const rows = await loaders.questionsOfEnrolment.load(approval.enrolment.id);
    return rows.filter((row) => row.approval.id <= approval.id).map(presentQuestion);
  }
}

@Resolver(() => EnrolmentType)
export class EnrolmentQuestionsResolver {
  @FieldResolver(() => [ApprovalQuestionType], {
    description: "Questions about the viewer's own request, oldest first; three at most.",
  })
  async questions(
    @Root() enrolment: Enrolment,
    @Ctx() { loaders, viewer }: RequestContext,
  ): Promise<ApprovalQuestionType[]> {
    if (enrolment.person.id !== viewer?.person.id) return [];
    return (await loaders.questionsOfEnrolment.load(enrolment.id)).map(presentQuestion);
  }
}

@Resolver()
export class QuestionCommandsResolver {
  @Mutation(() => AskApplicantResult, {
    description: 'Moves the deadlines of the decision to the end of the second working day after them.',
  })
  async askApplicant(
    @Arg('input', () => AskApplicantInput) input: AskApplicantInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const actorId = requireViewer(context).person.id;
    const idempotencyKey = checkIdempotencyKey(input.idempotencyKey);
    const question = cleanText('question', input.question, LONGEST_TEXT);
    const approvalId = decodeId('Approval', input.approvalId) ?? 0;
    const command = { actorId, approvalId, question, idempotencyKey };
    return presentAsked(await askApplicant(commandDependencies(context), command), context);
  }

  @Mutation(() => AnswerQuestionResult)
  async answerQuestion(
    @Arg('input', () => AnswerQuestionInput) input: AnswerQuestionInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const actorId = requireViewer(context).person.id;
    const idempotencyKey = checkIdempotencyKey(input.idempotencyKey);
    const answer = cleanText('answer', input.answer, LONGEST_TEXT);
    const questionId = decodeId('ApprovalQuestion', input.questionId) ?? 0;
    const command = { actorId, questionId, answer, idempotencyKey };
    return presentAnswered(await answerQuestion(commandDependencies(context), command), context);
  }
}

function presentQuestion(row: ApprovalQuestion): ApprovalQuestionType {
  return {
    id: encodeId('ApprovalQuestion', row.id),
    question: row.question ?? null,
    askedAt: row.askedAt,
    askedByDisplayName: row.askedBy.displayName,
    inPlace: row.inPlace,
    answer: row.answer ?? null,
    answeredAt: row.answeredAt ?? null,
    open: !row.answeredAt && row.approval.status === 'PENDING',
  };
}

async function presentAsked(outcome: AskOutcome, context: RequestContext): Promise<Presented> {
  switch (outcome.type) {
    case 'Asked':
      return {
        __typename: 'AskApplicantSuccess',
        approval: await freshReads(context).findOneOrFail(Approval, outcome.approvalId, {
          populate: ['enrolment'],
        }),
      };
    case 'TextRequired':
      return textRequired;
    case 'QuestionStillOpen':
      return { __typename: outcome.type, message: 'The last question is not answered yet' };
    case 'TooManyQuestions':
      return { __typename: outcome.type, message: 'Three questions about one request at most' };
    default:
      return presentNotOpen(outcome, context);
  }
}

async function presentAnswered(outcome: AnswerOutcome, context: RequestContext): Promise<Presented> {
  const enrolment = (id: number) => freshReads(context).findOneOrFail(Enrolment, id);
  switch (outcome.type) {
    case 'Answered':
      return { __typename: 'AnswerQuestionSuccess', enrolment: await enrolment(outcome.enrolmentId) };
    case 'QuestionClosed':
      return {
        __typename: outcome.type,
        message: 'It was answered already, or the request was decided meanwhile',
        enrolment: await enrolment(outcome.enrolmentId),
      };
    case 'QuestionNotFound':
      return { __typename: outcome.type, message: 'Not found' };
    case 'TextRequired':
      return textRequired;
    default:
      return presentNotOpen(outcome, context);
  }
}

const textRequired: Presented = { __typename: 'TextRequired', message: 'The text is empty' };
