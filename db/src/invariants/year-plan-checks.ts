import type { Invariant } from './checks.ts';

/** What plans of a year promise: proposals that could all be made together, and nobody forgotten. */
export const yearPlanInvariants: readonly Invariant[] = [
  {
    id: 'J1',
    says: 'the proposals of a plan share no room and no trainer at once',
    population: 'select count(*) from year_plan_appointment',
    violations: `
      with used as (
        select i.plan_id, i.id as item_id, a.position, tstzrange(a.starts_at, a.ends_at) as during, 'room ' || a.room_id as what
        from year_plan_item i join year_plan_appointment a on a.item_id = i.id where a.room_id is not null
        union all
        select i.plan_id, i.id, a.position, tstzrange(a.starts_at, a.ends_at), 'trainer ' || t
        from year_plan_item i join year_plan_appointment a on a.item_id = i.id cross join unnest(a.trainer_ids) t)
      select a.plan_id, a.what, a.item_id, b.item_id as other_id from used a
      join used b on b.plan_id = a.plan_id and b.what = a.what and b.during && a.during
        and (b.item_id, b.position) > (a.item_id, a.position)`,
  },
  {
    id: 'J2',
    says: 'a plan has as many proposals and gaps of a topic as sessions are wanted',
    population: 'select count(*) from year_plan_topic',
    violations: `
      select d.plan_id, d.topic_id, d.sessions_wanted, i.sessions as proposed, g.sessions as missing
      from year_plan_topic d
      cross join lateral (select count(*) as sessions from year_plan_item i
                          where i.plan_id = d.plan_id and i.topic_id = d.topic_id) i
      cross join lateral (select coalesce(sum(sessions), 0) as sessions from year_plan_gap g
                          where g.plan_id = d.plan_id and g.topic_id = d.topic_id) g
      where d.sessions_wanted <> i.sessions + g.sessions`,
  },
  {
    id: 'J3',
    says: 'what was made of a proposal is a session of its topic, and what waits to be made belongs to a plan that counts',
    population: `select count(*) from year_plan_item where status <> 'PROPOSED'`,
    violations: `
      select i.id as item_id, i.status, i.session_id from year_plan_item i
      join year_plan p on p.id = i.plan_id left join session s on s.id = i.session_id
      where (i.session_id is not null and s.topic_id <> i.topic_id) or (i.status = 'REQUESTED' and p.status <> 'READY')`,
  },
  {
    id: 'J4',
    says: 'the days of a proposal are those of its first appointment, in the year of its plan',
    population: 'select count(*) from year_plan_item',
    violations: `
      select i.id as item_id, i.starts_on, i.starts_at, a.starts_at as first from year_plan_item i
      join year_plan p on p.id = i.plan_id
      left join lateral (select min(starts_at) as starts_at, max(ends_at) as ends_at
                         from year_plan_appointment where item_id = i.id) a on true
      where a.starts_at is distinct from i.starts_at
         or (i.starts_at at time zone 'Europe/Berlin')::date <> i.starts_on
         or extract(year from i.starts_on) <> p.year
         or extract(year from a.ends_at at time zone 'Europe/Berlin') <> p.year`,
  },
];
