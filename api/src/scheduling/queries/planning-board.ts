import type { EntityManager } from '@mikro-orm/postgresql';
import type { Format } from '@weitblick/db/catalogue';
import type { SessionStatus } from '@weitblick/db/scheduling';

/** One appointment of a session that takes place or is planned, with what a board shows of it. */
export interface BoardEntry {
  appointmentId: number;
  sessionId: number;
  number: string;
  topicId: number;
  topicTitle: string;
  format: Format;
  status: SessionStatus;
  version: number;
  position: number;
  /** Appointments of the session. */
  of: number;
  startsAt: Date;
  endsAt: Date;
  roomId: number | null;
  siteCode: string | null;
  trainerIds: number[];
  equipmentIds: number[];
  capacity: number;
  seatsTaken: number;
  seatsMinimum: number;
  waitingCount: number;
  /** Its room or one of its trainers is blocked at the time. */
  blocked: boolean;
  roomTooSmall: boolean;
}

export interface BoardBlock {
  id: number;
  roomId: number | null;
  trainerId: number | null;
  startsAt: Date;
  endsAt: Date;
  note: string | null;
}

/** Longest period of a board, in days: a year with its neighbours. */
export const MAX_BOARD_DAYS = 400;

/**
 * Everything that overlaps the period, in the order of time. One statement, whatever the number of sessions.
 * @param sessionIds only appointments of these; null = of all
 */
export async function boardEntries(
  em: EntityManager,
  from: Date,
  until: Date,
  sessionIds: readonly number[] | null,
): Promise<BoardEntry[]> {
  const only = sessionIds && `{${sessionIds.join(',')}}`;
  const rows = await em.execute<BoardEntry[]>(
    `select a.id as "appointmentId", s.id as "sessionId", s.number, t.id as "topicId", t.title as "topicTitle", s.format,
       s.status, s.version, s.site_code as "siteCode",
       a.position, n.of, a.starts_at as "startsAt", a.ends_at as "endsAt", a.room_id as "roomId",
       coalesce(l.ids, '{}') as "trainerIds", coalesce(q.ids, '{}') as "equipmentIds", s.capacity, s.seats_taken as "seatsTaken",
       s.seats_minimum as "seatsMinimum", s.waiting_count as "waitingCount",
       exists (select from resource_block k where (k.room_id = a.room_id or k.trainer_id = any(l.ids))
         and k.starts_at < a.ends_at and a.starts_at < k.ends_at) as blocked,
       coalesce(r.seats < s.capacity, false) as "roomTooSmall"
     from appointment a
     join session s on s.id = a.session_id and s.status <> 'CANCELLED'
     join topic t on t.id = s.topic_id
     left join room r on r.id = a.room_id
     left join lateral (select array_agg(trainer_id order by trainer_id) as ids
       from appointment_trainer where appointment_id = a.id) l on true
     left join lateral (select array_agg(equipment_id order by equipment_id) as ids
       from appointment_equipment where appointment_id = a.id) q on true
     cross join lateral (select count(*)::int as of from appointment where session_id = s.id) n
     where a.starts_at < ? and ? < a.ends_at and (?::int[] is null or s.id = any(?::int[]))
     order by a.starts_at, a.id`,
    [until, from, only, only],
  );
  return rows.map((row) => ({ ...row, startsAt: new Date(row.startsAt), endsAt: new Date(row.endsAt) }));
}

export async function boardBlocks(em: EntityManager, from: Date, until: Date): Promise<BoardBlock[]> {
  const rows = await em.execute<BoardBlock[]>(
    `select id, room_id as "roomId", trainer_id as "trainerId", starts_at as "startsAt", ends_at as "endsAt", note
     from resource_block where starts_at < ? and ? < ends_at and equipment_id is null order by starts_at, id`,
    [until, from],
  );
  return rows.map((row) => ({ ...row, startsAt: new Date(row.startsAt), endsAt: new Date(row.endsAt) }));
}
