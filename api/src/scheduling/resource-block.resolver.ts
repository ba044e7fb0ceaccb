import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { emptyConnection, mapNodes, type Connection } from '../platform/connection.ts';
import { actorOf, commandDependencies, mayPlan, type RequestContext } from '../platform/context.ts';
import { checkIdempotencyKey, decodeId, encodeId, parseId } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import { cleanText } from '../platform/text-input.ts';
import { ID_TYPE, presentUses } from './present-planning.ts';
import { resourceBlocks } from './queries/resource-blocks.ts';
import {
  BlockResourcesInput,
  BlockResourcesResult,
  ResourceBlockConnection,
  ResourceBlocksArgs,
  ResourceBlockType,
  UnblockResourceInput,
  UnblockResourceResult,
} from './resource-block.types.ts';
import { RESOURCE_TYPES, type Resource } from './rules/clashes.ts';
import { blockResources, unblockResource } from './use-cases/block-resources.ts';

const MAX_NOTE = 200;

@Resolver()
export class ResourceBlockResolver {
  @Query(() => ResourceBlockConnection, {
    description: 'In the order in which they begin. Empty for all but planners.',
  })
  async resourceBlocks(
    @Args(() => ResourceBlocksArgs) { from, until, resourceId, ...page }: ResourceBlocksArgs,
    @Ctx() { em, viewer, loaders }: RequestContext,
  ): Promise<Connection<ResourceBlockType>> {
    if (!mayPlan(viewer)) return emptyConnection();
    const filter = { from, until, resource: resourceId == null ? null : resourceOf(resourceId) };
    const found = await resourceBlocks(em, filter, page);
    return mapNodes(found, async ({ blockId, type, id, name, createdById, ...block }) => ({
      ...block,
      id: encodeId('ResourceBlock', blockId),
      resource: type,
      resourceId: encodeId(ID_TYPE[type], id),
      resourceName: name,
      createdBy: await loaders.person.load(createdById),
    }));
  }

  @Mutation(() => BlockResourcesResult, { description: 'Training planners only.' })
  async blockResources(
    @Arg('input', () => BlockResourcesInput) input: BlockResourcesInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await blockResources(commandDependencies(context), {
      ...actorOf(context),
      resources: [...new Set(input.resourceIds)].map(resourceOf),
      startsAt: input.startsAt,
      endsAt: input.endsAt,
      note: cleanText('note', input.note, MAX_NOTE),
      evenIfBooked: input.evenIfBooked,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    switch (outcome.type) {
      case 'ResourcesBlocked':
        return {
          __typename: 'BlockResourcesSuccess',
          blockIds: outcome.blockIds.map((id) => encodeId('ResourceBlock', id)),
        };
      case 'ResourceBlockInvalid':
        return { __typename: outcome.type, message: `Not a block: ${outcome.fault}`, fault: outcome.fault };
      case 'ResourcesInUse':
        return { __typename: outcome.type, ...(await presentUses(outcome.uses, context)) };
      case 'NotPermitted':
        return { __typename: outcome.type, message: 'Training planners only' };
      default:
        return presentRefusal(outcome);
    }
  }

  @Mutation(() => UnblockResourceResult, { description: 'Training planners only.' })
  async unblockResource(
    @Arg('input', () => UnblockResourceInput) input: UnblockResourceInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await unblockResource(commandDependencies(context), {
      ...actorOf(context),
      blockId: decodeId('ResourceBlock', input.blockId) ?? 0,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    switch (outcome.type) {
      case 'ResourceUnblocked':
        return { __typename: 'UnblockResourceSuccess', blockId: input.blockId };
      case 'ResourceBlockNotFound':
        return { __typename: outcome.type, message: 'No such block' };
      case 'NotPermitted':
        return { __typename: outcome.type, message: 'Training planners only' };
      default:
        return presentRefusal(outcome);
    }
  }
}

/** Ids that are none become a room that nobody has. */
function resourceOf(globalId: string): Resource {
  const parsed = parseId(globalId);
  const type = RESOURCE_TYPES.find((wanted) => ID_TYPE[wanted] === parsed?.type);
  return type && parsed ? { type, id: parsed.id } : { type: 'ROOM', id: 0 };
}
