import { defineEntity, p } from '@mikro-orm/core';
import { Enrolment } from './enrolment.ts';

export const ABSENCE_CAUSES = ['NO_SHOW', 'LATE_CANCELLATION'] as const;
export type AbsenceCause = (typeof ABSENCE_CAUSES)[number];
export const CONSEQUENCE_KINDS = ['NOTE', 'COST', 'BLOCK'] as const;
export type ConsequenceKind = (typeof CONSEQUENCE_KINDS)[number];

const AbsenceConsequenceSchema = defineEntity({
  name: 'AbsenceConsequence',
  tableName: 'absence_consequence',
  properties: {
    id: p.integer().primary().autoincrement(),
    enrolment: () => p.manyToOne(Enrolment),
    cause: p.enum(ABSENCE_CAUSES),
    /** NOTE: manager and training officer are told; COST: charged to the cost centre; BLOCK: no enrolment at the topic for a while. */
    kind: p.enum(CONSEQUENCE_KINDS),
    decidedAt: p.datetime(),
    costCents: p.integer().nullable(),
    /** That of the person's unit when it was decided. */
    costCentre: p.text().nullable(),
    /** The first instant at which the person may enrol again. */
    blockedUntil: p.datetime().nullable(),
    /** The cause was a mistake. */
    liftedAt: p.datetime().nullable(),
  },
});

/** What staying away, or cancelling late, led to by the topic's policy of that moment. */
export class AbsenceConsequence extends AbsenceConsequenceSchema.class {}
AbsenceConsequenceSchema.setClass(AbsenceConsequence);
