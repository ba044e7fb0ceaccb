import { defineEntity, p } from '@mikro-orm/core';
import { OrgUnit } from './org-unit.ts';
import { Person } from './person.ts';

/** REPORT_READER: staff council and data protection, who read figures and never names. */
export const ASSIGNED_ROLES = [
  'COACH',
  'TRAINING_PLANNER',
  'TRAINING_OFFICER',
  'ADMINISTRATOR',
  'REPORT_READER',
] as const;
export type AssignedRole = (typeof ASSIGNED_ROLES)[number];

const RoleAssignmentSchema = defineEntity({
  name: 'RoleAssignment',
  tableName: 'role_assignment',
  properties: {
    id: p.integer().primary().autoincrement(),
    person: () => p.manyToOne(Person),
    role: p.enum(ASSIGNED_ROLES),
    /** The part of the tree the role is valid for; null = the whole city. */
    unit: () => p.manyToOne(OrgUnit).nullable(),
    validFrom: p.date(),
    /** First day on which the role is no longer valid; null = open end. */
    validUntil: p.date().nullable(),
  },
});

/** A role given to a person for a part of the tree and a time. Leadership and apprenticeship come from HR data instead. */
export class RoleAssignment extends RoleAssignmentSchema.class {}
RoleAssignmentSchema.setClass(RoleAssignment);
