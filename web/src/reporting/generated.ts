/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Why a list with names is opened. */
export type AccessPurpose =
  | 'AUDIT'
  | 'PLANNING'
  | 'PROOF'
  | 'UNIT_REQUEST';

export type AttendanceMarkInput = {
  enrolmentId: string;
  present: boolean;
};

export type CheckInInput = {
  code: string;
  /** 8 to 64 printable characters; new for every intention, the same for every retry of it */
  idempotencyKey: string;
};

export type CloseAttendanceInput = {
  /** 8 to 64 printable characters; new for every intention, the same for every retry of it */
  idempotencyKey: string;
  sessionId: string;
};

export type CompletionFileInput = {
  /** Lines of personnel number and day of completion (2026-11-25 or 25.11.2026), separated by semicolon, comma or tab; 2,000 at most. */
  file: string;
  sessionId: string;
};

export type CompletionInput = {
  completedOn: string;
  enrolmentId: string;
};

/** Why nobody finished here: there are appointments with a list, there is no seat, the topic’s rules do not take the person’s word, or the day lies before the start or in the future. */
export type CompletionObstacle =
  | 'DAY_NOT_POSSIBLE'
  | 'HAS_APPOINTMENTS'
  | 'NOT_BY_PERSON'
  | 'NO_SEAT';

export type CompletionResult =
  | 'ALREADY'
  | 'DAY_NOT_POSSIBLE'
  | 'DUPLICATE'
  | 'NOT_ON_THE_LIST'
  | 'RECORDED'
  | 'UNREADABLE';

export type ConfirmCompletionsInput = {
  /** 1 to 200; all are written or none. */
  completions: Array<CompletionInput>;
  /** 8 to 64 printable characters; new for every intention, the same for every retry of it */
  idempotencyKey: string;
  sessionId: string;
};

export type CorrectAttendanceInput = {
  attended: boolean;
  enrolmentId: string;
  /** 8 to 64 printable characters; new for every intention, the same for every retry of it */
  idempotencyKey: string;
  /** 500 characters at most; required. */
  reason?: string | null | undefined;
};

export type EnrolmentStatus =
  | 'ATTENDED'
  | 'CANCELLED'
  | 'CONFIRMED'
  | 'DECLINED'
  | 'EXPIRED'
  | 'NO_SHOW'
  | 'OFFERED'
  | 'REQUESTED'
  | 'UNCONFIRMED'
  | 'WAITING'
  | 'WITHDRAWN';

export type EvaluationQuestion =
  | 'GOALS_REACHED'
  | 'ORGANISATION'
  | 'RECOMMEND'
  | 'TRAINER'
  | 'USEFUL_AT_WORK';

/** COLLECTING: answers can still come; TOO_FEW: so few came that nothing is ever shown; SHOWN: see results. */
export type EvaluationState =
  | 'COLLECTING'
  | 'SHOWN'
  | 'TOO_FEW';

export type ImportCompletionsInput = {
  /** Lines of personnel number and day of completion (2026-11-25 or 25.11.2026), separated by semicolon, comma or tab; 2,000 at most. */
  file: string;
  /** 8 to 64 printable characters; new for every intention, the same for every retry of it */
  idempotencyKey: string;
  sessionId: string;
};

export type MarkAttendanceInput = {
  appointmentId: string;
  /** 8 to 64 printable characters; new for every intention, the same for every retry of it */
  idempotencyKey: string;
  /** 1 to 200; all are written or none. */
  marks: Array<AttendanceMarkInput>;
  sessionId: string;
};

/** SCALE: 1 to 5. */
export type MeasureUnit =
  | 'CENTS'
  | 'COUNT'
  | 'PERCENT'
  | 'SCALE';

export type OpenCheckInInput = {
  sessionId: string;
};

export type OwnEvaluationState =
  | 'GIVEN'
  | 'NOT_YET'
  | 'OPEN'
  | 'OVER';

export type ReportDimension =
  | 'CATEGORY'
  | 'COST_CENTRE'
  | 'FORMAT'
  | 'MONTH'
  | 'QUARTER'
  | 'SITE'
  | 'STATUS'
  | 'TARGET_GROUP'
  | 'TOPIC'
  | 'UNIT'
  | 'YEAR';

/** Days are those of the start of sessions, in Berlin. Either a period or both days. */
export type ReportInput = {
  categoryId?: string | null | undefined;
  dimension: ReportDimension;
  format?: SessionFormat | null | undefined;
  from?: string | null | undefined;
  period?: ReportPeriod | null | undefined;
  report: ReportName;
  /** Included. */
  to?: string | null | undefined;
  /** With all units below. */
  unitId?: string | null | undefined;
};

export type ReportMeasure =
  | 'ANSWERS'
  | 'COST'
  | 'DEMAND'
  | 'ENROLMENTS'
  | 'EVALUATED_SESSIONS'
  | 'EVALUATION'
  | 'LATE_CANCELLATIONS'
  | 'NO_SHOWS'
  | 'NO_SHOW_RATE'
  | 'PARTICIPATIONS'
  | 'PERSONS'
  | 'SEATS'
  | 'SEATS_TAKEN'
  | 'SESSIONS'
  | 'UTILISATION'
  | 'WAITING_NOW'
  | 'WAITING_PEAK';

