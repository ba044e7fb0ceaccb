import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import { Mail } from '@weitblick/db/notification';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';

/** The dead-letter list, newest first. @throws BAD_USER_INPUT */
export async function failedDeliveries(
  em: EntityManager,
  { first, after }: { first: number; after?: string | null | undefined },
): Promise<Connection<Mail>> {
  const size = pageSize(first);
  const scope: FilterQuery<Mail> = { status: 'FAILED' };
  const seek: FilterQuery<Mail> = after
    ? { id: { $lt: Number(decodeCursor(after, ['number'])[0] ?? -1) } }
    : {};
  const [rows, totalCount] = await Promise.all([
    em.find(Mail, { $and: [scope, seek] }, { orderBy: { id: 'desc' }, limit: size + 1 }),
    em.count(Mail, scope),
  ]);
  return toConnection(rows, size, totalCount, Boolean(after), (mail) => [mail.id]);
}
