import { defineEntity, p } from '@mikro-orm/core';
import { Category } from './category.ts';
import { TargetGroup } from './target-group.ts';

export const FORMATS = ['IN_PERSON', 'ONLINE', 'HYBRID', 'SELF_PACED'] as const;
export type Format = (typeof FORMATS)[number];

/** Who sees a topic: DRAFT nobody but the planning desk; RETIRED whoever has its address, while sessions run. */
export const TOPIC_STATUSES = ['DRAFT', 'PUBLISHED', 'RETIRED'] as const;
export type TopicStatus = (typeof TOPIC_STATUSES)[number];

export const COST_BEARERS = ['CENTRAL', 'UNIT'] as const;
export type CostBearer = (typeof COST_BEARERS)[number];

const TopicSchema = defineEntity({
  name: 'Topic',
  tableName: 'topic',
  properties: {
    id: p.integer().primary().autoincrement(),
    slug: p.text().unique(),
    category: () => p.manyToOne(Category),
    title: p.text(),
    benefit: p.text(),
    /** Plain text, also of a description that has rich text. */
    description: p.text(),
    /** Sanitised rich text; null for a description that is plain text only. */
    descriptionHtml: p.text().nullable(),
    /** A short text in plain language. */
    easyText: p.text().default(''),
    /** How far it is free of barriers, and what can be arranged. */
    accessibility: p.text().default(''),
    goals: p.array(),
    keywords: p.array(),
    /** Other words that people look for it by; found, but not shown. */
    synonyms: p.array().$type<string[]>(),
    formats: p.array().$type<Format[]>(),
    targetGroups: () =>
      p
        .manyToMany(TargetGroup)
        .pivotTable('topic_target_group')
        .joinColumn('topic_id')
        .inverseJoinColumn('target_group_code'),
    /** Minutes of one whole session; null for self-paced topics. */
    durationMinutes: p.integer().nullable(),
    /** Can be attended part-time. */
    partTime: p.boolean().default(false),
    /** Whom to ask, as text. */
    contact: p.text().default(''),
    /** Who pays the rate: the central budget, or the unit's cost centre. */
    costBearer: p.enum(COST_BEARERS).default('CENTRAL'),
    /** null = no rate a day. */
    costCentsPerDay: p.integer().nullable(),
    /** Kept by the trigger topic_status_follows; only a new draft is written with it. */
    status: p.enum(TOPIC_STATUSES).default('PUBLISHED'),
    /** Smoothed demand, 0 to 1; a small factor in ranking. */
    popularity: p.float(),
    /** Where the topic comes from: OWN or the name of an import. */
    source: p.text().default('OWN'),
    /** The topic's key in an import, so that a repeated import finds it again. */
    sourceKey: p.text().nullable(),
  },
  uniques: [{ properties: ['source', 'sourceKey'] }],
});

/** What can be learnt; it takes place in sessions. */
export class Topic extends TopicSchema.class {}
TopicSchema.setClass(Topic);
