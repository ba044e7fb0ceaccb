import type { EntityManager } from '@mikro-orm/postgresql';
import { Session } from '@weitblick/db/scheduling';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';

export interface SessionsOfTopicArgs {
  topicId: number;
  /** UPCOMING: not over yet, next first; PAST: over, newest first. Cancelled sessions are left out. */
  period: 'UPCOMING' | 'PAST';
  first: number;
  after?: string | null | undefined;
}

/** Keyset pages of a topic's sessions by start and id. @throws BAD_USER_INPUT for a bad page size or cursor */
export async function sessionsOfTopic(
  em: EntityManager,
  now: Date,
  { topicId, period, first, after }: SessionsOfTopicArgs,
): Promise<Connection<Session>> {
  const size = pageSize(first);
  const upcoming = period === 'UPCOMING';
  const scope = { topic: topicId, status: 'OPEN' as const, endsAt: upcoming ? { $gt: now } : { $lte: now } };
  const beyond = after ? seek(after, upcoming) : {};
  const [rows, totalCount] = await Promise.all([
    em.find(
      Session,
      { $and: [scope, beyond] },
      {
        orderBy: upcoming ? { startsAt: 'asc', id: 'asc' } : { startsAt: 'desc', id: 'desc' },
        limit: size + 1,
      },
    ),
    em.count(Session, scope),
  ]);
  return toConnection(rows, size, totalCount, Boolean(after), (s) => [s.startsAt.toISOString(), s.id]);
}

function seek(after: string, ascending: boolean) {
  const [startsAt, id] = decodeCursor(after, ['string', 'number']);
  const at = new Date(String(startsAt));
  if (Number.isNaN(at.getTime()) || !Number.isSafeInteger(id)) return { id: -1 };
  return ascending
    ? { $or: [{ startsAt: { $gt: at } }, { startsAt: at, id: { $gt: Number(id) } }] }
    : { $or: [{ startsAt: { $lt: at } }, { startsAt: at, id: { $lt: Number(id) } }] };
}
