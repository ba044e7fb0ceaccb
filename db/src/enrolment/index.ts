export {
  ABSENCE_CAUSES,
  AbsenceConsequence,
  CONSEQUENCE_KINDS,
  type AbsenceCause,
  type ConsequenceKind,
} from './absence.ts';
export {
  ALLOCATION_MODES,
  ALLOCATION_RESULTS,
  AllocationCriterion,
  AllocationPreference,
  AllocationResult,
  CRITERION_KINDS,
  CRITERION_ROLES,
  QuotaRanking,
  SessionAllocation,
  type AllocationMode,
  type AllocationOutcome,
  type CriterionKind,
  type CriterionRole,
  type ExplanationEntry,
} from './allocation.ts';
export { SeatQuota } from './allocation-quota.ts';
export { SeatMove } from './seat-move.ts';
export {
  BULK_MODES,
  BULK_RESULTS,
  BulkEnrolment,
  BulkEnrolmentRow,
  type BulkMode,
  type BulkResult,
} from './bulk.ts';
export { Demand, DEMAND_EVENT_KINDS, DemandEvent, SecondSession, type DemandEventKind } from './demand.ts';
export {
  AttendanceList,
  AttendanceMark,
  Completion,
  COMPLETION_SOURCES,
  type CompletionSource,
} from './attendance.ts';
export { Certificate } from './certificate.ts';
export { Enrolment, EnrolmentEvent, PROMOTIONS, type Promotion } from './enrolment.ts';
export {
  ACTIVE,
  ENROLMENT_STATUSES,
  LIVE,
  SEAT_HOLDING,
  TRANSITIONS,
  transition,
  type EnrolmentStatus,
  type NoticeKind,
  type Transition,
} from './enrolment-status.ts';
export {
  Substitution,
  SUBSTITUTION_STATUSES,
  SubstitutionEvent,
  type SubstitutionStatus,
} from './substitution.ts';
