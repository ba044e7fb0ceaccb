export { EvaluationAnswer, EvaluationParticipation } from './evaluation.ts';
export {
  ACCESS_PURPOSES,
  REPORT_RHYTHMS,
  ReportAccess,
  ReportDispatch,
  ReportRecipient,
  ReportSchedule,
  SavedReport,
  type AccessPurpose,
  type ReportRhythm,
  type SavedQuestion,
} from './report.ts';
