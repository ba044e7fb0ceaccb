import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDay } from '@weitblick/shared/calendar';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';

export interface MandatoryReport {
  dutiesBegun: number;
  dutiesEnded: number;
  reminded: number;
}

/**
 * Does what a new day asks for: writes for whom the rules of mandatory training have begun or ceased to count, and
 * reminds people so many days before the last day as the rules say. Two transactions of a few statements for the whole city; safe
 * to run twice and by several workers at once.
 */
export async function runMandatory(deps: CommandDependencies): Promise<MandatoryReport> {
  const duties = await runSystemStep(deps, (tx, now) => updateDuties(tx, berlinDay(now)));
  const reminded = await runSystemStep(deps, (tx, now) => remind(tx, now));
  return { dutiesBegun: duties?.begun ?? 0, dutiesEnded: duties?.ended ?? 0, reminded: reminded ?? 0 };
}

async function updateDuties(tx: EntityManager, today: string): Promise<{ begun: number; ended: number }> {
  const [ended] = await tx.execute<{ count: number }[]>(
    `with ended as (
       update mandatory_duty d set until = greatest(d.since, ?::date)
       where d.until is null and not exists (
         select from mandatory_audience(?::date) a where a.rule_id = d.rule_id and a.person_id = d.person_id)
       returning 1)
     select count(*)::int as count from ended`,
    [today, today],
  );
  // The first time a rule is seen it counts from its own first day, later from the day on which somebody is newly met by it.
  const [begun] = await tx.execute<{ count: number }[]>(
    `with begun as (
       insert into mandatory_duty (rule_id, person_id, since)
       select a.rule_id, a.person_id,
              case when exists (select from mandatory_duty d where d.rule_id = a.rule_id) then ?::date else a.rule_from end
       from mandatory_audience(?::date) a
       where not exists (
         select from mandatory_duty d where d.rule_id = a.rule_id and d.person_id = a.person_id and d.until is null)
       on conflict do nothing
       returning 1)
     select count(*)::int as count from begun`,
    [today, today],
  );
  return { begun: begun!.count, ended: ended!.count };
}

/** Nobody who has a seat in time is reminded; of steps that were missed only the last is sent. */
async function remind(tx: EntityManager, now: Date): Promise<number> {
  const today = berlinDay(now);
  const [sent] = await tx.execute<{ count: number }[]>(
    `with due as (
       select m.person_id, m.topic_id, m.due_on, m.status, step.days as days_before
       from mandatory_status(array(select distinct person_id from mandatory_duty where until is null), ?::date) m
       cross join lateral (
         select min(days) as days from mandatory_duty d join mandatory_rule r on r.id = d.rule_id, unnest(r.remind_days) days
         where d.person_id = m.person_id and d.until is null and r.topic_id = m.topic_id and days >= m.due_on - ?::date) step
       where m.status <> 'OVERDUE' and step.days is not null
         and not exists (
           select from enrolment e join session s on s.id = e.session_id
           where e.person_id = m.person_id and e.status = 'CONFIRMED' and s.status = 'OPEN' and s.topic_id = m.topic_id
             and (s.ends_at at time zone 'Europe/Berlin')::date <= m.due_on)),
     reminded as (
       insert into mandatory_reminder (person_id, topic_id, due_on, days_before, created_at)
       select person_id, topic_id, due_on, days_before, ?::timestamptz from due
       on conflict do nothing
       returning id, person_id, topic_id),
     told as (
       insert into outbox_message (mandatory_reminder_id, kind, recipient_id, created_at)
       select r.id, case d.status when 'DUE' then 'MANDATORY_DUE' else 'MANDATORY_EXPIRING' end, r.person_id, ?::timestamptz
       from reminded r join due d on d.person_id = r.person_id and d.topic_id = r.topic_id
       returning 1)
     select count(*)::int as count from told`,
    [today, today, now, now],
  );
  return sent!.count;
}
