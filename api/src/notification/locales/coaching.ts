import type { NoticeKindName } from '../rules/notice-kinds.ts';
import type { NoticeText } from './catalogue.ts';

type CoachingNotices = Record<Extract<NoticeKindName, `COACHING_${string}`>, NoticeText>;

/** That there is something, never what about, who the other one is, or when: mailboxes are read by deputies. */
export const coachingNoticesDe: CoachingNotices = {
  COACHING_REQUESTED: {
    subject: 'Neue Anfrage: {title}',
    lines: ['Eine Anfrage wartet auf Ihre Antwort.'],
  },
  COACHING_ACCEPTED: {
    subject: 'Angenommen: {title}',
    lines: ['Ihre Anfrage ist angenommen. Sie können jetzt einen Termin buchen.'],
  },
  COACHING_DECLINED: {
    subject: 'Absage: {title}',
    lines: ['Ihre Anfrage kann nicht angenommen werden. Im Verzeichnis finden Sie andere Coaches.'],
  },
  COACHING_WITHDRAWN: { subject: 'Zurückgezogen: {title}', lines: ['Eine Anfrage wurde zurückgezogen.'] },
  COACHING_GOALS_PROPOSED: {
    subject: 'Ziele zur Zustimmung: {title}',
    lines: ['Ein Vorschlag für die Ziele wartet auf Ihre Zustimmung.'],
  },
  COACHING_GOALS_AGREED: { subject: 'Ziele vereinbart: {title}', lines: ['Die Ziele sind vereinbart.'] },
  COACHING_CONCLUDED: { subject: 'Abgeschlossen: {title}', lines: ['Das Coaching ist abgeschlossen.'] },
  COACHING_HANDOVER_PROPOSED: {
    subject: 'Vorschlag zur Übergabe: {title}',
    lines: ['Ihnen wird ein anderer Coach vorgeschlagen. Sie entscheiden, ob Sie wechseln.'],
  },
  COACHING_HANDOVER_REFUSED: {
    subject: 'Keine Übergabe: {title}',
    lines: ['Der Vorschlag zur Übergabe wurde abgelehnt. Das Coaching bleibt bei Ihnen.'],
  },
  COACHING_HANDED_OVER: { subject: 'Übergeben: {title}', lines: ['Das Coaching ist übergeben.'] },
  COACHING_SLOT_BOOKED: {
    subject: 'Termin gebucht: {title}',
    lines: ['Einer Ihrer Termine ist gebucht. Wann und wo, steht in Weitblick.'],
  },
  COACHING_SLOT_CANCELLED: {
    subject: 'Termin entfällt: {title}',
    lines: ['Ein Termin findet nicht statt. Welcher, steht in Weitblick.'],
  },
};

export const coachingNoticesEn: CoachingNotices = {
  COACHING_REQUESTED: { subject: 'New request: {title}', lines: ['A request waits for your answer.'] },
  COACHING_ACCEPTED: {
    subject: 'Accepted: {title}',
    lines: ['Your request is accepted. You can book a date now.'],
  },
  COACHING_DECLINED: {
    subject: 'Declined: {title}',
    lines: ['Your request cannot be accepted. The directory lists other coaches.'],
  },
  COACHING_WITHDRAWN: { subject: 'Withdrawn: {title}', lines: ['A request was withdrawn.'] },
  COACHING_GOALS_PROPOSED: {
    subject: 'Goals to agree to: {title}',
    lines: ['A proposal for the goals waits for your consent.'],
  },
  COACHING_GOALS_AGREED: { subject: 'Goals agreed: {title}', lines: ['The goals are agreed.'] },
  COACHING_CONCLUDED: { subject: 'Concluded: {title}', lines: ['The coaching is concluded.'] },
  COACHING_HANDOVER_PROPOSED: {
    subject: 'Proposal to hand over: {title}',
    lines: ['Another coach is proposed to you. You decide whether you change.'],
  },
  COACHING_HANDOVER_REFUSED: {
    subject: 'No hand-over: {title}',
    lines: ['The proposal to hand over was refused. The coaching stays with you.'],
  },
  COACHING_HANDED_OVER: { subject: 'Handed over: {title}', lines: ['The coaching is handed over.'] },
  COACHING_SLOT_BOOKED: {
    subject: 'Date booked: {title}',
    lines: ['One of your slots is booked. Weitblick says when and where.'],
  },
  COACHING_SLOT_CANCELLED: {
    subject: 'Date cancelled: {title}',
    lines: ['A date does not take place. Weitblick says which one.'],
  },
};
