import { Topic, TopicPrerequisite, type PrerequisiteKind } from '@weitblick/db/catalogue';
import type { CommandDependencies } from '../../platform/command.ts';
import { hasCycle } from '../rules/prerequisites.ts';

export const MAX_PREREQUISITES = 20;
/** Any constant: two planners must not close a circle from both sides at once. */
const GRAPH_LOCK = 7_262_010;

export interface SetPrerequisitesCommand {
  mayPlan: boolean;
  topicId: number;
  prerequisites: { topicId: number; kind: PrerequisiteKind }[];
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
  return em.fork().transactional(async (tx) => {
    await tx.execute('select pg_advisory_xact_lock(?)', [GRAPH_LOCK]);
    if ((await tx.count(Topic, { id: { $in: [topicId, ...ids] } })) !== new Set([topicId, ...ids]).size) {
      return { type: 'TopicNotFound' };
    }
    const others = await tx.find(TopicPrerequisite, { kind: 'REQUIRED', topic: { $ne: topicId } });
    const edges = [
      ...others.map((p) => [p.topic.id, p.requiredTopic.id] as const),
      ...prerequisites.filter((p) => p.kind === 'REQUIRED').map((p) => [topicId, p.topicId] as const),
    ];
    if (ids.includes(topicId) || hasCycle(edges)) return invalid('The topic would require itself');
    await tx.nativeDelete(TopicPrerequisite, { topic: topicId });
    for (const p of prerequisites) {
      tx.create(TopicPrerequisite, { topic: topicId, requiredTopic: p.topicId, kind: p.kind });
    }
    return { type: 'PrerequisitesSet', topicId };
  });
}

function invalid(message: string): SetPrerequisitesOutcome {
  return { type: 'InvalidPrerequisites', message };
}
