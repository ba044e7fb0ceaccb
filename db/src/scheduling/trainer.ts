import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.ts';

const TrainerSchema = defineEntity({
  name: 'Trainer',
  tableName: 'trainer',
  properties: {
    id: p.integer().primary().autoincrement(),
    displayName: p.text(),
    /** Set for internal trainers. */
    person: () => p.manyToOne(Person).nullable(),
  },
});

export class Trainer extends TrainerSchema.class {}
TrainerSchema.setClass(Trainer);
