import { allocationInvariants } from './allocation-checks.ts';
import { afterSessionInvariants } from './after-session-checks.ts';
import { coachingInvariants } from './coaching-checks.ts';
import { interfaceInvariants } from './interface-checks.ts';
import { noticeInvariants } from './notice-checks.ts';
import { obligationInvariants } from './obligation-checks.ts';
import { questionInvariants } from './question-checks.ts';
import { topicInvariants } from './topic-checks.ts';
import { yearPlanInvariants } from './year-plan-checks.ts';
import { substitutionInvariants } from './substitution-checks.ts';
import { attendanceGapInvariants } from './attendance-gap-checks.ts';
import { peerAdviceInvariants } from './peer-advice-checks.ts';
import { planningInvariants } from './planning-checks.ts';
import { searchInvariants } from './search-checks.ts';
import { stateInvariants } from './state-checks.ts';

export interface Invariant {
  id: string;
  /** What holds, in words. */
  says: string;
  /** Counts what was looked at, so that an empty table cannot pass for a sound one. */
  population: string;
  /** One row for each violation. */
  violations: string;
}

/** I-numbers follow section 1.4 of the reliability notes. `$1` is the time of the check. */
export const invariants: readonly Invariant[] = [
  {
    id: 'I1',
    says: 'no session holds more people than it has seats',
    population: 'select count(*) from session',
    violations: `
      select s.id as session_id, s.capacity, count(e.id) as holding from session s
      join enrolment e on e.session_id = s.id and e.holds_seat
      group by s.id having count(e.id) > s.capacity`,
  },
  {
    id: 'I2',
    says: 'the counters of a session equal a recount',
    population: 'select count(*) from session',
    violations: `
      select s.id as session_id, s.seats_taken, s.waiting_count, r.seats, r.waiting from session s
      cross join lateral (
        select count(*) filter (where e.holds_seat) as seats,
               count(*) filter (where e.status = 'WAITING') as waiting
        from enrolment e where e.session_id = s.id) r
      where s.seats_taken <> r.seats or s.waiting_count <> r.waiting`,
  },
  {
    id: 'I2b',
    says: 'nobody waits for an open session that has a free seat for them, unless the seats are still to be drawn',
    population: `select count(*) from session where status = 'OPEN' and starts_at > $1`,
    violations: `
      select id as session_id, capacity, seats_taken, waiting_count from session
      where status = 'OPEN' and greatest(starts_at, enrol_until) > $1 and waiting_count > 0 and not draw_pending
        and (seats_taken + seats_held < capacity or exists (
          select from seat_quota q
          join enrolment e on e.session_id = q.session_id and e.status = 'WAITING'
          join person p on p.id = e.person_id
          where q.session_id = session.id and q.released_at is null and q.seats_used < q.seats
            and unit_contains(q.unit_id, p.unit_id)))`,
  },
  {
    id: 'I3',
    says: 'every status change has exactly one event, and the chain of events has no gap and ends in the status',
    population: 'select count(*) from enrolment_event',
    violations: `
      select e.id as enrolment_id, e.status, e.version, h.events, h.last_to, h.gaps from enrolment e
      left join (
        select enrolment_id, count(*) as events,
               (array_agg(to_status order by version desc))[1] as last_to,
               count(*) filter (where from_status <> coalesce(previous_to, 'NONE') or version <> position) as gaps
        from (
          select *, lag(to_status) over w as previous_to, row_number() over w as position
          from enrolment_event window w as (partition by enrolment_id order by version)) ordered
        group by enrolment_id) h on h.enrolment_id = e.id
      where h.events is distinct from e.version or h.last_to is distinct from e.status or h.gaps > 0`,
  },
  {
    id: 'I4',
    says: 'nobody was promoted to a common seat while somebody with a smaller waiting number was waiting',
    population: `select count(*) from enrolment_event where from_status = 'WAITING' and to_status in ('CONFIRMED', 'OFFERED')`,
    violations: `
      with stay as (
        select e.session_id, e.id as enrolment_id, e.waiting_seq, joined.id as joined_event, ended.id as left_event
        from enrolment e
        join enrolment_event joined on joined.enrolment_id = e.id and joined.to_status = 'WAITING'
        left join enrolment_event ended on ended.enrolment_id = e.id and ended.version = joined.version + 1)
      select promoted.session_id, promoted.enrolment_id, overtaken.enrolment_id as overtaken_id
      from stay promoted
      join enrolment_event p on p.id = promoted.left_event and p.to_status in ('CONFIRMED', 'OFFERED')
        and p.seat_quota_id is null
      join stay overtaken on overtaken.session_id = promoted.session_id
        and overtaken.waiting_seq < promoted.waiting_seq
        and overtaken.joined_event < p.id
        and (overtaken.left_event is null or overtaken.left_event > p.id)`,
  },
  {
    id: 'I4b',
    says: 'queue numbers are unique, within what was given out, and, but for those that were drawn (L2), in the order in which people came',
    population: `select count(*) from enrolment where waiting_seq is not null`,
    violations: `
      select id as enrolment_id, session_id, waiting_seq from (
        select e.id, e.session_id, e.waiting_seq, s.waiting_seq as given_out, joined.id as joined_event,
               lag(e.waiting_seq) over w as before, max(joined.id) filter (where r.enrolment_id is null) over (w rows between unbounded preceding and 1 preceding) as latest,
               r.enrolment_id is not null as drawn
        from enrolment e
        join session s on s.id = e.session_id
        join enrolment_event joined on joined.enrolment_id = e.id and joined.version = 1
        left join allocation_result r on r.enrolment_id = e.id
        where e.waiting_seq is not null
        window w as (partition by e.session_id order by e.waiting_seq)) ordered
      where waiting_seq > given_out or waiting_seq = before or (joined_event < latest and not drawn)`,
  },
  {
    id: 'I5',
    says: 'every change that a person is told about has exactly one notice to that person, and no notice is without its change',
    population: 'select count(*) from outbox_message',
    violations: `
      select ev.id as event_id, t.notice_kind, n.notices, n.kinds from enrolment_event ev
      join enrolment e on e.id = ev.enrolment_id
      join enrolment_transition t on t.from_status = ev.from_status and t.to_status = ev.to_status
      left join lateral (
        select count(*) as notices, array_agg(o.kind) as kinds,
               -- who is moved, or whose session does not take place, is told so instead
               count(*) filter (where o.recipient_id = e.person_id and (o.kind = t.notice_kind
                 or ev.to_status = 'CANCELLED' and o.kind in ('SESSION_CANCELLED', 'SEAT_MOVED')
                 or ev.to_status = 'OFFERED' and o.kind = 'MOVE_ASKED')) as fitting
        from outbox_message o where o.event_id = ev.id
          -- what an absence leads to is told besides (X2)
          and o.kind not like 'ABSENCE%') n on true
      where n.notices <> (t.notice_kind is not null)::int or n.fitting <> n.notices`,
  },
  {
    id: 'I6',
    says: 'a person has at most one active enrolment in a session',
    population: 'select count(*) from enrolment',
    violations: `
      select session_id, person_id, count(*) from enrolment
      where status in ('REQUESTED', 'WAITING', 'OFFERED', 'CONFIRMED', 'ATTENDED', 'NO_SHOW', 'UNCONFIRMED')
      group by session_id, person_id having count(*) > 1`,
  },
  {
    id: 'I8',
    says: 'what an idempotency key answers exists',
    population: 'select count(*) from idempotency_key',
    violations: `
      select k.person_id, k.key, k.outcome from idempotency_key k
      where k.outcome ? 'enrolmentId'
        and not exists (select from enrolment e where e.id = (k.outcome->>'enrolmentId')::int 
          and (e.person_id = k.person_id or k.outcome ? 'approvalId'))`,
  },
  {
    id: 'A1',
    says: 'a request waits for exactly one approver, and nothing else waits for one',
    population: 'select count(*) from approval',
    violations: `
      select e.id as enrolment_id, e.status, count(a.id) as pending from enrolment e
      left join approval a on a.enrolment_id = e.id and a.status = 'PENDING'
      group by e.id having (e.status = 'REQUESTED') <> (count(a.id) = 1)`,
  },
  {
    id: 'A2',
    says: 'nobody approves for themselves, and every decision has its event',
    population: `select count(*) from approval where status in ('APPROVED', 'DECLINED')`,
    violations: `
      select a.id as approval_id, a.status, a.decided_by_id, e.person_id from approval a
      join enrolment e on e.id = a.enrolment_id
      where a.decided_by_id = e.person_id
         or (a.status in ('APPROVED', 'DECLINED') and not exists (
               select from approval_event v where v.approval_id = a.id and v.kind = a.status and v.actor_id = a.decided_by_id))`,
  },
  {
    id: 'A3',
    says: 'every question to an approver, reminder and escalation has one notice to that approver',
    population: `select count(*) from approval_event where kind in ('ASKED', 'REMINDED', 'ESCALATED')`,
    violations: `
      select v.id as approval_event_id, v.kind, count(o.id) as notices from approval_event v
      left join outbox_message o on o.approval_event_id = v.id and o.recipient_id = v.approver_id
      where v.kind in ('ASKED', 'REMINDED', 'ESCALATED')
      group by v.id having count(o.id) <> 1`,
  },
  {
    id: 'R2',
    says: 'a session starts with its first and ends with its last appointment',
    population: `select count(*) from session where format <> 'SELF_PACED'`,
    violations: `
      select s.id as session_id, s.starts_at, s.ends_at, min(a.starts_at) as first, max(a.ends_at) as last
      from session s left join appointment a on a.session_id = s.id
      where s.format <> 'SELF_PACED'
      group by s.id
      having min(a.starts_at) is distinct from s.starts_at or max(a.ends_at) is distinct from s.ends_at`,
  },
  ...planningInvariants,
  ...yearPlanInvariants,
  ...peerAdviceInvariants,
  ...coachingInvariants,
  ...noticeInvariants,
  ...obligationInvariants,
  ...questionInvariants,
  ...afterSessionInvariants,
  ...allocationInvariants,
  ...topicInvariants,
  ...searchInvariants,
  ...substitutionInvariants,
  ...attendanceGapInvariants,
  ...stateInvariants,
  ...interfaceInvariants,
];
