import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';

export interface ToldReport {
  told: number;
}

/**
 * Tells everybody who has a seat, an offer, a place on the waiting list or a request that a session was moved or given
 * another place. Triggers note the change, whoever made it; several before a run are told as one. One statement, safe to
 * run twice: a change is told by whoever marks it.
 */
export async function tellSessionChanges(deps: CommandDependencies): Promise<ToldReport> {
  const told = await runSystemStep(deps, async (tx, now) => {
    const [row] = await tx.execute<{ count: number }[]>(
      `with changed as (
         update session_change set told_at = ?::timestamptz where told_at is null returning id, session_id),
       told as (
         insert into outbox_message (session_change_id, kind, recipient_id, created_at)
         select c.id, 'SESSION_CHANGED', e.person_id, ?::timestamptz from changed c
         join session s on s.id = c.session_id and s.status = 'OPEN' and s.ends_at > ?::timestamptz
         join enrolment e on e.session_id = s.id and e.status in ('REQUESTED', 'WAITING', 'OFFERED', 'CONFIRMED')
         returning 1)
       select count(*)::int as count from told`,
      [now, now, now],
    );
    return row!.count;
  });
  return { told: told ?? 0 };
}
