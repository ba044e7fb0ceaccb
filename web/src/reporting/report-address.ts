import { REPORT_SLUG } from '@weitblick/shared/reporting';
import type {
  ReportDimension,
  ReportInput,
  ReportMeasure,
  ReportName,
  ReportPeriod,
  SessionFormat,
} from './generated.ts';

/** What a report page shows: all of it is in the address, so a link, "Back" and an export mean the same report. */
export interface ReportView {
  report: ReportName;
  /** null = where the report starts */
  dimension: ReportDimension | null;
  /** null = the days are given */
  period: ReportPeriod | null;
  from: string;
  to: string;
  unitId: string | null;
  categoryId: string | null;
  format: SessionFormat | null;
  compare: boolean;
}

export const PERIODS: readonly ReportPeriod[] = [
  'THIS_YEAR',
  'LAST_YEAR',
  'THIS_QUARTER',
  'LAST_QUARTER',
  'LAST_MONTH',
];
export const FORMATS: readonly SessionFormat[] = ['IN_PERSON', 'ONLINE', 'HYBRID', 'SELF_PACED'];
const DAY = /^\d{4}-\d\d-\d\d$/;

/** @returns null when the address names no report */
export function parseReportView(slug: string, parameters: URLSearchParams): ReportView | null {
  const report = (Object.keys(REPORT_SLUG) as ReportName[]).find((name) => REPORT_SLUG[name] === slug);
  if (!report) return null;
  const [from, to] = [parameters.get('von') ?? '', parameters.get('bis') ?? ''];
  const ownDays = DAY.test(from) && DAY.test(to);
  return {
    report,
    dimension: parameters.get('nach') as ReportDimension | null,
    period: ownDays ? null : (PERIODS.find((period) => period === parameters.get('zeitraum')) ?? 'THIS_YEAR'),
    from,
    to,
    unitId: parameters.get('einheit'),
    categoryId: parameters.get('kategorie'),
    format: FORMATS.find((format) => format === parameters.get('format')) ?? null,
    compare: parameters.get('vergleich') === '1',
  };
}

/** The same words in the page's address and in those of exports. */
export function reportParameters(view: ReportView): URLSearchParams {
  const parameters = new URLSearchParams();
  const set = (name: string, value: string | null) => value && parameters.set(name, value);
  set('nach', view.dimension);
  if (view.period) set('zeitraum', view.period);
  else {
    set('von', view.from);
    set('bis', view.to);
  }
  set('einheit', view.unitId);
  set('kategorie', view.categoryId);
  set('format', view.format);
  if (view.compare) set('vergleich', '1');
  return parameters;
}

export function reportPath(view: ReportView): string {
  return `/planung/auswertung/${REPORT_SLUG[view.report]}?${reportParameters(view)}`;
}

/** @param key null = the list behind the total */
export function listPath(view: ReportView, measure: ReportMeasure, key: string | null): string {
  const parameters = reportParameters({ ...view, compare: false });
  parameters.set('kennzahl', measure);
  if (key !== null) parameters.set('wert', key);
  return `/planung/auswertung/${REPORT_SLUG[view.report]}/liste?${parameters}`;
}

export function exportPath(
  view: ReportView,
  type: 'csv' | 'xlsx',
  list?: { measure: ReportMeasure; key: string | null; purpose: string | null },
): string {
  const parameters = reportParameters({ ...view, compare: false });
  parameters.set('bericht', view.report);
  if (list) {
    parameters.set('kennzahl', list.measure);
    if (list.key !== null) parameters.set('wert', list.key);
    if (list.purpose) parameters.set('zweck', list.purpose);
  }
  return `/auswertung/${list ? 'liste' : 'bericht'}.${type}?${parameters}`;
}

export function reportInput(view: ReportView, dimension: ReportDimension): ReportInput {
  return {
    report: view.report,
    dimension,
    period: view.period,
    from: view.period ? null : view.from,
    to: view.period ? null : view.to,
    unitId: view.unitId,
    categoryId: view.categoryId,
    format: view.format,
  };
}
