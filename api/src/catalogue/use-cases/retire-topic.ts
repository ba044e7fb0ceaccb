import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { indexTopics, lockTopic, moveRevision, type TopicVersions } from './topic-ledger.ts';
import type { PlannerCommand } from './write-topic.ts';

export type RetireTopicOutcome =
  | { type: 'TopicRetired'; topicId: number }
  | { type: 'NotPermitted' }
  | { type: 'TopicNotFound' }
  | { type: 'ReasonRequired' }
  /** Never published, or retired already. */
  | { type: 'NotPublished'; topicId: number }
  | CommandRefusal;

/**
 * Takes a topic out of the catalogue. Its sessions go on and nobody loses a seat: whoever has the address still finds
 * it until they are over. A version in work stays, and publishing it brings the topic back.
 */
export function retireTopic(
  deps: CommandDependencies,
  command: PlannerCommand & { topicId: number; reason: string | null },
): Promise<RetireTopicOutcome> {
  const { actorId, mayPlan, idempotencyKey, topicId, reason } = command;
  if (!mayPlan) return Promise.resolve({ type: 'NotPermitted' });
  if (reason === null) return Promise.resolve({ type: 'ReasonRequired' });
  return runCommand<TopicVersions | null, RetireTopicOutcome>(
    deps,
    { name: 'retireTopic', actorId, idempotencyKey, input: { topicId, reason } },
    (tx) => lockTopic(tx, topicId),
    async (tx, versions, now) => {
      if (!versions) return { outcome: { type: 'TopicNotFound' }, effect: false };
      const { published } = versions;
      if (published?.status !== 'PUBLISHED')
        return { outcome: { type: 'NotPublished', topicId }, effect: false };
      await moveRevision(tx, published, { kind: 'RETIRED', to: 'RETIRED', actorId, reason, now });
      await indexTopics(tx, [topicId]);
      return { outcome: { type: 'TopicRetired', topicId }, effect: true };
    },
  );
}
