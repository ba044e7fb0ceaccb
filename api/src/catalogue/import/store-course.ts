import type { ClientBase } from 'pg';
import { IMPORT_CATEGORIES } from './categories.ts';
import { SOURCE, type SessionDraft, type TopicDraft } from './catalogue.ts';
import type { Note, Reason } from './reasons.ts';
import { recordImport } from './session-history.ts';
import {
  sameDates,
  sameSession,
  sameTopic,
  timesOf,
  type Stored,
  type StoredSession,
  type StoredTopic,
} from './stored.ts';

export type Effect = 'created' | 'updated' | 'unchanged';

export interface StoreOutcome {
  session: Effect;
  topic: Effect;
  topicId: number;
  notes: Note[];
  /** Takes over into `stored` what was written; to be called once it is committed. */
  commit(): void;
}

/** Refuses a record whose change would touch somebody's enrolment. */
export class RefusedByEnrolments extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason.message);
    this.reason = reason;
  }
}

/** Stored topic that a topic of the document continues under another name. */
export type Continues = { key: string; topic: StoredTopic } | null;

/** Whether the course is stored already, just so; then there is nothing to do, not even a transaction. */
export function isStored(stored: Stored, topic: TopicDraft, session: SessionDraft): boolean {
  const { topics, sessions } = stored;
  const [storedTopic, storedSession] = [topics.get(topic.key), sessions.get(session.guid)];
  return (
    storedTopic !== undefined &&
    storedSession !== undefined &&
    sameTopic(storedTopic, topic, targetGroupsOf(topic, stored)) &&
    sameSession(storedSession, session, storedTopic.id, chooseNumber(stored, session, storedSession))
  );
}

/**
 * Stores one course: its topic, its session and the session's appointments, in the transaction that the caller has
 * opened. Of these only what has changed is written.
 *
 * The document decides about everything but the status (a session cancelled here stays cancelled), the seats that are
 * taken, and rooms, trainers and links added here (a room is given up only when its appointment moves).
 */
export async function storeCourse(
  client: ClientBase,
  stored: Stored,
  topic: TopicDraft,
  session: SessionDraft,
  continues: Continues,
): Promise<StoreOutcome> {
  const storedTopic = await storeTopic(client, stored, topic, continues);
  const { topicId } = storedTopic;
  const existing = stored.sessions.get(session.guid);
  const number = chooseNumber(stored, session, existing);
  const result = { topic: storedTopic.effect, topicId };
  if (existing && sameSession(existing, session, topicId, number)) {
    return { ...result, session: 'unchanged', notes: [], commit: storedTopic.commit };
  }

  if (session.place && !stored.sites.has(session.place.code)) {
    const { code, name, address } = session.place;
    await client.query('insert into site (code, name, address) values ($1, $2, $3) on conflict do nothing', [
      code,
      name,
      address,
    ]);
  }
  const notes = existing ? await guardEnrolments(client, existing, session) : [];
  const { rows } = await client.query<{ id: number }>(existing ? UPDATE_SESSION : INSERT_SESSION, [
    existing?.id ?? session.guid,
    number,
    topicId,
    session.format,
    session.place?.code ?? null,
    session.capacity,
    session.seatsMinimum,
    session.startsAt,
    session.endsAt,
    session.enrolUntil,
    session.cancelUntil,
  ]);
  const { id } = rows[0]!;
  if (!existing || !sameDates(existing, session)) await storeAppointments(client, id, session);
  await recordImport(client, id, existing, session);

  return {
    ...result,
    session: existing ? 'updated' : 'created',
    notes,
    commit() {
      storedTopic.commit();
      if (existing) stored.numbers.delete(existing.number);
      stored.numbers.add(number);
      if (session.place) stored.sites.add(session.place.code);
      const { format, capacity, seatsMinimum, startsAt, endsAt, enrolUntil, cancelUntil } = session;
      stored.sessions.set(session.guid, {
        id,
        topicId,
        number,
        format,
        site: session.place?.code ?? null,
        capacity,
        seatsMinimum,
        seatsTaken: existing?.seatsTaken ?? 0,
        waitingCount: existing?.waitingCount ?? 0,
        startsAt,
        endsAt,
        enrolUntil,
        cancelUntil,
        times: timesOf(session.appointments),
      });
    },
  };
}

const INSERT_SESSION = `
  insert into session (source_key, number, topic_id, format, site_code, capacity, seats_minimum,
                       starts_at, ends_at, enrol_until, cancel_until, source)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '${SOURCE}') returning id`;

const UPDATE_SESSION = `
  update session set number = $2, topic_id = $3, format = $4, site_code = $5, capacity = $6, seats_minimum = $7,
                     starts_at = $8, ends_at = $9, enrol_until = $10, cancel_until = $11, version = version + 1
  where id = $1 returning id`;

/** Course numbers repeat in the source; the guid makes the later one unique, and a number once given stays. */
function chooseNumber(
  stored: Stored,
  { numbers }: SessionDraft,
  existing: StoredSession | undefined,
): string {
  const [preferred, fallback] = numbers;
  if (existing && numbers.includes(existing.number)) return existing.number;
  return stored.numbers.has(preferred) ? fallback : preferred;
}

/**
 * Why a change of a session would touch enrolments: people would lose seats, or a seat would become free that belongs
 * to somebody who waits.
 */
