import { defineEntity, p } from '@mikro-orm/core';
import { Enrolment } from '../enrolment/enrolment.ts';
import { Person } from '../people/person.ts';

/** CALENDAR: a further appointment of a notice; CHANGE: an appointment changed after it was entered. */
export const MAIL_KINDS = ['NOTICE', 'CALENDAR', 'CHANGE', 'DIGEST'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];
export const MAIL_STATUSES = ['QUEUED', 'SENT', 'FAILED', 'DROPPED'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** What one e-mail does to one entry of the recipient's calendar. Times are ISO 8601 in UTC. */
export interface CalendarStep {
  method: 'REQUEST' | 'CANCEL';
  position: number;
  /** Appointments of the session. */
  of: number;
  sequence: number;
  startsAt: string;
  endsAt: string;
  place: string;
  /** The session itself does not take place, as opposed to the person not coming. */
  sessionCancelled: boolean;
}

const MailSchema = defineEntity({
  name: 'Mail',
  tableName: 'mail',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    /** Part before the @ of the Message-ID; stable over all attempts. */
    messageKey: p.text().unique(),
    recipient: () => p.manyToOne(Person),
    kind: p.enum(MAIL_KINDS),
    /** The notice (OutboxMessage) that is told; no relation, because the outbox refers to its digest. */
    outboxMessageId: p.bigint('number').nullable(),
    /** Mails of one enrolment leave in their order. */
    enrolment: () => p.manyToOne(Enrolment).nullable(),
    digestDay: p.date().nullable(),
    calendar: p.json<CalendarStep>().nullable(),
    status: p.enum(MAIL_STATUSES).default('QUEUED'),
    attempts: p.smallint().default(0),
    nextAttemptAt: p.datetime(),
    /** A worker is sending it until then; after that the worker counts as dead. */
    leasedUntil: p.datetime().nullable(),
    lastError: p.text().nullable(),
    createdAt: p.datetime(),
    sentAt: p.datetime().nullable(),
    failedAt: p.datetime().nullable(),
    /** The administrator who took it off the dead-letter list without sending it again. */
    discardedBy: () => p.manyToOne(Person).nullable(),
    /** What it said is deleted; that it was sent stays. */
    wipedAt: p.datetime().nullable(),
  },
  uniques: [{ properties: ['recipient', 'digestDay'] }],
});

/** One e-mail and what became of it; FAILED is the dead-letter list. */
export class Mail extends MailSchema.class {}
MailSchema.setClass(Mail);
