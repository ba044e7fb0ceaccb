import type { Invariant } from './checks.ts';

/** Counts from the appointments themselves, not from the table of bookings that the constraints look at. */
function usedOnce(id: string, what: string, column: string): Invariant {
  return {
    id,
    says: `no ${what} is used twice at once`,
    population: `select count(*) from booking_wanted where ${column} is not null`,
    violations: `
      select a.appointment_id, b.appointment_id as other_id, a.${column} from booking_wanted a
      join booking_wanted b on b.${column} = a.${column} and b.appointment_id > a.appointment_id and a.during && b.during
        and (a.room_id is null or a.session_id <> b.session_id)`,
  };
}

/** What the planning desk keeps: resources used once at a time, and a history without gaps. */
export const planningInvariants: readonly Invariant[] = [
  usedOnce('R1', 'room', 'room_id'),
  usedOnce('R3', 'trainer', 'trainer_id'),
  usedOnce('R4', 'piece of equipment', 'equipment_id'),
  {
    id: 'R5',
    says: 'what is occupied is what the appointments of sessions that take place ask for',
    population: 'select count(*) from booking',
    violations: `
      (select 'missing' as fault, * from (select * from booking_wanted except select * from booking) m)
      union all
      (select 'too many', * from (select * from booking except select * from booking_wanted) t)`,
  },
  {
    id: 'R6',
    says: 'nobody has anything in a session that is not published',
    population: 'select count(*) from session',
    violations: `
      select s.id as session_id, e.id as enrolment_id from session s
      join enrolment e on e.session_id = s.id where s.status = 'DRAFT'`,
  },
  {
    id: 'R7',
    says: 'nobody has a seat, an offer, a request or a place on the list in a cancelled session, and it occupies nothing',
    population: `select count(*) from session where status = 'CANCELLED'`,
    violations: `
      select s.id as session_id, 'enrolment' as what, e.id from session s
      join enrolment e on e.session_id = s.id and e.status in ('REQUESTED', 'WAITING', 'OFFERED', 'CONFIRMED')
      where s.status = 'CANCELLED'
      union all
      select s.id, 'booking', b.appointment_id from session s
      join booking b on b.session_id = s.id where s.status = 'CANCELLED'`,
  },
  {
    id: 'R8',
    says: 'the history of a session ends no later than its version, and says that it was cancelled only if it is',
    population: 'select count(*) from session_event',
    violations: `
      select v.session_id, v.version, s.version as current, s.status from session_event v
      join session s on s.id = v.session_id
      where v.version > s.version or (v.kind = 'CANCELLED' and s.status <> 'CANCELLED')`,
  },
  {
    id: 'R9',
    says: 'people move between sessions of one topic, and whoever has said yes to the new seat no longer has the old one',
    population: 'select count(*) from seat_move',
    violations: `
      select m.enrolment_id, m.from_enrolment_id, e.status, f.status as from_status from seat_move m
      join enrolment e on e.id = m.enrolment_id
      join enrolment f on f.id = m.from_enrolment_id
      join session s on s.id = e.session_id
      join session t on t.id = f.session_id
      where e.person_id <> f.person_id or s.id = t.id or s.topic_id <> t.topic_id
         or (e.status in ('CONFIRMED', 'ATTENDED', 'NO_SHOW', 'UNCONFIRMED')
             and f.status in ('REQUESTED', 'WAITING', 'OFFERED', 'CONFIRMED'))`,
  },
  {
    id: 'R10',
    says: 'nothing is booked into a time that is blocked, unless the block was entered knowingly over what was booked',
    population: 'select count(*) from resource_block where not over_bookings',
    violations: `
      select k.id as block_id, b.appointment_id, b.during from resource_block k
      join booking b on (b.room_id = k.room_id or b.trainer_id = k.trainer_id or b.equipment_id = k.equipment_id)
        and b.during && tstzrange(k.starts_at, k.ends_at)
      where not k.over_bookings`,
  },
];
