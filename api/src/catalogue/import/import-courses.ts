import { indexTopics } from '@weitblick/db/catalogue';
import { Client } from 'pg';
import {
  groupByTopic,
  sessionDraft,
  SOURCE,
  topicDraft,
  type SessionDraft,
  type TopicDraft,
} from './catalogue.ts';
import { toCourse, type Course } from './course.ts';
import { shiftTo, type Shift } from './days.ts';
import type { Note, Reason } from './reasons.ts';
import {
  enrolmentObjection,
  isStored,
  RefusedByEnrolments,
  storeCourse,
  type Continues,
  type Effect,
  type StoreOutcome,
} from './store-course.ts';
import { loadStored, type Stored } from './stored.ts';
import { cleanLine, cut } from './text.ts';
import { property, scalar } from './values.ts';

export interface ImportOptions {
  /** postgres://… of a migrated database */
  databaseUrl: string;
  records: readonly unknown[];
  /** Does everything and rolls it back. */
  dryRun?: boolean;
  /** YYYY-MM-DD: move all dates so that the earliest course starts on or after that day. */
  shiftTo?: string | undefined;
}

export interface Refusal {
  /** Position in the document, from 1. */
  record: number;
  guid: string | null;
  name: string | null;
  reasons: Reason[];
}

export interface RecordNote extends Note {
  record: number;
  guid: string;
}

export interface ImportReport {
  source: string;
  dryRun: boolean;
  shift: Shift | null;
  records: { read: number; created: number; updated: number; unchanged: number; refused: number };
  topics: { created: number; updated: number; unchanged: number };
  /** Sessions of earlier imports that the document does not hold; left as they are. */
  sessionsNotInDocument: number;
  /** Topics of earlier imports that have no session any more; left as they are. */
  topicsWithoutSession: number;
  refusals: Refusal[];
  notes: RecordNote[];
  milliseconds: number;
}

/** Another import is under way. */
export class ImportUnderWay extends Error {
  constructor() {
    super('Another import is under way on this database; try again when it has ended');
  }
}

/** Any constant: the key of the advisory lock that imports run under. */
const IMPORT_LOCK = 7_262_003;
const ATTEMPTS = 3;
/** PostgreSQL: serialization failure, deadlock, lock timeout, statement timeout. */
const CONTENTION = new Set(['40001', '40P01', '55P03', '57014']);

interface Entry {
  record: number;
  course: Course;
}

/**
 * Imports courses. Each record is a transaction of its own, whole or not at all, so that enrolments never wait for the
 * import; a dry run is one transaction with a savepoint for each record, rolled back at the end.
 */
export async function importCourses(options: ImportOptions): Promise<ImportReport> {
  const { databaseUrl, records, dryRun = false, shiftTo: target } = options;
  const started = performance.now();
  const { entries, refusals } = readRecords(records);
  const shift = target
    ? shiftTo(
        target,
        entries.map(({ course }) => course.firstDay),
      )
    : null;

  const client = new Client({ connectionString: databaseUrl, application_name: 'weitblick-import' });
  // a lost connection fails the query under way; without a listener it would end the process
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`set lock_timeout = '3s'; set statement_timeout = '60s'`);
    const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [
      IMPORT_LOCK,
    ]);
    if (!rows[0]!.free) throw new ImportUnderWay();
    if (dryRun) await client.query('begin');

    const stored = await loadStored(client);
    const before = new Set(stored.sessions.keys());
    const result = await storeAll(client, stored, entries, shift?.weeks ?? 0, dryRun);
    const topicsWithoutSession = await countTopicsWithoutSession(client);
    if (dryRun) await client.query('rollback');
    else await bringIndexUpToDate(client);

    const guids = new Set(entries.map(({ course }) => course.guid));
    const allRefusals = [...refusals, ...result.refusals].sort((a, b) => a.record - b.record);
    return {
      source: SOURCE,
      dryRun,
      shift,
      records: { read: records.length, ...result.records, refused: allRefusals.length },
      topics: result.topics,
      sessionsNotInDocument: [...before].filter((guid) => !guids.has(guid)).length,
      topicsWithoutSession,
      refusals: allRefusals,
      notes: result.notes.sort((a, b) => a.record - b.record),
      milliseconds: Math.round(performance.now() - started),
    };
  } finally {
    await client.end();
  }
}

/** Understands all records; of several with the same guid the first counts. */
export function readRecords(records: readonly unknown[]): { entries: Entry[]; refusals: Refusal[] } {
  const entries: Entry[] = [];
  const refusals: Refusal[] = [];
  const seen = new Map<string, number>();
  records.forEach((raw, index) => {
    const record = index + 1;
    const outcome = toCourse(raw);
    if ('refused' in outcome) {
      refusals.push({ record, ...labelOf(raw), reasons: outcome.refused });
      return;
    }
    const course = outcome.ok;
    const first = seen.get(course.guid);
    if (first !== undefined) {
      const message = `record ${first} has the same guid`;
      refusals.push(
        refusalOf({ record, course }, { code: 'DUPLICATE_GUID', field: 'guid', message, value: course.guid }),
      );
      return;
    }
    seen.set(course.guid, record);
    entries.push({ record, course });
  });
  return { entries, refusals };
}

