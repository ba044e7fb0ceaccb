import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enum-of.ts';
import { IdempotencyKeyReused, NotPermitted, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { PARAMETER_FAULTS } from './rules/year-plan/parameters.ts';
import { YearPlanParametersInput, YearPlanStatusEnum, YearPlanType } from './year-plan.types.ts';

export const YearPlanFaultEnum = enumOf(
  'YearPlanFault',
  PARAMETER_FAULTS,
  'YEAR: this one or one of the next three. The others are described with the parameters.',
);

@InputType()
export class PlanYearInput {
  @Field(() => Int)
  year!: number;
  @Field(() => YearPlanParametersInput, { nullable: true, description: 'Left out = the usual ones.' })
  parameters?: YearPlanParametersInput | null;
  @Field(() => String)
  idempotencyKey!: string;
}

@InputType({
  description: 'Of the proposals that are open those that match all that is given; nothing given = all.',
})
export class AcceptYearPlanItemsInput {
  @Field(() => ID)
  planId!: string;
  @Field(() => [ID], { nullable: true, description: '500 at most' })
  itemIds?: string[] | null;
  @Field(() => ID, { nullable: true })
  topicId?: string | null;
  @Field(() => Int, { nullable: true, description: '1 = January' })
  month?: number | null;
  @Field(() => String)
  idempotencyKey!: string;
}

@InputType()
export class DiscardYearPlanInput {
  @Field(() => ID)
  planId!: string;
  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType()
export class PlanYearSuccess {
  @Field(() => YearPlanType)
  plan!: unknown;
}
@ObjectType()
export class AcceptYearPlanItemsSuccess {
  @Field(() => YearPlanType)
  plan!: unknown;
  @Field(() => Int, {
    description: 'Draft sessions that will be made, as far as what they need is still free.',
  })
  accepted!: number;
}
@ObjectType()
export class DiscardYearPlanSuccess {
  @Field(() => YearPlanType)
  plan!: unknown;
}

@ObjectType({ implements: Problem })
export class InvalidYearPlan extends Problem {
  @Field(() => YearPlanFaultEnum)
  fault!: string;
}
@ObjectType({ implements: Problem, description: 'One plan of a year at a time is in work.' })
export class YearPlanInWork extends Problem {
  @Field(() => YearPlanType)
  plan!: unknown;
}
@ObjectType({ implements: Problem })
export class YearPlanNotFound extends Problem {}
@ObjectType({ implements: Problem, description: 'Still in work, failed or discarded.' })
export class YearPlanNotReady extends Problem {
  @Field(() => YearPlanStatusEnum)
  status!: string;
}
@ObjectType({ implements: Problem, description: 'No open proposal matches.' })
export class NothingToAccept extends Problem {}

const always = [NotPermitted, IdempotencyKeyReused, SystemBusy];

export const PlanYearResult = resultUnion('PlanYearResult', [
  PlanYearSuccess,
  InvalidYearPlan,
  YearPlanInWork,
  ...always,
]);
export const AcceptYearPlanItemsResult = resultUnion('AcceptYearPlanItemsResult', [
  AcceptYearPlanItemsSuccess,
  YearPlanNotFound,
  YearPlanNotReady,
  NothingToAccept,
  ...always,
]);
export const DiscardYearPlanResult = resultUnion('DiscardYearPlanResult', [
  DiscardYearPlanSuccess,
  YearPlanNotFound,
  ...always,
]);
