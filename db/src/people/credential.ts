import { defineEntity, p } from '@mikro-orm/core';
import { Person } from './person.ts';

const CredentialSchema = defineEntity({
  name: 'Credential',
  tableName: 'credential',
  properties: {
    person: () => p.oneToOne(Person).primary().owner(),
    /** argon2id in PHC string format */
    passwordHash: p.text().hidden(),
    changedAt: p.datetime(),
  },
});

/** The password of a person who signs in by personnel number. */
export class Credential extends CredentialSchema.class {}
CredentialSchema.setClass(Credential);
