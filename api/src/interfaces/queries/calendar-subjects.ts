import type { EntityManager } from '@mikro-orm/postgresql';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';

/** A room or trainer, with the secret calendar address that it has or has not. */
export interface CalendarSubjectRow {
  kind: 'ROOM' | 'TRAINER';
  id: number;
  name: string;
  feed: { id: number; createdAt: Date; lastReadAt: Date | null } | null;
}

export interface CalendarSubjectsArgs {
  kind: 'ROOM' | 'TRAINER';
  /** Part of the name; '' = all */
  search: string;
  first: number;
  after?: string | null | undefined;
}

interface StoredRow {
  id: number;
  name: string;
  feedId: number | null;
  createdAt: string | Date | null;
  lastReadAt: string | Date | null;
  total: number;
}

const SOURCES = {
  ROOM: `select r.id, r.name || ', ' || i.name as name, r.id as room_id, null::int as trainer_id
         from room r join site i on i.code = r.site_code`,
  TRAINER: 'select id, display_name as name, null::int as room_id, id as trainer_id from trainer',
};

/** Rooms or trainers by name, in one statement. @throws BAD_USER_INPUT */
export async function calendarSubjects(
  em: EntityManager,
  { kind, search, first, after }: CalendarSubjectsArgs,
): Promise<Connection<CalendarSubjectRow>> {
  const size = pageSize(first);
  const [name, id] = after ? decodeCursor(after, ['string', 'number']) : ['', 0];
  const rows = await em.execute<StoredRow[]>(
    `with found as (
       select * from (${SOURCES[kind]}) s where position(lower(?) in lower(s.name)) > 0)
     select s.id, s.name, f.id as "feedId", f.created_at as "createdAt", f.last_read_at as "lastReadAt",
       (select count(*)::int from found) as total
     from found s left join calendar_feed f on f.room_id = s.room_id or f.trainer_id = s.trainer_id
     where (s.name, s.id) > (?, ?::int)
     order by s.name, s.id limit ?`,
    [search, String(name), Number(id ?? 0), size + 1],
  );
  const subjects = rows.map((row): CalendarSubjectRow => ({
    kind,
    id: row.id,
    name: row.name,
    feed:
      row.feedId === null
        ? null
        : {
            id: row.feedId,
            createdAt: new Date(row.createdAt!),
            lastReadAt: row.lastReadAt === null ? null : new Date(row.lastReadAt),
          },
  }));
  return toConnection(subjects, size, rows[0]?.total ?? 0, Boolean(after), (row) => [row.name, row.id]);
}
