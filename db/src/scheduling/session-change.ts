import { defineEntity, p } from '@mikro-orm/core';
import { Session } from './session.ts';

const SessionChangeSchema = defineEntity({
  name: 'SessionChange',
  tableName: 'session_change',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    session: () => p.manyToOne(Session),
    /** null = the people of the session have not been told yet. */
    toldAt: p.datetime().nullable(),
  },
});

/** A session got other times or another place; written by triggers, whoever changed it. */
export class SessionChange extends SessionChangeSchema.class {}
SessionChangeSchema.setClass(SessionChange);
