import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDay } from '@weitblick/shared/calendar';

export interface UnitScope {
  personId: number;
  /** Planners may enrol everybody. */
  mayPlan: boolean;
}

export interface EnrollableUnit {
  name: string;
  shortName: string;
  /** Everybody who works there or in a unit below. */
  people: number;
}

/** Units in which the person enrols others: as planner, training officer or head; by name. */
export function enrollableUnits(
  em: EntityManager,
  { personId, mayPlan }: UnitScope,
  search: string,
  first: number,
  now: Date,
): Promise<EnrollableUnit[]> {
  const today = berlinDay(now);
  const words = search.toWellFormed().replaceAll('\0', '').trim().slice(0, 100);
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  return em.execute<EnrollableUnit[]>(
    `with recursive mine as (
       select u.id from org_unit u
       where ? or u.head_id = ?
          or exists (select from role_assignment a where a.person_id = ? and a.role = 'TRAINING_OFFICER'
               and a.valid_from <= ? and (a.valid_until is null or a.valid_until > ?)
               and (a.unit_id = u.id or a.unit_id is null))
       union
       select u.id from org_unit u join mine on u.parent_id = mine.id),
     wanted as (
       select u.id, u.name, u.short_name from org_unit u
       where u.id in (select id from mine) and (u.name ilike ? or u.short_name ilike ?)
       order by u.short_name ilike ? desc, u.name, u.id limit ?),
     tree as (
       select id as top, id from wanted
       union all
       select tree.top, u.id from org_unit u join tree on u.parent_id = tree.id)
     select w.name, w.short_name as "shortName",
       (select count(*)::int from person p join tree on tree.id = p.unit_id
        where tree.top = w.id and (p.left_on is null or p.left_on >= ?)) as people
     from wanted w order by w.short_name ilike ? desc, w.name, w.id`,
    [mayPlan, personId, personId, today, today, pattern, pattern, words, first, today, words],
  );
}
