import type { EntityManager } from '@mikro-orm/postgresql';
import { demandOfYear } from './year-plan-demand.ts';

export interface YearOutlook {
  year: number;
  topics: number;
  waiting: number;
  interested: number;
  renewals: number;
  lastYear: number;
  refused: number;
  sessionsPlanned: number;
  seatsPlanned: number;
  rooms: number;
  roomSeats: number;
  trainers: number;
  trainersWithContract: number;
  contractDays: number;
}

/** What a plan of the year would start from. */
export async function yearOutlook(em: EntityManager, year: number, now: Date): Promise<YearOutlook> {
  const demand = [...(await demandOfYear(em, year, now)).values()];
  const sum = (numbers: readonly number[]) => numbers.reduce((total, count) => total + count, 0);
  const [resources] = await em.execute<
    [Omit<YearOutlook, 'year' | 'topics' | 'waiting' | 'interested' | 'renewals' | 'lastYear' | 'refused'>]
  >(
    `select s.sessions as "sessionsPlanned", s.seats as "seatsPlanned", r.rooms, r.seats as "roomSeats", t.trainers,
       c.trainers as "trainersWithContract", c.days as "contractDays"
     from (select count(*)::int as sessions, coalesce(sum(capacity), 0)::int as seats from session
           where status <> 'CANCELLED' and format <> 'SELF_PACED'
             and extract(year from starts_at at time zone 'Europe/Berlin') = ?::int) s,
          (select count(*)::int as rooms, coalesce(sum(seats), 0)::int as seats from room) r,
          (select count(*)::int as trainers from trainer) t,
          (select count(*)::int as trainers, coalesce(sum(days), 0)::int as days from trainer_contract where year = ?::int) c`,
    [year, year],
  );
  return {
    year,
    topics: demand.length,
    waiting: sum(demand.map(({ waiting }) => waiting)),
    interested: sum(demand.map(({ interested }) => interested)),
    refused: sum(demand.map(({ refused }) => refused)),
    renewals: sum(demand.flatMap(({ renewals }) => renewals)),
    lastYear: sum(demand.flatMap(({ lastYear }) => lastYear)),
    ...resources,
  };
}
