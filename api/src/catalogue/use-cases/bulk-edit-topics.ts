import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Category, TargetGroup, Topic, TopicRevision } from '@weitblick/db/catalogue';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import {
  planBulkEdit,
  refusesAll,
  type BulkEdit,
  type BulkEditResult,
  type BulkEditRow,
  type BulkTopic,
} from '../rules/bulk-edit.ts';
import { addRevision, indexTopics, moveRevision, showContent, type TopicVersions } from './topic-ledger.ts';
import type { PlannerCommand } from './write-topic.ts';

export const MAX_BULK_TOPICS = 500;

export interface BulkEditCommand extends PlannerCommand {
  /** Each once, MAX_BULK_TOPICS at most. */
  topicIds: readonly number[];
  edit: BulkEdit;
  mode: 'ALL_OR_NOTHING' | 'EACH';
  reason: string | null;
}

export interface BulkEditReport {
  topicId: number;
  result: BulkEditResult;
}

export type BulkEditOutcome =
  | { type: 'TopicsEdited'; rows: BulkEditReport[] }
  /** ALL_OR_NOTHING, and at least one topic cannot be changed: nothing was written. */
  | { type: 'BulkEditRefused'; rows: BulkEditReport[] }
  | { type: 'NotPermitted' }
  | { type: 'ReasonRequired' }
  | { type: 'InvalidBulkEdit'; message: string }
  | CommandRefusal;

type Terms = Pick<BulkEditCommand, 'mayPlan' | 'topicIds' | 'edit'>;

/** What bulkEditTopics would do now; writes and locks nothing. */
export async function previewBulkEdit(
  { em }: CommandDependencies,
  { mayPlan, topicIds, edit }: Terms,
): Promise<
  | { type: 'BulkEditPreview'; rows: BulkEditReport[] }
  | { type: 'NotPermitted' }
  | { type: 'InvalidBulkEdit'; message: string }
> {
  if (!mayPlan) return { type: 'NotPermitted' };
  const fork = em.fork();
  const fault = await editFault(fork, { topicIds, edit });
  if (fault) return { type: 'InvalidBulkEdit', message: fault };
  const { rows } = await plan(fork, topicIds, edit);
  return { type: 'BulkEditPreview', rows: rows.map(report) };
}

/**
 * Changes many topics in one transaction. What is changed needs no review and counts at once; each topic's history
 * says who did it and why.
 */
export function bulkEditTopics(
  deps: CommandDependencies,
  command: BulkEditCommand,
): Promise<BulkEditOutcome> {
  const { actorId, mayPlan, idempotencyKey, topicIds, edit, mode, reason } = command;
  if (!mayPlan) return Promise.resolve({ type: 'NotPermitted' });
  if (reason === null) return Promise.resolve({ type: 'ReasonRequired' });
  return runCommand<null, BulkEditOutcome>(
    deps,
    { name: 'bulkEditTopics', actorId, idempotencyKey, input: { topicIds, edit, mode, reason } },
    async (tx) => {
      await tx.find(
        Topic,
        { id: { $in: [...topicIds] } },
        { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' }, fields: ['id'] },
      );
      return null;
    },
    async (tx, _locked, now) => {
      const fault = await editFault(tx, { topicIds, edit });
      if (fault) return { outcome: { type: 'InvalidBulkEdit', message: fault }, effect: false };
      const { rows, versions } = await plan(tx, topicIds, edit);
      if (mode === 'ALL_OR_NOTHING' && refusesAll(rows))
        return { outcome: { type: 'BulkEditRefused', rows: rows.map(report) }, effect: false };
      for (const row of rows) {
        const found = versions.get(row.topicId);
        if (found) await write(tx, found, row, { actorId, reason, now });
      }
      const shown = rows.filter(({ topicId }) => versions.get(topicId)?.published).map((row) => row.topicId);
      if (shown.length > 0) await indexTopics(tx, shown);
      return { outcome: { type: 'TopicsEdited', rows: rows.map(report) }, effect: true };
    },
  );
}

const report = ({ topicId, result }: BulkEditRow): BulkEditReport => ({ topicId, result });

async function editFault(
  em: EntityManager,
  { topicIds, edit }: Pick<Terms, 'topicIds' | 'edit'>,
): Promise<string | null> {
  const { retire = false, categoryId, targetGroups, ...rest } = edit;
  if (topicIds.length === 0 || topicIds.length > MAX_BULK_TOPICS)
    return `From 1 to ${MAX_BULK_TOPICS} topics can be changed at once`;
  const others = Object.values({ categoryId, targetGroups, ...rest }).filter((value) => value !== undefined);
  if (retire ? others.length > 0 : others.length === 0)
    return 'Say one thing to change, or retire and nothing else';
  if (categoryId !== undefined && !(await em.count(Category, { id: categoryId }))) return 'No such category';
  const codes = [...new Set(targetGroups?.values ?? [])];
  if ((await em.count(TargetGroup, { code: { $in: codes } })) !== codes.length) return 'No such target group';
  const cents = edit.cost?.centsPerDay ?? null;
  if (cents !== null && !(Number.isInteger(cents) && cents >= 1 && cents <= 10_000_000))
    return 'The rate must be from 1 to 10000000 cents';
  return null;
}

async function plan(
  em: EntityManager,
  topicIds: readonly number[],
  edit: BulkEdit,
): Promise<{ rows: BulkEditRow[]; versions: Map<number, TopicVersions> }> {
  const ids = [...new Set(topicIds)];
  const topics = await em.find(Topic, { id: { $in: ids } });
  const revisions = await em.find(TopicRevision, {
    topic: { $in: ids },
    status: { $in: ['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIRED'] },
  });
  const of = (topic: Topic, statuses: string[]) =>
    revisions.find((r) => r.topic.id === topic.id && statuses.includes(r.status)) ?? null;
  const versions = new Map(
    topics.map((topic) => [
      topic.id,
      { topic, work: of(topic, ['DRAFT', 'IN_REVIEW']), published: of(topic, ['PUBLISHED', 'RETIRED']) },
    ]),
  );
  const known = ids.map((id): BulkTopic | number => {
    const found = versions.get(id);
    // a draft that was thrown away before anybody saw it is no topic any more
    if (!found || (!found.work && !found.published)) return id;
    return { id, status: found.topic.status, work: found.work, published: found.published };
  });
  return { rows: planBulkEdit(known, edit), versions };
}

async function write(
  tx: EntityManager,
  { topic, work, published }: TopicVersions,
  { result, content }: BulkEditRow,
  step: { actorId: number; reason: string; now: Date },
): Promise<void> {
  if (result === 'RETIRED') {
    await moveRevision(tx, published!, { kind: 'RETIRED', to: 'RETIRED', ...step });
  } else if (result === 'CHANGED' && work) {
    work.content = content!;
    await moveRevision(tx, work, { kind: 'BULK_EDITED', to: 'DRAFT', ...step });
    tx.assign(topic, { category: content!.categoryId });
  } else if (result === 'CHANGED') {
    await moveRevision(tx, published!, { kind: 'SUPERSEDED', to: 'SUPERSEDED', ...step });
    await addRevision(tx, topic, content!, { kind: 'BULK_EDITED', to: 'PUBLISHED', ...step });
    await showContent(tx, topic, content!);
  }
}
