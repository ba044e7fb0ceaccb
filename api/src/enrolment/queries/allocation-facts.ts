import type { EntityManager } from '@mikro-orm/postgresql';
import type { ApplicantFacts } from '../rules/allocation-points.ts';

/**
 * What the criteria ask about the applicants of a session, and whether an approver has yet to decide; one statement.
 * @returns facts by enrolment
 */
export async function applicantFacts(
  em: EntityManager,
  sessionId: number,
): Promise<Map<number, ApplicantFacts & { undecided: boolean }>> {
  const rows = await em.execute<({ id: number; undecided: boolean } & ApplicantFacts)[]>(
    `select e.id, e.status = 'REQUESTED' as undecided, p.leadership_level is not null as leader, p.apprentice,
       array(select g.target_group_code from topic_target_group g where g.topic_id = s.topic_id) as "targetGroups",
       exists (select from enrolment o join session os on os.id = o.session_id
         where o.person_id = e.person_id and os.topic_id = s.topic_id and o.session_id <> e.session_id
           and o.status in ('EXPIRED', 'DECLINED') and exists (
             select from enrolment_event v where v.enrolment_id = o.id and v.version = o.version
               and v.from_status in ('WAITING', 'REQUESTED'))) as "refusedBefore",
       exists (select from enrolment o join session os on os.id = o.session_id
         where o.person_id = e.person_id and os.topic_id = s.topic_id and o.status = 'ATTENDED') as attended,
       exists (select from allocation_preference f where f.enrolment_id = e.id) as "severelyDisabled"
     from enrolment e
     join session s on s.id = e.session_id
     join person p on p.id = e.person_id
     where e.session_id = ? and e.status in ('REQUESTED', 'WAITING')`,
    [sessionId],
  );
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
