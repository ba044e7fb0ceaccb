export { CalendarFeed } from './calendar-feed.ts';
export {
  DELIVERY_STATUSES,
  WEBHOOK_EVENT_TYPES,
  WebhookAttempt,
  WebhookDelivery,
  WebhookEvent,
  WebhookSubscription,
  type DeliveryStatus,
  type WebhookEventType,
} from './webhook.ts';
