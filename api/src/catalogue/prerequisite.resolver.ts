import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Topic } from '@weitblick/db/catalogue';
import {
  actorOf,
  commandDependencies,
  freshReads,
  mayPlan,
  requireViewer,
  type RequestContext,
} from '../platform/context.ts';
import { decodeId } from '../platform/global-id.ts';
import { checkReason } from '../platform/text-input.ts';
import { TopicType } from './catalogue.types.ts';
import {
  SetTopicPrerequisitesInput,
  SetTopicPrerequisitesResult,
  TopicPrerequisiteType,
  WaivePrerequisitesInput,
  WaivePrerequisitesResult,
} from './prerequisite.types.ts';
import { fulfilment } from './rules/prerequisites.ts';
import { setPrerequisites, type SetPrerequisitesOutcome } from './use-cases/set-prerequisites.ts';
import { waivePrerequisites, type WaivePrerequisitesOutcome } from './use-cases/waive-prerequisites.ts';

type Presented = { __typename: string } & Record<string, unknown>;

@Resolver(() => TopicType)
export class TopicPrerequisitesResolver {
  @FieldResolver(() => [TopicPrerequisiteType], { description: 'Required ones first; 20 at most.' })
  async prerequisites(
    @Root() topic: Topic,
    @Ctx() { loaders, viewer }: RequestContext,
  ): Promise<TopicPrerequisiteType[]> {
    const rows = await loaders.prerequisitesOfTopic.load(topic.id);
    return Promise.all(
      rows.map(async (row) => ({
        topic: await loaders.topic.load(row.requiredTopicId),
        kind: row.kind,
        equivalents: await loaders.topic.loadMany(row.equivalentTopicIds),
        fulfilment: viewer ? fulfilment(row) : null,
      })),
    );
  }
}

@Resolver()
export class PrerequisiteCommandsResolver {
  @Mutation(() => SetTopicPrerequisitesResult, { description: 'Training planners only.' })
  async setTopicPrerequisites(
    @Arg('input', () => SetTopicPrerequisitesInput) input: SetTopicPrerequisitesInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const viewer = requireViewer(context);
    const outcome = await setPrerequisites(commandDependencies(context), {
      mayPlan: mayPlan(viewer),
      topicId: decodeId('Topic', input.topicId) ?? 0,
      prerequisites: input.prerequisites.map(({ topicId, kind, equivalentTopicIds }) => ({
        topicId: decodeId('Topic', topicId) ?? 0,
        kind,
        equivalentTopicIds: equivalentTopicIds.map((id) => decodeId('Topic', id) ?? 0),
      })),
    });
    return present(outcome, 'SetTopicPrerequisitesSuccess', context);
  }

  @Mutation(() => WaivePrerequisitesResult, {
    description: 'Lets one person in without the prerequisites. Training planners only.',
  })
  async waivePrerequisites(
    @Arg('input', () => WaivePrerequisitesInput) input: WaivePrerequisitesInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await waivePrerequisites(commandDependencies(context), {
      ...actorOf(context),
      topicId: decodeId('Topic', input.topicId) ?? 0,
      personnelNumber: input.personnelNumber,
      reason: checkReason(input.reason),
    });
    return present(outcome, 'WaivePrerequisitesSuccess', context);
  }
}

async function present(
  outcome: SetPrerequisitesOutcome | WaivePrerequisitesOutcome,
  success: string,
  context: RequestContext,
): Promise<Presented> {
  switch (outcome.type) {
    case 'PrerequisitesSet':
    case 'PrerequisitesWaived':
      return {
        __typename: success,
        topic: await freshReads(context).findOneOrFail(Topic, outcome.topicId),
      };
    case 'InvalidPrerequisites':
      return { __typename: outcome.type, message: outcome.message };
    case 'NotPermitted':
      return { __typename: outcome.type, message: 'Only training planners may do this' };
    case 'WaiverReasonRequired':
      return { __typename: outcome.type, message: 'A waiver needs a reason' };
    case 'NoSuchColleague':
      return { __typename: outcome.type, message: 'No colleague with this number' };
    case 'TopicNotFound':
      return { __typename: outcome.type, message: 'Not found' };
  }
}
