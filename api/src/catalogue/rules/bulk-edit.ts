import type { CostBearer, RevisionStatus, TopicContent, TopicStatus } from '@weitblick/db/catalogue';

export const BULK_LIST_CHANGES = ['ADD', 'REMOVE', 'REPLACE'] as const;

export interface ListEdit {
  change: (typeof BULK_LIST_CHANGES)[number];
  values: string[];
}

/** What is changed in many topics at once: nothing that somebody would have to read first. Left out = stays. */
export interface BulkEdit {
  categoryId?: number;
  targetGroups?: ListEdit;
  keywords?: ListEdit;
  contact?: string;
  cost?: { bearer: CostBearer; centsPerDay: number | null };
  /** Nothing else may be changed with it. */
  retire?: boolean;
}

export type BulkEditResult =
  | 'CHANGED'
  | 'RETIRED'
  | 'UNCHANGED'
  /** A version is in work: the change would be lost when it is published. */
  | 'DRAFT_IN_WORK'
  | 'NOT_PUBLISHED'
  /** No target group would be left. */
  | 'NO_TARGET_GROUP'
  | 'TOO_MANY_KEYWORDS'
  | 'NOT_FOUND';

export interface BulkEditRow {
  topicId: number;
  result: BulkEditResult;
  /** With CHANGED. */
  content: TopicContent | null;
}

export interface BulkTopic {
  id: number;
  status: TopicStatus;
  work: { status: RevisionStatus; content: TopicContent } | null;
  published: { status: RevisionStatus; content: TopicContent } | null;
}

const MAX_KEYWORDS = 40;
const WRITES: readonly BulkEditResult[] = ['CHANGED', 'RETIRED', 'UNCHANGED'];

/** What a bulk edit does to each topic. Drafts that were never published are changed as drafts. */
export function planBulkEdit(topics: readonly (BulkTopic | number)[], edit: BulkEdit): BulkEditRow[] {
  return topics.map((topic) => {
    if (typeof topic === 'number') return { topicId: topic, result: 'NOT_FOUND', content: null };
    return { topicId: topic.id, ...planOne(topic, edit) };
  });
}

/** Whether a row keeps an edit of all or nothing from being done. */
export function refusesAll(rows: readonly { result: BulkEditResult }[]): boolean {
  return rows.some(({ result }) => !WRITES.includes(result));
}

function planOne({ status, work, published }: BulkTopic, edit: BulkEdit): Omit<BulkEditRow, 'topicId'> {
  const refused = (result: BulkEditResult) => ({ result, content: null });
  if (edit.retire) return refused(status === 'PUBLISHED' ? 'RETIRED' : 'NOT_PUBLISHED');
  if (status === 'RETIRED') return refused('NOT_PUBLISHED');
  if (work && (published || work.status !== 'DRAFT')) return refused('DRAFT_IN_WORK');
  const before = (work ?? published)?.content;
  if (!before) return refused('NOT_PUBLISHED');
  const content = edited(before, edit);
  if (status === 'PUBLISHED' && content.targetGroups.length === 0) return refused('NO_TARGET_GROUP');
  if (content.keywords.length > MAX_KEYWORDS) return refused('TOO_MANY_KEYWORDS');
  return sameContent(before, content) ? refused('UNCHANGED') : { result: 'CHANGED', content };
}

function edited(before: TopicContent, edit: BulkEdit): TopicContent {
  return {
    ...before,
    ...(edit.categoryId !== undefined && { categoryId: edit.categoryId }),
    ...(edit.contact !== undefined && { contact: edit.contact }),
    ...(edit.targetGroups && { targetGroups: changed(before.targetGroups, edit.targetGroups).sort() }),
    ...(edit.keywords && { keywords: changed(before.keywords, edit.keywords) }),
    ...(edit.cost && { costBearer: edit.cost.bearer, costCentsPerDay: edit.cost.centsPerDay }),
  };
}

function changed(before: readonly string[], { change, values }: ListEdit): string[] {
  switch (change) {
    case 'ADD':
      return [...new Set([...before, ...values])];
    case 'REMOVE':
      return before.filter((value) => !values.includes(value));
    case 'REPLACE':
      return [...new Set(values)];
  }
}

/** Only what a bulk edit may change is compared. */
function sameContent(a: TopicContent, b: TopicContent): boolean {
  const facts = ({
    categoryId,
    contact,
    targetGroups,
    keywords,
    costBearer,
    costCentsPerDay,
  }: TopicContent) =>
    JSON.stringify([categoryId, contact, targetGroups, keywords, costBearer, costCentsPerDay]);
  return facts(a) === facts(b);
}
