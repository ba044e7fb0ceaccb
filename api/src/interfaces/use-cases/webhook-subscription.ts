import { randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { WebhookDelivery, WebhookSubscription, type WebhookEventType } from '@weitblick/db/interfaces';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import {
  webhookAddressFault,
  type WebhookAddressFault,
  type WebhookAddressPolicy,
} from '../rules/webhook-address.ts';

export interface CreateWebhookCommand {
  actorId: number;
  mayManage: boolean;
  url: string;
  eventTypes: readonly WebhookEventType[];
  idempotencyKey: string;
}

export type CreateWebhookOutcome =
  | { type: 'WebhookCreated'; webhookId: number }
  | { type: 'WebhookAddressRefused'; reason: WebhookAddressFault }
  | { type: 'TooManyWebhooks'; limit: number }
  | { type: 'NotPermitted' };

/** Each event goes to all that asked for it, while its transaction waits for none of them. */
const MOST_WEBHOOKS = 50;

/** Subscribes another system to events from now on. */
export async function createWebhook(
  deps: CommandDependencies,
  policy: WebhookAddressPolicy,
  { actorId, mayManage, url, eventTypes, idempotencyKey }: CreateWebhookCommand,
): Promise<CreateWebhookOutcome | CommandRefusal> {
  if (!mayManage) return { type: 'NotPermitted' };
  const reason = webhookAddressFault(url, policy);
  if (reason) return { type: 'WebhookAddressRefused', reason };
  const types = [...new Set(eventTypes)].sort();
  return runCommand(
    deps,
    { name: 'createWebhook', actorId, idempotencyKey, input: { url, types } },
    // two at once must not both be the last one allowed
    (tx) => tx.execute('select pg_advisory_xact_lock(hashtext(?))', ['webhook_subscription']),
    async (tx, _locked, now): Promise<{ outcome: CreateWebhookOutcome; effect: boolean }> => {
      if ((await tx.count(WebhookSubscription)) >= MOST_WEBHOOKS)
        return { outcome: { type: 'TooManyWebhooks', limit: MOST_WEBHOOKS }, effect: false };
      const subscription = tx.create(WebhookSubscription, {
        url: new URL(url).href,
        eventTypes: types,
        secret: randomBytes(32),
        createdBy: actorId,
        createdAt: now,
      });
      await tx.flush();
      return { outcome: { type: 'WebhookCreated', webhookId: subscription.id }, effect: true };
    },
  );
}

export interface WebhookCommand {
  mayManage: boolean;
  webhookId: number;
}

export type WebhookOutcome = { type: 'WebhookDone' } | { type: 'WebhookNotFound' } | { type: 'NotPermitted' };

/** Switched on again it starts with a clean slate; what was queued before it was switched off goes out. */
export async function setWebhookActive(
  { em, clock }: CommandDependencies,
  { mayManage, webhookId, active }: WebhookCommand & { active: boolean },
): Promise<WebhookOutcome> {
  if (!mayManage) return { type: 'NotPermitted' };
  const now = clock.now();
  return em.fork().transactional(async (tx) => {
    const webhook = await tx.findOne(WebhookSubscription, webhookId, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    if (!webhook) return { type: 'WebhookNotFound' };
    if (active) Object.assign(webhook, { disabledAt: null, disabledBecause: null, failures: 0 });
    else webhook.disabledAt ??= now;
    return { type: 'WebhookDone' };
  });
}

/** Nothing more goes there, and its log is gone, too. */
export async function deleteWebhook(
  { em }: CommandDependencies,
  { mayManage, webhookId }: WebhookCommand,
): Promise<WebhookOutcome> {
  if (!mayManage) return { type: 'NotPermitted' };
  const deleted = await em.fork().nativeDelete(WebhookSubscription, { id: webhookId });
  return { type: deleted > 0 ? 'WebhookDone' : 'WebhookNotFound' };
}

export type ReplayOutcome =
  { type: 'ReplayQueued' } | { type: 'WebhookDeliveryNotFound' } | { type: 'NotPermitted' };

/** Sends a message again, with all its attempts and under its old id, whatever became of it before. */
export async function replayWebhookDelivery(
  { em, clock }: CommandDependencies,
  { mayManage, deliveryId }: { mayManage: boolean; deliveryId: number },
): Promise<ReplayOutcome> {
  if (!mayManage) return { type: 'NotPermitted' };
  const now = clock.now();
  return em.fork().transactional(async (tx) => {
    const delivery = await tx.findOne(WebhookDelivery, deliveryId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!delivery) return { type: 'WebhookDeliveryNotFound' };
    // already on its way: what was asked for is the case
    if (delivery.status !== 'QUEUED')
      Object.assign(delivery, { status: 'QUEUED', attempts: 0, nextAttemptAt: now, settledAt: null });
    return { type: 'ReplayQueued' };
  });
}
