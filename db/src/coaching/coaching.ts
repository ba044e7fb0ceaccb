import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.ts';
import { COACHING_FORMATS, COACHING_TOPICS } from './coach.ts';
import { COACHING_STATUSES } from './coaching-status.ts';

export const DECLINE_REASONS = ['NO_TIME', 'OTHER_TOPIC', 'TOO_CLOSE'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

const CoachingSchema = defineEntity({
  name: 'Coaching',
  tableName: 'coaching',
  properties: {
    id: p.integer().primary().autoincrement(),
    person: () => p.manyToOne(Person),
    /** Has a row in coach. */
    coach: () => p.manyToOne(Person),
    topic: p.enum(COACHING_TOPICS),
    format: p.enum(COACHING_FORMATS),
    status: p.enum(COACHING_STATUSES),
    version: p.integer().default(1),
    statusSince: p.datetime(),
    requestedAt: p.datetime(),
    declineReason: p.enum(DECLINE_REASONS).nullable(),
  },
});

/** A request and what becomes of it. Row-level security shows it to the two people only. */
export class Coaching extends CoachingSchema.class {}
CoachingSchema.setClass(Coaching);

/** STATUS: a step of the coaching. The others never say what was written. */
export const COACHING_EVENT_KINDS = [
  'STATUS',
  'GOALS_WORDED',
  'HANDOVER_PROPOSED',
  'HANDOVER_REFUSED',
  'SLOT_BOOKED',
  'SLOT_CANCELLED',
  'FEEDBACK_GIVEN',
  'SLOTS_OFFERED',
  'SLOT_WITHDRAWN',
  'PROFILE_SAVED',
  'QUALIFICATION_CONFIRMED',
] as const;
export type CoachingEventKind = (typeof COACHING_EVENT_KINDS)[number];

const CoachingEventSchema = defineEntity({
  name: 'CoachingEvent',
  tableName: 'coaching_event',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    coaching: () => p.manyToOne(Coaching).nullable(),
    /** Of what a coach does without a coaching. */
    coach: () => p.manyToOne(Person).nullable(),
    kind: p.enum(COACHING_EVENT_KINDS),
    version: p.integer().nullable(),
    fromStatus: p.enum(['NONE', ...COACHING_STATUSES] as const).nullable(),
    toStatus: p.enum(COACHING_STATUSES).nullable(),
    /** COORDINATOR: of the Fortbildungsabteilung, about a coach only. */
    actor: p.enum(['PERSON', 'COACH', 'COORDINATOR'] as const),
    at: p.datetime(),
  },
});

/** The audit row of any change; append-only, without contents. */
export class CoachingEvent extends CoachingEventSchema.class {}
CoachingEventSchema.setClass(CoachingEvent);

const CoachingHandoverSchema = defineEntity({
  name: 'CoachingHandover',
  tableName: 'coaching_handover',
  properties: {
    coaching: () => p.oneToOne(Coaching).primary().owner(),
    toCoach: () => p.manyToOne(Person),
    proposedAt: p.datetime(),
  },
});

/** Another coach whom the coach proposes; gone with the person's answer. */
export class CoachingHandover extends CoachingHandoverSchema.class {}
CoachingHandoverSchema.setClass(CoachingHandover);

const CoachingSlotSchema = defineEntity({
  name: 'CoachingSlot',
  tableName: 'coaching_slot',
  properties: {
    id: p.integer().primary().autoincrement(),
    coach: () => p.manyToOne(Person),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    format: p.enum(COACHING_FORMATS),
    place: p.text(),
    /** null = free */
    coaching: () => p.manyToOne(Coaching).nullable(),
  },
});

/** A time that a coach offers. Free ones are for all, others for the two. */
export class CoachingSlot extends CoachingSlotSchema.class {}
CoachingSlotSchema.setClass(CoachingSlot);

const CoachingConcernSchema = defineEntity({
  name: 'CoachingConcern',
  tableName: 'coaching_concern',
  properties: {
    coaching: () => p.oneToOne(Coaching).primary().owner(),
    concern: p.text(),
  },
});

/** Why somebody asks; read by the two people, deleted on schedule. */
export class CoachingConcern extends CoachingConcernSchema.class {}
CoachingConcernSchema.setClass(CoachingConcern);

const CoachingGoalsSchema = defineEntity({
  name: 'CoachingGoals',
  tableName: 'coaching_goals',
  properties: {
    coaching: () => p.oneToOne(Coaching).primary().owner(),
    goals: p.text(),
    /** Rises with every wording, so that nobody agrees to what was changed meanwhile. */
    version: p.integer().default(1),
    /** Whose wording it is; the other side agrees. */
    wordedBy: p.enum(['PERSON', 'COACH'] as const),
    wordedAt: p.datetime(),
    agreedAt: p.datetime().nullable(),
  },
});

/** What the two want to reach; read by them only, deleted on schedule. */
export class CoachingGoals extends CoachingGoalsSchema.class {}
CoachingGoalsSchema.setClass(CoachingGoals);

const CoachingFeedbackGivenSchema = defineEntity({
  name: 'CoachingFeedbackGiven',
  tableName: 'coaching_feedback_given',
  properties: { coaching: () => p.oneToOne(Coaching).primary().owner() },
});

/** That somebody has answered, never what. */
export class CoachingFeedbackGiven extends CoachingFeedbackGivenSchema.class {}
CoachingFeedbackGivenSchema.setClass(CoachingFeedbackGiven);
