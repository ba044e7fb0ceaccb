import type { EntityManager } from '@mikro-orm/postgresql';
import type { RoomFeature } from '@weitblick/db/scheduling';
import { addDays, berlinDay, berlinTime } from '@weitblick/shared/calendar';
import type { Buffer, Clash, Resource } from '../rules/clashes.ts';
import { freeSlots, type Slot } from '../rules/free-slots.ts';
import type { SessionDraft } from '../rules/session-draft.ts';
import { occupationsOf } from './occupation.ts';

export interface RoomNeeds {
  seats: number;
  features: readonly RoomFeature[];
  accessible: boolean;
  /** Only there; null = anywhere. */
  siteCode: string | null;
}

export interface Span {
  startsAt: Date;
  endsAt: Date;
}

/** Rooms looked through for free times. */
const MAX_ROOMS = 60;
const MAX_ALTERNATIVES = 5;

/** Rooms that would do, whether free or not: those of the preferred site first, then the smallest. */
export async function fittingRooms(
  em: EntityManager,
  { seats, features, accessible, siteCode }: RoomNeeds,
  preferredSite: string | null = null,
): Promise<(Buffer & { id: number })[]> {
  return em.execute<(Buffer & { id: number })[]>(
    `select id, set_up_minutes as "setUpMinutes", tear_down_minutes as "tearDownMinutes" from room
     where seats >= ? and features @> ?::text[] and (accessible or not ?) and (?::text is null or site_code = ?)
     order by site_code is distinct from ?, seats, id limit ${MAX_ROOMS}`,
    [seats, `{${features.join(',')}}`, accessible, siteCode, siteCode, preferredSite],
  );
}

/** Which of the resources are free at all the times, in the order given. */
async function freeAt(
  em: EntityManager,
  resources: readonly Resource[],
  spans: readonly Span[],
  exceptSessionId: number | null,
  bufferOf: (id: number) => Buffer = () => ({ setUpMinutes: 0, tearDownMinutes: 0 }),
): Promise<number[]> {
  if (spans.length === 0) return resources.map(({ id }) => id);
  const hour = 8 * 3_600_000;
  const from = new Date(Math.min(...spans.map((s) => s.startsAt.getTime())) - hour);
  const until = new Date(Math.max(...spans.map((s) => s.endsAt.getTime())) + hour);
  const occupied = await occupationsOf(em, resources, { from, until }, exceptSessionId);
  const inTheWay = new Set(
    occupied
      .filter((o) => {
        const { setUpMinutes, tearDownMinutes } = bufferOf(o.id);
        return spans.some(
          (s) =>
            o.startsAt.getTime() < s.endsAt.getTime() + tearDownMinutes * 60_000 &&
            s.startsAt.getTime() - setUpMinutes * 60_000 < o.endsAt.getTime(),
        );
      })
      .map(({ id }) => id),
  );
  return resources.map(({ id }) => id).filter((id) => !inTheWay.has(id));
}

export async function freeRooms(
  em: EntityManager,
  needs: RoomNeeds,
  spans: readonly Span[],
  { exceptSessionId, preferredSite }: { exceptSessionId: number | null; preferredSite: string | null },
): Promise<number[]> {
  const rooms = await fittingRooms(em, needs, preferredSite);
  const byId = new Map(rooms.map((room) => [room.id, room]));
  const resources = rooms.map(({ id }) => ({ type: 'ROOM' as const, id }));
  return freeAt(em, resources, spans, exceptSessionId, (id) => byId.get(id)!);
}

/** What a planner can do about an occupied resource: take another, or the same at another time. */
export interface Alternatives {
  roomIds: number[];
  trainerIds: number[];
  equipmentIds: number[];
  times: Slot[];
}

const DAYS_BEFORE = 7;
const DAYS_AFTER = 21;

