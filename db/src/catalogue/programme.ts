import { defineEntity, p, PrimaryKeyProp } from '@mikro-orm/core';
import { Topic } from './topic.ts';

const ProgrammeSchema = defineEntity({
  name: 'Programme',
  tableName: 'programme',
  properties: {
    id: p.integer().primary().autoincrement(),
    slug: p.text().unique(),
    title: p.text(),
    summary: p.text(),
    /** Rises with each edit; a stale edit is refused. */
    version: p.integer().default(1),
  },
});

/** Several topics that belong together and are attended over months. */
export class Programme extends ProgrammeSchema.class {}
ProgrammeSchema.setClass(Programme);

const ProgrammeModuleSchema = defineEntity({
  name: 'ProgrammeModule',
  tableName: 'programme_module',
  properties: {
    programme: () => p.manyToOne(Programme).primary(),
    topic: () => p.manyToOne(Topic).primary(),
    position: p.integer(),
    optional: p.boolean().default(false),
  },
});

export class ProgrammeModule extends ProgrammeModuleSchema.class {
  override [PrimaryKeyProp]?: ['programme', 'topic'];
}
ProgrammeModuleSchema.setClass(ProgrammeModule);

const CohortSchema = defineEntity({
  name: 'Cohort',
  tableName: 'cohort',
  properties: {
    id: p.integer().primary().autoincrement(),
    programme: () => p.manyToOne(Programme),
    name: p.text(),
    startsOn: p.date(),
    /** Last day to apply, Europe/Berlin. */
    applyUntil: p.date(),
    seats: p.integer(),
    /** Active and completed members; kept by the trigger cohort_counts, never written by code. */
    seatsTaken: p.integer().default(0),
    version: p.integer().default(1),
  },
});

/** The people who go through a programme together. */
export class Cohort extends CohortSchema.class {}
CohortSchema.setClass(Cohort);
