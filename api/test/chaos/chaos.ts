import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '@weitblick/db';
import { Random } from '@weitblick/db/demo';
import { checkInvariants, settledInvariants } from '@weitblick/db/invariants';
import { createScratchDatabase } from '@weitblick/db/server';
import { Client } from 'pg';
import { MailSink } from '../support/mail-sink.ts';
import { readBooks } from './books.ts';
import { FAULTS, inflict, reopenAt, type Fault } from './faults.ts';
import { History } from './history.ts';
import { judge, type Delivered, type Finding } from './judge.ts';
import { lane } from './load.ts';
import { freePort, Supervised, untilReady } from './processes.ts';
import { createWorld } from './world.ts';

const DATA = new URL('../../../.data/chaos-postgres', import.meta.url).pathname;
const DATABASE = 'weitblick_chaos';

export interface ChaosOptions {
  seed: string;
  /** Of load and faults; starting, draining and judging come on top. */
  seconds: number;
  lanes: number;
  /** Mean pause between being back after a fault and the next one; every fourth does not wait for that. */
  faultEveryMs: number;
  /** Where the history goes, line by line; null = in memory only. */
  historyFile: string | null;
  tell: (line: string) => void;
}

export interface FaultFigures {
  times: number;
  /** From the fault to the next acknowledgement, where it was waited for. */
  backAfterMs: number[];
}

export interface ChaosReport {
  seconds: number;
  faults: Record<Fault, FaultFigures>;
  operations: { asked: number; requests: number; acknowledged: number; refused: number; unknown: number };
  byDoing: Record<string, { acknowledged: number; refused: number; unknown: number }>;
  /** The longest time in which nobody got an acknowledgement. */
  longestPauseMs: number;
  restarts: { apis: number; worker: number };
  notices: { recorded: number; mails: number; delivered: number; duplicates: number };
  findings: Finding[];
  /** Invariants that do not hold, with their first violations. */
  broken: string[];
  rowsChecked: number;
}

/** What a control test may damage before it asks the judge again. */
export interface ChaosEvidence {
  url: string;
  history: History;
  delivered: Delivered[];
  report: ChaosReport;
}

/**
 * A mixed load against two API processes and a worker while they and PostgreSQL are killed at random, and afterwards the
 * comparison of what people were told, what the database holds and which mails arrived.
 * @param examine called with everything still there
 */
export async function runChaos(
  options: ChaosOptions,
  examine: (evidence: ChaosEvidence) => Promise<void> = async () => undefined,
): Promise<ChaosReport> {
  const cleanups: (() => Promise<unknown> | unknown)[] = [];
  try {
    const evidence = await run(options, cleanups);
    await examine(evidence);
    return evidence.report;
  } finally {
    for (const clean of cleanups.reverse()) await clean();
  }
}

