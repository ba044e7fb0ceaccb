import { defineEntity, p } from '@mikro-orm/core';
import { Site } from './place.ts';

export const EQUIPMENT_KINDS = [
  'PROJECTOR',
  'MODERATION_CASE',
  'VR_GLASSES',
  'LAPTOP_CART',
  'CAMERA',
  'FIRST_AID_KIT',
] as const;
export type EquipmentKind = (typeof EQUIPMENT_KINDS)[number];

const EquipmentSchema = defineEntity({
  name: 'Equipment',
  tableName: 'equipment',
  properties: {
    id: p.integer().primary().autoincrement(),
    kind: p.enum(EQUIPMENT_KINDS),
    /** What is written on it, for example "Beamer 3". */
    label: p.text().unique(),
    /** Where it is kept. */
    site: () => p.manyToOne(Site),
    /** false = out of use: keeps its history and is no longer offered. */
    active: p.boolean().default(true),
  },
});

/** One movable piece that can be in one place at a time. */
export class Equipment extends EquipmentSchema.class {}
EquipmentSchema.setClass(Equipment);
