import { defineEntity, p } from '@mikro-orm/core';
import { OrgUnit } from '../people/org-unit.ts';
import { Person } from '../people/person.ts';
import { ASSIGNED_ROLES } from '../people/role-assignment.ts';
import { Topic } from './topic.ts';

export const MANDATORY_AUDIENCES = ['ALL', 'LEADERS', 'APPRENTICES', 'UNIT', 'ROLE'] as const;
export type MandatoryAudience = (typeof MANDATORY_AUDIENCES)[number];

const MandatoryRuleSchema = defineEntity({
  name: 'MandatoryRule',
  tableName: 'mandatory_rule',
  properties: {
    id: p.integer().primary().autoincrement(),
    topic: () => p.manyToOne(Topic),
    audience: p.enum(MANDATORY_AUDIENCES),
    /** With audience UNIT: the unit and all below. */
    unit: () => p.manyToOne(OrgUnit).nullable(),
    /** With audience ROLE. */
    role: p.enum(ASSIGNED_ROLES).nullable(),
    /** How many months one attendance counts; null = for ever. */
    validMonths: p.smallint().nullable(),
    /** Days from joining, or from becoming one of those the rule is for. */
    dueWithinDays: p.smallint(),
    /** Days before the last day on which people are reminded; 1 to 90, 6 at most. */
    remindDays: p.array().$type<number[]>().columnType('smallint[]').defaultRaw("'{60,30,7}'"),
    validFrom: p.date(),
    /** First day on which the rule no longer counts. */
    validUntil: p.date().nullable(),
    createdBy: () => p.manyToOne(Person).nullable(),
  },
});

/** Who has to attend a topic, and how often. What follows for a person is said by the SQL function mandatory_status. */
export class MandatoryRule extends MandatoryRuleSchema.class {}
MandatoryRuleSchema.setClass(MandatoryRule);

const MandatoryDutySchema = defineEntity({
  name: 'MandatoryDuty',
  tableName: 'mandatory_duty',
  properties: {
    id: p.integer().primary().autoincrement(),
    rule: () => p.manyToOne(MandatoryRule),
    person: () => p.manyToOne(Person),
    since: p.date(),
    /** First day on which the duty no longer counted; null = it counts. */
    until: p.date().nullable(),
  },
});

/** The time in which a rule counts for a person. */
export class MandatoryDuty extends MandatoryDutySchema.class {}
MandatoryDutySchema.setClass(MandatoryDuty);

const MandatoryReminderSchema = defineEntity({
  name: 'MandatoryReminder',
  tableName: 'mandatory_reminder',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    person: () => p.manyToOne(Person),
    topic: () => p.manyToOne(Topic),
    dueOn: p.date(),
    /** null = a manager reminded. */
    daysBefore: p.smallint().nullable(),
    remindedBy: () => p.manyToOne(Person).nullable(),
    remindedOn: p.date().nullable(),
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ['person', 'topic', 'dueOn', 'daysBefore'] }],
});

/** One reminder of one due day, by the calendar or by a manager; its notice is in the outbox. */
export class MandatoryReminder extends MandatoryReminderSchema.class {}
MandatoryReminderSchema.setClass(MandatoryReminder);
