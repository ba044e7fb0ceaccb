import { defineEntity, p } from '@mikro-orm/core';

const SiteSchema = defineEntity({
  name: 'Site',
  tableName: 'site',
  properties: {
    code: p.text().primary(),
    name: p.text(),
    address: p.text(),
  },
});

/** A building or campus. */
export class Site extends SiteSchema.class {}
SiteSchema.setClass(Site);

/** What is built into a room. */
export const ROOM_FEATURES = [
  'PROJECTOR',
  'WHITEBOARD',
  'PC_WORKPLACES',
  'VIDEO_CONFERENCE',
  'INDUCTION_LOOP',
  'ACCESSIBLE_TOILET',
  'ADJUSTABLE_TABLES',
  'TACTILE_GUIDANCE',
] as const;
export type RoomFeature = (typeof ROOM_FEATURES)[number];

const RoomSchema = defineEntity({
  name: 'Room',
  tableName: 'room',
  properties: {
    id: p.integer().primary().autoincrement(),
    site: () => p.manyToOne(Site),
    name: p.text(),
    floor: p.text().nullable(),
    seats: p.integer(),
    /** Reachable and usable without steps. */
    accessible: p.boolean().default(true),
    /** The room is occupied that long before and after each appointment. */
    setUpMinutes: p.integer().default(0),
    tearDownMinutes: p.integer().default(0),
    features: p.array<RoomFeature>().default([]),
    /** false = out of use: keeps its history and is no longer offered. */
    active: p.boolean().default(true),
  },
});

export class Room extends RoomSchema.class {}
RoomSchema.setClass(Room);
