import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { MandatoryRule } from '@weitblick/db/catalogue';
import { ASSIGNED_ROLES, type AssignedRole } from '@weitblick/db/people';
import { Viewer } from '../people/people.types.ts';
import { mapNodes, PageArgs, pageSize, type Connection } from '../platform/connection.ts';
import {
  actorOf,
  commandDependencies,
  freshReads,
  mayPlan,
  requireViewer,
  type RequestContext,
  type SignedIn,
} from '../platform/context.ts';
import { decodeId, encodeId } from '../platform/global-id.ts';
import {
  CreateMandatoryRuleInput,
  CreateMandatoryRuleResult,
  EndMandatoryRuleInput,
  EndMandatoryRuleResult,
  MandatoryRuleType,
  MandatoryTrainingType,
  MandatoryRulePreview,
  MandatoryRuleShape,
  UnitComplianceConnection,
  UnitComplianceType,
} from './mandatory.types.ts';
import { mandatoryTrainings } from './queries/mandatory-status.ts';
import { ruleAudience } from './queries/rule-audience.ts';
import { unitCompliance } from './queries/unit-compliance.ts';
import { createMandatoryRule, endMandatoryRule } from './use-cases/mandatory-rules.ts';

type Presented = { __typename: string } & Record<string, unknown>;

@Resolver(() => Viewer)
export class ViewerMandatoryResolver {
  @FieldResolver(() => [MandatoryTrainingType], { description: 'Most urgent first.' })
  async mandatoryTrainings(
    @Root() { person }: SignedIn,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Ctx() { em, now, loaders }: RequestContext,
  ): Promise<MandatoryTrainingType[]> {
    const rows = await mandatoryTrainings(em, person.id, now, pageSize(first));
    return Promise.all(
      rows.map(async ({ topicId, bookedSessionId, ...row }) => ({
        ...row,
        topic: await loaders.topic.load(topicId),
        bookedSession: bookedSessionId === null ? null : await loaders.session.load(bookedSessionId),
      })),
    );
  }

  @FieldResolver(() => UnitComplianceConnection, {
    description:
      'Numbers for the units the viewer is training officer of, and those below. Empty for everybody else.',
  })
  async unitCompliance(
    @Root() { person }: SignedIn,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { em, now, loaders }: RequestContext,
  ): Promise<Connection<UnitComplianceType>> {
    return mapNodes(await unitCompliance(em, now, person.id, page), async ({ unitId, topics }) => ({
      unit: await loaders.unit.load(unitId),
      topics: await Promise.all(
        topics.map(async ({ topicId, ...counts }) => ({
          ...counts,
          topic: await loaders.topic.load(topicId),
        })),
      ),
    }));
  }
}

@Resolver()
export class MandatoryRulesResolver {
  @Query(() => [MandatoryRuleType], {
    nullable: true,
    description: 'The rules that count now or later, newest first. null for all but training planners.',
  })
  async mandatoryRules(
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<MandatoryRuleType[] | null> {
    if (!mayPlan(context.viewer)) return null;
    const rules = await context.em.find(
      MandatoryRule,
      { validUntil: null },
      { orderBy: { id: 'desc' }, limit: pageSize(first) },
    );
    return Promise.all(rules.map((rule) => presentRule(rule, context)));
  }

  @Query(() => MandatoryRulePreview, {
    nullable: true,
    description: 'Whom such a rule would be for today. null for all but training planners.',
  })
  async previewMandatoryRule(
    @Arg('input', () => MandatoryRuleShape) input: MandatoryRuleShape,
    @Ctx() { em, now, viewer }: RequestContext,
  ): Promise<MandatoryRulePreview | null> {
    if (!mayPlan(viewer)) return null;
    return ruleAudience(em, now, draftOf(input));
  }

  @Mutation(() => CreateMandatoryRuleResult, { description: 'Training planners only.' })
  async createMandatoryRule(
    @Arg('input', () => CreateMandatoryRuleInput) input: CreateMandatoryRuleInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const actor = actorOf(context);
    if (input.role && !ASSIGNED_ROLES.includes(input.role as AssignedRole)) {
      return { __typename: 'InvalidMandatoryRule', message: 'Only roles that are assigned' };
    }
    const outcome = await createMandatoryRule(commandDependencies(context), {
      ...actor,
      ...draftOf(input),
      validFrom: input.validFrom,
    });
    switch (outcome.type) {
      case 'MandatoryRuleCreated': {
        const rule = await freshReads(context).findOneOrFail(MandatoryRule, outcome.id);
        return { __typename: 'CreateMandatoryRuleSuccess', rule: await presentRule(rule, context) };
      }
      case 'InvalidMandatoryRule':
        return { __typename: outcome.type, message: outcome.message };
      case 'TopicNotFound':
        return { __typename: outcome.type, message: 'Not found' };
      case 'NotPermitted':
        return { __typename: outcome.type, message: 'Only training planners may do this' };
    }
  }

  @Mutation(() => EndMandatoryRuleResult, { description: 'Ends it today. Training planners only.' })
  async endMandatoryRule(
    @Arg('input', () => EndMandatoryRuleInput) { id }: EndMandatoryRuleInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const viewer = requireViewer(context);
    const outcome = await endMandatoryRule(commandDependencies(context), {
      mayPlan: mayPlan(viewer),
      id: decodeId('MandatoryRule', id) ?? 0,
    });
    switch (outcome.type) {
      case 'MandatoryRuleEnded':
        return { __typename: 'EndMandatoryRuleSuccess', ok: true };
      case 'MandatoryRuleNotFound':
        return { __typename: outcome.type, message: 'Not found' };
      case 'NotPermitted':
        return { __typename: outcome.type, message: 'Only training planners may do this' };
    }
  }
}

function draftOf(input: MandatoryRuleShape) {
  return {
    topicId: decodeId('Topic', input.topicId) ?? 0,
    audience: input.audience,
    unitShortName: input.unitShortName ?? null,
    role: (input.role as AssignedRole | null | undefined) ?? null,
    validMonths: input.validMonths ?? null,
    dueWithinDays: input.dueWithinDays,
    remindDays: [...new Set(input.remindDays)].sort((a, b) => b - a),
  };
}

async function presentRule(rule: MandatoryRule, { loaders }: RequestContext): Promise<MandatoryRuleType> {
  const { audience, role, validMonths, dueWithinDays, remindDays, validFrom, validUntil } = rule;
  return {
    id: encodeId('MandatoryRule', rule.id),
    topic: await loaders.topic.load(rule.topic.id),
    audience,
    unit: rule.unit ? await loaders.unit.load(rule.unit.id) : null,
    role: role ?? null,
    validMonths: validMonths ?? null,
    dueWithinDays,
    remindDays,
    validFrom,
    validUntil: validUntil ?? null,
  };
}
