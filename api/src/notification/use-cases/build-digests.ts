import type { EntityManager } from '@mikro-orm/postgresql';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { digestDue } from '../rules/delivery-times.ts';

const BATCH = 2_000;

export interface DigestReport {
  digests: number;
}

/** Writes the daily digest of everybody who has one due: one for a person and day, at seven in Berlin. Safe to run twice. */
export async function buildDigests(deps: CommandDependencies): Promise<DigestReport> {
  const report: DigestReport = { digests: 0 };
  const due = digestDue(deps.clock.now());
  if (!due) return report;
  const people = await deps.em.fork().execute<{ id: number }[]>(
    `select distinct recipient_id as id from outbox_message o
     where channel = 'DIGEST' and digest_mail_id is null and planned_at <= ?
       and not exists (select from mail m where m.recipient_id = o.recipient_id and m.digest_day = ?)
     limit ${BATCH}`,
    [due.upTo, due.day],
  );
  for (const { id } of people) {
    if (await runSystemStep(deps, (tx, now) => build(tx, id, due, now))) report.digests += 1;
  }
  return report;
}

async function build(
  tx: EntityManager,
  personId: number,
  { day, upTo }: { day: string; upTo: Date },
  now: Date,
): Promise<boolean> {
  const [mail] = await tx.execute<{ id: string }[]>(
    `insert into mail (message_key, recipient_id, kind, digest_day, next_attempt_at, created_at)
     values (?, ?, 'DIGEST', ?, ?, ?) on conflict do nothing returning id`,
    [`digest-${personId}-${day}`, personId, day, now, now],
  );
  if (!mail) return false;
  await tx.execute(
    `update outbox_message set digest_mail_id = ?
     where recipient_id = ? and channel = 'DIGEST' and digest_mail_id is null and planned_at <= ?`,
    [mail.id, personId, upTo],
  );
  return true;
}
