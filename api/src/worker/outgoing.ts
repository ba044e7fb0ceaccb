import type { AddJobsJobSpec, TaskList } from 'graphile-worker';
import {
  deliverWebhook,
  dueWebhooks,
  type DeliverDependencies,
} from '../interfaces/use-cases/deliver-webhook.ts';
import { planWebhooks, type PlanWebhooksDependencies } from '../interfaces/use-cases/plan-webhooks.ts';
import { planNotices } from '../notification/use-cases/plan-notices.ts';
import { dueMails, sendMail, type SendDependencies } from '../notification/use-cases/send-mail.ts';
import type { WorkerLog } from './start-worker.ts';

export type OutgoingDependencies = SendDependencies & DeliverDependencies & PlanWebhooksDependencies;

/** Something that leaves the house piece by piece, each by a job of its own. */
interface Outgoing {
  /** Name of the job that sends one piece; its plural is the job that looks for them. */
  name: 'mail' | 'webhook';
  /** Whether there is anything to plan or to send: index look-ups, asked every few seconds. `?` is the time. */
  waits: string;
  plan: (deps: OutgoingDependencies) => Promise<unknown>;
  /** Ids of pieces to send now. */
  due: (deps: OutgoingDependencies) => Promise<number[]>;
  /** Not all pieces that wait are due at once: after each it is looked which is next. */
  oneByOne: boolean;
  send: (deps: OutgoingDependencies, id: number) => Promise<{ type: string; at?: Date }>;
  gaveUp: string;
}

export const outgoing: readonly Outgoing[] = [
  {
    name: 'mail',
    waits: `exists (select from outbox_message where channel is null and sent_at is null)
      or exists (select from mail where status = 'QUEUED' and next_attempt_at <= ?
                 and (leased_until is null or leased_until <= ?))`,
    plan: planNotices,
    due: (deps) => dueMails(deps),
    oneByOne: false,
    send: sendMail,
    gaveUp: 'a mail was given up; see the dead-letter list',
  },
  {
    name: 'webhook',
    waits: `exists (select from webhook_event where payload is null)
      or exists (select from webhook_delivery d join webhook_subscription s on s.id = d.subscription_id
                 where d.status = 'QUEUED' and d.next_attempt_at <= ?
                   and (d.leased_until is null or d.leased_until <= ?) and s.disabled_at is null)`,
    plan: planWebhooks,
    due: dueWebhooks,
    oneByOne: true,
    send: deliverWebhook,
    gaveUp: 'a webhook was given up; see its log',
  },
];

export const queueTask = ({ name }: Outgoing): string => `queue-${name}s`;

/** The two tasks of each: one looks for what is due, one sends a piece. */
export function outgoingTasks(deps: OutgoingDependencies, log: WorkerLog): TaskList {
  return Object.fromEntries(
    outgoing.flatMap((kind): [string, TaskList[string]][] => [
      [
        queueTask(kind),
        async (_payload, { addJobs }) => {
          await kind.plan(deps);
          await addJobs((await kind.due(deps)).map((id) => pieceJob(kind, id)));
        },
      ],
      [
        `send-${kind.name}`,
        async (payload, { addJobs }) => {
          const { id } = payload as { id: number };
          const report = await kind.send(deps, id);
          if (report.type === 'FAILED') log.error({ [kind.name]: id }, kind.gaveUp);
          if (report.type === 'RETRY') await addJobs([pieceJob(kind, id, report.at)]);
          if (kind.oneByOne) await addJobs([queueJob(kind)]);
        },
      ],
    ]),
  );
}

/** @param runAt left out = at once */
function pieceJob({ name }: Outgoing, id: number, runAt?: Date): AddJobsJobSpec {
  const job = { identifier: `send-${name}`, payload: { id }, jobKey: `${name}-${id}`, maxAttempts: 3 };
  return runAt ? { ...job, runAt } : job;
}

/** No named queue: that of a killed worker would stay locked for hours. */
function queueJob(kind: Outgoing): AddJobsJobSpec {
  const identifier = queueTask(kind);
  return { identifier, payload: {}, jobKey: identifier, maxAttempts: 1 };
}

/** Those kinds of which something waits, so that nobody waits a minute for it. */
export async function waitingKinds({ em, clock }: OutgoingDependencies): Promise<Outgoing[]> {
  const now = clock.now();
  const [row] = await em.fork().execute<Record<string, boolean>[]>(
    `select ${outgoing.map(({ name, waits }) => `(${waits}) as ${name}`).join(', ')}`,
    outgoing.flatMap(() => [now, now]),
  );
  return outgoing.filter(({ name }) => row?.[name]);
}
