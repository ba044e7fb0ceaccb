import type { Invariant } from './checks.ts';

/** Lists that nobody kept, and the completion of what people learn at their own pace. */
export const attendanceGapInvariants: readonly Invariant[] = [
  {
    id: 'G1',
    says: 'people are unconfirmed only by a list that nobody closed, and such a list makes nobody absent',
    population: `select count(*) from enrolment_event where to_status = 'UNCONFIRMED'`,
    violations: `
      select e.session_id, e.id as enrolment_id, v.to_status, v.at, l.closed_at, l.forgotten from enrolment_event v
      join enrolment e on e.id = v.enrolment_id
      left join attendance_list l on l.session_id = e.session_id and l.closed_at = v.at
      where (v.to_status = 'UNCONFIRMED' and l.forgotten is distinct from true)
         or (v.to_status = 'NO_SHOW' and v.from_status = 'CONFIRMED' and l.forgotten)`,
  },
  {
    id: 'G2',
    says: 'nothing follows for those of whom nobody knows whether they were there',
    population: `select count(*) from enrolment where status = 'UNCONFIRMED'`,
    violations: `
      select e.id as enrolment_id, c.number, a.kind from enrolment e
      left join certificate c on c.enrolment_id = e.id and c.revoked_at is null
      left join absence_consequence a on a.enrolment_id = e.id and a.lifted_at is null
      where e.status = 'UNCONFIRMED' and (c.id is not null or a.id is not null)`,
  },
  {
    id: 'G3',
    says: 'a list that was forgotten is on record in the history of its session',
    population: 'select count(*) from attendance_list where forgotten',
    violations: `
      select l.session_id, l.closed_at from attendance_list l
      where l.forgotten and not exists (
        select from session_event v
        where v.session_id = l.session_id and v.kind = 'ATTENDANCE_FORGOTTEN' and v.at = l.closed_at)`,
  },
  {
    id: 'G4',
    says: 'a completion was recorded with the attendance, not before the start and not after that day',
    population: 'select count(*) from completion',
    violations: `
      select n.enrolment_id, n.completed_on, n.recorded_at, s.starts_at, s.format from completion n
      join enrolment e on e.id = n.enrolment_id
      join session s on s.id = e.session_id
      where s.format <> 'SELF_PACED'
         or n.completed_on < (s.starts_at at time zone 'Europe/Berlin')::date
         or n.completed_on > (n.recorded_at at time zone 'Europe/Berlin')::date
         or not exists (
           select from enrolment_event v
           where v.enrolment_id = e.id and v.to_status = 'ATTENDED' and v.at = n.recorded_at)`,
  },
];
