import type { EntityManager } from '@mikro-orm/postgresql';
import { Session } from '@weitblick/db/scheduling';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';

export type AllocationView = 'DRAW_AHEAD' | 'DRAWN' | 'QUOTAS' | 'OVERSUBSCRIBED' | 'ALL';

export interface SessionsToAllocateArgs {
  view: AllocationView;
  /** Part of the course number or title. */
  search: string | null;
  first: number;
  after?: string | null | undefined;
}

const CONDITION: Record<AllocationView, string> = {
  DRAW_AHEAD: 's.draw_pending',
  DRAWN: 'a.drawn_at is not null',
  QUOTAS: 'exists (select from seat_quota q where q.session_id = s.id and q.released_at is null)',
  OVERSUBSCRIBED: 's.waiting_count > greatest(0, s.capacity - s.seats_taken - s.seats_held)',
  ALL: 'true',
};
const MAX_SEARCH = 100;

/** Sessions ahead whose seats have to be given somehow, next draw or end of enrolment first. @throws BAD_USER_INPUT */
export async function sessionsToAllocate(
  em: EntityManager,
  now: Date,
  { view, search, first, after }: SessionsToAllocateArgs,
): Promise<Connection<Session>> {
  const size = pageSize(first);
  const words = (search ?? '').toWellFormed().replaceAll('\0', '').trim().slice(0, MAX_SEARCH);
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const from = `from session s
    join topic t on t.id = s.topic_id
    left join session_allocation a on a.session_id = s.id
    cross join lateral (select (extract(epoch from coalesce(a.apply_until, s.enrol_until)) * 1000)::float8 as due) d
    where s.status = 'OPEN' and greatest(s.starts_at, s.enrol_until) > ? and ${CONDITION[view]}
      and (s.number ilike ? or t.title ilike ?)`;
  const terms = [now, pattern, pattern];
  const [due, id] = after ? decodeCursor(after, ['number', 'number']) : [null, null];
  const [rows, [total]] = await Promise.all([
    em.execute<{ id: number; due: number }[]>(
      `select s.id, d.due ${from} ${after ? 'and (d.due, s.id) > (?, ?)' : ''} order by d.due, s.id limit ?`,
      [...terms, ...(after ? [due, id] : []), size + 1],
    ),
    em.execute<{ count: number }[]>(`select count(*)::int as count ${from}`, terms),
  ]);
  const found = await em.find(Session, { id: { $in: rows.map((row) => row.id) } });
  const byId = new Map(found.map((session) => [session.id, session]));
  const page = toConnection(rows, size, total!.count, Boolean(after), (row) => [row.due, row.id]);
  return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: byId.get(node.id)! })) };
}
