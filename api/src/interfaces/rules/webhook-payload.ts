import type { Format, TopicStatus } from '@weitblick/db/catalogue';
import type { WebhookEventType } from '@weitblick/db/interfaces';
import type { SessionStatus } from '@weitblick/db/scheduling';

/** The version of the payload's shape; raised by a change that a receiver could stumble over. */
export const PAYLOAD_VERSION = 1;

export interface ToldTopic {
  /** Opaque, as in addresses and in GraphQL. */
  id: string;
  title: string;
  url: string;
  status: TopicStatus;
}

export interface ToldSession {
  id: string;
  number: string;
  url: string;
  status: SessionStatus;
  format: Format;
  startsAt: Date;
  endsAt: Date;
  enrolUntil: Date;
  seats: { capacity: number; taken: number; free: number; waiting: number };
  topic: ToldTopic;
}

export interface ToldEvent {
  type: WebhookEventType;
  at: Date;
  data: { session: ToldSession } | { topic: ToldTopic };
}

/** The body of a message: how things are now, without personal data. */
export function webhookPayload({ type, at, data }: ToldEvent): string {
  return JSON.stringify({ version: PAYLOAD_VERSION, type, timestamp: at, data });
}

interface NotedEvent {
  id: number;
  type: WebhookEventType;
  sessionId: number | null;
}

/** As a message tells how things are now, only the newest of several such events of a session has something to say. */
const SUPERSEDED_BY_THE_NEXT: readonly WebhookEventType[] = ['session.changed', 'session.seats_changed'];

/** @param events in the order of their ids @returns ids of those that a later one makes superfluous */
export function superfluous(events: readonly NotedEvent[]): number[] {
  const newest = new Map<string, number>();
  const gone: number[] = [];
  for (const { id, type, sessionId } of events) {
    if (!SUPERSEDED_BY_THE_NEXT.includes(type)) continue;
    const key = `${type} ${sessionId}`;
    const earlier = newest.get(key);
    if (earlier !== undefined) gone.push(earlier);
    newest.set(key, id);
  }
  return gone;
}
