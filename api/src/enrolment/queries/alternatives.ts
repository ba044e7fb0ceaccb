import type { EntityManager } from '@mikro-orm/postgresql';

export interface Alternative {
  sessionId: number;
  kind: 'SAME_TOPIC' | 'RELATED_TOPIC';
}

/**
 * What else somebody who does not get a seat can take: sessions of the same topic with a free seat, then those with a
 * shorter waiting list, then sessions of related topics (the same category, most words in common first) with a free
 * seat, one for each topic. Only what the person could enrol in, and nothing they are in already.
 */
export function alternativesTo(
  em: EntityManager,
  { sessionId, personId, now, most }: { sessionId: number; personId: number | null; now: Date; most: number },
): Promise<Alternative[]> {
  return em.execute<Alternative[]>(
    `with wanted as (
       select s.id, s.topic_id, s.waiting_count, t.category_id, t.keywords
       from session s join topic t on t.id = s.topic_id where s.id = ?),
     open_session as (
       select s.*, (s.waiting_count = 0 and s.capacity > s.seats_taken + s.seats_held) as free
       from session s
       left join topic_policy p on p.topic_id = s.topic_id
       where s.status = 'OPEN' and s.enrol_until > ? and not s.draw_pending and s.id <> (select id from wanted)
         and coalesce(p.access, 'OPEN') in ('OPEN', 'APPROVAL')
         and not exists (
           select from enrolment e where e.session_id = s.id and e.person_id = ?
             and e.status in ('REQUESTED', 'WAITING', 'OFFERED', 'CONFIRMED', 'ATTENDED', 'NO_SHOW', 'UNCONFIRMED'))),
     found as (
       select o.id, 'SAME_TOPIC' as kind, case when o.free then 0 else 1 end as rank,
              case when o.free then 0 else o.waiting_count end as queue, o.starts_at
       from open_session o join wanted w on w.topic_id = o.topic_id
       where o.free or o.waiting_count < w.waiting_count
       union all
       (select distinct on (o.topic_id) o.id, 'RELATED_TOPIC', 2,
               -(select count(*) from unnest(t.keywords) k where k = any (w.keywords)), o.starts_at
        from open_session o
        join topic t on t.id = o.topic_id and t.status = 'PUBLISHED'
        join wanted w on w.category_id = t.category_id and w.topic_id <> t.id
        where o.free
        order by o.topic_id, o.starts_at))
     select id as "sessionId", kind from found order by rank, queue, starts_at, id limit ?`,
    [sessionId, now, personId ?? 0, most],
  );
}
