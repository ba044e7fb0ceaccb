import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDay } from '@weitblick/shared/calendar';

/** DIRECT: whose line manager somebody is; ALL: those and everybody below them. */
export type TeamScope = 'DIRECT' | 'ALL';

const PEOPLE: Record<TeamScope, string> = {
  DIRECT: `
    select p.* from line join person p on p.unit_id = line.unit_id
    where (select id from manager) = case when p.id = line.manager_id then line.above_id else line.manager_id end`,
  ALL: `
    select p.* from person p
    where p.unit_id in (select id from below) and p.id <> (select id from manager)`,
};

/**
 * The people a manager leads today, as the start of a statement: `with recursive … team as (…)`, all columns of person.
 * A unit without a head belongs to whoever leads above it.
 * @returns the parameters that come first, for the placeholders in `sql`
 */
export function teamOf(managerId: number, scope: TeamScope, now: Date): { sql: string; values: unknown[] } {
  const today = berlinDay(now);
  return {
    sql: `with recursive manager as (select ?::int as id, ?::date as today),
      line as materialized (select l.* from manager, line_of_units(manager.today) l),
      below as (
        select unit_id as id from line where manager_id = (select id from manager)
        union
        select u.id from org_unit u join below on u.parent_id = below.id),
      team as materialized (
        select * from (${PEOPLE[scope]}) led
        where led.left_on is null or led.left_on >= (select today from manager))`,
    values: [managerId, today],
  };
}

/** Whether a manager leads somebody, directly or over others. */
export async function leads(
  em: EntityManager,
  { managerId, personId, now }: { managerId: number; personId: number; now: Date },
): Promise<boolean> {
  const { sql, values } = teamOf(managerId, 'ALL', now);
  const rows = await em.execute(`${sql} select 1 from team where id = ?`, [...values, personId]);
  return rows.length > 0;
}
