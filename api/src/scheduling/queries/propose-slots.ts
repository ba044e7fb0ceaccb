import type { EntityManager } from '@mikro-orm/postgresql';
import type { EquipmentKind } from '@weitblick/db/scheduling';
import { addDays, berlinTime } from '@weitblick/shared/calendar';
import type { Resource } from '../rules/clashes.ts';
import { freeSlots, type Slot } from '../rules/free-slots.ts';
import { equipmentOfKinds, fittingRooms, type RoomNeeds } from './fitting-resources.ts';
import { occupationsOf } from './occupation.ts';

export interface SlotRequest {
  /** First and last day, YYYY-MM-DD in Berlin. */
  from: string;
  until: string;
  minutes: number;
  /** HH:MM */
  preferredTime: string;
  skipSchoolHolidays: boolean;
  /** null = no room is needed */
  room: RoomNeeds | null;
  trainerIds: readonly number[];
  /** Of each kind one piece. */
  equipmentKinds: readonly EquipmentKind[];
}

/** The first days in a period on which everything is free, one time a day, nearest to the preferred one. */
export async function proposeSlots(
  em: EntityManager,
  request: SlotRequest,
  { now, limit }: { now: Date; limit: number },
): Promise<Slot[]> {
  const rooms = request.room ? await fittingRooms(em, request.room) : null;
  const pieces = await equipmentOfKinds(em, request.equipmentKinds);
  const oneOfEach = [...new Set(request.equipmentKinds)].map((kind) => pieces.get(kind) ?? []);
  const needed: Resource[] = request.trainerIds.map((id) => ({ type: 'TRAINER', id }));
  const resources = [
    ...needed,
    ...oneOfEach.flat(),
    ...(rooms ?? []).map(({ id }) => ({ type: 'ROOM' as const, id })),
  ];
  const period = {
    from: berlinTime(addDays(request.from, -1)),
    until: berlinTime(addDays(request.until, 2)),
  };
  const occupied = await occupationsOf(em, resources, period, null);
  return freeSlots({ ...request, rooms, needed, oneOfEach, taken: [] }, occupied, { now, limit });
}
