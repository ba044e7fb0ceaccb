import { addDays, berlinDay } from '@weitblick/shared/calendar';
import type { Pickable } from '../components/SearchPicker.tsx';
import { fromInput, toInput } from '../i18n/berlin-input.ts';
import type { PlannedSessionFragment, SessionDraftInput, SessionFormat } from './generated.ts';

export interface AppointmentForm {
  /** Stays the same while the form is open. */
  key: string;
  /** Of a stored appointment, which then keeps it. */
  id: string | null;
  /** YYYY-MM-DD */
  day: string;
  /** HH:MM by the clocks of the city; an end that is not after the start is on the next day. */
  from: string;
  to: string;
  /** Empty = none. */
  roomId: string;
  trainers: readonly Pickable[];
  equipment: readonly Pickable[];
}

/** What the form holds, as it is typed; points in time as <input type="datetime-local"> has them. */
export interface SessionForm {
  format: SessionFormat;
  appointments: readonly AppointmentForm[];
  availableFrom: string;
  availableUntil: string;
  siteCode: string;
  joinUrl: string;
  seatsMinimum: string;
  capacity: string;
  enrolUntil: string;
  cancelUntil: string;
  decideAt: string;
}

export type FormFault =
  'appointments' | 'period' | 'seatsMinimum' | 'capacity' | 'enrolUntil' | 'cancelUntil';

export interface ReadForm {
  /** null while something cannot be read */
  draft: SessionDraftInput | null;
  /** Place in the form of each appointment of the draft, which has them in the order of time. */
  order: readonly number[];
  faults: readonly FormFault[];
}

const DAYS_TO_ENROL = 7;
const DAYS_TO_CANCEL = 14;

export function emptyForm(key: string): SessionForm {
  const appointment = {
    key,
    id: null,
    day: '',
    from: '09:00',
    to: '16:00',
    roomId: '',
    trainers: [],
    equipment: [],
  };
  return {
    format: 'IN_PERSON',
    appointments: [appointment],
    availableFrom: '',
    availableUntil: '',
    siteCode: '',
    joinUrl: '',
    seatsMinimum: '4',
    capacity: '12',
    enrolUntil: '',
    cancelUntil: '',
    decideAt: '',
  };
}

export function formOf(session: PlannedSessionFragment): SessionForm {
  const { format, appointments, seats, planning, site } = session;
  const selfPaced = format === 'SELF_PACED';
  const inRoom = appointments.some(({ room }) => room !== null);
  return {
    format,
    appointments: appointments.map(({ id, startsAt, endsAt, room, trainers, equipment }) => {
      const [day = '', from = ''] = toInput(startsAt).split('T');
      return {
        key: id,
        id,
        day,
        from,
        to: toInput(endsAt).split('T')[1] ?? '',
        roomId: room?.id ?? '',
        trainers: trainers.map((trainer) => ({ id: trainer.id, name: trainer.displayName })),
        equipment: equipment.map((piece) => ({ id: piece.id, name: piece.label })),
      };
    }),
    availableFrom: selfPaced ? toInput(session.startsAt) : '',
    availableUntil: selfPaced ? toInput(session.endsAt) : '',
    siteCode: inRoom ? '' : (site?.code ?? ''),
    joinUrl: planning?.joinUrl ?? '',
    seatsMinimum: String(seats.minimum),
    capacity: String(seats.capacity),
    enrolUntil: toInput(session.enrolUntil),
    cancelUntil: toInput(session.cancelUntil),
    decideAt: planning?.decideAt ? toInput(planning.decideAt) : '',
  };
}

/** @returns start and end, or null while a part is missing */
export function timesOf({ day, from, to }: AppointmentForm): { startsAt: string; endsAt: string } | null {
  const startsAt = fromInput(`${day}T${from}`);
  if (startsAt === null || to === '') return null;
  const endsAt = fromInput(`${to > from ? day : addDays(day, 1)}T${to}`);
  return endsAt === null ? null : { startsAt, endsAt };
}

