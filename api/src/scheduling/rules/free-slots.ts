import { addDays, berlinTime, isWorkingDay, schoolHolidayOn } from '@weitblick/shared/calendar';
import type { Buffer, Occupation, Resource } from './clashes.ts';

export interface SlotSearch {
  /** First and last day, YYYY-MM-DD in Berlin. */
  from: string;
  until: string;
  minutes: number;
  /** HH:MM; of each day the free time that lies nearest is proposed. */
  preferredTime: string;
  skipSchoolHolidays: boolean;
  /** Rooms that would do, the best first; empty = no room is needed. */
  rooms: readonly (Buffer & { id: number })[];
  /** Trainers and equipment, all of which are needed. */
  needed: readonly Resource[];
  /** Times that are taken whatever the resources, for example the session's other appointments. */
  taken: readonly { startsAt: Date; endsAt: Date }[];
}

export interface Slot {
  startsAt: Date;
  endsAt: Date;
  roomId: number | null;
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
  const byResource = Map.groupBy(occupied, ({ type, id }) => `${type} ${id}`);
  const free = ({ type, id }: Resource, startsAt: number, endsAt: number) =>
    (byResource.get(`${type} ${id}`) ?? []).every(
      (o) => o.endsAt.getTime() <= startsAt || endsAt <= o.startsAt.getTime(),
    );
  const slots: Slot[] = [];
  let day = search.from;
  for (let n = 0; n < MAX_SEARCH_DAYS && day <= search.until && slots.length < limit; n += 1) {
    const slot = isWorkingDay(day) && !(search.skipSchoolHolidays && schoolHolidayOn(day)) && slotOn(day);
    if (slot) slots.push(slot);
    day = addDays(day, 1);
  }
  return slots;

  function slotOn(onDay: string): Slot | null {
    for (const minute of startMinutes(search)) {
      const startsAt = berlinTime(onDay, clock(minute));
      const endsAt = new Date(startsAt.getTime() + search.minutes * MINUTE);
      if (startsAt <= now) continue;
      if (search.taken.some((t) => t.startsAt < endsAt && startsAt < t.endsAt)) continue;
      if (!search.needed.every((resource) => free(resource, startsAt.getTime(), endsAt.getTime()))) continue;
      if (search.rooms.length === 0) return { startsAt, endsAt, roomId: null };
      const room = search.rooms.find(({ id, setUpMinutes, tearDownMinutes }) =>
        free(
          { type: 'ROOM', id },
          startsAt.getTime() - setUpMinutes * MINUTE,
          endsAt.getTime() + tearDownMinutes * MINUTE,
        ),
      );
      if (room) return { startsAt, endsAt, roomId: room.id };
    }
    return null;
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
