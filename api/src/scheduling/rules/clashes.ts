import type { AppointmentDraft } from './session-draft.ts';

export const RESOURCE_TYPES = ['ROOM', 'TRAINER', 'EQUIPMENT'] as const;
export type ResourceType = (typeof RESOURCE_TYPES)[number];

export interface Resource {
  type: ResourceType;
  id: number;
}

/** A resource that is not to be had: used by a session, or blocked. */
export interface Occupation extends Resource {
  startsAt: Date;
  endsAt: Date;
  /** null = blocked */
  sessionId: number | null;
}

export interface Clash extends Occupation {
  /** Of the appointment that is wanted: 0 = the first. */
  index: number;
}

/** Minutes around an appointment in which a room is occupied as well. */
export interface Buffer {
  setUpMinutes: number;
  tearDownMinutes: number;
}

export interface WantedUse extends Resource {
  index: number;
  startsAt: Date;
  endsAt: Date;
}

const MINUTE = 60_000;

/** Everything that the appointments occupy, by the same reckoning as the triggers that keep the table of bookings. */
export function wantedUses(
  appointments: readonly AppointmentDraft[],
  buffers: ReadonlyMap<number, Buffer>,
): WantedUse[] {
  return appointments.flatMap(({ roomId, trainerIds, equipmentIds, startsAt, endsAt }, index) => {
    const { setUpMinutes = 0, tearDownMinutes = 0 } = buffers.get(roomId ?? 0) ?? {};
    const room: WantedUse[] =
      roomId === null
        ? []
        : [
            {
              index,
              type: 'ROOM',
              id: roomId,
              startsAt: new Date(startsAt.getTime() - setUpMinutes * MINUTE),
              endsAt: new Date(endsAt.getTime() + tearDownMinutes * MINUTE),
            },
          ];
    return [
      ...room,
      ...trainerIds.map((id) => ({ index, type: 'TRAINER' as const, id, startsAt, endsAt })),
      ...equipmentIds.map((id) => ({ index, type: 'EQUIPMENT' as const, id, startsAt, endsAt })),
    ];
  });
}

/** @param occupied by others than the session itself @returns in the order of the appointments */
export function findClashes(wanted: readonly WantedUse[], occupied: readonly Occupation[]): Clash[] {
  return wanted.flatMap((use) =>
    occupied
      .filter(
        (o) => o.type === use.type && o.id === use.id && o.startsAt < use.endsAt && use.startsAt < o.endsAt,
      )
      .map((o) => ({ ...o, index: use.index })),
  );
}
