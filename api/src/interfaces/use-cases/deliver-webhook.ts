import type { EntityManager } from '@mikro-orm/postgresql';
import { WebhookAttempt, WebhookDelivery, WebhookSubscription } from '@weitblick/db/interfaces';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import {
  MAX_WEBHOOK_ATTEMPTS,
  MAX_WEBHOOK_FAILURES,
  nextWebhookAttempt,
  webhookVerdict,
} from '../rules/webhook-attempts.ts';
import { messageId, signedHeaders } from '../rules/webhook-signature.ts';
import type { WebhookAnswer, WebhookTransport } from '../webhook-transport.ts';

export interface DeliverDependencies extends CommandDependencies {
  webhooks: WebhookTransport;
  /** After this time without an answer the worker that was sending counts as dead. */
  leaseMilliseconds: number;
}

export type DeliverReport = { type: 'DELIVERED' | 'FAILED' | 'NOTHING_TO_DO' } | { type: 'RETRY'; at: Date };

interface Claimed {
  attempts: number;
  subscriptionId: number;
  url: string;
  secret: Uint8Array;
  eventId: number;
  payload: string;
}

/**
 * Sends one message: takes a lease, posts it, and writes down what came back. A worker that dies in between leaves the
 * lease to run out, and the message goes out again under the same id: received at least once, acted on once by its id.
 */
export async function deliverWebhook(deps: DeliverDependencies, deliveryId: number): Promise<DeliverReport> {
  const claimed = await runSystemStep(deps, (tx, now) => claim(tx, deliveryId, now, deps.leaseMilliseconds));
  if (!claimed) return { type: 'NOTHING_TO_DO' };
  const { url, secret, eventId, payload: body } = claimed;
  const at = deps.clock.now();
  const answer: WebhookAnswer =
    claimed.attempts > MAX_WEBHOOK_ATTEMPTS
      ? { statusCode: null, error: 'the worker did not survive any attempt', milliseconds: 0 }
      : await deps.webhooks.send({ url, body, headers: signedHeaders(secret, messageId(eventId), at, body) });
  const report = await runSystemStep(deps, (tx, now) => settle(tx, deliveryId, claimed, answer, now));
  // the lease brings it back
  return report ?? { type: 'NOTHING_TO_DO' };
}

/** The attempt is counted before it is made, so that a message that kills its worker comes to an end, too. */
async function claim(
  tx: EntityManager,
  deliveryId: number,
  now: Date,
  lease: number,
): Promise<Claimed | null> {
  const [row] = await tx.execute<Claimed[]>(
    `update webhook_delivery d set attempts = d.attempts + 1, leased_until = ?
     from webhook_subscription s, webhook_event e
     where d.id = ? and s.id = d.subscription_id and e.id = d.event_id and s.disabled_at is null
       and d.status = 'QUEUED' and d.next_attempt_at <= ? and (d.leased_until is null or d.leased_until <= ?)
     returning d.attempts, s.id as "subscriptionId", s.url, s.secret, e.id::int as "eventId", e.payload`,
    [new Date(now.getTime() + lease), deliveryId, now, now],
  );
  return row ?? null;
}

/** Nothing when another worker has taken the message over meanwhile, unless it arrived: that counts whoever sent it. */
async function settle(
  tx: EntityManager,
  deliveryId: number,
  { attempts, subscriptionId }: Claimed,
  { statusCode, error, milliseconds }: WebhookAnswer,
  now: Date,
): Promise<DeliverReport> {
  const verdict = statusCode === null ? 'REFUSED' : webhookVerdict(statusCode);
  const [locked] = await tx.execute<{ id: string }[]>(
    `select id from webhook_delivery where id = ? and status = 'QUEUED' and (attempts = ? or ?) for update`,
    [deliveryId, attempts, verdict === 'ACCEPTED'],
  );
  if (!locked) return { type: 'NOTHING_TO_DO' };
  const delivery = await tx.findOneOrFail(WebhookDelivery, deliveryId);
  tx.create(WebhookAttempt, { delivery, at: now, milliseconds, statusCode, error });
  delivery.leasedUntil = null;

  if (verdict === 'ACCEPTED') {
    Object.assign(delivery, { status: 'DELIVERED', settledAt: now });
    await tx.nativeUpdate(WebhookSubscription, { id: subscriptionId, failures: { $gt: 0 } }, { failures: 0 });
    return { type: 'DELIVERED' };
  }
  const retryAt = verdict === 'GONE' ? null : nextWebhookAttempt(delivery.attempts, now);
  if (retryAt) {
    delivery.nextAttemptAt = retryAt;
    return { type: 'RETRY', at: retryAt };
  }
  Object.assign(delivery, { status: 'FAILED', settledAt: now });
  await countFailure(tx, subscriptionId, verdict === 'GONE' ? 'GONE' : 'GAVE_UP', now);
  return { type: 'FAILED' };
}

/** Switches the subscription off when its receiver is gone, or was not there for several messages in a row. */
async function countFailure(
  tx: EntityManager,
  subscriptionId: number,
  because: 'GONE' | 'GAVE_UP',
  now: Date,
): Promise<void> {
  await tx.execute('update webhook_subscription set failures = failures + 1 where id = ?', [subscriptionId]);
  await tx.execute(
    `update webhook_subscription set disabled_at = ?, disabled_because = ?
     where id = ? and disabled_at is null and (? or failures >= ${MAX_WEBHOOK_FAILURES})`,
    [now, because, subscriptionId, because === 'GONE'],
  );
}

/** Receivers that may keep us waiting at once. */
const MOST_AT_ONCE = 3;

/**
 * What could leave now: of each subscription the next message while none is on its way, of few subscriptions at once. So
 * receivers that let us wait hold up neither mails nor, for long, each other.
 */
export async function dueWebhooks({ em, clock }: CommandDependencies): Promise<number[]> {
  const now = clock.now();
  const rows = await em.fork().execute<{ id: number }[]>(
    `with sending as (
       select subscription_id from webhook_delivery where status = 'QUEUED' and leased_until > ?),
     next as (
       select distinct on (d.subscription_id) d.id, d.next_attempt_at from webhook_delivery d
       join webhook_subscription s on s.id = d.subscription_id and s.disabled_at is null
       where d.status = 'QUEUED' and d.next_attempt_at <= ?
         and d.subscription_id not in (select subscription_id from sending)
       order by d.subscription_id, d.next_attempt_at, d.id)
     select id::int from next order by next_attempt_at, id
     limit greatest(0, ${MOST_AT_ONCE} - (select count(*) from sending))`,
    [now, now],
  );
  return rows.map(({ id }) => id);
}
