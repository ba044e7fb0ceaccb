import type { EnrolmentHistoryQuery, SubstitutionStatus } from './generated.ts';
import { euros, type DateFormats, type Language, type Translate } from '../i18n/index.ts';
import type { HistoryEntry } from './history-entries.ts';

type History = NonNullable<EnrolmentHistoryQuery['enrolment']>;
type Consequence = History['consequences'][number];
type Substitution = History['substitutions'][number];

interface Words {
  t: Translate;
  dates: DateFormats;
  language: Language;
}

/** What staying away led to, and when it was lifted. */
export function consequenceEntries(consequences: readonly Consequence[], words: Words): HistoryEntry[] {
  const { t } = words;
  const lifted = new Set(consequences.map(({ liftedAt }) => liftedAt).filter((at) => at !== null));
  return [
    ...consequences.map((consequence) => entry(consequence.decidedAt, consequenceText(consequence, words))),
    ...[...lifted].map((at) => entry(at, t('enrolment.consequenceLifted'))),
  ];
}

function consequenceText(
  { kind, costCents, blockedUntil }: Consequence,
  { t, dates, language }: Words,
): string {
  switch (kind) {
    case 'NOTE':
      return t('enrolment.consequenceNote');
    case 'COST':
      return t('enrolment.consequenceCost', { amount: euros(costCents ?? 0, language) });
    case 'BLOCK':
      return t('enrolment.consequenceBlock', { day: blockedUntil ? dates.day(blockedUntil) : '–' });
  }
}

const ENDED: Record<
  Exclude<SubstitutionStatus, 'PROPOSED'>,
  'Accepted' | 'Declined' | 'Withdrawn' | 'Expired'
> = {
  ACCEPTED: 'Accepted',
  DECLINED: 'Declined',
  WITHDRAWN: 'Withdrawn',
  EXPIRED: 'Expired',
};

/** Whom the person asked to take the seat over, and what became of it. */
export function substitutionEntries(substitutions: readonly Substitution[], t: Translate): HistoryEntry[] {
  return substitutions.flatMap(({ status, substituteDisplayName: name, proposedAt, endedAt }) => [
    entry(proposedAt, t('enrolment.historySubstituteAsked', { name })),
    ...(status === 'PROPOSED' || endedAt === null
      ? []
      : [entry(endedAt, t(`enrolment.historySubstitute${ENDED[status]}`, { name }))]),
  ]);
}

function entry(at: string, text: string): HistoryEntry {
  return { at, text, reason: null };
}
