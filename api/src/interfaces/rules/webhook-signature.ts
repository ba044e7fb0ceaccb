import { createHmac } from 'node:crypto';

/** The secret as receivers configure it (Standard Webhooks). */
export function secretText(secret: Uint8Array): string {
  return `whsec_${Buffer.from(secret).toString('base64')}`;
}

/**
 * The headers that let a receiver know sender, age and repetition of a message (Standard Webhooks 1.0).
 * @param id the same for every attempt: a receiver acts on it once
 * @param at of this attempt
 */
export function signedHeaders(
  secret: Uint8Array,
  id: string,
  at: Date,
  body: string,
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}

/** The id by which a receiver knows a message again. */
export function messageId(eventId: number): string {
  return `msg_${eventId.toString(36)}`;
}
