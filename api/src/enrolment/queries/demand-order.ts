import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDay } from '@weitblick/shared/calendar';

export interface DemandTurn {
  id: number;
  personId: number;
}

/** Told at a time; the next run takes the rest. */
const MAX_TOLD = 2_000;

/** Who asked for the topic, still works here, has no active enrolment in a session of it ahead, and does not know this session yet. */
const OPEN_DEMAND = `
  from demand d
  join person p on p.id = d.person_id and (p.left_on is null or p.left_on >= ?)
  join session s on s.topic_id = d.topic_id
  where d.withdrawn_at is null and not s.id = any (d.known_sessions)
    and not exists (select from demand_event v where v.demand_id = d.id and v.session_id = s.id)
    and not exists (select from enrolment e join session o on o.id = e.session_id
      where e.person_id = d.person_id and o.topic_id = d.topic_id and (o.id = s.id or o.starts_at > d.registered_at)
        and e.status in ('REQUESTED', 'OFFERED', 'CONFIRMED', 'ATTENDED'))`;

/** People to tell about a session, or to ask, in the order in which they registered. */
export function demandInOrder(
  em: EntityManager,
  topicId: number,
  sessionId: number,
  now: Date,
): Promise<DemandTurn[]> {
  return em.execute<DemandTurn[]>(
    `select d.id, d.person_id as "personId" ${OPEN_DEMAND} and d.topic_id = ? and s.id = ?
     order by d.registered_at, d.id limit ${MAX_TOLD}`,
    [berlinDay(now), topicId, sessionId],
  );
}

/** Open sessions that somebody waits to hear of. @returns ids, next session first */
export async function sessionsToAnnounce(em: EntityManager, now: Date, limit: number): Promise<number[]> {
  const rows = await em.execute<{ id: number }[]>(
    `select distinct s.id, s.starts_at ${OPEN_DEMAND} and s.status = 'OPEN' and s.enrol_until > ?
     order by s.starts_at, s.id limit ?`,
    [berlinDay(now), now, limit],
  );
  return rows.map(({ id }) => id);
}

/** Open interest by topic, for one page of topics. */
export async function demandCounts(em: EntityManager, topicIds: readonly number[]): Promise<number[]> {
  const rows = await em.execute<{ topic_id: number; people: number }[]>(
    `select topic_id, count(*)::int as people from demand
     where withdrawn_at is null and topic_id = any (?::int[]) group by topic_id`,
    [`{${topicIds.join(',')}}`],
  );
  const found = new Map(rows.map((row) => [row.topic_id, row.people]));
  return topicIds.map((id) => found.get(id) ?? 0);
}
