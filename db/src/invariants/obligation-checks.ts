import type { Invariant } from './checks.ts';

/** Prerequisites, mandatory training and programmes. */
export const obligationInvariants: readonly Invariant[] = [
  {
    id: 'Q1',
    says: 'no topic requires itself, also not by way of others',
    population: `select count(*) from topic_prerequisite where kind = 'REQUIRED'`,
    violations: `
      with recursive way as (
        select topic_id as start_id, required_topic_id as reached_id from topic_prerequisite where kind = 'REQUIRED'
        union
        select w.start_id, p.required_topic_id from way w
        join topic_prerequisite p on p.topic_id = w.reached_id and p.kind = 'REQUIRED')
      select start_id as topic_id from way where start_id = reached_id`,
  },
  {
    id: 'M1',
    says: 'every reminder of a mandatory training has exactly one notice, to that person',
    population: 'select count(*) from mandatory_reminder',
    violations: `
      select r.id as reminder_id, r.person_id, count(o.id) as notices from mandatory_reminder r
      left join outbox_message o on o.mandatory_reminder_id = r.id
      group by r.id having count(o.id) <> 1 or bool_or(o.recipient_id <> r.person_id)`,
  },
  {
    id: 'M2',
    says: 'the times in which a rule counts for a person do not overlap and lie in those of the rule',
    population: 'select count(*) from mandatory_duty',
    violations: `
      select id as duty_id, rule_id, person_id, since, until from (
        select d.*, r.valid_from, lag(d.id) over w as before_id, lag(d.until) over w as before_until
        from mandatory_duty d join mandatory_rule r on r.id = d.rule_id
        window w as (partition by d.rule_id, d.person_id order by d.since, d.until nulls last, d.id)) ordered
      where since < valid_from or (before_id is not null and (before_until is null or before_until > since))`,
  },
  {
    id: 'P1',
    says: 'every change of a membership has its event and its notice, and the newest event is the status',
    population: 'select count(*) from programme_membership_event',
    violations: `
      select m.id as membership_id, m.status, m.version, count(e.id) as events from programme_membership m
      left join programme_membership_event e on e.membership_id = m.id
      left join membership_transition t on t.from_status = e.from_status and t.to_status = e.to_status
      left join lateral (
        select count(*) as all, count(*) filter (where o.kind = t.notice_kind and o.recipient_id = m.person_id) as fitting
        from outbox_message o where o.membership_event_id = e.id) n on true
      group by m.id
      having count(e.id) <> m.version or bool_or(n.all <> 1 or n.fitting <> 1)
          or (array_agg(e.to_status order by e.version desc))[1] is distinct from m.status`,
  },
  {
    id: 'P2',
    says: 'the seats taken in a cohort are its active and completed members, and not more than there are',
    population: 'select count(*) from cohort',
    violations: `
      select c.id as cohort_id, c.seats, c.seats_taken, count(m.id) as members from cohort c
      left join programme_membership m on m.cohort_id = c.id and m.status in ('ACTIVE', 'COMPLETED')
      group by c.id having count(m.id) <> c.seats_taken or c.seats_taken > c.seats`,
  },
];
