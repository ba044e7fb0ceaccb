import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDay } from '@weitblick/shared/calendar';

/** Whether the person is training officer of a part of the tree that holds the unit, today. */
export async function isOfficerOf(
  em: EntityManager,
  personId: number,
  unitId: number,
  now: Date,
): Promise<boolean> {
  const today = berlinDay(now);
  const rows = await em.execute<unknown[]>(
    `select from role_assignment a
     where a.person_id = ? and a.role = 'TRAINING_OFFICER' and a.valid_from <= ?
       and (a.valid_until is null or a.valid_until > ?) and (a.unit_id is null or unit_contains(a.unit_id, ?))`,
    [personId, today, today, unitId],
  );
  return rows.length > 0;
}

/** Who may read the record of a selection without names: it is there to be checked. */
export function readsSelection(roles: readonly string[]): boolean {
  return ['TRAINING_PLANNER', 'ADMINISTRATOR', 'TRAINING_OFFICER'].some((role) => roles.includes(role));
}
