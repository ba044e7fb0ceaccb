import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { FastifyBaseLogger } from 'fastify';
import { changesFrom, type Changes } from './rules/change.ts';

export interface ChangeReaderOptions {
  url: string;
  log: FastifyBaseLogger;
  /** Milliseconds until the next look. */
  pause(): number;
  /** When it fails, the same changes come again. */
  onChanges(changes: Changes): Promise<void>;
  /** Reading (again): what changed before was not seen. */
  onReading(): void;
}

export interface ChangeReader {
  stop(): Promise<void>;
}

const FIRST_RETRY = 100;
const LAST_RETRY = 10_000;
const ANSWER_LIMIT = 5_000;
/** What is older than this is deleted; a reader that was away for half as long starts anew. */
const KEEP = 60_000;

/**
 * One statement has one snapshot: it shows what was committed by then, and names itself. The next look leaves out what
 * was visible in it, so that nothing is lost or seen twice, in whatever order transactions commit.
 */
const LOOK = `
  select pg_current_snapshot()::text as snapshot, coalesce((
    select json_agg(json_build_object('about', about, 'ids', ids)) from (
      select about, array_agg(distinct id) as ids from live_change
      where xid >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(xid, $1::pg_snapshot)
      group by about) fresh), '[]') as changes`;

/** Several processes may do it at once: one works, the others go on. */
const DELETE_OLD = `
  delete from live_change where (select pg_try_advisory_xact_lock(7262008)) and xid < pg_snapshot_xmin($1::pg_snapshot)`;

/** Reads what changed over one connection, as long as the process runs; a lost connection is opened again with growing pauses. */
export function readChanges(options: ChangeReaderOptions): ChangeReader {
  const { url, log, pause, onChanges, onReading } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const rest = (ms: number) => sleep(ms, undefined, { signal }).catch(() => undefined);
  let failures = 0;

  async function readUntilLost(): Promise<void> {
    const client = new Client({
      connectionString: url,
      application_name: 'weitblick-live',
      connectionTimeoutMillis: ANSWER_LIMIT,
      // an answer that does not come is how a connection shows that it died without a word
      query_timeout: ANSWER_LIMIT,
      keepAlive: true,
    });
    let lost: Error | null = null;
    client.on('error', (error) => (lost = error));
    try {
      await client.connect();
      const start = await client.query<{ snapshot: string }>(
        `select pg_current_snapshot()::text as snapshot`,
      );
      let seen = start.rows[0]!.snapshot;
      let old = { snapshot: seen, at: performance.now() };
      let lastLook = old.at;
      onReading();
      failures = 0;
      while (!signal.aborted) {
        await rest(pause());
        if (signal.aborted) break;
        if (lost) throw lost;
        const { rows } = await client.query<{
          snapshot: string;
          changes: { about: string; ids: number[] }[];
        }>({
          name: 'look',
          text: LOOK,
          values: [seen],
        });
        const now = performance.now();
        if (now - lastLook > KEEP / 2) onReading();
        lastLook = now;
        if (rows[0]!.changes.length > 0) await onChanges(changesFrom(rows[0]!.changes));
        seen = rows[0]!.snapshot;
        if (now - old.at > KEEP) {
          await client.query(DELETE_OLD, [old.snapshot]);
          old = { snapshot: seen, at: now };
        }
      }
    } finally {
      // the other side may be gone without a word, and never confirm
      await Promise.race([
        client.end().catch(() => undefined),
        sleep(ANSWER_LIMIT, undefined, { ref: false }),
      ]);
    }
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      try {
        await readUntilLost();
      } catch (err) {
        const wait = Math.min(LAST_RETRY, FIRST_RETRY * 2 ** failures) * (0.5 + Math.random());
        failures += 1;
        log.warn({ err, wait }, 'live updates: reading of changes was interrupted');
        await rest(wait);
      }
    }
  }

  const ended = run();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
