import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ReportRecipient, ReportSchedule, SavedReport } from '@weitblick/db/reporting';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { viewersOfPeople } from '../../people/queries/viewer-of-person.ts';
import { permittedSaved } from '../queries/saved-reports.ts';
import type { ScheduleTerms } from '../rules/report-schedule.ts';

export interface ScheduleReportCommand {
  ownerId: number;
  savedReportId: number;
  terms: ScheduleTerms;
  /** Mail addresses of colleagues; the owner gets it in any case. */
  addresses: readonly string[];
}

export type ScheduleReportOutcome =
  | { type: 'ReportScheduled' }
  | { type: 'SavedReportNotFound' }
  /** Nobody of the city's, or somebody who may not read this report. */
  | { type: 'ReportRecipientsRefused'; addresses: string[] }
  | { type: 'SystemBusy' };

/** Sets when a saved report is sent and to whom, in place of what was set before. */
export async function scheduleReport(
  deps: CommandDependencies,
  { ownerId, savedReportId, terms, addresses }: ScheduleReportCommand,
): Promise<ScheduleReportOutcome> {
  const outcome = await runSystemStep<ScheduleReportOutcome>(deps, async (tx, now) => {
    const report = await ownReport(tx, ownerId, savedReportId);
    if (!report) return { type: 'SavedReportNotFound' };
    const { readers, refused } = await readersAmong(tx, report, addresses, now);
    if (refused.length > 0) return { type: 'ReportRecipientsRefused', addresses: refused };

    await tx.nativeDelete(ReportRecipient, { savedReport: report });
    await tx.upsert(ReportSchedule, { savedReport: report.id, ...terms });
    await tx.insertMany(
      ReportRecipient,
      [...new Set([ownerId, ...readers])].map((person) => ({ savedReport: report.id, person })),
    );
    return { type: 'ReportScheduled' };
  });
  return outcome ?? { type: 'SystemBusy' };
}

/** Nothing more is sent; the report stays saved. @returns whether it was there and theirs */
export async function unscheduleReport(
  deps: CommandDependencies,
  { ownerId, savedReportId }: { ownerId: number; savedReportId: number },
): Promise<'DONE' | 'NOT_FOUND' | 'BUSY'> {
  const done = await runSystemStep<'DONE' | 'NOT_FOUND'>(deps, async (tx) => {
    const report = await ownReport(tx, ownerId, savedReportId);
    if (!report) return 'NOT_FOUND';
    await tx.nativeDelete(ReportSchedule, { savedReport: report });
    return 'DONE';
  });
  return done ?? 'BUSY';
}

function ownReport(tx: EntityManager, owner: number, id: number): Promise<SavedReport | null> {
  return tx.findOne(SavedReport, { id, owner }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

async function readersAmong(
  tx: EntityManager,
  report: SavedReport,
  addresses: readonly string[],
  now: Date,
): Promise<{ readers: number[]; refused: string[] }> {
  if (addresses.length === 0) return { readers: [], refused: [] };
  const people = await tx.execute<{ id: number }[]>(
    `select id from person where lower(email) in (${addresses.map(() => '?').join(', ')})`,
    addresses.map((address) => address.toLowerCase()),
  );
  const readers = new Map<string, number>();
  for (const viewer of await viewersOfPeople(
    tx,
    people.map(({ id }) => id),
    now,
  )) {
    const { id, email } = viewer.person;
    if (await permittedSaved(tx, viewer, report, now)) readers.set(email!.toLowerCase(), id);
  }
  return {
    readers: [...readers.values()],
    refused: addresses.filter((address) => !readers.has(address.toLowerCase())),
  };
}
