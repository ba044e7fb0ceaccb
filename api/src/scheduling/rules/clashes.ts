import { withBuffer } from './occupancy.ts';
import { sameTime, type AppointmentDraft } from './session-draft.ts';

export const RESOURCE_TYPES = ['ROOM', 'TRAINER', 'EQUIPMENT'] as const;
export type ResourceType = (typeof RESOURCE_TYPES)[number];

export interface Resource {
  type: ResourceType;
  id: number;
}

export interface ResourceUse extends Resource {
  startsAt: Date;
  endsAt: Date;
}

/** A resource that is not to be had: used by a session, or blocked. */
export interface Occupation extends ResourceUse {
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

export interface WantedUse extends ResourceUse {
  index: number;
}

const NO_BUFFER: Buffer = { setUpMinutes: 0, tearDownMinutes: 0 };

/** Everything that the appointments occupy, by the same reckoning as the triggers that keep the table of bookings. */
export function wantedUses(
  appointments: readonly AppointmentDraft[],
  buffers: ReadonlyMap<number, Buffer>,
): WantedUse[] {
  return appointments.flatMap(({ roomId, trainerIds, equipmentIds, startsAt, endsAt }, index) => {
    const span = { startsAt, endsAt };
    const room: WantedUse[] =
      roomId === null
        ? []
        : [{ index, type: 'ROOM', id: roomId, ...withBuffer(span, buffers.get(roomId) ?? NO_BUFFER) }];
    return [
      ...room,
      ...trainerIds.map((id) => ({ index, type: 'TRAINER' as const, id, ...span })),
      ...equipmentIds.map((id) => ({ index, type: 'EQUIPMENT' as const, id, ...span })),
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

/**
 * Without the blocks over what a session uses already: they were entered over it, and must not stand against changes
 * that have nothing to do with them.
 * @param clashes of the wanted appointments @param stored the appointments as they are
 */
export function clashesOfChange(
  clashes: readonly Clash[],
  wanted: readonly AppointmentDraft[],
  stored: readonly AppointmentDraft[],
): Clash[] {
  return clashes.filter(({ sessionId, index, type, id }) => {
    const appointment = wanted[index]!;
    const before = stored.find((a) => a.id === appointment.id);
    const kept = before !== undefined && sameTime(before, appointment) && isUsedBy(before, { type, id });
    return sessionId !== null || !kept;
  });
}

function isUsedBy({ roomId, trainerIds, equipmentIds }: AppointmentDraft, { type, id }: Resource): boolean {
  switch (type) {
    case 'ROOM':
      return roomId === id;
    case 'TRAINER':
      return trainerIds.includes(id);
    case 'EQUIPMENT':
      return equipmentIds.includes(id);
  }
}
