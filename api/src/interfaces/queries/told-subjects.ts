import type { EntityManager } from '@mikro-orm/postgresql';
import { Topic } from '@weitblick/db/catalogue';
import { Session } from '@weitblick/db/scheduling';
import { seatsForNewcomers } from '../../enrolment/rules/seat-allocation.ts';
import { encodeId } from '../../platform/global-id.ts';
import type { ToldSession, ToldTopic } from '../rules/webhook-payload.ts';

/** Topics as webhooks tell of them. @param origin of addresses, without a slash at its end */
export async function toldTopics(
  em: EntityManager,
  ids: readonly number[],
  origin: string,
): Promise<Map<number, ToldTopic>> {
  const topics = ids.length === 0 ? [] : await em.find(Topic, { id: { $in: [...ids] } });
  return new Map(topics.map((topic) => [topic.id, toldTopic(topic, origin)]));
}

/** Sessions as webhooks tell of them. */
export async function toldSessions(
  em: EntityManager,
  ids: readonly number[],
  origin: string,
): Promise<Map<number, ToldSession>> {
  const sessions =
    ids.length === 0 ? [] : await em.find(Session, { id: { $in: [...ids] } }, { populate: ['topic'] });
  return new Map(sessions.map((session) => [session.id, toldSession(session, origin)]));
}

function toldTopic({ id: key, slug, title, status }: Topic, origin: string): ToldTopic {
  const id = encodeId('Topic', key);
  return { id, title, url: `${origin}/katalog/${slug}-${id}`, status };
}

function toldSession(session: Session, origin: string): ToldSession {
  const id = encodeId('Session', session.id);
  const { number, status, format, startsAt, endsAt, enrolUntil } = session;
  return {
    id,
    number,
    url: `${origin}/termine/${id}`,
    status,
    format,
    startsAt,
    endsAt,
    enrolUntil,
    seats: {
      capacity: session.capacity,
      taken: session.seatsTaken,
      free: seatsForNewcomers(session),
      waiting: session.waitingCount,
    },
    topic: toldTopic(session.topic as Topic, origin),
  };
}
