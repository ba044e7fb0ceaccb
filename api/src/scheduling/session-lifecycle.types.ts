import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ReasonRequired } from '../catalogue/topic-commands.types.ts';
import { enumOf } from '../platform/enum-of.ts';
import { Problem, resultUnion } from '../platform/problem.ts';
import { ResourceTypeEnum, SessionConsequence, SessionDraftInput } from './planning.types.ts';
import { always, draftProblems, SessionChangePreview, sessionProblems } from './planning-results.types.ts';
import { MERGE_OBSTACLES, SPLIT_OBSTACLES } from './rules/regroup.ts';
import { SessionType } from './scheduling.types.ts';

export const MergeObstacleEnum = enumOf(
  'MergeObstacle',
  MERGE_OBSTACLES,
  'NOT_OPEN: one of them is not published, cancelled, or has begun. SEATS_DRAWN: lots are to be drawn. SEATS_KEPT: the other session keeps seats for units or purposes; release them first.',
);
export const SplitObstacleEnum = enumOf(
  'SplitObstacle',
  SPLIT_OBSTACLES,
  'NOT_OPEN: not published, cancelled, begun, or seats are to be drawn. NOBODY: there is nobody to ask. NO_SEAT: somebody chosen has no seat in it. TOO_MANY: more people than seats in the second session.',
);

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

@InputType()
export class MergeSessionsInput {
  @Field(() => ID, { description: 'The session that does not take place.' })
  sourceId!: string;
  @Field(() => Int, { description: 'The version that the planner saw.' })
  sourceVersion!: number;
  @Field(() => ID, { description: 'The session that its people are asked to move to.' })
  targetId!: string;
  @Field(() => Int)
  targetVersion!: number;
  @Field(() => String, { description: 'Told to everybody whom it concerns; 500 characters at most.' })
  reason!: string;
  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType()
export class MergeSessionsSuccess {
  @Field(() => SessionType, { description: 'Cancelled.' })
  source!: unknown;
  @Field(() => SessionType)
  target!: unknown;
  @Field(() => Int, { description: 'People for whom a seat is kept until they answer, and requests.' })
  asked!: number;
  @Field(() => Int, { description: 'People on the waiting list of the target, which has no seat left.' })
  queued!: number;
}
@ObjectType({ implements: Problem })
export class MergeNotPossible extends Problem {
  @Field(() => MergeObstacleEnum)
  obstacle!: string;
}

@ObjectType({ description: 'What mergeSessions would do, by the same rules.' })
export class MergePreview extends SessionEndingPreview {
  @Field(() => MergeObstacleEnum, { nullable: true })
  obstacle!: string | null;
  @Field(() => Int)
  targetVersion!: number;
}

@InputType()
export class SplitSessionInput {
  @Field(() => ID)
  sessionId!: string;
  @Field(() => Int, { description: 'The version that the planner saw.' })
  expectedVersion!: number;
  @Field(() => SessionDraftInput, { description: 'Of the second session, which is published at once.' })
  draft!: SessionDraftInput;
  @Field(() => [ID], {
    nullable: true,
    description: 'Of people with a seat who are asked to move; without it the half that came last.',
  })
  enrolmentIds?: string[] | null;
  @Field(() => Boolean, { defaultValue: false })
  beyondContract!: boolean;
  @Field(() => String, { description: 'Told to those who are asked; 500 characters at most.' })
  reason!: string;
  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType()
export class SplitSessionSuccess {
  @Field(() => SessionType)
  session!: unknown;
  @Field(() => SessionType)
  secondSession!: unknown;
  @Field(() => Int, { description: 'People for whom a seat in it is kept until they answer.' })
  asked!: number;
}
@ObjectType({ implements: Problem })
export class SplitNotPossible extends Problem {
  @Field(() => SplitObstacleEnum)
  obstacle!: string;
}

@ObjectType({ description: 'What splitSession would do, by the same rules.' })
export class SplitPreview {
  @Field(() => SplitObstacleEnum, { nullable: true })
  obstacle!: string | null;
  @Field(() => SessionChangePreview, { description: 'Of the second session, with the people who are asked.' })
  change!: unknown;
}

export const MergeSessionsResult = resultUnion('MergeSessionsResult', [
  MergeSessionsSuccess,
  MergeNotPossible,
  ReasonRequired,
  ...sessionProblems,
  ...always,
]);
export const SplitSessionResult = resultUnion('SplitSessionResult', [
  SplitSessionSuccess,
  SplitNotPossible,
  ReasonRequired,
  ...draftProblems,
  ...sessionProblems,
  ...always,
]);
