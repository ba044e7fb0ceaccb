import { Logger, parseCronItems, run, type AddJobsJobSpec, type Task, type TaskList } from 'graphile-worker';
import { dueMails, sendMail, type SendDependencies } from '../notification/use-cases/send-mail.ts';
import { planNotices } from '../notification/use-cases/plan-notices.ts';
import { periodicTasks, type PeriodicTask, type TaskDependencies } from './tasks.ts';

export interface WorkerOptions {
  databaseUrl: string;
  deps: SendDependencies & TaskDependencies;
  log: WorkerLog;
  tasks?: readonly PeriodicTask[];
  /** How often new notices and mails are looked for, in milliseconds. */
  glance?: number;
}

export interface WorkerLog {
  info(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface Worker {
  /** Finishes the jobs under way. */
  stop(): Promise<void>;
}

/** Mails that are sent at once. */
const CONCURRENCY = 4;

/**
 * Starts the job queue: periodic tasks by schedule, once over all workers, and one job for each mail. Jobs only wake
 * somebody up. What there is to do is decided by the rows of the domain, so a lost or doubled job does no harm, and a job
 * that a killed worker still holds is replaced by the next one with its key.
 */
export async function startWorker({
  databaseUrl,
  deps,
  log,
  tasks = periodicTasks,
  glance = 3_000,
}: WorkerOptions): Promise<Worker> {
  const taskList: TaskList = {
    'send-mail': sendMailTask(deps, log),
    'queue-mails': async (_payload, { addJobs }) => {
      await planNotices(deps);
      await addJobs((await dueMails(deps)).map((id) => mailJob(id)));
    },
  };
  for (const { name, run } of tasks) {
    taskList[name] = async () => {
      log.info({ task: name, report: await run(deps) }, 'task done');
    };
  }
  const scheduled = [...tasks, { name: 'queue-mails', schedule: '* * * * *' }];
  const runner = await run({
    connectionString: databaseUrl,
    taskList,
    // a pool for the queue only; tasks work with the connections of the ORM
    maxPoolSize: 4,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log.error({ source: 'queue' }, message);
    }),
    parsedCronItems: parseCronItems(
      scheduled.map(({ name, schedule }) => ({
        task: name,
        match: schedule,
        // one waiting job of a kind is enough; what failed comes again by schedule
        options: { backfillPeriod: 0, maxAttempts: 1, jobKey: name, jobKeyMode: 'replace' as const },
      })),
    ),
  });
  // also what was left when the last worker stopped
  const wake = () => runner.addJob('queue-mails', {}, { jobKey: 'queue-mails', maxAttempts: 1 });
  const look = async () => {
    if (await somethingWaits(deps)) await wake();
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) => log.error({ err: error }, 'the queue is not reachable'));
  }, glance);
  await wake();
  // a queue that ends by itself is reported by whoever asked it to stop, or here
  runner.promise.catch((error: unknown) => log.error({ err: error }, 'the worker has stopped'));
  return {
    async stop() {
      clearInterval(timer);
      await runner.stop();
      deps.transport.close();
    },
  };
}

function sendMailTask(deps: SendDependencies, log: WorkerLog): Task {
  return async (payload, { addJobs }) => {
    const { mailId } = payload as { mailId: number };
    const report = await sendMail(deps, mailId);
    if (report.type === 'FAILED') log.error({ mailId }, 'a mail was given up; see the dead-letter list');
    if (report.type === 'RETRY') await addJobs([mailJob(mailId, report.at)]);
  };
}

/** @param runAt left out = at once */
function mailJob(mailId: number, runAt?: Date): AddJobsJobSpec {
  const job = { identifier: 'send-mail', payload: { mailId }, jobKey: `mail-${mailId}`, maxAttempts: 3 };
  return runAt ? { ...job, runAt } : job;
}

/** Two index look-ups, so that nobody waits a minute for a mail. */
async function somethingWaits(deps: SendDependencies): Promise<boolean> {
  const now = deps.clock.now();
  const [row] = await deps.em.fork().execute<{ waits: boolean }[]>(
    `select exists (select from outbox_message where channel is null and sent_at is null)
       or exists (select from mail where status = 'QUEUED' and next_attempt_at <= ?
                  and (leased_until is null or leased_until <= ?)) as waits`,
    [now, now],
  );
  return row?.waits ?? false;
}
