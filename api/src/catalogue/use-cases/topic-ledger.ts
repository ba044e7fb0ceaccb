import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { TopicPolicy } from '@weitblick/db/approval';
import {
  indexTopicsWithin,
  TargetGroup,
  Topic,
  TopicEvent,
  TopicPrerequisite,
  TopicRevision,
  Category,
  type RevisionStatus,
  type TopicContent,
  type TopicEventKind,
} from '@weitblick/db/catalogue';
import { hasCycle } from '../rules/prerequisites.ts';
import { participationCost, slugOf, type TopicFault } from '../rules/topic-draft.ts';

/** Any constant: two planners must not close a circle of prerequisites from both sides at once. */
export const GRAPH_LOCK = 7_262_010;

export interface Step {
  kind: TopicEventKind;
  to: RevisionStatus;
  actorId: number;
  reason: string | null;
  now: Date;
}

export interface TopicVersions {
  topic: Topic;
  /** The version in work, if there is one. */
  work: TopicRevision | null;
  /** The version that staff see, or saw last. */
  published: TopicRevision | null;
}

/** Locks a topic, which serialises everything that is done to its versions. */
export async function lockTopic(tx: EntityManager, topicId: number): Promise<TopicVersions | null> {
  const topic = await tx.findOne(Topic, topicId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!topic) return null;
  const [work, published] = [
    await tx.findOne(TopicRevision, { topic, status: { $in: ['DRAFT', 'IN_REVIEW'] } }),
    await tx.findOne(TopicRevision, { topic, status: { $in: ['PUBLISHED', 'RETIRED'] } }),
  ];
  return { topic, work, published };
}

/** Moves a version on and writes its event; nothing else may change the status of a version. */
export async function moveRevision(tx: EntityManager, revision: TopicRevision, step: Step): Promise<void> {
  const from = revision.status;
  revision.status = step.to;
  revision.version += 1;
  revision.changedAt = step.now;
  writeEvent(tx, revision, from, step);
  await tx.flush();
}

/** A new version of a topic, with its event. */
export async function addRevision(
  tx: EntityManager,
  topic: Topic,
  content: TopicContent,
  step: Step,
): Promise<TopicRevision> {
  const [{ last }] = await tx.execute<[{ last: number }]>(
    'select coalesce(max(number), 0)::int as last from topic_revision where topic_id = ?',
    [topic.id],
  );
  const revision = tx.create(TopicRevision, {
    topic,
    number: last + 1,
    status: step.to,
    version: 1,
    content,
    author: step.actorId,
    reason: step.reason,
    createdAt: step.now,
    changedAt: step.now,
    reviewer: null,
    reviewedAt: null,
  });
  await tx.flush();
  writeEvent(tx, revision, 'NONE', step);
  await tx.flush();
  return revision;
}

function writeEvent(
  tx: EntityManager,
  revision: TopicRevision,
  fromStatus: RevisionStatus | 'NONE',
  { kind, to, actorId, reason, now }: Step,
): void {
  tx.create(TopicEvent, {
    topic: revision.topic,
    revision,
    version: revision.version,
    kind,
    fromStatus,
    toStatus: to,
    at: now,
    actor: actorId,
    reason,
  });
}

/** A new topic that nobody but the planning desk knows of. Of its content the row has no more than it must. */
export async function addDraftTopic(tx: EntityManager, content: TopicContent): Promise<Topic> {
  const topic = tx.create(Topic, {
    slug: await freeSlug(tx, content.title, null),
    category: content.categoryId,
    title: content.title,
    benefit: '',
    description: '',
    descriptionHtml: null,
    goals: [],
    keywords: [],
    synonyms: [],
    formats: [],
    durationMinutes: null,
    costCentsPerDay: null,
    popularity: 0,
    sourceKey: null,
    status: 'DRAFT',
  });
  await tx.flush();
  return topic;
}

/**
 * Makes a version what staff see: the topic's row, its target groups and prerequisites, and the costs in its rules. The
 * caller moves the version itself to PUBLISHED, and calls indexTopics when all topics of its transaction are written.
 */
