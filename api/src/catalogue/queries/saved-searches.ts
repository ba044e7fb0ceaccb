import type { EntityManager } from '@mikro-orm/postgresql';
import type { SavedFilter } from '@weitblick/db/catalogue';

export interface SavedSearchRow {
  id: number;
  name: string;
  search: string;
  filter: SavedFilter;
  notify: boolean;
  createdAt: Date;
  /** Dates that it found since it is kept and that can still be booked. */
  newDates: number;
}

/** A person's own, by name; there are 30 at most. */
export async function savedSearchesOf(
  em: EntityManager,
  personId: number,
  now: Date,
  savedSearchId: number | null = null,
): Promise<SavedSearchRow[]> {
  const rows = await em.execute<SavedSearchRow[]>(
    `select s.id, s.name, s.search, s.filter, s.notify, s.created_at as "createdAt", (
       select count(*)::int from saved_search_hit h join session e on e.id = h.session_id
       where h.saved_search_id = s.id and e.status = 'OPEN' and e.enrol_until > ?) as "newDates"
     from saved_search s where s.person_id = ? and (?::int is null or s.id = ?) order by lower(s.name), s.id`,
    [now, personId, savedSearchId, savedSearchId],
  );
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }));
}
