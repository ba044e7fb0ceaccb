import type { Invariant } from './checks.ts';

/** Synonyms and saved searches. */
export const searchInvariants: readonly Invariant[] = [
  {
    id: 'SU1',
    says: 'every group of synonyms is what its newest event says, and was in use only after an approval',
    population: 'select count(*) from synonym_group',
    violations: `
      select g.id as group_id, g.status, e.kind from synonym_group g
      left join lateral (select kind from synonym_event where group_id = g.id order by id desc limit 1) e on true
      where e.kind is distinct from g.status
         or (g.status = 'RETIRED' and not exists (
           select from synonym_event a where a.group_id = g.id and a.kind = 'APPROVED'))`,
  },
  {
    id: 'SU2',
    says: 'nobody has approved or refused synonyms that they proposed themselves',
    population: `select count(*) from synonym_event where kind in ('APPROVED', 'REJECTED')`,
    violations: `
      select e.id as synonym_event_id, e.actor_id from synonym_event e join synonym_group g on g.id = e.group_id
      where e.kind in ('APPROVED', 'REJECTED') and g.proposed_by_id is not null
        and e.actor_id is not distinct from g.proposed_by_id`,
  },
  {
    id: 'SU3',
    says: 'every date that a saved search found has one notice, to the person who keeps the search',
    population: 'select count(*) from saved_search_hit',
    violations: `
      select h.id as saved_search_hit_id, h.person_id, count(o.id) as notices from saved_search_hit h
      join saved_search s on s.id = h.saved_search_id
      left join outbox_message o on o.saved_search_hit_id = h.id and o.recipient_id = h.person_id
      group by h.id, s.person_id having count(o.id) <> 1 or s.person_id <> h.person_id`,
  },
];
