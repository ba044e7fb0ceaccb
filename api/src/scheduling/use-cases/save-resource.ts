import type { EntityManager } from '@mikro-orm/postgresql';
import { Person } from '@weitblick/db/people';
import { Equipment, Room, Site, Trainer, TrainerContract } from '@weitblick/db/scheduling';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { bookedFrom, collidingUses } from '../queries/booked-uses.ts';
import type { Occupation, Resource, ResourceType } from '../rules/clashes.ts';
import {
  equipmentFault,
  roomFault,
  trainerFault,
  type EquipmentFacts,
  type ResourceFault,
  type RoomFacts,
  type TrainerFacts,
} from '../rules/resource.ts';
import { lockEach } from './lock-resources.ts';

interface SaveCommand<F> {
  actorId: number;
  mayPlan: boolean;
  /** null = a new one */
  id: number | null;
  facts: F;
  idempotencyKey: string;
}

export type SaveResourceOutcome =
  | { type: 'ResourceSaved'; id: number }
  | { type: 'ResourceInvalid'; fault: ResourceFault }
  | { type: 'ResourceNameTaken' }
  | { type: 'ResourceNotFound' }
  /** It is booked, and goes out of use; or a longer time to set up reaches into what is booked or blocked. */
  | { type: 'ResourcesInUse'; uses: Occupation[] }
  | { type: 'NotPermitted' }
  | CommandRefusal;

export function saveRoom(
  deps: CommandDependencies,
  command: SaveCommand<RoomFacts>,
): Promise<SaveResourceOutcome> {
  return save(deps, command, {
    type: 'ROOM',
    fault: roomFault(command.facts),
    write: async (tx, { siteCode, name, features, ...rest }) => {
      const site = await tx.findOne(Site, siteCode);
      if (!site) return { type: 'ResourceInvalid', fault: 'SITE' };
      const others = { site, name: name!, id: { $ne: command.id ?? 0 } };
      if ((await tx.count(Room, others)) > 0) return { type: 'ResourceNameTaken' };
      const values = { ...rest, site, name: name!, features: [...new Set(features)] };
      const room = await createOrAssign(tx, Room, command.id, values);
      const uses = await collidingUses(tx, room.id);
      return uses.length > 0 ? { type: 'ResourcesInUse', uses } : { type: 'ResourceSaved', id: room.id };
    },
  });
}

export function saveEquipment(
  deps: CommandDependencies,
  command: SaveCommand<EquipmentFacts>,
): Promise<SaveResourceOutcome> {
  return save(deps, command, {
    type: 'EQUIPMENT',
    fault: equipmentFault(command.facts),
    write: async (tx, { siteCode, label, ...rest }) => {
      const site = await tx.findOne(Site, siteCode);
      if (!site) return { type: 'ResourceInvalid', fault: 'SITE' };
      const others = { label: label!, id: { $ne: command.id ?? 0 } };
      if ((await tx.count(Equipment, others)) > 0) return { type: 'ResourceNameTaken' };
      const piece = await createOrAssign(tx, Equipment, command.id, { ...rest, site, label: label! });
      return { type: 'ResourceSaved', id: piece.id };
    },
  });
}

/** Contracts are replaced by those given; a year that is taught beyond its days is shown, nothing is taken away. */
export function saveTrainer(
  deps: CommandDependencies,
  command: SaveCommand<TrainerFacts>,
): Promise<SaveResourceOutcome> {
  return save(deps, command, {
    type: 'TRAINER',
    fault: trainerFault(command.facts),
    write: async (tx, { displayName, personId, contracts, active }) => {
      const person = personId === null ? null : await tx.findOne(Person, personId);
      if (personId !== null && !person) return { type: 'ResourceInvalid', fault: 'PERSON' };
      const values = { displayName: displayName!, person, active };
      const trainer = await createOrAssign(tx, Trainer, command.id, values);
      await tx.nativeDelete(TrainerContract, { trainer });
      for (const { year, days } of contracts) tx.create(TrainerContract, { trainer, year, days });
      return { type: 'ResourceSaved', id: trainer.id };
    },
  });
}

interface Saving<F> {
  type: ResourceType;
  fault: ResourceFault | null;
  write: (tx: EntityManager, facts: F) => Promise<SaveResourceOutcome>;
}

/** What the three have in common: the resource is locked, and not taken out of use while something needs it. */
async function save<F extends { active: boolean }>(
  deps: CommandDependencies,
  { actorId, mayPlan, id, facts, idempotencyKey }: SaveCommand<F>,
  { type, fault, write }: Saving<F>,
): Promise<SaveResourceOutcome> {
  if (!mayPlan) return { type: 'NotPermitted' };
  if (fault) return { type: 'ResourceInvalid', fault };
  const resource: Resource | null = id === null ? null : { type, id };
  return runCommand<void, SaveResourceOutcome>(
    deps,
    { name: `save ${type}`, actorId, idempotencyKey, input: { id, facts } },
    (tx, faults) => (resource && !faults.skipLock ? lockEach(tx, [resource]) : Promise.resolve()),
    async (tx, _, now) => {
      if (resource && !facts.active) {
        const uses = await bookedFrom(tx, resource, now);
        if (uses.length > 0) return { outcome: { type: 'ResourcesInUse', uses }, effect: false };
      }
      if (resource && !(await isKnown(tx, resource)))
        return { outcome: { type: 'ResourceNotFound' }, effect: false };
      const outcome = await write(tx, facts);
      // what was written already is undone
      if (outcome.type === 'ResourcesInUse') throw new Refused(outcome);
      return { outcome, effect: outcome.type === 'ResourceSaved' };
    },
  ).catch((error: unknown) => {
    if (error instanceof Refused) return error.outcome;
    throw error;
  });
}

class Refused extends Error {
  readonly outcome: SaveResourceOutcome;

  constructor(outcome: SaveResourceOutcome) {
    super(outcome.type);
    this.outcome = outcome;
  }
}

async function isKnown(tx: EntityManager, { type, id }: Resource): Promise<boolean> {
  const rows = await tx.execute<{ id: number }[]>(`select id from ${type.toLowerCase()} where id = ?`, [id]);
  return rows.length > 0;
}

async function createOrAssign<T extends Room | Equipment | Trainer>(
  tx: EntityManager,
  entity: new () => T,
  id: number | null,
  values: object,
): Promise<T> {
  const saved = (
    id === null
      ? tx.create(entity, values as never)
      : tx.assign(await tx.findOneOrFail(entity, id as never), values as never)
  ) as T;
  await tx.flush();
  return saved;
}
