import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { CoachingSide } from '@weitblick/db/coaching';
import { emptyConnection, mapNodes, PageArgs, type Connection } from '../platform/connection.ts';
import { mayPlan, type RequestContext } from '../platform/context.ts';
import { decodeId, encodeId } from '../platform/global-id.ts';
import { readAs } from '../peer-advice/access.ts';
import {
  CoachDesk,
  CoachingOverview,
  CoachingTopicFigure,
  CoachWorkloadConnection,
  CoachWorkloadType,
} from './coach-desk.types.ts';
import { CoachChoicesType, CoachConnection, CoachFilterInput, CoachType } from './coach.types.ts';
import { CoachingConnection, CoachingType } from './coaching.types.ts';
import { coachingFor, deskFor, presentCoach, presentCoaching } from './present-coaching.ts';
import { coachedBy, coachingPage } from './queries/coachings.ts';
import { coachChoices, coachPage, suitableCoach, suitableCoaches } from './queries/directory.ts';
import {
  topicFigures,
  waitingFigures,
  workloads,
  type CoachWorkload,
  type WaitingFigures,
} from './queries/overview.ts';

const MOST_SUCCESSORS = 100;

@Resolver()
export class CoachingResolver {
  @Query(() => CoachConnection, {
    description: 'Whom the viewer may ask, by name: nobody of the own line, team or Abteilung.',
  })
  async coaches(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CoachFilterInput, { nullable: true }) filter: CoachFilterInput | null,
    @Ctx() { em, viewer, now }: RequestContext,
  ): Promise<Connection<CoachType>> {
    const coaches = await coachPage(em, viewer?.person.id, filter ?? {}, page, now);
    return mapNodes(coaches, async (coach) => presentCoach(coach));
  }

  @Query(() => CoachType, { nullable: true, description: 'null for whom the viewer may not ask.' })
  async coach(
    @Arg('id', () => ID) id: string,
    @Ctx() { em, viewer, now }: RequestContext,
  ): Promise<CoachType | null> {
    if (!viewer) return null;
    const coach = await suitableCoach(em, viewer.person.id, decodeId('Person', id) ?? 0, now);
    return coach && presentCoach(coach);
  }

  @Query(() => CoachChoicesType, { nullable: true, description: 'For whoever is signed in.' })
  async coachChoices(@Ctx() { em, viewer, now }: RequestContext): Promise<CoachChoicesType | null> {
    return viewer && coachChoices(em, now);
  }

  @Query(() => CoachingConnection, { description: 'What the viewer has asked for, newest first.' })
  async myCoaching(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CoachingType>> {
    return coachingsAs(context, 'PERSON', page);
  }

  @Query(() => CoachingType, { nullable: true, description: 'null for everybody but the two.' })
  coaching(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<CoachingType | null> {
    return coachingFor(context, decodeId('Coaching', id) ?? 0);
  }

  @Query(() => [CoachType], {
    description: 'To whom the coach may propose to hand a coaching over; 100 at most.',
  })
  async coachingSuccessors(
    @Arg('coachingId', () => ID) coachingId: string,
    @Ctx() { em, viewer, now }: RequestContext,
  ): Promise<CoachType[]> {
    if (!viewer) return [];
    const coachId = viewer.person.id;
    const personId = await readAs(em, coachId, (tx) =>
      coachedBy(tx, coachId, decodeId('Coaching', coachingId) ?? 0),
    );
    if (personId === null) return [];
    const coaches = await suitableCoaches(em, personId, {}, now);
    return coaches
      .filter((coach) => coach.personId !== coachId)
      .slice(0, MOST_SUCCESSORS)
      .map(presentCoach);
  }

  @Query(() => CoachDesk, { nullable: true, description: 'For coaches.' })
  async coachDesk(@Ctx() context: RequestContext): Promise<unknown> {
    const { viewer } = context;
    if (!viewer) return null;
    const desk = await deskFor(context);
    // whose appointment is over still has to finish what is running
    return desk.profile || viewer.roles.includes('COACH') ? desk : null;
  }

  @Query(() => CoachingOverview, { nullable: true, description: 'null for everybody but training planners' })
  async coachingOverview(@Ctx() { em, viewer, now }: RequestContext): Promise<WaitingFigures | null> {
    return mayPlan(viewer) ? waitingFigures(em, now) : null;
  }
}

@Resolver(() => CoachDesk)
export class CoachDeskResolver {
  @FieldResolver(() => CoachingConnection)
  coachings(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CoachingType>> {
    return coachingsAs(context, 'COACH', page);
  }
}

@Resolver(() => CoachingOverview)
export class CoachingOverviewResolver {
  @FieldResolver(() => [CoachingTopicFigure])
  topics(@Ctx() { em, now }: RequestContext): Promise<CoachingTopicFigure[]> {
    return topicFigures(em, now);
  }

  @FieldResolver(() => CoachWorkloadConnection)
  coaches(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { em, now }: RequestContext,
  ): Promise<Connection<CoachWorkload>> {
    return workloads(em, page, now);
  }
}

@Resolver(() => CoachWorkloadType)
export class CoachWorkloadResolver {
  @FieldResolver(() => ID)
  personId(@Root() { personId }: CoachWorkload): string {
    return encodeId('Person', personId);
  }
}

async function coachingsAs(
  { em, viewer, now }: RequestContext,
  side: CoachingSide,
  page: PageArgs,
): Promise<Connection<CoachingType>> {
  if (!viewer) return emptyConnection();
  const { id } = viewer.person;
  const coachings = await readAs(em, id, (tx) => coachingPage(tx, id, side, page, now));
  return mapNodes(coachings, async (view) => presentCoaching(view));
}
