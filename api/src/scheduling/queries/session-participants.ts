import { sql, type EntityManager } from '@mikro-orm/postgresql';
import type { EnrolmentStatus, Promotion } from '@weitblick/db/enrolment';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';

/** SEATS: requests, offers and seats; WAITING: the waiting list; GONE: everybody who was in it once. */
export const PARTICIPANT_GROUPS = ['SEATS', 'WAITING', 'GONE'] as const;
export type ParticipantGroup = (typeof PARTICIPANT_GROUPS)[number];

/** Somebody in a session, without anything they or others wrote. */
export interface ParticipantRow {
  enrolmentId: number;
  personId: number;
  status: EnrolmentStatus;
  statusSince: Date;
  holdsSeat: boolean;
  promotion: Promotion;
  /** Place on the waiting list, 1 = next; null for all others. */
  place: number | null;
}

const STATUSES: Record<ParticipantGroup, string> = {
  SEATS: '{REQUESTED,OFFERED,CONFIRMED,ATTENDED,NO_SHOW}',
  WAITING: '{WAITING}',
  GONE: '{DECLINED,WITHDRAWN,CANCELLED,EXPIRED}',
};

/** By family name, the waiting list by its order. @throws BAD_USER_INPUT for a bad page size or cursor */
export async function participantsOfSession(
  em: EntityManager,
  sessionId: number,
  { group, first, after }: { group: ParticipantGroup; first: number; after?: string | null | undefined },
): Promise<Connection<ParticipantRow>> {
  const size = pageSize(first);
  const [key, id] = after ? decodeCursor(after, ['string', 'number']) : [];
  const beyond = after
    ? sql`where (key, "enrolmentId") > (${String(key).toWellFormed()}::text collate "C", ${Number.isSafeInteger(id) ? Number(id) : 0}::int8)`
    : sql``;
  const rows = await em.execute<(ParticipantRow & { key: string; total: number })[]>(sql`
    with found as (
      select e.id as "enrolmentId", e.person_id as "personId", e.status, e.status_since as "statusSince",
        e.holds_seat as "holdsSeat", e.promotion,
        case when e.status = 'WAITING' then row_number() over (order by e.waiting_seq)::int end as place,
        (case when e.status = 'WAITING' then lpad(e.waiting_seq::text, 10, '0')
          else lower(p.family_name) || ' ' || lower(p.given_name) end) collate "C" as key
      from enrolment e join person p on p.id = e.person_id
      where e.session_id = ${sessionId} and e.status = any(${STATUSES[group]}::text[]))
    select page.*, n.total
    from (select count(*)::int as total from found) n
    left join (select * from found ${beyond} order by key, "enrolmentId" limit ${size + 1}) page on true
    order by page.key, page."enrolmentId"`);
  const hits = rows
    .filter((row) => row.enrolmentId !== null)
    .map((row) => ({ ...row, statusSince: new Date(row.statusSince) }));
  return toConnection(hits, size, rows[0]!.total, Boolean(after), (row) => [row.key, row.enrolmentId]);
}
