import { addDays, berlinTime, isWorkingDay } from '@weitblick/shared/calendar';
import type { Buffer, Occupation, Resource } from './clashes.ts';
import { dayOff } from './day-off.ts';
import { occupancyOf, withBuffer, type Occupancy, type Span } from './occupancy.ts';

export interface SlotSearch {
  /** First and last day, YYYY-MM-DD in Berlin. */
  from: string;
  until: string;
  minutes: number;
  /** HH:MM; of each day the free time that lies nearest is proposed. */
  preferredTime: string;
  skipSchoolHolidays: boolean;
  /** Rooms that would do, the best first; null = no room is needed. */
  rooms: readonly (Buffer & { id: number })[] | null;
  /** Trainers and equipment, all of which are needed. */
  needed: readonly Resource[];
  /** Of each list one is needed, the first the best: for example any projector. */
  oneOfEach: readonly (readonly Resource[])[];
  /** Times that are taken whatever the resources, for example the session's other appointments. */
  taken: readonly Span[];
}

export interface Slot extends Span {
  roomId: number | null;
  /** One of each of the lists, in their order. */
  chosen: Resource[];
}

const OPENS = 8 * 60;
const CLOSES = 18 * 60;
const STEP = 30;
const MINUTE = 60_000;
/** Days looked at, so that a period without end costs nothing. */
export const MAX_SEARCH_DAYS = 400;

/** Free times on working days between 8:00 and 18:00, one a day, in the order of the days. @param limit slots at most */
export function freeSlots(
  search: SlotSearch,
  occupied: readonly Occupation[],
  { now, limit }: { now: Date; limit: number },
): Slot[] {
  const occupancy = occupancyOf(occupied);
  const starts = startMinutes(search);
  const slots: Slot[] = [];
  let day = search.from;
  for (let n = 0; n < MAX_SEARCH_DAYS && day <= search.until && slots.length < limit; n += 1) {
    if (isWorkingDay(day) && !dayOff(day, search)) {
      const slot = firstFree(search, occupancy, spansOn(day, starts, search.minutes), now);
      if (slot) slots.push(slot);
    }
    day = addDays(day, 1);
  }
  return slots;
}

function firstFree(search: SlotSearch, occupancy: Occupancy, spans: Iterable<Span>, now: Date): Slot | null {
  for (const span of spans) {
    if (span.startsAt <= now) continue;
    if (search.taken.some((t) => t.startsAt < span.endsAt && span.startsAt < t.endsAt)) continue;
    if (!search.needed.every((resource) => occupancy.isFree(resource, span))) continue;
    const chosen = search.oneOfEach.map((list) => list.find((resource) => occupancy.isFree(resource, span)));
    if (!chosen.every((resource) => resource !== undefined)) continue;
    if (search.rooms === null) return { ...span, roomId: null, chosen };
    const room = search.rooms.find((r) => occupancy.isFree({ type: 'ROOM', id: r.id }, withBuffer(span, r)));
    if (room) return { ...span, roomId: room.id, chosen };
  }
  return null;
}

/** Made one after the other: mostly the first is free. */
function* spansOn(day: string, starts: readonly number[], minutes: number): Generator<Span> {
  for (const minute of starts) {
    const startsAt = berlinTime(day, clock(minute));
    yield { startsAt, endsAt: new Date(startsAt.getTime() + minutes * MINUTE) };
  }
}

/** Minutes of the day at which an appointment could start, those near the preferred time first. */
function startMinutes({ minutes, preferredTime }: SlotSearch): number[] {
  const [hours, rest] = preferredTime.split(':').map(Number);
  const preferred = hours! * 60 + rest!;
  const starts = new Set([preferred]);
  for (let minute = OPENS; minute + minutes <= CLOSES; minute += STEP) starts.add(minute);
  return [...starts].sort((a, b) => Math.abs(a - preferred) - Math.abs(b - preferred) || a - b);
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
