import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Cohort, Programme, ProgrammeMembership } from '@weitblick/db/catalogue';
import {
  actorOf,
  commandDependencies,
  freshReads,
  mayPlan,
  requireViewer,
  type RequestContext,
} from '../platform/context.ts';
import { checkIdempotencyKey, decodeId } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import { checkReason } from '../platform/text-input.ts';
import { presentMember } from './programme.resolver.ts';
import {
  ApplyToProgrammeInput,
  ApplyToProgrammeResult,
  DecideProgrammeApplicationInput,
  DecideProgrammeApplicationResult,
  LeaveProgrammeInput,
  LeaveProgrammeResult,
  SaveCohortInput,
  SaveCohortResult,
  SaveProgrammeInput,
  SaveProgrammeResult,
} from './programme.types.ts';
import {
  saveCohort,
  saveProgramme,
  type SaveCohortOutcome,
  type SaveProgrammeOutcome,
} from './use-cases/plan-programme.ts';
import {
  applyToProgramme,
  decideApplication,
  leaveProgramme,
  type ApplyOutcome,
  type DecideApplicationOutcome,
  type LeaveOutcome,
} from './use-cases/programme-membership.ts';

@Resolver()
export class ProgrammeCommandsResolver {
  @Mutation(() => ApplyToProgrammeResult)
  async applyToProgramme(
    @Arg('input', () => ApplyToProgrammeInput) input: ApplyToProgrammeInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await applyToProgramme(commandDependencies(context), {
      actorId: requireViewer(context).person.id,
      cohortId: decodeId('Cohort', input.cohortId) ?? 0,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return present(outcome, context);
  }

  @Mutation(() => LeaveProgrammeResult)
  async leaveProgramme(
    @Arg('input', () => LeaveProgrammeInput) input: LeaveProgrammeInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await leaveProgramme(commandDependencies(context), {
      actorId: requireViewer(context).person.id,
      membershipId: decodeId('ProgrammeMembership', input.membershipId) ?? 0,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return present(outcome, context);
  }

  @Mutation(() => DecideProgrammeApplicationResult, { description: 'Training planners only.' })
  async decideProgrammeApplication(
    @Arg('input', () => DecideProgrammeApplicationInput) input: DecideProgrammeApplicationInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await decideApplication(commandDependencies(context), {
      ...actorOf(context),
      membershipId: decodeId('ProgrammeMembership', input.membershipId) ?? 0,
      decision: input.decision,
      reason: checkReason(input.reason),
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return present(outcome, context);
  }

  @Mutation(() => SaveProgrammeResult, { description: 'Training planners only.' })
  async saveProgramme(
    @Arg('input', () => SaveProgrammeInput) { id, modules, ...input }: SaveProgrammeInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await saveProgramme(commandDependencies(context), {
      ...input,
      mayPlan: mayPlan(requireViewer(context)),
      id: id == null ? null : (decodeId('Programme', id) ?? 0),
      modules: modules.map(({ topicId, optional }) => ({
        topicId: decodeId('Topic', topicId) ?? 0,
        optional,
      })),
    });
    return present(outcome, context);
  }

  @Mutation(() => SaveCohortResult, { description: 'Training planners only.' })
  async saveCohort(
    @Arg('input', () => SaveCohortInput) { id, programmeId, ...input }: SaveCohortInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await saveCohort(commandDependencies(context), {
      ...input,
      mayPlan: mayPlan(requireViewer(context)),
      id: id == null ? null : (decodeId('Cohort', id) ?? 0),
      programmeId: decodeId('Programme', programmeId) ?? 0,
    });
    return present(outcome, context);
  }
}

type Outcome =
  ApplyOutcome | LeaveOutcome | DecideApplicationOutcome | SaveProgrammeOutcome | SaveCohortOutcome;

async function present(outcome: Outcome, context: RequestContext): Promise<Presented> {
  const fresh = freshReads(context);
  const membership = (id: number) => fresh.findOneOrFail(ProgrammeMembership, id);
  switch (outcome.type) {
    case 'Applied':
      return {
        __typename: 'ApplyToProgrammeSuccess',
        membership: await membership(outcome.membershipId),
      };
    case 'Left':
      return { __typename: 'LeaveProgrammeSuccess', membership: await membership(outcome.membershipId) };
    case 'ApplicationDecided': {
      const member = await presentMember(await membership(outcome.membershipId), context);
      return { __typename: 'DecideProgrammeApplicationSuccess', member };
    }
    case 'ProgrammeSaved':
      return {
        __typename: 'SaveProgrammeSuccess',
        programme: await fresh.findOneOrFail(Programme, outcome.id),
      };
    case 'CohortSaved':
      return { __typename: 'SaveCohortSuccess', cohort: await fresh.findOneOrFail(Cohort, outcome.id) };
    case 'AlreadyMember':
      return {
        __typename: outcome.type,
        message: 'Applied already',
        membership: await membership(outcome.membershipId),
      };
    case 'ApplicationClosed':
      return { __typename: outcome.type, message: 'The last day to apply is over' };
    case 'NotLeavable':
    case 'NoOpenApplication':
      return { __typename: outcome.type, message: `It is ${outcome.status}`, status: outcome.status };
    case 'CohortFull':
      return { __typename: outcome.type, message: 'All seats are taken', seats: outcome.seats };
    case 'DeclineReasonRequired':
      return { __typename: outcome.type, message: 'Declining needs a reason' };
    case 'StaleVersion':
      return {
        __typename: outcome.type,
        message: 'Somebody else has edited it',
        currentVersion: outcome.currentVersion,
      };
    case 'InvalidProgramme':
    case 'InvalidCohort':
      return { __typename: outcome.type, message: outcome.message };
    case 'NotPermitted':
      return { __typename: outcome.type, message: 'Only training planners may do this' };
    case 'SystemBusy':
    case 'IdempotencyKeyReused':
      return presentRefusal(outcome);
    case 'CohortNotFound':
    case 'ProgrammeNotFound':
    case 'MembershipNotFound':
    case 'TopicNotFound':
      return { __typename: outcome.type, message: 'Not found' };
  }
}
