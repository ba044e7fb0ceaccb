import type { Invariant } from './checks.ts';

/** About questions of approvers to applicants. */
export const questionInvariants: readonly Invariant[] = [
  {
    id: 'A4',
    says: 'every question and every answer has its event, by whoever wrote it, and its notice',
    population: 'select count(*) from approval_question',
    violations: `
      select q.approval_id, q.asked, q.answered, v.asked as asked_events, v.answered as answered_events from (
        select approval_id, count(*) as asked, count(answered_at) as answered from approval_question group by 1) q
      full join (
        select v.approval_id, count(distinct v.id) filter (where v.kind = 'QUESTION' and o.recipient_id = e.person_id) as asked,
               count(distinct v.id) filter (where v.kind = 'ANSWER' and v.actor_id = e.person_id
                 and o.recipient_id = v.approver_id) as answered
        from approval_event v
        join approval a on a.id = v.approval_id
        join enrolment e on e.id = a.enrolment_id
        left join outbox_message o on o.approval_event_id = v.id
        where v.kind in ('QUESTION', 'ANSWER') group by 1) v using (approval_id)
      where (q.asked, q.answered) is distinct from (v.asked, v.answered)`,
  },
  {
    id: 'A5',
    says: 'nobody asks about their own request, and three questions about one are the most',
    population: 'select count(*) from approval_question',
    violations: `
      select e.id as enrolment_id, count(*) as questions from approval_question q
      join approval a on a.id = q.approval_id
      join enrolment e on e.id = a.enrolment_id
      group by e.id having count(*) > 3 or bool_or(q.asked_by_id = e.person_id)`,
  },
];
