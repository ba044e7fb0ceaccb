import type { EntityManager } from '@mikro-orm/postgresql';
import { ACTIVE, Enrolment } from '@weitblick/db/enrolment';
import { Appointment, type Session } from '@weitblick/db/scheduling';
import type { SessionSeats } from '../../enrolment/rules/seat-allocation.ts';
import type { Participant } from '../rules/consequences.ts';
import type { SessionDraft } from '../rules/session-draft.ts';

/** The appointments of a session in order, with room, trainers and equipment. */
export function appointmentsOf(em: EntityManager, sessionId: number): Promise<Appointment[]> {
  return em.find(
    Appointment,
    { session: sessionId },
    { orderBy: { position: 'asc' }, populate: ['trainers', 'equipment', 'room'], refresh: true },
  );
}

/** What is stored, in the shape in which planners change it. */
export function draftOf(session: Session, appointments: readonly Appointment[]): SessionDraft {
  const { format, startsAt, endsAt, joinUrl, seatsMinimum, capacity, enrolUntil, cancelUntil } = session;
  return {
    format,
    period: appointments.length === 0 ? { startsAt, endsAt } : null,
    appointments: appointments.map((a) => ({
      id: a.id,
      startsAt: a.startsAt,
      endsAt: a.endsAt,
      roomId: a.room?.id ?? null,
      trainerIds: a.trainers.getItems().map(({ id }) => id),
      equipmentIds: a.equipment.getItems().map(({ id }) => id),
    })),
    siteCode: session.site?.code ?? null,
    joinUrl: joinUrl ?? null,
    seatsMinimum,
    capacity,
    enrolUntil,
    cancelUntil,
    decideAt: session.decideAt ?? null,
    responsibleId: session.responsible?.id ?? null,
  };
}

/** Everybody with an active enrolment, in the order in which they came. */
export async function participantsOf(em: EntityManager, sessionId: number): Promise<Participant[]> {
  const rows = await em.find(
    Enrolment,
    { session: sessionId, status: { $in: [...ACTIVE] } },
    { orderBy: { createdAt: 'asc', id: 'asc' } },
  );
  return rows.map(({ id, person, status, waitingSeq, promotion }) => ({
    enrolmentId: id,
    personId: person.id,
    status,
    waitingSeq: waitingSeq ?? null,
    promotion,
  }));
}

/** The numbers that the rules about seats decide by. */
export function seatsOfSession(session: Session): SessionSeats {
  return session;
}
