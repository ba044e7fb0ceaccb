import type { EntityManager } from '@mikro-orm/postgresql';
import type { EquipmentKind } from '@weitblick/db/scheduling';
import type { Resource } from '../rules/clashes.ts';
import { occupancyOf, withBuffer } from '../rules/occupancy.ts';
import { spanOf, type SessionDraft } from '../rules/session-draft.ts';
import { equipmentOfKinds, fittingRooms, type RoomNeeds } from './fitting-resources.ts';
import { occupationsOf } from './occupation.ts';

export interface Furnishing {
  /** null = no room is needed */
  room: RoomNeeds | null;
  /** One piece of each. */
  equipmentKinds: readonly EquipmentKind[];
  trainerIds: readonly number[];
}

const HALF_DAY = 12 * 3_600_000;

/**
 * Gives the appointments of a draft the trainers, the smallest room that does and is free for all of them, and free
 * equipment; what is free for none stays out, for the planner to decide.
 */
export async function furnishDraft(
  em: EntityManager,
  draft: SessionDraft,
  { room, equipmentKinds, trainerIds }: Furnishing,
): Promise<SessionDraft> {
  const rooms = room ? await fittingRooms(em, room) : [];
  const pieces = await equipmentOfKinds(em, equipmentKinds);
  const { startsAt, endsAt } = spanOf(draft);
  // buffers of rooms reach beyond the appointments
  const period = {
    from: new Date(startsAt.getTime() - HALF_DAY),
    until: new Date(endsAt.getTime() + HALF_DAY),
  };
  const resources = [
    ...rooms.map(({ id }) => ({ type: 'ROOM' as const, id })),
    ...[...pieces.values()].flat(),
  ];
  const occupancy = occupancyOf(await occupationsOf(em, resources, period, null));
  const freeRoom = rooms.find((candidate) =>
    draft.appointments.every((a) =>
      occupancy.isFree({ type: 'ROOM', id: candidate.id }, withBuffer(a, candidate)),
    ),
  );
  const isFree = (piece: Resource) => draft.appointments.every((a) => occupancy.isFree(piece, a));
  const equipmentIds = [...pieces.values()].flatMap((list) => list.find(isFree)?.id ?? []);
  return {
    ...draft,
    appointments: draft.appointments.map((appointment) => ({
      ...appointment,
      roomId: freeRoom?.id ?? null,
      trainerIds,
      equipmentIds,
    })),
  };
}
