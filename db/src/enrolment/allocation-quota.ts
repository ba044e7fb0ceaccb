import { defineEntity, p } from '@mikro-orm/core';
import { OrgUnit } from '../people/org-unit.ts';
import { Person } from '../people/person.ts';
import { Session } from '../scheduling/session.ts';

const SeatQuotaSchema = defineEntity({
  name: 'SeatQuota',
  tableName: 'seat_quota',
  properties: {
    id: p.integer().primary().autoincrement(),
    session: () => p.manyToOne(Session),
    /** The part of the tree whose people may take the seats; null = for a purpose, filled by planners. */
    unit: () => p.manyToOne(OrgUnit).nullable(),
    purpose: p.text().nullable(),
    seats: p.integer(),
    /** Seats taken out of the quota; kept by trigger, never written by code. */
    seatsUsed: p.integer().default(0),
    /** From then on what is left belongs to everybody. */
    releaseAt: p.datetime(),
    releasedAt: p.datetime().nullable(),
    createdBy: () => p.manyToOne(Person),
  },
});

/** Seats of a session kept free for a unit or a purpose until a cut-off. */
export class SeatQuota extends SeatQuotaSchema.class {}
SeatQuotaSchema.setClass(SeatQuota);
