import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.ts';
import { Site } from '../scheduling/place.ts';

export const COACHING_TOPICS = [
  'LEADERSHIP',
  'NEW_ROLE',
  'CONFLICT',
  'TEAM',
  'CAREER',
  'CHANGE',
  'BALANCE',
  'COMMUNICATION',
] as const;
export type CoachingTopic = (typeof COACHING_TOPICS)[number];
export const COACHING_FORMATS = ['ON_SITE', 'ONLINE'] as const;
export type CoachingFormat = (typeof COACHING_FORMATS)[number];

const CoachSchema = defineEntity({
  name: 'Coach',
  tableName: 'coach',
  properties: {
    person: () => p.oneToOne(Person).primary().owner(),
    introduction: p.text().default(''),
    topics: p.array().$type<CoachingTopic[]>(),
    /** ISO 639-1 */
    languages: p.array(),
    formats: p.array().$type<CoachingFormat[]>(),
    /** null only for coaches who are online only. */
    site: () => p.manyToOne(Site).joinColumn('site_code').nullable(),
    /** Coachings at the same time, at most. */
    capacity: p.smallint(),
    /** Kept by a trigger, bounded by a CHECK. */
    runningCount: p.smallint().default(0),
    /** Takes no new requests. */
    paused: p.boolean().default(false),
    /** Last day; null = not confirmed by the Fortbildungsabteilung yet. */
    qualifiedUntil: p.date().nullable(),
  },
});

/** What all staff may read about a coach. */
export class Coach extends CoachSchema.class {}
CoachSchema.setClass(Coach);

const CoachingFeedbackSchema = defineEntity({
  name: 'CoachingFeedback',
  tableName: 'coaching_feedback',
  properties: {
    coach: () => p.oneToOne(Person).primary().owner(),
    answers: p.integer().default(0),
    helpfulTotal: p.integer().default(0),
    goalsTotal: p.integer().default(0),
    /** What others see; follows in steps of five answers at least. */
    shownAnswers: p.integer().default(0),
    shownHelpful: p.integer().default(0),
    shownGoals: p.integer().default(0),
  },
});

/** Sums only: not even the coach can find out a single answer. */
export class CoachingFeedback extends CoachingFeedbackSchema.class {}
CoachingFeedbackSchema.setClass(CoachingFeedback);
