import { defineEntity, p, PrimaryKeyProp } from '@mikro-orm/core';
import { Person } from '../people/person.ts';
import { Session } from '../scheduling/session.ts';
import { SeatQuota } from './allocation-quota.ts';
import { Enrolment } from './enrolment.ts';

/** How seats are given; a session without a row of session_allocation is FIRST_COME. */
export const ALLOCATION_MODES = ['LOTTERY', 'CRITERIA'] as const;
export type AllocationMode = (typeof ALLOCATION_MODES)[number];

export const CRITERION_KINDS = [
  'TARGET_GROUP',
  'MANDATORY_FOR_ROLE',
  'REFUSED_BEFORE',
  'NOT_YET_ATTENDED',
  'SEVERELY_DISABLED',
] as const;
/** A closed list; performance is not in it and must never be. */
export type CriterionKind = (typeof CRITERION_KINDS)[number];
export const CRITERION_ROLES = ['LEADER', 'APPRENTICE'] as const;
export type CriterionRole = (typeof CRITERION_ROLES)[number];

const SessionAllocationSchema = defineEntity({
  name: 'SessionAllocation',
  tableName: 'session_allocation',
  properties: {
    session: () => p.oneToOne(Session).primary().owner(),
    mode: p.enum(ALLOCATION_MODES),
    applyUntil: p.datetime(),
    /** 32 bytes; secret until the draw. */
    seed: p.blob(),
    seedHash: p.blob(),
    openedAt: p.datetime(),
    openedBy: () => p.manyToOne(Person),
    drawnAt: p.datetime().nullable(),
    /** First queue number that the draw gave out, and how many. */
    firstSeq: p.integer().nullable(),
    drawnCount: p.integer().nullable(),
  },
});

/** Applications are collected until a deadline and then ordered by lot, or by points and lot. */
export class SessionAllocation extends SessionAllocationSchema.class {}
SessionAllocationSchema.setClass(SessionAllocation);

const AllocationCriterionSchema = defineEntity({
  name: 'AllocationCriterion',
  tableName: 'allocation_criterion',
  properties: {
    allocation: () => p.manyToOne(SessionAllocation).primary().joinColumn('session_id'),
    kind: p.enum(CRITERION_KINDS).primary(),
    /** Only with MANDATORY_FOR_ROLE. */
    role: p.enum(CRITERION_ROLES).nullable(),
    points: p.smallint(),
  },
});

/** What counts in a selection by criteria, and how much; everybody may see it. */
export class AllocationCriterion extends AllocationCriterionSchema.class {
  override [PrimaryKeyProp]?: ['allocation', 'kind'];
}
AllocationCriterionSchema.setClass(AllocationCriterion);

const AllocationPreferenceSchema = defineEntity({
  name: 'AllocationPreference',
  tableName: 'allocation_preference',
  properties: {
    enrolment: () => p.oneToOne(Enrolment).primary().owner(),
    declaredAt: p.datetime(),
  },
});

/** A severely disabled person asked for this one application to be preferred (SGB IX § 164); deleted after the session. */
export class AllocationPreference extends AllocationPreferenceSchema.class {}
AllocationPreferenceSchema.setClass(AllocationPreference);

export interface ExplanationEntry {
  kind: CriterionKind;
  points: number;
}

export const ALLOCATION_RESULTS = ['SEAT', 'OFFER', 'WAITING', 'UNDECIDED'] as const;
export type AllocationOutcome = (typeof ALLOCATION_RESULTS)[number];

const AllocationResultSchema = defineEntity({
  name: 'AllocationResult',
  tableName: 'allocation_result',
  properties: {
    enrolment: () => p.oneToOne(Enrolment).primary().owner(),
    allocation: () => p.manyToOne(SessionAllocation).joinColumn('session_id'),
    /** The pseudonymous number that the lot was computed from. */
    number: p.text(),
    position: p.integer(),
    points: p.integer(),
    /** HMAC-SHA256(seed, number), 32 bytes. */
    lot: p.blob(),
    /** At the time of the draw. UNDECIDED: an approver had not answered yet; the place is kept. */
    result: p.enum(ALLOCATION_RESULTS),
    seatQuota: () => p.manyToOne(SeatQuota).nullable(),
    explanation: p.json<ExplanationEntry[]>(),
  },
});

/** One line of the selection record; append-only. */
export class AllocationResult extends AllocationResultSchema.class {}
AllocationResultSchema.setClass(AllocationResult);

const QuotaRankingSchema = defineEntity({
  name: 'QuotaRanking',
  tableName: 'quota_ranking',
  properties: {
    quota: () => p.manyToOne(SeatQuota).primary(),
    enrolment: () => p.manyToOne(Enrolment).primary(),
    rank: p.smallint(),
    rankedBy: () => p.manyToOne(Person),
    rankedAt: p.datetime(),
  },
});

/** A unit's own order among its people who wait for its seats. */
export class QuotaRanking extends QuotaRankingSchema.class {
  override [PrimaryKeyProp]?: ['quota', 'enrolment'];
}
QuotaRankingSchema.setClass(QuotaRanking);
