import { sql, type EntityManager } from '@mikro-orm/postgresql';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';
import type { Resource, ResourceType } from '../rules/clashes.ts';

export interface BlockRow extends Resource {
  blockId: number;
  name: string;
  startsAt: Date;
  endsAt: Date;
  note: string | null;
  createdById: number;
  createdAt: Date;
  /** Appointments that use the resource in that time. */
  appointments: number;
}

export interface BlockFilter {
  /** Blocks that end after it, and begin before it. */
  from: Date;
  until: Date;
  /** null = of all resources */
  resource: Resource | null;
}

/** In the order in which they begin. @throws BAD_USER_INPUT for a bad page size or cursor */
export async function resourceBlocks(
  em: EntityManager,
  { from, until, resource }: BlockFilter,
  { first, after }: { first: number; after?: string | null | undefined },
): Promise<Connection<BlockRow>> {
  const size = pageSize(first);
  const [key, id] = after ? decodeCursor(after, ['string', 'number']) : [];
  const beyond = after
    ? sql`where (key, "blockId") > (${String(key).toWellFormed()}, ${Number.isSafeInteger(id) ? Number(id) : 0}::int8)`
    : sql``;
  const only = resource ? sql`and ${COLUMN[resource.type]()} = ${resource.id}` : sql``;
  const rows = await em.execute<(BlockRow & { key: string; total: number })[]>(sql`
    with found as (
      select k.id as "blockId", coalesce(k.room_id, k.trainer_id, k.equipment_id) as id,
        case when k.room_id is not null then 'ROOM' when k.trainer_id is not null then 'TRAINER' else 'EQUIPMENT' end as type,
        coalesce(r.name, t.display_name, e.label) as name,
        k.starts_at as "startsAt", k.ends_at as "endsAt", k.note, k.created_by_id as "createdById", k.created_at as "createdAt",
        to_char(k.starts_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS') as key
      from resource_block k
      left join room r on r.id = k.room_id
      left join trainer t on t.id = k.trainer_id
      left join equipment e on e.id = k.equipment_id
      where k.starts_at < ${until} and ${from} < k.ends_at ${only}),
    page as (select * from found ${beyond} order by key, "blockId" limit ${size + 1})
    select page.*, n.total,
      (select count(*)::int from booking b
        where b.during && tstzrange(page."startsAt", page."endsAt")
          and case page.type when 'ROOM' then b.room_id when 'TRAINER' then b.trainer_id else b.equipment_id end = page.id
      ) as appointments
    from (select count(*)::int as total from found) n left join page on true
    order by page.key, page."blockId"`);
  const hits = rows
    .filter((row) => row.blockId !== null)
    .map((row) => ({
      ...row,
      startsAt: new Date(row.startsAt),
      endsAt: new Date(row.endsAt),
      createdAt: new Date(row.createdAt),
    }));
  return toConnection(hits, size, rows[0]!.total, Boolean(after), (row) => [row.key, row.blockId]);
}

const COLUMN: Record<ResourceType, () => ReturnType<typeof sql>> = {
  ROOM: () => sql`k.room_id`,
  TRAINER: () => sql`k.trainer_id`,
  EQUIPMENT: () => sql`k.equipment_id`,
};
