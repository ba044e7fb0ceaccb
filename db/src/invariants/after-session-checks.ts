import type { Invariant } from './checks.ts';

/** Attendance, certificates and evaluation. */
export const afterSessionInvariants: readonly Invariant[] = [
  {
    id: 'T1',
    says: 'nobody attended or stayed away before the session had started',
    population: `select count(*) from enrolment_event where to_status in ('ATTENDED', 'NO_SHOW')`,
    violations: `
      select v.id as event_id, v.enrolment_id, v.at, s.starts_at from enrolment_event v
      join enrolment e on e.id = v.enrolment_id
      join session s on s.id = e.session_id
      where v.to_status in ('ATTENDED', 'NO_SHOW') and v.at < s.starts_at`,
  },
  {
    id: 'T2',
    says: 'a valid certificate belongs to somebody who attended, and a revoked one to somebody who did not',
    population: 'select count(*) from certificate',
    violations: `
      select c.id as certificate_id, c.enrolment_id, e.status, c.revoked_at from certificate c
      join enrolment e on e.id = c.enrolment_id
      where (c.revoked_at is null) <> (e.status = 'ATTENDED')`,
  },
  {
    id: 'T3',
    says: 'what a closed list made of people follows from its marks',
    population: `
      select count(*) from attendance_list l
      join enrolment e on e.session_id = l.session_id
      join enrolment_event v on v.enrolment_id = e.id and v.from_status = 'CONFIRMED' and v.at = l.closed_at
      where l.closed_at is not null`,
    violations: `
      select l.session_id, e.id as enrolment_id, v.to_status, n.present, n.appointments, l.required_percent
      from attendance_list l
      join enrolment e on e.session_id = l.session_id
      join enrolment_event v on v.enrolment_id = e.id and v.from_status = 'CONFIRMED' and v.at = l.closed_at
        and v.to_status in ('ATTENDED', 'NO_SHOW', 'UNCONFIRMED')
      cross join lateral (
        select count(*) as appointments, count(*) filter (where m.present) as present from appointment a
        left join attendance_mark m on m.appointment_id = a.id and m.enrolment_id = e.id
        where a.session_id = l.session_id) n
      where (v.to_status = 'ATTENDED') <> (n.present * 100 >= l.required_percent * n.appointments)`,
  },
  {
    id: 'V1',
    says: 'there are as many evaluations of a session as people who gave one',
    population: 'select count(*) from evaluation_answer',
    violations: `
      select s.id as session_id, a.answers, p.people from session s
      left join (select session_id, count(*) as answers from evaluation_answer group by session_id) a on a.session_id = s.id
      left join (select session_id, count(*) as people from evaluation_participation group by session_id) p
        on p.session_id = s.id
      where coalesce(a.answers, 0) <> coalesce(p.people, 0)`,
  },
  {
    id: 'V2',
    says: 'only people who were recorded as having attended gave an evaluation',
    population: 'select count(*) from evaluation_participation',
    violations: `
      select p.session_id, p.person_id from evaluation_participation p
      where not exists (
        select from enrolment e join enrolment_event v on v.enrolment_id = e.id and v.to_status = 'ATTENDED'
        where e.session_id = p.session_id and e.person_id = p.person_id)`,
  },
];
