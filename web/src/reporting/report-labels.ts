import type { PlainMessageId } from '../i18n/index.ts';
import type {
  AccessPurpose,
  EnrolmentStatus,
  ReportDimension,
  ReportMeasure,
  ReportName,
  ReportPeriod,
  SessionFormat,
} from './generated.ts';

export const REPORT_LABEL: Record<ReportName, { title: PlainMessageId; text: PlainMessageId }> = {
  PARTICIPATION: { title: 'reporting.reportParticipation', text: 'reporting.reportParticipationText' },
  STATUS: { title: 'reporting.reportStatus', text: 'reporting.reportStatusText' },
  ABSENCE: { title: 'reporting.reportAbsence', text: 'reporting.reportAbsenceText' },
  COST: { title: 'reporting.reportCost', text: 'reporting.reportCostText' },
  DEMAND: { title: 'reporting.reportDemand', text: 'reporting.reportDemandText' },
  UTILISATION: { title: 'reporting.reportUtilisation', text: 'reporting.reportUtilisationText' },
  WAITING: { title: 'reporting.reportWaiting', text: 'reporting.reportWaitingText' },
  EVALUATION: { title: 'reporting.reportEvaluation', text: 'reporting.reportEvaluationText' },
};

export const MEASURE_LABEL: Record<ReportMeasure, PlainMessageId> = {
  ENROLMENTS: 'reporting.measureEnrolments',
  PARTICIPATIONS: 'reporting.measureParticipations',
  PERSONS: 'reporting.measurePersons',
  NO_SHOWS: 'reporting.measureNoShows',
  NO_SHOW_RATE: 'reporting.measureNoShowRate',
  LATE_CANCELLATIONS: 'reporting.measureLateCancellations',
  COST: 'reporting.measureCost',
  DEMAND: 'reporting.measureDemand',
  SESSIONS: 'reporting.measureSessions',
  SEATS: 'reporting.measureSeats',
  SEATS_TAKEN: 'reporting.measureSeatsTaken',
  UTILISATION: 'reporting.measureUtilisation',
  WAITING_NOW: 'reporting.measureWaitingNow',
  WAITING_PEAK: 'reporting.measureWaitingPeak',
  EVALUATED_SESSIONS: 'reporting.measureEvaluatedSessions',
  ANSWERS: 'reporting.measureAnswers',
  EVALUATION: 'reporting.measureEvaluation',
};

export const DIMENSION_LABEL: Record<ReportDimension, PlainMessageId> = {
  UNIT: 'reporting.dimensionUnit',
  COST_CENTRE: 'reporting.dimensionCostCentre',
  TOPIC: 'reporting.dimensionTopic',
  CATEGORY: 'reporting.dimensionCategory',
  FORMAT: 'reporting.dimensionFormat',
  SITE: 'reporting.dimensionSite',
  TARGET_GROUP: 'reporting.dimensionTargetGroup',
  MONTH: 'reporting.dimensionMonth',
  QUARTER: 'reporting.dimensionQuarter',
  YEAR: 'reporting.dimensionYear',
  STATUS: 'reporting.dimensionStatus',
};

export const PERIOD_LABEL: Record<ReportPeriod, PlainMessageId> = {
  THIS_YEAR: 'reporting.periodThisYear',
  LAST_YEAR: 'reporting.periodLastYear',
  THIS_QUARTER: 'reporting.periodThisQuarter',
  LAST_QUARTER: 'reporting.periodLastQuarter',
  LAST_MONTH: 'reporting.periodLastMonth',
};

export const FORMAT_LABEL: Record<SessionFormat, PlainMessageId> = {
  IN_PERSON: 'reporting.formatInPerson',
  ONLINE: 'reporting.formatOnline',
  HYBRID: 'reporting.formatHybrid',
  SELF_PACED: 'reporting.formatSelfPaced',
};

export const STATUS_LABEL: Record<EnrolmentStatus, PlainMessageId> = {
  REQUESTED: 'reporting.statusRequested',
  WAITING: 'reporting.statusWaiting',
  OFFERED: 'reporting.statusOffered',
  CONFIRMED: 'reporting.statusConfirmed',
  DECLINED: 'reporting.statusDeclined',
  WITHDRAWN: 'reporting.statusWithdrawn',
  CANCELLED: 'reporting.statusCancelled',
  EXPIRED: 'reporting.statusExpired',
  ATTENDED: 'reporting.attended',
  NO_SHOW: 'reporting.noShow',
  UNCONFIRMED: 'reporting.unconfirmed',
};

export const PURPOSE_LABEL: Record<AccessPurpose, PlainMessageId> = {
  PLANNING: 'reporting.purposePlanning',
  UNIT_REQUEST: 'reporting.purposeUnitRequest',
  PROOF: 'reporting.purposeProof',
  AUDIT: 'reporting.purposeAudit',
};
