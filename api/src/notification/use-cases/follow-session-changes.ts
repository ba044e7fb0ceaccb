import type { EntityManager } from '@mikro-orm/postgresql';
import { Enrolment } from '@weitblick/db/enrolment';
import { Mail } from '@weitblick/db/notification';
import { Appointment } from '@weitblick/db/scheduling';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { lockCalendar, missingSteps, recordStep } from './calendar-ledger.ts';

const BATCH = 500;

export interface FollowReport {
  changes: number;
}

/**
 * Brings calendars up to date whose session was moved, given another place, or cancelled, whoever did it: everybody who
 * was sent an entry gets its change. Who is still to get a notice about the session gets the change with it. Safe to run
 * twice.
 */
export async function followSessionChanges(deps: CommandDependencies): Promise<FollowReport> {
  const now = deps.clock.now();
  // cheap and a little too wide; the rule decides
  const touched = await deps.em.fork().execute<{ id: number }[]>(
    `select distinct c.enrolment_id as id from calendar_entry c
     join enrolment e on e.id = c.enrolment_id
     join session s on s.id = e.session_id
     left join appointment a on a.session_id = s.id and a.position = c.position
     left join room r on r.id = a.room_id
     left join site on site.code = s.site_code
     where c.method = 'REQUEST' and c.ends_at > ? and e.status = 'CONFIRMED'
       and not exists (select from outbox_message o join session_event v on v.id = o.session_event_id
         where v.session_id = s.id and o.recipient_id = e.person_id and o.channel is null and o.sent_at is null)
       and (a.id is null or s.status = 'CANCELLED' or a.starts_at <> c.starts_at or a.ends_at <> c.ends_at
         or c.place <> coalesce(nullif(s.join_url, ''), concat_ws(', ', r.name, site.name, site.address))
         or exists (select from appointment more where more.session_id = s.id and not exists (
              select from calendar_entry k where k.enrolment_id = e.id and k.position = more.position)))
     order by 1 limit ${BATCH}`,
    [now],
  );
  const report: FollowReport = { changes: 0 };
  for (const { id } of touched) {
    report.changes += (await runSystemStep(deps, (tx, at) => followOne(tx, id, at))) ?? 0;
  }
  return report;
}

async function followOne(tx: EntityManager, enrolmentId: number, now: Date): Promise<number> {
  await lockCalendar(tx, enrolmentId);
  const enrolment = await tx.findOneOrFail(Enrolment, enrolmentId, {
    populate: ['person', 'session.topic', 'session.site'],
  });
  if (enrolment.status !== 'CONFIRMED' || enrolment.person.email == null) return 0;
  const { session } = enrolment;
  const appointments = await tx.find(
    Appointment,
    { session },
    { orderBy: { position: 'asc' }, populate: ['room'] },
  );
  const { steps } = await missingSteps(tx, { enrolment, session, appointments }, false, now);
  for (const calendar of steps) {
    tx.create(Mail, {
      messageKey: `change-${enrolmentId}-${calendar.position}-${calendar.sequence}`,
      recipient: enrolment.person,
      kind: 'CHANGE',
      enrolment,
      calendar,
      status: 'QUEUED',
      attempts: 0,
      nextAttemptAt: now,
      createdAt: now,
    });
    await recordStep(tx, enrolment, calendar);
  }
  return steps.length;
}