export type ReportName =
  | 'ABSENCE'
  | 'COST'
  | 'DEMAND'
  | 'EVALUATION'
  | 'PARTICIPATION'
  | 'STATUS'
  | 'UTILISATION'
  | 'WAITING';

/** Periods that move with the day. */
export type ReportPeriod =
  | 'LAST_MONTH'
  | 'LAST_QUARTER'
  | 'LAST_YEAR'
  | 'THIS_QUARTER'
  | 'THIS_YEAR';

/** On the first working day of each week or month. */
export type ReportRhythm =
  | 'MONTHLY'
  | 'WEEKLY';

export type SaveReportInput = {
  /** 1 to 100 characters. */
  name: string;
  /** With a period that moves with the day. */
  question: ReportInput;
};

export type SavedReportInput = {
  id: string;
};

export type ScheduleReportInput = {
  /** Mail addresses of colleagues who may read the report, 20 at most; the owner gets it anyway. */
  addresses?: Array<string>;
  /** YYYY-MM-DD */
  endsOn?: string | null | undefined;
  /** 6 to 20, of the clock in Berlin. */
  hour: number;
  id: string;
  paused?: boolean;
  rhythm: ReportRhythm;
};

export type SessionFormat =
  | 'HYBRID'
  | 'IN_PERSON'
  | 'ONLINE'
  | 'SELF_PACED';

/** Scales from 1 (not at all) to 5 (fully). */
export type SubmitEvaluationInput = {
  /** 2000 characters at most; planners read it. */
  comment?: string | null | undefined;
  goalsReached: number;
  organisation: number;
  recommend: number;
  sessionId: string;
  trainer: number;
  usefulAtWork: number;
};

export type BusyFragment = { __typename: 'SystemBusy', retryAfterMilliseconds: number };

export type AttendanceListStateFragment = { __typename: 'Session', id: string, number: string, startsAt: string, endsAt: string, topic: { __typename: 'Topic', id: string, title: string }, attendance: { __typename: 'AttendanceList', closedAt: string | null, forgotten: boolean, selfPaced: boolean, closedByDisplayName: string | null, requiredPercent: number, closableFrom: string | null, correctableUntil: string | null, sheetPath: string, appointments: Array<{ __typename: 'AttendanceAppointment', id: string, startsAt: string, endsAt: string, opensAt: string }>, rows: { __typename: 'AttendanceRowConnection', totalCount: number, edges: Array<{ __typename: 'AttendanceRowEdge', node: { __typename: 'AttendanceRow', enrolmentId: string, displayName: string, unit: string, status: EnrolmentStatus, completedOn: string | null, marks: Array<{ __typename: 'AttendanceMark', appointmentId: string, present: boolean, byCode: boolean }> } }> } } | null };

export type AttendanceOfSessionQueryVariables = Exact<{
  id: string;
}>;


export type AttendanceOfSessionQuery = { __typename: 'Query', session: { __typename: 'Session', id: string, number: string, startsAt: string, endsAt: string, topic: { __typename: 'Topic', id: string, title: string }, attendance: { __typename: 'AttendanceList', closedAt: string | null, forgotten: boolean, selfPaced: boolean, closedByDisplayName: string | null, requiredPercent: number, closableFrom: string | null, correctableUntil: string | null, sheetPath: string, appointments: Array<{ __typename: 'AttendanceAppointment', id: string, startsAt: string, endsAt: string, opensAt: string }>, rows: { __typename: 'AttendanceRowConnection', totalCount: number, edges: Array<{ __typename: 'AttendanceRowEdge', node: { __typename: 'AttendanceRow', enrolmentId: string, displayName: string, unit: string, status: EnrolmentStatus, completedOn: string | null, marks: Array<{ __typename: 'AttendanceMark', appointmentId: string, present: boolean, byCode: boolean }> } }> } } | null } | null };

export type CheckInCodeOfAppointmentQueryVariables = Exact<{
  id: string;
  appointmentId: string;
}>;


export type CheckInCodeOfAppointmentQuery = { __typename: 'Query', session: { __typename: 'Session', id: string, attendance: { __typename: 'AttendanceList', checkInCode: { __typename: 'CheckInCode', code: string, address: string, svg: string, shownUntil: string } | null } | null } | null };

export type AfterSessionQueryVariables = Exact<{
  id: string;
}>;


export type AfterSessionQuery = { __typename: 'Query', session: { __typename: 'Session', id: string, myEnrolment: { __typename: 'Enrolment', id: string, certificatePath: string | null } | null, myEvaluation: { __typename: 'OwnEvaluation', state: OwnEvaluationState, closesAt: string } | null, attendance: { __typename: 'AttendanceList', sheetPath: string } | null, evaluation: { __typename: 'EvaluationSummary', state: EvaluationState, closesAt: string, minimumAnswers: number, results: { __typename: 'EvaluationResults', answers: number, comments: Array<string> | null, scales: Array<{ __typename: 'EvaluationScale', question: EvaluationQuestion, average: number, counts: Array<number> }> } | null } | null } | null };

