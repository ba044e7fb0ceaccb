import { toInput } from '../i18n/berlin-input.ts';
import type {
  ProposalFragment,
  SeriesFrequency,
  SeriesInput,
  SeriesShape,
  SessionDraftInput,
} from './generated.ts';
import type { SessionForm } from './session-form.ts';

export interface SeriesForm {
  shape: SeriesShape;
  frequency: SeriesFrequency;
  interval: string;
  /** 1 = Monday; none = the weekday of the first session */
  weekdays: readonly string[];
  ends: 'COUNT' | 'UNTIL';
  count: string;
  /** YYYY-MM-DD */
  until: string;
  skipSchoolHolidays: boolean;
}

export const EMPTY_SERIES: SeriesForm = {
  shape: 'SESSIONS',
  frequency: 'WEEKLY',
  interval: '1',
  weekdays: [],
  ends: 'COUNT',
  count: '6',
  until: '',
  skipSchoolHolidays: true,
};

/** @returns null while how often it recurs, or until when, is not said */
export function seriesInput(form: SeriesForm, topicId: string, first: SessionDraftInput): SeriesInput | null {
  const [interval, count] = [wholeNumber(form.interval), wholeNumber(form.count)];
  if (interval === null || (form.ends === 'COUNT' ? count === null : form.until === '')) return null;
  const { shape, frequency, skipSchoolHolidays } = form;
  return {
    ...{ topicId, first, shape, frequency, interval, skipSchoolHolidays },
    weekdays: frequency === 'WEEKLY' ? form.weekdays.map(Number).toSorted() : [],
    count: form.ends === 'COUNT' ? count : null,
    until: form.ends === 'UNTIL' ? form.until : null,
  };
}

function wholeNumber(typed: string): number | null {
  return /^\s*[1-9]\d{0,2}\s*$/.test(typed) ? Number(typed) : null;
}

/** A proposal as it can be changed in the form of a session. */
export function formOfProposal(proposal: ProposalFragment): SessionForm {
  const { appointments, decideAt } = proposal;
  return {
    format: proposal.format,
    appointments: appointments.map(({ startsAt, endsAt, room, trainers, equipment }) => {
      const [day = '', from = ''] = toInput(startsAt).split('T');
      return {
        ...{ key: startsAt, id: null, day, from },
        to: toInput(endsAt).split('T')[1] ?? '',
        roomId: room?.id ?? '',
        trainers: trainers.map(({ id, displayName }) => ({ id, name: displayName })),
        equipment: equipment.map(({ id, label }) => ({ id, name: label })),
      };
    }),
    availableFrom: '',
    availableUntil: '',
    siteCode: appointments.some(({ room }) => room !== null) ? '' : (proposal.siteCode ?? ''),
    joinUrl: proposal.joinUrl ?? '',
    seatsMinimum: String(proposal.seatsMinimum),
    capacity: String(proposal.capacity),
    enrolUntil: toInput(proposal.enrolUntil),
    cancelUntil: toInput(proposal.cancelUntil),
    decideAt: decideAt ? toInput(decideAt) : '',
  };
}
