import type { Invariant } from './checks.ts';

/** HMAC-SHA256 in SQL: the draw is recomputed without any of the application's code. */
const xored = (bytes: number) =>
  `(select string_agg(set_byte('\\x00', 0, (case when i < 32 then get_byte(a.seed, i) else 0 end) # ${bytes}), ''::bytea order by i)
    from generate_series(0, 63) i)`;
const LOT = `sha256(${xored(0x5c)} || sha256(${xored(0x36)} || convert_to(r.number, 'UTF8')))`;

export const allocationInvariants: readonly Invariant[] = [
  {
    id: 'L1',
    says: 'every lot is the one that the committed seed gives, and the order is by points and lot',
    population: 'select count(*) from allocation_result',
    violations: `
      select * from (
        select r.session_id, r.enrolment_id, r.position, a.seed_hash = sha256(a.seed) as committed, r.lot = ${LOT} as fits,
               row_number() over (partition by r.session_id order by r.points desc, r.lot) as place
        from allocation_result r join session_allocation a on a.session_id = r.session_id) recomputed
      where not committed or not fits or place <> position`,
  },
  {
    id: 'L2',
    says: 'queue numbers follow the draw, and whoever applied later stands behind it',
    population: 'select count(*) from session_allocation where drawn_at is not null',
    violations: `
      select e.session_id, e.id as enrolment_id, e.waiting_seq, r.position, a.first_seq, a.drawn_count
      from session_allocation a
      join enrolment e on e.session_id = a.session_id and e.waiting_seq is not null
      left join allocation_result r on r.enrolment_id = e.id
      where a.drawn_at is not null and (
        (r.position is not null and e.waiting_seq <> a.first_seq + r.position - 1)
        or (r.position is null and e.created_at >= a.apply_until and e.waiting_seq < a.first_seq + a.drawn_count)
        or (r.position is null and e.created_at < a.apply_until and e.status in ('WAITING', 'REQUESTED')))`,
  },
  {
    id: 'L3',
    says: 'before the draw nobody has one of the common seats, and each session knows whether it waits for one',
    population: 'select count(*) from session_allocation',
    violations: `
      select s.id as session_id, s.draw_pending, a.drawn_at, s.seats_taken, s.seats_in_quota from session s
      left join session_allocation a on a.session_id = s.id
      where s.draw_pending <> (a.session_id is not null and a.drawn_at is null)
         or (s.draw_pending and exists (
               select from enrolment e where e.session_id = s.id and e.holds_seat and e.seat_quota_id is null))`,
  },
  {
    id: 'L4',
    says: 'the counters of quotas equal a recount, and no quota gives more seats than it has',
    population: 'select count(*) from seat_quota',
    violations: `
      select q.id as quota_id, q.seats, q.seats_used, count(e.id) as used from seat_quota q
      left join enrolment e on e.seat_quota_id = q.id and e.holds_seat
      group by q.id having q.seats_used <> count(e.id) or count(e.id) > q.seats`,
  },
  {
    id: 'L5',
    says: 'the seats that a session keeps free equal a recount and are there',
    population: 'select count(*) from session where seats_held > 0 or seats_in_quota > 0',
    violations: `
      select s.id as session_id, s.capacity, s.seats_taken, s.seats_held, s.seats_in_quota, r.held, r.used from session s
      cross join lateral (
        select coalesce(sum(q.seats - q.seats_used) filter (where q.released_at is null), 0) as held,
               coalesce(sum(q.seats_used), 0) as used
        from seat_quota q where q.session_id = s.id) r
      where s.seats_held <> r.held or s.seats_in_quota <> r.used or (s.seats_held > 0 and s.seats_taken + s.seats_held > s.capacity)`,
  },
  {
    id: 'N1',
    says: 'everybody who is told about a session of a topic they asked for is told once, and the told are those who asked',
    population: 'select count(*) from demand_event',
    violations: `
      select v.id as demand_event_id, v.kind, count(o.id) as notices from demand_event v
      join demand d on d.id = v.demand_id
      join session s on s.id = v.session_id
      left join outbox_message o on o.demand_event_id = v.id
      group by v.id, d.id, s.id
      having count(o.id) <> (v.kind = 'SESSION_ANNOUNCED')::int
          or bool_or(o.recipient_id <> d.person_id) or d.topic_id <> s.topic_id`,
  },
  {
    id: 'N2',
    says: 'whoever accepted a seat in a second session no longer waits for the first, which is of the same topic',
    population: 'select count(*) from second_session',
    violations: `
      select x.session_id, x.first_session_id, null as enrolment_id from second_session x
      join session s on s.id = x.session_id join session f on f.id = x.first_session_id
      where s.topic_id <> f.topic_id
      union all
      select x.session_id, x.first_session_id, w.id from second_session x
      join enrolment e on e.session_id = x.session_id and e.status = 'CONFIRMED'
      join enrolment_event v on v.enrolment_id = e.id and v.from_status = 'OFFERED' and v.to_status = 'CONFIRMED'
      join enrolment w on w.session_id = x.first_session_id and w.person_id = e.person_id
        and w.status in ('WAITING', 'OFFERED') and w.created_at < v.at`,
  },
  {
    id: 'B1',
    says: 'what a bulk enrolment says about a person is an enrolment of that person in that session',
    population: 'select count(*) from bulk_enrolment_row where enrolment_id is not null',
    violations: `
      select r.bulk_id, r.position, r.person_id, r.enrolment_id from bulk_enrolment_row r
      join bulk_enrolment b on b.id = r.bulk_id
      join enrolment e on e.id = r.enrolment_id
      where e.person_id is distinct from r.person_id or e.session_id <> b.session_id`,
  },
];
