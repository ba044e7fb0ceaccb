import type { NoticeKindName } from '../rules/notice-kinds.ts';

/** Lines hold {placeholders}; a line with a placeholder that has no value is left out. */
export interface NoticeText {
  subject: string;
  lines: readonly string[];
}

export interface MailCatalogue {
  /** BCP 47, for dates. */
  locale: string;
  greeting: string;
  closing: string;
  footer: string;
  open: string;
  facts: { session: string; number: string; when: string; place: string };
  /** After a date range, for example " Uhr". */
  clock: string;
  notices: Record<NoticeKindName, NoticeText>;
  calendarPart: NoticeText;
  calendarRemoved: string;
  calendarAdded: string;
  sessionCancelled: string;
  change: NoticeText;
  changeCancelled: NoticeText;
  digest: NoticeText & { more: string };
}
