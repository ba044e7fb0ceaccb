import type { DateFormats, Translate } from '../i18n/index.ts';

interface Said {
  capacity?: number;
  appointments?: { startsAt: string; endsAt?: string }[];
}

/**
 * What an entry of the history changed, as far as people can read it.
 * @param details JSON with the values before and after, as the API keeps them
 * @returns an empty text when there is nothing to tell
 */
export function changeIn(details: string, t: Translate, dates: DateFormats): string {
  const { before, after } = JSON.parse(details) as { before?: Said; after?: Said };
  if (before?.capacity !== undefined && after?.capacity !== undefined)
    return t('sessions.changedSeats', { before: before.capacity, after: after.capacity });
  const [old, now] = [timesOf(before, dates), timesOf(after, dates)];
  return old && now && old !== now ? t('sessions.changedTimes', { before: old, after: now }) : '';
}

function timesOf(said: Said | undefined, dates: DateFormats): string {
  return (said?.appointments ?? [])
    .flatMap(({ startsAt, endsAt }) => (endsAt ? [dates.span(startsAt, endsAt)] : []))
    .join('; ');
}
