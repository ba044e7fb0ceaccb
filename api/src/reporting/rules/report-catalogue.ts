/** What a report counts. ENROLMENT and DEMAND are about people, SESSION is about what everybody sees in the catalogue. */
export type Fact = 'ENROLMENT' | 'SESSION' | 'DEMAND';

/** How a figure is to be read: a number of something, percent, euro cents, or the mean of scales from 1 to 5. */
export type MeasureUnit = 'COUNT' | 'PERCENT' | 'CENTS' | 'SCALE';

/**
 * The people behind a figure. A figure is hidden when one of its groups is too small, so figures that can be computed
 * from each other name the same groups.
 */
export type Basis = 'ENROLLED' | 'ATTENDED' | 'ABSENT' | 'LATE' | 'WANTING';

interface MeasureTerms {
  fact: Fact;
  unit: MeasureUnit;
  basis: readonly Basis[];
}

export const MEASURES = {
  ENROLMENTS: { fact: 'ENROLMENT', unit: 'COUNT', basis: ['ENROLLED'] },
  PARTICIPATIONS: { fact: 'ENROLMENT', unit: 'COUNT', basis: ['ATTENDED'] },
  /** Somebody who attended several times counts once. */
  PERSONS: { fact: 'ENROLMENT', unit: 'COUNT', basis: ['ATTENDED'] },
  NO_SHOWS: { fact: 'ENROLMENT', unit: 'COUNT', basis: ['ABSENT'] },
  /** Of those who had a seat when the list was closed. */
  NO_SHOW_RATE: { fact: 'ENROLMENT', unit: 'PERCENT', basis: ['ABSENT', 'ATTENDED'] },
  /** Given back after the session's own date for it. */
  LATE_CANCELLATIONS: { fact: 'ENROLMENT', unit: 'COUNT', basis: ['LATE'] },
  /** Of participations, borne by the unit or centrally as the topic's policy says. */
  COST: { fact: 'ENROLMENT', unit: 'CENTS', basis: ['ATTENDED'] },
  DEMAND: { fact: 'DEMAND', unit: 'COUNT', basis: ['WANTING'] },
  SESSIONS: { fact: 'SESSION', unit: 'COUNT', basis: [] },
  SEATS: { fact: 'SESSION', unit: 'COUNT', basis: [] },
  SEATS_TAKEN: { fact: 'SESSION', unit: 'COUNT', basis: [] },
  UTILISATION: { fact: 'SESSION', unit: 'PERCENT', basis: [] },
  WAITING_NOW: { fact: 'SESSION', unit: 'COUNT', basis: [] },
  /** The longest that a waiting list of one of the sessions has ever been. */
  WAITING_PEAK: { fact: 'SESSION', unit: 'COUNT', basis: [] },
  /** Sessions whose evaluation is shown: enough answers, and none can come any more. */
  EVALUATED_SESSIONS: { fact: 'SESSION', unit: 'COUNT', basis: [] },
  ANSWERS: { fact: 'SESSION', unit: 'COUNT', basis: [] },
  /** Mean of all scales of all answers. */
  EVALUATION: { fact: 'SESSION', unit: 'SCALE', basis: [] },
} as const satisfies Record<string, MeasureTerms>;
export type Measure = keyof typeof MEASURES;

export const DIMENSIONS = [
  'UNIT',
  'COST_CENTRE',
  'TOPIC',
  'CATEGORY',
  'FORMAT',
  'SITE',
  'TARGET_GROUP',
  'MONTH',
  'QUARTER',
  'YEAR',
  'STATUS',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface ReportTerms {
  fact: Fact;
  /** The first is what the chart shows. */
  measures: readonly Measure[];
  /** The first is where the report starts. */
  dimensions: readonly Dimension[];
}

const TIMES = ['MONTH', 'QUARTER', 'YEAR'] as const;
const SUBJECTS = ['TOPIC', 'CATEGORY', 'FORMAT', 'SITE', 'TARGET_GROUP'] as const;

export const REPORTS = {
  PARTICIPATION: {
    fact: 'ENROLMENT',
    measures: ['PARTICIPATIONS', 'PERSONS', 'ENROLMENTS'],
    dimensions: ['UNIT', ...SUBJECTS, ...TIMES],
  },
  STATUS: {
    fact: 'ENROLMENT',
    measures: ['ENROLMENTS'],
    dimensions: ['STATUS'],
  },
  ABSENCE: {
    fact: 'ENROLMENT',
    measures: ['NO_SHOWS', 'NO_SHOW_RATE', 'LATE_CANCELLATIONS'],
    dimensions: ['CATEGORY', 'TOPIC', 'FORMAT', 'SITE', 'TARGET_GROUP', 'UNIT', ...TIMES],
  },
  COST: {
    fact: 'ENROLMENT',
    measures: ['COST', 'PARTICIPATIONS'],
    dimensions: ['COST_CENTRE', 'UNIT', 'TOPIC', 'CATEGORY', ...TIMES],
  },
  DEMAND: {
    fact: 'DEMAND',
    measures: ['DEMAND'],
    dimensions: ['TOPIC', 'CATEGORY', 'TARGET_GROUP', 'UNIT', ...TIMES],
  },
  UTILISATION: {
    fact: 'SESSION',
    measures: ['UTILISATION', 'SEATS_TAKEN', 'SEATS', 'SESSIONS'],
    dimensions: ['MONTH', 'QUARTER', 'YEAR', ...SUBJECTS],
  },
  WAITING: {
    fact: 'SESSION',
    measures: ['WAITING_NOW', 'WAITING_PEAK', 'SESSIONS'],
    dimensions: ['TOPIC', 'CATEGORY', 'FORMAT', 'SITE', 'TARGET_GROUP', ...TIMES],
  },
  EVALUATION: {
    fact: 'SESSION',
    measures: ['EVALUATION', 'ANSWERS', 'EVALUATED_SESSIONS'],
    dimensions: ['CATEGORY', 'TOPIC', 'FORMAT', 'SITE', 'TARGET_GROUP', ...TIMES],
  },
} as const satisfies Record<string, ReportTerms>;
export type ReportName = keyof typeof REPORTS;

export const REPORT_NAMES = Object.keys(REPORTS) as ReportName[];

export function reportTerms(name: ReportName): ReportTerms {
  return REPORTS[name];
}

export function measureTerms(measure: Measure): MeasureTerms {
  return MEASURES[measure];
}
