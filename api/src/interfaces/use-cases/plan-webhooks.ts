import type { EntityManager } from '@mikro-orm/postgresql';
import type { WebhookEventType } from '@weitblick/db/interfaces';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { toldSessions, toldTopics } from '../queries/told-subjects.ts';
import { superfluous, webhookPayload, type ToldEvent } from '../rules/webhook-payload.ts';

export interface PlanWebhooksDependencies extends CommandDependencies {
  /** Origin that addresses in messages start with, without a slash at the end. */
  publicUrl: string;
}

export interface PlanWebhooksReport {
  planned: number;
}

interface NotedEvent {
  id: number;
  type: WebhookEventType;
  sessionId: number | null;
  topicId: number | null;
  at: Date | string;
}

const BATCH = 500;

/**
 * Turns what triggers have noted into messages with their bodies, and queues one delivery for each subscription that asked
 * for them. An event is noted in the transaction of its change, so that whoever sees the event sees the change.
 */
export async function planWebhooks(deps: PlanWebhooksDependencies): Promise<PlanWebhooksReport> {
  const planned = await runSystemStep(deps, async (tx, now) => {
    const noted = await tx.execute<NotedEvent[]>(
      `select id::int, type, session_id as "sessionId", topic_id as "topicId", at from webhook_event
       where payload is null order by id limit ${BATCH} for update skip locked`,
    );
    if (noted.length === 0) return 0;
    const gone = new Set(superfluous(noted));
    const told = noted.filter(({ id }) => !gone.has(id));
    await tx.execute('delete from webhook_event where id = any(?::bigint[])', [`{${[...gone].join(',')}}`]);
    await writePayloads(tx, told, deps.publicUrl);
    const [row] = await tx.execute<{ planned: number }[]>(
      `with queued as (
         insert into webhook_delivery (subscription_id, event_id, next_attempt_at)
         select s.id, e.id, ? from webhook_event e
         join webhook_subscription s on s.disabled_at is null and e.type = any (s.event_types)
         where e.id = any(?::bigint[]) order by e.id
         returning 1)
       select count(*)::int as planned from queued`,
      [now, `{${told.map(({ id }) => id).join(',')}}`],
    );
    return row!.planned;
  });
  return { planned: planned ?? 0 };
}

async function writePayloads(
  tx: EntityManager,
  events: readonly NotedEvent[],
  origin: string,
): Promise<void> {
  const ids = (key: 'sessionId' | 'topicId') => [
    ...new Set(events.map((event) => event[key]).filter((id) => id !== null)),
  ];
  const sessions = await toldSessions(tx, ids('sessionId'), origin);
  const topics = await toldTopics(tx, ids('topicId'), origin);
  const rows = events.map(({ id, type, at, sessionId, topicId }) => {
    const data: ToldEvent['data'] =
      sessionId !== null ? { session: sessions.get(sessionId)! } : { topic: topics.get(topicId!)! };
    return { id, payload: webhookPayload({ type, at: new Date(at), data }) };
  });
  await tx.execute(
    `update webhook_event e set payload = v.payload
     from jsonb_to_recordset(?::jsonb) as v(id bigint, payload text) where e.id = v.id`,
    [JSON.stringify(rows)],
  );
}
