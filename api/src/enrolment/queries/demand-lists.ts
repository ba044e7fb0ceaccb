import type { EntityManager } from '@mikro-orm/postgresql';
import { Topic } from '@weitblick/db/catalogue';
import { Demand } from '@weitblick/db/enrolment';
import { Session } from '@weitblick/db/scheduling';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';

const MAX_OPEN = 100;

/** A person's own open interests, newest first. */
export async function openDemandOf(em: EntityManager, personId: number) {
  const rows = await em.find(
    Demand,
    { person: personId, withdrawnAt: null },
    { orderBy: { registeredAt: 'desc', id: 'desc' }, limit: MAX_OPEN, populate: ['topic'] },
  );
  return rows.map(({ topic, registeredAt, note }) => ({ topic, registeredAt, note: note ?? null }));
}

export interface TopicInDemand {
  topic: Topic;
  /** People who asked to hear of a session. */
  interested: number;
  /** People on waiting lists of sessions ahead. */
  waiting: number;
  /** The session with the longest waiting list, else the last one of the topic. */
  session: Session | null;
}

/** Topics that somebody asks or waits for, most people first; keyset pages. @throws BAD_USER_INPUT */
export async function topicsInDemand(
  em: EntityManager,
  now: Date,
  { first, after }: { first: number; after?: string | null | undefined },
): Promise<Connection<TopicInDemand>> {
  const size = pageSize(first);
  const [people, id] = after ? decodeCursor(after, ['number', 'number']) : [null, null];
  const counted = `with asked as (
      select topic_id, count(*)::int as interested from demand where withdrawn_at is null group by topic_id),
    waits as (
      select topic_id, sum(waiting_count)::int as waiting from session
      where status = 'OPEN' and greatest(starts_at, enrol_until) > ? and not draw_pending and waiting_count > 0
      group by topic_id),
    topics as (
      select topic_id, coalesce(interested, 0) as interested, coalesce(waiting, 0) as waiting,
        coalesce(interested, 0) + coalesce(waiting, 0) as people
      from asked full join waits using (topic_id))`;
  const [rows, [total]] = await Promise.all([
    em.execute<
      { topic_id: number; interested: number; waiting: number; people: number; session_id: number | null }[]
    >(
      `${counted}
       select t.*, (select s.id from session s where s.topic_id = t.topic_id and s.status = 'OPEN'
         order by (greatest(s.starts_at, s.enrol_until) > ? and not s.draw_pending) desc, s.waiting_count desc, s.starts_at desc
         limit 1) as session_id
       from topics t ${after ? 'where (-t.people, t.topic_id) > (?, ?)' : ''}
       order by t.people desc, t.topic_id limit ?`,
      [now, now, ...(after ? [-Number(people), id] : []), size + 1],
    ),
    em.execute<{ count: number }[]>(`${counted} select count(*)::int as count from topics`, [now]),
  ]);
  const [topics, sessions] = await Promise.all([
    em.find(Topic, { id: { $in: rows.map((row) => row.topic_id) } }),
    em.find(Session, { id: { $in: rows.flatMap((row) => row.session_id ?? []) } }),
  ]);
  const topicById = new Map(topics.map((topic) => [topic.id, topic]));
  const sessionById = new Map(sessions.map((session) => [session.id, session]));
  const page = toConnection(rows, size, total!.count, Boolean(after), (row) => [row.people, row.topic_id]);
  return {
    ...page,
    edges: page.edges.map(({ cursor, node }) => ({
      cursor,
      node: {
        topic: topicById.get(node.topic_id)!,
        interested: node.interested,
        waiting: node.waiting,
        session: (node.session_id !== null && sessionById.get(node.session_id)) || null,
      },
    })),
  };
}
