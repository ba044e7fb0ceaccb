import { defineEntity, p } from '@mikro-orm/core';
import { Topic } from '../catalogue/topic.ts';
import type { EquipmentKind } from './equipment.ts';
import type { RoomFeature } from './place.ts';

const SessionTemplateSchema = defineEntity({
  name: 'SessionTemplate',
  tableName: 'session_template',
  properties: {
    id: p.integer().primary().autoincrement(),
    topic: () => p.manyToOne(Topic),
    name: p.text(),
    format: p.enum(['IN_PERSON', 'ONLINE', 'HYBRID'] as const),
    /** Length of each appointment. */
    minutes: p.array<number>().columnType('int[]'),
    /** Days from the first appointment to each: 0, 1, 14 … */
    dayOffsets: p.array<number>().columnType('int[]'),
    /** HH:MM in Europe/Berlin. */
    startTime: p.text(),
    seatsMinimum: p.integer(),
    capacity: p.integer(),
    /** Days before the start. */
    enrolDays: p.integer(),
    cancelDays: p.integer(),
    decideDays: p.integer(),
    roomFeatures: p.array<RoomFeature>(),
    accessible: p.boolean().default(false),
    equipment: p.array<EquipmentKind>(),
    version: p.integer().default(1),
  },
  uniques: [{ properties: ['topic', 'name'] }],
});

/** What sessions of a topic usually look like, to start a new one from. */
export class SessionTemplate extends SessionTemplateSchema.class {}
SessionTemplateSchema.setClass(SessionTemplate);
