import { CircleAlert, CircleCheck, Clock, ClockAlert } from 'lucide-react';
import type { ChipTone } from '../components/Chip.tsx';
import type { DateFormats, Translate } from '../i18n/index.ts';
import type { MandatoryStatus, TeamMemberFragment } from './generated.ts';

export type MemberTraining = TeamMemberFragment['trainings'][number];

/** Colour, picture and word together, so that none of them is needed alone. */
export const STATUS_LOOK: Record<MandatoryStatus, { tone: ChipTone; Icon: typeof Clock }> = {
  FULFILLED: { tone: 'ok', Icon: CircleCheck },
  EXPIRING: { tone: 'waiting', Icon: ClockAlert },
  DUE: { tone: 'asked', Icon: Clock },
  OVERDUE: { tone: 'stopped', Icon: CircleAlert },
};

/** "gilt bis 1. Juni 2027", "bis …", "seit …" */
export function deadlineText(
  { status, fulfilledUntil, dueOn }: Pick<MemberTraining, 'status' | 'fulfilledUntil' | 'dueOn'>,
  t: Translate,
  dates: DateFormats,
): string {
  switch (status) {
    case 'FULFILLED':
    case 'EXPIRING':
      return fulfilledUntil
        ? t('obligations.untilDay', { day: dates.calendarDay(fulfilledUntil) })
        : t('obligations.forEver');
    case 'DUE':
      return t('obligations.dueDay', { day: dates.calendarDay(dueOn!) });
    case 'OVERDUE':
      return t('obligations.sinceDay', { day: dates.calendarDay(dueOn!) });
  }
}

/** The trainings that are mandatory for somebody of these people, by title. */
export function trainingsOf(
  members: readonly TeamMemberFragment[],
): { id: string; slug: string; title: string }[] {
  const topics = new Map(members.flatMap(({ trainings }) => trainings.map(({ topic }) => [topic.id, topic])));
  return [...topics.values()].sort((a, b) => a.title.localeCompare(b.title, 'de'));
}
