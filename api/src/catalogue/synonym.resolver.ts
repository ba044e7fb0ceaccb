import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { emptyConnection, mapNodes, type Connection } from '../platform/connection.ts';
import {
  actorOf,
  commandDependencies,
  freshReads,
  mayPlan,
  type RequestContext,
} from '../platform/context.ts';
import { badInput, checkIdempotencyKey, decodeId, encodeId } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import { checkReason } from '../platform/text-input.ts';
import { synonymGroup, synonymGroups, type SynonymRow } from './queries/synonyms.ts';
import { SYNONYM_LIMITS } from './rules/synonyms.ts';
import {
  DecideSynonymsInput,
  DecideSynonymsResult,
  ProposeSynonymsInput,
  ProposeSynonymsResult,
  SynonymArgs,
  SynonymConnection,
  type SynonymGroupType,
} from './synonym.types.ts';
import { decideSynonyms, proposeSynonyms, type SynonymOutcome } from './use-cases/synonyms.ts';

@Resolver()
export class SynonymResolver {
  @Query(() => SynonymConnection, { description: 'Training planners only: newest first.' })
  async synonyms(
    @Args(() => SynonymArgs) { status, search, first, after }: SynonymArgs,
    @Ctx() { em, viewer }: RequestContext,
  ): Promise<Connection<SynonymGroupType>> {
    if (!mayPlan(viewer)) return emptyConnection();
    if (search && search.length > SYNONYM_LIMITS.phrase) {
      throw badInput(`"search" has more than ${SYNONYM_LIMITS.phrase} characters`);
    }
    const found = await synonymGroups(em, { status: status ?? null, search: search ?? '', first, after });
    return mapNodes(found, async (row) => present(row, viewer!.person.id));
  }

  @Mutation(() => ProposeSynonymsResult, { description: 'Training planners only.' })
  async proposeSynonyms(
    @Arg('input', () => ProposeSynonymsInput) { idempotencyKey, phrases, reason }: ProposeSynonymsInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await proposeSynonyms(commandDependencies(context), {
      ...actorOf(context),
      phrases,
      reason: checkReason(reason),
      idempotencyKey: checkIdempotencyKey(idempotencyKey),
    });
    return presentOutcome(outcome, context);
  }

  @Mutation(() => DecideSynonymsResult, {
    description: 'Training planners only. Nobody approves or refuses what they proposed themselves.',
  })
  async decideSynonyms(
    @Arg('input', () => DecideSynonymsInput) { idempotencyKey, id, decision, reason }: DecideSynonymsInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await decideSynonyms(commandDependencies(context), {
      ...actorOf(context),
      groupId: decodeId('SynonymGroup', id) ?? 0,
      decision,
      reason: checkReason(reason),
      idempotencyKey: checkIdempotencyKey(idempotencyKey),
    });
    return presentOutcome(outcome, context);
  }
}

async function presentOutcome(outcome: SynonymOutcome, context: RequestContext): Promise<Presented> {
  switch (outcome.type) {
    case 'SynonymsSaved': {
      const row = await synonymGroup(freshReads(context), outcome.groupId);
      return { __typename: 'SynonymsSuccess', group: present(row!, actorOf(context).actorId) };
    }
    case 'SynonymsInvalid':
      return { __typename: outcome.type, message: 'These phrases cannot be used', fault: outcome.fault };
    case 'SynonymsNotDecided':
      return { __typename: outcome.type, message: 'This cannot be decided so', fault: outcome.fault };
    case 'SynonymsNotFound':
      return { __typename: outcome.type, message: 'Not found' };
    case 'NotPermitted':
      return { __typename: outcome.type, message: 'Training planners only' };
    case 'IdempotencyKeyReused':
    case 'SystemBusy':
      return presentRefusal(outcome);
  }
}

function present({ id, proposedById, ...row }: SynonymRow, viewerId: number): SynonymGroupType {
  return { ...row, id: encodeId('SynonymGroup', id), isOwn: proposedById === viewerId };
}
