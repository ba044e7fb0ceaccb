import { describe, expect, it } from '@jest/globals';
import { MEMBERSHIP_TRANSITIONS } from '@weitblick/db/catalogue';
import { TRANSITIONS } from '@weitblick/db/enrolment';
import { mailCatalogues } from '../locales/index.ts';
import { composeMail, type MailFacts, type NoticeFacts } from './compose-mail.ts';
import { NOTICE_KINDS, noticeKind } from './notice-kinds.ts';

const notice: NoticeFacts = {
  kind: 'SEAT_OFFERED',
  title: 'Gespräche <führen> & "zuhören"',
  number: '26-TST-1',
  appointments: [{ startsAt: new Date('2027-01-20T08:00Z'), endsAt: new Date('2027-01-20T15:30Z') }],
  place: 'Raum 2',
  person: 'Ben Braun',
  applicant: 'Özlem Müller',
  reason: 'Vertretung nicht möglich',
  decideBy: new Date('2027-01-10T17:00Z'),
  offerUntil: new Date('2027-01-11T11:00Z'),
  due: new Date('2027-01-12T11:00Z'),
  dueDay: new Date('2027-01-13T11:00Z'),
  cancelUntil: new Date('2027-01-04T22:59Z'),
  decideAt: new Date('2027-01-05T08:00Z'),
  topicUrl: 'https://weitblick.example/katalog/thema-top_1',
  alternatives: [
    {
      number: '27-TST-2',
      startsAt: new Date('2027-02-03T08:00:00Z'),
      endsAt: new Date('2027-02-03T15:00:00Z'),
    },
  ],
  url: 'https://weitblick.example.de/termine/ses_1',
};
const mail = (language: 'de' | 'en', facts: Partial<NoticeFacts>): MailFacts => ({
  kind: 'NOTICE',
  language,
  recipientName: 'Anna Weiß',
  settingsUrl: 'https://weitblick.example.de/einstellungen',
  inboxUrl: 'https://weitblick.example.de/meine/nachrichten',
  notices: [{ ...notice, ...facts }],
  more: 0,
  calendar: null,
  day: null,
});

describe('the texts of mails', () => {
  it('exist for everything that the state machines tell', () => {
    const told = [...TRANSITIONS, ...MEMBERSHIP_TRANSITIONS].flatMap((t) => t.notice ?? []);
    expect(told.filter((kind) => noticeKind(kind) === 'OTHER')).toEqual([]);
  });

  it.each(['de', 'en'] as const)(
    'are complete in %s: no placeholder is left, and every one is known',
    (language) => {
      for (const kind of NOTICE_KINDS) {
        const { subject, text, html } = composeMail(mail(language, { kind }));
        expect(`${subject}${text}${html}`).not.toMatch(/[{}]|undefined|null/);
        const { lines } = mailCatalogues[language].notices[kind];
        for (const line of lines) expect(text).toContain(line.split('{')[0]);
      }
    },
  );

  it('leave out what does not apply', () => {
    const { text } = composeMail(mail('de', { kind: 'REQUEST_DECLINED', reason: null }));
    expect(text).toContain('nicht genehmigt');
    expect(text).not.toContain('Begründung');
  });

  it('say times as people in Germany write them', () => {
    const { text } = composeMail(mail('de', {}));
    expect(text).toContain('Termin: Mi., 20.01.2027, 9:00–16:30 Uhr');
    expect(text).toContain('reserviert bis Mo., 11.01.2027, 12:00 Uhr');
  });

  it('cannot carry markup or a second header line from a title', () => {
    const { subject, html } = composeMail(mail('de', { title: 'A\r\nBcc: x@example.de <script>' }));
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain('<script>');
  });
});