export type EvaluationFormQueryVariables = Exact<{
  id: string;
}>;


export type EvaluationFormQuery = { __typename: 'Query', session: { __typename: 'Session', id: string, startsAt: string, endsAt: string, topic: { __typename: 'Topic', id: string, title: string }, myEvaluation: { __typename: 'OwnEvaluation', state: OwnEvaluationState, closesAt: string } | null } | null };

export type MyTrainingRecordQueryVariables = Exact<{
  year?: number | null | undefined;
}>;


export type MyTrainingRecordQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', trainingRecord: { __typename: 'TrainingRecord', totalMinutes: number, years: Array<number>, csvPath: string, entries: { __typename: 'TrainingRecordConnection', totalCount: number, edges: Array<{ __typename: 'TrainingRecordEdge', node: { __typename: 'TrainingRecordEntry', enrolmentId: string, sessionId: string, title: string, courseNumber: string, firstDay: string, lastDay: string, minutes: number | null, certificateNumber: string | null, certificatePath: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean } } } } | null };

export type VerifyCertificateQueryVariables = Exact<{
  code: string;
}>;


export type VerifyCertificateQuery = { __typename: 'Query', verifyCertificate:
    | { __typename: 'CertificateNotFound' }
    | { __typename: 'CertificateRevoked', number: string }
    | { __typename: 'CertificateVerified', number: string, title: string, firstDay: string, lastDay: string, minutes: number | null, initials: string }
    | { __typename: 'TooManyAttempts', retryAfterSeconds: number }
   };

export type OpenCheckInMutationVariables = Exact<{
  input: OpenCheckInInput;
}>;


export type OpenCheckInMutation = { __typename: 'Mutation', openCheckIn:
    | { __typename: 'AttendanceClosed' }
    | { __typename: 'OpenCheckInSuccess' }
    | { __typename: 'SessionNotFound' }
    | { __typename: 'SystemBusy' }
   };

export type MarkAttendanceMutationVariables = Exact<{
  input: MarkAttendanceInput;
}>;


export type MarkAttendanceMutation = { __typename: 'Mutation', markAttendance:
    | { __typename: 'AttendanceClosed' }
    | { __typename: 'AttendanceTooEarly', from: string }
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'MarkAttendanceSuccess', session: { __typename: 'Session', id: string, number: string, startsAt: string, endsAt: string, topic: { __typename: 'Topic', id: string, title: string }, attendance: { __typename: 'AttendanceList', closedAt: string | null, forgotten: boolean, selfPaced: boolean, closedByDisplayName: string | null, requiredPercent: number, closableFrom: string | null, correctableUntil: string | null, sheetPath: string, appointments: Array<{ __typename: 'AttendanceAppointment', id: string, startsAt: string, endsAt: string, opensAt: string }>, rows: { __typename: 'AttendanceRowConnection', totalCount: number, edges: Array<{ __typename: 'AttendanceRowEdge', node: { __typename: 'AttendanceRow', enrolmentId: string, displayName: string, unit: string, status: EnrolmentStatus, completedOn: string | null, marks: Array<{ __typename: 'AttendanceMark', appointmentId: string, present: boolean, byCode: boolean }> } }> } } | null } }
    | { __typename: 'NotConfirmed' }
    | { __typename: 'SessionNotFound' }
    | { __typename: 'SystemBusy', retryAfterMilliseconds: number }
   };

export type CloseAttendanceMutationVariables = Exact<{
  input: CloseAttendanceInput;
}>;


export type CloseAttendanceMutation = { __typename: 'Mutation', closeAttendance:
    | { __typename: 'AttendanceClosed' }
    | { __typename: 'AttendanceTooEarly', from: string }
    | { __typename: 'CloseAttendanceSuccess', attended: number, noShow: number, session: { __typename: 'Session', id: string, number: string, startsAt: string, endsAt: string, topic: { __typename: 'Topic', id: string, title: string }, attendance: { __typename: 'AttendanceList', closedAt: string | null, forgotten: boolean, selfPaced: boolean, closedByDisplayName: string | null, requiredPercent: number, closableFrom: string | null, correctableUntil: string | null, sheetPath: string, appointments: Array<{ __typename: 'AttendanceAppointment', id: string, startsAt: string, endsAt: string, opensAt: string }>, rows: { __typename: 'AttendanceRowConnection', totalCount: number, edges: Array<{ __typename: 'AttendanceRowEdge', node: { __typename: 'AttendanceRow', enrolmentId: string, displayName: string, unit: string, status: EnrolmentStatus, completedOn: string | null, marks: Array<{ __typename: 'AttendanceMark', appointmentId: string, present: boolean, byCode: boolean }> } }> } } | null } }
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'NoAppointments' }
    | { __typename: 'SessionNotFound' }
    | { __typename: 'SystemBusy', retryAfterMilliseconds: number }
   };

export type CorrectAttendanceMutationVariables = Exact<{
  input: CorrectAttendanceInput;
}>;


