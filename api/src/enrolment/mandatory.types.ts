import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { TopicNotFound } from '../approval/approval.types.ts';
import { TopicType } from '../catalogue/catalogue.types.ts';
import { OrganisationalUnitType, PersonRole } from '../people/people.types.ts';
import { connectionType } from '../platform/connection.ts';
import { NotPermitted, Problem, resultUnion } from '../platform/problem.ts';
import { SessionType } from '../scheduling/scheduling.types.ts';

export enum MandatoryStatusEnum {
  FULFILLED = 'FULFILLED',
  EXPIRING = 'EXPIRING',
  DUE = 'DUE',
  OVERDUE = 'OVERDUE',
}
registerEnumType(MandatoryStatusEnum, {
  name: 'MandatoryStatus',
  description: 'EXPIRING: fulfilled for 60 more days at most; DUE: to be attended, still in time.',
});

export enum MandatoryAudienceEnum {
  ALL = 'ALL',
  LEADERS = 'LEADERS',
  APPRENTICES = 'APPRENTICES',
  UNIT = 'UNIT',
  ROLE = 'ROLE',
}
registerEnumType(MandatoryAudienceEnum, { name: 'MandatoryAudience' });

@ObjectType('MandatoryTraining')
export class MandatoryTrainingType {
  @Field(() => TopicType)
  topic!: unknown;
  @Field(() => MandatoryStatusEnum)
  status!: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The last day on which it counts; null when not attended, or when it counts for ever.',
  })
  fulfilledUntil!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The last day to attend (again); null when it counts for ever.',
  })
  dueOn!: string | null;
  @Field(() => SessionType, {
    nullable: true,
    description: 'The next session in which the viewer has a seat.',
  })
  bookedSession!: unknown;
}

@ObjectType('TopicComplianceCounts', { description: 'Numbers of people.' })
export class TopicComplianceCountsType {
  @Field(() => TopicType)
  topic!: unknown;
  @Field(() => Int)
  fulfilled!: number;
  @Field(() => Int)
  expiring!: number;
  @Field(() => Int)
  due!: number;
  @Field(() => Int)
  overdue!: number;
}

@ObjectType('UnitCompliance', { description: 'Of a unit with all below.' })
export class UnitComplianceType {
  @Field(() => OrganisationalUnitType)
  unit!: unknown;
  @Field(() => [TopicComplianceCountsType])
  topics!: TopicComplianceCountsType[];
}
export const UnitComplianceConnection = connectionType('UnitCompliance', UnitComplianceType);

@ObjectType('MandatoryRule')
export class MandatoryRuleType {
  @Field(() => ID)
  id!: string;
  @Field(() => TopicType)
  topic!: unknown;
  @Field(() => MandatoryAudienceEnum)
  audience!: string;
  @Field(() => OrganisationalUnitType, { nullable: true, description: 'With audience UNIT: with all below.' })
  unit!: unknown;
  @Field(() => PersonRole, { nullable: true, description: 'With audience ROLE.' })
  role!: string | null;
  @Field(() => Int, { nullable: true, description: 'null = one attendance counts for ever' })
  validMonths!: number | null;
  @Field(() => Int, { description: 'Days from joining, or from becoming one of those it is for.' })
  dueWithinDays!: number;
  @Field(() => [Int], { description: 'Days before the last day on which people are reminded.' })
  remindDays!: number[];
  @Field(() => GraphQLLocalDate)
  validFrom!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day on which it no longer counts.' })
  validUntil!: string | null;
}

@InputType()
export class MandatoryRuleShape {
  @Field(() => ID)
  topicId!: string;
  @Field(() => MandatoryAudienceEnum)
  audience!: MandatoryAudienceEnum;
  @Field(() => String, { nullable: true, description: 'With audience UNIT' })
  unitShortName?: string | null;
  @Field(() => PersonRole, { nullable: true, description: 'With audience ROLE: one of the assigned roles' })
  role?: PersonRole | null;
  @Field(() => Int, { nullable: true, description: '1 to 240; null = for ever' })
  validMonths?: number | null;
  @Field(() => Int, { description: '0 to 1000' })
  dueWithinDays!: number;
  @Field(() => [Int], {
    defaultValue: [60, 30, 7],
    description: '6 at most, each 1 to 90: days before the last day on which people are reminded',
  })
  remindDays!: number[];
}
@InputType()
export class CreateMandatoryRuleInput extends MandatoryRuleShape {
  @Field(() => GraphQLLocalDate, { description: 'Today or later' })
  validFrom!: string;
}
@InputType()
export class EndMandatoryRuleInput {
  @Field(() => ID)
  id!: string;
}

@ObjectType({ description: 'Numbers of people.' })
export class MandatoryRulePreview {
  @Field(() => Int)
  people!: number;
  @Field(() => Int, { description: 'Whose attendance counts already.' })
  fulfilled!: number;
}
@ObjectType()
export class CreateMandatoryRuleSuccess {
  @Field(() => MandatoryRuleType)
  rule!: unknown;
}
@ObjectType()
export class EndMandatoryRuleSuccess {
  @Field(() => Boolean)
  ok!: boolean;
}
@ObjectType({ implements: Problem })
export class InvalidMandatoryRule extends Problem {}
@ObjectType({ implements: Problem })
export class MandatoryRuleNotFound extends Problem {}

export const CreateMandatoryRuleResult = resultUnion('CreateMandatoryRuleResult', [
  CreateMandatoryRuleSuccess,
  TopicNotFound,
  NotPermitted,
  InvalidMandatoryRule,
]);
export const EndMandatoryRuleResult = resultUnion('EndMandatoryRuleResult', [
  EndMandatoryRuleSuccess,
  MandatoryRuleNotFound,
  NotPermitted,
]);
