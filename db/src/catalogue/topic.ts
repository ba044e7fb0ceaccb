import { defineEntity, p } from '@mikro-orm/core';
import { Category } from './category.ts';
import { TargetGroup } from './target-group.ts';

export const FORMATS = ['IN_PERSON', 'ONLINE', 'HYBRID', 'SELF_PACED'] as const;
export type Format = (typeof FORMATS)[number];

const TopicSchema = defineEntity({
  name: 'Topic',
  tableName: 'topic',
  properties: {
    id: p.integer().primary().autoincrement(),
    slug: p.text().unique(),
    category: () => p.manyToOne(Category),
    title: p.text(),
    benefit: p.text(),
    description: p.text(),
    goals: p.array(),
    keywords: p.array(),
    formats: p.array().$type<Format[]>(),
    targetGroups: () =>
      p
        .manyToMany(TargetGroup)
        .pivotTable('topic_target_group')
        .joinColumn('topic_id')
        .inverseJoinColumn('target_group_code'),
    /** Minutes of one whole session; null for self-paced topics. */
    durationMinutes: p.integer().nullable(),
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
