import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.ts';

export const SYNONYM_STATUSES = ['PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'RETIRED'] as const;
/** Only APPROVED ones are used. WITHDRAWN by who proposed them, RETIRED after they were in use. */
export type SynonymStatus = (typeof SYNONYM_STATUSES)[number];

const SynonymGroupSchema = defineEntity({
  name: 'SynonymGroup',
  tableName: 'synonym_group',
  properties: {
    id: p.integer().primary().autoincrement(),
    /** Whoever searches for one of them finds all of them. */
    phrases: p.array<string>(),
    status: p.enum(SYNONYM_STATUSES),
    /** null = came with the system. */
    proposedBy: () => p.manyToOne(Person).nullable(),
    proposedAt: p.datetime(),
    decidedBy: () => p.manyToOne(Person).nullable(),
    decidedAt: p.datetime().nullable(),
  },
});

/** Phrases that mean the same to the people who search. Nobody approves what they proposed themselves. */
export class SynonymGroup extends SynonymGroupSchema.class {}
SynonymGroupSchema.setClass(SynonymGroup);

const SynonymEventSchema = defineEntity({
  name: 'SynonymEvent',
  tableName: 'synonym_event',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    group: () => p.manyToOne(SynonymGroup),
    /** What it has been since. */
    kind: p.enum(SYNONYM_STATUSES),
    at: p.datetime(),
    /** null = the system. */
    actor: () => p.manyToOne(Person).nullable(),
    reason: p.text().nullable(),
  },
});

export class SynonymEvent extends SynonymEventSchema.class {}
SynonymEventSchema.setClass(SynonymEvent);
