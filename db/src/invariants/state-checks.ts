import type { Invariant } from './checks.ts';

/** What each status of docs/state-machine.md must hold, and may not; beside I1–I6 and A1–A3. */
export const stateInvariants: readonly Invariant[] = [
  {
    id: 'S1',
    says: 'every status has the seat, the queue number and the deadline that belong to it, and no others',
    population: 'select count(*) from enrolment',
    violations: `
      select id as enrolment_id, status, holds_seat, waiting_seq, offer_expires_at, decide_by from enrolment
      where (status in ('OFFERED', 'CONFIRMED', 'ATTENDED', 'NO_SHOW', 'UNCONFIRMED') and not holds_seat)
         or (status in ('WAITING', 'DECLINED', 'WITHDRAWN', 'CANCELLED', 'EXPIRED') and holds_seat)
         or (status in ('REQUESTED', 'WAITING') and waiting_seq is null)
         or (status = 'OFFERED') <> (offer_expires_at is not null)
         or (status = 'REQUESTED') <> (decide_by is not null)`,
  },
  {
    id: 'S2',
    says: 'a deadline leaves time: it lies after the moment from which it counts',
    population: `select count(*) from enrolment where status in ('OFFERED', 'REQUESTED')`,
    violations: `
      select id as enrolment_id, status, status_since, offer_expires_at, decide_by from enrolment
      where offer_expires_at <= status_since or decide_by <= status_since`,
  },
  {
    id: 'S3',
    says: 'nobody lets something run out, and nobody decides on a request of their own',
    population: `select count(*) from enrolment_event where to_status = 'EXPIRED' or from_status = 'REQUESTED'`,
    violations: `
      select v.id as event_id, v.enrolment_id, v.from_status, v.to_status, v.actor_id from enrolment_event v
      join enrolment e on e.id = v.enrolment_id
      where (v.to_status = 'EXPIRED' and v.actor_id is not null)
         or (v.from_status = 'REQUESTED' and v.to_status in ('CONFIRMED', 'WAITING', 'DECLINED')
             and (v.actor_id is null or v.actor_id = e.person_id))`,
  },
  {
    id: 'S4',
    says: 'a request ends and comes back together with the question to its approver, at the same moment',
    population: `select count(*) from enrolment_event where from_status = 'REQUESTED' or (to_status = 'REQUESTED' and version > 1)`,
    violations: `
      select v.id as event_id, v.enrolment_id, v.from_status, v.to_status, v.at from enrolment_event v
      where (v.from_status = 'REQUESTED' or (v.to_status = 'REQUESTED' and v.version > 1))
        and not exists (
          select from approval a join approval_event q on q.approval_id = a.id
          where a.enrolment_id = v.enrolment_id and q.at = v.at and q.kind = case
            when v.to_status = 'REQUESTED' then 'TAKEN_BACK'
            when v.to_status = 'DECLINED' then 'DECLINED'
            when v.to_status in ('CONFIRMED', 'WAITING') then 'APPROVED'
            else 'OBSOLETE' end)`,
  },
  {
    id: 'S5',
    says: 'the state of a question to an approver is what its last event says',
    population: 'select count(*) from approval',
    violations: `
      select a.id as approval_id, a.status, last.kind from approval a
      left join lateral (
        select kind from approval_event v
        where v.approval_id = a.id and v.kind in ('ASKED', 'APPROVED', 'DECLINED', 'OBSOLETE')
        order by v.id desc limit 1) last on true
      where a.status is distinct from case last.kind when 'ASKED' then 'PENDING' else last.kind end`,
  },
  {
    id: 'S6',
    says: 'whoever has lost the seat has no entry in the calendar left, as soon as they are told',
    population: `select count(*) from calendar_entry where method = 'REQUEST'`,
    violations: `
      select c.enrolment_id, c.position, e.status from calendar_entry c
      join enrolment e on e.id = c.enrolment_id
      join person p on p.id = e.person_id and p.left_on is null
      where c.method = 'REQUEST' and e.status in ('WAITING', 'DECLINED', 'WITHDRAWN', 'CANCELLED', 'EXPIRED')
        and not exists (
          select from outbox_message o join enrolment_event v on v.id = o.event_id
          where v.enrolment_id = e.id and o.channel is null and o.sent_at is null)`,
  },
];

/** What holds when the worker keeps up: for monitoring, and for tests that let it. $1 is the time of the check. */
export const settledInvariants: readonly Invariant[] = [
  {
    id: 'W1',
    says: 'no offer, request or waiting list is open five minutes after its time was over',
    population: `select count(*) from enrolment where status in ('OFFERED', 'REQUESTED', 'WAITING')`,
    violations: `
      select e.id as enrolment_id, e.status, e.offer_expires_at, e.decide_by, s.starts_at from enrolment e
      join session s on s.id = e.session_id
      where e.status in ('OFFERED', 'REQUESTED', 'WAITING')
        and least(e.offer_expires_at, e.decide_by, greatest(s.starts_at, s.enrol_until)) <= $1::timestamptz - interval '5 minutes'`,
  },
  {
    id: 'W2',
    says: 'no notice is unplanned a quarter of an hour after it was recorded, and no mail waits for an hour longer than it has to',
    population: 'select count(*) from outbox_message',
    violations: `
      select 'notice' as what, id, created_at as since from outbox_message
      where channel is null and sent_at is null and created_at <= $1::timestamptz - interval '15 minutes'
      union all
      select 'mail', id, next_attempt_at from mail
      where status = 'QUEUED' and next_attempt_at <= $1::timestamptz - interval '1 hour'`,
  },
];