export type CorrectAttendanceMutation = { __typename: 'Mutation', correctAttendance:
    | { __typename: 'AttendanceNotClosed' }
    | { __typename: 'CorrectAttendanceSuccess', session: { __typename: 'Session', id: string, number: string, startsAt: string, endsAt: string, topic: { __typename: 'Topic', id: string, title: string }, attendance: { __typename: 'AttendanceList', closedAt: string | null, forgotten: boolean, selfPaced: boolean, closedByDisplayName: string | null, requiredPercent: number, closableFrom: string | null, correctableUntil: string | null, sheetPath: string, appointments: Array<{ __typename: 'AttendanceAppointment', id: string, startsAt: string, endsAt: string, opensAt: string }>, rows: { __typename: 'AttendanceRowConnection', totalCount: number, edges: Array<{ __typename: 'AttendanceRowEdge', node: { __typename: 'AttendanceRow', enrolmentId: string, displayName: string, unit: string, status: EnrolmentStatus, completedOn: string | null, marks: Array<{ __typename: 'AttendanceMark', appointmentId: string, present: boolean, byCode: boolean }> } }> } } | null } }
    | { __typename: 'CorrectionPeriodOver', until: string }
    | { __typename: 'CorrectionReasonRequired' }
    | { __typename: 'EnrolmentNotFound' }
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'SystemBusy', retryAfterMilliseconds: number }
   };

export type CheckInMutationVariables = Exact<{
  input: CheckInInput;
}>;


export type CheckInMutation = { __typename: 'Mutation', checkIn:
    | { __typename: 'AttendanceClosed' }
    | { __typename: 'CheckInCodeNotValid' }
    | { __typename: 'CheckInSuccess', already: boolean, appointment: { __typename: 'Appointment', startsAt: string, endsAt: string }, enrolment: { __typename: 'Enrolment', id: string, session: { __typename: 'Session', id: string, topic: { __typename: 'Topic', id: string, title: string } } } }
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'NotOnTheList' }
    | { __typename: 'SystemBusy', retryAfterMilliseconds: number }
    | { __typename: 'TooManyAttempts', retryAfterSeconds: number }
   };

export type SubmitEvaluationMutationVariables = Exact<{
  input: SubmitEvaluationInput;
}>;


export type SubmitEvaluationMutation = { __typename: 'Mutation', submitEvaluation:
    | { __typename: 'AlreadyEvaluated' }
    | { __typename: 'EvaluationNotOpen', state: OwnEvaluationState }
    | { __typename: 'SessionNotFound' }
    | { __typename: 'SubmitEvaluationSuccess', session: { __typename: 'Session', id: string, myEvaluation: { __typename: 'OwnEvaluation', state: OwnEvaluationState, closesAt: string } | null } }
    | { __typename: 'SystemBusy', retryAfterMilliseconds: number }
   };

export type CompletionLineFragment = { __typename: 'CompletionRow', number: string, completedOn: string | null, result: CompletionResult };

export type PreviewCompletionsQueryVariables = Exact<{
  input: CompletionFileInput;
}>;


export type PreviewCompletionsQuery = { __typename: 'Query', completionPreview: { __typename: 'CompletionPreview', recorded: number, rows: Array<{ __typename: 'CompletionRow', number: string, completedOn: string | null, result: CompletionResult }> } | null };

export type ConfirmCompletionsMutationVariables = Exact<{
  input: ConfirmCompletionsInput;
}>;


export type ConfirmCompletionsMutation = { __typename: 'Mutation', confirmCompletions:
    | { __typename: 'CompletionNotPossible', obstacle: CompletionObstacle }
    | { __typename: 'ConfirmCompletionsSuccess', session: { __typename: 'Session', id: string, number: string, startsAt: string, endsAt: string, topic: { __typename: 'Topic', id: string, title: string }, attendance: { __typename: 'AttendanceList', closedAt: string | null, forgotten: boolean, selfPaced: boolean, closedByDisplayName: string | null, requiredPercent: number, closableFrom: string | null, correctableUntil: string | null, sheetPath: string, appointments: Array<{ __typename: 'AttendanceAppointment', id: string, startsAt: string, endsAt: string, opensAt: string }>, rows: { __typename: 'AttendanceRowConnection', totalCount: number, edges: Array<{ __typename: 'AttendanceRowEdge', node: { __typename: 'AttendanceRow', enrolmentId: string, displayName: string, unit: string, status: EnrolmentStatus, completedOn: string | null, marks: Array<{ __typename: 'AttendanceMark', appointmentId: string, present: boolean, byCode: boolean }> } }> } } | null } }
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'NotConfirmed' }
    | { __typename: 'SessionNotFound' }
    | { __typename: 'SystemBusy', retryAfterMilliseconds: number }
   };

export type ImportCompletionsMutationVariables = Exact<{
  input: ImportCompletionsInput;
}>;


