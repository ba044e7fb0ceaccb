import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { berlinDay } from '@weitblick/shared/calendar';
import { PageArgs, type Connection } from '../platform/connection.ts';
import {
  actorOf,
  commandDependencies,
  freshReads,
  mayPlan,
  requireViewer,
  type RequestContext,
} from '../platform/context.ts';
import { checkIdempotencyKey, decodeId, encodeId } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import { readAs } from './access.ts';
import { presentPerson } from './peer-interest.resolver.ts';
import { PeerPersonType } from './peer-interest.types.ts';
import {
  MovePeerPlacementInput,
  PeerAdvicePlanning,
  PeerFormationResult,
  PeerFormationType,
  PeerGroupOverviewConnection,
  PeerGroupOverviewType,
  PeerProposedGroupConnection,
  PeerProposedGroupType,
  ProposePeerGroupsInput,
  PublishPeerGroupsInput,
} from './peer-planning.types.ts';
import { refusal } from './present-group.ts';
import {
  groupList,
  poolFigures,
  possibleModerators,
  proposal,
  proposalPage,
  type GroupRow,
  type PoolFigures,
  type Proposal,
  type ProposedGroup,
} from './queries/planning.ts';
import { LARGEST, SMALLEST } from './rules/candidate.ts';
import { movePlacement, proposeGroups, publishGroups, type FormationOutcome } from './use-cases/formation.ts';

const MOST_UNPLACED = 100;

@Resolver(() => PeerAdvicePlanning)
export class PeerPlanningResolver {
  @Query(() => PeerAdvicePlanning, {
    nullable: true,
    description: 'null for everybody but training planners',
  })
  async peerAdvicePlanning(
    @Ctx() { em, viewer }: RequestContext,
  ): Promise<(PoolFigures & { waitingByLevel: PoolFigures['byLevel'] }) | null> {
    if (!mayPlan(viewer)) return null;
    const figures = await poolFigures(em);
    return { ...figures, waitingByLevel: figures.byLevel };
  }

  @FieldResolver(() => [PeerPersonType])
  async moderators(@Ctx() { em, now }: RequestContext): Promise<PeerPersonType[]> {
    return (await possibleModerators(em, berlinDay(now))).map(({ personId, displayName, unit }) =>
      presentPerson({ personId, displayName, unit }),
    );
  }

  @FieldResolver(() => PeerFormationType, { nullable: true })
  formation(@Ctx() context: RequestContext): Promise<Proposal | null> {
    return proposalFor(context);
  }

  @FieldResolver(() => PeerGroupOverviewConnection, { description: 'Newest first.' })
  groups(@Args(() => PageArgs) page: PageArgs, @Ctx() { em }: RequestContext): Promise<Connection<GroupRow>> {
    return groupList(em, page);
  }
}

@Resolver(() => PeerGroupOverviewType)
export class PeerGroupOverviewResolver {
  @FieldResolver()
  id(@Root() { id }: GroupRow): string {
    return encodeId('PeerGroup', id);
  }
  @FieldResolver()
  state(@Root() { status }: GroupRow): string {
    return status;
  }
  @FieldResolver()
  stateSince(@Root() { statusSince }: GroupRow): Date {
    return statusSince;
  }
  @FieldResolver()
  satisfaction(@Root() { answers, total }: GroupRow): number | null {
    return answers === 0 ? null : Math.round((total / answers) * 10) / 10;
  }
}

@Resolver(() => PeerFormationType)
export class PeerFormationResolver {
  @FieldResolver()
  version(@Root() { formation }: Proposal): number {
    return formation.version;
  }
  @FieldResolver()
  placedCount(@Root() { groups }: Proposal): number {
    return groups.reduce((sum, { members }) => sum + members.length, 0);
  }
  @FieldResolver()
  unplacedCount(@Root() { unplaced }: Proposal): number {
    return unplaced.length;
  }
  @FieldResolver()
  groupCount(@Root() { groups }: Proposal): number {
    return groups.length;
  }
  @FieldResolver()
  unplaced(@Root() { unplaced }: Proposal): unknown[] {
    return unplaced.slice(0, MOST_UNPLACED).map(presentPerson);
  }
  @FieldResolver(() => PeerProposedGroupConnection)
  groups(@Root() { groups }: Proposal, @Args(() => PageArgs) page: PageArgs): Connection<ProposedGroup> {
    return proposalPage(groups, page);
  }
}

@Resolver(() => PeerProposedGroupType)
export class PeerProposedGroupResolver {
  @FieldResolver()
  members(@Root() { members }: ProposedGroup): unknown[] {
    return members.map(presentPerson);
  }
  @FieldResolver()
  shortfalls(@Root() { members, shortfalls }: ProposedGroup): { kind: string; count: number }[] {
    const found = Object.entries(shortfalls).map(([kind, count]: [string, number]) => ({ kind, count }));
    const wrongSize = members.length < SMALLEST || members.length > LARGEST;
    if (wrongSize) found.unshift({ kind: 'WRONG_SIZE', count: members.length });
    return found.filter(({ count }) => count > 0);
  }
}

@Resolver()
export class PeerPlanningCommandsResolver {
  @Mutation(() => PeerFormationResult, {
    description: 'Replaces a proposal that is not published. Training planners only.',
  })
  async proposePeerGroups(
    @Arg('input', () => ProposePeerGroupsInput) input: ProposePeerGroupsInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const command = { ...planner(context, input), seed: input.seed };
    return present(await proposeGroups(commandDependencies(context), command), context);
  }

  @Mutation(() => PeerFormationResult, { description: 'Training planners only.' })
  async movePeerPlacement(
    @Arg('input', () => MovePeerPlacementInput) input: MovePeerPlacementInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const groupNumber = input.groupNumber ?? null;
    const outcome = await movePlacement(commandDependencies(context), {
      ...planner(context, input),
      personId: decodeId('Person', input.personId) ?? 0,
      groupNumber: groupNumber === null ? null : Math.min(Math.max(groupNumber, 1), 9_999),
      version: input.version,
    });
    return present(outcome, context);
  }

  @Mutation(() => PeerFormationResult, {
    description: 'Makes the groups and tells everybody in them. Training planners only.',
  })
  async publishPeerGroups(
    @Arg('input', () => PublishPeerGroupsInput) input: PublishPeerGroupsInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const command = { ...planner(context, input), version: input.version };
    return present(await publishGroups(commandDependencies(context), command), context);
  }
}

function planner(context: RequestContext, input: { idempotencyKey: string }) {
  return {
    ...actorOf(context),
    idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
  };
}

function proposalFor(context: RequestContext): Promise<Proposal | null> {
  return readAs(context.em, requireViewer(context).person.id, proposal);
}

async function present(outcome: FormationOutcome, context: RequestContext): Promise<Presented> {
  switch (outcome.type) {
    case 'FormationChanged':
      freshReads(context);
      return { __typename: 'PeerFormationSuccess', formation: await proposalFor(context) };
    case 'NotPermitted':
      return { __typename: outcome.type, message: 'Training planners only' };
    case 'Refused':
      return refusal(outcome.reason);
    default:
      return presentRefusal(outcome);
  }
}
