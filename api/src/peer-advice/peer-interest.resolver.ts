import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PeerExclusion, PeerInterest } from '@weitblick/db/peer-advice';
import { Site } from '@weitblick/db/scheduling';
import { Viewer } from '../people/people.types.ts';
import {
  commandDependencies,
  freshReads,
  requireViewer,
  type RequestContext,
  type SignedIn,
} from '../platform/context.ts';
import { badInput, checkIdempotencyKey, decodeId, encodeId } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import { readAs } from './access.ts';
import { PeerGroupSummary, PeerGroupType } from './peer-group.types.ts';
import {
  PeerInterestResult,
  PeerInterestType,
  PeerPersonType,
  PeerSiteType,
  RegisterPeerInterestInput,
  UpdatePeerExclusionsInput,
  WithdrawPeerInterestInput,
} from './peer-interest.types.ts';
import { groupFor, refusal } from './present-group.ts';
import { groupsOf } from './queries/group-page.ts';
import { leadersNamed, type NamedPerson } from './queries/planning.ts';
import {
  registerInterest,
  updateExclusions,
  withdrawInterest,
  type InterestOutcome,
} from './use-cases/interest.ts';

const MOST_EXCLUSIONS = 20;

@Resolver(() => Viewer)
export class ViewerPeerAdviceResolver {
  @FieldResolver(() => PeerInterestType, { nullable: true })
  async peerInterest(
    @Root() { person }: SignedIn,
    @Ctx() { em }: RequestContext,
  ): Promise<PeerInterestType | null> {
    return ownInterest(em, person.id);
  }

  @FieldResolver(() => [PeerPersonType], {
    description: 'With whom the viewer does not want to be in a group; nobody else ever sees it. 20 at most.',
  })
  async peerExclusions(
    @Root() { person }: SignedIn,
    @Ctx() { em }: RequestContext,
  ): Promise<PeerPersonType[]> {
    return ownExclusions(em, person.id);
  }

  @FieldResolver(() => [PeerGroupSummary], {
    description: 'To which the viewer belongs, or which they lead; 50 at most.',
  })
  async peerGroups(@Root() { person }: SignedIn, @Ctx() { em }: RequestContext): Promise<PeerGroupSummary[]> {
    const groups = await readAs(em, person.id, (tx) => groupsOf(tx, person.id));
    return groups.map(({ id, name, status }) => ({ id: encodeId('PeerGroup', id), name, state: status }));
  }
}

@Resolver()
export class PeerInterestResolver {
  @Query(() => PeerGroupType, { nullable: true, description: 'null for everybody outside.' })
  peerGroup(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<PeerGroupType | null> {
    return groupFor(context, decodeId('PeerGroup', id) ?? 0);
  }

  @Query(() => [PeerPersonType], {
    description: 'Leaders by name, for leaders; from two letters, 10 at most.',
  })
  async peerColleagues(
    @Arg('search', () => String) search: string,
    @Ctx() { em, viewer }: RequestContext,
  ): Promise<PeerPersonType[]> {
    if (!viewer?.roles.includes('LEADER')) return [];
    return (await leadersNamed(em, search.slice(0, 100), viewer.person.id)).map(presentPerson);
  }

  @Query(() => [PeerSiteType], { description: 'Where groups can meet; for leaders. 200 at most.' })
  async peerSites(@Ctx() { em, viewer }: RequestContext): Promise<PeerSiteType[]> {
    if (!viewer?.roles.includes('LEADER')) return [];
    const sites = await em.find(Site, {}, { orderBy: { name: 'asc' }, limit: 200 });
    return sites.map(({ code, name }) => ({ code, name }));
  }

  @Mutation(() => PeerInterestResult, { description: 'Registers or changes; for leaders.' })
  async registerPeerInterest(
    @Arg('input', () => RegisterPeerInterestInput) input: RegisterPeerInterestInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const halfDays = [...new Set(input.halfDays)].sort((a, b) => a - b);
    if (halfDays.length === 0 || halfDays.some((day) => day < 1 || day > 10))
      throw badInput('"halfDays" must be 1 to 10 numbers from 1 to 10');
    const { format, experience, ownUnitWelcome } = input;
    const terms = { format, experience, ownUnitWelcome, halfDays, siteCode: input.siteCode ?? null };
    return present(
      await registerInterest(commandDependencies(context), { ...actor(context, input), ...terms }),
      context,
    );
  }

  @Mutation(() => PeerInterestResult)
  async withdrawPeerInterest(
    @Arg('input', () => WithdrawPeerInterestInput) input: WithdrawPeerInterestInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    return present(await withdrawInterest(commandDependencies(context), actor(context, input)), context);
  }

  @Mutation(() => PeerInterestResult)
  async updatePeerExclusions(
    @Arg('input', () => UpdatePeerExclusionsInput) input: UpdatePeerExclusionsInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    if (input.personIds.length > MOST_EXCLUSIONS)
      throw badInput(`"personIds" has more than ${MOST_EXCLUSIONS}`);
    const personIds = input.personIds.map((id) => decodeId('Person', id) ?? 0);
    const command = { ...actor(context, input), personIds };
    return present(await updateExclusions(commandDependencies(context), command), context);
  }
}

function actor(context: RequestContext, input: { idempotencyKey: string }) {
  return {
    actorId: requireViewer(context).person.id,
    idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
  };
}

async function present(outcome: InterestOutcome, context: RequestContext): Promise<Presented> {
  switch (outcome.type) {
    case 'InterestChanged': {
      const { id } = requireViewer(context).person;
      const em = freshReads(context);
      return {
        __typename: 'PeerInterestSuccess',
        interest: await ownInterest(em, id),
        exclusions: await ownExclusions(em, id),
      };
    }
    case 'Refused':
      return refusal(outcome.reason);
    default:
      return presentRefusal(outcome);
  }
}

async function ownInterest(em: RequestContext['em'], personId: number): Promise<PeerInterestType | null> {
  const row = await em.findOne(PeerInterest, { person: personId, status: { $ne: 'WITHDRAWN' } });
  return (
    row && {
      state: row.status,
      format: row.format,
      siteCode: row.site?.code ?? null,
      halfDays: row.halfDays,
      experience: row.experience,
      ownUnitWelcome: row.ownUnitWelcome,
      registeredAt: row.registeredAt,
    }
  );
}

async function ownExclusions(em: RequestContext['em'], personId: number): Promise<PeerPersonType[]> {
  const rows = await readAs(em, personId, (tx) =>
    tx.find(PeerExclusion, { author: personId }, { populate: ['excluded.unit'], limit: MOST_EXCLUSIONS }),
  );
  return rows.map(({ excluded }) =>
    presentPerson({
      personId: excluded.id,
      displayName: excluded.displayName,
      unit: excluded.unit.shortName,
    }),
  );
}

export function presentPerson<T extends NamedPerson>({ personId, ...rest }: T) {
  return { ...rest, personId: encodeId('Person', personId) };
}
