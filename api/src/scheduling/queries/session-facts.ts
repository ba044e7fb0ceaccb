import type { EntityManager } from '@mikro-orm/postgresql';
import { Approval } from '@weitblick/db/approval';
import { ACTIVE, Enrolment, SeatMove, Substitution } from '@weitblick/db/enrolment';
import { Appointment, type Session } from '@weitblick/db/scheduling';
import { trainersOf } from '../../enrolment/queries/list-keepers.ts';
import type { SessionSeats } from '../../enrolment/rules/seat-allocation.ts';
import type { ResourceUse } from '../rules/clashes.ts';
import type { Participant, Standing } from '../rules/consequences.ts';
import type { SessionFacts } from '../rules/regroup.ts';
import type { SessionDraft } from '../rules/session-draft.ts';

/** The appointments of a session in order, with room, trainers and equipment. */
export function appointmentsOf(em: EntityManager, sessionId: number): Promise<Appointment[]> {
  return em.find(
    Appointment,
    { session: sessionId },
    { orderBy: { position: 'asc' }, populate: ['trainers', 'equipment', 'room'], refresh: true },
  );
}

/** Many sessions in the shape in which planners change them, by id; two statements and those for the resources. */
export async function draftsOf(
  em: EntityManager,
  sessions: readonly Session[],
): Promise<Map<number, SessionDraft>> {
  const appointments = await em.find(
    Appointment,
    { session: { $in: sessions.map(({ id }) => id) } },
    { orderBy: { position: 'asc' }, populate: ['trainers', 'equipment', 'room'], refresh: true },
  );
  const bySession = Map.groupBy(appointments, ({ session }) => session.id);
  return new Map(sessions.map((session) => [session.id, draftOf(session, bySession.get(session.id) ?? [])]));
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
  const [asked, pending, moves] = [
    await em.find(Substitution, { enrolment: { session: sessionId }, status: 'PROPOSED' }),
    await em.find(Approval, { enrolment: { session: sessionId }, status: 'PENDING' }),
    await em.find(SeatMove, { fromEnrolment: { session: sessionId }, enrolment: { status: 'OFFERED' } }),
  ];
  const substitutes = new Map(asked.map(({ enrolment, substitute }) => [enrolment.id, substitute.id]));
  const approvers = new Map(
    pending.map(({ enrolment, approver, step, role }) => [enrolment.id, { id: approver.id, step, role }]),
  );
  const moving = new Set(moves.map(({ fromEnrolment }) => fromEnrolment.id));
  return rows.map(({ id, person, status, waitingSeq, promotion, holdsSeat }) => ({
    enrolmentId: id,
    personId: person.id,
    status,
    waitingSeq: waitingSeq ?? null,
    promotion,
    holdsSeat,
    substituteId: substitutes.get(id) ?? null,
    approver: approvers.get(id) ?? null,
    askedToMove: moving.has(id),
  }));
}

/** Everybody in a session and everything it uses, for the rules of its end. */
export async function standingOf(em: EntityManager, sessionId: number, now: Date): Promise<Standing> {
  return {
    people: await participantsOf(em, sessionId),
    trainers: await trainersOf(em, sessionId, now),
    uses: await usesOf(em, sessionId),
  };
}

/** What a session occupies, in the order of time. */
async function usesOf(em: EntityManager, sessionId: number): Promise<ResourceUse[]> {
  const rows = await em.execute<ResourceUse[]>(
    `select case when room_id is not null then 'ROOM' when trainer_id is not null then 'TRAINER' else 'EQUIPMENT' end as type,
       coalesce(room_id, trainer_id, equipment_id) as id, lower(during) as "startsAt", upper(during) as "endsAt"
     from booking where session_id = ? order by 3, 1, 2`,
    [sessionId],
  );
  return rows.map((row) => ({ ...row, startsAt: new Date(row.startsAt), endsAt: new Date(row.endsAt) }));
}

/** Who has anything in a session. */
export async function presentIn(em: EntityManager, sessionId: number): Promise<Set<number>> {
  return new Set((await participantsOf(em, sessionId)).map(({ personId }) => personId));
}

/** The numbers that the rules about seats decide by. */
export function seatsOfSession(session: Session): SessionSeats {
  return session;
}

export function factsOf(session: Session): SessionFacts {
  return { id: session.id, topicId: session.topic.id, seats: seatsOfSession(session) };
}
