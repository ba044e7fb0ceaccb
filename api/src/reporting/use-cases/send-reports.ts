import type { EntityManager } from '@mikro-orm/postgresql';
import { OutboxMessage } from '@weitblick/db/notification';
import { ReportDispatch, ReportRecipient, ReportSchedule } from '@weitblick/db/reporting';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { viewersOfPeople } from '../../people/queries/viewer-of-person.ts';
import { permittedSaved } from '../queries/saved-reports.ts';
import { dueOn } from '../rules/report-schedule.ts';

export interface SendReportsReport {
  sent: number;
}

/**
 * Tells the recipients of scheduled reports that one is there; the figures are counted when the mail is written, with
 * the rights of the person who gets it. Safe to run twice and at several workers: a schedule has one sending a day.
 */
export async function sendReports(deps: CommandDependencies): Promise<SendReportsReport> {
  const now = deps.clock.now();
  const schedules = await deps.em.fork().find(ReportSchedule, { paused: false });
  let sent = 0;
  for (const schedule of schedules) {
    if (dueOn(schedule, now) === null) continue;
    const id = schedule.savedReport.id;
    if (await runSystemStep(deps, (tx, at) => sendOne(tx, id, at))) sent += 1;
  }
  return { sent };
}

async function sendOne(tx: EntityManager, savedReport: number, now: Date): Promise<boolean> {
  const schedule = await tx.findOne(ReportSchedule, { savedReport }, { populate: ['savedReport'] });
  const due = schedule && dueOn(schedule, now);
  if (!due) return false;
  const [dispatch] = await tx.execute<{ id: string }[]>(
    `insert into report_dispatch (saved_report_id, due_on, created_at) values (?, ?, ?)
     on conflict do nothing returning id`,
    [savedReport, due, now],
  );
  if (!dispatch) return false;
  const recipients = await tx.find(ReportRecipient, { savedReport });
  const viewers = await viewersOfPeople(
    tx,
    recipients.map(({ person }) => person.id),
    now,
  );
  for (const viewer of viewers) {
    if (!(await permittedSaved(tx, viewer, schedule.savedReport, now))) continue;
    tx.create(OutboxMessage, {
      reportDispatch: tx.getReference(ReportDispatch, Number(dispatch.id)),
      kind: 'REPORT_READY',
      recipient: viewer.person,
      createdAt: now,
    });
  }
  return true;
}
