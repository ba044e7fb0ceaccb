import type { EntityManager } from '@mikro-orm/postgresql';
import { Mail } from '@weitblick/db/notification';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { mailContent } from '../queries/mail-content.ts';
import { MAX_ATTEMPTS, nextAttempt } from '../rules/delivery-times.ts';
import type { Mailbox, MailTransport } from '../mail-transport.ts';
import { settleNotices } from './settle-notices.ts';

export interface SendDependencies extends CommandDependencies {
  transport: MailTransport;
  sender: Mailbox;
  /** Origin that links in mails start with, without a slash at the end. */
  publicUrl: string;
  /** After this time without an answer the worker that was sending counts as dead. */
  leaseMilliseconds: number;
}

export type SendReport =
  { type: 'SENT' | 'DROPPED' | 'FAILED' | 'NOTHING_TO_DO' } | { type: 'RETRY'; at: Date };

/**
 * Sends one mail: takes a lease, hands it to the mail server, and marks it. A worker that dies between the server's "250"
 * and the mark leaves the lease to run out, and the mail goes out again with the same Message-ID: delivered at least
 * once, known as one by its key.
 */
export async function sendMail(deps: SendDependencies, mailId: number): Promise<SendReport> {
  const claimed = await runSystemStep(deps, (tx, now) => claim(tx, mailId, now, deps.leaseMilliseconds));
  if (!claimed) return { type: 'NOTHING_TO_DO' };
  const settle = (step: (tx: EntityManager, mail: Mail, now: Date) => Promise<SendReport>) =>
    settled(deps, mailId, claimed.attempts, step);

  if (claimed.attempts > MAX_ATTEMPTS)
    return settle((_tx, mail, now) =>
      fail(mail, now, mail.lastError ?? 'The worker did not survive any attempt'),
    );
  const content = await mailContent(deps.em.fork(), mailId, deps);
  if (!content) {
    return settle(async (tx, mail, now) => {
      mail.status = 'DROPPED';
      await settleNotices(tx, mail, now);
      return { type: 'DROPPED' };
    });
  }
  try {
    await deps.transport.send(content);
  } catch (error) {
    const { message, permanent = false } = error as { message: string; permanent?: boolean };
    return settle(async (_tx, mail, now) => {
      const retryAt = permanent ? null : nextAttempt(mail.attempts, now);
      if (!retryAt) return fail(mail, now, message);
      mail.lastError = message.slice(0, 500);
      mail.nextAttemptAt = retryAt;
      return { type: 'RETRY', at: retryAt };
    });
  }
  return settle(async (tx, mail, now) => {
    mail.status = 'SENT';
    mail.sentAt = now;
    mail.lastError = null;
    await settleNotices(tx, mail, now);
    return { type: 'SENT' };
  });
}

/** The attempt is counted before it is made, so that a mail that kills its worker ends on the dead-letter list too. */
async function claim(
  tx: EntityManager,
  mailId: number,
  now: Date,
  lease: number,
): Promise<{ attempts: number } | null> {
  const [row] = await tx.execute<{ attempts: number }[]>(
    `update mail m set attempts = attempts + 1, leased_until = ?
     where id = ? and status = 'QUEUED' and next_attempt_at <= ? and (leased_until is null or leased_until <= ?)
       and not exists (
         select from mail earlier where earlier.enrolment_id = m.enrolment_id
           and earlier.recipient_id = m.recipient_id and earlier.id < m.id and earlier.status = 'QUEUED')
     returning attempts`,
    [new Date(now.getTime() + lease), mailId, now, now],
  );
  return row ?? null;
}

/** Writes the outcome unless another worker has taken the mail over meanwhile. A mail that was sent is marked in any case. */
async function settled(
  deps: SendDependencies,
  mailId: number,
  attempts: number,
  step: (tx: EntityManager, mail: Mail, now: Date) => Promise<SendReport>,
): Promise<SendReport> {
  const report = await runSystemStep(deps, async (tx, now): Promise<SendReport> => {
    const [locked] = await tx.execute<{ id: string }[]>(
      `select id from mail where id = ? and status = 'QUEUED' and attempts = ? for update`,
      [mailId, attempts],
    );
    if (!locked) return { type: 'NOTHING_TO_DO' };
    const mail = await tx.findOneOrFail(Mail, mailId);
    mail.leasedUntil = null;
    return step(tx, mail, now);
  });
  // the lease brings it back
  return report ?? { type: 'NOTHING_TO_DO' };
}

async function fail(mail: Mail, now: Date, message: string): Promise<SendReport> {
  mail.status = 'FAILED';
  mail.failedAt = now;
  mail.lastError = message.slice(0, 500);
  return { type: 'FAILED' };
}

/** Mails that could leave now, oldest first. */
export async function dueMails({ em, clock }: CommandDependencies, limit = 500): Promise<number[]> {
  const now = clock.now();
  const rows = await em.fork().execute<{ id: number }[]>(
    `select id::int from mail
     where status = 'QUEUED' and next_attempt_at <= ? and (leased_until is null or leased_until <= ?)
     order by next_attempt_at, id limit ${limit}`,
    [now, now],
  );
  return rows.map(({ id }) => id);
}
