import type { FilterQuery } from '@mikro-orm/postgresql';
import { OutboxMessage } from '@weitblick/db/notification';
import type { CommandDependencies } from '../../platform/command.ts';
import { inInbox } from '../queries/notices-of-person.ts';

export interface MarkNoticesReadCommand {
  actorId: number;
  /** null = all */
  noticeIds: readonly number[] | null;
}

/** Marks own notices as read; again does nothing. When one of the ids is not an own notice, nothing is changed. */
export async function markNoticesRead(
  { em, clock }: CommandDependencies,
  { actorId, noticeIds }: MarkNoticesReadCommand,
): Promise<{ type: 'NoticesRead' } | { type: 'NoticeNotFound' }> {
  const now = clock.now();
  return em.fork().transactional(async (tx) => {
    const which: FilterQuery<OutboxMessage> = {
      $and: [inInbox(actorId), noticeIds === null ? {} : { id: { $in: [...noticeIds] } }],
    };
    if (noticeIds && (await tx.count(OutboxMessage, which)) !== new Set(noticeIds).size)
      return { type: 'NoticeNotFound' };
    await tx.nativeUpdate(OutboxMessage, { $and: [which, { readAt: null }] }, { readAt: now });
    return { type: 'NoticesRead' };
  });
}
