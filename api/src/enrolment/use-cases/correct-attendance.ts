import { Enrolment, EnrolmentEvent, type EnrolmentStatus } from '@weitblick/db/enrolment';
import { policyOfTopic } from '../../approval/queries/policy-of-topic.ts';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { correctableUntil } from '../rules/attendance.ts';
import { applyAbsence, liftAbsence } from './absence.ts';
import { certificateContents, ensureCertificate, revokeCertificate } from './issue-certificate.ts';
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

const DECIDED: readonly EnrolmentStatus[] = ['ATTENDED', 'NO_SHOW', 'UNCONFIRMED'];

/**
 * Turns "attended" into "not there" or back, within 14 days and with a reason. Certificate and consequences follow.
 * What a forgotten list left open, planners decide whenever they know it.
 */
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
      if (!DECIDED.includes(enrolment.status)) return refuse({ type: 'EnrolmentNotFound' });
      if (!reason) return refuse({ type: 'CorrectionReasonRequired' });
      // the decision that is corrected: of the list, or of who found out after a forgotten one
      const decision = await tx.findOneOrFail(
        EnrolmentEvent,
        { enrolment, fromStatus: { $in: ['CONFIRMED', 'UNCONFIRMED'] }, toStatus: { $in: [...DECIDED] } },
        { orderBy: { version: 'desc' } },
      );
      const until = correctableUntil(decision.at);
      const anyTime = mayPlan && enrolment.status === 'UNCONFIRMED';
      if (!anyTime && now >= until)
        return refuse({ type: 'CorrectionPeriodOver', until: until.toISOString() });

      const to = attended ? 'ATTENDED' : 'NO_SHOW';
      const sessionId = enrolment.session.id;
      const outcome = { type: 'AttendanceCorrected', sessionId, correctedId: enrolment.id } as const;
      if (enrolment.status === to) return refuse(outcome);
      const event = changeStatus(tx, enrolment, { to, at: now, actorId, reason });
      if (attended) {
        await liftAbsence(tx, { enrolment, event }, now);
        await ensureCertificate(tx, enrolment, await certificateContents(tx, enrolment.session), now);
      } else if (enrolment.session.format === 'SELF_PACED') {
        // nobody was expected anywhere: not to have finished is no absence
        await revokeCertificate(tx, enrolment, now);
      } else {
        const policy = await policyOfTopic(tx, enrolment.session.topic.id);
        await applyAbsence(tx, { enrolment, event, cause: 'NO_SHOW' }, policy, now);
        await revokeCertificate(tx, enrolment, now);
      }
      return { outcome, effect: true };
    },
  );
}
