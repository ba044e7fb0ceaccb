import type { EntityManager } from '@mikro-orm/postgresql';
import { ReportAccess, type AccessPurpose } from '@weitblick/db/reporting';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { reportEntries, type Behind, type ReportEntries } from '../queries/report-entries.ts';
import { reportFigures } from '../queries/report-figures.ts';
import type { PermittedReport } from '../queries/report-question.ts';
import { reportTerms } from '../rules/report-catalogue.ts';

export interface OpenListCommand {
  actorId: number;
  permitted: PermittedReport;
  behind: Behind;
  /** Of lists with names. */
  purpose: AccessPurpose | null;
  page: { first: number; after: string | null; most?: number };
}

export type OpenListOutcome =
  { type: 'Opened'; entries: ReportEntries } | { type: 'NotPermitted' } | { type: 'PurposeMissing' };

/**
 * Opens the list behind a figure. With names in it, the opening itself is recorded in the same transaction: no list is shown
 * that is not on the record. What is behind a hidden figure stays closed.
 * @returns null when the database was too busy
 */
export function openReportList(
  deps: CommandDependencies,
  command: OpenListCommand,
): Promise<OpenListOutcome | null> {
  const { permitted, behind, purpose, page } = command;
  const { question, rights } = permitted;
  const personal = reportTerms(question.report).fact !== 'SESSION';
  return runSystemStep<OpenListOutcome>(deps, async (tx, now) => {
    if (personal && !rights.lists) return { type: 'NotPermitted' };
    if (personal && !purpose) return { type: 'PurposeMissing' };
    if (!(await isShown(tx, permitted, behind))) return { type: 'NotPermitted' };
    const entries = await reportEntries(tx, question, behind, page);
    if (personal) {
      const { report, dimension, period, tops, categoryId, format } = question;
      tx.create(ReportAccess, {
        person: command.actorId,
        openedAt: now,
        purpose: purpose!,
        report,
        measure: behind.measure,
        filter: { dimension, key: behind.key, ...period, units: tops, categoryId, format },
        entries: entries.edges.length,
      });
    }
    return { type: 'Opened', entries };
  });
}

async function isShown(tx: EntityManager, { question }: PermittedReport, { measure, key }: Behind) {
  const figures = await reportFigures(tx, question);
  const cells = key === null ? figures.total : figures.rows.find((row) => row.key === key)?.cells;
  const cell = cells?.[figures.measures.indexOf(measure)];
  return cell !== undefined && !cell.hidden;
}
