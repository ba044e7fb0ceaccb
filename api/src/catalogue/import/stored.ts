import type { ClientBase } from 'pg';
import { SOURCE, type SessionDraft, type TopicDraft } from './catalogue.ts';
import type { PlannedAppointment } from './appointments.ts';

export interface StoredTopic {
  id: number;
  slug: string;
  category: string;
  title: string;
  benefit: string;
  description: string;
  keywords: string[];
  formats: string[];
  targetGroups: string[];
  durationMinutes: number | null;
}

export interface StoredSession {
  id: number;
  topicId: number;
  number: string;
  format: string;
  site: string | null;
  capacity: number;
  seatsMinimum: number;
  seatsTaken: number;
  waitingCount: number;
  startsAt: Date;
  endsAt: Date;
  enrolUntil: Date;
  cancelUntil: Date;
  /** Milliseconds: start, end, start, end … */
  times: number[];
}

/** What the database holds of this import; kept up to date while records are written. */
export interface Stored {
  topics: Map<string, StoredTopic>;
  sessions: Map<string, StoredSession>;
  /** Numbers of all sessions of whatever source that look like ours. */
  numbers: Set<string>;
  categories: Map<string, number>;
  sites: Set<string>;
  targetGroups: Set<string>;
}

/** Six statements, however many records there are. */
export async function loadStored(client: ClientBase): Promise<Stored> {
  const topics = await client.query<StoredTopic & { sourceKey: string }>(
    `select t.source_key as "sourceKey", t.id, t.slug, c.slug as category, t.title, t.benefit, t.description, t.keywords,
            t.formats, t.duration_minutes as "durationMinutes",
            array(select target_group_code from topic_target_group where topic_id = t.id order by 1) as "targetGroups"
     from topic t join category c on c.id = t.category_id where t.source = $1 and t.source_key is not null`,
    [SOURCE],
  );
  const sessions = await client.query<StoredSession & { sourceKey: string }>(
    `select s.source_key as "sourceKey", s.id, s.topic_id as "topicId", s.number, s.format, s.site_code as site, s.capacity,
            s.seats_minimum as "seatsMinimum", s.seats_taken as "seatsTaken", s.waiting_count as "waitingCount", s.starts_at as "startsAt", s.ends_at as "endsAt",
            s.enrol_until as "enrolUntil", s.cancel_until as "cancelUntil",
            array(select t from appointment a,
                    unnest(array[extract(epoch from a.starts_at), extract(epoch from a.ends_at)]) with ordinality u(e, n),
                    lateral (select (e * 1000)::float8 as t) ms
                  where a.session_id = s.id order by a.position, n) as times
     from session s where s.source = $1 and s.source_key is not null`,
    [SOURCE],
  );
  const numbers = await client.query<{ number: string }>(
    `select number from session where number like 'VHS-%'`,
  );
  const categories = await client.query<{ slug: string; id: number }>('select slug, id from category');
  const sites = await client.query<{ code: string }>('select code from site');
  const groups = await client.query<{ code: string }>('select code from target_group');
  return {
    topics: new Map(topics.rows.map(({ sourceKey, ...row }) => [sourceKey, row])),
    sessions: new Map(sessions.rows.map(({ sourceKey, ...row }) => [sourceKey, row])),
    numbers: new Set(numbers.rows.map((row) => row.number)),
    categories: new Map(categories.rows.map((row) => [row.slug, row.id])),
    sites: new Set(sites.rows.map((row) => row.code)),
    targetGroups: new Set(groups.rows.map((row) => row.code)),
  };
}

export function sameTopic(stored: StoredTopic, draft: TopicDraft, targetGroups: readonly string[]): boolean {
  return (
    stored.slug === draft.slug &&
    stored.category === draft.category &&
    stored.title === draft.title &&
    stored.benefit === draft.benefit &&
    stored.description === draft.description &&
    stored.durationMinutes === draft.durationMinutes &&
    sameList(stored.keywords, draft.keywords) &&
    sameList(stored.formats, draft.formats) &&
    sameList(stored.targetGroups, [...targetGroups].sort())
  );
}

export function sameSession(
  stored: StoredSession,
  draft: SessionDraft,
  topicId: number,
  number: string,
): boolean {
  return (
    stored.topicId === topicId &&
    stored.number === number &&
    stored.format === draft.format &&
    stored.site === (draft.place?.code ?? null) &&
    stored.capacity === draft.capacity &&
    stored.seatsMinimum === draft.seatsMinimum &&
    sameDates(stored, draft)
  );
}

export function sameDates(stored: StoredSession, draft: SessionDraft): boolean {
  const moments = ['startsAt', 'endsAt', 'enrolUntil', 'cancelUntil'] as const;
  return (
    moments.every((moment) => stored[moment].getTime() === draft[moment].getTime()) &&
    sameTimes(stored, draft)
  );
}

/** Whether its appointments are at the same times. */
export function sameTimes(stored: StoredSession, draft: SessionDraft): boolean {
  return sameList(stored.times, timesOf(draft.appointments));
}

export const timesOf = (appointments: readonly PlannedAppointment[]): number[] =>
  appointments.flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()]);

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
