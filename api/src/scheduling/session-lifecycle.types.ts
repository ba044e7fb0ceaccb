import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ReasonRequired } from '../catalogue/topic-commands.types.ts';
import { Problem, resultUnion } from '../platform/problem.ts';
import { ResourceTypeEnum, SessionConsequence } from './planning.types.ts';
import { always, sessionProblems } from './planning-results.types.ts';
import { SessionType } from './scheduling.types.ts';

@ObjectType({ description: 'A time for which a room, a trainer or a piece of equipment becomes free.' })
export class ReleasedResource {
  @Field(() => ResourceTypeEnum)
  resource!: string;
  @Field(() => ID)
  resourceId!: string;
  @Field(() => String)
  resourceName!: string;
  @Field(() => Date)
  startsAt!: Date;
  @Field(() => Date)
  endsAt!: Date;
}

@ObjectType({
  description:
    'What would happen, by the same rules as the command. Nothing is locked: it may be another a moment later.',
})
export class SessionEndingPreview {
  @Field(() => [SessionConsequence], { description: 'Person by person; 500 at most.' })
  consequences!: unknown[];
  @Field(() => Int)
  consequenceCount!: number;
  @Field(() => [ReleasedResource], { description: '200 at most.' })
  released!: unknown[];
  @Field(() => Int, { description: 'Of the session as it is now.' })
  currentVersion!: number;
}

@InputType()
export class CancelSessionInput {
  @Field(() => ID)
  sessionId!: string;
  @Field(() => Int, { description: 'The version that the planner saw.' })
  expectedVersion!: number;
  @Field(() => String, { description: 'Told to everybody whom it concerns; 500 characters at most.' })
  reason!: string;
  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType()
export class CancelSessionSuccess {
  @Field(() => SessionType)
  session!: unknown;
  @Field(() => Int, { description: 'People who are told that it does not take place.' })
  told!: number;
}

export const CancelSessionResult = resultUnion('CancelSessionResult', [
  CancelSessionSuccess,
  ReasonRequired,
  ...sessionProblems,
  ...always,
]);

export enum MinimumDecisionEnum {
  KEEP = 'KEEP',
  CANCEL = 'CANCEL',
}
registerEnumType(MinimumDecisionEnum, { name: 'MinimumDecision' });

@InputType()
export class DecideOnMinimumInput {
  @Field(() => ID)
  sessionId!: string;
  @Field(() => Int, { description: 'The version that the planner saw.' })
  expectedVersion!: number;
  @Field(() => MinimumDecisionEnum)
  decision!: 'KEEP' | 'CANCEL';
  @Field(() => String, {
    nullable: true,
    description: 'Needed to cancel, and told to everybody whom it concerns; 500 characters at most.',
  })
  reason?: string | null;
  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType()
export class DecideOnMinimumSuccess {
  @Field(() => SessionType)
  session!: unknown;
  @Field(() => Int, { description: 'People who are told that it does not take place.' })
  told!: number;
}
@ObjectType({
  implements: Problem,
  description: 'Enough people have enrolled by now, or it was decided before.',
})
export class NothingToDecide extends Problem {}

export const DecideOnMinimumResult = resultUnion('DecideOnMinimumResult', [
  DecideOnMinimumSuccess,
  NothingToDecide,
  ReasonRequired,
  ...sessionProblems,
  ...always,
]);
