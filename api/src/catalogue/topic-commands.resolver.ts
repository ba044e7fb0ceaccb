import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Topic, TopicRevision } from '@weitblick/db/catalogue';
import {
  actorOf,
  commandDependencies,
  freshReads,
  mayPlan,
  requireViewer,
  type RequestContext,
} from '../platform/context.ts';
import { checkIdempotencyKey, decodeId, encodeId } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import { checkReason, cleanText } from '../platform/text-input.ts';
import { plannedTopic } from './queries/planned-topics.ts';
import type { BulkEdit } from './rules/bulk-edit.ts';
import type { TopicDraft } from './rules/topic-draft.ts';
import {
  BulkEditInput,
  BulkEditTopicsInput,
  BulkEditTopicsResult,
  CopyTopicInput,
  DraftTopicInput,
  DraftTopicResult,
  PreviewBulkEditInput,
  PreviewBulkEditResult,
  RetireTopicInput,
  RetireTopicResult,
  ReviewTopicInput,
  ReviewTopicResult,
  ReviseTopicInput,
  ReviseTopicResult,
  SaveTopicDraftInput,
  SaveTopicDraftResult,
  TopicContentInput,
} from './topic-commands.types.ts';
import {
  bulkEditTopics,
  previewBulkEdit,
  type BulkEditOutcome,
  type BulkEditReport,
} from './use-cases/bulk-edit-topics.ts';
import { retireTopic, type RetireTopicOutcome } from './use-cases/retire-topic.ts';
import { reviewTopic, type ReviewTopicOutcome } from './use-cases/review-topic.ts';
import {
  copyTopic,
  draftTopic,
  reviseTopic,
  saveTopicDraft,
  type DraftTopicOutcome,
  type PlannerCommand,
  type ReviseTopicOutcome,
  type SaveTopicOutcome,
} from './use-cases/write-topic.ts';

@Resolver()
export class TopicCommandsResolver {
  @Mutation(() => DraftTopicResult, {
    description: 'A new topic. Training planners only, as all that follows.',
  })
  async draftTopic(
    @Arg('input', () => DraftTopicInput) input: DraftTopicInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const command = { ...planner(input, context), draft: draftOf(input.content) };
    return present(await draftTopic(commandDependencies(context), command), context);
  }

  @Mutation(() => DraftTopicResult, { description: 'A new topic with the text of another.' })
  async copyTopic(
    @Arg('input', () => CopyTopicInput) input: CopyTopicInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const command = { ...planner(input, context), topicId: topicKey(input.topicId), title: input.title };
    return present(await copyTopic(commandDependencies(context), command), context);
  }

  @Mutation(() => ReviseTopicResult, {
    description: 'Begins a new version; staff see the one before until it is published.',
  })
  async reviseTopic(
    @Arg('input', () => ReviseTopicInput) input: ReviseTopicInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await reviseTopic(commandDependencies(context), {
      ...planner(input, context),
      topicId: topicKey(input.topicId),
      number: input.number ?? null,
      reason: checkReason(input.reason),
    });
    return present(outcome, context);
  }

  @Mutation(() => SaveTopicDraftResult)
  async saveTopicDraft(
    @Arg('input', () => SaveTopicDraftInput) input: SaveTopicDraftInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await saveTopicDraft(commandDependencies(context), {
      ...planner(input, context),
      topicId: topicKey(input.topicId),
      expectedVersion: input.expectedVersion,
      draft: draftOf(input.content),
      reason: checkReason(input.reason),
    });
    return present(outcome, context);
  }

  @Mutation(() => ReviewTopicResult, { description: 'Moves the version in work on.' })
  async reviewTopic(
    @Arg('input', () => ReviewTopicInput) input: ReviewTopicInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await reviewTopic(commandDependencies(context), {
      ...planner(input, context),
      topicId: topicKey(input.topicId),
      step: input.step,
      expectedVersion: input.expectedVersion,
      reason: checkReason(input.reason),
    });
    return present(outcome, context);
  }

  @Mutation(() => RetireTopicResult, { description: 'Takes it out of the catalogue; its sessions go on.' })
  async retireTopic(
    @Arg('input', () => RetireTopicInput) input: RetireTopicInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await retireTopic(commandDependencies(context), {
      ...planner(input, context),
      topicId: topicKey(input.topicId),
      reason: checkReason(input.reason),
    });
    return present(outcome, context);
  }

  @Query(() => PreviewBulkEditResult, { description: 'What bulkEditTopics would do now.' })
  async previewBulkEdit(
    @Arg('input', () => PreviewBulkEditInput) { topicIds, edit }: PreviewBulkEditInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await previewBulkEdit(commandDependencies(context), {
      mayPlan: mayPlan(requireViewer(context)),
      topicIds: topicIds.map(topicKey),
      edit: editOf(edit),
    });
    switch (outcome.type) {
      case 'BulkEditPreview':
        return { __typename: outcome.type, rows: await presentRows(outcome.rows, context) };
      case 'InvalidBulkEdit':
        return { __typename: outcome.type, message: outcome.message };
      case 'NotPermitted':
        return { __typename: outcome.type, message: 'Only training planners may do this' };
    }
  }

