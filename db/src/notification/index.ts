export { CalendarEntry } from './calendar-entry.ts';
export {
  Mail,
  MAIL_KINDS,
  MAIL_STATUSES,
  type CalendarStep,
  type MailKind,
  type MailStatus,
} from './mail.ts';
export {
  DELIVERIES,
  NOTICE_SUBJECTS,
  NotificationPreference,
  type Delivery,
  type NoticeSubject,
} from './notification-preference.ts';
export { CHANNELS, DROP_REASONS, OutboxMessage, type Channel, type DropReason } from './outbox-message.ts';
