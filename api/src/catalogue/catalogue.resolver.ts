import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Category, type Topic } from '@weitblick/db/catalogue';
import type { Session } from '@weitblick/db/scheduling';
import { pageSize } from '../platform/connection.ts';
import type { RequestContext } from '../platform/context.ts';
import { decodeId } from '../platform/global-id.ts';
import { SessionType } from '../scheduling/scheduling.types.ts';
import { topicByAddress } from './queries/topic-by-address.ts';
import { CategoryType, TargetGroupType, TopicType } from './catalogue.types.ts';

@Resolver(() => TopicType)
export class TopicResolver {
  @Query(() => TopicType, { nullable: true })
  async topic(@Arg('id', () => ID) id: string, @Ctx() { loaders }: RequestContext): Promise<Topic | null> {
    const key = decodeId('Topic', id);
    return key === null ? null : topicByAddress(loaders, key);
  }

  @FieldResolver(() => CategoryType)
  category(@Root() topic: Topic, @Ctx() { loaders }: RequestContext): Promise<Category | null> {
    return loaders.category.load(topic.category.id);
  }

  @FieldResolver(() => [TargetGroupType])
  targetGroups(@Root() topic: Topic, @Ctx() { loaders }: RequestContext): Promise<TargetGroupType[]> {
    return loaders.targetGroupsOfTopic.load(topic.id);
  }

  @FieldResolver(() => SessionType, {
    nullable: true,
    description: 'The next session that can still be booked or waited for.',
  })
  async nextSession(@Root() topic: Topic, @Ctx() { loaders }: RequestContext): Promise<Session | null> {
    const { nextSessionId } = await loaders.outlookOfTopic.load(topic.id);
    return nextSessionId === null ? null : loaders.session.load(nextSessionId);
  }

  @FieldResolver(() => Int)
  async upcomingSessionCount(@Root() topic: Topic, @Ctx() { loaders }: RequestContext): Promise<number> {
    return (await loaders.outlookOfTopic.load(topic.id)).upcoming;
  }
}

@Resolver(() => CategoryType)
export class CategoryResolver {
  @Query(() => [CategoryType])
  categories(
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Ctx() { em }: RequestContext,
  ): Promise<Category[]> {
    return em.find(Category, {}, { orderBy: { position: 'asc' }, limit: pageSize(first) });
  }

  @FieldResolver(() => Int)
  async topicCount(@Root() category: Category, @Ctx() { loaders }: RequestContext): Promise<number> {
    return loaders.topicCountOfCategory.load(category.id);
  }
}