  @Mutation(() => BulkEditTopicsResult, { description: 'One transaction; what is changed counts at once.' })
  async bulkEditTopics(
    @Arg('input', () => BulkEditTopicsInput) input: BulkEditTopicsInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await bulkEditTopics(commandDependencies(context), {
      ...planner(input, context),
      topicIds: input.topicIds.map(topicKey),
      edit: editOf(input.edit),
      mode: input.mode,
      reason: checkReason(input.reason),
    });
    return present(outcome, context);
  }
}

/** 0 is nobody's: "not found". */
const topicKey = (id: string) => decodeId('Topic', id) ?? 0;

function planner({ idempotencyKey }: { idempotencyKey: string }, context: RequestContext): PlannerCommand {
  return {
    ...actorOf(context),
    idempotencyKey: checkIdempotencyKey(idempotencyKey),
  };
}

function draftOf(input: TopicContentInput): TopicDraft {
  return {
    ...input,
    categoryId: decodeId('Category', input.categoryId) ?? 0,
    prerequisites: input.prerequisites.map(({ topicId, kind }) => ({ topicId: topicKey(topicId), kind })),
    durationMinutes: input.durationMinutes ?? null,
    costCentsPerDay: input.costCentsPerDay ?? null,
  };
}

function editOf({ categoryId, targetGroups, keywords, contact, cost, retire }: BulkEditInput): BulkEdit {
  const words = ({ change, values }: { change: 'ADD' | 'REMOVE' | 'REPLACE'; values: string[] }) => ({
    change,
    values: values.flatMap((value) => cleanText('values', value, 200) ?? []),
  });
  return {
    ...(categoryId != null && { categoryId: decodeId('Category', categoryId) ?? 0 }),
    ...(targetGroups && { targetGroups: words(targetGroups) }),
    ...(keywords && { keywords: words(keywords) }),
    ...(contact != null && { contact: cleanText('contact', contact, 300) ?? '' }),
    ...(cost && { cost: { bearer: cost.bearer, centsPerDay: cost.centsPerDay ?? null } }),
    ...(retire && { retire }),
  };
}

type Outcome =
  | DraftTopicOutcome
  | ReviseTopicOutcome
  | SaveTopicOutcome
  | ReviewTopicOutcome
  | RetireTopicOutcome
  | BulkEditOutcome;

async function present(outcome: Outcome, context: RequestContext): Promise<Presented> {
  switch (outcome.type) {
    case 'TopicDrafted':
    case 'TopicSaved':
    case 'TopicMoved':
    case 'TopicRetired':
      return {
        __typename: 'PlannedTopicSuccess',
        topic: await plannedTopic(freshReads(context), outcome.topicId),
      };
    case 'StaleTopicDraft': {
      const current = await freshReads(context).findOne(
        TopicRevision,
        { topic: outcome.topicId, status: { $in: ['DRAFT', 'IN_REVIEW'] } },
        { populate: ['author', 'reviewer'] },
      );
      return { __typename: outcome.type, message: 'Somebody else has changed it', current };
    }
    case 'DraftInWork':
      return {
        __typename: outcome.type,
        message: 'A version is in work',
        topic: await plannedTopic(freshReads(context), outcome.topicId),
      };
    case 'InvalidTopic':
      return { __typename: outcome.type, message: 'Some fields are not right', faults: outcome.faults };
    case 'TopicsEdited':
      return { __typename: 'BulkEditTopicsSuccess', rows: await presentRows(outcome.rows, context) };
    case 'BulkEditRefused':
      return {
        __typename: outcome.type,
        message: 'Not all topics can be changed',
        rows: await presentRows(outcome.rows, context),
      };
    case 'InvalidBulkEdit':
      return { __typename: outcome.type, message: outcome.message };
    case 'NoDraft':
      return { __typename: outcome.type, message: 'No version is in work' };
    case 'NotPublished':
      return { __typename: 'TopicNotPublished', message: 'Staff do not see it' };
    case 'ReasonRequired':
      return { __typename: outcome.type, message: 'This needs a reason' };
    case 'FourEyesRequired':
      return { __typename: outcome.type, message: 'Somebody else has to publish it' };
    case 'NotPermitted':
      return { __typename: outcome.type, message: 'Only training planners may do this' };
    case 'SystemBusy':
    case 'IdempotencyKeyReused':
      return presentRefusal(outcome);
    case 'RevisionNotFound':
    case 'TopicNotFound':
      return { __typename: outcome.type, message: 'Not found' };
  }
}

async function presentRows(rows: readonly BulkEditReport[], context: RequestContext): Promise<Presented[]> {
  const em = freshReads(context);
  const topics = await em.find(
    Topic,
    { id: { $in: rows.filter((row) => row.result !== 'NOT_FOUND').map((row) => row.topicId) } },
    { fields: ['id', 'title'] },
  );
  const titles = new Map(topics.map((topic) => [topic.id, topic.title]));
  return rows.map(({ topicId, result }) => ({
    __typename: 'BulkEditRow',
    topicId: encodeId('Topic', topicId),
    title: titles.get(topicId) ?? '',
    result,
  }));
}