export type ImportCompletionsMutation = { __typename: 'Mutation', importCompletions:
    | { __typename: 'CompletionNotPossible' }
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'ImportCompletionsSuccess', session: { __typename: 'Session', id: string, number: string, startsAt: string, endsAt: string, topic: { __typename: 'Topic', id: string, title: string }, attendance: { __typename: 'AttendanceList', closedAt: string | null, forgotten: boolean, selfPaced: boolean, closedByDisplayName: string | null, requiredPercent: number, closableFrom: string | null, correctableUntil: string | null, sheetPath: string, appointments: Array<{ __typename: 'AttendanceAppointment', id: string, startsAt: string, endsAt: string, opensAt: string }>, rows: { __typename: 'AttendanceRowConnection', totalCount: number, edges: Array<{ __typename: 'AttendanceRowEdge', node: { __typename: 'AttendanceRow', enrolmentId: string, displayName: string, unit: string, status: EnrolmentStatus, completedOn: string | null, marks: Array<{ __typename: 'AttendanceMark', appointmentId: string, present: boolean, byCode: boolean }> } }> } } | null }, rows: Array<{ __typename: 'CompletionRow', number: string, completedOn: string | null, result: CompletionResult }> }
    | { __typename: 'SessionNotFound' }
    | { __typename: 'SystemBusy', retryAfterMilliseconds: number }
    | { __typename: 'TooManyRows', limit: number }
   };

export type AvailableReportsQueryVariables = Exact<{ [key: string]: never; }>;


export type AvailableReportsQuery = { __typename: 'Query', availableReports: Array<{ __typename: 'AvailableReport', name: ReportName, dimensions: Array<ReportDimension>, coarse: boolean }> };

export type ReportTableFragment = { __typename: 'ReportFigures', from: string, to: string, rows: Array<{ __typename: 'ReportRow', key: string, label: string | null, cells: Array<{ __typename: 'ReportCell', value: number | null, hidden: boolean }> }>, total: Array<{ __typename: 'ReportCell', value: number | null, hidden: boolean }> };

export type ReportPageQueryVariables = Exact<{
  input: ReportInput;
  compare: boolean;
}>;


export type ReportPageQuery = { __typename: 'Query', availableReports: Array<{ __typename: 'AvailableReport', name: ReportName, dimensions: Array<ReportDimension>, coarse: boolean }>, categories: Array<{ __typename: 'Category', id: string, name: string }>, report: { __typename: 'Report', mayOpenLists: boolean, listsHaveNames: boolean, minimumGroup: number, measures: Array<{ __typename: 'ReportMeasureTerms', name: ReportMeasure, unit: MeasureUnit }>, unitPath: Array<{ __typename: 'ReportUnit', id: string, shortName: string, name: string }>, figures: { __typename: 'ReportFigures', from: string, to: string, rows: Array<{ __typename: 'ReportRow', key: string, label: string | null, cells: Array<{ __typename: 'ReportCell', value: number | null, hidden: boolean }> }>, total: Array<{ __typename: 'ReportCell', value: number | null, hidden: boolean }> }, previous?: { __typename: 'ReportFigures', from: string, to: string, rows: Array<{ __typename: 'ReportRow', key: string, label: string | null, cells: Array<{ __typename: 'ReportCell', value: number | null, hidden: boolean }> }>, total: Array<{ __typename: 'ReportCell', value: number | null, hidden: boolean }> } } | null };

export type ReportListHeadQueryVariables = Exact<{
  input: ReportInput;
}>;


export type ReportListHeadQuery = { __typename: 'Query', report: { __typename: 'Report', mayOpenLists: boolean, listsHaveNames: boolean, measures: Array<{ __typename: 'ReportMeasureTerms', name: ReportMeasure, unit: MeasureUnit }>, figures: { __typename: 'ReportFigures', from: string, to: string, rows: Array<{ __typename: 'ReportRow', key: string, label: string | null }> } } | null };

export type ReportEntriesQueryVariables = Exact<{
  input: ReportInput;
  measure: ReportMeasure;
  key?: string | null | undefined;
  purpose?: AccessPurpose | null | undefined;
  after?: string | null | undefined;
}>;


