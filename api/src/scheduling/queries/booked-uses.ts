import type { EntityManager } from '@mikro-orm/postgresql';
import type { Occupation, Resource } from '../rules/clashes.ts';
import { occupationsOf } from './occupation.ts';

const FOR_EVER = new Date('2100-01-01T00:00:00Z');

/** Sessions that use the resource from now on. */
export async function bookedFrom(em: EntityManager, resource: Resource, now: Date): Promise<Occupation[]> {
  const occupied = await occupationsOf(em, [resource], { from: now, until: FOR_EVER }, null);
  return occupied.filter(({ sessionId }) => sessionId !== null);
}

/** Bookings of a room that reach into each other or into a block, as they are within the transaction. */
export async function collidingUses(em: EntityManager, roomId: number): Promise<Occupation[]> {
  const rows = await em.execute<{ starts_at: Date; ends_at: Date; session_id: number }[]>(
    `select lower(b.during) as starts_at, upper(b.during) as ends_at, b.session_id from booking b
     where b.room_id = ? and (
       exists (select from booking o
         where o.room_id = b.room_id and o.session_id <> b.session_id and o.during && b.during)
       or exists (select from resource_block k
         where k.room_id = b.room_id and not k.over_bookings and b.during && tstzrange(k.starts_at, k.ends_at)))
     order by 1, 3`,
    [roomId],
  );
  return rows.map(({ starts_at, ends_at, session_id }) => ({
    type: 'ROOM' as const,
    id: roomId,
    startsAt: new Date(starts_at),
    endsAt: new Date(ends_at),
    sessionId: session_id,
  }));
}
