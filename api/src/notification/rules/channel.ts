import type { Channel, Delivery } from '@weitblick/db/notification';
import { ALWAYS_AT_ONCE, noticeKind } from './notice-kinds.ts';

export interface ChannelTerms {
  kind: string;
  /** What the person chose for this kind of subject. */
  delivery: Delivery;
  hasMailbox: boolean;
  /** The notice enters something into the person's calendar or removes it. */
  touchesCalendar: boolean;
  /** The person's calendar has been written to before, so it must be kept right. */
  calendarInUse: boolean;
  /** A mail that changes the calendar says it already. */
  toldByCalendar: boolean;
}

/** How a notice reaches a person. The in-app inbox shows it in any case. */
export function channelOf(terms: ChannelTerms): Exclude<Channel, 'DROPPED'> {
  const { kind, delivery, hasMailbox, touchesCalendar, calendarInUse, toldByCalendar } = terms;
  if (!hasMailbox || toldByCalendar) return 'IN_APP';
  if (ALWAYS_AT_ONCE.includes(noticeKind(kind))) return 'MAIL';
  if (touchesCalendar && (delivery !== 'IN_APP' || calendarInUse)) return 'MAIL';
  if (delivery === 'IMMEDIATE') return 'MAIL';
  return delivery === 'DAILY' ? 'DIGEST' : 'IN_APP';
}
