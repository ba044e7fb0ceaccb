import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { EnrolmentType } from '../enrolment/enrolment.types.ts';
import { IdempotencyKeyReused, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { AlreadyDecided, ApprovalNotFound, ApprovalType, SessionNoLongerOpen } from './approval.types.ts';

@ObjectType('ApprovalQuestion', {
  description:
    'What an approver wanted to know; seen by the applicant, whoever decides now, and their deputies.',
})
export class ApprovalQuestionType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, {
    nullable: true,
    description: 'null once it was deleted, six months after the session.',
  })
  question!: string | null;
  @Field(() => Date)
  askedAt!: Date;
  @Field(() => String)
  askedByDisplayName!: string;
  @Field(() => Boolean, { description: 'A deputy asked ("i. V.").' })
  inPlace!: boolean;
  @Field(() => String, { nullable: true })
  answer!: string | null;
  @Field(() => Date, { nullable: true })
  answeredAt!: Date | null;
  @Field(() => Boolean, { description: 'Not answered, and the decision still open.' })
  open!: boolean;
}

const KEY = '8 to 64 printable characters; new for every intention, the same for every retry of it';

@InputType()
export class AskApplicantInput {
  @Field(() => ID)
  approvalId!: string;
  @Field(() => String, { description: '500 characters at most' })
  question!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class AnswerQuestionInput {
  @Field(() => ID)
  questionId!: string;
  @Field(() => String, { description: '500 characters at most' })
  answer!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@ObjectType()
export class AskApplicantSuccess {
  @Field(() => ApprovalType)
  approval!: unknown;
}
@ObjectType()
export class AnswerQuestionSuccess {
  @Field(() => EnrolmentType)
  enrolment!: unknown;
}
@ObjectType({ implements: Problem })
export class TextRequired extends Problem {}
@ObjectType({ implements: Problem, description: 'One question at a time.' })
export class QuestionStillOpen extends Problem {}
@ObjectType({ implements: Problem, description: 'Three questions about one request at most, whoever asks.' })
export class TooManyQuestions extends Problem {}
@ObjectType({
  implements: Problem,
  description: "Also the answer to questions about other people's requests.",
})
export class QuestionNotFound extends Problem {}
@ObjectType({
  implements: Problem,
  description: 'It was answered already, or the request was decided meanwhile.',
})
export class QuestionClosed extends Problem {
  @Field(() => EnrolmentType)
  enrolment!: unknown;
}

const always = [IdempotencyKeyReused, SystemBusy];
export const AskApplicantResult = resultUnion('AskApplicantResult', [
  AskApplicantSuccess,
  ApprovalNotFound,
  AlreadyDecided,
  SessionNoLongerOpen,
  TextRequired,
  QuestionStillOpen,
  TooManyQuestions,
  ...always,
]);
export const AnswerQuestionResult = resultUnion('AnswerQuestionResult', [
  AnswerQuestionSuccess,
  QuestionNotFound,
  QuestionClosed,
  TextRequired,
  ...always,
]);
