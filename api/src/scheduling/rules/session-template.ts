import type { EquipmentKind, RoomFeature } from '@weitblick/db/scheduling';
import { addDays, berlinTime } from '@weitblick/shared/calendar';
import { placeDraft, type Placed } from './session-copy.ts';
import { MAX_APPOINTMENTS, MAX_CAPACITY, type AppointmentDraft, type SessionDraft } from './session-draft.ts';

/** What sessions of a topic usually look like. */
export interface SessionPattern {
  name: string | null;
  format: 'IN_PERSON' | 'ONLINE' | 'HYBRID';
  appointments: readonly {
    /** Days from the first to it: 0, 1, 14 … */
    dayOffset: number;
    minutes: number;
  }[];
  /** HH:MM in Europe/Berlin */
  startTime: string;
  seatsMinimum: number;
  capacity: number;
  /** Days before the start. */
  enrolDays: number;
  cancelDays: number;
  decideDays: number;
  roomFeatures: readonly RoomFeature[];
  accessible: boolean;
  equipment: readonly EquipmentKind[];
}

export const TEMPLATE_FAULTS = [
  'NAME',
  'APPOINTMENTS',
  'START_TIME',
  'CAPACITY',
  'MINIMUM',
  'DEADLINES',
] as const;
export type TemplateFault = (typeof TEMPLATE_FAULTS)[number];

const MAX_DAYS = 365;
const MAX_MINUTES = 720;

export function templateFault(pattern: SessionPattern): TemplateFault | null {
  const { name, appointments, startTime, seatsMinimum, capacity, enrolDays, cancelDays, decideDays } =
    pattern;
  if (!name) return 'NAME';
  const inOrder = appointments.every(
    ({ dayOffset, minutes }, i) =>
      isWithin(minutes, 1, MAX_MINUTES) &&
      (i === 0 ? dayOffset === 0 : isWithin(dayOffset, appointments[i - 1]!.dayOffset + 1, MAX_DAYS)),
  );
  if (!inOrder || !isWithin(appointments.length, 1, MAX_APPOINTMENTS)) return 'APPOINTMENTS';
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(startTime)) return 'START_TIME';
  if (!isWithin(capacity, 1, MAX_CAPACITY)) return 'CAPACITY';
  if (!isWithin(seatsMinimum, 0, capacity)) return 'MINIMUM';
  return [enrolDays, cancelDays, decideDays].every((days) => isWithin(days, 0, MAX_DAYS))
    ? null
    : 'DEADLINES';
}

const isWithin = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most;

/**
 * A session as the template has it, still without room, trainers and equipment. Appointments on days off come a week later.
 * @param firstDay YYYY-MM-DD
 */
export function draftOfPattern(
  pattern: SessionPattern,
  firstDay: string,
  options: { skipSchoolHolidays: boolean },
): Placed {
  const { format, startTime, seatsMinimum, capacity, enrolDays, cancelDays, decideDays } = pattern;
  const before = (days: number) => berlinTime(addDays(firstDay, -days));
  const draft: SessionDraft = {
    ...{ format, seatsMinimum, capacity },
    period: null,
    appointments: pattern.appointments.map(({ dayOffset, minutes }): AppointmentDraft => {
      const startsAt = berlinTime(addDays(firstDay, dayOffset), startTime);
      const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
      return { id: null, startsAt, endsAt, roomId: null, trainerIds: [], equipmentIds: [] };
    }),
    siteCode: null,
    joinUrl: null,
    enrolUntil: before(enrolDays),
    cancelUntil: before(cancelDays),
    decideAt: before(decideDays),
    responsibleId: null,
  };
  return placeDraft(draft, firstDay, options);
}
