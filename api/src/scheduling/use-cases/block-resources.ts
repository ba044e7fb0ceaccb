import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Equipment, ResourceBlock, Room, Trainer } from '@weitblick/db/scheduling';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { occupationsOf } from '../queries/occupation.ts';
import type { Occupation, Resource, ResourceType } from '../rules/clashes.ts';
import { blockFault, type Block, type BlockFault } from '../rules/block.ts';
import { lockEach } from './lock-resources.ts';

export interface BlockResourcesCommand extends Block {
  actorId: number;
  mayPlan: boolean;
  /** What is booked in that time stays booked; planners see that it is in the way. */
  evenIfBooked: boolean;
  idempotencyKey: string;
}

export type BlockResourcesOutcome =
  | { type: 'ResourcesBlocked'; blockIds: number[] }
  | { type: 'ResourceBlockInvalid'; fault: BlockFault | 'UNKNOWN_RESOURCE' }
  | { type: 'ResourcesInUse'; uses: Occupation[] }
  | { type: 'NotPermitted' }
  | CommandRefusal;

/** Rooms, trainers and equipment that are not to be had for a time, all or none. */
export async function blockResources(
  deps: CommandDependencies,
  command: BlockResourcesCommand,
): Promise<BlockResourcesOutcome> {
  const { actorId, mayPlan, resources, startsAt, endsAt, note, evenIfBooked, idempotencyKey } = command;
  if (!mayPlan) return { type: 'NotPermitted' };
  const fault = blockFault(command);
  if (fault) return { type: 'ResourceBlockInvalid', fault };
  return runCommand<void, BlockResourcesOutcome>(
    deps,
    {
      ...{ name: 'blockResources', actorId, idempotencyKey },
      input: { resources, startsAt, endsAt, note, evenIfBooked },
    },
    (tx, faults) => (faults.skipLock ? Promise.resolve() : lockEach(tx, resources)),
    async (tx, _, now) => {
      if (!(await allKnown(tx, resources)))
        return { outcome: { type: 'ResourceBlockInvalid', fault: 'UNKNOWN_RESOURCE' }, effect: false };
      const occupied = await occupationsOf(tx, resources, { from: startsAt, until: endsAt }, null);
      // blocks may lie over each other: each has its own reason
      const uses = occupied.filter(({ sessionId }) => sessionId !== null);
      if (uses.length > 0 && !evenIfBooked)
        return { outcome: { type: 'ResourcesInUse', uses }, effect: false };
      const blocks = resources.map(({ type, id }) =>
        tx.create(ResourceBlock, {
          ...referenceTo(tx, { type, id }),
          ...{ startsAt, endsAt, note },
          overBookings: uses.some((use) => use.type === type && use.id === id),
          createdBy: actorId,
          createdAt: now,
        }),
      );
      await tx.flush();
      return { outcome: { type: 'ResourcesBlocked', blockIds: blocks.map(({ id }) => id) }, effect: true };
    },
  );
}

const ENTITY = { ROOM: Room, TRAINER: Trainer, EQUIPMENT: Equipment } as const;

async function allKnown(tx: EntityManager, resources: readonly Resource[]): Promise<boolean> {
  for (const wanted of Object.keys(ENTITY) as ResourceType[]) {
    const ids = resources.filter(({ type }) => type === wanted).map(({ id }) => id);
    if (
      ids.length > 0 &&
      (await tx.count<Room>(ENTITY[wanted] as typeof Room, { id: { $in: ids } })) < ids.length
    )
      return false;
  }
  return true;
}

function referenceTo(tx: EntityManager, { type, id }: Resource) {
  switch (type) {
    case 'ROOM':
      return { room: tx.getReference(Room, id) };
    case 'TRAINER':
      return { trainer: tx.getReference(Trainer, id) };
    case 'EQUIPMENT':
      return { equipment: tx.getReference(Equipment, id) };
  }
}

export type UnblockResourceOutcome =
  | { type: 'ResourceUnblocked' }
  | { type: 'ResourceBlockNotFound' }
  | { type: 'NotPermitted' }
  | CommandRefusal;

export async function unblockResource(
  deps: CommandDependencies,
  command: { actorId: number; mayPlan: boolean; blockId: number; idempotencyKey: string },
): Promise<UnblockResourceOutcome> {
  const { actorId, mayPlan, blockId, idempotencyKey } = command;
  if (!mayPlan) return { type: 'NotPermitted' };
  return runCommand<ResourceBlock | null, UnblockResourceOutcome>(
    deps,
    { name: 'unblockResource', actorId, idempotencyKey, input: { blockId } },
    (tx) => tx.findOne(ResourceBlock, blockId, { lockMode: LockMode.PESSIMISTIC_WRITE }),
    async (tx, block) => {
      if (!block) return { outcome: { type: 'ResourceBlockNotFound' }, effect: false };
      await tx.nativeDelete(ResourceBlock, { id: blockId });
      return { outcome: { type: 'ResourceUnblocked' }, effect: true };
    },
  );
}
