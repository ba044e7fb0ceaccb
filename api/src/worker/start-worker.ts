import { Logger, parseCronItems, run, type TaskList } from 'graphile-worker';
import { outgoing, outgoingTasks, queueTask, waitingKinds, type OutgoingDependencies } from './outgoing.ts';
import { awaitedTasks, periodicTasks, type PeriodicTask, type TaskDependencies } from './tasks.ts';

export interface WorkerOptions {
  databaseUrl: string;
  deps: OutgoingDependencies & TaskDependencies;
  log: WorkerLog;
  tasks?: readonly PeriodicTask[];
  /** How often new notices, mails and webhooks are looked for, in milliseconds. */
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

/** Jobs that run at once. */
const CONCURRENCY = 6;

/**
 * Starts the job queue: periodic tasks by schedule, once over all workers, and one job for each mail and each webhook. Jobs only wake
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
  const taskList: TaskList = outgoingTasks(deps, log);
  const underWay = new Set<string>();
  for (const { name, run } of tasks) {
    taskList[name] = async () => {
      underWay.add(name);
      try {
        log.info({ task: name, report: await run(deps) }, 'task done');
      } finally {
        underWay.delete(name);
      }
    };
  }
  const queues = outgoing.map((kind) => ({ name: queueTask(kind), schedule: '* * * * *' }));
  const scheduled = [...tasks, ...queues];
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
  const wake = async (names: readonly string[]) => {
    for (const name of names) await runner.addJob(name, {}, { jobKey: name, maxAttempts: 1 });
  };
  const look = async () => {
    // what is being done is not asked for again and again
    const awaited = (await awaitedTasks(deps, tasks)).filter(({ name }) => !underWay.has(name));
    await wake([...(await waitingKinds(deps)).map(queueTask), ...awaited.map(({ name }) => name)]);
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) => log.error({ err: error }, 'the queue is not reachable'));
  }, glance);
  // also what was left when the last worker stopped
  await wake(outgoing.map(queueTask));
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
