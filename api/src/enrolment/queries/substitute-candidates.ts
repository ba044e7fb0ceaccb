import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDay } from '@weitblick/shared/calendar';

export interface SubstituteCandidate {
  personId: number;
  displayName: string;
  unit: string;
}

export interface CandidateArgs {
  enrolmentId: number;
  /** From any unit; else from the seat holder's own. */
  anywhere: boolean;
  now: Date;
}

/** Colleagues who could take a seat over: still here, not in the session already; for a unit's own seat, of that unit. */
const SUITABLE = `
  from enrolment e
  join person giver on giver.id = e.person_id
  join person p on p.id <> giver.id and (p.left_on is null or p.left_on >= ?)
  join org_unit u on u.id = p.unit_id
  left join seat_quota q on q.id = e.seat_quota_id
  where e.id = ? and (? or p.unit_id = giver.unit_id)
    and (q.unit_id is null or unit_contains(q.unit_id, p.unit_id))
    and not exists (
      select from enrolment o where o.session_id = e.session_id and o.person_id = p.id
        and o.status in ('REQUESTED', 'WAITING', 'OFFERED', 'CONFIRMED', 'ATTENDED', 'NO_SHOW', 'UNCONFIRMED'))`;

/** Names that start with the words typed; 10 at most. */
export async function substituteCandidates(
  em: EntityManager,
  { enrolmentId, anywhere, now, search }: CandidateArgs & { search: string },
): Promise<SubstituteCandidate[]> {
  const words = search.trim().split(/\s+/).slice(0, 4);
  if (words.join('').length < 2) return [];
  const starts = words.map((word) => `${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  return em.execute<SubstituteCandidate[]>(
    `select p.id as "personId", p.given_name || ' ' || p.family_name as "displayName", u.short_name as unit ${SUITABLE}
       ${starts.map(() => 'and (p.given_name ilike ? or p.family_name ilike ?)').join(' ')}
     order by p.family_name, p.given_name, p.id limit 10`,
    [berlinDay(now), enrolmentId, anywhere, ...starts.flatMap((start) => [start, start])],
  );
}

/** Whether a person may be named as substitute. */
export async function isSuitable(
  em: EntityManager,
  { enrolmentId, anywhere, now, personId }: CandidateArgs & { personId: number },
): Promise<boolean> {
  const rows = await em.execute<unknown[]>(`select 1 ${SUITABLE} and p.id = ?`, [
    berlinDay(now),
    enrolmentId,
    anywhere,
    personId,
  ]);
  return rows.length > 0;
}
