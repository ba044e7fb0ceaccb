import type { CalendarStep, MailKind } from '@weitblick/db/notification';
import { CITY_TIME_ZONE } from '@weitblick/shared/calendar';
import { mailCatalogues, type MailCatalogue, type NoticeText } from '../locales/index.ts';
import { noticeKind } from './notice-kinds.ts';

/** What a text can speak of; null = does not apply. */
export interface NoticeFacts {
  kind: string;
  title: string;
  number: string | null;
  appointments: readonly { startsAt: Date; endsAt: Date }[];
  place: string | null;
  applicant: string | null;
  /** Somebody else whom it is about. */
  person: string | null;
  reason: string | null;
  decideBy: Date | null;
  offerUntil: Date | null;
  due: Date | null;
  /** A day, where no time of day is meant. */
  dueDay: Date | null;
  /** Of the session: until when a seat can be given back freely, and by when it is decided whether it takes place. */
  cancelUntil: Date | null;
  decideAt: Date | null;
  topicUrl: string | null;
  /** Other sessions of the topic with a free seat. */
  alternatives: readonly { startsAt: Date; endsAt: Date; number: string }[];
  url: string;
}

export interface MailFacts {
  kind: MailKind;
  language: 'de' | 'en';
  recipientName: string;
  settingsUrl: string;
  inboxUrl: string;
  /** One, except in a digest. */
  notices: readonly NoticeFacts[];
  /** Notices of a digest that did not fit in. */
  more: number;
  calendar: CalendarStep | null;
  day: Date | null;
}

export interface MailText {
  subject: string;
  text: string;
  html: string;
}

type Block = { lines: string[]; facts: [string, string][]; url: string };

/** Subject, plain text and simple HTML of a mail, in the recipient's language. */
export function composeMail(mail: MailFacts): MailText {
  const words = mailCatalogues[mail.language];
  const greeting = fill(words.greeting, { name: mail.recipientName })!;
  const footer = fill(words.footer, { settings: mail.settingsUrl })!;
  if (mail.kind === 'DIGEST') {
    const blocks = mail.notices.map((notice) =>
      noticeBlock(words, notice, words.notices[noticeKind(notice.kind)], null),
    );
    const intro = [...words.digest.lines];
    const more = mail.more > 0 ? fill(words.digest.more, { count: String(mail.more) }) : null;
    const subject = fill(words.digest.subject, { day: dayOf(words, mail.day!) })!;
    return {
      subject,
      ...render({ words, greeting, intro, blocks, footer, outro: more ? [`${more}: ${mail.inboxUrl}`] : [] }),
    };
  }
  const notice = mail.notices[0]!;
  const text = textOf(words, mail, notice);
  const subject = oneLine(fill(text.subject, values(words, notice, mail.calendar)) ?? notice.title);
  const block = noticeBlock(words, notice, text, mail.calendar);
  return { subject, ...render({ words, greeting, intro: [], blocks: [block], footer, outro: [] }) };
}

function textOf(words: MailCatalogue, { kind, calendar }: MailFacts, notice: NoticeFacts): NoticeText {
  if (kind === 'CALENDAR') return words.calendarPart;
  if (kind === 'CHANGE') return calendar?.method === 'CANCEL' ? words.changeCancelled : words.change;
  return words.notices[noticeKind(notice.kind)];
}

function noticeBlock(
  words: MailCatalogue,
  notice: NoticeFacts,
  text: NoticeText,
  calendar: CalendarStep | null,
): Block {
  const known = values(words, notice, calendar);
  const lines = text.lines.map((line) => fill(line, known)).filter((line) => line !== null);
  if (calendar?.sessionCancelled) lines.push(words.sessionCancelled);
  if (calendar) lines.push(calendar.method === 'REQUEST' ? words.calendarAdded : words.calendarRemoved);
  const facts: [string, string | null][] = [
    [words.facts.session, notice.title],
    [words.facts.number, notice.number],
    [words.facts.when, notice.appointments.map((a) => span(words, a.startsAt, a.endsAt)).join('; ') || null],
    [words.facts.place, notice.place],
  ];
  return {
    lines,
    facts: facts.filter((fact): fact is [string, string] => Boolean(fact[1])),
    url: notice.url,
  };
}

