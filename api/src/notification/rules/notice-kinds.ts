import type { NoticeSubject } from '@weitblick/db/notification';

/** Everything that people are told about; the outbox holds these words. OTHER stands for one that this list does not know yet. */
export const NOTICE_KINDS = [
  'REQUEST_RECEIVED',
  'REQUEST_APPROVED',
  'APPROVED_AND_WAITING',
  'REQUEST_DECLINED',
  'REQUEST_WITHDRAWN',
  'REQUEST_EXPIRED',
  'APPROVAL_TAKEN_BACK',
  'DECLINE_TAKEN_BACK',
  'SEAT_CONFIRMED',
  'WAITING_LIST_JOINED',
  'PROMOTED_FROM_WAITING_LIST',
  'WAITING_LIST_LEFT',
  'WAITING_LIST_CLOSED',
  'SEAT_OFFERED',
  'OFFER_ACCEPTED',
  'OFFER_DECLINED',
  'OFFER_EXPIRED',
  'SEAT_GIVEN_BACK',
  'SESSION_CANCELLED',
  'SEAT_MOVED',
  'MOVE_ASKED',
  'TRAINER_RELEASED',
  'DECISION_ASKED',
  'DECISION_REMINDER',
  'DECISION_ESCALATED',
  'QUESTION_ASKED',
  'QUESTION_ANSWERED',
  'PROGRAMME_APPLICATION_RECEIVED',
  'PROGRAMME_ADMITTED',
  'PROGRAMME_LEFT',
  'PROGRAMME_COMPLETED',
  'MANDATORY_DUE',
  'MANDATORY_EXPIRING',
  'MANDATORY_REMINDED',
  'SESSION_ANNOUNCED',
  'DRAWN_WITHOUT_SEAT',
  'SESSION_CHANGED',
  'ATTENDANCE_CORRECTED',
  'ATTENDANCE_UNCONFIRMED',
  'ATTENDANCE_CONFIRMED',
  'ATTENDANCE_LIST_DUE',
  'ATTENDANCE_LIST_FORGOTTEN',
  'ABSENCE_RECORDED',
  'ABSENCE_REPORTED',
  'ABSENCE_LIFTED',
  'ABSENCE_WITHDRAWN',
  'SUBSTITUTE_PROPOSED',
  'SUBSTITUTE_ACCEPTED',
  'SUBSTITUTE_DECLINED',
  'SUBSTITUTE_WITHDRAWN',
  'SUBSTITUTE_EXPIRED',
  'MINIMUM_WARNING',
  'MINIMUM_DECISION_DUE',
  'PEER_GROUP_FORMED',
  'PEER_GROUP_ACCOMPANIED',
  'PEER_GROUP_SELF_ORGANISED',
  'PEER_GROUP_PAUSED',
  'PEER_GROUP_RESUMED',
  'PEER_GROUP_ENDED',
  'PEER_POLL_OPENED',
  'PEER_POLL_EXPIRED',
  'PEER_MEETING_PLANNED',
  'PEER_MEETING_CANCELLED',
  'PEER_INVITATION_ENDED',
  'PEER_MEMBER_LEFT',
  'PEER_CASES_MISSING',
  'PEER_MODERATOR_ASSIGNED',
  'REPORT_READY',
  'OTHER',
] as const;
export type NoticeKindName = (typeof NOTICE_KINDS)[number];

const known = new Set<string>(NOTICE_KINDS);

export function noticeKind(kind: string): NoticeKindName {
  return known.has(kind) ? (kind as NoticeKindName) : 'OTHER';
}

/**
 * Something runs out, a seat is there that the person did nothing for now, the person would come in vain, or they were
 * promised it for this hour: by e-mail at once, whatever they chose.
 */
export const ALWAYS_AT_ONCE: readonly NoticeKindName[] = [
  'SESSION_CANCELLED',
  'SEAT_MOVED',
  'MOVE_ASKED',
  'TRAINER_RELEASED',
  'SEAT_OFFERED',
  'PROMOTED_FROM_WAITING_LIST',
  'DECISION_ESCALATED',
  'QUESTION_ASKED',
  'PEER_MEETING_CANCELLED',
  'REPORT_READY',
];

/** Told only when the approver can no longer take the decision back. */
export const AFTER_UNDO: readonly NoticeKindName[] = [
  'REQUEST_APPROVED',
  'APPROVED_AND_WAITING',
  'REQUEST_DECLINED',
];

/** Take a decision back that the person may never have heard of. */
export const TAKE_BACKS: readonly NoticeKindName[] = ['APPROVAL_TAKEN_BACK', 'DECLINE_TAKEN_BACK'];

const ASK_FOR_DECISION: readonly string[] = [
  'DECISION_ASKED',
  'DECISION_REMINDER',
  'DECISION_ESCALATED',
  'QUESTION_ANSWERED',
];

export function subjectOf(kind: string): NoticeSubject {
  return ASK_FOR_DECISION.includes(kind) ? 'APPROVAL' : 'ENROLMENT';
}
