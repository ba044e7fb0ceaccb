import { needsRoom } from './find-placement.ts';
import { CLOSES, OPENS, type PlanningProblem, type SessionPattern } from './problem.ts';

/** Two appointments of more than this cannot lie on one day in one room. */
const HALF_DAY = (CLOSES - OPENS) / 2;

/** What rooms with at least so many seats hold, on the days given. */
export interface RoomClass {
  seats: number;
  minutes: number;
  /** Room days on which there is a gap for a long appointment. */
  longDays: number;
}

/**
 * The classes by number of seats. What fits only into the larger rooms counts in all smaller classes, too, so that each class
 * is a limit that no plan can break.
 */
export function roomClasses(
  { rooms, busy }: PlanningProblem,
  days: readonly string[],
  seatsNeeded: readonly number[],
): RoomClass[] {
  const taken = new Map<string, { from: number; until: number }[]>();
  for (const { kind, id, day, from, until } of busy) {
    const inside = { from: Math.max(OPENS, from), until: Math.min(CLOSES, until) };
    if (kind !== 'ROOM' || inside.from >= inside.until) continue;
    taken.set(`${id} ${day}`, [...(taken.get(`${id} ${day}`) ?? []), inside]);
  }
  const free = new Map(
    rooms.map(({ id }) => [id, days.map((day) => freeOf(taken.get(`${id} ${day}`) ?? []))] as const),
  );
  return [...new Set(seatsNeeded)]
    .sort((a, b) => a - b)
    .map((seats) => {
      const there = rooms.filter((room) => room.seats >= seats).flatMap(({ id }) => free.get(id)!);
      return {
        seats,
        minutes: there.reduce((sum, { minutes }) => sum + minutes, 0),
        longDays: there.filter(({ longest }) => longest > HALF_DAY).length,
      };
    });
}

function freeOf(times: readonly { from: number; until: number }[]): { minutes: number; longest: number } {
  let [minutes, longest, at] = [0, 0, OPENS];
  for (const { from, until } of [...times].sort((a, b) => a.from - b.from)) {
    const gap = Math.max(0, from - at);
    minutes += gap;
    longest = Math.max(longest, gap);
    at = Math.max(at, until);
  }
  const gap = CLOSES - at;
  return { minutes: minutes + gap, longest: Math.max(longest, gap) };
}

/** What a session takes of a class of rooms; nothing when it is held online. */
export function roomUse(pattern: SessionPattern): { seats: number; minutes: number; longDays: number } {
  if (!needsRoom(pattern)) return { seats: 0, minutes: 0, longDays: 0 };
  return { seats: pattern.capacity, ...timeUse(pattern) };
}

export function timeUse({ appointments }: Pick<SessionPattern, 'appointments'>): {
  minutes: number;
  longDays: number;
} {
  return {
    minutes: appointments.reduce((sum, { minutes }) => sum + minutes, 0),
    longDays: appointments.filter(({ minutes }) => minutes > HALF_DAY).length,
  };
}
