import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDay } from '@weitblick/shared/calendar';
import type { TopicDemand } from '../rules/year-plan/problem.ts';

type Months = number[];
type DemandRow = Record<'topicId' | 'waiting' | 'interested' | 'refused' | 'seatsPlanned', number> & {
  renewals: { month: number; people: number }[] | null;
  lastYear: { month: number; people: number }[] | null;
};

/** Everything that speaks for sessions of a topic in a year; topics that nobody asks for are left out. One statement. */
export async function demandOfYear(
  em: EntityManager,
  year: number,
  now: Date,
): Promise<Map<number, TopicDemand>> {
  const today = berlinDay(now);
  const rows = await em.execute<DemandRow[]>(
    `with waits as (
       select topic_id, sum(waiting_count)::int as people from session
       where status = 'OPEN' and greatest(starts_at, enrol_until) > ?::timestamptz and waiting_count > 0 group by topic_id),
     asked as (
       select topic_id, count(*)::int as people from demand where withdrawn_at is null group by topic_id),
     past as (
       select e.person_id, e.status, s.topic_id, extract(month from s.starts_at at time zone 'Europe/Berlin')::int as month
       from session s join enrolment e on e.session_id = s.id
       where s.status = 'OPEN' and s.format <> 'SELF_PACED'
         and s.starts_at <= ?::timestamptz and s.starts_at > ?::timestamptz - interval '1 year'),
     came as (
       select topic_id, jsonb_agg(jsonb_build_object('month', month, 'people', people)) as months
       from (select topic_id, month, count(*) as people from past
             where status in ('ATTENDED', 'UNCONFIRMED', 'CONFIRMED') group by 1, 2) m group by topic_id),
     empty_handed as (
       select topic_id, count(distinct person_id)::int as people from past p
       where status in ('EXPIRED', 'DECLINED') and not exists (
         select from enrolment e join session s on s.id = e.session_id
         where e.person_id = p.person_id and s.topic_id = p.topic_id and e.holds_seat)
       group by topic_id),
     due as (
       select d.topic_id, d.person_id, greatest(d.due_on, make_date(?::int, 1, 1)) as due_on
       from mandatory_status((select coalesce(array_agg(distinct person_id), '{}') from mandatory_duty where until is null), ?::date) d
       where d.due_on < make_date(?::int + 1, 1, 1) and not exists (
         select from enrolment e join session s on s.id = e.session_id
         where e.person_id = d.person_id and s.topic_id = d.topic_id and e.status = 'CONFIRMED' and s.starts_at > ?::timestamptz)),
     renew as (
       select topic_id, jsonb_agg(jsonb_build_object('month', month, 'people', people)) as months
       from (select topic_id, extract(month from due_on)::int as month, count(*) as people from due group by 1, 2) m
       group by topic_id),
     planned as (
       select topic_id, sum(capacity)::int as seats from session
       where status <> 'CANCELLED' and format <> 'SELF_PACED'
         and extract(year from starts_at at time zone 'Europe/Berlin') = ?::int group by topic_id)
     select t.id as "topicId", coalesce(w.people, 0) as waiting, coalesce(a.people, 0) as interested,
       coalesce(x.people, 0) as refused, coalesce(p.seats, 0) as "seatsPlanned", r.months as renewals, c.months as "lastYear"
     from topic t
     left join waits w on w.topic_id = t.id left join asked a on a.topic_id = t.id left join empty_handed x on x.topic_id = t.id
     left join planned p on p.topic_id = t.id left join renew r on r.topic_id = t.id left join came c on c.topic_id = t.id
     where t.status = 'PUBLISHED' and t.formats && array['IN_PERSON', 'ONLINE', 'HYBRID']
       and (w.people > 0 or a.people > 0 or x.people > 0 or r.months is not null or c.months is not null)
     order by t.id`,
    [now, now, now, year, today, year, now, year],
  );
  return new Map(
    rows.map(({ topicId, renewals, lastYear, ...counts }) => [
      topicId,
      { ...counts, renewals: byMonth(renewals), lastYear: byMonth(lastYear) },
    ]),
  );
}

function byMonth(counts: readonly { month: number; people: number }[] | null): Months {
  const months: Months = Array<number>(12).fill(0);
  for (const { month, people } of counts ?? []) months[month - 1] = people;
  return months;
}
