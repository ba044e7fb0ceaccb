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
  },
});

export class Room extends RoomSchema.class {}
RoomSchema.setClass(Room);
