import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDay, berlinTime } from '@weitblick/shared/calendar';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';

export interface RecordEntry {
  enrolmentId: number;
  sessionId: number;
  title: string;
  courseNumber: string;
  /** Europe/Berlin, YYYY-MM-DD */
  firstDay: string;
  lastDay: string;
  completedAt: Date;
  /** null for learning at one's own pace */
  minutes: number | null;
  /** null until the certificate is downloaded for the first time */
  certificateNumber: string | null;
}

export interface RecordArgs {
  personId: number;
  /** Calendar year in Berlin; null = all. */
  year: number | null;
}

/** A session counts for the year in which it ended, learning at one's own pace for that in which it was finished. */
const ATTENDED = `
  from enrolment e
  join session s on s.id = e.session_id
  join topic t on t.id = s.topic_id
  left join certificate c on c.enrolment_id = e.id
  cross join lateral (select case s.format when 'SELF_PACED' then e.status_since else s.ends_at end as at) done
  where e.person_id = ? and e.status = 'ATTENDED'`;
const MINUTES = `coalesce(c.minutes,
  (select sum(extract(epoch from a.ends_at - a.starts_at) / 60)::int from appointment a where a.session_id = s.id))`;

function within({ personId, year }: RecordArgs): { where: string; values: unknown[] } {
  if (year === null) return { where: ATTENDED, values: [personId] };
  return {
    where: `${ATTENDED} and done.at >= ? and done.at < ?`,
    values: [personId, berlinTime(`${year}-01-01`), berlinTime(`${year + 1}-01-01`)],
  };
}

/** Keyset pages of what a person attended, newest first. @throws BAD_USER_INPUT */
export async function trainingRecord(
  em: EntityManager,
  args: RecordArgs & { first: number; after?: string | null | undefined },
): Promise<Connection<RecordEntry> & { totalMinutes: number }> {
  const size = pageSize(args.first);
  const { where, values } = within(args);
  let beyond = '';
  const place: unknown[] = [];
  if (args.after) {
    const [at, id] = decodeCursor(args.after, ['string', 'number']);
    const time = new Date(String(at));
    beyond = 'and (done.at, e.id) < (?, ?)';
    place.push(Number.isNaN(time.getTime()) ? new Date(0) : time, id);
  }
  const [rows, [total]] = await Promise.all([
    entries(em, `${where} ${beyond} order by done.at desc, e.id desc limit ?`, [
      ...values,
      ...place,
      size + 1,
    ]),
    em.execute<{ sessions: number; minutes: number }[]>(
      `select count(*)::int as sessions, coalesce(sum(${MINUTES}), 0)::int as minutes ${where}`,
      values,
    ),
  ]);
  const page = toConnection(rows, size, total!.sessions, Boolean(args.after), (row) => [
    row.completedAt.toISOString(),
    row.enrolmentId,
  ]);
  return { ...page, totalMinutes: total!.minutes };
}

/** Everything for the file, oldest first; 5000 rows at most, more than a working life. */
export function wholeRecord(em: EntityManager, args: RecordArgs): Promise<RecordEntry[]> {
  const { where, values } = within(args);
  return entries(em, `${where} order by done.at, e.id limit 5000`, values);
}

/** The years in which a person attended something, newest first. */
export async function recordYears(em: EntityManager, personId: number): Promise<number[]> {
  const rows = await em.execute<{ year: number }[]>(
    `select distinct extract(year from done.at at time zone 'Europe/Berlin')::int as year ${ATTENDED} order by year desc limit 60`,
    [personId],
  );
  return rows.map(({ year }) => year);
}

async function entries(em: EntityManager, rest: string, values: unknown[]): Promise<RecordEntry[]> {
  const rows = await em.execute<
    (Omit<RecordEntry, 'firstDay' | 'lastDay' | 'completedAt'> & { startsAt: string; completedAt: string })[]
  >(
    `select e.id as "enrolmentId", s.id as "sessionId", coalesce(c.title, t.title) as title,
            s.number as "courseNumber", s.starts_at as "startsAt", done.at as "completedAt",
            ${MINUTES} as minutes, c.number as "certificateNumber" ${rest}`,
    values,
  );
  return rows.map(({ startsAt, completedAt, ...row }) => ({
    ...row,
    firstDay: berlinDay(new Date(startsAt)),
    lastDay: berlinDay(new Date(completedAt)),
    completedAt: new Date(completedAt),
  }));
}
