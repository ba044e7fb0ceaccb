import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDay } from '@weitblick/shared/calendar';

/** @returns until when a person may not enrol at a topic, or null; what is mandatory for them is never blocked */
export async function absenceBlock(
  em: EntityManager,
  { personId, topicId, now }: { personId: number; topicId: number; now: Date },
): Promise<Date | null> {
  const [row] = await em.execute<{ until: string | null }[]>(
    `select max(c.blocked_until) as until from absence_consequence c
     join enrolment e on e.id = c.enrolment_id
     join session s on s.id = e.session_id
     where e.person_id = ? and s.topic_id = ? and c.kind = 'BLOCK' and c.lifted_at is null and c.blocked_until > ?
       and not exists (
         select from mandatory_duty d join mandatory_rule r on r.id = d.rule_id
         where d.person_id = e.person_id and r.topic_id = s.topic_id and (d.until is null or d.until > ?))`,
    [personId, topicId, now, berlinDay(now)],
  );
  return row?.until ? new Date(row.until) : null;
}
