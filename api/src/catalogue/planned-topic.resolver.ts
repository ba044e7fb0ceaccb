import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { TargetGroup, Topic, TopicRevision, type TopicContent } from '@weitblick/db/catalogue';
import { emptyConnection, PageArgs, type Connection } from '../platform/connection.ts';
import { mayPlan, type RequestContext } from '../platform/context.ts';
import { badInput, decodeId, encodeId } from '../platform/global-id.ts';
import { TargetGroupType } from './catalogue.types.ts';
import {
  PlannedPrerequisite,
  PlannedTopicConnection,
  PlannedTopicFilterInput,
  PlannedTopicType,
  TopicContentType,
  TopicEventConnection,
  TopicEventType,
  TopicRetirementType,
  TopicRevisionConnection,
  TopicRevisionType,
} from './planned-topic.types.ts';
import {
  plannedTopic,
  plannedTopicIds,
  plannedTopics,
  type PlannedTopicFilter,
  type PlannedTopicRow,
} from './queries/planned-topics.ts';
import { eventsOfTopic, retirementOf, revisionsOfTopic } from './queries/topic-versions.ts';
import { hasWritten } from './queries/has-written.ts';

const MAX_VALUES = 50;

@Resolver(() => PlannedTopicType)
export class PlannedTopicResolver {
  @Query(() => PlannedTopicConnection, { description: 'By title; empty for all but training planners.' })
  async plannedTopics(
    @Arg('filter', () => PlannedTopicFilterInput, { nullable: true }) filter: PlannedTopicFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PlannedTopicRow>> {
    return mayPlan(context.viewer) ? plannedTopics(context.em, filterOf(filter), page) : emptyConnection();
  }

  @Query(() => [ID], { description: 'All topics under a filter, 2,000 at most. For training planners.' })
  async plannedTopicIds(
    @Arg('filter', () => PlannedTopicFilterInput, { nullable: true }) filter: PlannedTopicFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<string[]> {
    if (!mayPlan(context.viewer)) return [];
    return (await plannedTopicIds(context.em, filterOf(filter))).map((id) => encodeId('Topic', id));
  }

  @Query(() => PlannedTopicType, { nullable: true, description: 'null for all but training planners.' })
  async plannedTopic(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<PlannedTopicRow | null> {
    const key = decodeId('Topic', id);
    return key === null || !mayPlan(context.viewer) ? null : plannedTopic(context.em, key);
  }

  @Query(() => [TargetGroupType])
  targetGroups(@Ctx() { em }: RequestContext): Promise<TargetGroup[]> {
    return em.find(TargetGroup, {}, { orderBy: { position: 'asc' }, limit: 100 });
  }

  @FieldResolver(() => ID)
  id(@Root() topic: PlannedTopicRow): string {
    return encodeId('Topic', topic.id);
  }

  @FieldResolver()
  category(@Root() topic: PlannedTopicRow, @Ctx() { loaders }: RequestContext): Promise<unknown> {
    return loaders.category.load(topic.categoryId);
  }

  @FieldResolver(() => String, { nullable: true })
  async changedByDisplayName(
    @Root() topic: PlannedTopicRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<string | null> {
    if (topic.changedById === null) return null;
    return (await loaders.person.load(topic.changedById))?.displayName ?? null;
  }

  @FieldResolver(() => Boolean)
  imported(@Root() topic: PlannedTopicRow): boolean {
    return topic.source !== 'OWN';
  }

  @FieldResolver(() => TopicRevisionType, { nullable: true, description: 'The version in work.' })
  work(@Root() topic: PlannedTopicRow, @Ctx() { em }: RequestContext): Promise<TopicRevision | null> {
    return em.findOne(
      TopicRevision,
      { topic: topic.id, status: { $in: ['DRAFT', 'IN_REVIEW'] } },
      { populate: ['author', 'reviewer'] },
    );
  }

  @FieldResolver(() => TopicRevisionType, { nullable: true, description: 'What staff see, or saw last.' })
  published(@Root() topic: PlannedTopicRow, @Ctx() { em }: RequestContext): Promise<TopicRevision | null> {
    return em.findOne(
      TopicRevision,
      { topic: topic.id, status: { $in: ['PUBLISHED', 'RETIRED'] } },
      { populate: ['author', 'reviewer'] },
    );
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the viewer has written at the version in work, and so cannot publish it with four eyes.',
  })
  async writtenByMe(@Root() topic: PlannedTopicRow, @Ctx() { em, viewer }: RequestContext): Promise<boolean> {
    const work = await em.findOne(TopicRevision, {
      topic: topic.id,
      status: { $in: ['DRAFT', 'IN_REVIEW'] },
    });
    return work !== null && viewer !== null && hasWritten(em, work, viewer.person.id);
  }

  @FieldResolver(() => TopicRevisionType, { nullable: true })
  revision(
    @Root() topic: PlannedTopicRow,
    @Arg('number', () => Int) number: number,
    @Ctx() { em }: RequestContext,
  ): Promise<TopicRevision | null> {
    return em.findOne(TopicRevision, { topic: topic.id, number }, { populate: ['author', 'reviewer'] });
  }

  @FieldResolver(() => TopicRevisionConnection, { description: 'The newest first.' })
  revisions(
    @Root() topic: PlannedTopicRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { em }: RequestContext,
  ): Promise<Connection<TopicRevision>> {
    return revisionsOfTopic(em, topic.id, page);
  }

  @FieldResolver(() => TopicEventConnection, { description: 'The newest first.' })
  async events(
    @Root() topic: PlannedTopicRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { em }: RequestContext,
  ): Promise<Connection<TopicEventType>> {
    const found = await eventsOfTopic(em, topic.id, page);
    const edges = found.edges.map(({ cursor, node: { kind, revision, at, actor, reason } }) => ({
      cursor,
      node: {
        kind,
        revisionNumber: revision.number,
        at,
        actorDisplayName: actor?.displayName ?? null,
        reason: reason ?? null,
      },
    }));
    return { ...found, edges };
  }

  @FieldResolver(() => TopicRetirementType)
  retirement(
    @Root() topic: PlannedTopicRow,
    @Ctx() { em, now }: RequestContext,
  ): Promise<TopicRetirementType> {
    return retirementOf(em, topic.id, now);
  }
}

@Resolver(() => TopicRevisionType)
export class TopicRevisionResolver {
  @FieldResolver(() => String, { nullable: true })
  authorDisplayName(@Root() { author }: TopicRevision): string | null {
    return author?.displayName ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  reviewerDisplayName(@Root() { reviewer }: TopicRevision): string | null {
    return reviewer?.displayName ?? null;
  }
}

@Resolver(() => TopicContentType)
export class TopicContentResolver {
  @FieldResolver()
  category(@Root() content: TopicContent, @Ctx() { loaders }: RequestContext): Promise<unknown> {
    return loaders.category.load(content.categoryId);
  }

  @FieldResolver(() => [TargetGroupType])
  async targetGroups(
    @Root() content: TopicContent,
    @Ctx() { loaders }: RequestContext,
  ): Promise<TargetGroupType[]> {
    const groups = await loaders.targetGroup.loadMany(content.targetGroups);
    return groups
      .filter((group): group is TargetGroup => group instanceof TargetGroup)
      .sort((a, b) => a.position - b.position);
  }

  @FieldResolver(() => [PlannedPrerequisite])
  async prerequisites(
    @Root() content: TopicContent,
    @Ctx() { loaders }: RequestContext,
  ): Promise<PlannedPrerequisite[]> {
    const rows = await Promise.all(
      content.prerequisites.map(async ({ topicId, kind }) => ({
        topic: await loaders.topic.load(topicId),
        kind,
      })),
    );
    return rows.filter(({ topic }) => topic instanceof Topic);
  }
}

function filterOf(filter: PlannedTopicFilterInput | null): PlannedTopicFilter {
  const lists = { categories: filter?.categories ?? [], targetGroups: filter?.targetGroups ?? [] };
  for (const [name, values] of Object.entries(lists))
    if (values.length > MAX_VALUES) throw badInput(`"${name}" must have at most ${MAX_VALUES} values`);
  return { search: filter?.search ?? '', states: filter?.states ?? [], ...lists };
}
