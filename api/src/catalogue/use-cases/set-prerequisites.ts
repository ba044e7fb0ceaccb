import {
  PrerequisiteEquivalent,
  Topic,
  TopicPrerequisite,
  type PrerequisiteKind,
} from '@weitblick/db/catalogue';
import type { CommandDependencies } from '../../platform/command.ts';
import { GRAPH_LOCK, requiresItself } from './topic-ledger.ts';

export const MAX_PREREQUISITES = 20;
export const MAX_EQUIVALENTS = 5;

export interface WantedPrerequisite {
  topicId: number;
  kind: PrerequisiteKind;
  /** Topics that fulfil it as well. */
  equivalentTopicIds?: readonly number[];
}

export interface SetPrerequisitesCommand {
  mayPlan: boolean;
  topicId: number;
  prerequisites: WantedPrerequisite[];
}

export type SetPrerequisitesOutcome =
  | { type: 'PrerequisitesSet'; topicId: number }
  | { type: 'TopicNotFound' }
  | { type: 'NotPermitted' }
  | { type: 'InvalidPrerequisites'; message: string };

/** Replaces what has to come before a topic. Counts for enrolments from now on; nobody loses a seat. */
export async function setPrerequisites(
  { em }: CommandDependencies,
  { mayPlan, topicId, prerequisites }: SetPrerequisitesCommand,
): Promise<SetPrerequisitesOutcome> {
  if (!mayPlan) return { type: 'NotPermitted' };
  const ids = prerequisites.map((p) => p.topicId);
  if (ids.length > MAX_PREREQUISITES) return invalid(`More than ${MAX_PREREQUISITES}`);
  if (new Set(ids).size !== ids.length) return invalid('A topic is named twice');
  if (ids.includes(topicId)) return invalid('The topic would require itself');
  for (const { topicId: required, equivalentTopicIds = [] } of prerequisites) {
    if (equivalentTopicIds.length > MAX_EQUIVALENTS)
      return invalid(`More than ${MAX_EQUIVALENTS} equivalents`);
    if (new Set([topicId, required, ...equivalentTopicIds]).size !== equivalentTopicIds.length + 2)
      return invalid('An equivalent is named twice or is the topic itself');
  }
  const named = new Set([topicId, ...ids, ...prerequisites.flatMap((p) => p.equivalentTopicIds ?? [])]);
  return em.fork().transactional(async (tx) => {
    await tx.execute('select pg_advisory_xact_lock(?)', [GRAPH_LOCK]);
    if ((await tx.count(Topic, { id: { $in: [...named] }, status: { $ne: 'DRAFT' } })) !== named.size)
      return { type: 'TopicNotFound' };
    if (await requiresItself(tx, topicId, prerequisites)) return invalid('The topic would require itself');
    await tx.nativeDelete(TopicPrerequisite, { topic: topicId });
    for (const p of prerequisites) {
      tx.create(TopicPrerequisite, { topic: topicId, requiredTopic: p.topicId, kind: p.kind });
    }
    await tx.flush();
    for (const { topicId: requiredTopic, equivalentTopicIds = [] } of prerequisites) {
      for (const equivalentTopic of equivalentTopicIds)
        tx.create(PrerequisiteEquivalent, { topic: topicId, requiredTopic, equivalentTopic });
    }
    return { type: 'PrerequisitesSet', topicId };
  });
}

function invalid(message: string): SetPrerequisitesOutcome {
  return { type: 'InvalidPrerequisites', message };
}
