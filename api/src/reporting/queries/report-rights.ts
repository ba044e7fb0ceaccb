import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDay } from '@weitblick/shared/calendar';
import type { SignedIn } from '../../platform/context.ts';

/** What of the reports somebody may read. */
export interface ReportRights {
  /** Units whose people they may count, with all below; none lies inside another. */
  tops: readonly number[];
  /** Figures about sessions of the whole city. */
  wholeCity: boolean;
  /** Lists behind the figures, with names. */
  lists: boolean;
  /** Only tables that cannot be played off against each other: whole years, no filter but the unit tree. */
  coarse: boolean;
}

/** Planners read everything, staff council and data protection figures of the city, training officers those of their units. Nobody else reads reports. */
export async function reportRights(
  em: EntityManager,
  { person, roles }: SignedIn,
  now: Date,
): Promise<ReportRights | null> {
  const planner = roles.includes('TRAINING_PLANNER');
  if (planner || roles.includes('REPORT_READER')) {
    const [city] = await em.execute<{ id: number }[]>('select id from org_unit where parent_id is null');
    return { tops: [city!.id], wholeCity: true, lists: planner, coarse: !planner };
  }
  if (!roles.includes('TRAINING_OFFICER')) return null;
  const today = berlinDay(now);
  const units = await em.execute<{ id: number }[]>(
    `with mine as (
       select distinct u.id from role_assignment a
       join org_unit u on u.id = a.unit_id or (a.unit_id is null and u.parent_id is null)
       where a.person_id = ? and a.role = 'TRAINING_OFFICER'
         and a.valid_from <= ?::date and (a.valid_until is null or a.valid_until > ?::date))
     select id from mine m
     where not exists (select from mine above where above.id <> m.id and unit_contains(above.id, m.id)) order by id`,
    [person.id, today, today],
  );
  if (units.length === 0) return null;
  return { tops: units.map(({ id }) => id), wholeCity: false, lists: false, coarse: false };
}

export interface UnitStep {
  id: number;
  shortName: string;
  name: string;
}

/** @returns the units from the one of `tops` that it lies in down to `unitId` itself; null when it lies in none */
export async function unitPath(
  em: EntityManager,
  tops: readonly number[],
  unitId: number,
): Promise<UnitStep[] | null> {
  const up = await em.execute<UnitStep[]>(
    `with recursive up as (
       select id, parent_id, short_name, name, 0 as height from org_unit where id = ?
       union all
       select u.id, u.parent_id, u.short_name, u.name, height + 1 from org_unit u join up on u.id = up.parent_id
       where height < 20)
     select id, short_name as "shortName", name from up order by height`,
    [unitId],
  );
  const top = up.findIndex(({ id }) => tops.includes(id));
  return top < 0 ? null : up.slice(0, top + 1).reverse();
}
