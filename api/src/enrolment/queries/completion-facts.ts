import type { EntityManager } from '@mikro-orm/postgresql';
import type { Participant } from '../rules/completion.ts';

/** Who has a seat in a session, or had one until the completion was recorded, by personnel number. */
export async function participantsByNumber(
  em: EntityManager,
  sessionId: number,
  numbers: readonly string[],
): Promise<Map<string, Participant>> {
  const rows = await em.execute<(Participant & { number: string })[]>(
    `select p.personnel_number as number, e.id as "enrolmentId", e.status from enrolment e
     join person p on p.id = e.person_id
     where e.session_id = ? and e.status in ('CONFIRMED', 'ATTENDED', 'NO_SHOW')
       and p.personnel_number in (select jsonb_array_elements_text(?::jsonb))`,
    [sessionId, JSON.stringify([...new Set(numbers)])],
  );
  return new Map(rows.map(({ number, enrolmentId, status }) => [number, { enrolmentId, status }]));
}
