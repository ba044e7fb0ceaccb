import { defineEntity, p } from '@mikro-orm/core';
import { Topic } from '../catalogue/topic.ts';
import { Person } from '../people/person.ts';
import { Room, Site } from './place.ts';
import { Session } from './session.ts';

export const YEAR_PLAN_STATUSES = ['QUEUED', 'SOLVING', 'READY', 'FAILED', 'DISCARDED'] as const;
export type YearPlanStatus = (typeof YEAR_PLAN_STATUSES)[number];

const YearPlanSchema = defineEntity({
  name: 'YearPlan',
  tableName: 'year_plan',
  properties: {
    id: p.integer().primary().autoincrement(),
    year: p.integer(),
    /** Counts within the year. */
    number: p.integer(),
    status: p.enum(YEAR_PLAN_STATUSES).default('QUEUED'),
    /** Weights and rules, in words of the API. */
    parameters: p.json<Record<string, unknown>>(),
    seed: p.integer(),
    stage: p.enum(['MONTHS', 'PLACING', 'IMPROVING', 'EXPLAINING'] as const).nullable(),
    /** 0 to 100 */
    progress: p.integer().default(0),
    /** Whoever solves it is taken for dead after that. */
    leasedUntil: p.datetime().nullable(),
    attempts: p.integer().default(0),
    createdBy: () => p.manyToOne(Person),
    createdAt: p.datetime(),
    finishedAt: p.datetime().nullable(),
    discardedBy: () => p.manyToOne(Person).nullable(),
    discardedAt: p.datetime().nullable(),
    solveMilliseconds: p.integer().nullable(),
    /** People by weight for whom no day, room or trainer was found, and for how many no plan could have found one. */
    unmet: p.integer().nullable(),
    unmetBound: p.integer().nullable(),
  },
  uniques: [{ properties: ['year', 'number'] }],
});

/** A proposal for the sessions of a year. One at a time is in work for a year. */
export class YearPlan extends YearPlanSchema.class {}
YearPlanSchema.setClass(YearPlan);

const YearPlanTopicSchema = defineEntity({
  name: 'YearPlanTopic',
  tableName: 'year_plan_topic',
  properties: {
    plan: () => p.manyToOne(YearPlan).primary(),
    topic: () => p.manyToOne(Topic).primary(),
    waiting: p.integer(),
    interested: p.integer(),
    renewals: p.integer(),
    lastYear: p.integer(),
    refused: p.integer(),
    /** Seats of sessions that were planned already. */
    seatsPlanned: p.integer(),
    /** All of them, weighed. */
    people: p.integer(),
    sessionsWanted: p.integer(),
    patternSource: p.enum(['TEMPLATE', 'LAST_SESSION', 'DEFAULT'] as const),
  },
});

/** What was asked for a topic when the plan was made. */
export class YearPlanTopic extends YearPlanTopicSchema.class {}
YearPlanTopicSchema.setClass(YearPlanTopic);

export const YEAR_PLAN_ITEM_STATUSES = ['PROPOSED', 'REQUESTED', 'ACCEPTED', 'REFUSED'] as const;
export type YearPlanItemStatus = (typeof YEAR_PLAN_ITEM_STATUSES)[number];
export const YEAR_PLAN_REFUSALS = [
  'ROOM',
  'TRAINER',
  'EQUIPMENT',
  'CONTRACT',
  'INVALID',
  'TOPIC_GONE',
] as const;
export type YearPlanRefusal = (typeof YEAR_PLAN_REFUSALS)[number];

const YearPlanItemSchema = defineEntity({
  name: 'YearPlanItem',
  tableName: 'year_plan_item',
  properties: {
    id: p.integer().primary().autoincrement(),
    plan: () => p.manyToOne(YearPlan),
    topic: () => p.manyToOne(Topic),
    /** Within the topic; 1 = the first of the year. */
    position: p.integer(),
    /** REQUESTED: accepted, and its draft session is not yet made. REFUSED: it could not be made, and may be tried again. */
    status: p.enum(YEAR_PLAN_ITEM_STATUSES).default('PROPOSED'),
    startsOn: p.date(),
    startsAt: p.datetime(),
    /** Who would find a seat. */
    people: p.integer(),
    format: p.enum(['IN_PERSON', 'ONLINE', 'HYBRID'] as const),
    site: () => p.manyToOne(Site).nullable(),
    capacity: p.integer(),
    seatsMinimum: p.integer(),
    enrolUntil: p.datetime(),
    cancelUntil: p.datetime(),
    decideAt: p.datetime().nullable(),
    timing: p.enum(['WAITING_FIRST', 'BEFORE_RENEWAL', 'AS_LAST_YEAR'] as const),
    /** Why it is where it is: kind, obstacle, day, count. */
    reasons: p.json<Record<string, unknown>[]>(),
    requestedBy: () => p.manyToOne(Person).nullable(),
    requestedAt: p.datetime().nullable(),
    session: () => p.oneToOne(Session).owner().nullable(),
    refusal: p.enum(YEAR_PLAN_REFUSALS).nullable(),
  },
  uniques: [{ properties: ['plan', 'topic', 'position'] }],
});

/** A session that a plan proposes. */
export class YearPlanItem extends YearPlanItemSchema.class {}
YearPlanItemSchema.setClass(YearPlanItem);

const YearPlanAppointmentSchema = defineEntity({
  name: 'YearPlanAppointment',
  tableName: 'year_plan_appointment',
  properties: {
    item: () => p.manyToOne(YearPlanItem).primary(),
    position: p.integer().primary(),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    room: () => p.manyToOne(Room).nullable(),
    trainerIds: p.array().$type<number[]>().columnType('int[]'),
    equipmentIds: p.array().$type<number[]>().columnType('int[]'),
  },
});

/** An appointment of a session that a plan proposes; it occupies nothing. */
export class YearPlanAppointment extends YearPlanAppointmentSchema.class {}
YearPlanAppointmentSchema.setClass(YearPlanAppointment);

const YearPlanGapSchema = defineEntity({
  name: 'YearPlanGap',
  tableName: 'year_plan_gap',
  properties: {
    id: p.integer().primary().autoincrement(),
    plan: () => p.manyToOne(YearPlan),
    topic: () => p.manyToOne(Topic),
    /** 0 = the people are too few for one. */
    sessions: p.integer(),
    people: p.integer(),
    reason: p.text(),
    /** What a session of the topic needs. */
    seats: p.integer(),
    site: () => p.manyToOne(Site).nullable(),
    /** Where lifting the reason would help most (1 = January), and on how many days. */
    month: p.integer().nullable(),
    openDays: p.integer(),
  },
  uniques: [{ properties: ['plan', 'topic', 'reason'] }],
});

/** People for whom a plan has no session, and why. */
export class YearPlanGap extends YearPlanGapSchema.class {}
YearPlanGapSchema.setClass(YearPlanGap);
