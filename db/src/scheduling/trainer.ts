import { defineEntity, p, PrimaryKeyProp } from '@mikro-orm/core';
import { Person } from '../people/person.ts';

const TrainerSchema = defineEntity({
  name: 'Trainer',
  tableName: 'trainer',
  properties: {
    id: p.integer().primary().autoincrement(),
    displayName: p.text(),
    /** Set for internal trainers; all others work under a contract. */
    person: () => p.manyToOne(Person).nullable(),
    /** false = teaches no more: keeps the history and is no longer offered. */
    active: p.boolean().default(true),
  },
});

export class Trainer extends TrainerSchema.class {}
TrainerSchema.setClass(Trainer);

const TrainerContractSchema = defineEntity({
  name: 'TrainerContract',
  tableName: 'trainer_contract',
  properties: {
    trainer: () => p.manyToOne(Trainer).primary(),
    year: p.integer().primary(),
    /** Days of teaching that the contract covers. */
    days: p.integer(),
  },
});

export class TrainerContract extends TrainerContractSchema.class {
  override [PrimaryKeyProp]?: ['trainer', 'year'];
}
TrainerContractSchema.setClass(TrainerContract);
