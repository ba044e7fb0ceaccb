import type { EntityManager } from '@mikro-orm/postgresql';
import { Enrolment, type AttendanceList } from '@weitblick/db/enrolment';
import type { Appointment, Session } from '@weitblick/db/scheduling';
import { policyOfTopic } from '../../approval/queries/policy-of-topic.ts';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { recordSession, tellAbout } from '../../scheduling/use-cases/session-ledger.ts';
import { plannersOf, trainersOf } from '../queries/list-keepers.ts';
import { forgottenAt, hasAttended, listDueAt } from '../rules/attendance.ts';
import { certificateContents, ensureCertificate } from './issue-certificate.ts';
import { appointmentsOf, listOf, presentTimes } from './keep-attendance.ts';
import { changeStatus, lockSession } from './ledger.ts';

/** Sessions worked on in one run; what is left is done by the next. */
const BATCH = 200;

export interface ChaseAttendanceReport {
  reminded: number;
  closed: number;
}

/**
 * Reminds trainers of attendance lists that are still open on the working day after the last appointment, and closes
 * them as forgotten when nobody has for four more. Attendance is never invented: who was marked present often enough has
 * attended, everybody else is unconfirmed, without certificate and without consequences, and planners are told. One
 * session, one transaction; safe to run twice and by several workers at once.
 */
export async function chaseAttendance(deps: CommandDependencies): Promise<ChaseAttendanceReport> {
  const report: ChaseAttendanceReport = { reminded: 0, closed: 0 };
  const now = deps.clock.now();
  const due = await deps.em.fork().execute<{ id: number }[]>(
    `select s.id from session s
     left join attendance_list l on l.session_id = s.id
     where s.status = 'OPEN' and s.ends_at <= ? and l.closed_at is null
       and (l.reminded_at is null or l.reminded_at <= ?)
       and exists (select from enrolment e where e.session_id = s.id and e.status = 'CONFIRMED')
       and exists (select from appointment a where a.session_id = s.id)
     order by s.ends_at, s.id limit ${BATCH}`,
    // four working days and what is left of the last one are never less than three days
    [now, new Date(now.getTime() - 3 * 86_400_000)],
  );
  for (const { id } of due) {
    const done = await runSystemStep(deps, (tx, at) => chase(tx, id, at));
    if (done === 'REMINDED') report.reminded += 1;
    if (done === 'CLOSED') report.closed += 1;
  }
  return report;
}

async function chase(tx: EntityManager, sessionId: number, now: Date): Promise<'REMINDED' | 'CLOSED' | null> {
  const session = await lockSession(tx, sessionId, {});
  if (session?.status !== 'OPEN') return null;
  const appointments = await appointmentsOf(tx, session);
  const over = new Date(Math.max(...appointments.map(({ endsAt }) => endsAt.getTime())));
  if (appointments.length === 0 || now < listDueAt(over)) return null;
  const confirmed = await tx.find(Enrolment, { session, status: 'CONFIRMED' }, { orderBy: { id: 'asc' } });
  if (confirmed.length === 0) return null;
  const list = await listOf(tx, session, now);
  if (list.closedAt) return null;
  if (!list.remindedAt) {
    await remind(tx, session, list, now);
    return 'REMINDED';
  }
  if (now < forgottenAt(list.remindedAt)) return null;
  await closeAsForgotten(tx, { session, list, appointments, confirmed }, now);
  return 'CLOSED';
}

async function remind(tx: EntityManager, session: Session, list: AttendanceList, now: Date): Promise<void> {
  list.remindedAt = now;
  const event = recordSession(tx, session, 'ATTENDANCE_REMINDED', { at: now, actorId: null });
  const trainers = await trainersOf(tx, session.id, now);
  // a trainer from outside has no account: then planners have to ask
  const told = trainers.length > 0 ? trainers : await plannersOf(tx, session.id, now);
  tellAbout(tx, event, 'ATTENDANCE_LIST_DUE', told, now);
}

interface Forgotten {
  session: Session;
  list: AttendanceList;
  appointments: readonly Appointment[];
  confirmed: readonly Enrolment[];
}

async function closeAsForgotten(
  tx: EntityManager,
  { session, list, appointments, confirmed }: Forgotten,
  now: Date,
): Promise<void> {
  const { attendancePercent } = await policyOfTopic(tx, session.topic.id);
  const present = await presentTimes(tx, session);
  const contents = await certificateContents(tx, session);
  let unconfirmed = 0;
  for (const enrolment of confirmed) {
    if (hasAttended(present.get(enrolment.id) ?? 0, appointments.length, attendancePercent)) {
      changeStatus(tx, enrolment, { to: 'ATTENDED', at: now, actorId: null });
      await ensureCertificate(tx, enrolment, contents, now);
    } else {
      changeStatus(tx, enrolment, { to: 'UNCONFIRMED', at: now, actorId: null });
      unconfirmed += 1;
    }
  }
  list.closedAt = now;
  list.requiredPercent = attendancePercent;
  list.forgotten = true;
  const details = { attended: confirmed.length - unconfirmed, unconfirmed };
  const event = recordSession(tx, session, 'ATTENDANCE_FORGOTTEN', { at: now, actorId: null, details });
  if (unconfirmed === 0) return;
  const told = [...(await plannersOf(tx, session.id, now)), ...(await trainersOf(tx, session.id, now))];
  tellAbout(tx, event, 'ATTENDANCE_LIST_FORGOTTEN', [...new Set(told)], now);
}
