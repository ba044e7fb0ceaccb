import type { EntityManager } from '@mikro-orm/postgresql';

export interface TeamAbsence {
  /** YYYY-MM-DD in Berlin. */
  day: string;
  /** Colleagues of the applicant's unit who have a seat in a session on this day; numbers, never names. */
  inTraining: number;
  /** Colleagues of the applicant's unit, without the applicant. */
  teamSize: number;
}

/** Days of one session that are looked at. */
const MOST_DAYS = 31;

/** For each enrolment the days of its session, in order, with how many of the team are away for training. One statement. */
export async function teamAbsences(
  em: EntityManager,
  enrolmentIds: readonly number[],
): Promise<TeamAbsence[][]> {
  const rows = await em.execute<{ question: number; day: string; in_training: number; team_size: number }[]>(
    `with day as (
       select q.question::int, e.id as enrolment_id, p.id as person_id, p.unit_id, d.day::date as day,
              row_number() over (partition by q.question order by d.day) as n
       from unnest(?::int[]) with ordinality q(enrolment_id, question)
       join enrolment e on e.id = q.enrolment_id
       join person p on p.id = e.person_id
       cross join lateral (
         select distinct generate_series(
           date_trunc('day', a.starts_at at time zone 'Europe/Berlin'),
           date_trunc('day', (a.ends_at - interval '1 microsecond') at time zone 'Europe/Berlin'), interval '1 day') as day
         from appointment a where a.session_id = e.session_id) d)
     select d.question, to_char(d.day, 'YYYY-MM-DD') as day,
       (select count(distinct o.person_id)::int from enrolment o
        join person c on c.id = o.person_id and c.unit_id = d.unit_id and c.id <> d.person_id
        join session s on s.id = o.session_id and s.status = 'OPEN'
        join appointment b on b.session_id = s.id
          and b.starts_at < (d.day + 1)::timestamp at time zone 'Europe/Berlin'
          and b.ends_at > d.day::timestamp at time zone 'Europe/Berlin'
        where o.status in ('CONFIRMED', 'OFFERED', 'ATTENDED')) as in_training,
       (select count(*)::int from person c where c.unit_id = d.unit_id and c.id <> d.person_id
          and (c.left_on is null or c.left_on >= d.day)) as team_size
     from day d where d.n <= ${MOST_DAYS} order by d.question, d.day`,
    [`{${enrolmentIds.join(',')}}`],
  );
  const found: TeamAbsence[][] = enrolmentIds.map(() => []);
  for (const { question, day, in_training, team_size } of rows)
    found[question - 1]!.push({ day, inTraining: in_training, teamSize: team_size });
  return found;
}
