import type { EntityManager } from '@mikro-orm/postgresql';

export interface ContractRow {
  trainerId: number;
  year: number;
  agreedDays: number;
  /** Days in Berlin on which the trainer teaches. */
  taughtDays: number;
}

/** The contracts of each of the trainers, the newest first. */
export function contractsOfTrainers(em: EntityManager, ids: readonly number[]): Promise<ContractRow[]> {
  return em.execute<ContractRow[]>(
    `select c.trainer_id as "trainerId", c.year, c.days as "agreedDays",
       count(distinct (lower(b.during) at time zone 'Europe/Berlin')::date)::int as "taughtDays"
     from trainer_contract c
     left join booking b on b.trainer_id = c.trainer_id
       and extract(year from lower(b.during) at time zone 'Europe/Berlin') = c.year
     where c.trainer_id = any(?::int[]) group by c.trainer_id, c.year, c.days order by c.year desc`,
    [`{${ids.join(',')}}`],
  );
}
