import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDay } from '@weitblick/shared/calendar';
import type { MandatoryRuleDraft } from '../rules/mandatory-rule.ts';

export interface RuleAudience {
  /** People whom the rule would be for today. */
  people: number;
  /** Of those: whose attendance counts already. */
  fulfilled: number;
}

/** How many people a rule of mandatory training would concern, counted like mandatory_audience does, before there is one. */
export async function ruleAudience(
  em: EntityManager,
  now: Date,
  { topicId, audience, unitShortName, role, validMonths }: MandatoryRuleDraft & { topicId: number },
): Promise<RuleAudience> {
  const today = berlinDay(now);
  const [row] = await em.execute<RuleAudience[]>(
    `with recursive asked as (
       select ?::text as audience, ?::text as role, ?::int as topic_id, ?::int as months, ?::date as today),
     units as (
       select id from org_unit where short_name = ?
       union
       select u.id from org_unit u join units on u.parent_id = units.id),
     met as (
       select p.id from person p, asked a
       where (p.left_on is null or p.left_on >= a.today) and case a.audience
         when 'ALL' then true
         when 'LEADERS' then p.leadership_level is not null
         when 'APPRENTICES' then p.apprentice
         when 'UNIT' then p.unit_id in (select id from units)
         else exists (select from role_assignment r where r.person_id = p.id and r.role = a.role
                and r.valid_from <= a.today and (r.valid_until is null or r.valid_until > a.today)) end)
     select count(*)::int as people, count(*) filter (where exists (
              select from enrolment e join session s on s.id = e.session_id
              where e.person_id = met.id and e.status = 'ATTENDED' and s.topic_id = a.topic_id
                and (a.months is null or a.today <= ((case when s.format = 'SELF_PACED' then e.status_since else s.ends_at end
                       at time zone 'Europe/Berlin') + make_interval(months => a.months))::date)))::int as fulfilled
     from met, asked a`,
    [audience, role, topicId, validMonths, today, unitShortName],
  );
  return row!;
}