async function storeAll(
  client: Client,
  stored: Stored,
  entries: readonly Entry[],
  weeks: number,
  dryRun: boolean,
) {
  const records = { created: 0, updated: 0, unchanged: 0 };
  const topics = { created: 0, updated: 0, unchanged: 0 };
  const refusals: Refusal[] = [];
  const notes: RecordNote[] = [];

  const recordOf = new Map(entries.map(({ record, course }) => [course.guid, record]));
  const refuse = (course: Course, reason: Reason): void => {
    refusals.push(refusalOf({ record: recordOf.get(course.guid)!, course }, reason));
  };

  const note = (course: Course, found: readonly Note[]): void => {
    for (const one of found) notes.push({ record: recordOf.get(course.guid)!, guid: course.guid, ...one });
  };

  // known beforehand, so that a record that is refused adds nothing to its topic either
  const sessions = new Map<Course, SessionDraft>();
  for (const { course } of entries) {
    const draft = sessionDraft(course, weeks);
    const objection = enrolmentObjection(stored.sessions.get(course.guid), draft);
    if (objection) refuse(course, objection);
    else sessions.set(course, draft);
  }

  const groups = groupByTopic([...sessions.keys()]);
  const continued = findContinued(stored, groups);
  for (const [key, group] of groups) {
    const topic = topicDraft(group);
    let topicEffect: Effect = 'unchanged';
    for (const course of group) {
      const session = sessions.get(course)!;
      if (isStored(stored, topic, session)) {
        records.unchanged += 1;
        note(course, session.notes);
        continue;
      }
      const continues = stored.topics.has(key) ? null : (continued.get(key) ?? null);
      const outcome = await storeRecord(client, stored, topic, session, continues, dryRun);
      if ('refused' in outcome) {
        refuse(course, outcome.refused);
        continue;
      }
      if (outcome.topic !== 'unchanged') topicEffect = outcome.topic;
      // a record whose session is as before may still have changed the text of its topic
      records[
        outcome.session === 'unchanged' && outcome.topic !== 'unchanged' ? 'updated' : outcome.session
      ] += 1;
      note(course, [...session.notes, ...outcome.notes]);
    }
    if (stored.topics.has(key)) topics[topicEffect] += 1;
  }
  return { records, topics, refusals, notes };
}

/** One record, whole or not at all. What fails is reported and does not end the import, but a lost connection does. */
async function storeRecord(
  client: Client,
  stored: Stored,
  topic: TopicDraft,
  session: SessionDraft,
  continues: Continues,
  dryRun: boolean,
): Promise<StoreOutcome | { refused: Reason }> {
  const [begin, commit, undo] = dryRun
    ? [
        'savepoint record',
        'release savepoint record',
        'rollback to savepoint record; release savepoint record',
      ]
    : ['begin', 'commit', 'rollback'];
  for (let attempt = 1; ; attempt += 1) {
    await client.query(begin);
    try {
      const outcome = await storeCourse(client, stored, topic, session, continues);
      await client.query(commit);
      outcome.commit();
      return outcome;
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      // fails too when the connection is gone
      await client.query(undo);
      if (error instanceof RefusedByEnrolments) return { refused: error.reason };
      if (code && CONTENTION.has(code)) {
        if (attempt < ATTEMPTS) continue;
        const busy = 'the session is busy with enrolments; import again';
        return { refused: { code: 'BUSY', field: '', message: busy, value: code } };
      }
      // a constraint of the database: classes 22 (data exception) and 23 (integrity)
      if (!code || !/^2[23]/.test(code)) throw error;
      return { refused: { code: 'NOT_STORED', field: '', message, value: code } };
    }
  }
}

/**
 * Topics of the document that are not stored, but whose sessions make up exactly one stored topic that the document no
 * longer holds: it got another name, and keeps its id.
 */
function findContinued(
  stored: Stored,
  groups: ReadonlyMap<string, readonly Course[]>,
): Map<string, Continues> {
  const keyOfTopic = new Map([...stored.topics].map(([key, topic]) => [topic.id, key]));
  const sessionsOfTopic = new Map<number, number>();
  for (const { topicId } of stored.sessions.values()) {
    sessionsOfTopic.set(topicId, (sessionsOfTopic.get(topicId) ?? 0) + 1);
  }
  const continued = new Map<string, Continues>();
  for (const [key, group] of groups) {
    if (stored.topics.has(key)) continue;
    const known = group.flatMap((course) => stored.sessions.get(course.guid) ?? []);
    const ids = new Set(known.map(({ topicId }) => topicId));
    const [id] = ids;
    const before = id === undefined ? undefined : keyOfTopic.get(id);
    if (ids.size !== 1 || before === undefined || groups.has(before)) continue;
    if (sessionsOfTopic.get(id!) === known.length)
      continued.set(key, { key: before, topic: stored.topics.get(before)! });
  }
  return continued;
}

async function countTopicsWithoutSession(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from topic t
     where t.source = $1 and not exists (select from session s where s.topic_id = t.id)`,
    [SOURCE],
  );
  return rows[0]!.count;
}

/**
 * Storing a topic takes away its search terms, so those without are the ones that are new or changed, now or by an
 * import that was cut short.
 */
async function bringIndexUpToDate(client: Client): Promise<void> {
  const { rows } = await client.query<{ id: number }>(
    `select id from topic t where source = $1 and status = 'PUBLISHED' and not exists (select from topic_search s where s.topic_id = t.id)`,
    [SOURCE],
  );
  if (rows.length === 0) return;
  // another process may be indexing
  await client.query(`set lock_timeout = '60s'`);
  await indexTopics(
    client,
    rows.map(({ id }) => id),
  );
}

const refusalOf = ({ record, course }: Entry, reason: Reason): Refusal => ({
  record,
  guid: course.guid,
  name: course.title,
  reasons: [reason],
});

/** What a record that was not understood is called, as far as it says so. */
function labelOf(raw: unknown): { guid: string | null; name: string | null } {
  const read = (key: string): string | null => {
    const found = scalar(property(raw, key));
    return found.kind === 'text' ? cut(cleanLine(found.text.slice(0, 400)), 100) : null;
  };
  return { guid: read('guid'), name: read('name') };
}