function values(words: MailCatalogue, notice: NoticeFacts, calendar: CalendarStep | null) {
  return {
    title: notice.title,
    applicant: notice.applicant,
    person: notice.person,
    reason: notice.reason,
    decideBy: notice.decideBy && moment(words, notice.decideBy),
    offerUntil: notice.offerUntil && moment(words, notice.offerUntil),
    due: notice.due && moment(words, notice.due),
    dueDay: notice.dueDay && dayOf(words, notice.dueDay),
    cancelUntil: notice.cancelUntil && moment(words, notice.cancelUntil),
    decideAt: notice.decideAt && dayOf(words, notice.decideAt),
    topicUrl: notice.topicUrl,
    alternatives:
      notice.alternatives
        .map(({ startsAt, endsAt, number }) => `${span(words, startsAt, endsAt)} (${number})`)
        .join('; ') || null,
    part: calendar && String(calendar.position),
    of: calendar && String(calendar.of),
    entryWhen: calendar && span(words, new Date(calendar.startsAt), new Date(calendar.endsAt)),
    entryPlace: calendar?.place || null,
  };
}

/** @returns null when a value is missing */
function fill(template: string, known: Record<string, string | null>): string | null {
  let missing = false;
  const filled = template.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    missing ||= known[name] == null;
    return known[name] ?? '';
  });
  return missing ? null : filled;
}

interface Parts {
  words: MailCatalogue;
  greeting: string;
  intro: string[];
  blocks: Block[];
  outro: string[];
  footer: string;
}

function render({ words, greeting, intro, blocks, outro, footer }: Parts): { text: string; html: string } {
  const plain = blocks.map(({ lines, facts, url }) =>
    [...lines, '', ...facts.map(([name, value]) => `${name}: ${value}`), `${words.open}: ${url}`].join('\n'),
  );
  const rich = blocks.map(
    ({ lines, facts, url }) =>
      `${lines.map((line) => `<p>${html(line)}</p>`).join('')}<p>${facts
        .map(([name, value]) => `${html(name)}: ${html(value)}`)
        .join('<br>')}</p><p><a href="${html(url)}">${html(words.open)}</a></p>`,
  );
  const paragraph = (line: string) => `<p>${html(line).replaceAll('\n', '<br>')}</p>`;
  return {
    text: `${[greeting, ...intro, ...plain, ...outro, words.closing, `-- \n${footer}`].join('\n\n')}\n`,
    html: `<!doctype html><html lang="${words.locale.slice(0, 2)}"><body>${[
      ...[greeting, ...intro].map(paragraph),
      rich.join('<hr>'),
      ...[...outro, words.closing, footer].map(paragraph),
    ].join('')}</body></html>`,
  };
}

function html(text: string): string {
  return text.replaceAll(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** A subject is a header: whatever a title holds, it stays one line. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function format(words: MailCatalogue, at: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(words.locale, { timeZone: CITY_TIME_ZONE, ...options }).format(at);
}

const DAY = { weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const TIME = { hour: 'numeric', minute: '2-digit' } as const;

function dayOf(words: MailCatalogue, at: Date): string {
  return format(words, at, { day: '2-digit', month: '2-digit', year: 'numeric' });
}

function moment(words: MailCatalogue, at: Date): string {
  return `${format(words, at, DAY)}, ${format(words, at, TIME)}${words.clock}`;
}

function span(words: MailCatalogue, startsAt: Date, endsAt: Date): string {
  const sameDay = format(words, startsAt, DAY) === format(words, endsAt, DAY);
  const end = sameDay ? `${format(words, endsAt, TIME)}${words.clock}` : moment(words, endsAt);
  return `${format(words, startsAt, DAY)}, ${format(words, startsAt, TIME)}–${end}`;
}
