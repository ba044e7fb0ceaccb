import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import {
  WebhookAttempt,
  WebhookDelivery,
  WebhookSubscription,
  type DeliveryStatus,
} from '@weitblick/db/interfaces';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';

interface Page {
  first: number;
  after?: string | null | undefined;
}

const before = (after: string | null | undefined) =>
  after ? { id: { $lt: Number(decodeCursor(after, ['number'])[0] ?? -1) } } : {};

/** All subscriptions, newest first. @throws BAD_USER_INPUT */
export async function webhooks(
  em: EntityManager,
  { first, after }: Page,
): Promise<Connection<WebhookSubscription>> {
  const size = pageSize(first);
  const [rows, total] = await Promise.all([
    em.find(WebhookSubscription, before(after), {
      orderBy: { id: 'desc' },
      limit: size + 1,
      populate: ['createdBy'],
    }),
    em.count(WebhookSubscription),
  ]);
  return toConnection(rows, size, total, Boolean(after), ({ id }) => [id]);
}

/** The log of a subscription, newest first. @throws BAD_USER_INPUT */
export async function webhookDeliveries(
  em: EntityManager,
  subscriptionId: number,
  { first, after, status }: Page & { status?: DeliveryStatus | null | undefined },
): Promise<Connection<WebhookDelivery>> {
  const size = pageSize(first);
  const scope: FilterQuery<WebhookDelivery> = {
    subscription: subscriptionId,
    ...(status ? { status } : {}),
  };
  const [rows, total] = await Promise.all([
    em.find(
      WebhookDelivery,
      { $and: [scope, before(after)] },
      { orderBy: { id: 'desc' }, limit: size + 1, populate: ['event'] },
    ),
    em.count(WebhookDelivery, scope),
  ]);
  return toConnection(rows, size, total, Boolean(after), ({ id }) => [id]);
}

const MOST_ATTEMPTS = 20;

/** The last attempts of each delivery, oldest first; batched over one tick. */
export function attemptsOfDelivery(em: EntityManager): DataLoader<number, WebhookAttempt[]> {
  return new DataLoader(async (ids) => {
    const rows = await em.find(WebhookAttempt, { delivery: { $in: [...ids] } }, { orderBy: { id: 'asc' } });
    return ids.map((id) => rows.filter(({ delivery }) => delivery.id === id).slice(-MOST_ATTEMPTS));
  });
}
