import { Client } from 'pg';
import type { Books } from './judge.ts';

const QUERIES: { [part in keyof Books]: string } = {
  keys: `select person_id as "personId", key, command, outcome from idempotency_key where key like 'chaos-%'`,
  steps: `select v.enrolment_id as "enrolmentId", e.session_id as "sessionId", e.person_id as "personId",
            v.from_status as "from", v.to_status as "to", v.actor_id as "actorId"
          from enrolment_event v join enrolment e on e.id = v.enrolment_id`,
  decisions: `select approval_id as "approvalId", kind, actor_id as "actorId" from approval_event
              where kind in ('APPROVED', 'DECLINED')`,
  queue: `select id as "enrolmentId", session_id as "sessionId", waiting_seq as "waitingSeq" from enrolment
          where waiting_seq is not null`,
  marks: `select enrolment_id as "enrolmentId", appointment_id as "appointmentId" from attendance_mark`,
  notices: `select id::text, sent_at is not null as sent, channel is not distinct from 'DROPPED' as dropped,
              channel is not distinct from 'MAIL' as "byMail" from outbox_message`,
  mails: `select m.message_key as "messageKey", m.outbox_message_id::text as "noticeId", p.email as address, m.kind, m.status
          from mail m join person p on p.id = m.recipient_id`,
};

/** Everything on one snapshot. */
export async function readBooks(url: string): Promise<Books> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const parts: [string, unknown[]][] = [];
    for (const [part, sql] of Object.entries(QUERIES)) parts.push([part, (await client.query(sql)).rows]);
    return Object.fromEntries(parts) as unknown as Books;
  } finally {
    await client.end();
  }
}
