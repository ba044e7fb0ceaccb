import type { SessionFactsFragment, SessionFormat } from '../graphql/generated.ts';
import type { DateFormats, PlainMessageId, Translate } from '../i18n/index.ts';

const FORMAT_LABEL: Record<SessionFormat, PlainMessageId> = {
  IN_PERSON: 'scheduling.formatInPerson',
  ONLINE: 'scheduling.formatOnline',
  HYBRID: 'scheduling.formatHybrid',
  SELF_PACED: 'scheduling.formatSelfPaced',
};

export function formatLabel(format: SessionFormat, t: Translate): string {
  return t(FORMAT_LABEL[format]);
}

export function durationLabel(minutes: number, t: Translate): string {
  if (minutes < 120) return t('scheduling.durationMinutes', { minutes });
  return t('scheduling.durationHours', { hours: Math.round(minutes / 30) / 2 });
}

/** "Rathaus, Raum 104" or, without a place, the format. */
export function placeLabel(
  session: { format: SessionFormat; room: { name: string } | null; site: { name: string } | null },
  t: Translate,
): string {
  const place = [session.site?.name, session.room?.name].filter(Boolean).join(', ');
  if (!place) return formatLabel(session.format, t);
  return session.format === 'HYBRID' ? t('scheduling.placeOrOnline', { place }) : place;
}

type SessionTime = Pick<SessionFactsFragment, 'format' | 'startsAt' | 'endsAt'>;

/** Whoever learns at their own pace is not interested in the day it opened, only in how long it stays open. */
export function timeLabel(
  { format, startsAt, endsAt }: SessionTime,
  t: Translate,
  dates: DateFormats,
): string {
  return format === 'SELF_PACED'
    ? t('scheduling.anytimeUntil', { day: dates.day(endsAt) })
    : dates.span(startsAt, endsAt);
}
