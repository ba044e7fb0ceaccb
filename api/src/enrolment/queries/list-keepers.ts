import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDay } from '@weitblick/shared/calendar';

/** The trainers of a session who can sign in and are still here. */
export function trainersOf(tx: EntityManager, sessionId: number, now: Date): Promise<number[]> {
  return peopleIn(
    tx,
    `select distinct p.id from session_trainer l
     join trainer t on t.id = l.trainer_id
     join person p on p.id = t.person_id
     where l.session_id = ? and (p.left_on is null or p.left_on >= ?) order by p.id`,
    [sessionId, berlinDay(now)],
  );
}

/** Who is responsible for a session, or all planners when nobody is. */
export function plannersOf(tx: EntityManager, sessionId: number, now: Date): Promise<number[]> {
  const today = berlinDay(now);
  return peopleIn(
    tx,
    `with own as (
       select p.id from session s join person p on p.id = s.responsible_id
       where s.id = ? and (p.left_on is null or p.left_on >= ?)),
     planners as (
       select distinct p.id from role_assignment r join person p on p.id = r.person_id
       where r.role = 'TRAINING_PLANNER' and r.valid_from <= ? and (r.valid_until is null or r.valid_until > ?)
         and (p.left_on is null or p.left_on >= ?))
     select id from own union select id from planners where not exists (select from own) order by id`,
    [sessionId, today, today, today, today],
  );
}

async function peopleIn(tx: EntityManager, sql: string, values: unknown[]): Promise<number[]> {
  const rows = await tx.execute<{ id: number }[]>(sql, values);
  return rows.map(({ id }) => id);
}
