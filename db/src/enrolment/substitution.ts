import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.ts';
import { Enrolment } from './enrolment.ts';

export const SUBSTITUTION_STATUSES = ['PROPOSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED'] as const;
export type SubstitutionStatus = (typeof SUBSTITUTION_STATUSES)[number];

const SubstitutionSchema = defineEntity({
  name: 'Substitution',
  tableName: 'substitution',
  properties: {
    id: p.integer().primary().autoincrement(),
    /** The seat that is to pass. */
    enrolment: () => p.manyToOne(Enrolment),
    substitute: () => p.manyToOne(Person),
    status: p.enum(SUBSTITUTION_STATUSES).default('PROPOSED'),
    proposedAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    /** The substitute's own enrolment, once accepted. */
    successor: () => p.oneToOne(Enrolment).owner().nullable(),
    /** People waited, and the topic's policy let the seat pass by them. */
    passedWaiting: p.boolean().default(false),
  },
});

/** "Ersatzperson": somebody with a seat asks a colleague to take it over. At most one is asked at a time. */
export class Substitution extends SubstitutionSchema.class {}
SubstitutionSchema.setClass(Substitution);

const SubstitutionEventSchema = defineEntity({
  name: 'SubstitutionEvent',
  tableName: 'substitution_event',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    substitution: () => p.manyToOne(Substitution),
    kind: p.enum(SUBSTITUTION_STATUSES),
    at: p.datetime(),
    /** null = the system */
    actor: () => p.manyToOne(Person).nullable(),
  },
  uniques: [{ properties: ['substitution', 'kind'] }],
});

/** The audit row of a substitution's change; append-only. */
export class SubstitutionEvent extends SubstitutionEventSchema.class {}
SubstitutionEventSchema.setClass(SubstitutionEvent);
