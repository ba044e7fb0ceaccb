import type { EntityManager } from '@mikro-orm/postgresql';
import { mayCoach, type Standing } from '../rules/suitability.ts';

/** Where people stand in the city; one statement. */
export async function standingsOf(
  em: EntityManager,
  personIds: readonly number[],
): Promise<Map<number, Standing>> {
  if (personIds.length === 0) return new Map();
  const rows = await em.execute<Standing[]>(
    `with recursive up as (
       select p.id as person_id, u.id, u.parent_id, u.kind, u.head_id, u.deputy_id, 0 as height
       from person p join org_unit u on u.id = p.unit_id where p.id in (${personIds.map(() => '?').join(', ')})
       union all
       select up.person_id, u.id, u.parent_id, u.kind, u.head_id, u.deputy_id, height + 1
       from org_unit u join up on u.id = up.parent_id where height < 20)
     select person_id as "personId",
       array_agg(id) filter (where height = 0 or kind in ('ABTEILUNG', 'SACHGEBIET')) as "ownUnits",
       array_remove(array_agg(head_id) || array_agg(deputy_id), null) as line
     from up group by person_id`,
    [...personIds],
  );
  return new Map(
    rows.map(({ personId, ownUnits, line }) => [
      personId,
      { personId, ownUnits, line: line.filter((id) => id !== personId) },
    ]),
  );
}

/** Whether the one may be coached by the other, by where both stand today. */
export async function isSuitable(em: EntityManager, personId: number, coachId: number): Promise<boolean> {
  const standings = await standingsOf(em, [personId, coachId]);
  const [person, coach] = [standings.get(personId), standings.get(coachId)];
  return person !== undefined && coach !== undefined && mayCoach(person, coach);
}
