import type { DraftClashFragment, FreeInsteadFragment } from './generated.ts';
import { atTime, type AppointmentForm, type SessionForm } from './session-form.ts';

/** One thing that is free in place of the first clash. */
export type Alternative =
  | { kind: 'room'; room: FreeInsteadFragment['rooms'][number] }
  | { kind: 'trainer'; trainer: FreeInsteadFragment['trainers'][number] }
  | { kind: 'equipment'; piece: FreeInsteadFragment['equipment'][number] }
  | { kind: 'time'; slot: FreeInsteadFragment['times'][number] };

/** In the order in which they are shown: what changes least comes first. */
export function alternativesIn(free: FreeInsteadFragment): Alternative[] {
  return [
    ...free.rooms.map((room) => ({ kind: 'room', room }) as const),
    ...free.trainers.map((trainer) => ({ kind: 'trainer', trainer }) as const),
    ...free.equipment.map((piece) => ({ kind: 'equipment', piece }) as const),
    ...free.times.map((slot) => ({ kind: 'time', slot }) as const),
  ];
}

/**
 * @param place of the appointment in the form
 * @param clash which the alternative is for: what it takes the place of
 */
export function takeAlternative(
  form: SessionForm,
  place: number,
  clash: Pick<DraftClashFragment, 'resourceId'>,
  alternative: Alternative,
): SessionForm {
  const appointments = form.appointments.map((appointment, i) =>
    i === place ? withAlternative(appointment, clash.resourceId, alternative) : appointment,
  );
  return { ...form, appointments };
}

function withAlternative(
  appointment: AppointmentForm,
  occupiedId: string,
  alternative: Alternative,
): AppointmentForm {
  switch (alternative.kind) {
    case 'room':
      return { ...appointment, roomId: alternative.room.id };
    case 'trainer': {
      const { id, displayName } = alternative.trainer;
      const others = appointment.trainers.filter((one) => one.id !== occupiedId);
      return { ...appointment, trainers: [...others, { id, name: displayName }] };
    }
    case 'equipment': {
      const { id, label } = alternative.piece;
      const others = appointment.equipment.filter((one) => one.id !== occupiedId);
      return { ...appointment, equipment: [...others, { id, name: label }] };
    }
    case 'time': {
      const { startsAt, endsAt, room } = alternative.slot;
      const moved = atTime(appointment, startsAt, endsAt);
      return room ? { ...moved, roomId: room.id } : moved;
    }
    default:
      return alternative satisfies never;
  }
}
