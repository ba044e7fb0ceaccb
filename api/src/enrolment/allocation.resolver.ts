import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Enrolment } from '@weitblick/db/enrolment';
import type { Session } from '@weitblick/db/scheduling';
import { Viewer } from '../people/people.types.ts';
import { emptyConnection, PageArgs, pageSize, type Connection } from '../platform/connection.ts';
import { actorOf, mayPlan, type RequestContext, type SignedIn } from '../platform/context.ts';
import { badInput, decodeId } from '../platform/global-id.ts';
import { SessionConnection, SessionType } from '../scheduling/scheduling.types.ts';
import {
  AllocationPreviewType,
  AllocationView,
  DrawnApplicationConnection,
  DrawnApplicationType,
  QuotaCandidateType,
  SeatQuotaType,
  SelectionRecordType,
  SessionAllocationType,
} from './allocation.types.ts';
import { EnrolmentType } from './enrolment.types.ts';
import { allocationPreview } from './queries/allocation-preview.ts';
import { drawnApplications, isConcerned, selectionRecord } from './queries/allocation-record.ts';
import { MAX_RANKED, quotaCandidates, quotasToRank, type QuotaRow } from './queries/allocation-quotas.ts';
import { readsSelection } from './queries/allocation-rights.ts';
import { sessionsToAllocate } from './queries/allocation-sessions.ts';

@Resolver(() => SessionType)
export class SessionAllocationResolver {
  @FieldResolver(() => SessionAllocationType, { description: 'How seats are given; the same for everybody.' })
  allocation(@Root() session: Session, @Ctx() { loaders }: RequestContext): Promise<SessionAllocationType> {
    return loaders.allocationOfSession.load(session.id);
  }

  @FieldResolver(() => DrawnApplicationConnection, {
    description:
      'All that is needed to recompute the draw; for people who applied, planners and training officers.',
  })
  async drawnApplications(
    @Root() session: Session,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { em, viewer }: RequestContext,
  ): Promise<Connection<unknown>> {
    const roles = viewer?.roles ?? [];
    const official = roles.includes('TRAINING_PLANNER') || roles.includes('TRAINING_OFFICER');
    if (!viewer || !(official || (await isConcerned(em, session.id, viewer.person.id))))
      return emptyConnection();
    return drawnApplications(em, { sessionId: session.id, viewerId: viewer.person.id, first, after });
  }

  @FieldResolver(() => [SeatQuotaType], {
    description: 'Seats kept for units and purposes; for people who are signed in.',
  })
  async seatQuotas(
    @Root() session: Session,
    @Ctx() { loaders, viewer }: RequestContext,
  ): Promise<SeatQuotaType[]> {
    return viewer ? loaders.quotasOfSession.load(session.id) : [];
  }
}

@Resolver(() => SeatQuotaType)
export class SeatQuotaResolver {
  @FieldResolver(() => SessionType)
  session(@Root() { sessionId }: QuotaRow, @Ctx() { loaders }: RequestContext): Promise<Session | null> {
    return loaders.session.load(sessionId);
  }
}

@Resolver(() => EnrolmentType)
export class EnrolmentDrawResolver {
  @FieldResolver(() => DrawnApplicationType, {
    nullable: true,
    description:
      "What the draw gave the viewer's own application; null before it, and where nothing is drawn.",
  })
  drawn(
    @Root() enrolment: Enrolment,
    @Ctx() { loaders, viewer }: RequestContext,
  ): Promise<DrawnApplicationType | null> | null {
    return enrolment.person.id === viewer?.person.id ? loaders.drawnApplication.load(enrolment.id) : null;
  }

  @FieldResolver(() => Boolean, {
    description: 'Said voluntarily for this application before the draw; to nobody but the person.',
  })
  severeDisabilityDeclared(
    @Root() enrolment: Enrolment,
    @Ctx() { loaders, viewer }: RequestContext,
  ): Promise<boolean> | boolean {
    return enrolment.person.id === viewer?.person.id && loaders.preferenceDeclared.load(enrolment.id);
  }
}

@Resolver(() => Viewer)
export class ViewerQuotasResolver {
  @FieldResolver(() => [SeatQuotaType], {
    description: 'Open quotas of the units whose training officer the viewer is, next release first.',
  })
  quotasToRank(
    @Root() { person }: SignedIn,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Ctx() { em, now }: RequestContext,
  ): Promise<QuotaRow[]> {
    return quotasToRank(em, person.id, pageSize(first), now);
  }
}

@Resolver()
export class AllocationResolver {
  @Query(() => SessionConnection, {
    description: 'Training planners only: sessions ahead, next draw or end of enrolment first.',
  })
  sessionsToAllocate(
    @Arg('view', () => AllocationView, { defaultValue: AllocationView.DRAW_AHEAD }) view: AllocationView,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Course number or title; 100 characters at most.',
    })
    search: string | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { em, now, viewer }: RequestContext,
  ): Promise<Connection<Session>> | Connection<Session> {
    if (!mayPlan(viewer)) return emptyConnection();
    return sessionsToAllocate(em, now, { view, search: search ?? null, first, after });
  }

  @Query(() => AllocationPreviewType, { nullable: true, description: 'null unless a draw lies ahead.' })
  allocationPreview(
    @Arg('sessionId', () => ID) id: string,
    @Ctx() { em, viewer }: RequestContext,
  ): Promise<AllocationPreviewType | null> | null {
    const sessionId = decodeId('Session', id);
    return mayPlan(viewer) && sessionId !== null ? allocationPreview(em, sessionId) : null;
  }

  @Query(() => SelectionRecordType, {
    nullable: true,
    description:
      'For planners, with names on request, and, without names, for administrators and training officers.',
  })
  async selectionRecord(
    @Arg('sessionId', () => ID) id: string,
    @Arg('withNames', () => Boolean, { defaultValue: false }) withNames: boolean,
    @Ctx() { em, viewer }: RequestContext,
  ): Promise<SelectionRecordType | null> {
    const roles = viewer?.roles ?? [];
    const sessionId = decodeId('Session', id);
    return readsSelection(roles) && sessionId !== null
      ? selectionRecord(em, sessionId, withNames && mayPlan(viewer))
      : null;
  }

  @Query(() => [QuotaCandidateType], {
    description:
      "People of the unit who wait for its seats, in the order in which they get them; for the unit's officer.",
  })
  async quotaCandidates(
    @Arg('quotaId', () => ID) id: string,
    @Arg('first', () => Int, { defaultValue: 100 }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<QuotaCandidateType[]> {
    const { actorId: viewerId, mayPlan } = actorOf(context);
    const quotaId = decodeId('SeatQuota', id);
    if (first < 1 || first > MAX_RANKED) throw badInput(`"first" must be between 1 and ${MAX_RANKED}`);
    if (quotaId === null) return [];
    return quotaCandidates(context.em, { quotaId, viewerId, mayPlan, first }, context.now);
  }
}
