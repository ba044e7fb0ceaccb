import { defineEntity, p } from '@mikro-orm/core';
import { Topic, FORMATS } from '../catalogue/topic.ts';
import { Person } from '../people/person.ts';
import { Equipment } from './equipment.ts';
import { Room, Site } from './place.ts';
import { Trainer } from './trainer.ts';

/** A draft is seen by planners only; nobody can enrol in it. */
export const SESSION_STATUSES = ['DRAFT', 'OPEN', 'CANCELLED'] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

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
    /** Cancelled before it was published: for planners only. Set by PostgreSQL. */
    discarded: p.boolean().default(false),
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
    /** Raised by every change of a planner, and by PostgreSQL for all others: an older state cannot be saved over a newer. */
    version: p.integer().default(1),
    /** Who is told when too few people come. */
    responsible: () => p.manyToOne(Person).nullable(),
    /** By when it is decided whether it takes place with too few people; null = by the rule session_decides_at. */
    decideAt: p.datetime().nullable(),
    /** When it was decided that it takes place although too few people come. */
    minimumKeptAt: p.datetime().nullable(),
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
    trainers: () =>
      p
        .manyToMany(Trainer)
        .pivotTable('appointment_trainer')
        .joinColumn('appointment_id')
        .inverseJoinColumn('trainer_id'),
    equipment: () =>
      p
        .manyToMany(Equipment)
        .pivotTable('appointment_equipment')
        .joinColumn('appointment_id')
        .inverseJoinColumn('equipment_id'),
  },
  uniques: [{ properties: ['session', 'position'] }],
});

/**
 * A meeting of a session. Its room, trainers and equipment can't be double-booked: PostgreSQL keeps what is occupied in
 * the table booking (triggers), under exclusion constraints that are checked at commit.
 */
export class Appointment extends AppointmentSchema.class {}
AppointmentSchema.setClass(Appointment);