export function enrolmentObjection(existing: StoredSession | undefined, draft: SessionDraft): Reason | null {
  if (!existing) return null;
  const { number, seatsTaken, waitingCount } = existing;
  const value = String(draft.capacity);
  if (draft.capacity < seatsTaken) {
    const message = `${seatsTaken} seats are taken in session ${number}`;
    return { code: 'CAPACITY_BELOW_SEATS_TAKEN', field: 'maximale_teilnehmerzahl', message, value };
  }
  const moves = !sameDates(existing, draft);
  if (waitingCount > 0 && draft.capacity > seatsTaken && (moves || draft.capacity !== existing.capacity)) {
    const field = moves ? 'beginn_datum' : 'maximale_teilnehmerzahl';
    const message = `${waitingCount} people wait for session ${number}; change it in Weitblick, which gives free seats to them`;
    return { code: 'PEOPLE_WAITING', field, message, value };
  }
  return null;
}

/** Locks the session, as every command on enrolments does, and decides again by the people in it now. */
async function guardEnrolments(
  client: ClientBase,
  existing: StoredSession,
  draft: SessionDraft,
): Promise<Note[]> {
  const { rows } = await client.query<Pick<StoredSession, 'seatsTaken' | 'waitingCount' | 'capacity'>>(
    `select seats_taken as "seatsTaken", waiting_count as "waitingCount", capacity from session where id = $1 for update`,
    [existing.id],
  );
  const present = { ...existing, ...rows[0] };
  const objection = enrolmentObjection(present, draft);
  if (objection) throw new RefusedByEnrolments(objection);
  const people = present.seatsTaken + present.waitingCount;
  if (people === 0 || sameDates(present, draft)) return [];
  const message = `session ${existing.number} has other dates now; ${people} people hold a seat or wait and have to be told`;
  return [{ code: 'DATES_MOVED_FOR_PEOPLE', field: 'beginn_datum', message }];
}

/** Appointments keep their ids; one that moves gives up its room, which may not be free then. */
async function storeAppointments(
  client: ClientBase,
  sessionId: number,
  { appointments }: SessionDraft,
): Promise<void> {
  await client.query(
    `insert into appointment (session_id, position, starts_at, ends_at)
     select $1, n, s, e from unnest($2::timestamptz[], $3::timestamptz[]) with ordinality u(s, e, n)
     on conflict (session_id, position) do update
       set starts_at = excluded.starts_at, ends_at = excluded.ends_at, room_id = null
       where (appointment.starts_at, appointment.ends_at) <> (excluded.starts_at, excluded.ends_at)`,
    [sessionId, appointments.map((a) => a.startsAt), appointments.map((a) => a.endsAt)],
  );
  await client.query('delete from appointment where session_id = $1 and position > $2', [
    sessionId,
    appointments.length,
  ]);
}

async function storeTopic(
  client: ClientBase,
  stored: Stored,
  draft: TopicDraft,
  continues: Continues,
): Promise<{ effect: Effect; topicId: number; commit(): void }> {
  const existing = stored.topics.get(draft.key) ?? continues?.topic;
  const targetGroups = targetGroupsOf(draft, stored);
  if (existing && sameTopic(existing, draft, targetGroups)) {
    return { effect: 'unchanged', topicId: existing.id, commit: () => undefined };
  }

  if (targetGroups.includes('ALL') && !stored.targetGroups.has('ALL')) {
    await client.query(
      `insert into target_group (code, name, position) values ('ALL', 'Alle Beschäftigten', 0) on conflict do nothing`,
    );
  }
  const categoryId = stored.categories.get(draft.category) ?? (await insertCategory(client, draft.category));
  const { key, slug, title, benefit, description, keywords, formats, durationMinutes } = draft;
  const { rows } = await client.query<{ id: number }>(existing ? UPDATE_TOPIC : INSERT_TOPIC, [
    key,
    slug,
    categoryId,
    title,
    benefit,
    description,
    keywords,
    formats,
    durationMinutes,
    existing?.id ?? SOURCE,
  ]);
  const { id } = rows[0]!;
  if (existing) {
    await client.query('delete from topic_target_group where topic_id = $1', [id]);
    // until the index is brought up to date at the end of the import
    await client.query('delete from topic_search where topic_id = $1', [id]);
  }
  await client.query(
    'insert into topic_target_group (topic_id, target_group_code) select $1, unnest($2::text[])',
    [id, targetGroups],
  );

  return {
    effect: existing ? 'updated' : 'created',
    topicId: id,
    commit() {
      for (const code of targetGroups) stored.targetGroups.add(code);
      stored.categories.set(draft.category, categoryId);
      if (continues) stored.topics.delete(continues.key);
      stored.topics.set(key, { ...draft, id, targetGroups: [...targetGroups].sort() });
    },
  };
}

/** ALL in place of a group that the catalogue does not have. */
function targetGroupsOf(draft: TopicDraft, stored: Stored): string[] {
  return draft.targetGroups.map((code) => (stored.targetGroups.has(code) ? code : 'ALL'));
}

const INSERT_TOPIC = `
  insert into topic (source_key, slug, category_id, title, benefit, description, goals, keywords, formats, duration_minutes, source)
  values ($1, $2, $3, $4, $5, $6, '{}', $7, $8, $9, $10) returning id`;

const UPDATE_TOPIC = `
  update topic set source_key = $1, slug = $2, category_id = $3, title = $4, benefit = $5, description = $6,
                   description_html = null, keywords = $7,
                   formats = $8, duration_minutes = $9
  where id = $10 returning id`;

/** A category that somebody renamed or moved since stays as it is. */
async function insertCategory(client: ClientBase, slug: string): Promise<number> {
  const { name, summary, position } = IMPORT_CATEGORIES.get(slug)!;
  const { rows } = await client.query<{ id: number }>(
    `insert into category (slug, name, summary, position) values ($1, $2, $3, $4)
     on conflict (slug) do update set slug = excluded.slug returning id`,
    [slug, name, summary, position],
  );
  return rows[0]!.id;
}
