import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Room, Session, Site, Trainer } from '@weitblick/db/scheduling';
import { emptyConnection, mapNodes, PageArgs, type Connection } from '../platform/connection.ts';
import { mayPlan, type RequestContext } from '../platform/context.ts';
import { decodeId, encodeId } from '../platform/global-id.ts';
import {
  ParticipantGroupEnum,
  PlanningOrderEnum,
  PlanningSessionFilterInput,
  ResourceChoiceArgs,
  SessionParticipant,
  SessionParticipantConnection,
  SessionPlanning,
} from './planning-desk.types.ts';
import { EquipmentType } from './planning.types.ts';
import { presentEquipment } from './present-planning.ts';
import {
  planningSessions,
  type PlanningOrder,
  type PlanningSessionFilter,
} from './queries/planning-sessions.ts';
import { equipmentChoices, roomChoices, siteChoices, trainerChoices } from './queries/resource-choices.ts';
import { participantsOfSession, type ParticipantGroup } from './queries/session-participants.ts';
import { awaitsDecision, decisionDate, warningDate } from './rules/minimum.ts';
import { RoomType, SessionConnection, SessionType, SiteType, TrainerType } from './scheduling.types.ts';

/** Lists of the planning desk; empty for everybody but training planners. */
@Resolver(() => SessionType)
export class PlanningDeskResolver {
  @Query(() => SessionConnection, {
    description: 'Drafts and cancelled ones too. For planners, empty for all others.',
  })
  async planningSessions(
    @Arg('filter', () => PlanningSessionFilterInput, { nullable: true })
    filter: PlanningSessionFilterInput | null,
    @Arg('order', () => PlanningOrderEnum, { defaultValue: 'START' }) order: PlanningOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Session>> {
    if (!mayPlan(context.viewer)) return emptyConnection();
    const { em, now, loaders } = context;
    const found = await planningSessions(em, now, { filter: filterOf(filter), order, ...page });
    return mapNodes(found, async (id) => (await loaders.session.load(id))!);
  }

  @Query(() => [RoomType], { description: 'By site and name. For planners.' })
  async planningRooms(
    @Args(() => ResourceChoiceArgs) args: ResourceChoiceArgs,
    @Ctx() context: RequestContext,
  ): Promise<Room[]> {
    return mayPlan(context.viewer) ? roomChoices(context.em, args) : [];
  }

  @Query(() => [TrainerType], { description: 'By name. For planners.' })
  async planningTrainers(
    @Args(() => ResourceChoiceArgs) args: ResourceChoiceArgs,
    @Ctx() context: RequestContext,
  ): Promise<Trainer[]> {
    return mayPlan(context.viewer) ? trainerChoices(context.em, args) : [];
  }

  @Query(() => [EquipmentType], { description: 'By what is written on it. For planners.' })
  async planningEquipment(
    @Args(() => ResourceChoiceArgs) args: ResourceChoiceArgs,
    @Ctx() context: RequestContext,
  ): Promise<EquipmentType[]> {
    return mayPlan(context.viewer) ? (await equipmentChoices(context.em, args)).map(presentEquipment) : [];
  }

  @Query(() => [SiteType], { description: 'By name, 200 at most. For planners.' })
  async planningSites(@Ctx() context: RequestContext): Promise<Site[]> {
    return mayPlan(context.viewer) ? siteChoices(context.em) : [];
  }

  @FieldResolver(() => SessionPlanning, { nullable: true, description: 'null for all but planners.' })
  planning(@Root() session: Session, @Ctx() context: RequestContext): SessionPlanning | null {
    if (!mayPlan(context.viewer)) return null;
    return {
      joinUrl: session.joinUrl ?? null,
      decideAt: session.decideAt ?? null,
      decidesAt: decisionDate(session),
      warnsAt: warningDate(session),
      belowMinimum: awaitsDecision(session, context.now),
      responsible: session.responsible ? context.loaders.person.load(session.responsible.id) : null,
    };
  }

  @FieldResolver(() => SessionParticipantConnection, { description: 'Empty for all but planners.' })
  async participants(
    @Root() session: Session,
    @Arg('group', () => ParticipantGroupEnum) group: ParticipantGroup,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<SessionParticipant>> {
    if (!mayPlan(context.viewer)) return emptyConnection();
    const found = await participantsOfSession(context.em, session.id, { group, ...page });
    return mapNodes(found, async ({ enrolmentId, personId, ...row }) => ({
      ...row,
      id: encodeId('Enrolment', enrolmentId),
      person: await context.loaders.person.load(personId),
    }));
  }
}

/** Ids that are none find nothing. */
function filterOf(input: PlanningSessionFilterInput | null): PlanningSessionFilter {
  const {
    search = '',
    statuses = [],
    needs = [],
    from,
    until,
    topicId,
    category,
    siteCode,
    trainerId,
    roomId,
  } = input ?? {};
  const key = (type: 'Topic' | 'Trainer' | 'Room', id: string | null | undefined) =>
    id == null ? null : (decodeId(type, id) ?? 0);
  return {
    search,
    statuses,
    needs,
    from: from ?? null,
    until: until ?? null,
    topicId: key('Topic', topicId),
    category: category ?? null,
    siteCode: siteCode ?? null,
    trainerId: key('Trainer', trainerId),
    roomId: key('Room', roomId),
  };
}
