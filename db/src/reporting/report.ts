import { defineEntity, p, PrimaryKeyProp } from '@mikro-orm/core';
import { Person } from '../people/person.ts';

export const ACCESS_PURPOSES = ['PLANNING', 'UNIT_REQUEST', 'PROOF', 'AUDIT'] as const;
export type AccessPurpose = (typeof ACCESS_PURPOSES)[number];
export const REPORT_RHYTHMS = ['WEEKLY', 'MONTHLY'] as const;
export type ReportRhythm = (typeof REPORT_RHYTHMS)[number];

const ReportAccessSchema = defineEntity({
  name: 'ReportAccess',
  tableName: 'report_access',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    person: () => p.manyToOne(Person),
    openedAt: p.datetime(),
    purpose: p.enum(ACCESS_PURPOSES),
    report: p.text(),
    measure: p.text(),
    /** What the list was narrowed to, as it was asked for. */
    filter: p.json<Record<string, unknown>>(),
    /** Rows that were shown. */
    entries: p.integer(),
  },
});

/** That somebody opened a list with names behind a figure. Append-only; kept for twelve months. */
export class ReportAccess extends ReportAccessSchema.class {}
ReportAccessSchema.setClass(ReportAccess);

/** What is asked, in the words and keys of the API's reports; the period moves with the day. */
export interface SavedQuestion {
  report: string;
  dimension: string;
  preset: string;
  unitId: number | null;
  categoryId: number | null;
  format: string | null;
}

const SavedReportSchema = defineEntity({
  name: 'SavedReport',
  tableName: 'saved_report',
  properties: {
    id: p.integer().primary().autoincrement(),
    owner: () => p.manyToOne(Person),
    name: p.text(),
    definition: p.json<SavedQuestion>(),
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ['owner', 'name'] }],
});

/** A question to the reports that somebody asks again and again; figures are never stored. */
export class SavedReport extends SavedReportSchema.class {}
SavedReportSchema.setClass(SavedReport);

const ReportScheduleSchema = defineEntity({
  name: 'ReportSchedule',
  tableName: 'report_schedule',
  properties: {
    savedReport: () => p.oneToOne(SavedReport).primary().owner(),
    rhythm: p.enum(REPORT_RHYTHMS),
    /** Of the clock in Berlin, 6 to 20. */
    hour: p.smallint(),
    startsOn: p.date(),
    /** Last day on which it is sent; null = until it is ended. */
    endsOn: p.date().nullable(),
    paused: p.boolean().default(false),
  },
});

/** When a saved report is sent: on the first working day of each week or month. */
export class ReportSchedule extends ReportScheduleSchema.class {}
ReportScheduleSchema.setClass(ReportSchedule);

const ReportRecipientSchema = defineEntity({
  name: 'ReportRecipient',
  tableName: 'report_recipient',
  properties: {
    savedReport: () => p.manyToOne(SavedReport).primary(),
    person: () => p.manyToOne(Person).primary(),
  },
});

/** Somebody a report is sent to, as long as they may read it. */
export class ReportRecipient extends ReportRecipientSchema.class {
  override [PrimaryKeyProp]?: ['savedReport', 'person'];
}
ReportRecipientSchema.setClass(ReportRecipient);

const ReportDispatchSchema = defineEntity({
  name: 'ReportDispatch',
  tableName: 'report_dispatch',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    savedReport: () => p.manyToOne(SavedReport),
    dueOn: p.date(),
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ['savedReport', 'dueOn'] }],
});

/** One sending of a report: once a schedule and day. */
export class ReportDispatch extends ReportDispatchSchema.class {}
ReportDispatchSchema.setClass(ReportDispatch);
