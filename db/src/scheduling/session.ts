import { defineEntity, p } from '@mikro-orm/core';
import { Topic, FORMATS } from '../catalogue/topic.ts';
import { Room, Site } from './place.ts';
import { Trainer } from './trainer.ts';

export const SESSION_STATUSES = ['OPEN', 'CANCELLED'] as const;

const SessionSchema = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: p.integer().primary().autoincrement(),
    /** Course number on notices and lists, for example 26-GES-0412. */
    number: p.text().unique(),
    topic: () => p.manyToOne(Topic),
    format: p.enum(FORMATS),
    status: p.enum(SESSION_STATUSES).default('OPEN'),
    /** Start of the first and end of the last appointment; for self-paced sessions the time it is available. */
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    site: () => p.manyToOne(Site).nullable(),
    /** Shown to people with a seat only. */
    joinUrl: p.text().nullable(),
    seatsMinimum: p.integer(),
    capacity: p.integer(),
    /** Enrolments that hold a seat and people waiting; kept by the trigger enrolment_counts, never written by code. */
    seatsTaken: p.integer().default(0),
    waitingCount: p.integer().default(0),
    /** Applications are collected until a draw; kept by trigger, like the seats kept free for quotas and those taken from them. */
    drawPending: p.boolean().default(false),
    seatsHeld: p.integer().default(0),
    seatsInQuota: p.integer().default(0),
    /** Last number given out on this session's waiting list. */
    waitingSeq: p.integer().default(0),
    enrolUntil: p.datetime(),
    /** Until then a seat can be given back without a reason. */
    cancelUntil: p.datetime(),
    source: p.text().default('OWN'),
    sourceKey: p.text().nullable(),
    trainers: () =>
      p
        .manyToMany(Trainer)
        .pivotTable('session_trainer')
        .joinColumn('session_id')
        .inverseJoinColumn('trainer_id'),
  },
  uniques: [{ properties: ['source', 'sourceKey'] }],
});

/** One run of a topic that people can enrol in ("Termin"). */
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);

const AppointmentSchema = defineEntity({
  name: 'Appointment',
  tableName: 'appointment',
  properties: {
    id: p.integer().primary().autoincrement(),
    session: () => p.manyToOne(Session),
    position: p.integer(),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    room: () => p.manyToOne(Room).nullable(),
  },
  uniques: [{ properties: ['session', 'position'] }],
});

/** A meeting of a session. A room can't be double-booked: exclusion constraint appointment_room_free. */
export class Appointment extends AppointmentSchema.class {}
AppointmentSchema.setClass(Appointment);
