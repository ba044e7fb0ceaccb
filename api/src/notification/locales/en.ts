import type { MailCatalogue } from './catalogue.ts';
import { coachingNoticesEn } from './coaching.ts';

export const en: MailCatalogue = {
  locale: 'en-GB',
  greeting: 'Hello {name},',
  closing: 'Kind regards\nYour training team',
  footer: 'Choose how you are notified: {settings}',
  open: 'Open in Weitblick',
  facts: { session: 'Course', number: 'Course number', when: 'Date', place: 'Place' },
  clock: '',
  notices: {
    REQUEST_RECEIVED: {
      subject: 'Request received: {title}',
      lines: ['We have received your request.', 'It will be decided by {decideBy}.'],
    },
    REQUEST_APPROVED: {
      subject: 'Approved, you have a seat: {title}',
      lines: ['Your request was approved. You have a seat.'],
    },
    APPROVED_AND_WAITING: {
      subject: 'Approved, waiting list: {title}',
      lines: ['Your request was approved.', 'There is no free seat at present. You are on the waiting list.'],
    },
    REQUEST_DECLINED: {
      subject: 'Not approved: {title}',
      lines: ['Your request was not approved.', 'Reason: {reason}'],
    },
    REQUEST_WITHDRAWN: { subject: 'Request withdrawn: {title}', lines: ['You have withdrawn your request.'] },
    REQUEST_EXPIRED: {
      subject: 'Request expired: {title}',
      lines: [
        'Nobody decided on your request in time, so it has expired.',
        'You can ask again as long as enrolment is open.',
      ],
    },
    APPROVAL_TAKEN_BACK: {
      subject: 'Approval taken back: {title}',
      lines: ['The approval was taken back. Your request will be decided anew.'],
    },
    DECLINE_TAKEN_BACK: {
      subject: 'Refusal taken back: {title}',
      lines: ['The refusal was taken back. Your request will be decided anew.'],
    },
    SEAT_CONFIRMED: { subject: 'Enrolled: {title}', lines: ['You are enrolled and have a seat.'] },
    WAITING_LIST_JOINED: {
      subject: 'On the waiting list: {title}',
      lines: ['You are on the waiting list. We will tell you as soon as a seat is free.'],
    },
    PROMOTED_FROM_WAITING_LIST: {
      subject: 'You have a seat: {title}',
      lines: ['A seat has become free. You are enrolled now.'],
    },
    WAITING_LIST_LEFT: {
      subject: 'Left the waiting list: {title}',
      lines: ['You are no longer on the waiting list.'],
    },
    WAITING_LIST_CLOSED: {
      subject: 'Waiting list closed: {title}',
      lines: ['Unfortunately no seat became free. The waiting list is closed.'],
    },
    SEAT_OFFERED: {
      subject: 'A seat is free, please answer: {title}',
      lines: [
        'A seat is free for you. It is kept for you until {offerUntil}.',
        'Please accept or decline it.',
      ],
    },
    OFFER_ACCEPTED: {
      subject: 'Seat accepted: {title}',
      lines: ['You have accepted the seat and are enrolled.'],
    },
    OFFER_DECLINED: {
      subject: 'Seat declined: {title}',
      lines: ['You have declined the seat. It goes to the next person.'],
    },
    OFFER_EXPIRED: {
      subject: 'Offer expired: {title}',
      lines: ['The time to answer is over. The seat goes to the next person.'],
    },
    SEAT_GIVEN_BACK: {
      subject: 'Enrolment cancelled: {title}',
      lines: ['Your enrolment was cancelled.', 'Reason: {reason}'],
    },
    SESSION_CANCELLED: {
      subject: 'Cancelled: {title}',
      lines: [
        'The session does not take place. You need not do anything.',
        'Reason: {reason}',
        'Free seats for the same topic: {alternatives}',
        'All sessions of the topic are in Weitblick: {topicUrl}',
      ],
    },
    SEAT_MOVED: {
      subject: 'Another session: {title}',
      lines: [
        'This session was split or merged with another.',
        'Reason: {reason}',
        'You get a message of its own about your new session.',
      ],
    },
    MOVE_ASKED: {
      subject: 'Does the new date suit you? {title}',
      lines: [
        'Your session is split or merged with another. A seat in the new session is kept for you.',
        'Please answer by {offerUntil}. After that the seat goes to the next person.',
        'Reason: {reason}',
        'If your present session still takes place, your seat there is yours until you say yes.',
      ],
    },
    TRAINER_RELEASED: {
      subject: 'You are not needed: {title}',
      lines: ['The session that you were to lead does not take place.', 'Reason: {reason}'],
    },
    MINIMUM_WARNING: {
      subject: 'Too few enrolments: {title}',
      lines: [
        'There are too few enrolments for this session so far.',
        'By {decideAt} it has to be decided whether it takes place.',
      ],
    },
    MINIMUM_DECISION_DUE: {
      subject: 'Please decide: {title}',
      lines: [
        'There are too few enrolments for this session.',
        'Please decide today whether it takes place or is cancelled.',
      ],
    },
    DECISION_ASKED: {
      subject: 'Please decide: request of {applicant}',
      lines: ['{applicant} would like to attend and needs your decision.', 'Please decide by {due}.'],
    },
    DECISION_REMINDER: {
      subject: 'Reminder: request of {applicant}',
      lines: ['The request of {applicant} still waits for your decision.', 'Please decide by {due}.'],
    },
    DECISION_ESCALATED: {
      subject: 'Now with you: request of {applicant}',
      lines: [
        'The request of {applicant} has not been decided yet. The decision is now yours.',
        'Please decide by {due}.',
      ],
    },
    QUESTION_ASKED: {
      subject: 'A question about your request: {title}',
      lines: [
        'There is a question about your request. Please answer it in Weitblick so that it can be decided.',
        'The decision will be made by {decideBy}.',
      ],
    },
    QUESTION_ANSWERED: {
      subject: 'Your question was answered: request by {applicant}',
      lines: ['{applicant} has answered the question.', 'Please decide by {due}.'],
    },
    PROGRAMME_APPLICATION_RECEIVED: {
      subject: 'Application received: {title}',
      lines: ['We have received your application for the programme.'],
    },
    PROGRAMME_ADMITTED: { subject: 'Admitted: {title}', lines: ['You have been admitted to the programme.'] },
    PROGRAMME_LEFT: {
      subject: 'Programme ended: {title}',
      lines: ['You no longer take part in the programme.'],
    },
    PROGRAMME_COMPLETED: {
      subject: 'Programme completed: {title}',
      lines: ['You have completed the programme. Congratulations!'],
    },
    MANDATORY_DUE: {
      subject: 'Mandatory training: {title}',
      lines: ['You have to attend this training. Please attend by {dueDay}.'],
    },
    MANDATORY_EXPIRING: {
      subject: 'Mandatory training runs out: {title}',
      lines: ['Your record is valid until {dueDay}. Please attend again before.'],
    },
    MANDATORY_REMINDED: {
      subject: 'Your manager reminds you: {title}',
      lines: [
        'Your manager reminds you of this mandatory training.',
        'Last day: {dueDay}. Please choose a session.',
      ],
    },
    SESSION_ANNOUNCED: {
      subject: 'New date: {title}',
      lines: ['There is a date for a topic that you asked for.'],
    },
    SAVED_SEARCH_FOUND: {
      subject: 'New date for your search: {title}',
      lines: ['There is a date that you can book for your saved search “{reason}”.'],
    },
    DRAWN_WITHOUT_SEAT: {
      subject: 'No seat in the allocation: {title}',
      lines: ['The seats have been allocated. You did not get one this time.'],
    },
    SESSION_CHANGED: {
      subject: 'Session changed: {title}',
      lines: [
        'Time or place have changed. Please check whether you can still attend.',
        'Reason: {reason}',
        'You keep your seat. You can give it back without a reason until {cancelUntil}.',
      ],
    },
    ATTENDANCE_CORRECTED: {
      subject: 'Attendance corrected: {title}',
      lines: ['The record of your attendance was corrected.', 'Reason: {reason}'],
    },
    ATTENDANCE_UNCONFIRMED: {
      subject: 'Attendance not confirmed yet: {title}',
      lines: [
        'No complete attendance list was kept for this session. So it is not confirmed yet whether you took part.',
        'The training department will find out. This has no disadvantage for you.',
      ],
    },
    ATTENDANCE_CONFIRMED: {
      subject: 'Attendance confirmed: {title}',
      lines: ['Your attendance is confirmed. You find the certificate in “My training”.'],
    },
    ATTENDANCE_LIST_DUE: {
      subject: 'Close the attendance list: {title}',
      lines: [
        'The attendance list of this session is still open.',
        'Please close it. Otherwise attendance stays unconfirmed, and nobody gets a certificate.',
      ],
    },
    ATTENDANCE_LIST_FORGOTTEN: {
      subject: 'Find out about attendance: {title}',
      lines: [
        'The attendance list was not closed. Everybody who was not marked present counts as unconfirmed.',
        'Please confirm or correct the entries. Certificates come after that.',
      ],
    },
    ABSENCE_RECORDED: {
      subject: 'You were absent: {title}',
      lines: [
        'It is recorded that you did not attend and had not cancelled in time. What follows from the rules of the topic is shown in “My training” under “History”.',
        'If this is wrong, please ask the trainers or the training department.',
      ],
    },
    ABSENCE_REPORTED: {
      subject: 'Did not attend: {title}',
      lines: ['{person} did not attend and had not cancelled in time.'],
    },
    ABSENCE_LIFTED: {
      subject: 'Corrected: {title}',
      lines: ['The record of your absence is lifted. Nothing that followed from it counts any more.'],
    },
    ABSENCE_WITHDRAWN: {
      subject: 'Corrected: {title}',
      lines: ['The message about {person} was a mistake: there was no absence.'],
    },
    SUBSTITUTE_PROPOSED: {
      subject: 'Can you step in? {title}',
      lines: ['{person} cannot attend and offers you the seat.', 'The seat is yours only when you say yes.'],
    },
    SUBSTITUTE_ACCEPTED: {
      subject: 'Your seat has passed on: {title}',
      lines: ['{person} said yes and has taken over your seat.'],
    },
    SUBSTITUTE_DECLINED: {
      subject: 'Substitute said no: {title}',
      lines: ['{person} cannot step in. You still have the seat and can ask somebody else or cancel.'],
    },
    SUBSTITUTE_WITHDRAWN: {
      subject: 'Question taken back: {title}',
      lines: ['{person} no longer needs a substitute. There is nothing for you to do.'],
    },
    SUBSTITUTE_EXPIRED: {
      subject: 'No substitute: {title}',
      lines: ['{person} did not answer in time. The seat has not passed on.'],
    },
    PEER_GROUP_FORMED: {
      subject: 'Your peer-advice group',
      lines: [
        'You belong to a new group. Please read the charter and agree to it; then the kick-off is planned.',
      ],
    },
    PEER_GROUP_ACCOMPANIED: {
      subject: 'Accompanied: {title}',
      lines: ['The group moderates itself now and is accompanied while it does.'],
    },
    PEER_GROUP_SELF_ORGANISED: {
      subject: 'Self-organised: {title}',
      lines: [
        'The group organises itself from now on. The training department no longer sees members and dates.',
      ],
    },
    PEER_GROUP_PAUSED: { subject: 'Paused: {title}', lines: ['The group takes a break.'] },
    PEER_GROUP_RESUMED: { subject: 'Going on: {title}', lines: ['The break of the group is over.'] },
    PEER_GROUP_ENDED: {
      subject: 'Ended: {title}',
      lines: ['The group has ended. You can register for a new one at any time.'],
    },
    PEER_POLL_OPENED: {
      subject: 'When would it suit you? {title}',
      lines: ['A date for the next meeting is wanted. Please say when you can come.'],
    },
    PEER_POLL_EXPIRED: {
      subject: 'No common date: {title}',
      lines: ['The poll ended without a date. You can start a new one.'],
    },
    PEER_MEETING_PLANNED: { subject: 'The date is set: {title}', lines: ['The next meeting has its date.'] },
    PEER_MEETING_CANCELLED: { subject: 'Cancelled: {title}', lines: ['The meeting does not take place.'] },
    PEER_INVITATION_ENDED: {
      subject: 'No longer your date: {title}',
      lines: ['You have left the group. The date no longer concerns you.'],
    },
    PEER_MEMBER_LEFT: { subject: 'A member leaves: {title}', lines: ['A member has left the group.'] },
    PEER_CASES_MISSING: {
      subject: 'No case yet: {title}',
      lines: [
        'The meeting is in three days, and nobody has announced a case. A keyword without names is enough.',
      ],
    },
    PEER_MODERATOR_ASSIGNED: {
      subject: 'You accompany a group: {title}',
      lines: ['You lead the first meetings of this group.'],
    },
    REPORT_READY: {
      subject: 'Report: {title}',
      lines: [
        'The report “{title}” is ready and attached as a table.',
        'It counts what you may see yourself; figures of small groups are not shown.',
      ],
    },
    ...coachingNoticesEn,
    OTHER: { subject: 'New message: {title}', lines: ['There is a new message for you in Weitblick.'] },
  },
  calendarPart: {
    subject: 'Calendar entry {part} of {of}: {title}',
    lines: ['This message belongs to your enrolment. It keeps part {part} of {of} in your calendar.'],
  },
  calendarAdded: 'The calendar entry is attached.',
  calendarRemoved: 'The entry is removed from your calendar.',
  sessionCancelled: 'The course does not take place.',
  change: {
    subject: 'Date changed: {title}',
    lines: ['Time or place have changed: {entryWhen}', 'Place: {entryPlace}'],
  },
  changeCancelled: {
    subject: 'Date cancelled: {title}',
    lines: ['This date does not take place: {entryWhen}'],
  },
  digest: {
    subject: 'Your messages of {day}',
    lines: ['This has happened since the last overview:'],
    more: 'and {count} more in your inbox',
  },
};
