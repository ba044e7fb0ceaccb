import { Enrolment } from '@weitblick/db/enrolment';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { checkInOpens } from '../rules/check-in-code.ts';
import { appointmentsOf, listOf, lockForKeeper, mark, type ListKeeper } from './keep-attendance.ts';

export interface MarkAttendanceCommand extends ListKeeper {
  appointmentId: number;
  marks: readonly { enrolmentId: number; present: boolean }[];
  idempotencyKey: string;
}

export type MarkAttendanceOutcome =
  | { type: 'AttendanceMarked'; sessionId: number }
  | { type: 'SessionNotFound' }
  | { type: 'AttendanceClosed' }
  | { type: 'TooEarly'; from: string }
  /** Somebody has no confirmed seat (any more); nothing was written. */
  | { type: 'NotConfirmed'; enrolmentIds: number[] }
  | CommandRefusal;

/** Marks people of one appointment present or absent, all of them or none. From an hour before the appointment. */
export function markAttendance(
  deps: CommandDependencies,
  command: MarkAttendanceCommand,
): Promise<MarkAttendanceOutcome> {
  const { actorId, sessionId, appointmentId, marks, idempotencyKey } = command;
  return runCommand<Awaited<ReturnType<typeof lockForKeeper>>, MarkAttendanceOutcome>(
    deps,
    { name: 'markAttendance', actorId, idempotencyKey, input: { sessionId, appointmentId, marks } },
    (tx, faults) => lockForKeeper(tx, command, faults),
    async (tx, session, now) => {
      const appointment =
        session && (await appointmentsOf(tx, session)).find(({ id }) => id === appointmentId);
      if (!appointment) return { outcome: { type: 'SessionNotFound' }, effect: false };
      const from = checkInOpens(appointment.startsAt);
      if (now < from) return { outcome: { type: 'TooEarly', from: from.toISOString() }, effect: false };
      const list = await listOf(tx, session, now);
      if (list.closedAt) return { outcome: { type: 'AttendanceClosed' }, effect: false };

      // of two marks for one person the last one counts
      const wanted = new Map(marks.map(({ enrolmentId, present }) => [enrolmentId, present]));
      const people = await tx.find(Enrolment, {
        id: { $in: [...wanted.keys()] },
        session,
        status: 'CONFIRMED',
      });
      const byId = new Map(people.map((enrolment) => [enrolment.id, enrolment]));
      const missing = [...wanted.keys()].filter((id) => !byId.has(id));
      if (missing.length > 0) {
        return { outcome: { type: 'NotConfirmed', enrolmentIds: missing }, effect: false };
      }
      for (const [enrolmentId, present] of wanted) {
        const by = { present, at: now, actorId, byCode: false };
        await mark(tx, byId.get(enrolmentId)!, appointment, by);
      }
      return { outcome: { type: 'AttendanceMarked', sessionId }, effect: true };
    },
  );
}
