import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Topic } from '@weitblick/db/catalogue';
import type { Person } from '@weitblick/db/people';
import {
  YearPlan,
  type Room,
  type Session,
  type Site,
  type Trainer,
  type YearPlanAppointment,
  type YearPlanGap,
  type YearPlanItem,
} from '@weitblick/db/scheduling';
import { emptyConnection, PageArgs, type Connection } from '../platform/connection.ts';
import { mayPlan, type RequestContext } from '../platform/context.ts';
import { decodeId, encodeId } from '../platform/global-id.ts';
import { cleanText } from '../platform/text-input.ts';
import { yearOutlook, type YearOutlook } from './queries/year-plan-outlook.ts';
import {
  yearPlanFigures,
  yearPlanGapGroups,
  yearPlanGaps,
  yearPlanItems,
  yearPlanMonths,
  yearPlans,
  yearPlanTopics,
  type GapGroup,
  type PlanFigures,
  type PlannedTopic,
} from './queries/year-plan-pages.ts';
import {
  checkMonth,
  YearPlanAppointmentType,
  YearPlanConnection,
  YearPlanFigures,
  YearPlanGapConnection,
  YearPlanGapGroup,
  YearPlanGapReasonEnum,
  YearPlanGapType,
  YearPlanItemArgs,
  YearPlanItemConnection,
  YearPlanItemType,
  YearPlanMonth,
  YearPlanOutlook,
  YearPlanTopicConnection,
  YearPlanTopicType,
  YearPlanType,
} from './year-plan.types.ts';

const MAX_SEARCH = 100;

/** Plans are reached by planners only, so that what belongs to them needs no further check. */
@Resolver(() => YearPlanType)
export class YearPlanResolver {
  @Query(() => YearPlanOutlook, { nullable: true, description: 'null for everybody but training planners.' })
  yearPlanOutlook(
    @Arg('year', () => Int) year: number,
    @Ctx() { em, viewer, now }: RequestContext,
  ): Promise<YearOutlook> | null {
    return mayPlan(viewer) && year >= 2000 && year <= 2100 ? yearOutlook(em, year, now) : null;
  }

  @Query(() => YearPlanConnection, { description: 'Newest first. For planners, empty for all others.' })
  async yearPlans(
    @Arg('year', () => Int, { nullable: true }) year: number | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { em, viewer }: RequestContext,
  ): Promise<Connection<YearPlan>> {
    return mayPlan(viewer) ? yearPlans(em, year ?? null, page) : emptyConnection();
  }

  @Query(() => YearPlanType, { nullable: true, description: 'null for everybody but training planners.' })
  yearPlan(
    @Arg('id', () => ID) id: string,
    @Ctx() { em, viewer }: RequestContext,
  ): Promise<YearPlan | null> | null {
    return mayPlan(viewer) ? em.findOne(YearPlan, decodeId('YearPlan', id) ?? 0) : null;
  }

  @FieldResolver(() => ID)
  id(@Root() { id }: YearPlan): string {
    return encodeId('YearPlan', id);
  }

  @FieldResolver()
  createdBy(@Root() { createdBy }: YearPlan, @Ctx() { loaders }: RequestContext): Promise<Person | null> {
    return loaders.person.load(createdBy.id);
  }

  @FieldResolver()
  solveSeconds(@Root() { solveMilliseconds }: YearPlan): number | null {
    return solveMilliseconds == null ? null : solveMilliseconds / 1_000;
  }

  @FieldResolver(() => YearPlanFigures)
  figures(@Root() { id }: YearPlan, @Ctx() { em }: RequestContext): Promise<PlanFigures> {
    return yearPlanFigures(em, id);
  }

  @FieldResolver(() => [YearPlanMonth], { description: 'Those with sessions, in order.' })
  months(@Root() { id }: YearPlan, @Ctx() { em }: RequestContext): Promise<YearPlanMonth[]> {
    return yearPlanMonths(em, id);
  }

