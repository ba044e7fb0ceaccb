import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDay, isDay } from '@weitblick/shared/calendar';
import type { SignedIn } from '../../platform/context.ts';
import { badInput } from '../../platform/global-id.ts';
import { isWholeYears, periodOf, type Period, type PeriodPreset } from '../rules/period.ts';
import { reportTerms, type Dimension, type ReportName } from '../rules/report-catalogue.ts';
import type { ReportQuestion } from './report-facts.ts';
import { reportRights, unitPath, type ReportRights, type UnitStep } from './report-rights.ts';

/** A report as a reader asks for it. */
export interface ReportRequest {
  report: ReportName;
  dimension: Dimension;
  /** null = the days are given */
  preset: PeriodPreset | null;
  from: string | null;
  to: string | null;
  unitId: number | null;
  categoryId: number | null;
  format: string | null;
}

export interface PermittedReport {
  question: ReportQuestion;
  rights: ReportRights;
  /** From the reader's own unit down to the chosen one; empty when none is chosen. */
  steps: UnitStep[];
}

const MOST_DAYS = 3_700;

/** @returns null when the report, or the unit, is not the reader's to see @throws BAD_USER_INPUT */
export async function permittedReport(
  em: EntityManager,
  viewer: SignedIn,
  request: ReportRequest,
  now: Date,
): Promise<PermittedReport | null> {
  const rights = await reportRights(em, viewer, now);
  const terms = reportTerms(request.report);
  if (!rights || (terms.fact === 'SESSION' && !rights.wholeCity)) return null;
  if (!terms.dimensions.includes(request.dimension))
    throw badInput(`${request.report} is not counted by ${request.dimension}`);
  if (terms.fact === 'SESSION' && request.unitId !== null) throw badInput('sessions belong to no unit');
  const period = periodOfRequest(request, now);
  if (rights.coarse) refuseFine(request, period);

  const { report, dimension, categoryId, format, unitId } = request;
  const steps = unitId === null ? [] : await unitPath(em, rights.tops, unitId);
  if (!steps) return null;
  const tops = unitId === null ? rights.tops : [unitId];
  const path = steps.slice(0, -1).map(({ id }) => id);
  return { question: { report, dimension, period, tops, path, categoryId, format, now }, rights, steps };
}

function periodOfRequest({ preset, from, to }: ReportRequest, now: Date): Period {
  if (preset) return periodOf(preset, berlinDay(now));
  if (!isReportDay(from) || !isReportDay(to)) throw badInput('"from" and "to" must be days like 2026-12-31');
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  if (days < 0 || days > MOST_DAYS) throw badInput(`"to" must follow "from" within ${MOST_DAYS} days`);
  return { from, to };
}

export function isReportDay(day: string | null): day is string {
  return day !== null && /^(19|20)/.test(day) && isDay(day);
}

/** Overlapping tables could be subtracted from each other. */
function refuseFine({ dimension, unitId, categoryId, format }: ReportRequest, period: Period): void {
  if (!isWholeYears(period)) throw badInput('only whole years');
  if (categoryId !== null || format !== null) throw badInput('only the unit can be chosen');
  if (unitId !== null && dimension !== 'UNIT') throw badInput('a unit is counted by the units below it');
}
