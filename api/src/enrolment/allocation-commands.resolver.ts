import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Enrolment } from '@weitblick/db/enrolment';
import { OrgUnit } from '@weitblick/db/people';
import { Session } from '@weitblick/db/scheduling';
import {
  actorOf,
  commandDependencies,
  freshReads,
  requireViewer,
  type RequestContext,
} from '../platform/context.ts';
import { badInput, checkIdempotencyKey, decodeId } from '../platform/global-id.ts';
import {
  ChangeSeatQuotaInput,
  ChangeSeatQuotaResult,
  ConfigureAllocationInput,
  ConfigureAllocationResult,
  DeclareAllocationPreferenceInput,
  DeclareAllocationPreferenceResult,
  DrawSeatsInput,
  DrawSeatsResult,
  RankQuotaCandidatesInput,
  RankQuotaCandidatesResult,
  ReleaseSeatQuotaInput,
  ReleaseSeatQuotaResult,
  ReserveSeatsInput,
  ReserveSeatsResult,
} from './allocation-commands.types.ts';
import { MAX_RANKED, quotasOf } from './queries/allocation-quotas.ts';
import { configureAllocation, declarePreference } from './use-cases/allocation-configure.ts';
import { drawNow } from './use-cases/allocation-draw-now.ts';
import { rankWaiting, releaseQuota, reserveSeats } from './use-cases/allocation-quota.ts';
import { changeQuota } from './use-cases/allocation-quota-change.ts';
import { presentProblem } from './present-problem.ts';

type Presented = { __typename: string } & Record<string, unknown>;

@Resolver()
export class AllocationCommandsResolver {
  @Mutation(() => ConfigureAllocationResult, { description: 'Training planners only.' })
  async configureAllocation(
    @Arg('input', () => ConfigureAllocationInput) input: ConfigureAllocationInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await configureAllocation(commandDependencies(context), {
      ...actorOf(context),
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
    const actor = actorOf(context);
    const unit = input.unitShortName
      ? await context.em.findOne(OrgUnit, { shortName: input.unitShortName })
      : null;
    const outcome = await reserveSeats(commandDependencies(context), {
      ...actor,
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
    const outcome = await releaseQuota(commandDependencies(context), {
      ...actorOf(context),
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
    const actor = actorOf(context);
    if (input.enrolmentIds.length > MAX_RANKED)
      throw badInput(`"enrolmentIds" has more than ${MAX_RANKED} entries`);
    const outcome = await rankWaiting(commandDependencies(context), {
      ...actor,
      quotaId: decodeId('SeatQuota', input.quotaId) ?? 0,
      enrolmentIds: input.enrolmentIds.map((id) => decodeId('Enrolment', id) ?? 0),
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return outcome.type === 'WaitingRanked'
      ? presentQuota(outcome.quotaId, context)
      : presentProblem(outcome);
  }

  @Mutation(() => ChangeSeatQuotaResult, { description: 'Training planners only.' })
  async changeSeatQuota(
    @Arg('input', () => ChangeSeatQuotaInput) input: ChangeSeatQuotaInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await changeQuota(commandDependencies(context), {
      ...actorOf(context),
      quotaId: decodeId('SeatQuota', input.quotaId) ?? 0,
      seats: input.seats,
      releaseAt: input.releaseAt,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return outcome.type === 'QuotaChanged' ? presentQuota(outcome.quotaId, context) : presentProblem(outcome);
  }

  @Mutation(() => DrawSeatsResult, {
    description: 'Training planners only: draws at once when the deadline has passed.',
  })
  async drawSeats(
    @Arg('input', () => DrawSeatsInput) input: DrawSeatsInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await drawNow(commandDependencies(context), {
      ...actorOf(context),
      sessionId: decodeId('Session', input.sessionId) ?? 0,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    if (outcome.type !== 'SeatsDrawn') return presentProblem(outcome);
    const session = await freshReads(context).findOneOrFail(Session, outcome.sessionId);
    return { __typename: 'DrawSeatsSuccess', session };
  }
}

async function presentQuota(quotaId: number, context: RequestContext): Promise<Presented> {
  const [quota] = await quotasOf(freshReads(context), { id: quotaId });
  return { __typename: 'SeatQuotaSuccess', quota };
}
