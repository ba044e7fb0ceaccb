import type { EntityManager } from '@mikro-orm/postgresql';

export type ConflictKind =
  | 'CONFIRMED_SESSION'
  | 'REQUESTED_SESSION'
  | 'OFFERED_SESSION'
  | 'WAITING_SESSION'
  | 'PART_TIME_DAY'
  | 'VOCATIONAL_SCHOOL'
  | 'LEAVE'
  | 'OTHER';

export interface Conflict {
  kind: ConflictKind;
  /** Of the other thing: the other session's appointment, the free day, the blocked time. */
  startsAt: Date;
  endsAt: Date;
  /** The other session, where it is one. */
  sessionId: number | null;
}

export interface ConflictQuestion {
  personId: number;
  sessionId: number;
}

export const MAX_CONFLICTS = 50;

/**
 * What stands against people coming to sessions: other sessions of theirs, free days and blocked times that overlap an
 * appointment. One statement for any number of questions. Days off are days in Europe/Berlin, whatever their length.
 * @returns for each question, in the order of time, MAX_CONFLICTS at most
 */
export async function conflictsOf(
  em: EntityManager,
  questions: readonly ConflictQuestion[],
): Promise<Conflict[][]> {
  const rows = await em.execute<
    { question: number; kind: ConflictKind; starts_at: Date; ends_at: Date; other_id: number | null }[]
  >(
    `with slot as materialized (
       select q.question::int, q.person_id, q.session_id, a.starts_at, a.ends_at
       from unnest(?::int[], ?::int[]) with ordinality q(person_id, session_id, question)
       join appointment a on a.session_id = q.session_id),
     conflict as (
       select k.question, e.status || '_SESSION' as kind, o.starts_at, o.ends_at, o.session_id as other_id
       from slot k
       join enrolment e on e.person_id = k.person_id and e.session_id <> k.session_id
         and e.status in ('CONFIRMED', 'REQUESTED', 'OFFERED', 'WAITING')
       join session s on s.id = e.session_id and s.status = 'OPEN'
       join appointment o on o.session_id = s.id and o.starts_at < k.ends_at and k.starts_at < o.ends_at
       union
       select k.question, 'PART_TIME_DAY', d.day at time zone 'Europe/Berlin',
              (d.day + interval '1 day') at time zone 'Europe/Berlin', null
       from slot k
       cross join lateral generate_series(
         date_trunc('day', k.starts_at at time zone 'Europe/Berlin'),
         -- an appointment that ends at midnight does not touch the next day
         date_trunc('day', (k.ends_at - interval '1 microsecond') at time zone 'Europe/Berlin'), interval '1 day') d(day)
       join part_time_day p on p.person_id = k.person_id and p.weekday = extract(isodow from d.day)
         and d.day::date >= p.valid_from and (p.valid_until is null or d.day::date <= p.valid_until)
       union
       select k.question, b.kind, b.starts_at, b.ends_at, null
       from slot k
       join blocked_time b on b.person_id = k.person_id and b.starts_at < k.ends_at and k.starts_at < b.ends_at)
     select question, kind, starts_at, ends_at, other_id from (
       select *, row_number() over (partition by question order by starts_at, ends_at, kind, other_id) as n from conflict) c
     where n <= ${MAX_CONFLICTS} order by question, n`,
    [`{${questions.map((q) => q.personId).join(',')}}`, `{${questions.map((q) => q.sessionId).join(',')}}`],
  );
  const found: Conflict[][] = questions.map(() => []);
  for (const { question, kind, starts_at, ends_at, other_id } of rows) {
    found[question - 1]!.push({
      kind,
      startsAt: new Date(starts_at),
      endsAt: new Date(ends_at),
      sessionId: other_id,
    });
  }
  return found;
}
