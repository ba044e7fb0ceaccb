import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays, berlinDay } from '@weitblick/shared/calendar';
import { pageSize } from '../../platform/connection.ts';

export interface SearchGapRow {
  query: string;
  searches: number;
  /** YYYY-MM-DD */
  lastDay: string;
}

/** Rarer words might be a name that one person looked for. */
export const FEWEST_SEARCHES = 5;
const DAYS = 90;

/** What was looked for in vain in the last 90 days, most often first; nothing that was asked fewer than five times. */
export function searchGaps(em: EntityManager, first: number, now: Date): Promise<SearchGapRow[]> {
  return em.execute<SearchGapRow[]>(
    `select query, sum(searches)::int as searches, max(day)::text as "lastDay" from search_gap
     where day > ? group by query having sum(searches) >= ? order by 2 desc, 1 limit ?`,
    [addDays(berlinDay(now), -DAYS), FEWEST_SEARCHES, pageSize(first)],
  );
}
