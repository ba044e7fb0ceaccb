import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Approval, ApprovalDeputy } from '@weitblick/db/approval';
import { Topic } from '@weitblick/db/catalogue';
import {
  commandDependencies,
  freshReads,
  mayPlan,
  requireViewer,
  type RequestContext,
} from '../platform/context.ts';
import { badInput, checkIdempotencyKey, decodeId } from '../platform/global-id.ts';
import type { Presented } from '../platform/present-refusal.ts';
import { checkReason } from '../platform/text-input.ts';
import { presentDeputy } from './approval.resolver.ts';
import {
  DecideApprovalInput,
  DecideApprovalResult,
  DecideApprovalsInput,
  EndApprovalDeputyInput,
  EndApprovalDeputyResult,
  NameApprovalDeputyInput,
  NameApprovalDeputyResult,
  TakeBackDecisionInput,
  TakeBackDecisionResult,
  UpdateTopicPolicyInput,
  UpdateTopicPolicyResult,
} from './approval.types.ts';
import { presentNotOpen } from './present-not-open.ts';
import { decideApproval, type DecideOutcome } from './use-cases/decide-approval.ts';
import { endDeputy, nameDeputy } from './use-cases/name-deputy.ts';
import { takeBackDecision, type TakeBackOutcome } from './use-cases/take-back-decision.ts';
import { updatePolicy, type PolicyEdit } from './use-cases/update-policy.ts';

const MAX_BULK = 100;

@Resolver()
export class ApprovalCommandsResolver {
  @Mutation(() => DecideApprovalResult)
  async decideApproval(
    @Arg('input', () => DecideApprovalInput) input: DecideApprovalInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    return present(await decideOne(input, context), context);
  }

  @Mutation(() => [DecideApprovalResult], {
    description: 'One result for each decision, in their order; each is its own transaction.',
  })
  async decideApprovals(
    @Arg('input', () => DecideApprovalsInput) input: DecideApprovalsInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented[]> {
    if (input.decisions.length > MAX_BULK) throw badInput(`"decisions" has more than ${MAX_BULK} entries`);
    const outcomes: DecideOutcome[] = [];
    for (const decision of input.decisions) outcomes.push(await decideOne(decision, context));
    const results: Presented[] = [];
    for (const outcome of outcomes) results.push(await present(outcome, context));
    return results;
  }

  @Mutation(() => TakeBackDecisionResult)
  async takeBackDecision(
    @Arg('input', () => TakeBackDecisionInput) input: TakeBackDecisionInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const actorId = requireViewer(context).person.id;
    const idempotencyKey = checkIdempotencyKey(input.idempotencyKey);
    const approvalId = decodeId('Approval', input.approvalId);
    if (approvalId === null) return present({ type: 'ApprovalNotFound' }, context);
    return present(
      await takeBackDecision(commandDependencies(context), { actorId, approvalId, idempotencyKey }),
      context,
    );
  }

  @Mutation(() => NameApprovalDeputyResult)
  async nameApprovalDeputy(
    @Arg('input', () => NameApprovalDeputyInput) input: NameApprovalDeputyInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const actorId = requireViewer(context).person.id;
    const outcome = await nameDeputy(commandDependencies(context), { actorId, ...input });
    if (outcome.type === 'InvalidDeputy') return { __typename: outcome.type, message: outcome.message };
    const row = await freshReads(context).findOneOrFail(ApprovalDeputy, outcome.id, { populate: ['deputy'] });
    return { __typename: 'NameApprovalDeputySuccess', deputy: presentDeputy(row) };
  }

  @Mutation(() => EndApprovalDeputyResult)
  async endApprovalDeputy(
    @Arg('input', () => EndApprovalDeputyInput) { id }: EndApprovalDeputyInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const actorId = requireViewer(context).person.id;
    const key = decodeId('ApprovalDeputy', id);
    const ended = key !== null && (await endDeputy(commandDependencies(context), actorId, key));
    return ended
      ? { __typename: 'EndApprovalDeputySuccess', ok: true }
      : { __typename: 'DeputyNotFound', message: 'Not found' };
  }

  @Mutation(() => UpdateTopicPolicyResult, { description: 'Training planners only.' })
  async updateTopicPolicy(
    @Arg('input', () => UpdateTopicPolicyInput) input: UpdateTopicPolicyInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const viewer = requireViewer(context);
    const { topicId: globalId, expectedVersion, ...rules } = input;
    const outcome = await updatePolicy(commandDependencies(context), {
      mayPlan: mayPlan(viewer),
      topicId: decodeId('Topic', globalId) ?? 0,
      expectedVersion,
      // what was left out stays as it was
      edit: Object.fromEntries(
        Object.entries(rules).filter(([, value]) => value != null),
      ) as unknown as PolicyEdit,
    });
    switch (outcome.type) {
      case 'PolicyUpdated':
        return {
          __typename: 'UpdateTopicPolicySuccess',
          topic: await freshReads(context).findOneOrFail(Topic, outcome.topicId),
        };
      case 'StaleVersion':
        return {
          __typename: outcome.type,
          message: 'Somebody else has edited it',
          currentVersion: outcome.currentVersion,
        };
      case 'InvalidPolicy':
        return { __typename: outcome.type, message: outcome.message };
      case 'NotPermitted':
        return { __typename: outcome.type, message: 'Only training planners may do this' };
      case 'TopicNotFound':
        return { __typename: outcome.type, message: 'Not found' };
    }
  }
}

async function decideOne(input: DecideApprovalInput, context: RequestContext): Promise<DecideOutcome> {
  const actorId = requireViewer(context).person.id;
  const idempotencyKey = checkIdempotencyKey(input.idempotencyKey);
  const approvalId = decodeId('Approval', input.approvalId);
  if (approvalId === null) return { type: 'ApprovalNotFound' };
  return decideApproval(commandDependencies(context), {
    actorId,
    approvalId,
    decision: input.decision,
    reason: checkReason(input.reason),
    idempotencyKey,
  });
}

async function present(
  outcome: DecideOutcome | TakeBackOutcome,
  context: RequestContext,
): Promise<Presented> {
  const approval = (id: number) =>
    freshReads(context).findOneOrFail(Approval, id, { populate: ['enrolment'] });
  switch (outcome.type) {
    case 'Decided':
      return { __typename: 'DecideApprovalSuccess', approval: await approval(outcome.approvalId) };
    case 'TakenBack':
      return { __typename: 'TakeBackDecisionSuccess', approval: await approval(outcome.approvalId) };
    case 'DeclineReasonRequired':
      return { __typename: outcome.type, message: 'Declining needs a reason' };
    case 'TooLateToTakeBack':
      return { __typename: outcome.type, message: 'The decision can no longer be taken back' };
    default:
      return presentNotOpen(outcome, context);
  }
}
