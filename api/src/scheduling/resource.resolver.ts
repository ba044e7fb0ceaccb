import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Equipment, Room, Trainer, type EquipmentKind, type RoomFeature } from '@weitblick/db/scheduling';
import {
  actorOf,
  commandDependencies,
  freshReads,
  mayPlan,
  type RequestContext,
} from '../platform/context.ts';
import { checkIdempotencyKey, decodeId, type NodeType } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import { cleanText } from '../platform/text-input.ts';
import { presentEquipment, presentUses } from './present-planning.ts';
import {
  SaveEquipmentInput,
  SaveEquipmentResult,
  SaveRoomInput,
  SaveRoomResult,
  SaveTrainerInput,
  SaveTrainerResult,
  TrainerPlanning,
} from './resource.types.ts';
import { TrainerType } from './scheduling.types.ts';
import { saveEquipment, saveRoom, saveTrainer, type SaveResourceOutcome } from './use-cases/save-resource.ts';

const MAX_NAME = 120;
const MAX_FLOOR = 40;

@Resolver(() => TrainerType)
export class ResourceResolver {
  @FieldResolver(() => TrainerPlanning, { nullable: true, description: 'null for all but planners.' })
  async planning(
    @Root() { id }: { id: number },
    @Ctx() { viewer, loaders }: RequestContext,
  ): Promise<TrainerPlanning | null> {
    const trainer = mayPlan(viewer) ? await loaders.trainer.load(id) : null;
    if (!trainer) return null;
    const { active, person } = trainer;
    return {
      active,
      person: person ? await loaders.person.load(person.id) : null,
      contracts: await loaders.contractsOfTrainer.load(id),
    };
  }

  @Mutation(() => SaveRoomResult, { description: 'Training planners only.' })
  async saveRoom(
    @Arg('input', () => SaveRoomInput) input: SaveRoomInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { seats, accessible, setUpMinutes, tearDownMinutes, active } = input;
    const outcome = await saveRoom(commandDependencies(context), {
      ...actorOf(context),
      id: keyOf('Room', input.id),
      facts: {
        ...{ seats, accessible, setUpMinutes, tearDownMinutes, active },
        siteCode: cleanText('siteCode', input.siteCode, MAX_NAME) ?? '',
        name: cleanText('name', input.name, MAX_NAME),
        floor: cleanText('floor', input.floor, MAX_FLOOR),
        features: input.features as RoomFeature[],
      },
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    if (outcome.type !== 'ResourceSaved') return presentProblem(outcome, context);
    return { __typename: 'SaveRoomSuccess', room: await freshReads(context).findOneOrFail(Room, outcome.id) };
  }

  @Mutation(() => SaveEquipmentResult, { description: 'Training planners only.' })
  async saveEquipment(
    @Arg('input', () => SaveEquipmentInput) input: SaveEquipmentInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await saveEquipment(commandDependencies(context), {
      ...actorOf(context),
      id: keyOf('Equipment', input.id),
      facts: {
        kind: input.kind as EquipmentKind,
        label: cleanText('label', input.label, MAX_NAME),
        siteCode: cleanText('siteCode', input.siteCode, MAX_NAME) ?? '',
        active: input.active,
      },
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    if (outcome.type !== 'ResourceSaved') return presentProblem(outcome, context);
    const piece = await freshReads(context).findOneOrFail(Equipment, outcome.id);
    return { __typename: 'SaveEquipmentSuccess', equipment: presentEquipment(piece) };
  }

  @Mutation(() => SaveTrainerResult, { description: 'Training planners only.' })
  async saveTrainer(
    @Arg('input', () => SaveTrainerInput) input: SaveTrainerInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await saveTrainer(commandDependencies(context), {
      ...actorOf(context),
      id: keyOf('Trainer', input.id),
      facts: {
        displayName: cleanText('displayName', input.displayName, MAX_NAME),
        personId: keyOf('Person', input.personId),
        contracts: input.contracts.map(({ year, days }) => ({ year, days })),
        active: input.active,
      },
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    if (outcome.type !== 'ResourceSaved') return presentProblem(outcome, context);
    const trainer = await freshReads(context).findOneOrFail(Trainer, outcome.id);
    return { __typename: 'SaveTrainerSuccess', trainer };
  }
}

/** Ids that are none become 0, which nothing has. */
function keyOf(type: NodeType, id: string | null | undefined): number | null {
  return id == null ? null : (decodeId(type, id) ?? 0);
}

async function presentProblem(
  outcome: Exclude<SaveResourceOutcome, { type: 'ResourceSaved' }>,
  context: RequestContext,
): Promise<Presented> {
  switch (outcome.type) {
    case 'ResourceInvalid':
      return { __typename: outcome.type, message: `Cannot be saved: ${outcome.fault}`, fault: outcome.fault };
    case 'ResourceNameTaken':
      return { __typename: outcome.type, message: 'Another has this name' };
    case 'ResourceNotFound':
      return { __typename: outcome.type, message: 'No such resource' };
    case 'ResourcesInUse':
      return { __typename: outcome.type, ...(await presentUses(outcome.uses, context)) };
    case 'NotPermitted':
      return { __typename: outcome.type, message: 'Training planners only' };
    default:
      return presentRefusal(outcome);
  }
}
