import { badInput, decodeId } from '../platform/global-id.ts';
import { cleanText } from '../platform/text-input.ts';
import type { PlannedAppointmentInput, SessionDraftInput } from './planning.types.ts';
import type { AppointmentMoveInput, SessionDeadlinesInput } from './planning-results.types.ts';
import type { AppointmentDraft, SessionDraft } from './rules/session-draft.ts';

/** Ids that are none become 0, which nothing has: the rules say that the resource is unknown. */
const key = (type: Parameters<typeof decodeId>[0], id: string) => decodeId(type, id) ?? 0;
const keys = (type: Parameters<typeof decodeId>[0], ids: readonly string[]) => [
  ...new Set(ids.map((id) => key(type, id))),
];

export function draftFrom(input: SessionDraftInput): Omit<SessionDraft, 'responsibleId'> {
  const { format, seatsMinimum, capacity, enrolUntil, cancelUntil, availableFrom, availableUntil } = input;
  return {
    format,
    period: availableFrom && availableUntil ? { startsAt: availableFrom, endsAt: availableUntil } : null,
    appointments: input.appointments
      .map(appointmentFrom)
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
    siteCode: cleanText('siteCode', input.siteCode, 40),
    joinUrl: cleanText('joinUrl', input.joinUrl, 500),
    seatsMinimum,
    capacity,
    enrolUntil,
    cancelUntil,
    decideAt: input.decideAt ?? null,
  };
}

const MAX_CHOSEN = 500;

/** @returns null when nobody was chosen by name @throws BAD_USER_INPUT for more than 500 */
export function enrolmentKeys(ids: readonly string[] | null | undefined): number[] | null {
  if (ids == null) return null;
  if (ids.length > MAX_CHOSEN) throw badInput(`"enrolmentIds" holds more than ${MAX_CHOSEN}`);
  return keys('Enrolment', ids);
}

function appointmentFrom({
  id,
  startsAt,
  endsAt,
  roomId,
  trainerIds,
  equipmentIds,
}: PlannedAppointmentInput): AppointmentDraft {
  return {
    id: id == null ? null : key('Appointment', id),
    startsAt,
    endsAt,
    roomId: roomId == null ? null : key('Room', roomId),
    trainerIds: keys('Trainer', trainerIds),
    equipmentIds: keys('Equipment', equipmentIds),
  };
}

/** The whole new state: appointments that are left out are given up. */
export function changeTo(input: SessionDraftInput): (stored: SessionDraft) => SessionDraft {
  const draft = draftFrom(input);
  return (stored) => ({ ...draft, responsibleId: stored.responsibleId });
}

/** One appointment at another time, place or with other people; deadlines move along with the start of the session. */
export function moveOf(input: AppointmentMoveInput): (stored: SessionDraft) => SessionDraft | null {
  const id = decodeId('Appointment', input.appointmentId);
  return (stored) => {
    const moved = stored.appointments.find((a) => a.id === id);
    if (!moved) return null;
    const startsAt = input.startsAt ?? moved.startsAt;
    const length = moved.endsAt.getTime() - moved.startsAt.getTime();
    const appointment: AppointmentDraft = {
      ...moved,
      startsAt,
      endsAt: input.endsAt ?? new Date(startsAt.getTime() + length),
      roomId: input.withoutRoom ? null : input.roomId == null ? moved.roomId : key('Room', input.roomId),
      trainerIds: input.trainerIds ? keys('Trainer', input.trainerIds) : moved.trainerIds,
      equipmentIds: input.equipmentIds ? keys('Equipment', input.equipmentIds) : moved.equipmentIds,
    };
    const appointments = stored.appointments
      .map((a) => (a.id === id ? appointment : a))
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
    const { deadlines } = input;
    const dates = deadlines ? asSent(deadlines) : following(stored, appointments[0]!.startsAt);
    return { ...stored, appointments, ...dates };
  };
}

function asSent({ enrolUntil, cancelUntil, decideAt }: SessionDeadlinesInput) {
  return { enrolUntil, cancelUntil, decideAt: decideAt ?? null };
}

/** Deadlines that the new start would leave behind it come before it by as much as they did. */
function following(stored: SessionDraft, startsAt: Date) {
  const before = stored.appointments[0]!.startsAt.getTime();
  const shift = (at: Date) =>
    at <= startsAt ? at : new Date(startsAt.getTime() - Math.max(0, before - at.getTime()));
  return {
    enrolUntil: shift(stored.enrolUntil),
    cancelUntil: shift(stored.cancelUntil),
    decideAt: stored.decideAt && shift(stored.decideAt),
  };
}
