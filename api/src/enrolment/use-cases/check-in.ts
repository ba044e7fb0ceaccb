import { AttendanceList, AttendanceMark, Enrolment } from '@weitblick/db/enrolment';
import { Appointment } from '@weitblick/db/scheduling';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { checkInOpens, isCheckInCode, parseCheckInCode } from '../rules/check-in-code.ts';
import { mark } from './keep-attendance.ts';
import { lockSession } from './ledger.ts';

export interface CheckInCommand {
  actorId: number;
  /** As scanned or typed. */
  code: string;
  idempotencyKey: string;
}

export type CheckInOutcome =
  | { type: 'CheckedIn'; enrolledId: number; appointmentId: number; already: boolean }
  /** Wrong, of another session, or older than its window and the next. */
  | { type: 'CodeNotValid' }
  | { type: 'NotOnTheList' }
  | { type: 'AttendanceClosed' }
  | CommandRefusal;

/**
 * Marks the acting person present at the appointment whose code is on the screen in the room. Who is marked already is
 * told so, with any code: a repeated scan or a retry after a lost answer does no harm.
 */
export async function checkIn(deps: CommandDependencies, command: CheckInCommand): Promise<CheckInOutcome> {
  const { actorId, idempotencyKey } = command;
  const parsed = parseCheckInCode(command.code);
  if (!parsed) return { type: 'CodeNotValid' };
  const { appointmentId, mac } = parsed;
  const refuse = (type: 'CodeNotValid' | 'NotOnTheList' | 'AttendanceClosed') => ({
    outcome: { type } as CheckInOutcome,
    effect: false,
  });
  return runCommand<Appointment | null, CheckInOutcome>(
    deps,
    { name: 'checkIn', actorId, idempotencyKey, input: { appointmentId, mac } },
    async (tx, faults) => {
      const found = await tx.findOne(Appointment, appointmentId, {
        fields: ['session'],
        disableIdentityMap: true,
      });
      const session = found && (await lockSession(tx, found.session.id, faults));
      return session ? tx.findOne(Appointment, { id: appointmentId, session }) : null;
    },
    async (tx, appointment, now) => {
      if (!appointment) return refuse('CodeNotValid');
      const { session } = appointment;
      const enrolment = await tx.findOne(Enrolment, { session, person: actorId, status: 'CONFIRMED' });
      const known =
        enrolment &&
        (await tx.findOne(AttendanceMark, { enrolment: enrolment.id, appointment: appointmentId }));
      if (known?.present) {
        return {
          outcome: { type: 'CheckedIn', enrolledId: enrolment!.id, appointmentId, already: true },
          effect: false,
        };
      }
      const list = await tx.findOne(AttendanceList, { session: session.id });
      // nobody has shown a code yet
      if (!list) return refuse('CodeNotValid');
      const open = now >= checkInOpens(appointment.startsAt) && now < appointment.endsAt;
      const key = { secret: list.secret, sessionId: session.id, appointmentId };
      if (session.status !== 'OPEN' || !open || !isCheckInCode(mac, key, now)) return refuse('CodeNotValid');
      // only those in the room learn whether they are on the list
      if (list.closedAt) return refuse('AttendanceClosed');
      if (!enrolment) return refuse('NotOnTheList');
      await mark(tx, enrolment, appointment, { present: true, at: now, actorId, byCode: true });
      return {
        outcome: { type: 'CheckedIn', enrolledId: enrolment.id, appointmentId, already: false },
        effect: true,
      };
    },
  );
}
