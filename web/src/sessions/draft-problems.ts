import type { FormProblem } from '../components/ErrorSummary.tsx';
import type { PlainMessageId, Translate } from '../i18n/index.ts';
import type { SessionDraftFault } from './generated.ts';
import { fieldId } from './SessionFields.tsx';
import type { FormFault } from './session-form.ts';

interface Place {
  fieldId: string;
  text: PlainMessageId;
}

const IN_FORM: Record<FormFault, Place> = {
  appointments: { fieldId: 'appointment-1', text: 'sessions.faultAppointments' },
  period: { fieldId: fieldId('availableFrom'), text: 'sessions.faultPeriod' },
  capacity: { fieldId: fieldId('capacity'), text: 'sessions.faultCapacity' },
  seatsMinimum: { fieldId: fieldId('seatsMinimum'), text: 'sessions.faultMinimum' },
  enrolUntil: { fieldId: fieldId('enrolUntil'), text: 'sessions.faultEnrolUntil' },
  cancelUntil: { fieldId: fieldId('cancelUntil'), text: 'sessions.faultCancelUntil' },
};
const BY_API: Record<SessionDraftFault, Place> = {
  APPOINTMENTS: { fieldId: 'appointment-1', text: 'sessions.faultOrder' },
  PAST_APPOINTMENT: { fieldId: 'appointment-1', text: 'sessions.faultPast' },
  TOO_MANY_RESOURCES: { fieldId: 'appointment-1', text: 'sessions.faultTooMany' },
  CAPACITY: IN_FORM.capacity,
  MINIMUM: IN_FORM.seatsMinimum,
  DEADLINES: { fieldId: fieldId('enrolUntil'), text: 'sessions.faultDeadlines' },
  JOIN_URL: { fieldId: fieldId('joinUrl'), text: 'sessions.faultJoinUrl' },
  UNKNOWN_RESOURCE: { fieldId: 'appointment-1', text: 'sessions.faultUnknown' },
};

const said = ({ fieldId: id, text }: Place, t: Translate): FormProblem => ({ fieldId: id, text: t(text) });

/** What is missing in the form, each with its field and what to do. */
export function problemsOf(faults: readonly FormFault[], t: Translate): FormProblem[] {
  return faults.map((fault) => said(IN_FORM[fault], t));
}

/** Why the API does not plan it so. */
export function problemOf(fault: SessionDraftFault, t: Translate): FormProblem {
  return said(BY_API[fault], t);
}
