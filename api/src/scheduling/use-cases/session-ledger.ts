import type { EntityManager } from '@mikro-orm/postgresql';
import { OutboxMessage } from '@weitblick/db/notification';
import { Person } from '@weitblick/db/people';
import {
  Appointment,
  Equipment,
  Room,
  SessionEvent,
  Site,
  Trainer,
  type Session,
  type SessionEventKind,
} from '@weitblick/db/scheduling';
import { spanOf, type SessionDraft } from '../rules/session-draft.ts';

/** Told to people because of what happened to a session. */
export type SessionNotice =
  | 'SESSION_CHANGED'
  | 'TRAINER_RELEASED'
  | 'MINIMUM_WARNING'
  | 'MINIMUM_DECISION_DUE'
  | 'ATTENDANCE_LIST_DUE'
  | 'ATTENDANCE_LIST_FORGOTTEN';

interface SessionChange {
  at: Date;
  /** null = the system */
  actorId: number | null;
  reason?: string | null;
  details?: Record<string, unknown>;
}

/** Writes the audit row of a change under the session's current version, which the caller has raised. */
export function recordSession(
  tx: EntityManager,
  session: Session,
  kind: SessionEventKind,
  { at, actorId, reason = null, details = {} }: SessionChange,
): SessionEvent {
  return tx.create(SessionEvent, {
    session,
    version: session.version,
    kind,
    at,
    actor: actorId,
    reason,
    details,
  });
}

export function tellAbout(
  tx: EntityManager,
  sessionEvent: SessionEvent,
  kind: SessionNotice,
  personIds: readonly number[],
  at: Date,
): void {
  for (const recipient of personIds) {
    tx.create(OutboxMessage, { sessionEvent, kind, recipient, createdAt: at, sentAt: null });
  }
}

/** Writes what planners decide into the session and its appointments. Appointments that stay keep their ids. */
export async function writeDraft(
  tx: EntityManager,
  session: Session,
  draft: SessionDraft,
  stored: readonly Appointment[],
): Promise<void> {
  const { format, joinUrl, seatsMinimum, capacity, enrolUntil, cancelUntil, decideAt } = draft;
  const responsible = draft.responsibleId === null ? null : tx.getReference(Person, draft.responsibleId);
  const site = draft.siteCode === null ? null : tx.getReference(Site, draft.siteCode);
  Object.assign(session, {
    ...{ format, joinUrl, seatsMinimum, capacity, enrolUntil, cancelUntil, decideAt, responsible, site },
    ...spanOf(draft),
  });
  const byId = new Map(stored.map((appointment) => [appointment.id, appointment]));
  const kept = new Set(draft.appointments.map(({ id }) => id));
  const gone = stored.filter(({ id }) => !kept.has(id));
  if (gone.length > 0) await tx.nativeDelete(Appointment, { id: { $in: gone.map(({ id }) => id) } });
  const renumbered = draft.appointments.some(({ id }, i) => id !== null && byId.get(id)?.position !== i + 1);
  // out of the way first: positions are unique at any moment
  if (renumbered)
    await tx.execute('update appointment set position = position + 1000 where session_id = ?', [session.id]);

  for (const [
    i,
    { id, startsAt, endsAt, roomId, trainerIds, equipmentIds },
  ] of draft.appointments.entries()) {
    const values = {
      position: i + 1,
      startsAt,
      endsAt,
      room: roomId === null ? null : tx.getReference(Room, roomId),
    };
    const known = id === null ? undefined : byId.get(id);
    if (known && renumbered) await tx.refresh(known);
    const appointment = known ? tx.assign(known, values) : tx.create(Appointment, { session, ...values });
    appointment.trainers.set(trainerIds.map((trainer) => tx.getReference(Trainer, trainer)));
    appointment.equipment.set(equipmentIds.map((piece) => tx.getReference(Equipment, piece)));
  }
}
