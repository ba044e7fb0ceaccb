import { defineEntity, p } from '@mikro-orm/core';
import { Topic } from '../catalogue/topic.ts';
import { Person } from '../people/person.ts';
import { Session } from '../scheduling/session.ts';

const DemandSchema = defineEntity({
  name: 'Demand',
  tableName: 'demand',
  properties: {
    id: p.integer().primary().autoincrement(),
    topic: () => p.manyToOne(Topic),
    person: () => p.manyToOne(Person),
    note: p.text().nullable(),
    registeredAt: p.datetime(),
    withdrawnAt: p.datetime().nullable(),
    /** Ids of the sessions that were open when the person registered: nobody is told about those. */
    knownSessions: p.array().$type<number[]>().columnType('int[]'),
  },
});

/** Somebody would come if the topic took place; one open row for each person and topic. */
export class Demand extends DemandSchema.class {}
DemandSchema.setClass(Demand);

export const DEMAND_EVENT_KINDS = ['SESSION_ANNOUNCED', 'SEAT_OFFERED', 'WAITING_LIST_JOINED'] as const;
export type DemandEventKind = (typeof DEMAND_EVENT_KINDS)[number];

const DemandEventSchema = defineEntity({
  name: 'DemandEvent',
  tableName: 'demand_event',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    demand: () => p.manyToOne(Demand),
    session: () => p.manyToOne(Session),
    kind: p.enum(DEMAND_EVENT_KINDS),
    at: p.datetime(),
  },
  uniques: [{ properties: ['demand', 'session'] }],
});

/** A session was brought to somebody's attention; once for each session. */
export class DemandEvent extends DemandEventSchema.class {}
DemandEventSchema.setClass(DemandEvent);

const SecondSessionSchema = defineEntity({
  name: 'SecondSession',
  tableName: 'second_session',
  properties: {
    session: () => p.oneToOne(Session).primary().owner(),
    firstSession: () => p.manyToOne(Session),
  },
});

/** A session that was made for the people who wait for another one. */
export class SecondSession extends SecondSessionSchema.class {}
SecondSessionSchema.setClass(SecondSession);
