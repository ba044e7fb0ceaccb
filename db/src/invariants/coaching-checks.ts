import type { Invariant } from './checks.ts';

/** About coachings; who is coached and what about is counted, never shown. */
export const coachingInvariants: readonly Invariant[] = [
  {
    id: 'Y1',
    says: 'the chain of events of every coaching ends in its state, and has no gap',
    population: 'select count(*) from coaching',
    violations: `
      select c.id as coaching_id, c.status, c.version, count(e.id) as steps from coaching c
      left join coaching_event e on e.coaching_id = c.id and e.kind = 'STATUS'
      group by c.id
      having count(e.id) <> c.version
        or not bool_or(e.version = c.version and e.to_status = c.status)`,
  },
  {
    id: 'Y2',
    says: 'the places taken at a coach equal a recount, and are not more than there are',
    population: 'select count(*) from coach',
    violations: `
      select k.person_id as coach_id, k.running_count, k.capacity from coach k
      where k.running_count > k.capacity or k.running_count <> (select count(*) from coaching c
        where c.coach_id = k.person_id and c.status in ('ACCEPTED', 'AGREED', 'RUNNING'))`,
  },
  {
    id: 'Y3',
    says: 'nobody has two open requests at one coach',
    population: 'select count(*) from coaching',
    violations: `
      select coach_id, count(*) from coaching where status in ('REQUESTED', 'ACCEPTED', 'AGREED', 'RUNNING')
      group by person_id, coach_id having count(*) > 1`,
  },
  {
    id: 'Y4',
    says: 'concern and goals are there while a coaching is open, and until they are deleted after its conclusion',
    population: `select count(*) from coaching where status in ('CONCLUDED', 'DECLINED', 'HANDED_OVER', 'WITHDRAWN')`,
    violations: `
      select c.id as coaching_id, c.status from coaching c
      where (c.status in ('DECLINED', 'HANDED_OVER', 'WITHDRAWN')
          -- 30 days, and the time that the nightly job may take
          or c.status = 'CONCLUDED' and c.status_since < $1::timestamptz - interval '32 days')
        and (exists (select from coaching_concern k where k.coaching_id = c.id)
          or exists (select from coaching_goals g where g.coaching_id = c.id))`,
  },
  {
    id: 'Y5',
    says: 'no two times of a coach overlap, and none to come is booked for a coaching that is over or of another coach',
    population: 'select count(*) from coaching_slot',
    violations: `
      select s.id as coaching_slot_id from coaching_slot s left join coaching c on c.id = s.coaching_id
      where c.coach_id <> s.coach_id
        or c.status in ('CONCLUDED', 'DECLINED', 'HANDED_OVER', 'WITHDRAWN') and s.starts_at > c.status_since
        or exists (select from coaching_slot o where o.id < s.id and o.coach_id = s.coach_id
          and tstzrange(o.starts_at, o.ends_at) && tstzrange(s.starts_at, s.ends_at))`,
  },
  {
    id: 'Y6',
    says: 'every step of a coaching is told to the other side once, and nobody else hears of it',
    population: `select count(*) from coaching_event where kind = 'STATUS'`,
    violations: `
      select e.id as coaching_event_id, t.notice_kind, count(o.id) as notices from coaching_event e
      join coaching c on c.id = e.coaching_id
      left join coaching_transition t on t.from_status = e.from_status and t.to_status = e.to_status
      left join outbox_message o on o.coaching_event_id = e.id
      group by e.id, e.kind, e.actor, t.notice_kind, c.person_id, c.coach_id
      having e.kind = 'STATUS' and count(o.id) <> (t.notice_kind is not null)::int
        or count(o.id) filter (where o.recipient_id <> case e.actor when 'PERSON' then c.coach_id else c.person_id end) > 0`,
  },
  {
    id: 'Y7',
    says: 'sums of feedback fit the number of answers, and follow in steps of five',
    population: 'select count(*) from coaching_feedback',
    violations: `
      select f.coach_id, f.answers, f.shown_answers from coaching_feedback f
      where f.answers - f.shown_answers not between 0 and 4
        or f.answers < (select count(*) from coaching_feedback_given g join coaching c on c.id = g.coaching_id
          where c.coach_id = f.coach_id)`,
  },
  {
    id: 'Y8',
    says: 'coachings stay behind row-level security',
    population: `select count(*) from pg_class where relname like 'coaching%' and relkind = 'r'`,
    violations: `
      select relname as without_wall from pg_class
      where relkind = 'r' and not relrowsecurity and relname in ('coaching', 'coaching_event', 'coaching_handover',
        'coaching_slot', 'coaching_concern', 'coaching_goals', 'coaching_feedback_given')`,
  },
];
