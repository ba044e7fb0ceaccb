import ICAL from 'ical.js';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  raw: string;
  parsed: ParsedMail;
  /** Envelope recipients. */
  to: string[];
  messageId: string;
}

/** A real mail server on a free port that keeps what it is given. */
export class MailSink {
  readonly mails: ReceivedMail[] = [];
  /** Answer to the next messages instead of accepting them; null = accept. */
  refuse: { responseCode: number; message: string } | null = null;
  /** Called when a message is there and before it is accepted. */
  beforeAccept: ((mail: ReceivedMail) => Promise<void>) | null = null;
  /** Called after the "250" was handed to the socket. */
  afterAccept: ((mail: ReceivedMail) => void) | null = null;
  #server: SMTPServer;
  #port = 0;

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 500,
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(chunks);
          void this.#receive(
            raw,
            session.envelope.rcptTo.map(({ address }) => address),
            callback,
          );
        });
      },
    });
    // clients that are killed reset their connections
    this.#server.on('error', () => undefined);
  }

  async #receive(raw: Buffer, to: string[], callback: (error?: Error | null) => void): Promise<void> {
    if (this.refuse) {
      const { message, responseCode } = this.refuse;
      return callback(Object.assign(new Error(message), { responseCode }));
    }
    const parsed = await simpleParser(raw);
    const mail = { raw: raw.toString('utf8'), parsed, to, messageId: parsed.messageId ?? '' };
    await this.beforeAccept?.(mail);
    this.mails.push(mail);
    callback();
    this.afterAccept?.(mail);
  }

  static async start(port = 0): Promise<MailSink> {
    const sink = new MailSink();
    await new Promise<void>((resolve) => {
      const listener = sink.#server.listen(port, '127.0.0.1', resolve);
      listener.on('listening', () => {
        sink.#port = (listener.address() as { port: number }).port;
      });
    });
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  /** Mails to one address since the last look. */
  take(address: string): ReceivedMail[] {
    const taken = this.mails.filter((mail) => mail.to.includes(address));
    for (const mail of taken) this.mails.splice(this.mails.indexOf(mail), 1);
    return taken;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(resolve));
  }
}

export interface ReceivedInvitation {
  /** From the MIME header. */
  mimeMethod: string;
  method: string;
  events: {
    uid: string;
    sequence: number;
    status: string | null;
    start: Date;
    end: Date;
    startZone: string | null;
    organizer: string;
    attendees: string[];
    summary: string;
    location: string | null;
  }[];
  text: string;
}

/** The calendar part of a mail, read by a parser that is not ours; null without one. */
export function invitationIn({ parsed, raw }: ReceivedMail): ReceivedInvitation | null {
  const part = parsed.attachments.find(({ contentType }) => contentType === 'text/calendar');
  if (!part) return null;
  const text = part.content.toString('utf8');
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(zone);
  const mimeMethod = /content-type:\s*text\/calendar;[^\r\n]*(?:\r\n[ \t][^\r\n]*)*?method=([A-Z]+)/i.exec(
    raw,
  )?.[1];
  return {
    mimeMethod: mimeMethod ?? '',
    method: String(calendar.getFirstPropertyValue('method')),
    text,
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        sequence: event.sequence,
        status: (component.getFirstPropertyValue('status') as string | null) ?? null,
        start: event.startDate.toJSDate(),
        end: event.endDate.toJSDate(),
        startZone: event.startDate.zone?.tzid ?? null,
        organizer: String(event.organizer),
        attendees: component.getAllProperties('attendee').map((a) => String(a.getFirstValue())),
        summary: event.summary,
        location: event.location,
      };
    }),
  };
}
