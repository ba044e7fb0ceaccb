import { sql, type EntityManager } from '@mikro-orm/postgresql';
import type { SynonymStatus } from '@weitblick/db/catalogue';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';

export interface SynonymRow {
  id: number;
  phrases: string[];
  status: SynonymStatus;
  proposedById: number | null;
  proposedByName: string | null;
  proposedAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  /** Of the last step. */
  reason: string | null;
}

interface Wish {
  status: SynonymStatus | null;
  /** Part of a phrase; '' = all. */
  search: string;
  first: number;
  after?: string | null | undefined;
}

const COLUMNS = sql`g.id, g.phrases, g.status, g.proposed_by_id as "proposedById", g.proposed_at as "proposedAt",
  g.decided_at as "decidedAt", p.given_name || ' ' || p.family_name as "proposedByName",
  d.given_name || ' ' || d.family_name as "decidedByName",
  (select reason from synonym_event e where e.group_id = g.id order by id desc limit 1) as reason
  from synonym_group g left join person p on p.id = g.proposed_by_id left join person d on d.id = g.decided_by_id`;

/** Newest first. @throws BAD_USER_INPUT */
export async function synonymGroups(
  em: EntityManager,
  { status, search, first, after }: Wish,
): Promise<Connection<SynonymRow>> {
  const size = pageSize(first);
  const [before] = after ? decodeCursor(after, ['number']) : [];
  const pattern = `%${search
    .toWellFormed()
    .replaceAll('\0', '')
    .trim()
    .replace(/[\\%_]/g, '\\$&')}%`;
  const found = sql`(${status}::text is null or g.status = ${status})
    and exists (select from unnest(g.phrases) as phrase where phrase ilike ${pattern})`;
  const beyond = Number.isSafeInteger(before) ? sql`and g.id < ${Number(before)}::int8` : sql``;
  const rows = await em.execute<SynonymRow[]>(
    sql`select ${COLUMNS} where ${found} ${beyond} order by g.id desc limit ${size + 1}`,
  );
  const [{ total }] = await em.execute<[{ total: number }]>(
    sql`select count(*)::int as total from synonym_group g where ${found}`,
  );
  return toConnection(rows.map(dated), size, total, Boolean(after), ({ id }) => [id]);
}

export async function synonymGroup(em: EntityManager, groupId: number): Promise<SynonymRow | null> {
  const [row] = await em.execute<SynonymRow[]>(sql`select ${COLUMNS} where g.id = ${groupId}`);
  return row ? dated(row) : null;
}

/** The driver leaves times of raw statements as text. */
function dated(row: SynonymRow): SynonymRow {
  return {
    ...row,
    proposedAt: new Date(row.proposedAt),
    decidedAt: row.decidedAt && new Date(row.decidedAt),
  };
}
