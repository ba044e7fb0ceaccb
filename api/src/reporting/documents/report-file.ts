import type { EntityManager } from '@mikro-orm/postgresql';
import type { SavedReport } from '@weitblick/db/reporting';
import { viewersOfPeople } from '../../people/queries/viewer-of-person.ts';
import { reportFigures } from '../queries/report-figures.ts';
import { permittedSaved } from '../queries/saved-reports.ts';
import { figureSheet } from '../rules/report-sheet.ts';
import { REPORT_TITLE } from '../rules/report-words.ts';
import { sheetFile, SHEET_TYPES } from './sheet-file.ts';

export interface ReportFile {
  name: string;
  type: string;
  content: Buffer;
}

/** A saved report as a workbook, with what its reader may see today. @returns null when that is nothing any more */
export async function reportFile(
  em: EntityManager,
  report: SavedReport,
  readerId: number,
  now: Date,
): Promise<ReportFile | null> {
  const [viewer] = await viewersOfPeople(em, [readerId], now);
  const permitted = viewer && (await permittedSaved(em, viewer, report, now));
  if (!permitted) return null;
  const { question } = permitted;
  const title = REPORT_TITLE[question.report];
  const sheet = figureSheet(question.dimension, await reportFigures(em, question));
  return {
    name: `${title} ${question.period.from} bis ${question.period.to}.xlsx`,
    type: SHEET_TYPES.xlsx,
    content: Buffer.from(await sheetFile('xlsx', title, sheet)),
  };
}
