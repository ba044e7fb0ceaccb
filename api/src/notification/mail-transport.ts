import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';

export interface Mailbox {
  name: string;
  address: string;
}

export interface OutgoingMail {
  /** Stable over all attempts, so that a mail that arrives twice is known as one. */
  messageId: string;
  from: Mailbox;
  to: Mailbox;
  date: Date;
  language: string;
  subject: string;
  text: string;
  html: string;
  calendar: { method: 'REQUEST' | 'CANCEL'; content: string } | null;
  attachment: { name: string; type: string; content: Buffer } | null;
}

/** Why a mail was not accepted. `permanent`: trying again makes no sense. */
export class DeliveryError extends Error {
  readonly permanent: boolean;

  constructor(message: string, permanent: boolean) {
    super(message);
    this.name = 'DeliveryError';
    this.permanent = permanent;
  }
}

export interface MailTransport {
  /** @throws DeliveryError */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

/** The calendar is an alternative of the text and the only part beside it: with an attachment Outlook shows no invitation. */
function optionsOf(mail: OutgoingMail): SendMailOptions {
  return {
    messageId: mail.messageId,
    from: mail.from,
    to: mail.to,
    date: mail.date,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': mail.language,
    },
    ...(mail.calendar && {
      alternatives: [
        {
          contentType: `text/calendar; charset=utf-8; method=${mail.calendar.method}`,
          content: mail.calendar.content,
        },
      ],
    }),
    ...(mail.attachment && {
      attachments: [
        {
          filename: mail.attachment.name,
          contentType: mail.attachment.type,
          content: mail.attachment.content,
        },
      ],
    }),
    // texts are ours, but a title could hold what looks like a path
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** @param url smtp:// or smtps://, with user and password where the server asks for them */
export function smtpTransport(url: string): MailTransport {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return {
    async send(mail) {
      try {
        await transport.sendMail(optionsOf(mail));
      } catch (error) {
        const { message, responseCode } = error as { message: string; responseCode?: number };
        throw new DeliveryError(message, responseCode !== undefined && responseCode >= 500);
      }
    },
    close: () => transport.close(),
  };
}

/** For demo and development: one .eml file for each mail in a folder, nothing leaves the machine. */
export function fileTransport(folder: string): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(mail) {
      const { message } = await composer.sendMail(optionsOf(mail));
      await mkdir(folder, { recursive: true });
      const name = mail.messageId.replaceAll(/^<|@.*$/g, '').replaceAll(/[^\w-]/g, '_');
      const file = join(folder, `${name}.eml`);
      await writeFile(`${file}.part`, message as Buffer);
      await rename(`${file}.part`, file);
    },
    close: () => undefined,
  };
}
