/**
 * The one state machine for a person and a session. PostgreSQL holds the same table (enrolment_transition) and
 * refuses any other change; a test compares both.
 */
export const ENROLMENT_STATUSES = [
  'REQUESTED',
  'WAITING',
  'OFFERED',
  'CONFIRMED',
  'DECLINED',
  'WITHDRAWN',
  'CANCELLED',
  'EXPIRED',
  'ATTENDED',
  'NO_SHOW',
  // nobody has kept the attendance list: neither attended nor absent until somebody who knows says so
  'UNCONFIRMED',
] as const;
export type EnrolmentStatus = (typeof ENROLMENT_STATUSES)[number];

/** What the participant is told about a change; one outbox row each. */
export type NoticeKind =
  | 'REQUEST_RECEIVED'
  | 'REQUEST_APPROVED'
  | 'APPROVED_AND_WAITING'
  | 'REQUEST_DECLINED'
  | 'REQUEST_WITHDRAWN'
  | 'REQUEST_EXPIRED'
  | 'APPROVAL_TAKEN_BACK'
  | 'DECLINE_TAKEN_BACK'
  | 'SEAT_CONFIRMED'
  | 'WAITING_LIST_JOINED'
  | 'PROMOTED_FROM_WAITING_LIST'
  | 'WAITING_LIST_LEFT'
  | 'WAITING_LIST_CLOSED'
  | 'SEAT_OFFERED'
  | 'OFFER_ACCEPTED'
  | 'OFFER_DECLINED'
  | 'OFFER_EXPIRED'
  | 'SEAT_GIVEN_BACK'
  | 'ATTENDANCE_CORRECTED'
  | 'ATTENDANCE_UNCONFIRMED'
  | 'ATTENDANCE_CONFIRMED'
  | 'SESSION_CANCELLED';

export interface Transition {
  /** NONE: the enrolment does not exist yet. */
  from: EnrolmentStatus | 'NONE';
  to: EnrolmentStatus;
  notice: NoticeKind | null;
}

export const TRANSITIONS: readonly Transition[] = [
  { from: 'NONE', to: 'CONFIRMED', notice: 'SEAT_CONFIRMED' },
  { from: 'NONE', to: 'WAITING', notice: 'WAITING_LIST_JOINED' },
  { from: 'NONE', to: 'REQUESTED', notice: 'REQUEST_RECEIVED' },
  { from: 'NONE', to: 'OFFERED', notice: 'SEAT_OFFERED' },
  { from: 'REQUESTED', to: 'CONFIRMED', notice: 'REQUEST_APPROVED' },
  { from: 'REQUESTED', to: 'WAITING', notice: 'APPROVED_AND_WAITING' },
  { from: 'REQUESTED', to: 'DECLINED', notice: 'REQUEST_DECLINED' },
  { from: 'REQUESTED', to: 'WITHDRAWN', notice: 'REQUEST_WITHDRAWN' },
  { from: 'REQUESTED', to: 'EXPIRED', notice: 'REQUEST_EXPIRED' },
  { from: 'CONFIRMED', to: 'REQUESTED', notice: 'APPROVAL_TAKEN_BACK' },
  { from: 'WAITING', to: 'REQUESTED', notice: 'APPROVAL_TAKEN_BACK' },
  { from: 'DECLINED', to: 'REQUESTED', notice: 'DECLINE_TAKEN_BACK' },
  { from: 'WAITING', to: 'CONFIRMED', notice: 'PROMOTED_FROM_WAITING_LIST' },
  { from: 'WAITING', to: 'OFFERED', notice: 'SEAT_OFFERED' },
  { from: 'WAITING', to: 'WITHDRAWN', notice: 'WAITING_LIST_LEFT' },
  { from: 'WAITING', to: 'EXPIRED', notice: 'WAITING_LIST_CLOSED' },
  { from: 'OFFERED', to: 'CONFIRMED', notice: 'OFFER_ACCEPTED' },
  { from: 'OFFERED', to: 'WITHDRAWN', notice: 'OFFER_DECLINED' },
  { from: 'OFFERED', to: 'EXPIRED', notice: 'OFFER_EXPIRED' },
  { from: 'CONFIRMED', to: 'CANCELLED', notice: 'SEAT_GIVEN_BACK' },
  // the session does not take place, or the person was moved to another
  { from: 'REQUESTED', to: 'CANCELLED', notice: 'SESSION_CANCELLED' },
  { from: 'WAITING', to: 'CANCELLED', notice: 'SESSION_CANCELLED' },
  { from: 'OFFERED', to: 'CANCELLED', notice: 'SESSION_CANCELLED' },
  { from: 'CONFIRMED', to: 'ATTENDED', notice: null },
  { from: 'CONFIRMED', to: 'NO_SHOW', notice: null },
  // a list that nobody kept, and what becomes known later
  { from: 'CONFIRMED', to: 'UNCONFIRMED', notice: 'ATTENDANCE_UNCONFIRMED' },
  { from: 'UNCONFIRMED', to: 'ATTENDED', notice: 'ATTENDANCE_CONFIRMED' },
  { from: 'UNCONFIRMED', to: 'NO_SHOW', notice: 'ATTENDANCE_CORRECTED' },
  // corrections of an attendance list, with a reason
  { from: 'ATTENDED', to: 'NO_SHOW', notice: 'ATTENDANCE_CORRECTED' },
  { from: 'NO_SHOW', to: 'ATTENDED', notice: 'ATTENDANCE_CORRECTED' },
];

/** Statuses that always hold a seat; a request holds one when the topic's policy says so. */
export const SEAT_HOLDING: readonly EnrolmentStatus[] = [
  'OFFERED',
  'CONFIRMED',
  'ATTENDED',
  'NO_SHOW',
  'UNCONFIRMED',
];

/** Statuses in which something is still to come; a session that does not take place leaves nobody in one of them. */
export const LIVE = ['REQUESTED', 'WAITING', 'OFFERED', 'CONFIRMED'] as const;

/** Statuses of which a person has at most one for a session. */
export const ACTIVE: readonly EnrolmentStatus[] = ['REQUESTED', 'WAITING', ...SEAT_HOLDING];

const byPair = new Map(TRANSITIONS.map((t) => [`${t.from}>${t.to}`, t]));

/** @returns the transition, or undefined when the state machine does not allow it */
export function transition(from: EnrolmentStatus | 'NONE', to: EnrolmentStatus): Transition | undefined {
  return byPair.get(`${from}>${to}`);
}
