import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.ts';
import type { TopicContent } from './topic-content.ts';
import { Topic } from './topic.ts';

export const REVISION_STATUSES = [
  'DRAFT',
  'IN_REVIEW',
  'PUBLISHED',
  'SUPERSEDED',
  'RETIRED',
  'DISCARDED',
] as const;
export type RevisionStatus = (typeof REVISION_STATUSES)[number];

export const TOPIC_EVENT_KINDS = [
  'DRAFTED',
  'COPIED',
  'RESTORED',
  'RECORDED',
  'BULK_EDITED',
  'SAVED',
  'SUBMITTED',
  'TAKEN_BACK',
  'RETURNED',
  'PUBLISHED',
  'DISCARDED',
  'SUPERSEDED',
  'RETIRED',
] as const;
export type TopicEventKind = (typeof TOPIC_EVENT_KINDS)[number];

/** PostgreSQL holds the same table (topic_transition) and refuses any other change; a test compares both. */
export const TOPIC_TRANSITIONS: readonly {
  kind: TopicEventKind;
  from: RevisionStatus | 'NONE';
  to: RevisionStatus;
}[] = [
  { kind: 'DRAFTED', from: 'NONE', to: 'DRAFT' },
  { kind: 'COPIED', from: 'NONE', to: 'DRAFT' },
  { kind: 'RESTORED', from: 'NONE', to: 'DRAFT' },
  { kind: 'RECORDED', from: 'NONE', to: 'PUBLISHED' },
  { kind: 'BULK_EDITED', from: 'NONE', to: 'PUBLISHED' },
  { kind: 'BULK_EDITED', from: 'DRAFT', to: 'DRAFT' },
  { kind: 'SAVED', from: 'DRAFT', to: 'DRAFT' },
  { kind: 'SUBMITTED', from: 'DRAFT', to: 'IN_REVIEW' },
  { kind: 'TAKEN_BACK', from: 'IN_REVIEW', to: 'DRAFT' },
  { kind: 'RETURNED', from: 'IN_REVIEW', to: 'DRAFT' },
  { kind: 'PUBLISHED', from: 'IN_REVIEW', to: 'PUBLISHED' },
  { kind: 'DISCARDED', from: 'DRAFT', to: 'DISCARDED' },
  { kind: 'SUPERSEDED', from: 'PUBLISHED', to: 'SUPERSEDED' },
  { kind: 'SUPERSEDED', from: 'RETIRED', to: 'SUPERSEDED' },
  { kind: 'RETIRED', from: 'PUBLISHED', to: 'RETIRED' },
];

const TopicRevisionSchema = defineEntity({
  name: 'TopicRevision',
  tableName: 'topic_revision',
  properties: {
    id: p.integer().primary().autoincrement(),
    topic: () => p.manyToOne(Topic),
    /** Counts within the topic. */
    number: p.integer(),
    status: p.enum(REVISION_STATUSES),
    /** Rises with each save and step; a stale one is refused. */
    version: p.integer().default(1),
    /** Stays as it is once handed in. */
    content: p.json().$type<TopicContent>(),
    /** null = written by an import */
    author: () => p.manyToOne(Person).nullable(),
    /** Why there is this version. */
    reason: p.text().nullable(),
    createdAt: p.datetime(),
    changedAt: p.datetime(),
    reviewer: () => p.manyToOne(Person).nullable(),
    reviewedAt: p.datetime().nullable(),
    /** Whether the reviewer had to be somebody else when it was published. */
    fourEyes: p.boolean().default(true),
  },
  uniques: [{ properties: ['topic', 'number'] }],
});

/** One version of a topic. At most one is in work, and one is or was last public. */
export class TopicRevision extends TopicRevisionSchema.class {}
TopicRevisionSchema.setClass(TopicRevision);

const TopicEventSchema = defineEntity({
  name: 'TopicEvent',
  tableName: 'topic_event',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    topic: () => p.manyToOne(Topic),
    revision: () => p.manyToOne(TopicRevision),
    version: p.integer(),
    kind: p.enum(TOPIC_EVENT_KINDS),
    fromStatus: p.enum(['NONE', ...REVISION_STATUSES] as const),
    toStatus: p.enum(REVISION_STATUSES),
    at: p.datetime(),
    /** null = an import */
    actor: () => p.manyToOne(Person).nullable(),
    reason: p.text().nullable(),
  },
});

/** What happened to a version; append-only. */
export class TopicEvent extends TopicEventSchema.class {}
TopicEventSchema.setClass(TopicEvent);

const CatalogueSettingSchema = defineEntity({
  name: 'CatalogueSetting',
  tableName: 'catalogue_setting',
  properties: {
    id: p.integer().primary().autoincrement(false),
    /** Nobody publishes what they wrote themselves. */
    fourEyes: p.boolean().default(true),
  },
});

/** The one row of settings of the catalogue. */
export class CatalogueSetting extends CatalogueSettingSchema.class {}
CatalogueSettingSchema.setClass(CatalogueSetting);
