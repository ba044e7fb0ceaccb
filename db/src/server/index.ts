import { resolve } from 'node:path';
import { ensureRunning, hasCrashed, stopServer, type Settings } from './cluster.ts';
import { ensureDatabase, refreshCollations, ROLE } from './connection.ts';
import { messageOf } from './errors.ts';
import { checkServer } from './external.ts';
import { locateNative } from './native.ts';
import { choosePlace, type Place } from './place.ts';

export { DatabaseServerError, type DatabaseServerProblem } from './errors.ts';
export { createScratchDatabase, dropScratchDatabase, withDatabase, type ScratchDatabase } from './scratch.ts';
export type { Settings } from './cluster.ts';

export interface DatabaseOptions {
  /** postgres://… of a server to use instead of the embedded one (DATABASE_URL); '' counts as absent. */
  url?: string | undefined;
  /**
   * Data of the embedded server; default `<repository>/.data/postgres`. Further files beside it begin with its name.
   * As root, choose one that others can enter (os.tmpdir() + mkdtemp is not, before chmod 755): else the data is put
   * under `systemDir`.
   */
  dataDir?: string;
  /** Name of the database, created when missing; default 'weitblick'. Not used with `url`. */
  database?: string;
  /**
   * Settings of the server as in postgresql.conf, e.g. { shared_buffers: '1GB', fsync: false }, over our defaults.
   * Without effect on a server that is running already.
   */
  settings?: Settings;
  /** Takes one line about anything noteworthy; default: standard error. */
  log?: (line: string) => void;
  /** Called once when a server we own has died and cannot be brought back; `stop` may still be called. */
  onLost?: (error: unknown) => void;
  /** Directory with bin/, lib/ and share/ of PostgreSQL; default: the platform's package. */
  nativeDir?: string;
  /** Where root keeps what the unprivileged user cannot reach in place; default /var/lib/weitblick. */
  systemDir?: string;
}

export interface Database {
  /** postgres://… with user and password. Stays the same when the server is brought back after a crash. */
  url: string;
  /** false for a server given by `url` */
  embedded: boolean;
  /** Whether `stop` ends the server: it does not when another living process has started it. */
  ours: boolean;
  /** Where the data of the embedded server really is. */
  dataDir: string | undefined;
  /** Where the embedded server logs. */
  logFile: string | undefined;
  /**
   * Shuts the server down in order if it is ours, and waits for it (connections still open are cut, their
   * transactions roll back). May be called again. Call it on SIGINT and SIGTERM after the last query: the server
   * itself does not see Ctrl-C.
   * @throws DatabaseServerError DID_NOT_STOP after 120 s
   */
  stop(): Promise<void>;
}

const REPOSITORY = resolve(import.meta.dirname, '../../..');

/**
 * Opens the PostgreSQL that Weitblick works with: the one at `url`, else an embedded one.
 *
 * The embedded server outlives a killed process; whoever opens the same data directory next takes it over. While
 * the process that started it lives, others only share it: so a test run opens it once (globalSetup), not per worker.
 * A server of ours that dies is started again on the same port, three times a minute at most.
 * @throws DatabaseServerError with a message for people
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  if (options.url) {
    await checkServer(options.url);
    const nothing = { dataDir: undefined, logFile: undefined, stop: async () => undefined };
    return { url: options.url, embedded: false, ours: false, ...nothing };
  }
  const log = options.log ?? ((line) => console.error(line));
  const settings = options.settings ?? {};
  const database = options.database ?? 'weitblick';
  const place = await choosePlace({
    dataDir: options.dataDir ?? resolve(REPOSITORY, '.data/postgres'),
    nativeDir: options.nativeDir ?? locateNative(),
    systemDir: options.systemDir ?? '/var/lib/weitblick',
    log,
  });
  const server = await ensureRunning(place, settings, log);
  try {
    if (server.ours) await refreshCollations(server, log);
    await ensureDatabase(server, database);
  } catch (error) {
    if (server.ours) await stopServer(place, server.pid);
    throw error;
  }
  const { port, password, ours } = server;
  const watch = ours ? keepRunning(place, server.pid, port, settings, log, options.onLost) : undefined;
  let stopping: Promise<void> | undefined;
  return {
    url: `postgres://${ROLE}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
    embedded: true,
    ours,
    dataDir: place.dataDir,
    logFile: place.logFile,
    stop: () => (stopping ??= watch?.stop() ?? Promise.resolve()),
  };
}

/** Looks once a second whether the server is still there, without keeping the process alive. */
function keepRunning(
  place: Place,
  firstPid: number,
  port: number,
  settings: Settings,
  log: (line: string) => void,
  onLost: ((error: unknown) => void) | undefined,
): { stop(): Promise<void> } {
  let pid: number | undefined = firstPid;
  let look: Promise<void> | undefined;
  const restarts: number[] = [];

  const restartIfCrashed = async (): Promise<void> => {
    if (pid === undefined || !(await hasCrashed(place, pid))) return;
    const recent = restarts.filter((at) => at > Date.now() - 60_000);
    restarts.push(Date.now());
    if (recent.length >= 3) throw new Error(`PostgreSQL died again and again; see ${place.logFile}`);
    log(`PostgreSQL (process ${pid}) has died; starting it again. See ${place.logFile}`);
    const next = await ensureRunning(place, settings, log, port);
    pid = next.ours ? next.pid : undefined;
    if (next.port !== port)
      throw new Error(`PostgreSQL had to move from port ${port} to ${next.port}; please restart`);
    log(`PostgreSQL runs again (process ${next.pid})`);
  };
  const timer = setInterval(() => {
    look ??= restartIfCrashed()
      .catch((error) => {
        clearInterval(timer);
        log(messageOf(error));
        onLost?.(error);
      })
      .finally(() => (look = undefined));
  }, 1_000).unref();

  return {
    async stop() {
      clearInterval(timer);
      await look;
      if (pid !== undefined) await stopServer(place, pid);
    },
  };
}
