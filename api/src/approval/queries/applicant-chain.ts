import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDay } from '@weitblick/shared/calendar';
import type { ChainUnit, Officer } from '../rules/approvers.ts';

/** The units from a person's own up to the city, with heads who still work here. */
export async function chainOf(em: EntityManager, personId: number, now: Date): Promise<ChainUnit[]> {
  return em.execute<ChainUnit[]>(
    `with recursive up as (
       select u.id, u.parent_id, u.head_id, 0 as height
       from org_unit u join person p on p.unit_id = u.id where p.id = ?
       union all
       select u.id, u.parent_id, u.head_id, height + 1 from org_unit u join up on u.id = up.parent_id where height < 20)
     select up.id as "unitId", h.id as "headId" from up
     left join person h on h.id = up.head_id and (h.left_on is null or h.left_on >= ?)
     order by height`,
    [personId, berlinDay(now)],
  );
}

/** Training officers of today. */
export async function trainingOfficers(em: EntityManager, now: Date): Promise<Officer[]> {
  const today = berlinDay(now);
  return em.execute<Officer[]>(
    `select a.person_id as "personId", a.unit_id as "unitId" from role_assignment a
     join person p on p.id = a.person_id and (p.left_on is null or p.left_on >= ?)
     where a.role = 'TRAINING_OFFICER' and a.valid_from <= ? and (a.valid_until is null or a.valid_until > ?)`,
    [today, today, today],
  );
}

/** Whether `actorId` may decide for `approverId` today: it is the approver, or a deputy for these days. */
export async function mayDecideFor(
  em: EntityManager,
  actorId: number,
  approverId: number,
  now: Date,
): Promise<boolean> {
  if (actorId === approverId) return true;
  const today = berlinDay(now);
  const rows = await em.execute<unknown[]>(
    `select from approval_deputy where person_id = ? and deputy_id = ? and ? between valid_from and valid_until`,
    [approverId, actorId, today],
  );
  return rows.length > 0;
}
