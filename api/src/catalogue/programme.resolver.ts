import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Cohort, ProgrammeMembership, type Programme } from '@weitblick/db/catalogue';
import { Viewer } from '../people/people.types.ts';
import { PageArgs, pageSize, type Connection } from '../platform/connection.ts';
import { mayPlan, type RequestContext, type SignedIn } from '../platform/context.ts';
import { decodeId, encodeId } from '../platform/global-id.ts';
import {
  CohortMemberConnection,
  CohortMemberType,
  CohortType,
  ProgrammeConnection,
  ProgrammeMembershipType,
  ProgrammeModuleType,
  ProgrammeProgressType,
  ProgrammeType,
} from './programme.types.ts';
import { listProgrammes, membersOfCohort } from './queries/programmes.ts';
import { progressOf } from './rules/programme.ts';

@Resolver(() => ProgrammeType)
export class ProgrammeResolver {
  @Query(() => ProgrammeConnection, { description: 'By title.' })
  programmes(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { em }: RequestContext,
  ): Promise<Connection<Programme>> {
    return listProgrammes(em, page);
  }

  @Query(() => ProgrammeType, { nullable: true })
  async programme(
    @Arg('id', () => ID) id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Programme | null> {
    const key = decodeId('Programme', id);
    return key === null ? null : loaders.programme.load(key);
  }

  @FieldResolver(() => ID)
  id(@Root() programme: Programme): string {
    return encodeId('Programme', programme.id);
  }

  @FieldResolver(() => [ProgrammeModuleType], { description: 'In order; 30 at most.' })
  async modules(
    @Root() programme: Programme,
    @Ctx() { loaders, viewer }: RequestContext,
  ): Promise<ProgrammeModuleType[]> {
    const modules = await loaders.moduleProgress.load({
      programmeId: programme.id,
      personId: viewer?.person.id ?? null,
    });
    return Promise.all(
      modules.map(async ({ topicId, optional, attended }) => ({
        topic: await loaders.topic.load(topicId),
        optional,
        attended,
      })),
    );
  }

  @FieldResolver(() => [CohortType], { description: 'The newest, by start.' })
  async cohorts(
    @Root() programme: Programme,
    @Arg('first', () => Int, { defaultValue: 10 }) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Cohort[]> {
    return (await loaders.cohortsOfProgramme.load(programme.id)).slice(0, pageSize(first));
  }
}

@Resolver(() => CohortType)
export class CohortResolver {
  @Query(() => CohortType, { nullable: true })
  async cohort(@Arg('id', () => ID) id: string, @Ctx() { loaders }: RequestContext): Promise<Cohort | null> {
    const key = decodeId('Cohort', id);
    return key === null ? null : loaders.cohort.load(key);
  }

  @FieldResolver(() => ProgrammeType)
  programme(@Root() cohort: Cohort, @Ctx() { loaders }: RequestContext): Promise<Programme | null> {
    return loaders.programme.load(cohort.programme.id);
  }

  @FieldResolver(() => ID)
  id(@Root() cohort: Cohort): string {
    return encodeId('Cohort', cohort.id);
  }

  @FieldResolver(() => Int)
  freeSeats(@Root() { seats, seatsTaken }: Cohort): number {
    return seats - seatsTaken;
  }

  @FieldResolver(() => ProgrammeMembershipType, {
    nullable: true,
    description: "The viewer's own, unless left.",
  })
  myMembership(
    @Root() cohort: Cohort,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ProgrammeMembership | null> {
    return loaders.myMembershipInCohort.load(cohort.id);
  }

  @FieldResolver(() => CohortMemberConnection, {
    nullable: true,
    description: 'In the order of applying. null for all but training planners.',
  })
  async members(
    @Root() cohort: Cohort,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CohortMemberType> | null> {
    if (!mayPlan(context.viewer)) return null;
    const found = await membersOfCohort(context.em, cohort.id, page);
    const edges = await Promise.all(
      found.edges.map(async ({ cursor, node }) => ({ cursor, node: await presentMember(node, context) })),
    );
    return { ...found, edges };
  }
}

/** What a planner sees of a membership. */
export async function presentMember(
  membership: ProgrammeMembership,
  { loaders }: RequestContext,
): Promise<CohortMemberType> {
  const cohort = await loaders.cohort.load(membership.cohort.id);
  const person = await loaders.person.load(membership.person.id);
  const modules = await loaders.moduleProgress.load({
    programmeId: cohort!.programme.id,
    personId: membership.person.id,
  });
  return {
    id: encodeId('ProgrammeMembership', membership.id),
    displayName: person!.displayName,
    status: membership.status,
    appliedAt: membership.createdAt,
    progress: progressOf(modules),
  };
}

@Resolver(() => ProgrammeMembershipType)
export class ProgrammeMembershipResolver {
  @FieldResolver(() => ID)
  id(@Root() membership: ProgrammeMembership): string {
    return encodeId('ProgrammeMembership', membership.id);
  }

  @FieldResolver(() => CohortType)
  cohort(
    @Root() membership: ProgrammeMembership,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Cohort | null> {
    return loaders.cohort.load(membership.cohort.id);
  }

  @FieldResolver(() => ProgrammeType)
  async programme(
    @Root() membership: ProgrammeMembership,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Programme | null> {
    return loaders.programme.load((await loaders.cohort.load(membership.cohort.id))!.programme.id);
  }

  @FieldResolver(() => ProgrammeProgressType)
  async progress(
    @Root() membership: ProgrammeMembership,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ProgrammeProgressType> {
    const cohort = await loaders.cohort.load(membership.cohort.id);
    const question = { programmeId: cohort!.programme.id, personId: membership.person.id };
    return progressOf(await loaders.moduleProgress.load(question));
  }
}

@Resolver(() => Viewer)
export class ViewerProgrammesResolver {
  @FieldResolver(() => [ProgrammeMembershipType], {
    description: 'Applied for, active or completed; newest first.',
  })
  programmes(
    @Root() { person }: SignedIn,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { em }: RequestContext,
  ): Promise<ProgrammeMembership[]> {
    return em.find(
      ProgrammeMembership,
      { person, status: { $ne: 'LEFT' } },
      { orderBy: { id: 'desc' }, limit: pageSize(first) },
    );
  }
}