export function readForm(form: SessionForm): ReadForm {
  const selfPaced = form.format === 'SELF_PACED';
  const timed = selfPaced
    ? []
    : form.appointments.map((appointment, place) => ({ appointment, place, times: timesOf(appointment) }));
  const [availableFrom, availableUntil] = [fromInput(form.availableFrom), fromInput(form.availableUntil)];
  const [enrolUntil, cancelUntil] = [fromInput(form.enrolUntil), fromInput(form.cancelUntil)];
  const [seatsMinimum, capacity] = [wholeNumber(form.seatsMinimum), wholeNumber(form.capacity)];
  const faults: FormFault[] = [];
  if (!selfPaced && (timed.length === 0 || timed.some(({ times }) => !times))) faults.push('appointments');
  if (selfPaced && !(availableFrom && availableUntil)) faults.push('period');
  if (capacity === null) faults.push('capacity');
  if (seatsMinimum === null) faults.push('seatsMinimum');
  if (!enrolUntil) faults.push('enrolUntil');
  if (!cancelUntil) faults.push('cancelUntil');
  const complete = timed.flatMap(({ times, ...rest }) => (times ? [{ ...rest, times }] : []));
  const sorted = complete.toSorted((a, b) => Date.parse(a.times.startsAt) - Date.parse(b.times.startsAt));
  const order = sorted.map(({ place }) => place);
  if (faults.length > 0 || capacity === null || seatsMinimum === null || !enrolUntil || !cancelUntil)
    return { draft: null, order, faults };
  return {
    faults,
    order,
    draft: {
      format: form.format,
      appointments: sorted.map(({ appointment, times }) => ({
        id: appointment.id,
        ...times,
        roomId: form.format === 'ONLINE' ? null : appointment.roomId || null,
        trainerIds: appointment.trainers.map(({ id }) => id),
        equipmentIds: appointment.equipment.map(({ id }) => id),
      })),
      availableFrom: selfPaced ? availableFrom : null,
      availableUntil: selfPaced ? availableUntil : null,
      siteCode: form.siteCode || null,
      joinUrl: form.joinUrl.trim() || null,
      seatsMinimum,
      capacity,
      enrolUntil,
      cancelUntil,
      decideAt: fromInput(form.decideAt),
    },
  };
}

function wholeNumber(typed: string): number | null {
  return /^\s*\d{1,6}\s*$/.test(typed) ? Number(typed) : null;
}

const firstDay = ({ appointments }: SessionForm) =>
  appointments
    .map(({ day }) => day)
    .filter(Boolean)
    .toSorted()[0];

/** With the deadlines as far before the first day as they were; a new session gets the usual ones. */
export function withDeadlines(before: SessionForm, after: SessionForm): SessionForm {
  const [old, first] = [firstDay(before), firstDay(after)];
  if (!first || first === old) return after;
  if (!old)
    return {
      ...after,
      enrolUntil: after.enrolUntil || `${addDays(first, -DAYS_TO_ENROL)}T23:59`,
      cancelUntil: after.cancelUntil || `${addDays(first, -DAYS_TO_CANCEL)}T23:59`,
    };
  const shift = (value: string) => {
    const [day, time] = value.split('T');
    return day && time ? `${addDays(day, daysBetween(old, first))}T${time}` : value;
  };
  return {
    ...after,
    enrolUntil: shift(after.enrolUntil),
    cancelUntil: shift(after.cancelUntil),
    decideAt: shift(after.decideAt),
  };
}

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Another day like the last one, a week later. */
export function nextAppointment({ appointments }: SessionForm, key: string): AppointmentForm {
  const last = appointments.at(-1);
  if (!last) return emptyForm(key).appointments[0]!;
  return { ...last, key, id: null, day: last.day && addDays(last.day, 7) };
}

/** A second session like the first: the days a week later, new to the API, with the deadlines as far before them. */
export function secondOf(form: SessionForm): SessionForm {
  const appointments = form.appointments.map((appointment) => ({
    ...appointment,
    id: null,
    day: appointment.day && addDays(appointment.day, 7),
  }));
  return withDeadlines(form, { ...form, appointments });
}

/** Puts what is free instead into the form. */
export function atTime(appointment: AppointmentForm, startsAt: string, endsAt: string): AppointmentForm {
  return {
    ...appointment,
    day: berlinDay(new Date(startsAt)),
    from: toInput(startsAt).split('T')[1] ?? '',
    to: toInput(endsAt).split('T')[1] ?? '',
  };
}
