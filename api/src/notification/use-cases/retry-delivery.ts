import { LockMode } from '@mikro-orm/core';
import { Mail } from '@weitblick/db/notification';
import type { CommandDependencies } from '../../platform/command.ts';

export type RetryOutcome =
  { type: 'DeliveryQueued' } | { type: 'DeliveryNotFound' } | { type: 'NotPermitted' };

/** "Send again": puts a mail of the dead-letter list back into the queue with all its attempts. */
export async function retryDelivery(
  { em, clock }: CommandDependencies,
  { mayAdminister, mailId }: { mayAdminister: boolean; mailId: number },
): Promise<RetryOutcome> {
  if (!mayAdminister) return { type: 'NotPermitted' };
  const now = clock.now();
  return em.fork().transactional(async (tx) => {
    const mail = await tx.findOne(Mail, mailId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    // already on its way: what was asked for is the case
    if (mail?.status === 'QUEUED') return { type: 'DeliveryQueued' };
    if (mail?.status !== 'FAILED') return { type: 'DeliveryNotFound' };
    tx.assign(mail, { status: 'QUEUED', attempts: 0, nextAttemptAt: now, failedAt: null, leasedUntil: null });
    return { type: 'DeliveryQueued' };
  });
}
