import { defineEntity, p, PrimaryKeyProp } from '@mikro-orm/core';
import { Person } from '../people/person.ts';
import { Appointment, Session } from '../scheduling/session.ts';
import { Enrolment } from './enrolment.ts';

const AttendanceListSchema = defineEntity({
  name: 'AttendanceList',
  tableName: 'attendance_list',
  properties: {
    session: () => p.oneToOne(Session).primary().owner(),
    /** 32 random bytes that the session's check-in codes are made with; never leaves the server. */
    secret: p.blob(),
    createdAt: p.datetime(),
    closedAt: p.datetime().nullable(),
    closedBy: () => p.manyToOne(Person).nullable(),
    /** Share of the appointments, in percent, that counted as attended when the list was closed. */
    requiredPercent: p.smallint().nullable(),
    /** When the trainers were reminded of a list that nobody had closed. */
    remindedAt: p.datetime().nullable(),
    /** Closed by the system, because nobody did. */
    forgotten: p.boolean().default(false),
  },
});

/** The attendance list of a session: open for marks, then closed once for good. */
export class AttendanceList extends AttendanceListSchema.class {}
AttendanceListSchema.setClass(AttendanceList);

const AttendanceMarkSchema = defineEntity({
  name: 'AttendanceMark',
  tableName: 'attendance_mark',
  properties: {
    enrolment: () => p.manyToOne(Enrolment).primary(),
    appointment: () => p.manyToOne(Appointment).primary(),
    /** That of both; foreign keys hold it together. */
    session: () => p.manyToOne(Session),
    present: p.boolean(),
    recordedAt: p.datetime(),
    /** The participant, when it was done with the code in the room. */
    recordedBy: () => p.manyToOne(Person),
    byCode: p.boolean().default(false),
  },
});

/** Whether a participant was there at one appointment; no row = nobody has said. Frozen when the list is closed. */
export class AttendanceMark extends AttendanceMarkSchema.class {
  override [PrimaryKeyProp]?: ['enrolment', 'appointment'];
}
AttendanceMarkSchema.setClass(AttendanceMark);

export const COMPLETION_SOURCES = ['PERSON', 'PLANNER', 'IMPORT'] as const;
export type CompletionSource = (typeof COMPLETION_SOURCES)[number];

const CompletionSchema = defineEntity({
  name: 'Completion',
  tableName: 'completion',
  properties: {
    enrolment: () => p.oneToOne(Enrolment).primary().owner(),
    /** YYYY-MM-DD */
    completedOn: p.date(),
    /** Who says so: the person, who keeps the list, or a file of the learning platform. */
    source: p.enum(COMPLETION_SOURCES),
    recordedAt: p.datetime(),
    recordedBy: () => p.manyToOne(Person),
  },
});

/** The attendance of somebody who learns at their own pace: the day on which they finished. */
export class Completion extends CompletionSchema.class {}
CompletionSchema.setClass(Completion);
