import { defineEntity, p } from '@mikro-orm/core';
import { OrgUnit } from './org-unit.ts';

const PersonSchema = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: p.integer().primary().autoincrement(),
    personnelNumber: p.text().unique(),
    givenName: p.text(),
    familyName: p.text(),
    /** Many staff have no office mailbox. */
    email: p.text().nullable(),
    /** Of e-mails to the person. */
    language: p.enum(['de', 'en'] as const).default('de'),
    unit: () => p.manyToOne(OrgUnit),
    /** 1 = Referatsleitung … 4 = Teamleitung; null for everybody without leadership. */
    leadershipLevel: p.smallint().nullable(),
    apprentice: p.boolean().default(false),
    /** Day (Europe/Berlin) after which the person may no longer sign in. */
    leftOn: p.date().nullable(),
  },
});

/** A member of the city's staff. */
export class Person extends PersonSchema.class {
  get displayName(): string {
    return `${this.givenName} ${this.familyName}`;
  }
}
PersonSchema.setClass(Person);
