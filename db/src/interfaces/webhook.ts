import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.ts';

export const WEBHOOK_EVENT_TYPES = [
  'session.published',
  'session.changed',
  'session.cancelled',
  'session.seats_changed',
  'topic.published',
  'topic.retired',
] as const;
export type WebhookEventType = (typeof WEBHOOK_EVENT_TYPES)[number];

const WebhookSubscriptionSchema = defineEntity({
  name: 'WebhookSubscription',
  tableName: 'webhook_subscription',
  properties: {
    id: p.integer().primary().autoincrement(),
    url: p.text(),
    eventTypes: p.array().$type<WebhookEventType[]>(),
    /** 32 bytes; deliveries are signed with it. */
    secret: p.blob(),
    createdBy: () => p.manyToOne(Person),
    createdAt: p.datetime(),
    /** null = active */
    disabledAt: p.datetime().nullable(),
    /** Why the system switched it off; null = a person did. */
    disabledBecause: p.enum(['GAVE_UP', 'GONE'] as const).nullable(),
    /** Deliveries that were given up one after the other. */
    failures: p.integer().default(0),
  },
});

/** Another system that wants to hear of changes to the catalogue. */
export class WebhookSubscription extends WebhookSubscriptionSchema.class {}
WebhookSubscriptionSchema.setClass(WebhookSubscription);

const WebhookEventSchema = defineEntity({
  name: 'WebhookEvent',
  tableName: 'webhook_event',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    type: p.enum(WEBHOOK_EVENT_TYPES),
    sessionId: p.integer().nullable(),
    topicId: p.integer().nullable(),
    at: p.datetime().defaultRaw('now()'),
    /** The body as it is signed and sent; null = noted by a trigger, not yet planned. */
    payload: p.text().nullable(),
  },
});

/** Something happened that subscribers asked to hear of; noted by triggers in the transaction of the change. */
export class WebhookEvent extends WebhookEventSchema.class {}
WebhookEventSchema.setClass(WebhookEvent);

export const DELIVERY_STATUSES = ['QUEUED', 'DELIVERED', 'FAILED'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

const WebhookDeliverySchema = defineEntity({
  name: 'WebhookDelivery',
  tableName: 'webhook_delivery',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    subscription: () => p.manyToOne(WebhookSubscription),
    event: () => p.manyToOne(WebhookEvent),
    status: p.enum(DELIVERY_STATUSES).default('QUEUED'),
    /** Since it was queued, or asked for again. */
    attempts: p.integer().default(0),
    nextAttemptAt: p.datetime(),
    leasedUntil: p.datetime().nullable(),
    settledAt: p.datetime().nullable(),
  },
  uniques: [{ properties: ['subscription', 'event'] }],
});

/** One event on its way to one subscriber. */
export class WebhookDelivery extends WebhookDeliverySchema.class {}
WebhookDeliverySchema.setClass(WebhookDelivery);

const WebhookAttemptSchema = defineEntity({
  name: 'WebhookAttempt',
  tableName: 'webhook_attempt',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    delivery: () => p.manyToOne(WebhookDelivery),
    at: p.datetime(),
    milliseconds: p.integer(),
    /** null = no answer */
    statusCode: p.integer().nullable(),
    error: p.text().nullable(),
  },
});

/** The log: what became of each try. */
export class WebhookAttempt extends WebhookAttemptSchema.class {}
WebhookAttemptSchema.setClass(WebhookAttempt);
