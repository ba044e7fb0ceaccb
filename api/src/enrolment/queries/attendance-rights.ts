import type { EntityManager } from '@mikro-orm/postgresql';

/** Planners see every list, trainers those of their own sessions. */
export async function mayKeepAttendance(
  em: EntityManager,
  { personId, mayPlan, sessionId }: { personId: number; mayPlan: boolean; sessionId: number },
): Promise<boolean> {
  if (mayPlan) return true;
  const rows = await em.execute<unknown[]>(
    `select from session_trainer l join trainer t on t.id = l.trainer_id where l.session_id = ? and t.person_id = ?`,
    [sessionId, personId],
  );
  return rows.length > 0;
}
