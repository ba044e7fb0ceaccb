import { addDays, berlinDay, daysBetween } from '@weitblick/shared/calendar';
import type { Clash, ResourceType } from './clashes.ts';
import type { ContractOverrun } from './contract.ts';
import { dayOff, type DayOff } from './day-off.ts';
import {
  shiftAppointment,
  shiftDraft,
  spanOf,
  type AppointmentDraft,
  type SessionDraft,
} from './session-draft.ts';

/** Appointments that lie no further apart belong together: a course of several days is not torn apart by a holiday. */
const TOGETHER_DAYS = 3;
/** Weeks that appointments are moved at most; no school holidays last so long. */
const MAX_WEEKS = 10;

export interface Placed {
  draft: SessionDraft;
  /** Days off that appointments were moved away from. */
  avoided: DayOff[];
}

/**
 * The draft as a new one that begins on another day: same times of day, same days between its appointments. What would
 * fall on a day off comes a week later, with all that follows it.
 * @param firstDay YYYY-MM-DD
 */
export function placeDraft(
  draft: SessionDraft,
  firstDay: string,
  options: { skipSchoolHolidays: boolean },
): Placed {
  const shift = daysBetween(firstDayOf(draft), firstDay);
  const avoided: DayOff[] = [];
  const starts: number[] = [];
  let weeks = 0;
  const appointments = together(draft.appointments).flatMap((group) => {
    for (let left = MAX_WEEKS; left > 0; left -= 1) {
      const off = group
        .map(({ startsAt }) => dayOff(addDays(berlinDay(startsAt), shift + 7 * weeks), options))
        .find((found) => found !== null);
      if (!off) break;
      avoided.push(off);
      weeks += 1;
    }
    starts.push(shift + 7 * weeks);
    return group.map((appointment) => shiftAppointment(appointment, shift + 7 * weeks));
  });
  return { draft: { ...shiftDraft(draft, starts[0] ?? shift), appointments }, avoided };
}

/** @returns YYYY-MM-DD in Berlin */
export function firstDayOf(draft: Pick<SessionDraft, 'period' | 'appointments'>): string {
  return berlinDay(spanOf(draft).startsAt);
}

function together(appointments: readonly AppointmentDraft[]): AppointmentDraft[][] {
  const groups: AppointmentDraft[][] = [];
  for (const appointment of appointments) {
    const before = groups.at(-1)?.at(-1);
    const near =
      before && daysBetween(berlinDay(before.startsAt), berlinDay(appointment.startsAt)) <= TOGETHER_DAYS;
    if (near) groups.at(-1)!.push(appointment);
    else groups.push([appointment]);
  }
  return groups;
}

/** A resource that a copy does without. */
export interface LeftOut {
  /** Of the appointment: 0 = the first. */
  index: number;
  type: ResourceType;
  id: number;
  /** OCCUPIED: used or blocked at the time; CONTRACT: the trainer would teach more days than agreed. */
  reason: 'OCCUPIED' | 'CONTRACT';
}

/** What has to be left out of a draft for the rest of it to be possible. */
export function toLeaveOut(
  { appointments }: SessionDraft,
  clashes: readonly Clash[],
  overruns: readonly ContractOverrun[],
): LeftOut[] {
  const occupied = clashes.map(({ index, type, id }) => ({ index, type, id, reason: 'OCCUPIED' as const }));
  const beyond = overruns.flatMap(({ trainerId, year }) =>
    appointments.flatMap(({ trainerIds, startsAt }, index) =>
      trainerIds.includes(trainerId) && berlinDay(startsAt).startsWith(String(year))
        ? [{ index, type: 'TRAINER' as const, id: trainerId, reason: 'CONTRACT' as const }]
        : [],
    ),
  );
  const byResource = new Map([...beyond, ...occupied].map((l) => [`${l.index} ${l.type} ${l.id}`, l]));
  return [...byResource.values()];
}

export function without(draft: SessionDraft, leftOut: readonly LeftOut[]): SessionDraft {
  return {
    ...draft,
    appointments: draft.appointments.map((appointment, i) => {
      const gone = (type: ResourceType, id: number | null) =>
        leftOut.some((l) => l.index === i && l.type === type && l.id === id);
      const { roomId, trainerIds, equipmentIds } = appointment;
      return {
        ...appointment,
        roomId: gone('ROOM', roomId) ? null : roomId,
        trainerIds: trainerIds.filter((id) => !gone('TRAINER', id)),
        equipmentIds: equipmentIds.filter((id) => !gone('EQUIPMENT', id)),
      };
    }),
  };
}
