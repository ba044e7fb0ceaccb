import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Enrolment } from '@weitblick/db/enrolment';
import { OrgUnit } from '@weitblick/db/people';
import { Session } from '@weitblick/db/scheduling';
import { emptyConnection, PageArgs, type Connection } from '../platform/connection.ts';
import { commandDependencies, freshReads, requireViewer, type RequestContext } from '../platform/context.ts';
import { badInput, checkIdempotencyKey, decodeId } from '../platform/global-id.ts';
import { SessionType } from '../scheduling/scheduling.types.ts';
import {
  ConfigureAllocationInput,
  ConfigureAllocationResult,
  DeclareAllocationPreferenceInput,
  DeclareAllocationPreferenceResult,
  DrawnApplicationConnection,
  QuotaCandidateType,
  RankQuotaCandidatesInput,
  RankQuotaCandidatesResult,
  ReleaseSeatQuotaInput,
  ReleaseSeatQuotaResult,
  ReserveSeatsInput,
  ReserveSeatsResult,
  SeatQuotaType,
  SelectionRecordType,
  SessionAllocationType,
} from './allocation.types.ts';
import { drawnApplications, isConcerned, selectionRecord } from './queries/allocation-record.ts';
import { quotaCandidates, quotasOf } from './queries/allocation-quotas.ts';
import { configureAllocation, declarePreference } from './use-cases/allocation-configure.ts';
import { rankWaiting, releaseQuota, reserveSeats } from './use-cases/allocation-quota.ts';
import { presentProblem } from './present-problem.ts';

const MAX_RANKED = 500;
type Presented = { __typename: string } & Record<string, unknown>;

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

@Resolver()
export class AllocationResolver {
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
    const planner = roles.includes('TRAINING_PLANNER');
    const reads = planner || roles.includes('ADMINISTRATOR') || roles.includes('TRAINING_OFFICER');
    const sessionId = decodeId('Session', id);
    return reads && sessionId !== null ? selectionRecord(em, sessionId, planner && withNames) : null;
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
    const { person, roles } = requireViewer(context);
    const quotaId = decodeId('SeatQuota', id);
    if (first < 1 || first > MAX_RANKED) throw badInput(`"first" must be between 1 and ${MAX_RANKED}`);
    if (quotaId === null) return [];
    const mayPlan = roles.includes('TRAINING_PLANNER');
    return quotaCandidates(context.em, { quotaId, viewerId: person.id, mayPlan, first }, context.now);
  }

  @Mutation(() => ConfigureAllocationResult, { description: 'Training planners only.' })
  async configureAllocation(
    @Arg('input', () => ConfigureAllocationInput) input: ConfigureAllocationInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { person, roles } = requireViewer(context);
    const outcome = await configureAllocation(commandDependencies(context), {
      actorId: person.id,
      mayPlan: roles.includes('TRAINING_PLANNER'),
      sessionId: decodeId('Session', input.sessionId) ?? 0,
      mode: input.mode,
      applyUntil: input.applyUntil ?? null,
      criteria: input.criteria.map(({ kind, role, points }) => ({ kind, role: role ?? null, points })),
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    if (outcome.type !== 'AllocationConfigured') return presentProblem(outcome);
    const session = await freshReads(context).findOneOrFail(Session, outcome.sessionId);
    return { __typename: 'ConfigureAllocationSuccess', session };
  }

  @Mutation(() => DeclareAllocationPreferenceResult)
  async declareAllocationPreference(
    @Arg('input', () => DeclareAllocationPreferenceInput) input: DeclareAllocationPreferenceInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await declarePreference(commandDependencies(context), {
      actorId: requireViewer(context).person.id,
      enrolmentId: decodeId('Enrolment', input.enrolmentId) ?? 0,
      severelyDisabled: input.severelyDisabled,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    if (outcome.type !== 'PreferenceDeclared') return presentProblem(outcome);
    const enrolment = await freshReads(context).findOneOrFail(Enrolment, outcome.enrolmentId);
    return { __typename: 'DeclareAllocationPreferenceSuccess', enrolment };
  }

  @Mutation(() => ReserveSeatsResult, { description: 'Training planners only.' })
  async reserveSeats(
    @Arg('input', () => ReserveSeatsInput) input: ReserveSeatsInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { person, roles } = requireViewer(context);
    const unit = input.unitShortName
      ? await context.em.findOne(OrgUnit, { shortName: input.unitShortName })
      : null;
    const outcome = await reserveSeats(commandDependencies(context), {
      actorId: person.id,
      mayPlan: roles.includes('TRAINING_PLANNER'),
      sessionId: decodeId('Session', input.sessionId) ?? 0,
      unitId: input.unitShortName ? (unit?.id ?? 0) : null,
      purpose: input.purpose?.toWellFormed().replaceAll('\0', '') ?? null,
      seats: input.seats,
      releaseAt: input.releaseAt,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return outcome.type === 'SeatsReserved'
      ? presentQuota(outcome.quotaId, context)
      : presentProblem(outcome);
  }

  @Mutation(() => ReleaseSeatQuotaResult, { description: 'Training planners only.' })
  async releaseSeatQuota(
    @Arg('input', () => ReleaseSeatQuotaInput) input: ReleaseSeatQuotaInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { person, roles } = requireViewer(context);
    const outcome = await releaseQuota(commandDependencies(context), {
      actorId: person.id,
      mayPlan: roles.includes('TRAINING_PLANNER'),
      quotaId: decodeId('SeatQuota', input.quotaId) ?? 0,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return outcome.type === 'QuotaReleased'
      ? presentQuota(outcome.quotaId, context)
      : presentProblem(outcome);
  }

  @Mutation(() => RankQuotaCandidatesResult, { description: "The unit's training officers and planners." })
  async rankQuotaCandidates(
    @Arg('input', () => RankQuotaCandidatesInput) input: RankQuotaCandidatesInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { person, roles } = requireViewer(context);
    if (input.enrolmentIds.length > MAX_RANKED)
      throw badInput(`"enrolmentIds" has more than ${MAX_RANKED} entries`);
    const outcome = await rankWaiting(commandDependencies(context), {
      actorId: person.id,
      mayPlan: roles.includes('TRAINING_PLANNER'),
      quotaId: decodeId('SeatQuota', input.quotaId) ?? 0,
      enrolmentIds: input.enrolmentIds.map((id) => decodeId('Enrolment', id) ?? 0),
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return outcome.type === 'WaitingRanked'
      ? presentQuota(outcome.quotaId, context)
      : presentProblem(outcome);
  }
}

async function presentQuota(quotaId: number, context: RequestContext): Promise<Presented> {
  const [quota] = await quotasOf(freshReads(context), { id: quotaId });
  return { __typename: 'SeatQuotaSuccess', quota };
}
