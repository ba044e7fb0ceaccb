import { setupI18n } from '@lingui/core';
import { describe, expect, test } from '@jest/globals';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { readMessages } from '../build/message-catalogue.ts';
import { policyWay } from '../src/approval/policy-way.ts';
import { confirmationTexts } from '../src/enrolment/confirmation-texts.ts';
import { enrolmentWay, type WayFacts } from '../src/enrolment/enrolment-way.ts';
import { historyEntries } from '../src/enrolment/history-entries.ts';
import type { EnrolmentStateFragment } from '../src/enrolment/generated.ts';
import { dateFormats } from '../src/i18n/date-formats.ts';
import { euros } from '../src/i18n/money.ts';
import type { Translate } from '../src/i18n/use-messages.ts';

const i18n = setupI18n();
i18n.loadAndActivate({
  locale: 'de',
  messages: Object.fromEntries(
    [...readMessages('de')].map(([id, message]) => [id, compileMessageOrThrow(message)]),
  ),
});
const t: Translate = (id, ...rest) => i18n._(id, rest[0] ?? undefined);
const dates = dateFormats('de');

type ApprovalStep = EnrolmentStateFragment['approvals'][number];

const asked = (
  step: number,
  status: ApprovalStep['status'],
  more: Partial<ApprovalStep> = {},
): ApprovalStep => ({
  __typename: 'ApprovalStep',
  step,
  role: step === 1 ? 'LINE_MANAGER' : 'TRAINING_OFFICER',
  status,
  approverDisplayName: step === 1 ? 'Inge Huber' : 'Stefan Haberl',
  askedAt: '2026-11-25T08:00:00Z',
  dueAt: '2026-12-03T17:00:00Z',
  decidedAt: status === 'PENDING' ? null : '2026-11-26T08:00:00Z',
  decidedByDisplayName: null,
  inPlace: false,
  reason: null,
  ...more,
});

const facts = (status: WayFacts['status'], approvals: ApprovalStep[] = []): WayFacts => ({
  status,
  approvals,
  waitingPosition: null,
  createdAt: '2026-11-25T08:00:00Z',
  offerExpiresAt: null,
  sessionStartsAt: '2027-01-12T08:00:00Z',
  approvalSteps: 2,
});

const way = (given: WayFacts) =>
  enrolmentWay(given, t, dates).map(({ label, state, note }) => [label, state, note ?? ''].join('|'));

describe('the way of a request', () => {
  test('names who decides now and who will', () => {
    expect(way(facts('REQUESTED', [asked(1, 'PENDING')]))).toEqual([
      'Angefragt|done|25. November',
      'Führungskraft|now|Inge Huber, bis 3. Dezember',
      'Fortbildung|ahead|',
      'Platz sicher|ahead|',
      'Termin|ahead|12. Januar',
    ]);
  });
  test('goes on to the second approver', () => {
    const steps = way(facts('REQUESTED', [asked(1, 'APPROVED'), asked(2, 'PENDING')]));
    expect(steps.slice(1, 3)).toEqual([
      'Führungskraft|done|26. November',
      'Fortbildung|now|Stefan Haberl, bis 3. Dezember',
    ]);
  });
  test('goes back when a decision was taken back', () => {
    const steps = way(facts('REQUESTED', [asked(1, 'APPROVED'), asked(2, 'OBSOLETE'), asked(1, 'PENDING')]));
    expect(steps.slice(1, 3)).toEqual([
      'Führungskraft|now|Inge Huber, bis 3. Dezember',
      'Fortbildung|ahead|',
    ]);
  });
  test('leaves out a step that nobody was asked for', () => {
    expect(way(facts('REQUESTED', [asked(2, 'PENDING')]))[1]).toMatch(/^Fortbildung\|now/);
  });
  test('without approval has no such steps', () => {
    expect(way(facts('CONFIRMED'))).toEqual([
      'Angemeldet|done|25. November',
      'Platz sicher|done|',
      'Termin|ahead|12. Januar',
    ]);
    expect(policyWay(0, t)).toEqual([]);
  });
  test('is shown before it begins', () => {
    expect(policyWay(1, t).map(({ label, note }) => `${label}: ${note ?? ''}`)).toEqual([
      'Anfrage: jetzt, von Ihnen',
      'Führungskraft: entscheidet',
      'Platz sicher: ',
    ]);
  });
});

test('the page after asking says with whom it is and until when there is an answer', () => {
  const texts = confirmationTexts(
    {
      status: 'REQUESTED',
      waitingPosition: null,
      promotion: 'AUTOMATIC',
      decideBy: '2026-12-05T17:00:00Z',
      approvals: [asked(1, 'PENDING')],
    },
    t,
    dates,
  );
  expect(texts.title).toBe('Ihre Anfrage ist bei Inge Huber.');
  expect(texts.text).toMatch(/^Sie bekommen spätestens am Samstag, 5. Dezember 2026 Bescheid\./);
});

test('the history puts decisions and changes into one line of time', () => {
  const entries = historyEntries(
    [
      {
        __typename: 'EnrolmentEvent',
        at: '2026-11-25T08:00:00Z',
        from: null,
        to: 'REQUESTED',
        byDisplayName: 'Petra Lindner',
        reason: null,
      },
      {
        __typename: 'EnrolmentEvent',
        at: '2026-11-26T08:00:00Z',
        from: 'REQUESTED',
        to: 'DECLINED',
        byDisplayName: 'Kim Wolf',
        reason: 'Budget',
      },
    ],
    [asked(1, 'DECLINED', { inPlace: true, decidedByDisplayName: 'Kim Wolf', reason: 'Budget' })],
    (role) => (role === 'LINE_MANAGER' ? 'Führungskraft' : 'Fortbildung'),
    t,
  );
  expect(entries.map(({ text, reason }) => [text, reason])).toEqual([
    ['Platz angefragt – Petra Lindner', null],
    ['Inge Huber gefragt (Führungskraft)', null],
    ['Kim Wolf i. V. für Inge Huber hat nicht genehmigt', 'Budget'],
    ['Nicht genehmigt – Kim Wolf', null],
  ]);
});

test('the end of an offer is named by its weekday, and farther away by its date, too', () => {
  const now = new Date('2026-11-24T10:00:00Z');
  expect(dates.soon('2026-11-26T13:00:00Z', now)).toBe('Donnerstag, 14:00\u202fUhr');
  expect(dates.soon('2026-12-03T13:00:00Z', now)).toBe('Donnerstag, 3. Dezember, 14:00\u202fUhr');
});

test('amounts are written as people write them', () => {
  expect(euros(12000, 'de')).toBe('120\u00a0€');
  expect(euros(8950, 'de')).toBe('89,50\u00a0€');
  expect(euros(8950, 'en')).toBe('€89.50');
});
