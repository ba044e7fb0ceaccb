import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  YEAR_PLAN_ITEM_STATUSES,
  YEAR_PLAN_REFUSALS,
  YEAR_PLAN_STATUSES,
  type YearPlanItemStatus,
} from '@weitblick/db/scheduling';
import { SessionFormat, TopicType } from '../catalogue/catalogue.types.ts';
import { connectionType, PageArgs } from '../platform/connection.ts';
import { enumOf } from '../platform/enum-of.ts';
import { badInput } from '../platform/global-id.ts';
import { PersonType } from '../people/people.types.ts';
import { TIMINGS } from './rules/year-plan/demand.ts';
import { GAP_REASONS, OBSTACLES, REASON_KINDS } from './rules/year-plan/explain.ts';
import { USUAL_PARAMETERS } from './rules/year-plan/parameters.ts';
import { PATTERN_SOURCES } from './rules/year-plan/problem.ts';
import { PLAN_STAGES } from './rules/year-plan/solve-year.ts';
import { RoomType, SessionType, SiteType, TrainerType } from './scheduling.types.ts';

export const YearPlanStatusEnum = enumOf(
  'YearPlanStatus',
  YEAR_PLAN_STATUSES,
  'QUEUED and SOLVING: in work, one a year; FAILED: three tries ended without a plan.',
);
export const YearPlanStageEnum = enumOf('YearPlanStage', PLAN_STAGES, 'What the solver is doing.');
export const YearPlanItemStatusEnum = enumOf(
  'YearPlanItemStatus',
  YEAR_PLAN_ITEM_STATUSES,
  'REQUESTED: accepted, its draft session is being made. REFUSED: it could not be made; it may be accepted again.',
);
export const YearPlanRefusalEnum = enumOf(
  'YearPlanRefusal',
  YEAR_PLAN_REFUSALS,
  'What stood against the session when it was to be made.',
);
export const YearPlanTimingEnum = enumOf(
  'YearPlanTiming',
  TIMINGS,
  'What the time of a session follows most: those who wait, mandatory trainings that run out, or last year.',
);
export const YearPlanReasonKindEnum = enumOf(
  'YearPlanReasonKind',
  REASON_KINDS,
  'Why a proposal is where it is.',
);
export const YearPlanObstacleEnum = enumOf(
  'YearPlanObstacle',
  OBSTACLES,
  'TARGET_GROUP: the same people would have to be in two sessions at once. CONTRACT: no contract days are left.',
);
export const YearPlanGapReasonEnum = enumOf(
  'YearPlanGapReason',
  GAP_REASONS,
  'Obstacles stand alone against the session on most days; COMBINATION: several at once on every day.',
);
export const SessionPatternSourceEnum = enumOf(
  'SessionPatternSource',
  PATTERN_SOURCES,
  'Where length, seats and needs of a session were taken from.',
);

@ObjectType({ description: 'In per cent: how much of each kind of demand counts.' })
export class YearPlanWeights {
  @Field(() => Int)
  waiting!: number;
  @Field(() => Int)
  interested!: number;
  @Field(() => Int)
  lastYear!: number;
  @Field(() => Int)
  refused!: number;
}

@InputType({ description: '0 to 300 per cent. Mandatory renewals always count in full.' })
export class YearPlanWeightsInput {
  @Field(() => Int, { defaultValue: USUAL_PARAMETERS.weights.waiting })
  waiting!: number;
  @Field(() => Int, { defaultValue: USUAL_PARAMETERS.weights.interested })
  interested!: number;
  @Field(() => Int, { defaultValue: USUAL_PARAMETERS.weights.lastYear })
  lastYear!: number;
  @Field(() => Int, { defaultValue: USUAL_PARAMETERS.weights.refused })
  refused!: number;
}

@ObjectType()
export class YearPlanParameters {
  @Field(() => YearPlanWeights)
  weights!: YearPlanWeights;
  @Field(() => Int, { description: 'How full sessions are meant to be.' })
  fillPercent!: number;
  @Field(() => Boolean)
  skipSchoolHolidays!: boolean;
  @Field(() => [Int], { description: '1 = Monday … 5 = Friday' })
  weekdays!: number[];
  @Field(() => Boolean, {
    description: 'Sessions for the same narrow target group do not take place at once.',
  })
  keepTargetGroupsApart!: boolean;
  @Field(() => Int, { nullable: true, description: 'Sessions at most; null = as many as people need.' })
  sessionLimit!: number | null;
}

