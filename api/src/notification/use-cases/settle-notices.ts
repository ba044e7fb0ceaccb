import type { EntityManager } from '@mikro-orm/postgresql';
import { OutboxMessage, type Mail } from '@weitblick/db/notification';

/** Marks the notices of a mail that left, or that nobody sends any more: one counts as sent when nothing of it is left to send. */
export async function settleNotices(tx: EntityManager, mail: Mail, now: Date): Promise<void> {
  await tx.flush();
  if (mail.kind === 'DIGEST') {
    await tx.nativeUpdate(OutboxMessage, { digestMail: mail, sentAt: null }, { sentAt: now });
  } else if (mail.outboxMessageId != null) {
    await tx.execute(
      `update outbox_message set sent_at = ? where id = ? and sent_at is null and not exists (
         select from mail where outbox_message_id = ? and status in ('QUEUED', 'FAILED'))`,
      [now, mail.outboxMessageId, mail.outboxMessageId],
    );
  }
}
