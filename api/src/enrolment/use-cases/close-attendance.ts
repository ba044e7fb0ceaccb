import { Enrolment } from '@weitblick/db/enrolment';
import { Person } from '@weitblick/db/people';
import { policyOfTopic } from '../../approval/queries/policy-of-topic.ts';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { closableFrom, hasAttended } from '../rules/attendance.ts';
import { applyAbsence } from './absence.ts';
import { certificateContents, ensureCertificate } from './issue-certificate.ts';
import { appointmentsOf, listOf, lockForKeeper, presentTimes, type ListKeeper } from './keep-attendance.ts';
import { changeStatus } from './ledger.ts';

export interface CloseAttendanceCommand extends ListKeeper {
  idempotencyKey: string;
}

export type CloseAttendanceOutcome =
  | { type: 'ListClosed'; sessionId: number; attended: number; noShow: number }
  | { type: 'SessionNotFound' }
  | { type: 'AttendanceClosed' }
  /** The last appointment has not begun. */
  | { type: 'TooEarly'; from: string }
  /** Learning at one's own pace: there is nothing to be present at. */
  | { type: 'NoAppointments' }
  | CommandRefusal;

/**
 * Closes a session's list, once: whoever was at enough appointments has attended and gets a certificate, everybody else
 * with a confirmed seat counts as a no-show, with what the topic's policy makes of it. What nobody marked counts as absent. One transaction for the session.
 */
export function closeAttendance(
  deps: CommandDependencies,
  command: CloseAttendanceCommand,
): Promise<CloseAttendanceOutcome> {
  const { actorId, sessionId, idempotencyKey } = command;
  return runCommand<Awaited<ReturnType<typeof lockForKeeper>>, CloseAttendanceOutcome>(
    deps,
    { name: 'closeAttendance', actorId, idempotencyKey, input: { sessionId } },
    (tx, faults) => lockForKeeper(tx, command, faults),
    async (tx, session, now) => {
      if (!session) return { outcome: { type: 'SessionNotFound' }, effect: false };
      const appointments = await appointmentsOf(tx, session);
      const from = closableFrom(appointments);
      if (!from) return { outcome: { type: 'NoAppointments' }, effect: false };
      if (now < from) return { outcome: { type: 'TooEarly', from: from.toISOString() }, effect: false };
      const list = await listOf(tx, session, now);
      if (list.closedAt) return { outcome: { type: 'AttendanceClosed' }, effect: false };

      const policy = await policyOfTopic(tx, session.topic.id);
      const { attendancePercent } = policy;
      const confirmed = await tx.find(
        Enrolment,
        { session, status: 'CONFIRMED' },
        { orderBy: { id: 'asc' } },
      );
      const present = await presentTimes(tx, session);
      const contents = await certificateContents(tx, session);
      let attended = 0;
      for (const enrolment of confirmed) {
        const there = hasAttended(present.get(enrolment.id) ?? 0, appointments.length, attendancePercent);
        const event = changeStatus(tx, enrolment, { to: there ? 'ATTENDED' : 'NO_SHOW', at: now, actorId });
        if (!there) {
          await applyAbsence(tx, { enrolment, event, cause: 'NO_SHOW' }, policy, now);
          continue;
        }
        attended += 1;
        await ensureCertificate(tx, enrolment, contents, now);
      }
      list.closedAt = now;
      list.closedBy = tx.getReference(Person, actorId);
      list.requiredPercent = attendancePercent;
      return {
        outcome: { type: 'ListClosed', sessionId, attended, noShow: confirmed.length - attended },
        effect: true,
      };
    },
  );
}
