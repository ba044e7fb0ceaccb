import type { EntityManager } from '@mikro-orm/postgresql';
import { TopicEvent, type TopicRevision } from '@weitblick/db/catalogue';

const WRITING = ['DRAFTED', 'COPIED', 'RESTORED', 'SAVED', 'BULK_EDITED'] as const;

/** Whether a person has begun this version, or saved into it. */
export async function hasWritten(
  em: EntityManager,
  revision: TopicRevision,
  personId: number,
): Promise<boolean> {
  return (await em.count(TopicEvent, { revision, actor: personId, kind: { $in: [...WRITING] } })) > 0;
}
