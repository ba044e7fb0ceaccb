import type { EntityManager } from '@mikro-orm/postgresql';
import { TopicEvent, TopicRevision } from '@weitblick/db/catalogue';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';

interface Page {
  first: number;
  after?: string | null | undefined;
}

/** The versions of a topic, the newest first. @throws BAD_USER_INPUT */
export async function revisionsOfTopic(
  em: EntityManager,
  topicId: number,
  { first, after }: Page,
): Promise<Connection<TopicRevision>> {
  const size = pageSize(first);
  const [number] = after ? decodeCursor(after, ['number']) : [];
  const beyond = after ? { number: { $lt: Number.isSafeInteger(number) ? Number(number) : 0 } } : {};
  const [rows, total] = [
    await em.find(
      TopicRevision,
      { topic: topicId, ...beyond },
      { orderBy: { number: 'desc' }, limit: size + 1, populate: ['author', 'reviewer'] },
    ),
    await em.count(TopicRevision, { topic: topicId }),
  ];
  return toConnection(rows, size, total, Boolean(after), (revision) => [revision.number]);
}

/** What happened to a topic, the newest first. @throws BAD_USER_INPUT */
export async function eventsOfTopic(
  em: EntityManager,
  topicId: number,
  { first, after }: Page,
): Promise<Connection<TopicEvent>> {
  const size = pageSize(first);
  const [id] = after ? decodeCursor(after, ['number']) : [];
  const beyond = after ? { id: { $lt: Number.isSafeInteger(id) ? Number(id) : 0 } } : {};
  const [rows, total] = [
    await em.find(
      TopicEvent,
      { topic: topicId, ...beyond },
      { orderBy: { id: 'desc' }, limit: size + 1, populate: ['actor', 'revision'] },
    ),
    await em.count(TopicEvent, { topic: topicId }),
  ];
  return toConnection(rows, size, total, Boolean(after), (event) => [event.id]);
}

/** What retiring a topic would mean, counted now. */
export interface Retirement {
  runningSessions: number;
  peopleWithSeats: number;
  waitingPeople: number;
  /** People who asked to be told of a session. */
  interestedPeople: number;
  mandatoryRules: number;
  /** Titles of programmes that have it as a module; 30 at most. */
  programmes: string[];
  /** Titles of published topics that name it as a prerequisite; 30 at most. */
  requiredBy: string[];
}

export async function retirementOf(em: EntityManager, topicId: number, now: Date): Promise<Retirement> {
  const [row] = await em.execute<[Retirement]>(
    `select
       (select count(*)::int from session where topic_id = asked.id and status = 'OPEN' and ends_at > ?) as "runningSessions",
       (select count(distinct e.person_id)::int from enrolment e join session s on s.id = e.session_id
        where s.topic_id = asked.id and s.status = 'OPEN' and s.ends_at > ? and e.holds_seat) as "peopleWithSeats",
       (select count(distinct e.person_id)::int from enrolment e join session s on s.id = e.session_id
        where s.topic_id = asked.id and s.status = 'OPEN' and s.ends_at > ? and e.status = 'WAITING') as "waitingPeople",
       (select count(*)::int from demand where topic_id = asked.id and withdrawn_at is null) as "interestedPeople",
       (select count(*)::int from mandatory_rule where topic_id = asked.id
          and (valid_until is null or valid_until > (?::timestamptz at time zone 'Europe/Berlin')::date)) as "mandatoryRules",
       array(select p.title from programme_module m join programme p on p.id = m.programme_id
             where m.topic_id = asked.id order by p.title limit 30) as programmes,
       array(select t.title from topic_prerequisite q join topic t on t.id = q.topic_id and t.status = 'PUBLISHED'
             where q.required_topic_id = asked.id order by t.title limit 30) as "requiredBy"
     from (select ?::int as id) asked`,
    [now, now, now, now, topicId],
  );
  return row;
}
