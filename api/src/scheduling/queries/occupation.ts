import type { EntityManager } from '@mikro-orm/postgresql';
import type { Buffer, Occupation, Resource, ResourceType } from '../rules/clashes.ts';

interface Row {
  type: ResourceType;
  id: number;
  starts_at: Date;
  ends_at: Date;
  session_id: number | null;
}

const arrayOf = (ids: readonly number[]) => `{${ids.join(',')}}`;
const idsOf = (resources: readonly Resource[], wanted: ResourceType) =>
  arrayOf([...new Set(resources.filter(({ type }) => type === wanted).map(({ id }) => id))]);

/**
 * When resources are used by sessions or blocked, between two instants. One statement.
 * @param exceptSessionId the session that is planned itself
 */
export async function occupationsOf(
  em: EntityManager,
  resources: readonly Resource[],
  period: { from: Date; until: Date },
  exceptSessionId: number | null,
): Promise<Occupation[]> {
  if (resources.length === 0) return [];
  const [rooms, trainers, equipment] = (['ROOM', 'TRAINER', 'EQUIPMENT'] as const).map((type) =>
    idsOf(resources, type),
  );
  const rows = await em.execute<Row[]>(
    `with wanted as (
       select 'ROOM' as type, unnest(?::int[]) as id
       union all select 'TRAINER', unnest(?::int[])
       union all select 'EQUIPMENT', unnest(?::int[]))
     select w.type, w.id, lower(b.during) as starts_at, upper(b.during) as ends_at, b.session_id
     from wanted w
     join booking b on case w.type when 'ROOM' then b.room_id when 'TRAINER' then b.trainer_id else b.equipment_id end = w.id
     where b.during && tstzrange(?, ?) and b.session_id is distinct from ?::int
     union all
     select w.type, w.id, k.starts_at, k.ends_at, null
     from wanted w
     join resource_block k on case w.type when 'ROOM' then k.room_id when 'TRAINER' then k.trainer_id else k.equipment_id end = w.id
     where k.starts_at < ? and ? < k.ends_at
     order by 3, 1, 2`,
    [rooms, trainers, equipment, period.from, period.until, exceptSessionId, period.until, period.from],
  );
  return rows.map(({ type, id, starts_at, ends_at, session_id }) => ({
    type,
    id,
    startsAt: new Date(starts_at),
    endsAt: new Date(ends_at),
    sessionId: session_id,
  }));
}

/** The times around appointments in which rooms are set up and cleared, by room. */
export async function buffersOf(em: EntityManager, roomIds: readonly number[]): Promise<Map<number, Buffer>> {
  const rows = await em.execute<(Buffer & { id: number })[]>(
    `select id, set_up_minutes as "setUpMinutes", tear_down_minutes as "tearDownMinutes" from room where id = any(?::int[])`,
    [arrayOf(roomIds)],
  );
  return new Map(rows.map(({ id, ...buffer }) => [id, buffer]));
}
