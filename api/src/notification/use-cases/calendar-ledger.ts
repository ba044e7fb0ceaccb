import type { EntityManager } from '@mikro-orm/postgresql';
import type { Enrolment, EnrolmentStatus } from '@weitblick/db/enrolment';
import { CalendarEntry, type CalendarStep } from '@weitblick/db/notification';
import type { Appointment, Session } from '@weitblick/db/scheduling';
import { placeOf } from '../queries/notice-subjects.ts';
import { calendarSteps } from '../rules/calendar-steps.ts';

const LOCK = 7_262_003;
const AFTER_THE_SESSION: readonly EnrolmentStatus[] = ['ATTENDED', 'NO_SHOW', 'UNCONFIRMED'];

/** Mails of one enrolment are planned one after the other, without touching the rows that commands lock. */
export async function lockCalendar(tx: EntityManager, enrolmentId: number): Promise<void> {
  await tx.execute('select pg_advisory_xact_lock(?, ?)', [LOCK, enrolmentId]);
}

/**
 * What the person's own calendar needs to agree with the enrolment. Appointments that are over are left as they are.
 * @param mayInvite whether entries may be made that are not there yet
 */
export async function missingSteps(
  tx: EntityManager,
  {
    enrolment,
    session,
    appointments,
  }: { enrolment: Enrolment; session: Session; appointments: Appointment[] },
  mayInvite: boolean,
  now: Date,
): Promise<{ steps: CalendarStep[]; inUse: boolean }> {
  const known = await tx.find(CalendarEntry, { enrolment }, { orderBy: { position: 'asc' } });
  const going = enrolment.status === 'CONFIRMED' && session.status === 'OPEN';
  const over = AFTER_THE_SESSION.includes(enrolment.status);
  const inUse = known.some(({ method }) => method === 'REQUEST');
  if (over || (going && !mayInvite && !inUse)) return { steps: [], inUse };
  const wanted = going
    ? appointments.map((a) => ({
        position: a.position,
        startsAt: a.startsAt,
        endsAt: a.endsAt,
        place: placeOf(session, a),
      }))
    : [];
  const all = calendarSteps(known, wanted, {
    firstSequence: enrolment.version - 1,
    sessionCancelled: session.status === 'CANCELLED',
  });
  return { steps: all.filter((step) => new Date(step.endsAt) > now), inUse };
}

/** Remembers what the calendar is told, in the transaction that creates the mail. */
export async function recordStep(tx: EntityManager, enrolment: Enrolment, step: CalendarStep): Promise<void> {
  const { position, sequence, method, place } = step;
  const data = { sequence, method, place, startsAt: new Date(step.startsAt), endsAt: new Date(step.endsAt) };
  const entry = await tx.findOne(CalendarEntry, { enrolment, position });
  if (entry) tx.assign(entry, data);
  else tx.create(CalendarEntry, { enrolment, position, ...data });
}
