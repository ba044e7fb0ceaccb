import { LockMode } from '@mikro-orm/core';
import { Mail } from '@weitblick/db/notification';
import type { CommandDependencies } from '../../platform/command.ts';
import { settleNotices } from './settle-notices.ts';

export type DiscardOutcome =
  { type: 'DeliveryDiscarded' } | { type: 'DeliveryNotFound' } | { type: 'NotPermitted' };

/** Takes a mail off the dead-letter list for good; who did it stays on record. Its notice is still in the person's inbox. */
export async function discardDelivery(
  { em, clock }: CommandDependencies,
  { actorId, mayAdminister, mailId }: { actorId: number; mayAdminister: boolean; mailId: number },
): Promise<DiscardOutcome> {
  if (!mayAdminister) return { type: 'NotPermitted' };
  const now = clock.now();
  return em.fork().transactional(async (tx) => {
    const mail = await tx.findOne(Mail, mailId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    // discarded before: what was asked for is the case
    if (mail?.discardedBy) return { type: 'DeliveryDiscarded' };
    if (mail?.status !== 'FAILED') return { type: 'DeliveryNotFound' };
    tx.assign(mail, { status: 'DROPPED', failedAt: null, discardedBy: actorId });
    await settleNotices(tx, mail, now);
    return { type: 'DeliveryDiscarded' };
  });
}
