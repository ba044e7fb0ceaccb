import type { EntityManager } from '@mikro-orm/postgresql';
import { CalendarEntry, Mail, OutboxMessage, type CalendarStep } from '@weitblick/db/notification';
import type { PeerMeeting } from '@weitblick/db/peer-advice';
import { Session } from '@weitblick/db/scheduling';
import { berlinTime } from '@weitblick/shared/calendar';
import { alternativesTo } from '../../enrolment/queries/alternatives.ts';
import { encodeId } from '../../platform/global-id.ts';
import { readAs } from '../../peer-advice/access.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Mailbox, OutgoingMail } from '../mail-transport.ts';
import { composeMail, type NoticeFacts } from '../rules/compose-mail.ts';
import { invitationFile } from '../rules/invitation.ts';
import { reportFile } from '../../reporting/documents/report-file.ts';
import { noticeFacts } from './notice-facts.ts';
import { noticeSubjects, subjectOfEnrolment, type NoticeSubject } from './notice-subjects.ts';

/** Notices that a digest writes out; the rest is in the inbox. */
const IN_DIGEST = 50;
const MOST_ALTERNATIVES = 3;

interface Origin {
  sender: Mailbox;
  publicUrl: string;
  clock: Clock;
}

/** The whole mail as it leaves now; null when there is nothing to send any more or nowhere to send it. */
export function mailContent(em: EntityManager, mailId: number, origin: Origin): Promise<OutgoingMail | null> {
  return readAs(em, null, (tx) => contentOf(tx, mailId, origin), 'SYSTEM');
}

async function contentOf(
  em: EntityManager,
  mailId: number,
  { sender, publicUrl, clock }: Origin,
): Promise<OutgoingMail | null> {
  const mail = await em.findOneOrFail(Mail, mailId, { populate: ['recipient', 'enrolment'] });
  const { recipient } = mail;
  if (recipient.email == null) return null;
  const calendar = (await isOutdated(em, mail)) ? null : (mail.calendar ?? null);
  // a mail that is about the calendar only
  if (!calendar && (mail.kind === 'CALENDAR' || mail.kind === 'CHANGE')) return null;

  const now = clock.now();
  const { subjects, more } = await subjectsOf(em, mail);
  const report = mail.kind === 'NOTICE' ? subjects[0]?.savedReport : null;
  // counted now and with the rights that the recipient has now
  const attachment = report ? await reportFile(em, report, recipient.id, now) : null;
  if (report && !attachment) return null;
  const notices: NoticeFacts[] = [];
  for (const subject of subjects)
    notices.push(noticeFacts(subject, publicUrl, await insteadOf(em, subject, recipient.id, now)));
  const first = notices[0];
  if (!first) return null;
  const to = { name: recipient.displayName, address: recipient.email };
  const text = composeMail({
    kind: mail.kind,
    language: recipient.language,
    recipientName: recipient.displayName,
    settingsUrl: `${publicUrl}/einstellungen`,
    inboxUrl: `${publicUrl}/meine/nachrichten`,
    notices,
    more,
    calendar,
    day: mail.digestDay ? berlinTime(mail.digestDay, '07:00') : null,
  });
  return {
    messageId: `<${mail.messageKey}@${new URL(publicUrl).hostname}>`,
    from: sender,
    to,
    date: now,
    language: recipient.language,
    ...text,
    calendar: calendar && {
      method: calendar.method,
      content: invitation(calendar, first, await entryId(em, mail, calendar), { sender, to, stamp: now }),
    },
    attachment,
  };
}

async function subjectsOf(
  em: EntityManager,
  mail: Mail,
): Promise<{ subjects: NoticeSubject[]; more: number }> {
  if (mail.kind === 'CHANGE')
    return { subjects: [await subjectOfEnrolment(em, mail.enrolment!.id)], more: 0 };
  const ids =
    mail.kind === 'DIGEST'
      ? (await em.find(OutboxMessage, { digestMail: mail }, { fields: ['id'], orderBy: { id: 'asc' } })).map(
          ({ id }) => id,
        )
      : [mail.outboxMessageId!];
  const subjects = (await noticeSubjects(em, ids.slice(0, IN_DIGEST)))
    // decided meanwhile
    .filter(({ approval }) => mail.kind !== 'DIGEST' || !approval || approval.status === 'PENDING');
  return { subjects, more: Math.max(0, ids.length - IN_DIGEST) };
}

/** Where whoever lost their place because the session was cancelled finds a free seat for the same topic. */
async function insteadOf(
  em: EntityManager,
  { kind, session }: NoticeSubject,
  personId: number,
  now: Date,
): Promise<Session[]> {
  if (kind !== 'SESSION_CANCELLED' || !session) return [];
  const found = await alternativesTo(em, { sessionId: session.id, personId, now, most: MOST_ALTERNATIVES });
  const ids = found.filter(({ kind: of }) => of === 'SAME_TOPIC').map(({ sessionId }) => sessionId);
  return em.find(Session, { id: { $in: ids } }, { orderBy: { startsAt: 'asc', id: 'asc' } });
}

/** Whether a newer message about the same calendar entry exists. */
async function isOutdated(em: EntityManager, mail: Mail): Promise<boolean> {
  const { calendar, enrolment } = mail;
  if (!calendar) return false;
  if (!enrolment) return ((await meetingOf(em, mail))?.sequence ?? 0) > calendar.sequence;
  const entry = await em.findOne(CalendarEntry, { enrolment, position: calendar.position });
  return entry !== null && entry.sequence > calendar.sequence;
}

/** UID of the calendar entry: the same as in the file that a person can download, so that both are one entry. */
async function entryId(em: EntityManager, mail: Mail, { position }: CalendarStep): Promise<string> {
  if (mail.enrolment) return `${encodeId('Enrolment', mail.enrolment.id)}-${position}@weitblick`;
  return `${encodeId('PeerMeeting', (await meetingOf(em, mail))!.id)}@weitblick`;
}

async function meetingOf(em: EntityManager, { outboxMessageId }: Mail): Promise<PeerMeeting | null> {
  return (await noticeSubjects(em, [outboxMessageId!]))[0]?.peerMeeting ?? null;
}

function invitation(
  calendar: CalendarStep,
  notice: NoticeFacts,
  entryId: string,
  { sender, to, stamp }: { sender: Mailbox; to: Mailbox; stamp: Date },
): string {
  const part = calendar.of > 1 ? ` (${calendar.position}/${calendar.of})` : '';
  return invitationFile({
    method: calendar.method,
    uid: entryId,
    sequence: calendar.sequence,
    stamp,
    startsAt: new Date(calendar.startsAt),
    endsAt: new Date(calendar.endsAt),
    summary: `${notice.title}${part}`,
    description: [notice.number, notice.url].filter(Boolean).join('\n'),
    location: calendar.place,
    url: notice.url,
    organizer: sender,
    attendee: to,
    eventCancelled: calendar.sessionCancelled,
  });
}
