import type { EntityManager } from '@mikro-orm/postgresql';
import type {
  BusyTime,
  EquipmentToPlan,
  ResourceKind,
  RoomToPlan,
  TakenTime,
  TrainerToPlan,
} from '../rules/year-plan/problem.ts';
import { splitDays } from '../rules/year-plan/split-days.ts';
import { EVERYBODY } from './year-plan-topics.ts';

const WALL = 'YYYY-MM-DD HH24:MI';

/** Rooms, trainers and equipment of the city. */
export async function resourcesToPlan(
  em: EntityManager,
  year: number,
): Promise<{ rooms: RoomToPlan[]; trainers: TrainerToPlan[]; equipment: EquipmentToPlan[] }> {
  const rooms = await em.execute<RoomToPlan[]>(
    `select id, site_code as "siteCode", seats, accessible, features, set_up_minutes as "setUpMinutes",
       tear_down_minutes as "tearDownMinutes" from room order by id`,
  );
  const trainers = await em.execute<TrainerToPlan[]>(
    `select t.id, c.days as "contractDays", coalesce((
         select array_agg(distinct to_char(lower(b.during) at time zone 'Europe/Berlin', 'YYYY-MM-DD'))
         from booking b where b.trainer_id = t.id
           and extract(year from lower(b.during) at time zone 'Europe/Berlin') = ?::int), '{}') as "taughtDays"
     from trainer t left join trainer_contract c on c.trainer_id = t.id and c.year = ?::int order by t.id`,
    [year, year],
  );
  const equipment = await em.execute<EquipmentToPlan[]>(
    `select id, kind, site_code as "siteCode" from equipment order by id`,
  );
  return { rooms, trainers, equipment };
}

/** What is booked and blocked in a year, day by day. */
export async function busyTimes(em: EntityManager, year: number): Promise<BusyTime[]> {
  const rows = await em.execute<{ kind: ResourceKind; id: number; from: string; until: string }[]>(
    `with year as (select make_timestamptz(?::int, 1, 1, 0, 0, 0, 'Europe/Berlin') as first,
                          make_timestamptz(?::int + 1, 1, 1, 0, 0, 0, 'Europe/Berlin') as last),
     used as (
       select room_id, trainer_id, equipment_id, lower(during) as starts_at, upper(during) as ends_at
       from booking, year where during && tstzrange(year.first, year.last)
       union all
       select room_id, trainer_id, equipment_id, greatest(starts_at, year.first), least(ends_at, year.last)
       from resource_block, year where starts_at < year.last and year.first < ends_at)
     select case when room_id is not null then 'ROOM' when trainer_id is not null then 'TRAINER' else 'EQUIPMENT' end as kind,
       coalesce(room_id, trainer_id, equipment_id) as id,
       to_char(starts_at at time zone 'Europe/Berlin', '${WALL}') as "from",
       to_char(ends_at at time zone 'Europe/Berlin', '${WALL}') as until
     from used order by 1, 2, 3`,
    [year, year],
  );
  return rows.flatMap(({ kind, id, from, until }) =>
    splitDays(from, until).map((part) => ({ kind, id, ...part })),
  );
}

/** When sessions take place that are planned already, and for whom. */
export async function takenTimes(em: EntityManager, year: number): Promise<TakenTime[]> {
  const rows = await em.execute<{ topicId: number; targetGroups: string[]; from: string; until: string }[]>(
    `select s.topic_id as "topicId",
       array(select g.target_group_code from topic_target_group g
             where g.topic_id = s.topic_id and g.target_group_code <> ? order by 1) as "targetGroups",
       to_char(a.starts_at at time zone 'Europe/Berlin', '${WALL}') as "from",
       to_char(a.ends_at at time zone 'Europe/Berlin', '${WALL}') as until
     from appointment a join session s on s.id = a.session_id and s.status <> 'CANCELLED'
     where extract(year from a.starts_at at time zone 'Europe/Berlin') = ?::int order by a.id`,
    [EVERYBODY, year],
  );
  return rows.flatMap(({ topicId, targetGroups, from, until }) =>
    splitDays(from, until).map((part) => ({ topicId, targetGroups, ...part })),
  );
}