export async function showContent(tx: EntityManager, topic: Topic, content: TopicContent): Promise<void> {
  const { categoryId, targetGroups, prerequisites, ...columns } = content;
  tx.assign(topic, {
    ...columns,
    category: categoryId,
    slug: await freeSlug(tx, content.title, topic),
    status: 'PUBLISHED',
  });
  await tx.flush();
  await tx.execute(
    'delete from topic_target_group where topic_id = ? and target_group_code <> all(?::text[])',
    [topic.id, arrayOf(targetGroups)],
  );
  await tx.execute(
    `insert into topic_target_group (topic_id, target_group_code) select ?, unnest(?::text[]) on conflict do nothing`,
    [topic.id, arrayOf(targetGroups)],
  );
  // those that stay keep their rows, on which their equivalents depend
  const required = prerequisites.map((p) => p.topicId);
  await tx.nativeDelete(TopicPrerequisite, { topic: topic.id, requiredTopic: { $nin: required } });
  await tx.upsertMany(
    TopicPrerequisite,
    prerequisites.map(({ topicId, kind }) => ({ topic: topic.id, requiredTopic: topicId, kind })),
  );
  const costCents = participationCost(content);
  if (costCents !== null) {
    const policy = await tx.findOne(TopicPolicy, { topic: topic.id });
    const cost = { costCents, costBearer: content.costBearer };
    if (!policy) tx.create(TopicPolicy, { topic: topic.id, ...cost, version: 1 });
    else if (policy.costCents !== costCents || policy.costBearer !== content.costBearer)
      tx.assign(policy, { ...cost, version: policy.version + 1 });
  }
  await tx.flush();
}

/** Brings the search index up to date, in the same transaction, for topics that were published or retired. */
export async function indexTopics(tx: EntityManager, topicIds: readonly number[]): Promise<void> {
  await indexTopicsWithin((sql, values) => tx.execute(sql.replace(/\$\d+/g, '?'), values), topicIds);
}

/** What a draft names that is not there, or that would let a topic require itself. */
export async function referenceFaults(
  tx: EntityManager,
  topicId: number | null,
  { categoryId, targetGroups, prerequisites }: TopicContent,
): Promise<TopicFault[]> {
  const faults: TopicFault[] = [];
  const unknown = (field: TopicFault['field']) => faults.push({ field, reason: 'UNKNOWN', limit: null });
  if (!(await tx.count(Category, { id: categoryId }))) unknown('categoryId');
  if ((await tx.count(TargetGroup, { code: { $in: targetGroups } })) !== targetGroups.length)
    unknown('targetGroups');
  const ids = prerequisites.map((p) => p.topicId);
  if (ids.length === 0) return faults;
  if ((await tx.count(Topic, { id: { $in: ids }, status: 'PUBLISHED' })) !== ids.length)
    unknown('prerequisites');
  else if (topicId !== null && (await requiresItself(tx, topicId, prerequisites)))
    faults.push({ field: 'prerequisites', reason: 'CIRCLE', limit: null });
  return faults;
}

/** The caller who writes prerequisites holds GRAPH_LOCK. */
export async function requiresItself(
  tx: EntityManager,
  topicId: number,
  prerequisites: TopicContent['prerequisites'],
): Promise<boolean> {
  const others = await tx.find(TopicPrerequisite, { kind: 'REQUIRED', topic: { $ne: topicId } });
  return (
    prerequisites.some((p) => p.topicId === topicId) ||
    hasCycle([
      ...others.map((p) => [p.topic.id, p.requiredTopic.id] as const),
      ...prerequisites.filter((p) => p.kind === 'REQUIRED').map((p) => [topicId, p.topicId] as const),
    ])
  );
}

/** The title's words, with a number when another topic has the same. A topic keeps its own as long as it fits. */
async function freeSlug(tx: EntityManager, title: string, topic: Topic | null): Promise<string> {
  const wanted = slugOf(title);
  if (topic && new RegExp(`^${wanted}(-\\d+)?$`).test(topic.slug)) return topic.slug;
  // two new topics of the same title meet here
  await tx.execute('select pg_advisory_xact_lock(hashtext(?))', [`topic ${wanted}`]);
  const taken = await tx.execute<{ slug: string }[]>(
    `select slug from topic where slug = ? or slug ~ ('^' || ? || '-[0-9]+$')`,
    [wanted, wanted],
  );
  const slugs = new Set(taken.map((row) => row.slug));
  if (!slugs.has(wanted)) return wanted;
  let number = 2;
  while (slugs.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

function arrayOf(codes: readonly string[]): string {
  return `{${codes.map((code) => JSON.stringify(code)).join(',')}}`;
}
