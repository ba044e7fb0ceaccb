import type { EntityManager } from '@mikro-orm/postgresql';
import type { EquipmentKind, RoomFeature } from '@weitblick/db/scheduling';
import type { Buffer, Resource } from '../rules/clashes.ts';

export interface RoomNeeds {
  seats: number;
  features: readonly RoomFeature[];
  accessible: boolean;
  /** Only there; null = anywhere. */
  siteCode: string | null;
}

export type FittingRoom = Buffer & { id: number };

/** Of each kind, looked through for free times. */
const MAX_ROOMS = 60;
const MAX_OTHERS = 40;

const ROOM = 'id, set_up_minutes as "setUpMinutes", tear_down_minutes as "tearDownMinutes"';

/** Rooms that would do, whether free or not: those of the preferred site first, then the smallest. */
export async function fittingRooms(
  em: EntityManager,
  { seats, features, accessible, siteCode }: RoomNeeds,
  preferredSite: string | null = null,
): Promise<FittingRoom[]> {
  return em.execute<FittingRoom[]>(
    `select ${ROOM} from room
     where active and seats >= ? and features @> ?::text[] and (accessible or not ?) and (?::text is null or site_code = ?)
     order by site_code is distinct from ?, seats, id limit ${MAX_ROOMS}`,
    [seats, `{${features.join(',')}}`, accessible, siteCode, siteCode, preferredSite],
  );
}

export async function roomsById(em: EntityManager, ids: readonly number[]): Promise<FittingRoom[]> {
  return em.execute(`select ${ROOM} from room where id = any(?::int[])`, [`{${ids.join(',')}}`]);
}

/** Rooms that offer what a room offers, and the seats: those of its site first. */
export async function roomsLike(em: EntityManager, roomId: number, seats: number): Promise<FittingRoom[]> {
  const [room] = await em.execute<[{ features: RoomFeature[]; accessible: boolean; site: string }]>(
    'select features, accessible, site_code as site from room where id = ?',
    [roomId],
  );
  const { features, accessible, site } = room;
  return fittingRooms(em, { seats, features, accessible, siteCode: null }, site);
}

/** Who else has taught the topic, the most experienced first. */
export async function trainersOfTopic(
  em: EntityManager,
  topicId: number | null,
  except: number,
): Promise<Resource[]> {
  const rows = await em.execute<{ id: number }[]>(
    `select l.trainer_id as id from session_trainer l join session s on s.id = l.session_id
     join trainer t on t.id = l.trainer_id and t.active
     where s.topic_id = ? and l.trainer_id <> ? group by 1 order by count(*) desc, 1 limit ${MAX_OTHERS}`,
    [topicId, except],
  );
  return rows.map(({ id }) => ({ type: 'TRAINER', id }));
}

/** Other pieces of the same kind, those kept at the same site first. */
export async function equipmentLike(em: EntityManager, equipmentId: number): Promise<Resource[]> {
  const rows = await em.execute<{ id: number }[]>(
    `select o.id from equipment e join equipment o on o.kind = e.kind and o.id <> e.id and o.active where e.id = ?
     order by o.site_code <> e.site_code, o.id limit ${MAX_OTHERS}`,
    [equipmentId],
  );
  return rows.map(({ id }) => ({ type: 'EQUIPMENT', id }));
}

/** All pieces of each of the kinds. */
export async function equipmentOfKinds(
  em: EntityManager,
  kinds: readonly EquipmentKind[],
): Promise<Map<EquipmentKind, Resource[]>> {
  if (kinds.length === 0) return new Map();
  const rows = await em.execute<{ id: number; kind: EquipmentKind }[]>(
    'select id, kind from equipment where active and kind = any(?::text[]) order by id',
    [`{${kinds.join(',')}}`],
  );
  const byKind = Map.groupBy(rows, ({ kind }) => kind);
  return new Map(
    [...byKind].map(([kind, pieces]) => [kind, pieces.map(({ id }) => ({ type: 'EQUIPMENT' as const, id }))]),
  );
}
