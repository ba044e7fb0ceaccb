import { defineEntity, p, PrimaryKeyProp } from '@mikro-orm/core';
import { Person } from '../people/person.ts';
import { Topic } from './topic.ts';

export const PREREQUISITE_KINDS = ['REQUIRED', 'RECOMMENDED'] as const;
export type PrerequisiteKind = (typeof PREREQUISITE_KINDS)[number];

const TopicPrerequisiteSchema = defineEntity({
  name: 'TopicPrerequisite',
  tableName: 'topic_prerequisite',
  properties: {
    topic: () => p.manyToOne(Topic).primary(),
    requiredTopic: () => p.manyToOne(Topic).primary(),
    kind: p.enum(PREREQUISITE_KINDS),
  },
});

/** A topic that should or must be attended before another. */
export class TopicPrerequisite extends TopicPrerequisiteSchema.class {
  override [PrimaryKeyProp]?: ['topic', 'requiredTopic'];
}
TopicPrerequisiteSchema.setClass(TopicPrerequisite);

const PrerequisiteEquivalentSchema = defineEntity({
  name: 'PrerequisiteEquivalent',
  tableName: 'prerequisite_equivalent',
  properties: {
    topic: () => p.manyToOne(Topic).primary(),
    requiredTopic: () => p.manyToOne(Topic).primary(),
    equivalentTopic: () => p.manyToOne(Topic).primary(),
  },
});

/** A topic whose attendance fulfils a prerequisite as well. */
export class PrerequisiteEquivalent extends PrerequisiteEquivalentSchema.class {
  override [PrimaryKeyProp]?: ['topic', 'requiredTopic', 'equivalentTopic'];
}
PrerequisiteEquivalentSchema.setClass(PrerequisiteEquivalent);

const PrerequisiteWaiverSchema = defineEntity({
  name: 'PrerequisiteWaiver',
  tableName: 'prerequisite_waiver',
  properties: {
    topic: () => p.manyToOne(Topic).primary(),
    person: () => p.manyToOne(Person).primary(),
    waivedBy: () => p.manyToOne(Person),
    waivedAt: p.datetime(),
    reason: p.text(),
  },
});

/** Lets one person into a topic without its prerequisites, for a recorded reason. */
export class PrerequisiteWaiver extends PrerequisiteWaiverSchema.class {
  override [PrimaryKeyProp]?: ['topic', 'person'];
}
PrerequisiteWaiverSchema.setClass(PrerequisiteWaiver);
