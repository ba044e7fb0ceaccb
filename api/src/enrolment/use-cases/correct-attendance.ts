import { Certificate, Enrolment, EnrolmentEvent } from '@weitblick/db/enrolment';
import { policyOfTopic } from '../../approval/queries/policy-of-topic.ts';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { correctableUntil } from '../rules/attendance.ts';
import { applyAbsence, liftAbsence } from './absence.ts';
import { certificateContents, ensureCertificate } from './issue-certificate.ts';
import { lockForKeeper } from './keep-attendance.ts';
import { changeStatus } from './ledger.ts';

export interface CorrectAttendanceCommand {
  actorId: number;
  mayPlan: boolean;
  enrolmentId: number;
  attended: boolean;
  /** Kept with the event. */
  reason: string | null;
  idempotencyKey: string;
}

export type CorrectAttendanceOutcome =
  | { type: 'AttendanceCorrected'; sessionId: number; correctedId: number }
  | { type: 'EnrolmentNotFound' }
  | { type: 'CorrectionReasonRequired' }
  /** The list is not closed yet: mark instead. */
  | { type: 'AttendanceNotClosed' }
  | { type: 'CorrectionPeriodOver'; until: string }
  | CommandRefusal;

/** Turns "attended" into "not there" or back, within 14 days and with a reason. Certificate and consequences follow. */
export async function correctAttendance(
  deps: CommandDependencies,
  command: CorrectAttendanceCommand,
): Promise<CorrectAttendanceOutcome> {
  const { actorId, mayPlan, enrolmentId, attended, reason, idempotencyKey } = command;
  return runCommand<Enrolment | null, CorrectAttendanceOutcome>(
    deps,
    { name: 'correctAttendance', actorId, idempotencyKey, input: { enrolmentId, attended, reason } },
    async (tx, faults) => {
      const found = await tx.findOne(Enrolment, enrolmentId, {
        fields: ['session'],
        disableIdentityMap: true,
      });
      if (!found) return null;
      const session = await lockForKeeper(tx, { actorId, mayPlan, sessionId: found.session.id }, faults);
      return session && tx.findOneOrFail(Enrolment, enrolmentId);
    },
    async (tx, enrolment, now) => {
      const refuse = (outcome: CorrectAttendanceOutcome) => ({ outcome, effect: false });
      if (!enrolment) return refuse({ type: 'EnrolmentNotFound' });
      if (enrolment.status === 'CONFIRMED') return refuse({ type: 'AttendanceNotClosed' });
      if (enrolment.status !== 'ATTENDED' && enrolment.status !== 'NO_SHOW') {
        return refuse({ type: 'EnrolmentNotFound' });
      }
      if (!reason) return refuse({ type: 'CorrectionReasonRequired' });
      const closing = await tx.findOneOrFail(EnrolmentEvent, {
        enrolment,
        fromStatus: 'CONFIRMED',
        toStatus: { $in: ['ATTENDED', 'NO_SHOW'] },
      });
      const until = correctableUntil(closing.at);
      if (now >= until) return refuse({ type: 'CorrectionPeriodOver', until: until.toISOString() });

      const to = attended ? 'ATTENDED' : 'NO_SHOW';
      const sessionId = enrolment.session.id;
      const outcome = { type: 'AttendanceCorrected', sessionId, correctedId: enrolment.id } as const;
      if (enrolment.status === to) return refuse(outcome);
      const event = changeStatus(tx, enrolment, { to, at: now, actorId, reason });
      if (attended) {
        await liftAbsence(tx, { enrolment, event }, now);
        await ensureCertificate(tx, enrolment, await certificateContents(tx, enrolment.session), now);
      } else {
        const policy = await policyOfTopic(tx, enrolment.session.topic.id);
        await applyAbsence(tx, { enrolment, event, cause: 'NO_SHOW' }, policy, now);
        const certificate = await tx.findOne(Certificate, { enrolment: enrolment.id });
        if (certificate) certificate.revokedAt = now;
      }
      return { outcome, effect: true };
    },
  );
}
