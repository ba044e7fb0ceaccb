import { shiftDays } from '@weitblick/shared/calendar';
import type { Entry } from './board-data.ts';

/** Where an appointment is, or would be. */
export interface Placement {
  startsAt: number;
  endsAt: number;
  roomId: string | null;
  trainerIds: readonly string[];
}

export type RowKind = 'room' | 'trainer' | 'topic';

export interface RowKey {
  kind: RowKind;
  /** null = without room, without trainer */
  id: string | null;
}

const MINUTE = 60_000;
export const STEP_MINUTES = 15;
const LONGEST = 24 * 60 * MINUTE;

export function placementOf({ startsAt, endsAt, roomId, trainerIds }: Entry | Placement): Placement {
  return { startsAt, endsAt, roomId, trainerIds };
}

/** The same time of day some days on, and then minutes on; the length stays. */
export function shifted(
  placement: Placement,
  { days = 0, minutes = 0 }: { days?: number; minutes?: number },
): Placement {
  const start = shiftDays(new Date(placement.startsAt), days).getTime() + minutes * MINUTE;
  return startingAt(placement, start);
}

export function startingAt(placement: Placement, startsAt: number): Placement {
  return { ...placement, startsAt, endsAt: startsAt + placement.endsAt - placement.startsAt };
}

/** Ends at that time, a quarter of an hour after the start at the earliest and a day after it at the latest. */
export function endingAt(placement: Placement, endsAt: number): Placement {
  const { startsAt } = placement;
  const end = Math.max(startsAt + STEP_MINUTES * MINUTE, Math.min(startsAt + LONGEST, endsAt));
  return { ...placement, endsAt: end };
}

/** As if dragged from one row to another: another room, or one trainer in place of another. Topics stay. */
export function inRow(placement: Placement, from: RowKey, to: RowKey): Placement {
  if (from.kind !== to.kind || from.id === to.id) return placement;
  switch (to.kind) {
    case 'room':
      return { ...placement, roomId: to.id };
    case 'trainer': {
      const others = placement.trainerIds.filter((id) => id !== from.id && id !== to.id);
      return { ...placement, trainerIds: to.id === null ? others : [...others, to.id] };
    }
    case 'topic':
      return placement;
  }
}

export function samePlacement(a: Placement, b: Placement): boolean {
  return (
    a.startsAt === b.startsAt &&
    a.endsAt === b.endsAt &&
    a.roomId === b.roomId &&
    a.trainerIds.length === b.trainerIds.length &&
    a.trainerIds.every((id) => b.trainerIds.includes(id))
  );
}
