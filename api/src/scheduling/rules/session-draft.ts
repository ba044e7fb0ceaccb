import type { Format } from '@weitblick/db/catalogue';
import { shiftDays } from '@weitblick/shared/calendar';

export interface AppointmentDraft {
  /** null = a new one */
  id: number | null;
  startsAt: Date;
  endsAt: Date;
  roomId: number | null;
  trainerIds: readonly number[];
  equipmentIds: readonly number[];
}

/** Everything about a session that planners decide. */
export interface SessionDraft {
  format: Format;
  /** Self-paced sessions have a period in place of appointments. */
  period: { startsAt: Date; endsAt: Date } | null;
  appointments: readonly AppointmentDraft[];
  /** Only where no room says it. */
  siteCode: string | null;
  joinUrl: string | null;
  seatsMinimum: number;
  capacity: number;
  enrolUntil: Date;
  cancelUntil: Date;
  decideAt: Date | null;
  responsibleId: number | null;
}

export const DRAFT_FAULTS = [
  'APPOINTMENTS',
  'PAST_APPOINTMENT',
  'TOO_MANY_RESOURCES',
  'CAPACITY',
  'MINIMUM',
  'DEADLINES',
  'JOIN_URL',
] as const;
export type DraftFault = (typeof DRAFT_FAULTS)[number];

export const MAX_APPOINTMENTS = 30;
const MAX_RESOURCES = 10;
export const MAX_CAPACITY = 100_000;
const LONGEST = 24 * 3_600_000;
/** Outside of these a date is a slip of the keyboard. */
const EARLIEST = new Date('2000-01-01T00:00:00Z');
const LATEST = new Date('2100-01-01T00:00:00Z');

/** @returns start of the first and end of the last appointment, or the period of a self-paced session */
export function spanOf(draft: Pick<SessionDraft, 'period' | 'appointments'>): {
  startsAt: Date;
  endsAt: Date;
} {
  const first = draft.appointments[0];
  const last = draft.appointments.at(-1);
  if (first && last) return { startsAt: first.startsAt, endsAt: last.endsAt };
  if (!draft.period) throw new Error('a session has appointments or a period');
  return draft.period;
}

/**
 * Why a draft cannot be saved whatever else is booked, or null.
 * @param before the appointments as they are stored: what has begun stays as it is
 */
export function draftFault(
  draft: SessionDraft,
  now: Date,
  before: readonly AppointmentDraft[] = [],
): DraftFault | null {
  const own = new Set(before.map(({ id }) => id));
  const strange = draft.appointments.some(({ id }) => id !== null && !own.has(id));
  if (strange || !hasTime(draft)) return 'APPOINTMENTS';
  if (changesThePast(draft, before, now)) return 'PAST_APPOINTMENT';
  if (
    draft.appointments.some(
      (a) => a.trainerIds.length > MAX_RESOURCES || a.equipmentIds.length > MAX_RESOURCES,
    )
  )
    return 'TOO_MANY_RESOURCES';
  if (!isCount(draft.capacity, 1)) return 'CAPACITY';
  if (!isCount(draft.seatsMinimum, 0) || draft.seatsMinimum > draft.capacity) return 'MINIMUM';
  if (draft.joinUrl !== null && !isWebAddress(draft.joinUrl)) return 'JOIN_URL';
  const { startsAt, endsAt } = spanOf(draft);
  const latest = draft.format === 'SELF_PACED' ? endsAt : startsAt;
  const late = [draft.enrolUntil, draft.cancelUntil, ...(draft.decideAt ? [draft.decideAt] : [])].some(
    (deadline) => deadline > latest || deadline < EARLIEST,
  );
  return late ? 'DEADLINES' : null;
}

/** Whether there are appointments in order, or the period of a self-paced session, in years that can be meant. */
export function hasTime({ format, period, appointments }: SessionDraft): boolean {
  if (format === 'SELF_PACED')
    return (
      appointments.length === 0 &&
      period !== null &&
      period.startsAt < period.endsAt &&
      EARLIEST < period.startsAt &&
      period.endsAt < LATEST
    );
  return (
    period === null &&
    appointments.length >= 1 &&
    appointments.length <= MAX_APPOINTMENTS &&
    appointments.every(
      ({ startsAt, endsAt }, i) =>
        startsAt < endsAt &&
        EARLIEST < startsAt &&
        endsAt < LATEST &&
        endsAt.getTime() - startsAt.getTime() <= LONGEST &&
        (i === 0 || appointments[i - 1]!.endsAt <= startsAt),
    )
  );
}

function changesThePast(
  { appointments }: SessionDraft,
  before: readonly AppointmentDraft[],
  now: Date,
): boolean {
  const known = new Map(before.map((a) => [a.id, a]));
  const kept = new Map(appointments.map((a) => [a.id, a]));
  const begunChanged = before.some((old) => old.startsAt <= now && !sameAppointment(old, kept.get(old.id)));
  const newInPast = appointments.some(
    (a) => a.startsAt <= now && (a.id === null || !sameAppointment(a, known.get(a.id))),
  );
  return begunChanged || newInPast;
}

export function sameTime(
  a: Pick<AppointmentDraft, 'startsAt' | 'endsAt'>,
  b: Pick<AppointmentDraft, 'startsAt' | 'endsAt'> | undefined,
): boolean {
  return (
    b !== undefined &&
    a.startsAt.getTime() === b.startsAt.getTime() &&
    a.endsAt.getTime() === b.endsAt.getTime()
  );
}

function sameAppointment(a: AppointmentDraft, b: AppointmentDraft | undefined): boolean {
  return b !== undefined && sameTime(a, b) && sameResources(a, b);
}

export function sameResources(a: AppointmentDraft, b: AppointmentDraft): boolean {
  return (
    a.roomId === b.roomId && sameIds(a.trainerIds, b.trainerIds) && sameIds(a.equipmentIds, b.equipmentIds)
  );
}

function sameIds(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

function isCount(value: number, least: number): boolean {
  return Number.isInteger(value) && value >= least && value <= MAX_CAPACITY;
}

function isWebAddress(text: string): boolean {
  return text.length <= 500 && /^https:\/\/[^\s]+$/.test(text) && URL.canParse(text);
}

/** The appointment as a new one, the same time of day some days later (or earlier). */
export function shiftAppointment(appointment: AppointmentDraft, days: number): AppointmentDraft {
  const { startsAt, endsAt } = appointment;
  return { ...appointment, id: null, startsAt: shiftDays(startsAt, days), endsAt: shiftDays(endsAt, days) };
}

/** The draft as a new one some days later (or earlier): deadlines keep their distance. */
export function shiftDraft(draft: SessionDraft, days: number): SessionDraft {
  const { period, appointments, enrolUntil, cancelUntil, decideAt } = draft;
  return {
    ...draft,
    period: period && { startsAt: shiftDays(period.startsAt, days), endsAt: shiftDays(period.endsAt, days) },
    appointments: appointments.map((appointment) => shiftAppointment(appointment, days)),
    enrolUntil: shiftDays(enrolUntil, days),
    cancelUntil: shiftDays(cancelUntil, days),
    decideAt: decideAt && shiftDays(decideAt, days),
  };
}
