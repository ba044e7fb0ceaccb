const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Waits between attempts: about a day in all. */
const WAITS = [5_000, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 8 * HOUR, 8 * HOUR];

export const MAX_WEBHOOK_ATTEMPTS = WAITS.length + 1;
/** Deliveries given up one after the other before a subscription is switched off. */
export const MAX_WEBHOOK_FAILURES = 3;

/** @param attempts made so far, at least 1 @returns when to try again, or null when it is time to give up */
export function nextWebhookAttempt(attempts: number, now: Date): Date | null {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait);
}

export type WebhookVerdict = 'ACCEPTED' | 'GONE' | 'REFUSED';

/** What an answer means; a redirect is a refusal, as nobody follows it. */
export function webhookVerdict(statusCode: number): WebhookVerdict {
  if (statusCode >= 200 && statusCode < 300) return 'ACCEPTED';
  return statusCode === 410 ? 'GONE' : 'REFUSED';
}
