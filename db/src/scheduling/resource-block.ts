import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.ts';
import { Equipment } from './equipment.ts';
import { Room } from './place.ts';
import { Trainer } from './trainer.ts';

const ResourceBlockSchema = defineEntity({
  name: 'ResourceBlock',
  tableName: 'resource_block',
  properties: {
    id: p.integer().primary().autoincrement(),
    /** Exactly one of the three. */
    room: () => p.manyToOne(Room).nullable(),
    trainer: () => p.manyToOne(Trainer).nullable(),
    equipment: () => p.manyToOne(Equipment).nullable(),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    /** Never for trainers: it could say something about health. */
    note: p.text().nullable(),
    /** Entered knowingly over what was booked before; without it PostgreSQL refuses that. */
    overBookings: p.boolean().default(false),
    createdBy: () => p.manyToOne(Person),
    createdAt: p.datetime(),
  },
});

/** A time at which a room, a trainer or a piece of equipment is not to be had. May lie over what was booked before. */
export class ResourceBlock extends ResourceBlockSchema.class {}
ResourceBlockSchema.setClass(ResourceBlock);
