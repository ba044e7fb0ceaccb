import type { EntityManager } from '@mikro-orm/postgresql';
import type { CoachingTopic } from '@weitblick/db/coaching';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';
import { shownFeedback, type FeedbackFigures } from './desk.ts';

export interface WaitingFigures {
  openRequests: number;
  /** Days, of the oldest request that waits. */
  longestWaitDays: number | null;
  /** Of the last 180 days; null below five. */
  answered: number | null;
  /** Days from request to answer, of the same. */
  medianDays: number | null;
}

/** Waiting of the whole city, from functions that give nothing but figures; one statement. */
export async function waitingFigures(em: EntityManager, now: Date): Promise<WaitingFigures> {
  const [row] = await em.execute<WaitingFigures[]>(
    `select coalesce(sum(w.open_requests), 0)::int as "openRequests", max(w.longest_wait_days) as "longestWaitDays",
       a.answered, a.median_days::float as "medianDays"
     from coaching_waiting(?) a left join coaching_workload(?) w on true group by a.answered, a.median_days`,
    [now, now],
  );
  return row!;
}

/** Requests of the last 180 days; null below five. */
export function topicFigures(
  em: EntityManager,
  now: Date,
): Promise<{ topic: CoachingTopic; requests: number | null }[]> {
  return em.execute('select topic, requests from coaching_topics(?)', [now]);
}

export interface CoachWorkload {
  personId: number;
  displayName: string;
  familyName: string;
  unit: string;
  running: number;
  capacity: number;
  paused: boolean;
  openRequests: number;
  longestWaitDays: number | null;
  freeSlots: number;
  /** YYYY-MM-DD */
  qualifiedUntil: string | null;
  feedback: FeedbackFigures | null;
}

type Row = Omit<CoachWorkload, 'feedback'> & Parameters<typeof shownFeedback>[0];

/** Every coach, also those whose qualification is not confirmed or over, by name. */
export async function workloads(
  em: EntityManager,
  { first, after }: { first: number; after?: string | null | undefined },
  now: Date,
): Promise<Connection<CoachWorkload>> {
  const size = pageSize(first);
  const [name, id] = after ? decodeCursor(after, ['string', 'number']) : ['', 0];
  const rows = await em.execute<Row[]>(
    `select k.person_id as "personId", p.given_name || ' ' || p.family_name as "displayName",
       p.family_name as "familyName", u.short_name as unit, k.running_count as running, k.capacity, k.paused,
       coalesce(w.open_requests, 0) as "openRequests", w.longest_wait_days as "longestWaitDays",
       (select count(*)::int from coaching_slot x where x.coach_id = k.person_id and x.coaching_id is null
         and x.starts_at > ?) as "freeSlots",
       k.qualified_until::text as "qualifiedUntil", coalesce(f.shown_answers, 0) as "shownAnswers",
       f.shown_helpful as "shownHelpful", f.shown_goals as "shownGoals"
     from coach k join person p on p.id = k.person_id join org_unit u on u.id = p.unit_id
     left join coaching_workload(?) w on w.coach_id = k.person_id
     left join coaching_feedback f on f.coach_id = k.person_id
     where (p.family_name, p.id) > (?, ?) order by p.family_name, p.id limit ?`,
    [now, now, name, id, size + 1],
  );
  const [total] = await em.execute<{ count: number }[]>('select count(*)::int as count from coach');
  const coaches = rows.map(({ shownAnswers, shownHelpful, shownGoals, ...row }) => ({
    ...row,
    feedback: shownFeedback({ shownAnswers, shownHelpful, shownGoals }),
  }));
  return toConnection(coaches, size, total!.count, Boolean(after), ({ familyName, personId }) => [
    familyName,
    personId,
  ]);
}
