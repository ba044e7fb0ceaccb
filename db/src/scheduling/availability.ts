import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.ts';

const PartTimeDaySchema = defineEntity({
  name: 'PartTimeDay',
  tableName: 'part_time_day',
  properties: {
    id: p.integer().primary().autoincrement(),
    person: () => p.manyToOne(Person),
    /** 1 = Monday … 7 = Sunday */
    weekday: p.smallint(),
    /** First and last day, Europe/Berlin; null = open end. */
    validFrom: p.date(),
    validUntil: p.date().nullable(),
  },
});

/** A weekday on which a part-time person does not work. */
export class PartTimeDay extends PartTimeDaySchema.class {}
PartTimeDaySchema.setClass(PartTimeDay);

export const BLOCKED_TIME_KINDS = ['VOCATIONAL_SCHOOL', 'LEAVE', 'OTHER'] as const;
export type BlockedTimeKind = (typeof BLOCKED_TIME_KINDS)[number];

const BlockedTimeSchema = defineEntity({
  name: 'BlockedTime',
  tableName: 'blocked_time',
  properties: {
    id: p.integer().primary().autoincrement(),
    person: () => p.manyToOne(Person),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    /** Never a reason of health: there is no kind for it and no text. */
    kind: p.enum(BLOCKED_TIME_KINDS),
  },
});

/** A time at which a person cannot come to a training. */
export class BlockedTime extends BlockedTimeSchema.class {}
BlockedTimeSchema.setClass(BlockedTime);
