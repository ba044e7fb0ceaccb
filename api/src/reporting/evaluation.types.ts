import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { SessionNotFound } from '../enrolment/enrolment.types.ts';
import { Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { SessionType } from '../scheduling/scheduling.types.ts';

export enum EvaluationQuestion {
  GOALS_REACHED = 'goalsReached',
  USEFUL_AT_WORK = 'usefulAtWork',
  TRAINER = 'trainer',
  ORGANISATION = 'organisation',
  RECOMMEND = 'recommend',
}
registerEnumType(EvaluationQuestion, { name: 'EvaluationQuestion' });

export enum EvaluationStateEnum {
  COLLECTING = 'COLLECTING',
  TOO_FEW = 'TOO_FEW',
  SHOWN = 'SHOWN',
}
registerEnumType(EvaluationStateEnum, {
  name: 'EvaluationState',
  description:
    'COLLECTING: answers can still come; TOO_FEW: so few came that nothing is ever shown; SHOWN: see results.',
});

export enum OwnEvaluationState {
  NOT_YET = 'NOT_YET',
  OPEN = 'OPEN',
  GIVEN = 'GIVEN',
  OVER = 'OVER',
}
registerEnumType(OwnEvaluationState, { name: 'OwnEvaluationState' });

@ObjectType()
export class OwnEvaluation {
  @Field(() => OwnEvaluationState)
  state!: string;
  @Field(() => Date, { description: 'From then on nothing is taken any more.' })
  closesAt!: Date;
}

@ObjectType()
export class EvaluationScale {
  @Field(() => EvaluationQuestion)
  question!: string;
  @Field(() => Float)
  average!: number;
  @Field(() => [Int], { description: 'Answers with the values 1 to 5.' })
  counts!: number[];
}

@ObjectType()
export class EvaluationResults {
  @Field(() => Int)
  answers!: number;
  @Field(() => [EvaluationScale])
  scales!: EvaluationScale[];
}

@ObjectType('EvaluationSummary', { description: 'For trainers of the session and planners.' })
export class EvaluationSummaryType {
  @Field(() => EvaluationStateEnum)
  state!: string;
  @Field(() => Date)
  closesAt!: Date;
  @Field(() => Int, { description: 'With fewer answers nothing is shown.' })
  minimumAnswers!: number;
  @Field(() => EvaluationResults, { nullable: true })
  results!: unknown;
}

@InputType({ description: 'Scales from 1 (not at all) to 5 (fully).' })
export class SubmitEvaluationInput {
  @Field(() => ID)
  sessionId!: string;
  @Field(() => Int)
  goalsReached!: number;
  @Field(() => Int)
  usefulAtWork!: number;
  @Field(() => Int)
  trainer!: number;
  @Field(() => Int)
  organisation!: number;
  @Field(() => Int)
  recommend!: number;
  @Field(() => String, { nullable: true, description: '2000 characters at most; planners read it.' })
  comment?: string | null;
}

@ObjectType()
export class SubmitEvaluationSuccess {
  @Field(() => SessionType)
  session!: unknown;
}
@ObjectType({ implements: Problem })
export class AlreadyEvaluated extends Problem {}
@ObjectType({ implements: Problem, description: 'The session is not over, or too long ago.' })
export class EvaluationNotOpen extends Problem {
  @Field(() => OwnEvaluationState)
  state!: string;
}

export const SubmitEvaluationResult = resultUnion('SubmitEvaluationResult', [
  SubmitEvaluationSuccess,
  AlreadyEvaluated,
  EvaluationNotOpen,
  SessionNotFound,
  SystemBusy,
]);
