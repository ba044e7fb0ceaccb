import type { EntityManager } from '@mikro-orm/postgresql';
import { seatsForNewcomers } from '../../enrolment/rules/seat-allocation.ts';
import { encodeId } from '../../platform/global-id.ts';
import type { OpenAppointment, OpenSession, OpenTopic } from '../rules/open-topic.ts';

/** Times as JSON has them. */
interface SpanRow {
  startsAt: string;
  endsAt: string;
}

type SessionRow = Omit<OpenSession, 'id' | 'free' | 'appointments' | keyof OpenAppointment> &
  SpanRow & {
    id: number;
    waitingCount: number;
    seatsHeld: number;
    drawPending: boolean;
    appointments: SpanRow[];
  };

type TopicRow = Omit<OpenTopic, 'id' | 'changedAt' | 'sessions'> & {
  id: number;
  changedAt: string | Date | null;
  sessions: SessionRow[];
};

/**
 * Published topics with their sessions that are not over, in one statement and in an order that stays.
 * @param topicId only this one; null = all
 */
export async function openTopics(
  em: EntityManager,
  now: Date,
  topicId: number | null = null,
): Promise<OpenTopic[]> {
  const rows = await em.execute<TopicRow[]>(
    `select t.id, t.slug, t.title, t.benefit, t.description, t.goals, t.keywords, t.formats,
       t.duration_minutes as "durationMinutes", t.accessibility, c.name as category,
       array(select g.name from topic_target_group l join target_group g on g.code = l.target_group_code
             where l.topic_id = t.id order by g.position) as "targetGroups",
       greatest((select max(r.changed_at) from topic_revision r where r.topic_id = t.id and r.status = 'PUBLISHED'),
                (select max(v.at) from session_event v join session s on s.id = v.session_id
                 where s.topic_id = t.id and s.status <> 'DRAFT')) as "changedAt",
       coalesce(s.list, '[]') as sessions
     from topic t
     join category c on c.id = t.category_id
     left join lateral (
       select jsonb_agg(jsonb_build_object(
         'id', s.id, 'number', s.number, 'format', s.format, 'startsAt', s.starts_at, 'endsAt', s.ends_at,
         'place', case when s.format in ('IN_PERSON', 'HYBRID') and i.code is not null
           then jsonb_build_object('name', i.name, 'address', i.address, 'accessible', not exists (
             select from appointment a join room r on r.id = a.room_id where a.session_id = s.id and not r.accessible)) end,
         'seatsMinimum', s.seats_minimum, 'capacity', s.capacity, 'taken', s.seats_taken,
         'waitingCount', s.waiting_count, 'seatsHeld', s.seats_held, 'drawPending', s.draw_pending,
         'appointments', (select coalesce(jsonb_agg(
             jsonb_build_object('startsAt', a.starts_at, 'endsAt', a.ends_at) order by a.position), '[]')
           from appointment a where a.session_id = s.id)) order by s.starts_at, s.id) as list
       from session s left join site i on i.code = s.site_code
       where s.topic_id = t.id and s.status = 'OPEN' and s.ends_at > ?) s on true
     where t.status = 'PUBLISHED' and (?::int is null or t.id = ?)
     order by t.id`,
    [now, topicId, topicId],
  );
  return rows.map((row) => ({
    ...row,
    id: encodeId('Topic', row.id),
    changedAt: row.changedAt === null ? null : new Date(row.changedAt),
    sessions: row.sessions.map(openSession),
  }));
}

function openSession({ waitingCount, seatsHeld, drawPending, ...row }: SessionRow): OpenSession {
  const { capacity, taken: seatsTaken } = row;
  return {
    ...row,
    ...spanOf(row),
    id: encodeId('Session', row.id),
    free: seatsForNewcomers({ capacity, seatsTaken, seatsHeld, waitingCount, drawPending }),
    appointments: row.appointments.map(spanOf),
  };
}

function spanOf({ startsAt, endsAt }: SpanRow): OpenAppointment {
  return { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
}
