import type { SavedFilter } from '@weitblick/db/catalogue';

/** A session and its topic, as far as a saved search asks for them. */
export interface NewSession {
  topicId: number;
  format: string;
  siteCode: string | null;
  /** YYYY-MM-DD in Europe/Berlin. */
  startDay: string;
  hasFreeSeat: boolean;
  /** Slug. */
  category: string;
  targetGroups: readonly string[];
}

/** The same as the catalogue's list: all conditions hold at once, values within a list are alternatives. */
export function fitsFilter(filter: SavedFilter, session: NewSession): boolean {
  const among = (wanted: readonly string[], values: readonly (string | null)[]) =>
    wanted.length === 0 || values.some((value) => value !== null && wanted.includes(value));
  return (
    among(filter.categories, [session.category]) &&
    among(filter.targetGroups, session.targetGroups) &&
    among(filter.formats, [session.format]) &&
    among(filter.sites, [session.siteCode]) &&
    (filter.from === null || session.startDay >= filter.from) &&
    (filter.to === null || session.startDay <= filter.to) &&
    (!filter.freeSeatsOnly || session.hasFreeSeat)
  );
}
