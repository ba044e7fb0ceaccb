import type { EntityManager } from '@mikro-orm/postgresql';
import { type Topic, TopicRevision, type TopicContent } from '@weitblick/db/catalogue';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { contentOf, draftFaults, lineOf, type TopicDraft, type TopicFault } from '../rules/topic-draft.ts';
import {
  addDraftTopic,
  addRevision,
  lockTopic,
  moveRevision,
  referenceFaults,
  type TopicVersions,
} from './topic-ledger.ts';

export interface PlannerCommand {
  actorId: number;
  mayPlan: boolean;
  idempotencyKey: string;
}

export type WriteRefusal =
  | { type: 'NotPermitted' }
  | { type: 'TopicNotFound' }
  | { type: 'InvalidTopic'; faults: TopicFault[] }
  | CommandRefusal;

export type DraftTopicOutcome = { type: 'TopicDrafted'; topicId: number } | WriteRefusal;

/** A new topic as a draft, of which nobody but the planning desk knows. */
export function draftTopic(
  deps: CommandDependencies,
  { actorId, mayPlan, idempotencyKey, draft }: PlannerCommand & { draft: TopicDraft },
): Promise<DraftTopicOutcome> {
  return addTopic(
    deps,
    { actorId, mayPlan, idempotencyKey, name: 'draftTopic', input: { draft } },
    'DRAFTED',
    () => Promise.resolve(contentOf(draft)),
  );
}

/** A new draft with the text of another topic: of its draft, if it has one, else of what staff see. */
export function copyTopic(
  deps: CommandDependencies,
  { actorId, mayPlan, idempotencyKey, topicId, title }: PlannerCommand & { topicId: number; title: string },
): Promise<DraftTopicOutcome> {
  const envelope = { actorId, mayPlan, idempotencyKey, name: 'copyTopic', input: { topicId, title } };
  return addTopic(deps, envelope, 'COPIED', async (tx) => {
    const versions = await lockTopic(tx, topicId);
    const source = versions && (versions.work ?? versions.published);
    return source && { ...source.content, title: lineOf(title) };
  });
}

function addTopic(
  deps: CommandDependencies,
  { mayPlan, ...envelope }: PlannerCommand & { name: string; input: Record<string, unknown> },
  kind: 'DRAFTED' | 'COPIED',
  read: (tx: EntityManager) => Promise<TopicContent | null>,
): Promise<DraftTopicOutcome> {
  if (!mayPlan) return Promise.resolve({ type: 'NotPermitted' });
  return runCommand<null, DraftTopicOutcome>(
    deps,
    envelope,
    () => Promise.resolve(null),
    async (tx, _locked, now) => {
      const content = await read(tx);
      if (!content) return { outcome: { type: 'TopicNotFound' }, effect: false };
      const faults = [...draftFaults(content), ...(await referenceFaults(tx, null, content))];
      if (faults.length > 0) return { outcome: { type: 'InvalidTopic', faults }, effect: false };
      const topic = await addDraftTopic(tx, content);
      await addRevision(tx, topic, content, {
        kind,
        to: 'DRAFT',
        actorId: envelope.actorId,
        reason: null,
        now,
      });
      return { outcome: { type: 'TopicDrafted', topicId: topic.id }, effect: true };
    },
  );
}

export type ReviseTopicOutcome =
  | { type: 'TopicDrafted'; topicId: number }
  /** Somebody works on it already. */
  | { type: 'DraftInWork'; topicId: number }
  | { type: 'RevisionNotFound' }
  | WriteRefusal;

/**
 * Begins a new version of a topic; what staff see stays as it is until the version is published.
 * @param command.number the version to begin with, to restore it; null = the one that staff see
 */
export function reviseTopic(
  deps: CommandDependencies,
  command: PlannerCommand & { topicId: number; number: number | null; reason: string | null },
): Promise<ReviseTopicOutcome> {
  const { actorId, mayPlan, idempotencyKey, topicId, number, reason } = command;
  if (!mayPlan) return Promise.resolve({ type: 'NotPermitted' });
  return runCommand<TopicVersions | null, ReviseTopicOutcome>(
    deps,
    { name: 'reviseTopic', actorId, idempotencyKey, input: { topicId, number, reason } },
    (tx) => lockTopic(tx, topicId),
    async (tx, versions, now) => {
      if (!versions) return { outcome: { type: 'TopicNotFound' }, effect: false };
      const { topic, work, published } = versions;
      if (work) return { outcome: { type: 'DraftInWork', topicId }, effect: false };
      const source = number === null ? published : await tx.findOne(TopicRevision, { topic, number });
      if (!source) return { outcome: { type: 'RevisionNotFound' }, effect: false };
      const kind = number === null ? 'DRAFTED' : 'RESTORED';
      await addRevision(tx, topic, source.content, { kind, to: 'DRAFT', actorId, reason, now });
      return { outcome: { type: 'TopicDrafted', topicId }, effect: true };
    },
  );
}

export type SaveTopicOutcome =
  | { type: 'TopicSaved'; topicId: number }
  /** Somebody else has saved or moved it on; nothing was written. */
  | { type: 'StaleTopicDraft'; topicId: number }
  | { type: 'NoDraft'; topicId: number }
  | WriteRefusal;

export interface SaveTopicCommand extends PlannerCommand {
  topicId: number;
  /** Of the version in work, as the planner saw it. */
  expectedVersion: number;
  draft: TopicDraft;
  reason: string | null;
}

/** Saves the version in work. */
export function saveTopicDraft(
  deps: CommandDependencies,
  command: SaveTopicCommand,
): Promise<SaveTopicOutcome> {
  const { actorId, mayPlan, idempotencyKey, topicId, expectedVersion, draft, reason } = command;
  if (!mayPlan) return Promise.resolve({ type: 'NotPermitted' });
  return runCommand<TopicVersions | null, SaveTopicOutcome>(
    deps,
    { name: 'saveTopicDraft', actorId, idempotencyKey, input: { topicId, expectedVersion, draft, reason } },
    (tx) => lockTopic(tx, topicId),
    async (tx, versions, now) => {
      if (!versions) return { outcome: { type: 'TopicNotFound' }, effect: false };
      const { topic, work } = versions;
      if (!work) return { outcome: { type: 'NoDraft', topicId }, effect: false };
      if (work.status !== 'DRAFT' || work.version !== expectedVersion)
        return { outcome: { type: 'StaleTopicDraft', topicId }, effect: false };
      const content = contentOf(draft);
      const faults = [...draftFaults(content), ...(await referenceFaults(tx, topicId, content))];
      if (faults.length > 0) return { outcome: { type: 'InvalidTopic', faults }, effect: false };
      work.content = content;
      if (reason) work.reason = reason;
      await moveRevision(tx, work, { kind: 'SAVED', to: 'DRAFT', actorId, reason, now });
      if (topic.status === 'DRAFT') await nameDraft(tx, topic, content);
      return { outcome: { type: 'TopicSaved', topicId }, effect: true };
    },
  );
}

/** So that the planning desk's list is in the right order. */
async function nameDraft(tx: EntityManager, topic: Topic, content: TopicContent): Promise<void> {
  tx.assign(topic, { title: content.title, category: content.categoryId });
  await tx.flush();
}
