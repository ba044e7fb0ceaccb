import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDay } from '@weitblick/shared/calendar';
import { hashSecretToken } from '../../platform/secret-token.ts';
import type { FeedScope } from './feed-events.ts';

export interface FoundFeed {
  id: number;
  name: string;
  scope: FeedScope;
  lastReadAt: Date | null;
}

interface FeedRow {
  id: number;
  personId: number | null;
  roomId: number | null;
  trainerId: number | null;
  lastReadAt: Date | string | null;
  name: string;
}

/** The calendar that a secret address stands for; null when it was revoked, never was, or its person has left. */
export async function feedOfToken(em: EntityManager, token: string, now: Date): Promise<FoundFeed | null> {
  const [row] = await em.execute<FeedRow[]>(
    `select f.id, f.person_id as "personId", f.room_id as "roomId", f.trainer_id as "trainerId",
       f.last_read_at as "lastReadAt",
       coalesce(r.name || ', ' || i.name, t.display_name, 'Meine Fortbildungen') as name
     from calendar_feed f
     left join person p on p.id = f.person_id
     left join room r on r.id = f.room_id
     left join site i on i.code = r.site_code
     left join trainer t on t.id = f.trainer_id
     where f.token_hash = ? and (p.left_on is null or p.left_on >= ?)`,
    [hashSecretToken(token), berlinDay(now)],
  );
  if (!row) return null;
  const { id, name, lastReadAt } = row;
  return { id, name, scope: scopeOf(row), lastReadAt: lastReadAt === null ? null : new Date(lastReadAt) };
}

function scopeOf({ personId, roomId, trainerId }: FeedRow): FeedScope {
  if (personId !== null) return { type: 'PERSON', personId };
  if (roomId !== null) return { type: 'ROOM', roomId };
  return { type: 'TRAINER', trainerId: trainerId! };
}