@InputType()
export class YearPlanParametersInput {
  @Field(() => YearPlanWeightsInput, { nullable: true, description: 'Left out = the usual ones.' })
  weights?: YearPlanWeightsInput | null;
  @Field(() => Int, { defaultValue: USUAL_PARAMETERS.fillPercent, description: '20 to 100' })
  fillPercent!: number;
  @Field(() => Boolean, { defaultValue: USUAL_PARAMETERS.skipSchoolHolidays })
  skipSchoolHolidays!: boolean;
  @Field(() => [Int], { nullable: true, description: 'Left out = Monday to Friday.' })
  weekdays?: number[] | null;
  @Field(() => Boolean, { defaultValue: USUAL_PARAMETERS.keepTargetGroupsApart })
  keepTargetGroupsApart!: boolean;
  @Field(() => Int, { nullable: true, description: '1 to 5000; left out = as many as people need.' })
  sessionLimit?: number | null;
}

@ObjectType({ description: 'What a plan of the year would start from.' })
export class YearPlanOutlook {
  @Field(() => Int)
  year!: number;
  @Field(() => Int, { description: 'Topics that somebody asks for.' })
  topics!: number;
  @Field(() => Int, { description: 'People on waiting lists.' })
  waiting!: number;
  @Field(() => Int, { description: 'People who asked to hear of a session.' })
  interested!: number;
  @Field(() => Int, { description: 'Mandatory trainings that run out until the end of the year.' })
  renewals!: number;
  @Field(() => Int, { description: 'Participations of the last twelve months.' })
  lastYear!: number;
  @Field(() => Int, { description: 'People who came away empty-handed in the last twelve months.' })
  refused!: number;
  @Field(() => Int, { description: 'Sessions of the year that are planned already.' })
  sessionsPlanned!: number;
  @Field(() => Int)
  seatsPlanned!: number;
  @Field(() => Int)
  rooms!: number;
  @Field(() => Int)
  roomSeats!: number;
  @Field(() => Int)
  trainers!: number;
  @Field(() => Int)
  trainersWithContract!: number;
  @Field(() => Int, { description: 'Of all contracts of the year.' })
  contractDays!: number;
}

@ObjectType()
export class YearPlanFigures {
  @Field(() => Int, { description: 'Proposed sessions.' })
  sessions!: number;
  @Field(() => Int, { description: 'People who would find a seat.' })
  people!: number;
  @Field(() => Int)
  requested!: number;
  @Field(() => Int)
  accepted!: number;
  @Field(() => Int)
  refused!: number;
}

@ObjectType()
export class YearPlanMonth extends YearPlanFigures {
  @Field(() => Int, { description: '1 = January' })
  month!: number;
}

@ObjectType({ description: 'Why a proposal is where it is. Figures that a kind has no use for are null.' })
export class YearPlanReason {
  @Field(() => YearPlanReasonKindEnum)
  kind!: string;
  @Field(() => YearPlanObstacleEnum, { nullable: true, description: 'What was in the way of the best day.' })
  obstacle!: string | null;
  @Field(() => String, { nullable: true, description: 'The best day, YYYY-MM-DD.' })
  day!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Seats of the room, or how often the trainer taught the topic.',
  })
  count!: number | null;
}

@ObjectType()
export class YearPlanAppointmentType {
  @Field(() => Date)
  startsAt!: Date;
  @Field(() => Date)
  endsAt!: Date;
  @Field(() => RoomType, { nullable: true })
  room!: unknown;
  @Field(() => [TrainerType])
  trainers!: unknown[];
}

@ObjectType('YearPlanItem', {
  description: 'A session that a plan proposes. It occupies nothing until it is made.',
})
export class YearPlanItemType {
  @Field(() => ID)
  id!: string;
  @Field(() => TopicType)
  topic!: unknown;
  @Field(() => Int, { description: 'Within the topic; 1 = the first of the year.' })
  position!: number;
  @Field(() => YearPlanItemStatusEnum)
  status!: string;
  @Field(() => Date)
  startsAt!: Date;
  @Field(() => Int, { description: 'People who would find a seat.' })
  people!: number;
  @Field(() => SessionFormat)
  format!: string;
  @Field(() => SiteType, { nullable: true })
  site!: unknown;
  @Field(() => Int)
  capacity!: number;
  @Field(() => Int)
  seatsMinimum!: number;
  @Field(() => Date)
  enrolUntil!: Date;
  @Field(() => [YearPlanAppointmentType])
  appointments!: unknown[];
  @Field(() => YearPlanTimingEnum)
  timing!: string;
  @Field(() => [YearPlanReason])
  reasons!: YearPlanReason[];
  @Field(() => SessionType, { nullable: true, description: 'What was made of it.' })
  session!: unknown;
  @Field(() => YearPlanRefusalEnum, { nullable: true })
  refusal!: string | null;
}
export const YearPlanItemConnection = connectionType('YearPlanItem', YearPlanItemType);