async function run(
  options: ChaosOptions,
  cleanups: (() => Promise<unknown> | unknown)[],
): Promise<ChaosEvidence> {
  const { seconds, lanes, tell } = options;
  const random = new Random(options.seed);
  const server = { current: await reopenAt(DATA, DATABASE) };
  cleanups.push(() => server.current.stop());
  const database = await createScratchDatabase(server.current.url, DATABASE);
  cleanups.push(() => database.drop());
  await migrate(database.url);
  const world = await createWorld(database.url, new Date());
  await world.given.close();

  const sink = await MailSink.start();
  cleanups.push(() => sink.stop());
  const env = {
    DATABASE_URL: database.url,
    DATABASE_POOL_SIZE: '10',
    DEMO_CITY: 'no',
    SMTP_URL: sink.url,
    MAIL_FROM: 'Fortbildung <fortbildung@example.de>',
    MAIL_LEASE_SECONDS: '2',
  };
  const ports = [await freePort(), await freePort()];
  const origins = ports.map((port) => `http://127.0.0.1:${port}`);
  const apis = ports.map((port) => new Supervised('main.js', { ...env, PORT: String(port), WORKER: 'no' }));
  const worker = new Supervised('worker/main.js', env);
  cleanups.push(() => Promise.all([...apis, worker].map((process) => process.stop())));
  await Promise.all(origins.map((origin) => untilReady(origin, 60)));
  tell(`two APIs and a worker are up; ${seconds} s of load with faults begin`);

  const history = new History(options.historyFile);
  const eyes = new Eyes(database.url);
  cleanups.push(() => eyes.close());
  const until = Date.now() + seconds * 1_000;
  const pause = new Pause();
  const load = {
    world,
    origins,
    history,
    random,
    look: eyes.look.bind(eyes),
    running: () => Date.now() < until,
    onAcknowledged: () => pause.mark(),
  };
  const people = Array.from({ length: lanes }, (_, number) => lane(load, number));
  const passing = letTimePass(eyes, load.running);
  const victims = {
    apis,
    worker,
    server,
    databaseUrl: database.url,
    reopen: () => reopenAt(DATA, DATABASE),
  };
  const faults = await disturb(victims, random.fork('faults'), options, { history, pause, until });
  await Promise.all([...people, passing]);

  tell('load has ended; draining');
  await Promise.all(origins.map((origin) => untilReady(origin, 60)));
  await drain(database.url);
  const delivered = sink.mails.map(({ messageId, to }) => ({
    messageKey: keyOf(messageId),
    address: to[0]!,
  }));
  const books = await readBooks(database.url);
  const reports = [
    ...(await checkInvariants(database.url, new Date())),
    // the worker has had its time: nothing may be overdue at all
    ...(await checkInvariants(database.url, new Date(Date.now() + 5 * 60_000), settledInvariants)),
  ];
  const { operations } = history;
  const count = (end: string, doing?: string) =>
    operations.filter((o) => o.end === end && (doing === undefined || o.doing === doing)).length;
  const counts = (doing?: string) => ({
    acknowledged: count('ok', doing),
    refused: count('fail', doing),
    unknown: count('info', doing),
  });
  const report: ChaosReport = {
    seconds,
    faults,
    operations: {
      asked: operations.length,
      requests: operations.reduce((sum, { tries }) => sum + tries, 0),
      ...counts(),
    },
    byDoing: Object.fromEntries(
      [...new Set(operations.map(({ doing }) => doing))].map((d) => [d, counts(d)]),
    ),
    longestPauseMs: pause.longest,
    restarts: { apis: apis.reduce((sum, { restarts }) => sum + restarts, 0), worker: worker.restarts },
    notices: {
      recorded: books.notices.length,
      mails: books.mails.filter(({ status }) => status === 'SENT').length,
      delivered: delivered.length,
      duplicates: delivered.length - new Set(delivered.map(({ messageKey }) => messageKey)).size,
    },
    findings: judge(operations, books, delivered),
    broken: reports
      .filter(({ violations }) => violations.length > 0)
      .map(({ id, says, violations }) => `${id} (${says}): ${JSON.stringify(violations.slice(0, 3))}`),
    rowsChecked: reports.reduce((sum, { population }) => sum + population, 0),
  };
  return { url: database.url, history, delivered, report };
}

/** <key@host> as it stands in the mail. */
const keyOf = (messageId: string): string => messageId.replace(/^<|@.*$/g, '');

/** Longer than anything takes to come back. */
const BACK_WITHIN_MS = 60_000;
/** Of the faults, so many come on top of the one before. */
const AT_ONCE = 0.25;

