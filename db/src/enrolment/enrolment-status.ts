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
] as const;
export type EnrolmentStatus = (typeof ENROLMENT_STATUSES)[number];

/** What the participant is told about a change; one outbox row each. */
export type NoticeKind =
  | 'SEAT_CONFIRMED'
  | 'WAITING_LIST_JOINED'
  | 'PROMOTED_FROM_WAITING_LIST'
  | 'WAITING_LIST_LEFT'
  | 'SEAT_GIVEN_BACK';

export interface Transition {
  /** NONE: the enrolment does not exist yet. */
  from: EnrolmentStatus | 'NONE';
  to: EnrolmentStatus;
  notice: NoticeKind | null;
}

export const TRANSITIONS: readonly Transition[] = [
  { from: 'NONE', to: 'CONFIRMED', notice: 'SEAT_CONFIRMED' },
  { from: 'NONE', to: 'WAITING', notice: 'WAITING_LIST_JOINED' },
  { from: 'WAITING', to: 'CONFIRMED', notice: 'PROMOTED_FROM_WAITING_LIST' },
  { from: 'WAITING', to: 'WITHDRAWN', notice: 'WAITING_LIST_LEFT' },
  { from: 'CONFIRMED', to: 'CANCELLED', notice: 'SEAT_GIVEN_BACK' },
  { from: 'CONFIRMED', to: 'ATTENDED', notice: null },
  { from: 'CONFIRMED', to: 'NO_SHOW', notice: null },
];

/** Statuses that count against a session's capacity. */
export const SEAT_HOLDING: readonly EnrolmentStatus[] = ['OFFERED', 'CONFIRMED', 'ATTENDED', 'NO_SHOW'];

/** Statuses of which a person has at most one for a session. */
export const ACTIVE: readonly EnrolmentStatus[] = ['REQUESTED', 'WAITING', ...SEAT_HOLDING];

const byPair = new Map(TRANSITIONS.map((t) => [`${t.from}>${t.to}`, t]));

/** @returns the transition, or undefined when the state machine does not allow it */
export function transition(from: EnrolmentStatus | 'NONE', to: EnrolmentStatus): Transition | undefined {
  return byPair.get(`${from}>${to}`);
}
