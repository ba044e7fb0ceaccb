import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Enrolment } from '@weitblick/db/enrolment';
import { AttendanceList, AttendanceMark } from '@weitblick/db/enrolment';
import { Person } from '@weitblick/db/people';
import { Appointment, type Session } from '@weitblick/db/scheduling';
import type { CommandFaults } from '../../platform/command.ts';
import { mayKeepAttendance } from '../queries/attendance-rights.ts';
import { lockSession } from './ledger.ts';

/** Who wants to do something about the list of a session. */
export interface ListKeeper {
  actorId: number;
  /** The resolver's answer to "is it a training planner?". */
  mayPlan: boolean;
  sessionId: number;
}

/** The session, locked, or null when there is none or it is none of the actor's business: both are "not found". */
export async function lockForKeeper(
  tx: EntityManager,
  { actorId, mayPlan, sessionId }: ListKeeper,
  faults: CommandFaults,
): Promise<Session | null> {
  const session = await lockSession(tx, sessionId, faults);
  if (!session || session.status !== 'OPEN') return null;
  return (await mayKeepAttendance(tx, { personId: actorId, mayPlan, sessionId })) ? session : null;
}

/** The session's list, opened now when nobody has yet. The session is locked. */
export async function listOf(tx: EntityManager, session: Session, now: Date): Promise<AttendanceList> {
  const list = await tx.findOne(AttendanceList, { session: session.id });
  return (
    list ??
    tx.create(AttendanceList, {
      session,
      secret: randomBytes(32),
      createdAt: now,
      closedAt: null,
      closedBy: null,
      requiredPercent: null,
      remindedAt: null,
      forgotten: false,
    })
  );
}

export async function appointmentsOf(tx: EntityManager, session: Session): Promise<Appointment[]> {
  return tx.find(Appointment, { session }, { orderBy: { position: 'asc' } });
}

/** At how many appointments people were, by enrolment; nobody who was at none. */
export async function presentTimes(tx: EntityManager, session: Session): Promise<Map<number, number>> {
  const times = new Map<number, number>();
  for (const { enrolment } of await tx.find(AttendanceMark, { session, present: true })) {
    times.set(enrolment.id, (times.get(enrolment.id) ?? 0) + 1);
  }
  return times;
}

/** Writes or changes one mark. @returns whether anything is different now */
export async function mark(
  tx: EntityManager,
  enrolment: Enrolment,
  appointment: Appointment,
  { present, at, actorId, byCode }: { present: boolean; at: Date; actorId: number; byCode: boolean },
): Promise<boolean> {
  const known = await tx.findOne(AttendanceMark, { enrolment: enrolment.id, appointment: appointment.id });
  if (known?.present === present) return false;
  const recordedBy = tx.getReference(Person, actorId);
  if (known) tx.assign(known, { present, recordedAt: at, recordedBy, byCode });
  else {
    tx.create(AttendanceMark, {
      enrolment,
      appointment,
      session: enrolment.session,
      present,
      recordedAt: at,
      recordedBy,
      byCode,
    });
  }
  return true;
}
