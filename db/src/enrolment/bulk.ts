import { defineEntity, p, PrimaryKeyProp } from '@mikro-orm/core';
import { Person } from '../people/person.ts';
import { Session } from '../scheduling/session.ts';
import { SeatQuota } from './allocation-quota.ts';
import { Enrolment } from './enrolment.ts';

export const BULK_MODES = ['ALL_OR_NOTHING', 'EACH'] as const;
export type BulkMode = (typeof BULK_MODES)[number];
export const BULK_RESULTS = [
  'ENROLLED',
  'REQUESTED',
  'WAITING',
  'FULL',
  'ALREADY',
  'DUPLICATE',
  'UNKNOWN_NUMBER',
  'LEFT',
  'NOT_PERMITTED',
  'CONFLICT',
  'PREREQUISITE_MISSING',
] as const;
export type BulkResult = (typeof BULK_RESULTS)[number];

const BulkEnrolmentSchema = defineEntity({
  name: 'BulkEnrolment',
  tableName: 'bulk_enrolment',
  properties: {
    id: p.integer().primary().autoincrement(),
    session: () => p.manyToOne(Session),
    mode: p.enum(BULK_MODES),
    /** Whether people for whom there is no seat are put on the waiting list. */
    allowWaiting: p.boolean(),
    /** Seats kept for a purpose that the people take; null = the seats for everybody. */
    fromQuota: () => p.manyToOne(SeatQuota).nullable(),
    createdBy: () => p.manyToOne(Person),
    createdAt: p.datetime(),
  },
});

/** Many people enrolled by one order; more can be added later. */
export class BulkEnrolment extends BulkEnrolmentSchema.class {}
BulkEnrolmentSchema.setClass(BulkEnrolment);

const BulkEnrolmentRowSchema = defineEntity({
  name: 'BulkEnrolmentRow',
  tableName: 'bulk_enrolment_row',
  properties: {
    bulk: () => p.manyToOne(BulkEnrolment).primary(),
    position: p.integer().primary(),
    /** As it was typed. */
    number: p.text(),
    person: () => p.manyToOne(Person).nullable(),
    result: p.enum(BULK_RESULTS),
    enrolment: () => p.manyToOne(Enrolment).nullable(),
    at: p.datetime(),
  },
});

/** What became of one entry of the list. */
export class BulkEnrolmentRow extends BulkEnrolmentRowSchema.class {
  override [PrimaryKeyProp]?: ['bulk', 'position'];
}
BulkEnrolmentRowSchema.setClass(BulkEnrolmentRow);
