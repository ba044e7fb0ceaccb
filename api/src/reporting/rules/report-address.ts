import { REPORT_NAMES, type ReportName } from './report-catalogue.ts';

/** The pages of the web app; its own table is tested against the links in mails. */
const SLUG: Record<ReportName, string> = {
  PARTICIPATION: 'teilnahmen',
  STATUS: 'stand',
  ABSENCE: 'fehlzeiten',
  COST: 'kosten',
  DEMAND: 'bedarf',
  UTILISATION: 'auslastung',
  WAITING: 'wartelisten',
  EVALUATION: 'rueckmeldungen',
};

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
  return `/planung/auswertung/${SLUG[name]}?${query}`;
}
