import { REPORT_SLUG } from '@weitblick/shared/reporting';
import { REPORT_NAMES } from './report-catalogue.ts';

export interface ReportAddress {
  report: string;
  dimension: string;
  preset: string;
  /** As the API shows them. */
  unitId: string | null;
  categoryId: string | null;
  format: string | null;
}

/** Path of the page that shows a report. */
export function reportPath({ report, dimension, preset, unitId, categoryId, format }: ReportAddress): string {
  const name = REPORT_NAMES.find((each) => each === report);
  if (!name) return '/planung/auswertung';
  const query = new URLSearchParams({ nach: dimension, zeitraum: preset });
  if (unitId) query.set('einheit', unitId);
  if (categoryId) query.set('kategorie', categoryId);
  if (format) query.set('format', format);
  return `/planung/auswertung/${REPORT_SLUG[name]}?${query}`;
}
