import type { EntityManager } from '@mikro-orm/postgresql';
import type { Prerequisite } from '../rules/prerequisites.ts';

export interface PrerequisiteOfPerson extends Prerequisite {
  topicId: number;
  /** Topics that fulfil it as well, by title. */
  equivalentTopicIds: number[];
}

/**
 * What has to come before topics, with what the person has of it. One statement for any number of topics.
 * @param personId null = nobody is signed in: nothing is fulfilled
 */
export async function prerequisitesOf(
  em: EntityManager,
  topicIds: readonly number[],
  personId: number | null,
): Promise<PrerequisiteOfPerson[]> {
  return prerequisitesOfPeople(em, topicIds, [personId]);
}

/** The same for many people at once, still one statement; the rows of all, each with its person. */
export async function prerequisitesOfPeople(
  em: EntityManager,
  topicIds: readonly number[],
  personIds: readonly (number | null)[],
): Promise<(PrerequisiteOfPerson & { personId: number | null })[]> {
  const rows = await em.execute<
    {
      person_id: number | null;
      topic_id: number;
      required_topic_id: number;
      kind: 'REQUIRED' | 'RECOMMENDED';
      equivalents: number[];
      attended: boolean;
      waived: boolean;
      booked_until: Date | null;
    }[]
  >(
    `select asking.id as person_id, p.topic_id, p.required_topic_id, p.kind, coalesce(own.attended, false) as attended, own.booked_until, instead.ids as equivalents,
            exists (select from prerequisite_waiver w where w.topic_id = p.topic_id and w.person_id = asking.id) as waived
     from topic_prerequisite p
     join topic t on t.id = p.required_topic_id
     cross join unnest(?::int[]) asking (id)
     cross join lateral (
       select array(select q.equivalent_topic_id from prerequisite_equivalent q join topic o on o.id = q.equivalent_topic_id
                    where q.topic_id = p.topic_id and q.required_topic_id = p.required_topic_id order by o.title, o.id) as ids) instead
     left join lateral (
       select bool_or(e.status = 'ATTENDED') as attended,
              min(s.ends_at) filter (where e.status = 'CONFIRMED' and s.status = 'OPEN') as booked_until
       from enrolment e join session s on s.id = e.session_id
       where e.person_id = asking.id and (s.topic_id = p.required_topic_id or s.topic_id = any(instead.ids))
         and e.status in ('ATTENDED', 'CONFIRMED')) own on true
     where p.topic_id = any(?::int[])
     order by p.topic_id, p.kind desc, t.title, t.id`,
    [`{${personIds.map((id) => id ?? 'null').join(',')}}`, `{${topicIds.join(',')}}`],
  );
  return rows.map((row) => ({
    personId: row.person_id,
    topicId: row.topic_id,
    requiredTopicId: row.required_topic_id,
    kind: row.kind,
    equivalentTopicIds: row.equivalents,
    attended: row.attended,
    waived: row.waived,
    bookedUntil: row.booked_until && new Date(row.booked_until),
  }));
}