export type ReportEntriesQuery = { __typename: 'Query', reportEntries: { __typename: 'ReportEntryConnection', totalCount: number, figure: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ReportEntryEdge', node: { __typename: 'ReportEntry', day: string, topicTitle: string, sessionId: string | null, number: string | null, personName: string | null, unitName: string | null, status: EnrolmentStatus | null, costCents: number | null, capacity: number | null, taken: number | null, waiting: number | null, peak: number | null, answers: number | null, evaluation: number | null } }> } | null };

export type SavedReportFactsFragment = { __typename: 'SavedReport', id: string, name: string, report: ReportName, dimension: ReportDimension, period: ReportPeriod, unitId: string | null, categoryId: string | null, format: SessionFormat | null, schedule: { __typename: 'ReportSchedule', rhythm: ReportRhythm, hour: number, endsOn: string | null, paused: boolean, nextOn: string | null, recipients: Array<{ __typename: 'ReportRecipientType', displayName: string, email: string | null, owner: boolean }> } | null };

export type SavedReportsQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedReportsQuery = { __typename: 'Query', savedReports: Array<{ __typename: 'SavedReport', id: string, name: string, report: ReportName, dimension: ReportDimension, period: ReportPeriod, unitId: string | null, categoryId: string | null, format: SessionFormat | null, schedule: { __typename: 'ReportSchedule', rhythm: ReportRhythm, hour: number, endsOn: string | null, paused: boolean, nextOn: string | null, recipients: Array<{ __typename: 'ReportRecipientType', displayName: string, email: string | null, owner: boolean }> } | null }> };

export type SaveReportMutationVariables = Exact<{
  input: SaveReportInput;
}>;


export type SaveReportMutation = { __typename: 'Mutation', saveReport:
    | { __typename: 'NotPermitted' }
    | { __typename: 'SavedReportNameTaken' }
    | { __typename: 'SavedReportSuccess' }
    | { __typename: 'SystemBusy' }
    | { __typename: 'TooManySavedReports', limit: number }
   };

export type ScheduleReportMutationVariables = Exact<{
  input: ScheduleReportInput;
}>;


export type ScheduleReportMutation = { __typename: 'Mutation', scheduleReport:
    | { __typename: 'ReportRecipientsRefused', addresses: Array<string> }
    | { __typename: 'SavedReportNotFound' }
    | { __typename: 'SavedReportSuccess', savedReport: { __typename: 'SavedReport', id: string, name: string, report: ReportName, dimension: ReportDimension, period: ReportPeriod, unitId: string | null, categoryId: string | null, format: SessionFormat | null, schedule: { __typename: 'ReportSchedule', rhythm: ReportRhythm, hour: number, endsOn: string | null, paused: boolean, nextOn: string | null, recipients: Array<{ __typename: 'ReportRecipientType', displayName: string, email: string | null, owner: boolean }> } | null } }
    | { __typename: 'SystemBusy' }
   };

export type UnscheduleReportMutationVariables = Exact<{
  input: SavedReportInput;
}>;


export type UnscheduleReportMutation = { __typename: 'Mutation', unscheduleReport:
    | { __typename: 'SavedReportNotFound' }
    | { __typename: 'SavedReportSuccess', savedReport: { __typename: 'SavedReport', id: string, name: string, report: ReportName, dimension: ReportDimension, period: ReportPeriod, unitId: string | null, categoryId: string | null, format: SessionFormat | null, schedule: { __typename: 'ReportSchedule', rhythm: ReportRhythm, hour: number, endsOn: string | null, paused: boolean, nextOn: string | null, recipients: Array<{ __typename: 'ReportRecipientType', displayName: string, email: string | null, owner: boolean }> } | null } }
    | { __typename: 'SystemBusy' }
   };

export type DeleteSavedReportMutationVariables = Exact<{
  input: SavedReportInput;
}>;


export type DeleteSavedReportMutation = { __typename: 'Mutation', deleteSavedReport:
    | { __typename: 'DeleteSavedReportSuccess' }
    | { __typename: 'SavedReportNotFound' }
   };

export const BusyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<BusyFragment, unknown>;
export const AttendanceListStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttendanceListState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"topic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"forgotten"}},{"kind":"Field","name":{"kind":"Name","value":"selfPaced"}},{"kind":"Field","name":{"kind":"Name","value":"closedByDisplayName"}},{"kind":"Field","name":{"kind":"Name","value":"requiredPercent"}},{"kind":"Field","name":{"kind":"Name","value":"closableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"correctableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"sheetPath"}},{"kind":"Field","name":{"kind":"Name","value":"appointments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrolmentId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"completedOn"}},{"kind":"Field","name":{"kind":"Name","value":"marks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointmentId"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"byCode"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AttendanceListStateFragment, unknown>;
export const CompletionLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompletionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompletionRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"completedOn"}},{"kind":"Field","name":{"kind":"Name","value":"result"}}]}}]} as unknown as DocumentNode<CompletionLineFragment, unknown>;
export const ReportTableFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportTable"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReportFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}}]}}]}}]} as unknown as DocumentNode<ReportTableFragment, unknown>;
export const SavedReportFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedReportFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"report"}},{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"categoryId"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rhythm"}},{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"paused"}},{"kind":"Field","name":{"kind":"Name","value":"nextOn"}},{"kind":"Field","name":{"kind":"Name","value":"recipients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}}]}}]}}]}}]} as unknown as DocumentNode<SavedReportFactsFragment, unknown>;
export const AttendanceOfSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AttendanceOfSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttendanceListState"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttendanceListState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"topic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"forgotten"}},{"kind":"Field","name":{"kind":"Name","value":"selfPaced"}},{"kind":"Field","name":{"kind":"Name","value":"closedByDisplayName"}},{"kind":"Field","name":{"kind":"Name","value":"requiredPercent"}},{"kind":"Field","name":{"kind":"Name","value":"closableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"correctableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"sheetPath"}},{"kind":"Field","name":{"kind":"Name","value":"appointments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrolmentId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"completedOn"}},{"kind":"Field","name":{"kind":"Name","value":"marks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointmentId"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"byCode"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AttendanceOfSessionQuery, AttendanceOfSessionQueryVariables>;
export const CheckInCodeOfAppointmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CheckInCodeOfAppointment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"appointmentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkInCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"appointmentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"appointmentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"svg"}},{"kind":"Field","name":{"kind":"Name","value":"shownUntil"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CheckInCodeOfAppointmentQuery, CheckInCodeOfAppointmentQueryVariables>;
export const AfterSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AfterSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"myEnrolment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"certificatePath"}}]}},{"kind":"Field","name":{"kind":"Name","value":"myEvaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sheetPath"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"minimumAnswers"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answers"}},{"kind":"Field","name":{"kind":"Name","value":"scales"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"average"}},{"kind":"Field","name":{"kind":"Name","value":"counts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}]}]}}]}}]}}]}}]} as unknown as DocumentNode<AfterSessionQuery, AfterSessionQueryVariables>;
export const EvaluationFormDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EvaluationForm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"topic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"myEvaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}}]}}]}}]} as unknown as DocumentNode<EvaluationFormQuery, EvaluationFormQueryVariables>;
export const MyTrainingRecordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyTrainingRecord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainingRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"csvPath"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrolmentId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"courseNumber"}},{"kind":"Field","name":{"kind":"Name","value":"firstDay"}},{"kind":"Field","name":{"kind":"Name","value":"lastDay"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"certificateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"certificatePath"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyTrainingRecordQuery, MyTrainingRecordQueryVariables>;
export const VerifyCertificateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VerifyCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifyCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateVerified"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"firstDay"}},{"kind":"Field","name":{"kind":"Name","value":"lastDay"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"initials"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateRevoked"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyAttempts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]}}]} as unknown as DocumentNode<VerifyCertificateQuery, VerifyCertificateQueryVariables>;
export const OpenCheckInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenCheckIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenCheckInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openCheckIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<OpenCheckInMutation, OpenCheckInMutationVariables>;
export const MarkAttendanceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkAttendance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkAttendanceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markAttendance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MarkAttendanceSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttendanceListState"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AttendanceTooEarly"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Busy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttendanceListState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"topic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"forgotten"}},{"kind":"Field","name":{"kind":"Name","value":"selfPaced"}},{"kind":"Field","name":{"kind":"Name","value":"closedByDisplayName"}},{"kind":"Field","name":{"kind":"Name","value":"requiredPercent"}},{"kind":"Field","name":{"kind":"Name","value":"closableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"correctableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"sheetPath"}},{"kind":"Field","name":{"kind":"Name","value":"appointments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrolmentId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"completedOn"}},{"kind":"Field","name":{"kind":"Name","value":"marks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointmentId"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"byCode"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<MarkAttendanceMutation, MarkAttendanceMutationVariables>;
export const CloseAttendanceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseAttendance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseAttendanceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeAttendance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CloseAttendanceSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attended"}},{"kind":"Field","name":{"kind":"Name","value":"noShow"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttendanceListState"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AttendanceTooEarly"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Busy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttendanceListState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"topic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"forgotten"}},{"kind":"Field","name":{"kind":"Name","value":"selfPaced"}},{"kind":"Field","name":{"kind":"Name","value":"closedByDisplayName"}},{"kind":"Field","name":{"kind":"Name","value":"requiredPercent"}},{"kind":"Field","name":{"kind":"Name","value":"closableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"correctableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"sheetPath"}},{"kind":"Field","name":{"kind":"Name","value":"appointments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrolmentId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"completedOn"}},{"kind":"Field","name":{"kind":"Name","value":"marks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointmentId"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"byCode"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<CloseAttendanceMutation, CloseAttendanceMutationVariables>;
export const CorrectAttendanceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectAttendance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectAttendanceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctAttendance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectAttendanceSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttendanceListState"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectionPeriodOver"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Busy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttendanceListState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"topic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"forgotten"}},{"kind":"Field","name":{"kind":"Name","value":"selfPaced"}},{"kind":"Field","name":{"kind":"Name","value":"closedByDisplayName"}},{"kind":"Field","name":{"kind":"Name","value":"requiredPercent"}},{"kind":"Field","name":{"kind":"Name","value":"closableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"correctableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"sheetPath"}},{"kind":"Field","name":{"kind":"Name","value":"appointments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrolmentId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"completedOn"}},{"kind":"Field","name":{"kind":"Name","value":"marks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointmentId"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"byCode"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<CorrectAttendanceMutation, CorrectAttendanceMutationVariables>;
export const CheckInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CheckIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckInSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"already"}},{"kind":"Field","name":{"kind":"Name","value":"appointment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enrolment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"topic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyAttempts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Busy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<CheckInMutation, CheckInMutationVariables>;
export const SubmitEvaluationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitEvaluation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitEvaluationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitEvaluation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitEvaluationSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"myEvaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EvaluationNotOpen"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Busy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<SubmitEvaluationMutation, SubmitEvaluationMutationVariables>;
export const PreviewCompletionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewCompletions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompletionFileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completionPreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recorded"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompletionLine"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompletionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompletionRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"completedOn"}},{"kind":"Field","name":{"kind":"Name","value":"result"}}]}}]} as unknown as DocumentNode<PreviewCompletionsQuery, PreviewCompletionsQueryVariables>;
export const ConfirmCompletionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmCompletions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmCompletionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmCompletions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmCompletionsSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttendanceListState"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompletionNotPossible"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"obstacle"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Busy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttendanceListState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"topic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"forgotten"}},{"kind":"Field","name":{"kind":"Name","value":"selfPaced"}},{"kind":"Field","name":{"kind":"Name","value":"closedByDisplayName"}},{"kind":"Field","name":{"kind":"Name","value":"requiredPercent"}},{"kind":"Field","name":{"kind":"Name","value":"closableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"correctableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"sheetPath"}},{"kind":"Field","name":{"kind":"Name","value":"appointments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrolmentId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"completedOn"}},{"kind":"Field","name":{"kind":"Name","value":"marks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointmentId"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"byCode"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<ConfirmCompletionsMutation, ConfirmCompletionsMutationVariables>;
export const ImportCompletionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportCompletions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportCompletionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importCompletions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportCompletionsSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttendanceListState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompletionLine"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyRows"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Busy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttendanceListState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"topic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"forgotten"}},{"kind":"Field","name":{"kind":"Name","value":"selfPaced"}},{"kind":"Field","name":{"kind":"Name","value":"closedByDisplayName"}},{"kind":"Field","name":{"kind":"Name","value":"requiredPercent"}},{"kind":"Field","name":{"kind":"Name","value":"closableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"correctableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"sheetPath"}},{"kind":"Field","name":{"kind":"Name","value":"appointments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrolmentId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"completedOn"}},{"kind":"Field","name":{"kind":"Name","value":"marks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointmentId"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"byCode"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompletionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompletionRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"completedOn"}},{"kind":"Field","name":{"kind":"Name","value":"result"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<ImportCompletionsMutation, ImportCompletionsMutationVariables>;
export const AvailableReportsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AvailableReports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"availableReports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"}},{"kind":"Field","name":{"kind":"Name","value":"coarse"}}]}}]}}]} as unknown as DocumentNode<AvailableReportsQuery, AvailableReportsQueryVariables>;
export const ReportPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReportPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"compare"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"availableReports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"}},{"kind":"Field","name":{"kind":"Name","value":"coarse"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"report"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mayOpenLists"}},{"kind":"Field","name":{"kind":"Name","value":"listsHaveNames"}},{"kind":"Field","name":{"kind":"Name","value":"minimumGroup"}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitPath"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportTable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"previous"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"compare"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportTable"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportTable"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReportFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}}]}}]}}]} as unknown as DocumentNode<ReportPageQuery, ReportPageQueryVariables>;
export const ReportListHeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReportListHead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"report"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mayOpenLists"}},{"kind":"Field","name":{"kind":"Name","value":"listsHaveNames"}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReportListHeadQuery, ReportListHeadQueryVariables>;
export const ReportEntriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReportEntries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"measure"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportMeasure"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AccessPurpose"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"measure"},"value":{"kind":"Variable","name":{"kind":"Name","value":"measure"}}},{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"Argument","name":{"kind":"Name","value":"purpose"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"figure"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"topicTitle"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"costCents"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"taken"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"peak"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReportEntriesQuery, ReportEntriesQueryVariables>;
export const SavedReportsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SavedReports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedReports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SavedReportFacts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedReportFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"report"}},{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"categoryId"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rhythm"}},{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"paused"}},{"kind":"Field","name":{"kind":"Name","value":"nextOn"}},{"kind":"Field","name":{"kind":"Name","value":"recipients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}}]}}]}}]}}]} as unknown as DocumentNode<SavedReportsQuery, SavedReportsQueryVariables>;
export const SaveReportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveReportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManySavedReports"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}}]}}]}}]}}]} as unknown as DocumentNode<SaveReportMutation, SaveReportMutationVariables>;
export const ScheduleReportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ScheduleReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduleReportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheduleReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedReportSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedReport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SavedReportFacts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReportRecipientsRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addresses"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedReportFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"report"}},{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"categoryId"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rhythm"}},{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"paused"}},{"kind":"Field","name":{"kind":"Name","value":"nextOn"}},{"kind":"Field","name":{"kind":"Name","value":"recipients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}}]}}]}}]}}]} as unknown as DocumentNode<ScheduleReportMutation, ScheduleReportMutationVariables>;
export const UnscheduleReportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnscheduleReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SavedReportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unscheduleReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedReportSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedReport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SavedReportFacts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedReportFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"report"}},{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"categoryId"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rhythm"}},{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"paused"}},{"kind":"Field","name":{"kind":"Name","value":"nextOn"}},{"kind":"Field","name":{"kind":"Name","value":"recipients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}}]}}]}}]}}]} as unknown as DocumentNode<UnscheduleReportMutation, UnscheduleReportMutationVariables>;
export const DeleteSavedReportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteSavedReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SavedReportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteSavedReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<DeleteSavedReportMutation, DeleteSavedReportMutationVariables>;