/** Faults at random times, each kind at least once; the first of each kind in a random order. */
async function disturb(
  victims: Parameters<typeof inflict>[1],
  random: Random,
  { faultEveryMs, tell }: ChaosOptions,
  { history, pause, until }: { history: History; pause: Pause; until: number },
): Promise<Record<Fault, FaultFigures>> {
  const done = Object.fromEntries(
    FAULTS.map((fault): [Fault, FaultFigures] => [fault, { times: 0, backAfterMs: [] }]),
  ) as Record<Fault, FaultFigures>;
  const first = FAULTS.map((fault) => ({ fault, turn: random.next() })).sort((a, b) => a.turn - b.turn);
  for (;;) {
    await sleep(faultEveryMs * (0.5 + random.next()));
    if (Date.now() > until) return done;
    const fault = first.shift()?.fault ?? FAULTS[Math.floor(random.next() * FAULTS.length)]!;
    const at = Date.now();
    history.fault(fault, at);
    await inflict(fault, victims, random.next());
    done[fault].times += 1;
    tell(`${new Date(at).toISOString().slice(11, 19)} ${fault}`);
    if (random.next() < AT_ONCE) continue;
    const back = await Promise.race([pause.ended(), sleep(BACK_WITHIN_MS, null)]);
    if (back !== null) done[fault].backAfterMs.push(back - at);
  }
}

/** A look at the database that bears its absence. */
class Eyes {
  readonly #url: string;
  #client: Client | null = null;
  #busy: Promise<unknown> = Promise.resolve();

  constructor(url: string) {
    this.#url = url;
  }

  look<T>(sql: string, values: unknown[] = []): Promise<T[] | null> {
    const turn = this.#busy.then(() => this.#ask<T>(sql, values));
    this.#busy = turn;
    return turn;
  }

  async #ask<T>(sql: string, values: unknown[]): Promise<T[] | null> {
    try {
      if (!this.#client) {
        const client = new Client({ connectionString: this.#url, connectionTimeoutMillis: 3_000 });
        client.on('error', () => (this.#client = null));
        await client.connect();
        this.#client = client;
      }
      return (await this.#client.query(sql, values)).rows as T[];
    } catch {
      this.#client = null;
      return null;
    }
  }

  async close(): Promise<void> {
    await this.#busy;
    await this.#client?.end().catch(() => undefined);
  }
}

/** Offers run out after office hours, requests after days: here some of them at once, and the worker looks each second. */
async function letTimePass(eyes: Eyes, running: () => boolean): Promise<void> {
  while (running()) {
    await sleep(1_000);
    await eyes.look(`update enrolment set offer_expires_at = now() where id in (
      select id from enrolment where status = 'OFFERED' and status_since < now() - interval '2 seconds' order by random() limit 2)`);
    await eyes.look(`update enrolment set decide_by = now() where id in (
      select id from enrolment where status = 'REQUESTED' and status_since < now() - interval '3 seconds' order by random() limit 1)`);
    await eyes.look(wake('run-deadlines'));
  }
}

const wake = (task: string): string =>
  `select graphile_worker.add_job('${task}', '{}', job_key => '${task}', max_attempts => 1)`;

/** Until nothing is left to tell. Notices about decisions wait ten minutes, so their time is moved. */
async function drain(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `update outbox_message set created_at = created_at - interval '11 minutes' where channel is null`,
    );
    for (let i = 0; i < 120; i += 1) {
      await client.query(wake('run-deadlines'));
      await client.query(wake('queue-mails'));
      const { rows } = await client.query<{ left: number }>(
        `select (select count(*) from outbox_message where channel is null or (sent_at is null and channel <> 'DROPPED'))
              + (select count(*) from mail where status = 'QUEUED') as left`,
      );
      if (Number(rows[0]!.left) === 0) return;
      await client.query(
        `update outbox_message set created_at = created_at - interval '11 minutes' where channel is null`,
      );
      await sleep(500);
    }
  } finally {
    await client.end();
  }
}

/** How long nobody has been told that something was done. */
class Pause {
  #last = Date.now();
  #waiting: ((at: number) => void)[] = [];
  longest = 0;

  mark(): void {
    const now = Date.now();
    this.longest = Math.max(this.longest, now - this.#last);
    this.#last = now;
    for (const tell of this.#waiting.splice(0)) tell(now);
  }

  /** @returns the time of the next acknowledgement */
  ended(): Promise<number> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