  @FieldResolver(() => YearPlanItemConnection, { description: 'In the order of time.' })
  items(
    @Root() { id }: YearPlan,
    @Args(() => YearPlanItemArgs) { month, topicId, statuses, search, ...page }: YearPlanItemArgs,
    @Ctx() { em }: RequestContext,
  ): Promise<Connection<YearPlanItem>> {
    const filter = {
      month: checkMonth(month),
      topicId: topicId == null ? null : (decodeId('Topic', topicId) ?? 0),
      statuses,
      search: cleanText('search', search, MAX_SEARCH),
    };
    return yearPlanItems(em, id, filter, page);
  }

  @FieldResolver(() => YearPlanTopicConnection, { description: 'Most people first.' })
  topics(
    @Root() { id }: YearPlan,
    @Arg('search', () => String, { defaultValue: '', description: 'Part of the title.' }) search: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { em }: RequestContext,
  ): Promise<Connection<PlannedTopic>> {
    return yearPlanTopics(em, id, cleanText('search', search, MAX_SEARCH), page);
  }

  @FieldResolver(() => YearPlanGapConnection, { description: 'Most people first.' })
  gaps(
    @Root() { id }: YearPlan,
    @Arg('reason', () => YearPlanGapReasonEnum, { nullable: true }) reason: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { em }: RequestContext,
  ): Promise<Connection<YearPlanGap>> {
    return yearPlanGaps(em, id, reason ?? null, page);
  }

  @FieldResolver(() => [YearPlanGapGroup], { description: 'Most people first.' })
  gapGroups(@Root() { id }: YearPlan, @Ctx() { em }: RequestContext): Promise<GapGroup[]> {
    return yearPlanGapGroups(em, id);
  }
}

@Resolver(() => YearPlanItemType)
export class YearPlanItemResolver {
  @FieldResolver(() => ID)
  id(@Root() { id }: YearPlanItem): string {
    return encodeId('YearPlanItem', id);
  }

  @FieldResolver()
  topic(@Root() { topic }: YearPlanItem, @Ctx() { loaders }: RequestContext): Promise<Topic | null> {
    return loaders.topic.load(topic.id);
  }

  @FieldResolver()
  site(@Root() { site }: YearPlanItem, @Ctx() { loaders }: RequestContext): Promise<Site | null> | null {
    return site ? loaders.site.load(site.code) : null;
  }

  @FieldResolver(() => [YearPlanAppointmentType])
  appointments(
    @Root() { id }: YearPlanItem,
    @Ctx() { loaders }: RequestContext,
  ): Promise<YearPlanAppointment[]> {
    return loaders.appointmentsOfYearPlanItem.load(id);
  }

  @FieldResolver()
  session(
    @Root() { session }: YearPlanItem,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Session | null> | null {
    return session ? loaders.session.load(session.id) : null;
  }
}

@Resolver(() => YearPlanAppointmentType)
export class YearPlanAppointmentResolver {
  @FieldResolver()
  room(
    @Root() { room }: YearPlanAppointment,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Room | null> | null {
    return room ? loaders.room.load(room.id) : null;
  }

  @FieldResolver()
  async trainers(
    @Root() { trainerIds }: YearPlanAppointment,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Trainer[]> {
    const found = await Promise.all(trainerIds.map((id) => loaders.trainer.load(id)));
    return found.filter((trainer) => trainer !== null);
  }
}

@Resolver(() => YearPlanTopicType)
export class YearPlanTopicResolver {
  @FieldResolver()
  topic(@Root() { topicId }: PlannedTopic, @Ctx() { loaders }: RequestContext): Promise<Topic | null> {
    return loaders.topic.load(topicId);
  }
}

@Resolver(() => YearPlanGapType)
export class YearPlanGapResolver {
  @FieldResolver()
  topic(@Root() { topic }: YearPlanGap, @Ctx() { loaders }: RequestContext): Promise<Topic | null> {
    return loaders.topic.load(topic.id);
  }

  @FieldResolver()
  site(@Root() { site }: YearPlanGap, @Ctx() { loaders }: RequestContext): Promise<Site | null> | null {
    return site ? loaders.site.load(site.code) : null;
  }
}

@Resolver(() => YearPlanGapGroup)
export class YearPlanGapGroupResolver {
  @FieldResolver()
  site(@Root() { siteCode }: GapGroup, @Ctx() { loaders }: RequestContext): Promise<Site | null> | null {
    return siteCode === null ? null : loaders.site.load(siteCode);
  }
}
