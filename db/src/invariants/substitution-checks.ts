import type { Invariant } from './checks.ts';

/** Seats that passed to a substitute, and what staying away led to. */
export const substitutionInvariants: readonly Invariant[] = [
  {
    id: 'U1',
    says: 'a seat passes in one step: given back by one person and taken or requested by the named other at the same moment',
    population: `select count(*) from substitution where status = 'ACCEPTED'`,
    violations: `
      select s.id as substitution_id, s.enrolment_id, s.successor_id from substitution s
      join enrolment given on given.id = s.enrolment_id
      left join enrolment taken on taken.id = s.successor_id
      where s.status = 'ACCEPTED' and not coalesce(
        taken.session_id = given.session_id and taken.person_id = s.substitute_id
        and taken.person_id <> given.person_id
        and exists (select from enrolment_event v where v.enrolment_id = given.id
          and v.from_status = 'CONFIRMED' and v.to_status = 'CANCELLED' and v.at = s.ended_at)
        and exists (select from enrolment_event v where v.enrolment_id = taken.id and v.version = 1
          and v.to_status in ('CONFIRMED', 'REQUESTED') and v.at = s.ended_at), false)`,
  },
  {
    id: 'U2',
    says: 'a substitute passed by people who waited only where the policy said so',
    population: `select count(*) from substitution where status = 'ACCEPTED'`,
    violations: `
      select s.id as substitution_id, w.id as overtaken_id from substitution s
      join enrolment given on given.id = s.enrolment_id
      join enrolment_event taken on taken.enrolment_id = s.successor_id and taken.version = 1
      join enrolment w on w.session_id = given.session_id
      join enrolment_event joined on joined.enrolment_id = w.id and joined.to_status = 'WAITING' and joined.id < taken.id
      left join enrolment_event ended on ended.enrolment_id = w.id and ended.version = joined.version + 1
      where s.status = 'ACCEPTED' and not s.passed_waiting and (ended.id is null or ended.id > taken.id)`,
  },
  {
    id: 'U3',
    says: 'every step of a substitution has its event, and whoever has to know of it one notice',
    population: 'select count(*) from substitution',
    violations: `
      select s.id as substitution_id, s.status, v.kinds, v.untold from substitution s
      left join lateral (
        select array_agg(v.kind order by v.id) as kinds,
               count(*) filter (where (
                 select count(*) from outbox_message o where o.substitution_event_id = v.id
                   and o.recipient_id = case when v.kind in ('PROPOSED', 'WITHDRAWN') then s.substitute_id else e.person_id end) <> 1
               ) as untold
        from substitution_event v join enrolment e on e.id = s.enrolment_id
        where v.substitution_id = s.id) v on true
      where v.untold > 0 or v.kinds is distinct from
        case s.status when 'PROPOSED' then array['PROPOSED'] else array['PROPOSED', s.status] end`,
  },
  {
    id: 'X1',
    says: 'a consequence counts exactly as long as its cause stands',
    population: 'select count(*) from absence_consequence',
    violations: `
      select c.id as consequence_id, c.cause, e.status from absence_consequence c
      join enrolment e on e.id = c.enrolment_id
      where c.lifted_at is null and e.status <> case c.cause when 'NO_SHOW' then 'NO_SHOW' else 'CANCELLED' end`,
  },
  {
    id: 'X2',
    says: 'whoever bears a consequence was told, and a manager or training officer where there is a note',
    population: 'select count(*) from absence_consequence',
    violations: `
      select c.id as consequence_id, c.enrolment_id, c.kind from absence_consequence c
      join enrolment e on e.id = c.enrolment_id
      where not exists (
          select from outbox_message o join enrolment_event v on v.id = o.event_id
          where v.enrolment_id = e.id and v.at = c.decided_at and o.kind = 'ABSENCE_RECORDED' and o.recipient_id = e.person_id)
        or (c.kind = 'NOTE' and not exists (
          select from outbox_message o join enrolment_event v on v.id = o.event_id
          where v.enrolment_id = e.id and v.at = c.decided_at and o.kind = 'ABSENCE_REPORTED' and o.recipient_id <> e.person_id))`,
  },
];
