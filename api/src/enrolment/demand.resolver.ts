import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Topic } from '@weitblick/db/catalogue';
import type { Demand } from '@weitblick/db/enrolment';
import { Session } from '@weitblick/db/scheduling';
import { TopicType } from '../catalogue/catalogue.types.ts';
import { Viewer } from '../people/people.types.ts';
import { emptyConnection, PageArgs, type Connection } from '../platform/connection.ts';
import {
  actorOf,
  commandDependencies,
  freshReads,
  mayPlan,
  requireViewer,
  type RequestContext,
  type SignedIn,
} from '../platform/context.ts';
import { checkIdempotencyKey, decodeId } from '../platform/global-id.ts';
import {
  CreateSecondSessionInput,
  CreateSecondSessionResult,
  DemandResult,
  DemandType,
  OpenDemandType,
  RegisterDemandInput,
  TopicDemandConnection,
  WithdrawDemandInput,
} from './demand.types.ts';
import { presentProblem } from './present-problem.ts';
import { openDemandOf, topicsInDemand } from './queries/demand-lists.ts';
import { registerDemand, withdrawDemand, type DemandOutcome } from './use-cases/demand.ts';
import { createSecondSession } from './use-cases/demand-second-session.ts';

type Presented = { __typename: string } & Record<string, unknown>;

@Resolver(() => TopicType)
export class TopicDemandResolver {
  @FieldResolver(() => Int, { description: 'People who would come if the topic took place.' })
  demandCount(@Root() topic: Topic, @Ctx() { loaders }: RequestContext): Promise<number> {
    return loaders.demandCountOfTopic.load(topic.id);
  }

  @FieldResolver(() => DemandType, { nullable: true })
  async myDemand(@Root() topic: Topic, @Ctx() { loaders }: RequestContext): Promise<DemandType | null> {
    const demand: Demand | null = await loaders.myDemandForTopic.load(topic.id);
    return demand && { registeredAt: demand.registeredAt, note: demand.note ?? null };
  }
}

@Resolver(() => Viewer)
export class ViewerDemandResolver {
  @FieldResolver(() => [OpenDemandType], { description: 'Newest first; 100 at most.' })
  demands(@Root() { person }: SignedIn, @Ctx() { em }: RequestContext): Promise<OpenDemandType[]> {
    return openDemandOf(em, person.id);
  }
}

@Resolver()
export class DemandResolver {
  @Query(() => TopicDemandConnection, {
    description: 'Training planners only: topics that people wait for or asked for, most people first.',
  })
  topicsInDemand(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { em, now, viewer }: RequestContext,
  ): Promise<Connection<unknown>> | Connection<unknown> {
    if (!mayPlan(viewer)) return emptyConnection();
    return topicsInDemand(em, now, { first, after });
  }

  @Mutation(() => DemandResult, { description: 'A second time replaces the note and keeps the turn.' })
  async registerDemand(
    @Arg('input', () => RegisterDemandInput) { topicId, note, idempotencyKey }: RegisterDemandInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await registerDemand(commandDependencies(context), {
      actorId: requireViewer(context).person.id,
      topicId: decodeId('Topic', topicId) ?? 0,
      note: note ?? null,
      idempotencyKey: checkIdempotencyKey(idempotencyKey),
    });
    return present(outcome, context);
  }

  @Mutation(() => DemandResult)
  async withdrawDemand(
    @Arg('input', () => WithdrawDemandInput) { topicId, idempotencyKey }: WithdrawDemandInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await withdrawDemand(commandDependencies(context), {
      actorId: requireViewer(context).person.id,
      topicId: decodeId('Topic', topicId) ?? 0,
      idempotencyKey: checkIdempotencyKey(idempotencyKey),
    });
    return present(outcome, context);
  }

  @Mutation(() => CreateSecondSessionResult, {
    description:
      'Training planners only. Turns a waiting list and the demand for its topic into a second session; people are asked in order.',
  })
  async createSecondSession(
    @Arg('input', () => CreateSecondSessionInput) input: CreateSecondSessionInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { type, ...created } = await createSecondSession(commandDependencies(context), {
      ...input,
      ...actorOf(context),
      sessionId: decodeId('Session', input.sessionId) ?? 0,
      number: input.number.trim(),
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    if (type !== 'SecondSessionCreated') return presentProblem({ type, ...created });
    const { sessionId, ...counts } = created as { sessionId: number };
    const session = await freshReads(context).findOneOrFail(Session, sessionId);
    return { __typename: 'CreateSecondSessionSuccess', session, ...counts };
  }
}

async function present(outcome: DemandOutcome, context: RequestContext): Promise<Presented> {
  if (outcome.type !== 'DemandRegistered' && outcome.type !== 'DemandWithdrawn')
    return presentProblem(outcome);
  const topic = await freshReads(context).findOneOrFail(Topic, outcome.topicId);
  return { __typename: 'DemandSuccess', topic };
}
