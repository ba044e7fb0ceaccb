import { CatalogueSetting, type TopicRevision } from '@weitblick/db/catalogue';
import type { EntityManager } from '@mikro-orm/postgresql';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { freshCatalogueIndex } from '../queries/catalogue-index.ts';
import { hasWritten } from '../queries/has-written.ts';
import { completenessFaults, type TopicFault } from '../rules/topic-draft.ts';
import {
  GRAPH_LOCK,
  indexTopics,
  lockTopic,
  moveRevision,
  referenceFaults,
  showContent,
  type TopicVersions,
} from './topic-ledger.ts';
import type { PlannerCommand } from './write-topic.ts';

export const REVIEW_STEPS = ['SUBMIT', 'TAKE_BACK', 'RETURN', 'PUBLISH', 'DISCARD'] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

export interface ReviewTopicCommand extends PlannerCommand {
  topicId: number;
  step: ReviewStep;
  /** Of the version in work, as the planner saw it. */
  expectedVersion: number;
  /** Needed to return. */
  reason: string | null;
}

export type ReviewTopicOutcome =
  | { type: 'TopicMoved'; topicId: number }
  | { type: 'NotPermitted' }
  | { type: 'TopicNotFound' }
  | { type: 'NoDraft'; topicId: number }
  | { type: 'StaleTopicDraft'; topicId: number }
  | { type: 'InvalidTopic'; faults: TopicFault[] }
  | { type: 'ReasonRequired' }
  /** Who has written at it cannot judge it. */
  | { type: 'FourEyesRequired' }
  | CommandRefusal;

/** From which status a step starts, where it leads, and what it is called in the history. */
const STEPS = {
  SUBMIT: { from: 'DRAFT', to: 'IN_REVIEW', kind: 'SUBMITTED' },
  TAKE_BACK: { from: 'IN_REVIEW', to: 'DRAFT', kind: 'TAKEN_BACK' },
  RETURN: { from: 'IN_REVIEW', to: 'DRAFT', kind: 'RETURNED' },
  PUBLISH: { from: 'IN_REVIEW', to: 'PUBLISHED', kind: 'PUBLISHED' },
  DISCARD: { from: 'DRAFT', to: 'DISCARDED', kind: 'DISCARDED' },
} as const;

/**
 * Moves the version in work on: hand in, take back, return with a reason, publish, discard. What is published is found
 * by the search of this process when the command is done, and by those of others some seconds later.
 */
export async function reviewTopic(
  deps: CommandDependencies,
  command: ReviewTopicCommand,
): Promise<ReviewTopicOutcome> {
  const { actorId, mayPlan, idempotencyKey, topicId, step, expectedVersion, reason } = command;
  if (!mayPlan) return { type: 'NotPermitted' };
  if (step === 'RETURN' && reason === null) return { type: 'ReasonRequired' };
  const outcome = await runCommand<TopicVersions | null, ReviewTopicOutcome>(
    deps,
    { name: 'reviewTopic', actorId, idempotencyKey, input: { topicId, step, expectedVersion, reason } },
    async (tx) => {
      // before the topic's row, as everybody does who writes prerequisites
      if (step === 'PUBLISH') await tx.execute('select pg_advisory_xact_lock(?)', [GRAPH_LOCK]);
      return lockTopic(tx, topicId);
    },
    async (tx, versions, now) => {
      if (!versions) return { outcome: { type: 'TopicNotFound' }, effect: false };
      const { work } = versions;
      if (!work) return { outcome: { type: 'NoDraft', topicId }, effect: false };
      const { from, to, kind } = STEPS[step];
      if (work.status !== from || work.version !== expectedVersion)
        return { outcome: { type: 'StaleTopicDraft', topicId }, effect: false };
      if (step === 'SUBMIT' || step === 'PUBLISH') {
        const faults = [
          ...completenessFaults(work.content),
          ...(await referenceFaults(tx, topicId, work.content)),
        ];
        if (faults.length > 0) return { outcome: { type: 'InvalidTopic', faults }, effect: false };
      }
      if (step === 'PUBLISH') {
        const { fourEyes } = await tx.findOneOrFail(CatalogueSetting, 1);
        if (fourEyes && (await hasWritten(tx, work, actorId)))
          return { outcome: { type: 'FourEyesRequired' }, effect: false };
        tx.assign(work, { reviewer: actorId, reviewedAt: now, fourEyes });
        await publish(tx, versions, work, { actorId, reason, now });
      } else {
        await moveRevision(tx, work, { kind, to, actorId, reason, now });
      }
      return { outcome: { type: 'TopicMoved', topicId }, effect: true };
    },
  );
  if (step === 'PUBLISH' && outcome.type === 'TopicMoved') await freshCatalogueIndex(deps.em.fork());
  return outcome;
}

async function publish(
  tx: EntityManager,
  { topic, published }: TopicVersions,
  work: TopicRevision,
  step: { actorId: number; reason: string | null; now: Date },
): Promise<void> {
  if (published) await moveRevision(tx, published, { kind: 'SUPERSEDED', to: 'SUPERSEDED', ...step });
  await moveRevision(tx, work, { kind: 'PUBLISHED', to: 'PUBLISHED', ...step });
  await showContent(tx, topic, work.content);
  await indexTopics(tx, [topic.id]);
}