@ObjectType('YearPlanTopic', {
  description: 'What was asked for a topic when the plan was made, and what it got.',
})
export class YearPlanTopicType {
  @Field(() => TopicType)
  topic!: unknown;
  @Field(() => Int)
  waiting!: number;
  @Field(() => Int)
  interested!: number;
  @Field(() => Int)
  renewals!: number;
  @Field(() => Int)
  lastYear!: number;
  @Field(() => Int)
  refused!: number;
  @Field(() => Int, { description: 'Of sessions of the year that were planned already.' })
  seatsPlanned!: number;
  @Field(() => Int, { description: 'All of them, weighed.' })
  people!: number;
  @Field(() => Int)
  sessionsWanted!: number;
  @Field(() => Int)
  sessionsPlanned!: number;
  @Field(() => Int)
  sessionsAccepted!: number;
  @Field(() => SessionPatternSourceEnum)
  patternSource!: string;
}
export const YearPlanTopicConnection = connectionType('YearPlanTopic', YearPlanTopicType);

@ObjectType('YearPlanGap', { description: 'People for whom a plan has no session, and why.' })
export class YearPlanGapType {
  @Field(() => TopicType)
  topic!: unknown;
  @Field(() => Int, { description: '0 = the people are too few for one.' })
  sessions!: number;
  @Field(() => Int)
  people!: number;
  @Field(() => YearPlanGapReasonEnum)
  reason!: string;
  @Field(() => Int, { description: 'What a session of the topic needs.' })
  seats!: number;
  @Field(() => SiteType, { nullable: true, description: 'Where it usually takes place.' })
  site!: unknown;
  @Field(() => Int, {
    nullable: true,
    description: 'Where lifting the reason would open most days; 1 = January.',
  })
  month!: number | null;
  @Field(() => Int, { description: 'Days on which nothing else stands against it.' })
  openDays!: number;
}
export const YearPlanGapConnection = connectionType('YearPlanGap', YearPlanGapType);

@ObjectType({ description: 'Gaps of one reason, with where they are most often.' })
export class YearPlanGapGroup {
  @Field(() => YearPlanGapReasonEnum)
  reason!: string;
  @Field(() => Int)
  topics!: number;
  @Field(() => Int)
  sessions!: number;
  @Field(() => Int)
  people!: number;
  @Field(() => Int, { nullable: true })
  month!: number | null;
  @Field(() => SiteType, { nullable: true })
  site!: unknown;
  @Field(() => Int, { description: 'The most that any of them needs.' })
  seats!: number;
}

@ObjectType('YearPlan', { description: 'A proposal for the sessions of a year. For training planners.' })
export class YearPlanType {
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  year!: number;
  @Field(() => Int, { description: 'Counts within the year.' })
  number!: number;
  @Field(() => YearPlanStatusEnum)
  status!: string;
  @Field(() => YearPlanStageEnum, { nullable: true })
  stage!: string | null;
  @Field(() => Int, { description: '0 to 100' })
  progress!: number;
  @Field(() => YearPlanParameters)
  parameters!: unknown;
  @Field(() => PersonType)
  createdBy!: unknown;
  @Field(() => Date)
  createdAt!: Date;
  @Field(() => Float, { nullable: true })
  solveSeconds!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'People for whom no day, room or trainer was found; a mandatory renewal counts double.',
  })
  unmet!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'For so many no plan could have found one: a lower bound by linear relaxation.',
  })
  unmetBound!: number | null;
  @Field(() => YearPlanFigures)
  figures!: YearPlanFigures;
  @Field(() => [YearPlanMonth])
  months!: YearPlanMonth[];
  @Field(() => [YearPlanGapGroup])
  gapGroups!: unknown[];
}
export const YearPlanConnection = connectionType('YearPlan', YearPlanType);

@ArgsType()
export class YearPlanItemArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: '1 = January' })
  month?: number | null;
  @Field(() => ID, { nullable: true })
  topicId?: string | null;
  @Field(() => [YearPlanItemStatusEnum], { defaultValue: [], description: 'Empty = all.' })
  statuses!: YearPlanItemStatus[];
  @Field(() => String, { defaultValue: '', description: 'Part of the title of the topic.' })
  search!: string;
}

/** @throws BAD_USER_INPUT for a month that is none */
export function checkMonth(month: number | null | undefined): number | null {
  if (month == null) return null;
  if (month < 1 || month > 12) throw badInput('"month" must be between 1 and 12');
  return month;
}
