import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.ts';
import { Session } from './session.ts';

export const SESSION_EVENT_KINDS = [
  'CREATED',
  'EDITED',
  'MOVED',
  'RESOURCES_CHANGED',
  'CAPACITY_CHANGED',
  'PUBLISHED',
  'CANCELLED',
  'SPLIT',
  'MERGED',
  'MINIMUM_WARNED',
  'MINIMUM_DUE',
  'MINIMUM_KEPT',
  'ATTENDANCE_REMINDED',
  'ATTENDANCE_FORGOTTEN',
] as const;
export type SessionEventKind = (typeof SESSION_EVENT_KINDS)[number];

const SessionEventSchema = defineEntity({
  name: 'SessionEvent',
  tableName: 'session_event',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    session: () => p.manyToOne(Session),
    /** The version of the session that the change led to. */
    version: p.integer(),
    kind: p.enum(SESSION_EVENT_KINDS),
    at: p.datetime(),
    /** null = the system */
    actor: () => p.manyToOne(Person).nullable(),
    reason: p.text().nullable(),
    /** Values before and after, by name of the field; times are ISO 8601 in UTC. */
    details: p.json<Record<string, unknown>>(),
  },
  uniques: [{ properties: ['session', 'version', 'kind'] }],
});

/** The audit row of one change of a session; append-only. */
export class SessionEvent extends SessionEventSchema.class {}
SessionEventSchema.setClass(SessionEvent);