/** @param clash one of those that findClashes found for the draft */
export async function alternativesTo(
  em: EntityManager,
  clash: Clash,
  { draft, sessionId, topicId }: { draft: SessionDraft; sessionId: number | null; topicId: number | null },
  now: Date,
): Promise<Alternatives> {
  const appointment = draft.appointments[clash.index]!;
  const spans = [appointment];
  const found: Alternatives = { roomIds: [], trainerIds: [], equipmentIds: [], times: [] };
  if (clash.type === 'ROOM') {
    const room = await roomNeeds(em, clash.id, draft.capacity);
    const free = await freeRooms(em, room.needs, spans, {
      exceptSessionId: sessionId,
      preferredSite: room.site,
    });
    found.roomIds = free.slice(0, MAX_ALTERNATIVES);
  } else if (clash.type === 'TRAINER') {
    const known = await trainersOfTopic(em, topicId, clash.id);
    found.trainerIds = (await freeAt(em, known, spans, sessionId)).slice(0, MAX_ALTERNATIVES);
  } else {
    const same = await sameKind(em, clash.id);
    found.equipmentIds = (await freeAt(em, same, spans, sessionId)).slice(0, MAX_ALTERNATIVES);
  }
  found.times = await nearbyTimes(em, clash.index, { draft, sessionId }, now);
  return found;
}

/** The same room, trainers and equipment on other days, those that lie nearest. */
async function nearbyTimes(
  em: EntityManager,
  index: number,
  { draft, sessionId }: { draft: SessionDraft; sessionId: number | null },
  now: Date,
): Promise<Slot[]> {
  const { startsAt, endsAt, roomId, trainerIds, equipmentIds } = draft.appointments[index]!;
  const day = berlinDay(startsAt);
  const today = berlinDay(now);
  const [early, until] = [addDays(day, -DAYS_BEFORE), addDays(day, DAYS_AFTER)];
  const from = early < today ? today : early;
  const needed: Resource[] = [
    ...trainerIds.map((id) => ({ type: 'TRAINER' as const, id })),
    ...equipmentIds.map((id) => ({ type: 'EQUIPMENT' as const, id })),
  ];
  const rooms = roomId === null ? [] : await roomsById(em, [roomId]);
  const resources = [...needed, ...rooms.map(({ id }) => ({ type: 'ROOM' as const, id }))];
  const period = { from: berlinTime(from), until: berlinTime(addDays(until, 1)) };
  const slots = freeSlots(
    {
      from,
      until,
      minutes: Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000),
      preferredTime: timeOf(startsAt),
      skipSchoolHolidays: false,
      rooms,
      needed,
      taken: draft.appointments.filter((_, i) => i !== index),
    },
    await occupationsOf(em, resources, period, sessionId),
    { now, limit: DAYS_BEFORE + DAYS_AFTER },
  );
  const distance = (slot: Slot) => Math.abs(slot.startsAt.getTime() - startsAt.getTime());
  return slots.sort((a, b) => distance(a) - distance(b)).slice(0, 3);
}

function timeOf(at: Date): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Berlin',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

export async function roomsById(
  em: EntityManager,
  ids: readonly number[],
): Promise<(Buffer & { id: number })[]> {
  return em.execute(
    `select id, set_up_minutes as "setUpMinutes", tear_down_minutes as "tearDownMinutes" from room where id = any(?::int[])`,
    [`{${ids.join(',')}}`],
  );
}

/** What the occupied room offers is what another has to offer as well. */
async function roomNeeds(
  em: EntityManager,
  roomId: number,
  seats: number,
): Promise<{ needs: RoomNeeds; site: string }> {
  const [room] = await em.execute<[{ features: RoomFeature[]; accessible: boolean; site: string }]>(
    'select features, accessible, site_code as site from room where id = ?',
    [roomId],
  );
  const { features, accessible, site } = room;
  return { needs: { seats, features, accessible, siteCode: null }, site };
}

async function trainersOfTopic(
  em: EntityManager,
  topicId: number | null,
  except: number,
): Promise<Resource[]> {
  const rows = await em.execute<{ id: number }[]>(
    `select l.trainer_id as id from session_trainer l join session s on s.id = l.session_id
     where s.topic_id = ? and l.trainer_id <> ? group by 1 order by count(*) desc, 1 limit 40`,
    [topicId, except],
  );
  return rows.map(({ id }) => ({ type: 'TRAINER', id }));
}

async function sameKind(em: EntityManager, equipmentId: number): Promise<Resource[]> {
  const rows = await em.execute<{ id: number }[]>(
    `select o.id from equipment e join equipment o on o.kind = e.kind and o.id <> e.id where e.id = ?
     order by o.site_code <> e.site_code, o.id limit 40`,
    [equipmentId],
  );
  return rows.map(({ id }) => ({ type: 'EQUIPMENT', id }));
}
