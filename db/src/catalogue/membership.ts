import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.ts';
import { Cohort } from './programme.ts';

export const MEMBERSHIP_STATUSES = ['APPLIED', 'ACTIVE', 'COMPLETED', 'LEFT'] as const;
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

export type MembershipNotice =
  'PROGRAMME_APPLICATION_RECEIVED' | 'PROGRAMME_ADMITTED' | 'PROGRAMME_LEFT' | 'PROGRAMME_COMPLETED';

/** PostgreSQL holds the same table (membership_transition) and refuses any other change; a test compares both. */
export const MEMBERSHIP_TRANSITIONS: readonly {
  from: MembershipStatus | 'NONE';
  to: MembershipStatus;
  notice: MembershipNotice;
}[] = [
  { from: 'NONE', to: 'APPLIED', notice: 'PROGRAMME_APPLICATION_RECEIVED' },
  { from: 'APPLIED', to: 'ACTIVE', notice: 'PROGRAMME_ADMITTED' },
  { from: 'APPLIED', to: 'LEFT', notice: 'PROGRAMME_LEFT' },
  { from: 'ACTIVE', to: 'LEFT', notice: 'PROGRAMME_LEFT' },
  { from: 'ACTIVE', to: 'COMPLETED', notice: 'PROGRAMME_COMPLETED' },
];

const ProgrammeMembershipSchema = defineEntity({
  name: 'ProgrammeMembership',
  tableName: 'programme_membership',
  properties: {
    id: p.integer().primary().autoincrement(),
    cohort: () => p.manyToOne(Cohort),
    person: () => p.manyToOne(Person),
    status: p.enum(MEMBERSHIP_STATUSES),
    version: p.integer().default(1),
    createdAt: p.datetime(),
    statusSince: p.datetime(),
  },
});

/** A person's way through a programme. */
export class ProgrammeMembership extends ProgrammeMembershipSchema.class {}
ProgrammeMembershipSchema.setClass(ProgrammeMembership);

const MembershipEventSchema = defineEntity({
  name: 'MembershipEvent',
  tableName: 'programme_membership_event',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    membership: () => p.manyToOne(ProgrammeMembership),
    version: p.integer(),
    fromStatus: p.enum(['NONE', ...MEMBERSHIP_STATUSES] as const),
    toStatus: p.enum(MEMBERSHIP_STATUSES),
    at: p.datetime(),
    /** null = the system */
    actor: () => p.manyToOne(Person).nullable(),
    reason: p.text().nullable(),
  },
});

/** What happened to a membership; append-only. */
export class MembershipEvent extends MembershipEventSchema.class {}
MembershipEventSchema.setClass(MembershipEvent);
