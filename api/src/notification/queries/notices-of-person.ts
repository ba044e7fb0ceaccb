import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import { OutboxMessage } from '@weitblick/db/notification';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';

/** What a person's inbox shows: everything planned that was not dropped, and what was sent before there was an inbox. */
export function inInbox(personId: number): FilterQuery<OutboxMessage> {
  return {
    recipient: personId,
    $or: [{ channel: { $in: ['MAIL', 'DIGEST', 'IN_APP'] } }, { channel: null, sentAt: { $ne: null } }],
  };
}

export interface NoticesArgs {
  personId: number;
  unreadOnly: boolean;
  first: number;
  after?: string | null | undefined;
}

/** Newest first. @throws BAD_USER_INPUT */
export async function noticesOfPerson(
  em: EntityManager,
  { personId, unreadOnly, first, after }: NoticesArgs,
): Promise<Connection<OutboxMessage>> {
  const size = pageSize(first);
  const scope: FilterQuery<OutboxMessage> = { $and: [inInbox(personId), unreadOnly ? { readAt: null } : {}] };
  const [rows, totalCount] = await Promise.all([
    em.find(
      OutboxMessage,
      { $and: [scope, after ? { id: { $lt: before(after) } } : {}] },
      {
        orderBy: { id: 'desc' },
        limit: size + 1,
      },
    ),
    em.count(OutboxMessage, scope),
  ]);
  return toConnection(rows, size, totalCount, Boolean(after), (notice) => [notice.id]);
}

export function countUnread(em: EntityManager, personId: number): Promise<number> {
  return em.count(OutboxMessage, { $and: [inInbox(personId), { readAt: null }] });
}

function before(after: string): number {
  const [id] = decodeCursor(after, ['number']);
  return Number.isSafeInteger(id) ? Number(id) : -1;
}
