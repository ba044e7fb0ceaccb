import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDay } from '@weitblick/shared/calendar';

export type MandatoryStatus = 'FULFILLED' | 'EXPIRING' | 'DUE' | 'OVERDUE';

export interface MandatoryTraining {
  topicId: number;
  status: MandatoryStatus;
  /** Last day on which the attendance counts, YYYY-MM-DD; null = not attended, or for ever. */
  fulfilledUntil: string | null;
  /** Last day to attend (again), YYYY-MM-DD; null = for ever fulfilled. */
  dueOn: string | null;
  /** The next session of the topic in which the person has a seat. */
  bookedSessionId: number | null;
}

/** The mandatory trainings of one person, most urgent first. */
export async function mandatoryTrainings(
  em: EntityManager,
  personId: number,
  now: Date,
  limit: number,
): Promise<MandatoryTraining[]> {
  return em.execute<MandatoryTraining[]>(
    `select m.topic_id as "topicId", m.status, m.fulfilled_until::text as "fulfilledUntil", m.due_on::text as "dueOn",
            (select s.id from enrolment e join session s on s.id = e.session_id
             where e.person_id = m.person_id and e.status = 'CONFIRMED' and s.status = 'OPEN' and s.topic_id = m.topic_id
               and s.ends_at > ? order by s.starts_at, s.id limit 1) as "bookedSessionId"
     from mandatory_status(array[?::int], ?::date) m join topic t on t.id = m.topic_id
     order by m.due_on nulls last, t.title, t.id limit ?::int`,
    [now, personId, berlinDay(now), limit],
  );
}
