import type { Invariant } from './checks.ts';

/** Versions of topics, and who sees what. */
export const topicInvariants: readonly Invariant[] = [
  {
    id: 'C1',
    says: 'what staff see of a topic is its public version, word for word, and a draft has none',
    population: 'select count(*) from topic',
    violations: `
      select t.id as topic_id, t.status, r.status as revision_status from topic t
      left join topic_revision r on r.topic_id = t.id and r.status in ('PUBLISHED', 'RETIRED')
      where t.status is distinct from coalesce(r.status, 'DRAFT')
         or (r.status = 'PUBLISHED' and r.content is distinct from topic_content(t.id))`,
  },
  {
    id: 'C2',
    says: 'every step of a version has its event, and the newest event is its status',
    population: 'select count(*) from topic_event',
    violations: `
      select r.id as revision_id, r.status, r.version, count(e.id) as events from topic_revision r
      left join topic_event e on e.revision_id = r.id and e.topic_id = r.topic_id
      group by r.id
      having count(e.id) <> r.version or (array_agg(e.to_status order by e.version desc))[1] is distinct from r.status`,
  },
  {
    id: 'C3',
    says: 'with four eyes nobody has published what they wrote themselves',
    population: 'select count(*) from topic_revision where reviewer_id is not null',
    violations: `
      select r.id as revision_id, r.reviewer_id from topic_revision r
      where r.four_eyes and exists (
        select from topic_event e where e.revision_id = r.id and e.actor_id = r.reviewer_id
          and e.kind in ('DRAFTED', 'COPIED', 'RESTORED', 'SAVED', 'BULK_EDITED'))`,
  },
  {
    id: 'C4',
    says: 'searching finds published topics only',
    population: 'select count(*) from topic',
    violations: `
      select s.topic_id, t.status from topic_search s join topic t on t.id = s.topic_id where t.status <> 'PUBLISHED'`,
  },
];
