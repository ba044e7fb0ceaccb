import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.ts';
import { Session } from '../scheduling/session.ts';
import { SeatQuota } from './allocation-quota.ts';
import { ENROLMENT_STATUSES } from './enrolment-status.ts';

export const PROMOTIONS = ['AUTOMATIC', 'ASK'] as const;
export type Promotion = (typeof PROMOTIONS)[number];

const EnrolmentSchema = defineEntity({
  name: 'Enrolment',
  tableName: 'enrolment',
  properties: {
    id: p.integer().primary().autoincrement(),
    session: () => p.manyToOne(Session),
    person: () => p.manyToOne(Person),
    status: p.enum(ENROLMENT_STATUSES),
    /** Number of status changes so far; the event with this version is the newest. */
    version: p.integer().default(1),
    /** Number in the session's queue, given out under its lock to requests and to people who wait; kept as the record of fairness. */
    waitingSeq: p.integer().nullable(),
    createdAt: p.datetime(),
    statusSince: p.datetime(),
    /** Written by code for requests only; for every other status PostgreSQL sets it (trigger enrolment_seat). */
    holdsSeat: p.boolean().default(false),
    /** What shall happen when it is the person's turn: the seat at once, or an offer to answer. */
    promotion: p.enum(PROMOTIONS).default('AUTOMATIC'),
    /** Only while OFFERED. */
    offerExpiresAt: p.datetime().nullable(),
    /** Only while REQUESTED: without a decision by then the request expires. */
    decideBy: p.datetime().nullable(),
    /** The quota that the seat is taken from; null = one of the seats for everybody, or no seat. */
    seatQuota: () => p.manyToOne(SeatQuota).nullable(),
  },
});

/** A person's relation to one session. A new try after an end is a new row. */
export class Enrolment extends EnrolmentSchema.class {}
EnrolmentSchema.setClass(Enrolment);

const EnrolmentEventSchema = defineEntity({
  name: 'EnrolmentEvent',
  tableName: 'enrolment_event',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    enrolment: () => p.manyToOne(Enrolment),
    version: p.integer(),
    fromStatus: p.enum(['NONE', ...ENROLMENT_STATUSES] as const),
    toStatus: p.enum(ENROLMENT_STATUSES),
    at: p.datetime(),
    /** Who did it; null = the system, for example a promotion. */
    actor: () => p.manyToOne(Person).nullable(),
    reason: p.text().nullable(),
    /** Where the seat of this step came from: explains a promotion out of turn. */
    seatQuota: () => p.manyToOne(SeatQuota).nullable(),
  },
});

/** The audit row of one status change; append-only (trigger enrolment_event_append_only). */
export class EnrolmentEvent extends EnrolmentEventSchema.class {}
EnrolmentEventSchema.setClass(EnrolmentEvent);
