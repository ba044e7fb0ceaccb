import type { EntityManager } from '@mikro-orm/postgresql';
import { ReportRecipient, ReportSchedule, SavedReport, type SavedQuestion } from '@weitblick/db/reporting';
import { GraphQLError } from 'graphql';
import type { SignedIn } from '../../platform/context.ts';
import { encodeId } from '../../platform/global-id.ts';
import { reportPath } from '../rules/report-address.ts';
import { permittedReport, type PermittedReport, type ReportRequest } from './report-question.ts';

export interface SavedReportView {
  report: SavedReport;
  schedule: ReportSchedule | null;
  recipients: ReportRecipient[];
}

/** Somebody's saved reports by name, or one of them. */
export async function savedReports(
  em: EntityManager,
  ownerId: number,
  id?: number,
): Promise<SavedReportView[]> {
  const reports = await em.find(
    SavedReport,
    { owner: ownerId, ...(id === undefined ? {} : { id }) },
    { orderBy: { name: 'asc' } },
  );
  const schedules = await em.find(ReportSchedule, { savedReport: { $in: reports } });
  const recipients = await em.find(
    ReportRecipient,
    { savedReport: { $in: reports } },
    { populate: ['person'], orderBy: { person: { familyName: 'asc', givenName: 'asc', id: 'asc' } } },
  );
  return reports.map((report) => ({
    report,
    schedule: schedules.find(({ savedReport }) => savedReport.id === report.id) ?? null,
    recipients: recipients.filter(({ savedReport }) => savedReport.id === report.id),
  }));
}

/** A saved question as a reader asks it today. */
export function requestOfSaved(question: SavedQuestion): ReportRequest {
  return { ...(question as Omit<ReportRequest, 'from' | 'to'>), from: null, to: null };
}

/** Path of the page that shows it. */
export function addressOfSaved({ definition }: SavedReport): string {
  const { unitId, categoryId } = definition;
  return reportPath({
    ...definition,
    unitId: unitId === null ? null : encodeId('Unit', unitId),
    categoryId: categoryId === null ? null : encodeId('Category', categoryId),
  });
}

/** A question that somebody may ask can be too fine for somebody else: that is no, too. */
export async function permittedSaved(
  em: EntityManager,
  viewer: SignedIn,
  { definition }: SavedReport,
  now: Date,
): Promise<PermittedReport | null> {
  try {
    return await permittedReport(em, viewer, requestOfSaved(definition), now);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
