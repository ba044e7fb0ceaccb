import { chaseApprovers } from '../approval/use-cases/chase-approvers.ts';
import { forgetComments } from '../approval/use-cases/forget-comments.ts';
import { forgetCoachings } from '../coaching/use-cases/forget-coachings.ts';
import { completeProgrammes } from '../catalogue/use-cases/complete-programmes.ts';
import { forgetSearchGaps } from '../catalogue/use-cases/search-gaps.ts';
import { tellSavedSearches } from '../catalogue/use-cases/tell-saved-searches.ts';
import { chaseAttendance } from '../enrolment/use-cases/chase-attendance.ts';
import { runAllocations } from '../enrolment/use-cases/allocation-draw.ts';
import { announceSessions } from '../enrolment/use-cases/demand.ts';
import { runDeadlines } from '../enrolment/use-cases/run-deadlines.ts';
import { runMandatory } from '../enrolment/use-cases/run-mandatory.ts';
import { forgetWebhooks } from '../interfaces/use-cases/forget-webhooks.ts';
import { buildDigests } from '../notification/use-cases/build-digests.ts';
import { followSessionChanges } from '../notification/use-cases/follow-session-changes.ts';
import { planNotices } from '../notification/use-cases/plan-notices.ts';
import { tellSessionChanges } from '../notification/use-cases/tell-session-changes.ts';
import { wipeOldMails, type MailRetention } from '../notification/use-cases/wipe-old-mails.ts';
import { forgetRounds } from '../peer-advice/use-cases/forget-rounds.ts';
import { letPeerTimePass } from '../peer-advice/use-cases/let-time-pass.ts';
import { watchMinimum } from '../scheduling/use-cases/watch-minimum.ts';
import { forgetReportAccess } from '../reporting/use-cases/forget-report-access.ts';
import { sendReports } from '../reporting/use-cases/send-reports.ts';
import { createPlannedSessions } from '../scheduling/use-cases/create-planned-sessions.ts';
import { solveYearPlans } from '../scheduling/use-cases/solve-year-plans.ts';
import type { CommandDependencies } from '../platform/command.ts';

export interface TaskDependencies extends CommandDependencies {
  mailRetention?: MailRetention | undefined;
}

export interface PeriodicTask {
  /** Name of the job in the queue. */
  name: string;
  /** Minute, hour, day, month, weekday, in UTC. Whatever has to happen at a time of day in Berlin asks the clock itself. */
  schedule: string;
  /** May run twice and at several workers at once. */
  run: (deps: TaskDependencies) => Promise<object>;
  /** SQL that says whether somebody waits for it right now: then it does not wait for its schedule. Asked every few seconds. */
  waits?: string;
}

/** Everything that happens because time passes. Append here what a new module needs. */
export const periodicTasks: readonly PeriodicTask[] = [
  { name: 'run-deadlines', schedule: '* * * * *', run: runDeadlines },
  { name: 'chase-approvers', schedule: '*/5 * * * *', run: chaseApprovers },
  { name: 'chase-attendance', schedule: '*/15 * * * *', run: chaseAttendance },
  { name: 'watch-minimum', schedule: '*/15 * * * *', run: watchMinimum },
  { name: 'run-allocations', schedule: '* * * * *', run: runAllocations },
  { name: 'announce-sessions', schedule: '*/5 * * * *', run: announceSessions },
  { name: 'tell-session-changes', schedule: '* * * * *', run: tellSessionChanges },
  { name: 'plan-notices', schedule: '* * * * *', run: planNotices },
  { name: 'follow-session-changes', schedule: '* * * * *', run: followSessionChanges },
  { name: 'build-digests', schedule: '* * * * *', run: buildDigests },
  { name: 'run-mandatory', schedule: '20 * * * *', run: runMandatory },
  { name: 'forget-comments', schedule: '40 2 * * *', run: (deps) => forgetComments(deps) },
  { name: 'complete-programmes', schedule: '*/10 * * * *', run: completeProgrammes },
  { name: 'wipe-old-mails', schedule: '40 2 * * *', run: wipeOldMails },
  { name: 'forget-webhooks', schedule: '30 2 * * *', run: forgetWebhooks },
  { name: 'let-peer-time-pass', schedule: '* * * * *', run: letPeerTimePass },
  { name: 'send-reports', schedule: '*/5 * * * *', run: sendReports },
  { name: 'forget-coachings', schedule: '20 2 * * *', run: forgetCoachings },
  { name: 'tell-saved-searches', schedule: '*/5 * * * *', run: tellSavedSearches },
  { name: 'forget-search-gaps', schedule: '50 2 * * *', run: forgetSearchGaps },
  { name: 'forget-rounds', schedule: '*/10 * * * *', run: forgetRounds },
  { name: 'forget-report-access', schedule: '10 2 * * *', run: forgetReportAccess },
  {
    name: 'solve-year-plans',
    schedule: '* * * * *',
    run: solveYearPlans,
    waits: `exists (select from year_plan where status = 'QUEUED')`,
  },
  {
    name: 'create-planned-sessions',
    schedule: '* * * * *',
    run: createPlannedSessions,
    waits: `exists (select from year_plan_item where status = 'REQUESTED')`,
  },
];

/** Those that somebody waits for. */
export async function awaitedTasks(
  { em }: CommandDependencies,
  tasks: readonly PeriodicTask[],
): Promise<PeriodicTask[]> {
  const asked = tasks.filter(({ waits }) => waits !== undefined);
  if (asked.length === 0) return [];
  const [row] = await em
    .fork()
    .execute<Record<string, boolean>[]>(
      `select ${asked.map(({ waits }, i) => `(${waits}) as t${i}`).join(', ')}`,
    );
  return asked.filter((_, i) => row?.[`t${i}`]);
}
