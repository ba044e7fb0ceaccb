import { addDays, berlinTime } from '@weitblick/shared/calendar';
import type { Placement } from './plan-state.ts';
import type { SessionPattern } from './problem.ts';

export interface PlannedSession {
  appointments: {
    startsAt: Date;
    endsAt: Date;
    roomId: number | null;
    trainerIds: number[];
    equipmentIds: number[];
  }[];
  enrolUntil: Date;
  cancelUntil: Date;
  decideAt: Date | null;
}

const LAST_MINUTE = '23:59';

/** A placement as times on the clock, with the deadlines that its pattern asks for. */
export function plannedSession({
  wish,
  appointments,
}: Pick<Placement, 'wish' | 'appointments'>): PlannedSession {
  const { enrolDays, cancelDays, decideDays } = wish.topic.pattern;
  const first = appointments[0]!.day;
  const start = berlinTime(first, clock(appointments[0]!.from));
  return {
    appointments: appointments.map(({ day, from, until, roomId, trainerIds, equipmentIds }) => ({
      startsAt: berlinTime(day, clock(from)),
      endsAt: berlinTime(day, clock(until)),
      roomId,
      trainerIds: [...trainerIds],
      equipmentIds: [...equipmentIds],
    })),
    enrolUntil: deadline(first, enrolDays, start),
    cancelUntil: deadline(first, cancelDays, start),
    decideAt: decideDays === null ? null : deadline(first, decideDays, start),
  };
}

/** The end of a day before the first one; without days before it, the start itself. */
function deadline(first: string, daysBefore: SessionPattern['enrolDays'], start: Date): Date {
  return daysBefore === 0 ? start : berlinTime(addDays(first, -daysBefore), LAST_MINUTE);
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
