import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { TopicType } from '../catalogue/catalogue.types.ts';
import { PersonType } from '../people/people.types.ts';
import { connectionType, PageArgs } from '../platform/connection.ts';
import { IdempotencyKeyReused, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { MandatoryStatusEnum } from './mandatory.types.ts';

export enum TeamScopeEnum {
  DIRECT = 'DIRECT',
  ALL = 'ALL',
}
registerEnumType(TeamScopeEnum, {
  name: 'TeamScope',
  description: 'DIRECT: whose line manager the viewer is; ALL: those and everybody below them.',
});

@ArgsType()
export class TeamComplianceArgs extends PageArgs {
  @Field(() => TeamScopeEnum, { defaultValue: TeamScopeEnum.DIRECT })
  scope!: TeamScopeEnum;
  @Field(() => Boolean, { defaultValue: false, description: 'Only who has something overdue or expiring.' })
  urgentOnly!: boolean;
}

@ObjectType('TopicCompliance')
export class TopicComplianceType {
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
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'When a manager last reminded of it.' })
  remindedOn!: string | null;
}

@ObjectType('MemberCompliance', {
  description: 'All that a manager learns: name, unit, and how mandatory trainings stand.',
})
export class MemberComplianceType {
  @Field(() => PersonType)
  person!: unknown;
  @Field(() => String)
  displayName!: string;
  @Field(() => String)
  unitShortName!: string;
  @Field(() => [TopicComplianceType], { description: 'What is mandatory for the person; nothing else.' })
  trainings!: TopicComplianceType[];
}
export const MemberComplianceConnection = connectionType('MemberCompliance', MemberComplianceType);

const KEY = '8 to 64 printable characters; new for every intention, the same for every retry of it';

@InputType()
export class RemindMemberInput {
  @Field(() => ID)
  personId!: string;
  @Field(() => ID)
  topicId!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class EnrolMemberInput {
  @Field(() => ID)
  personId!: string;
  @Field(() => ID)
  sessionId!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@ObjectType()
export class RemindMemberSuccess {
  @Field(() => GraphQLLocalDate)
  remindedOn!: string;
}
@ObjectType({ implements: Problem, description: 'Nobody, or nobody whom the viewer leads.' })
export class NotInTeam extends Problem {}
@ObjectType({ implements: Problem, description: 'Fulfilled meanwhile, or not mandatory for this person.' })
export class NothingDue extends Problem {}

export const RemindMemberResult = resultUnion('RemindMemberResult', [
  RemindMemberSuccess,
  NotInTeam,
  NothingDue,
  IdempotencyKeyReused,
  SystemBusy,
]);
