import type { EntityManager } from '@mikro-orm/postgresql';
import { encodeId } from '../../platform/global-id.ts';
import type { FeedEvent } from '../rules/calendar-feed.ts';

/** Whose appointments a calendar holds. */
export type FeedScope =
  | { type: 'PERSON'; personId: number }
  | { type: 'ROOM'; roomId: number }
  | { type: 'TRAINER'; trainerId: number }
  | { type: 'TOPIC'; topicId: number };

interface FeedRow {
  id: number;
  startsAt: Date | string;
  endsAt: Date | string;
  position: number;
  of: number;
  sessionId: number;
  number: string;
  version: number;
  cancelled: boolean;
  title: string;
  place: string;
  joinUrl: string | null;
}

/** What is over stays in view that long; a cancelled appointment stays until its day is over. */
const LOOK_BACK_DAYS = 90;
const MOST_EVENTS = 2_000;

/** A seat in a session that was called off ended by that, not by its holder. */
const OWN_SEAT = `exists (
  select from enrolment e where e.session_id = s.id and e.person_id = ? and (
    e.status in ('CONFIRMED', 'ATTENDED', 'NO_SHOW')
    or (s.status = 'CANCELLED' and e.status = 'CANCELLED' and exists (
      select from enrolment_event v
      join session_event c on c.session_id = s.id and c.kind = 'CANCELLED'
      where v.enrolment_id = e.id and v.version = e.version and v.from_status = 'CONFIRMED' and v.at >= c.at))))`;

/** Drafts are nobody's business, also when they were given up. */
const WAS_PUBLIC = `(s.status = 'OPEN' or (s.status = 'CANCELLED' and a.ends_at > ? and (
  not exists (select from session_event v where v.session_id = s.id and v.kind = 'CREATED')
  or exists (select from session_event v where v.session_id = s.id and v.kind = 'PUBLISHED'))))`;

/** The appointments of a calendar in the order of their start, in one statement. */
export async function feedEvents(
  em: EntityManager,
  scope: FeedScope,
  now: Date,
  address: string,
): Promise<FeedEvent[]> {
  const { where, id } = condition(scope);
  const rows = await em.execute<FeedRow[]>(
    `select a.id, a.starts_at as "startsAt", a.ends_at as "endsAt", a.position,
       (select count(*)::int from appointment o where o.session_id = s.id) as of,
       s.id as "sessionId", s.number, s.version, s.status = 'CANCELLED' as cancelled, t.title,
       concat_ws(', ', r.name, i.name, i.address) as place,
       ${scope.type === 'PERSON' ? 's.join_url' : 'null'} as "joinUrl"
     from appointment a
     join session s on s.id = a.session_id
     join topic t on t.id = s.topic_id
     left join room r on r.id = a.room_id
     left join site i on i.code = s.site_code
     where ${where} and ${WAS_PUBLIC} and a.ends_at > ?
     order by a.starts_at, a.id limit ${MOST_EVENTS}`,
    [id, now, new Date(now.getTime() - LOOK_BACK_DAYS * 86_400_000)],
  );
  return rows.map((row) => toEvent(row, address));
}

function condition(scope: FeedScope): { where: string; id: number } {
  switch (scope.type) {
    case 'PERSON':
      return { where: OWN_SEAT, id: scope.personId };
    case 'ROOM':
      return { where: 'a.room_id = ?', id: scope.roomId };
    case 'TRAINER':
      return {
        where:
          'exists (select from appointment_trainer l where l.appointment_id = a.id and l.trainer_id = ?)',
        id: scope.trainerId,
      };
    case 'TOPIC':
      return { where: 's.topic_id = ?', id: scope.topicId };
  }
}

function toEvent(row: FeedRow, address: string): FeedEvent {
  const url = `${address}/termine/${encodeId('Session', row.sessionId)}`;
  return {
    uid: `${encodeId('Appointment', row.id)}@weitblick`,
    sequence: row.version - 1,
    startsAt: new Date(row.startsAt),
    endsAt: new Date(row.endsAt),
    summary: row.of > 1 ? `${row.title} (${row.position}/${row.of})` : row.title,
    description: [`Kursnummer ${row.number}`, row.joinUrl, url].filter(Boolean).join('\n'),
    location: row.joinUrl ?? row.place,
    url,
    cancelled: row.cancelled,
  };
}
