import { defineEntity, p } from '@mikro-orm/core';
import { Person } from './person.ts';

const LoginSessionSchema = defineEntity({
  name: 'LoginSession',
  tableName: 'login_session',
  properties: {
    /** SHA-256 of the cookie's 256-bit token; the token itself is never stored. */
    tokenHash: p.blob().primary(),
    person: () => p.manyToOne(Person),
    createdAt: p.datetime(),
    lastSeenAt: p.datetime(),
    /** Absolute end, whatever the activity. */
    expiresAt: p.datetime(),
  },
});

/** A signed-in browser (not to be confused with a training session). */
export class LoginSession extends LoginSessionSchema.class {}
LoginSessionSchema.setClass(LoginSession);
