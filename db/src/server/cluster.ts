import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmod,
  chown,
  lchown,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { Client } from 'pg';
import { runAs, spawnAs } from './account.ts';
import { codeOf, DatabaseServerError, diskFull, fileProblem, messageOf } from './errors.ts';
import { program } from './native.ts';
import { makePassword, readPassword, write, type Place } from './place.ts';
import { commandOf, exists, identityOf, isAlive, processesWith, sleep } from './processes.ts';

/** Role that owns everything in the embedded server. */
export const ROLE = 'weitblick';

export type Settings = Record<string, string | number | boolean>;

export interface RunningServer {
  pid: number;
  port: number;
  password: string;
  /** Whether it is ours to stop: we started it, or its owner has died. */
  ours: boolean;
  /** Who stops it, see identityOf. */
  owner: string;
}

const DEFAULTS: Settings = {
  fsync: true,
  synchronous_commit: true,
  shared_buffers: '256MB',
  max_connections: 100,
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %a ',
  lc_messages: 'C',
};
const OUR_OWN = new Set([
  'port',
  'listen_addresses',
  'unix_socket_directories',
  'data_directory',
  'cluster_name',
]);

/** Key of the advisory lock under which a server gets a new owner; any constant. */
const OWNER_LOCK = 7_262_002;

/** Recovery of a large log after a crash takes its time; so long as the server is alive and at it, we wait. */
const START_LIMIT_MS = 10 * 60_000;
const ANSWER_LIMIT_MS = 30_000;
const LOG_LIMIT_BYTES = 20_000_000;

const DISK_FULL = /No space left|Disk quota exceeded|Check free disk space/i;

/**
 * Sees to it that a server runs on the data directory: the one that runs already, else a new one (created first where
 * there is none). PostgreSQL's own lock file decides between several processes doing this at once.
 */
export async function ensureRunning(
  place: Place,
  settings: Settings,
  log: (line: string) => void,
  preferredPort?: number,
): Promise<RunningServer> {
  const changed = checkSettings(settings);
  let port = await choosePort(preferredPort ?? (await readPort(place)));
  for (const giveUp = Date.now() + START_LIMIT_MS; Date.now() < giveUp; await sleep(200)) {
    const running = await findRunning(place);
    if (running?.status === 'stopping') continue;
    if (running) {
      const attached = await attach(place, running, log);
      if (attached) return attached;
      continue;
    }
    await checkData(place, settings, log);
    const password = (await readPassword(place)) ?? (await renewPassword(place, log));
    const started = await launch(place, port, password, changed, log);
    if (typeof started !== 'string') {
      await rm(place.ownerFile, { force: true });
      await write(place.portFile, `${port}\n`);
      return started;
    }
    if (started === 'port taken') port = await choosePort();
    if (started === 'orphans') await endOrphans(place, log);
  }
  throw new DatabaseServerError(
    'DID_NOT_START',
    `PostgreSQL in ${place.dataDir} did not start within ${START_LIMIT_MS / 60_000} minutes. See ${place.logFile}`,
  );
}

/** Stops the server we own, letting running transactions go (they roll back). Does nothing if it is gone already. */
export async function stopServer(place: Place, pid: number): Promise<void> {
  if (!(await isPostmaster(place, pid))) return;
  const args = ['stop', '-D', place.dataDir, '-m', 'fast', '-w', '-t', '120'];
  const { code, output } = await runAs(place.account, program(place.native, 'pg_ctl'), args);
  if (code !== 0 && (await isPostmaster(place, pid))) {
    throw new DatabaseServerError(
      'DID_NOT_STOP',
      `PostgreSQL (process ${pid}) is still shutting down: ${output.trim()}. See ${place.logFile}; it may be left to ` +
        'finish, the next start waits for it.',
    );
  }
  await rm(place.ownerFile, { force: true });
}

/** Whether our server has ended without being shut down (killed, or it crashed). */
export async function hasCrashed(place: Place, pid: number): Promise<boolean> {
  if (await isPostmaster(place, pid)) return false;
  // an orderly shutdown removes its lock file
  return (await readLockFile(place))?.pid === pid;
}

// ---- creating -------------------------------------------------------------------------------------------------

/** Creates the data directory if there is none, else checks that this PostgreSQL can use it. */
async function checkData(place: Place, settings: Settings, log: (line: string) => void): Promise<void> {
  const { dataDir, native, account } = place;
  const version = await readFile(join(dataDir, 'PG_VERSION'), 'utf8').catch((error) => {
    if (codeOf(error) !== 'ENOENT') throw fileProblem(error, dataDir);
    return undefined;
  });
  if (version === undefined) {
    const content = await readdir(dataDir).catch(() => []);
    if (content.length > 0) {
      throw new DatabaseServerError(
        'NOT_A_DATA_DIRECTORY',
        `${dataDir} holds files but no database. Move them away or choose another data directory; nothing was changed.`,
      );
    }
    await initialise(place, settings, log);
  } else if (Number(version) !== native.major) {
    throw new DatabaseServerError(
      'VERSION_MISMATCH',
      `The database in ${dataDir} was written by PostgreSQL ${version.trim()}, the embedded server is ${native.version}. ` +
        `Either install the release of Weitblick that brought ${version.trim()} and dump it there (pg_dump), or set ` +
        `DATABASE_URL to a server of version ${version.trim()}, or move the directory away to begin with an empty database.`,
    );
  } else if (account && (await stat(dataDir)).uid !== account.uid) {
    // root has put a copy there
    await chmod(dataDir, 0o700);
    await chown(dataDir, account.uid, account.gid);
    for (const name of await readdir(dataDir, { recursive: true })) {
      await lchown(join(dataDir, name), account.uid, account.gid);
    }
  }
}

async function initialise(place: Place, settings: Settings, log: (line: string) => void): Promise<void> {
  const { dataDir, account, native } = place;
  await removeDrafts(place);
  await makePassword(place);
  // Built beside and renamed when complete: killed halfway it leaves nothing that looks like a database
  const draft = `${dataDir}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  const args = ['-D', draft, '-U', ROLE, '--pwfile', place.passwordFile, '--encoding', 'UTF8'];
  args.push('--auth-host=scram-sha-256', '--auth-local=scram-sha-256', '--no-locale', '--no-instructions');
  if (settings['fsync'] === false || settings['fsync'] === 'off') args.push('--no-sync');

  log(`Creating a database in ${dataDir}`);
  try {
    let failure = '';
    for (const locale of LOCALES) {
      await mkdir(draft, { mode: 0o700 });
      if (account) await chown(draft, account.uid, account.gid);
      const { code, output } = await runAs(account, program(native, 'initdb'), [...args, ...locale]);
      if (code === 0) {
        await rename(draft, dataDir).catch((error) => {
          // another process was quicker
          if (['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) return;
          if (!['EBUSY', 'EXDEV'].includes(codeOf(error))) throw error;
          throw new DatabaseServerError(
            'NOT_A_DATA_DIRECTORY',
            `${dataDir} is a mount point. Mount its parent directory instead, or choose a directory inside it.`,
          );
        });
        return;
      }
      failure = output;
      if (!/error: .*(locale|ICU|collat|encoding)/i.test(output)) break;
      await rm(draft, { recursive: true, force: true });
    }
    if (DISK_FULL.test(failure)) throw diskFull(dataDir, new Error(failure));
    const hint = /could not look up effective user ID/.test(failure)
      ? ' Add the user to /etc/passwd, or set DATABASE_URL.'
      : '';
    throw new DatabaseServerError(
      'DID_NOT_START',
      `PostgreSQL could not create a database in ${dataDir}.${hint}\n${failure.trim().split('\n').slice(-5).join('\n')}`,
    );
  } catch (error) {
    throw error instanceof DatabaseServerError ? error : fileProblem(error, dataDir);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * German order of names and titles from the ICU library shipped along. The C library's part matters, too: pg_trgm
 * sees letters beyond ASCII only under a UTF-8 LC_CTYPE; how that is called depends on the system.
 */
const LOCALES = [
  ...['C.UTF-8', 'de_DE.UTF-8', 'en_US.UTF-8'].map((ctype) => [
    '--locale-provider=icu',
    '--icu-locale=de',
    `--lc-ctype=${ctype}`,
  ]),
  ['--locale-provider=icu', '--icu-locale=de'],
  ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
];

/** What an initdb that was killed has left. */
async function removeDrafts({ dataDir }: Place): Promise<void> {
  const prefix = `${basename(dataDir)}.new-`;
  for (const name of await readdir(dirname(dataDir)).catch(() => [])) {
    const pid = name.startsWith(prefix) ? parseInt(name.slice(prefix.length), 10) : NaN;
    if (pid && !exists(pid)) await rm(join(dirname(dataDir), name), { recursive: true, force: true });
  }
}

/** For a server whose password file has been lost: sets a new one, which PostgreSQL allows while it is not running. */
async function renewPassword(place: Place, log: (line: string) => void): Promise<string> {
  log(`${place.passwordFile} is missing; setting a new password`);
  const password = await makePassword(place);
  const args = ['--single', '-D', place.dataDir, 'postgres'];
  const statement = `alter role ${ROLE} password '${password}'\n`;
  const { code, output } = await runAs(place.account, program(place.native, 'postgres'), args, statement);
  if (code !== 0 || /(ERROR|FATAL):/.test(output)) {
    await rm(place.passwordFile, { force: true });
    throw new DatabaseServerError(
      'DID_NOT_START',
      `${place.passwordFile} is missing and a new password could not be set: ${output.trim()}`,
    );
  }
  return password;
}

// ---- starting -------------------------------------------------------------------------------------------------

/** Starts a server and waits until it answers; a string where something stands in the way that can be dealt with. */
async function launch(
  place: Place,
  port: number,
  password: string,
  settings: Settings,
  log: (line: string) => void,
): Promise<RunningServer | 'port taken' | 'orphans' | 'already running'> {
  const owner = await identityOf(process.pid);
  const command: Settings = {
    ...DEFAULTS,
    ...settings,
    port,
    listen_addresses: '127.0.0.1',
    // paths of sockets may have 107 bytes at most, which a repository's path easily exceeds
    unix_socket_directories: '',
    cluster_name: place.tag,
    'weitblick.owner': owner,
  };
  const args = Object.entries(command).flatMap(([name, value]) => ['-c', `${name}=${asText(value)}`]);
  const logFrom = await trimLog(place);
  const hasEnded =
    process.platform === 'win32' ? await startByPgCtl(place, args) : await startDetached(place, args);

  const giveUp = Date.now() + START_LIMIT_MS;
  let nextWord = Date.now() + 10_000;
  while (Date.now() < giveUp) {
    if (await hasEnded()) return whyEnded(place, port, logFrom);
    const answer = await knock(place, port, password);
    const lock = await readLockFile(place);
    if (answer === 'yes' && lock && !(await hasEnded()))
      return { pid: lock.pid, port, password, ours: true, owner };
    // not from somebody else's server, which may have got the port before ours
    if (answer === 'wrong password' && lock?.port === port && lock.status === 'ready') {
      await stopServer(place, lock.pid);
      throw new DatabaseServerError(
        'REFUSED',
        `The password in ${place.passwordFile} is not the one of the database. Delete the file: the next start sets a new one.`,
      );
    }
    if (Date.now() > nextWord) {
      log(`PostgreSQL is still starting (recovery after a crash takes a while); see ${place.logFile}`);
      nextWord += 10_000;
    }
    await sleep(50);
  }
  throw new DatabaseServerError('DID_NOT_START', `PostgreSQL does not get ready. See ${place.logFile}`);
}

/** In a session of its own, so that Ctrl-C in the terminal does not reach it before we have finished with it. */
async function startDetached(place: Place, args: string[]): Promise<() => Promise<boolean>> {
  const logFile = await open(place.logFile, 'a', 0o600).catch((error) => {
    throw fileProblem(error, place.logFile);
  });
  try {
    const child = spawn(program(place.native, 'postgres'), ['-D', place.dataDir, ...args], {
      ...spawnAs(place.account),
      detached: true,
      stdio: ['ignore', logFile.fd, logFile.fd],
    });
    let ended = false;
    child.on('exit', () => (ended = true));
    child.on('error', () => (ended = true));
    child.unref();
    return async () => ended;
  } finally {
    await logFile.close();
  }
}

/** PostgreSQL refuses an administrator's rights, which pg_ctl knows how to shed. */
async function startByPgCtl(place: Place, args: string[]): Promise<() => Promise<boolean>> {
  const quoted = args.map((arg) => `"${arg}"`).join(' ');
  const all = ['start', '-D', place.dataDir, '-l', place.logFile, '-W', '-o', quoted];
  const child = spawn(program(place.native, 'pg_ctl'), all, { windowsHide: true, stdio: 'ignore' });
  await new Promise((done) => child.once('exit', done).once('error', done));
  const patience = Date.now() + 5_000;
  return async () => Date.now() > patience && !exists((await readLockFile(place))?.pid ?? -1);
}

async function whyEnded(
  place: Place,
  port: number,
  logFrom: number,
): Promise<'port taken' | 'orphans' | 'already running'> {
  const said = (await readFile(place.logFile)).subarray(logFrom).toString();
  if (/pre-existing shared memory block/.test(said)) return 'orphans';
  if (/lock file "postmaster\.pid" (already exists|is empty)/.test(said)) return 'already running';
  if (/could not (bind|create any TCP\/IP sockets)/.test(said)) return 'port taken';
  if (DISK_FULL.test(said)) throw diskFull(place.dataDir, new Error(said));
  const fatal = said.split('\n').filter((line) => /(FATAL|PANIC|ERROR|HINT|postgres):/.test(line));
  const hint = /shared memory|allocate memory/i.test(said)
    ? ' There is too little memory: lower the setting shared_buffers.'
    : /configuration parameter|invalid value for parameter|configuration file/.test(said)
      ? ' Correct the settings.'
      : /Permission denied/.test(said)
        ? ` Check who owns ${place.dataDir} and what is in it.`
        : '';
  throw new DatabaseServerError(
    /configuration parameter|invalid value for parameter/.test(said) ? 'BAD_SETTING' : 'DID_NOT_START',
    `PostgreSQL in ${place.dataDir} (port ${port}) does not start.${hint} It says (${place.logFile}):\n${fatal.slice(-4).join('\n')}`,
  );
}

function checkSettings(settings: Settings): Settings {
  for (const name of Object.keys(settings)) {
    if (OUR_OWN.has(name) || !/^[a-z_][a-z0-9_.]*$/.test(name)) {
      throw new DatabaseServerError(
        'BAD_SETTING',
        `The setting "${name}" cannot be chosen for the embedded server.`,
      );
    }
  }
  return settings;
}

const asText = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);

/** Puts a log grown too large aside. @returns where what comes now will begin */
async function trimLog({ logFile }: Place): Promise<number> {
  const size = (await stat(logFile).catch(() => undefined))?.size ?? 0;
  if (size < LOG_LIMIT_BYTES) return size;
  await rename(logFile, `${logFile}.1`);
  return 0;
}

// ---- finding --------------------------------------------------------------------------------------------------

interface LockFile {
  pid: number;
  port: number;
  status: string;
}

/** postmaster.pid: process, directory, start, port, socket directory, address, shared memory, status. */
async function readLockFile({ dataDir }: Place): Promise<LockFile | undefined> {
  try {
    const lines = (await readFile(join(dataDir, 'postmaster.pid'), 'utf8'))
      .split('\n')
      .map((line) => line.trim());
    // A process in single-user mode (another one renewing the password) notes its id negated, and ends soon
    const pid = Math.abs(Number(lines[0]));
    const status = Number(lines[0]) < 0 ? 'stopping' : (lines[7] ?? 'starting');
    return pid > 0 ? { pid, port: Number(lines[3]), status } : undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw fileProblem(error, dataDir);
  }
}

async function isPostmaster(place: Place, pid: number): Promise<boolean> {
  const command = await commandOf(pid);
  if (process.platform === 'win32') return /postgres/i.test(command);
  if (command.includes(`cluster_name=${place.tag} `)) return true;
  return /postgres/.test(command) && `${command} `.includes(` -D ${place.dataDir} `);
}

/** The server on our data directory, ready or not. A lock file that would keep PostgreSQL from starting is removed. */
async function findRunning(place: Place): Promise<LockFile | undefined> {
  const lock = await readLockFile(place);
  if (!lock) return undefined;
  if (await isPostmaster(place, lock.pid)) return lock;
  // started by hand in some other way?
  const password = /postgres/.test(await commandOf(lock.pid)) ? await readPassword(place) : undefined;
  if (password && (await knock(place, lock.port, password)) === 'yes') return lock;
  // PostgreSQL itself sees through a lock file whose process is gone, but not when the id is in use again or it is a
  // zombie. Read again: it may be another server's by now
  if (
    exists(lock.pid) &&
    (await orphans(place)).length === 0 &&
    (await readLockFile(place))?.pid === lock.pid
  ) {
    await rm(join(place.dataDir, 'postmaster.pid'), { force: true });
  }
  return undefined;
}

/** @returns undefined when the server has gone away meanwhile */
async function attach(
  place: Place,
  lock: LockFile,
  log: (line: string) => void,
): Promise<RunningServer | undefined> {
  const password = await readPassword(place);
  if (!password) {
    throw new DatabaseServerError(
      'REFUSED',
      `PostgreSQL runs (process ${lock.pid}) but ${place.passwordFile} is missing. Stop that process (kill -INT ${lock.pid}) ` +
        'and start again: a new password is set then.',
    );
  }
  let answer: Knock = 'no';
  let giveUp = Date.now() + ANSWER_LIMIT_MS;
  let current: LockFile | undefined = lock;
  for (const limit = Date.now() + START_LIMIT_MS; Date.now() < Math.min(giveUp, limit); await sleep(100)) {
    answer = Number.isInteger(current.port) ? await knock(place, current.port, password) : 'no';
    if (answer !== 'no') break;
    current = await findRunning(place);
    if (!current || current.pid !== lock.pid || current.status === 'stopping') return undefined;
    if (current.status === 'starting') giveUp = Date.now() + ANSWER_LIMIT_MS;
  }
  if (answer !== 'yes') {
    throw new DatabaseServerError(
      'DID_NOT_ANSWER',
      `PostgreSQL (process ${lock.pid}) holds ${place.dataDir} but ` +
        (answer === 'no'
          ? `does not answer on port ${current.port}`
          : `does not accept ${place.passwordFile}`) +
        `. Stop it (kill -INT ${lock.pid}) and start again. See ${place.logFile}`,
    );
  }
  const { ours, owner } = await settleOwner(place, current.port, password);
  log(
    ours
      ? `Took over PostgreSQL (process ${lock.pid}), left running by a process that has ended`
      : `Using PostgreSQL (process ${lock.pid}) that is running already`,
  );
  return { pid: lock.pid, port: current.port, password, ours, owner };
}

/** Makes us the owner of a running server if its owner has died. */
async function settleOwner(
  place: Place,
  port: number,
  password: string,
): Promise<{ ours: boolean; owner: string }> {
  return withClient(port, password, 'postgres', async (client) => {
    await client.query('select pg_advisory_lock($1)', [OWNER_LOCK]);
    const { rows } = await client.query<{ starter: string | null; server: string }>(
      `select current_setting('weitblick.owner', true) as starter, extract(epoch from pg_postmaster_start_time())::text as server`,
    );
    const { starter, server } = rows[0]!;
    const [heirOf, heir] = (await readFile(place.ownerFile, 'utf8').catch(() => '')).trim().split(' ');
    const owner = heirOf === server && heir ? heir : (starter ?? '');
    // without a starter somebody has started it by hand and will stop it so
    if (owner === '' || (await isAlive(owner))) return { ours: false, owner };
    const us = await identityOf(process.pid);
    await write(place.ownerFile, `${server} ${us}\n`);
    return { ours: true, owner: us };
  });
}

async function orphans(place: Place): Promise<number[]> {
  return processesWith(`postgres: ${place.tag}: `);
}

/**
 * After kill -9 of the server its other processes end by themselves, unless busy computing; PostgreSQL does not start
 * before. Nobody can use their results any more.
 */
async function endOrphans(place: Place, log: (line: string) => void): Promise<void> {
  for (const [signal, patience] of [
    ['SIGTERM', 3_000],
    ['SIGKILL', 3_000],
    ['SIGKILL', 3_000],
  ] as const) {
    for (const giveUp = Date.now() + patience; Date.now() < giveUp; await sleep(100)) {
      if ((await orphans(place)).length === 0) return;
    }
    const left = await orphans(place);
    // Only after listing them: were they another, new server's, its lock file would be there by now
    if (await findRunning(place)) return;
    if (left.length > 0) log(`Ending processes of a PostgreSQL that was killed: ${left.join(', ')}`);
    for (const pid of left) {
      try {
        process.kill(pid, signal);
      } catch {
        // gone by itself
      }
    }
  }
}

// ---- talking --------------------------------------------------------------------------------------------------

type Knock = 'yes' | 'no' | 'wrong password';

/** Whether our server answers on the port (somebody else's does not count). */
async function knock(place: Place, port: number, password: string): Promise<Knock> {
  try {
    const dir = await withClient(port, password, 'postgres', async (client) => {
      const { rows } = await client.query(`select current_setting('data_directory') as dir`);
      return rows[0].dir as string;
    });
    return (await realpath(dir).catch(() => dir)) === place.dataDir ? 'yes' : 'no';
  } catch (error) {
    if (codeOf(error) === '28P01') return 'wrong password';
    return 'no';
  }
}

/** @throws what pg throws; never leaves a connection */
async function withClient<T>(
  port: number,
  password: string,
  database: string,
  work: (client: Client) => Promise<T>,
  queryTimeout = 15_000,
): Promise<T> {
  const timeouts = { connectionTimeoutMillis: 5_000, query_timeout: queryTimeout };
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: ROLE,
    password,
    database,
    ssl: false,
    ...timeouts,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Creates the database unless it exists. */
export async function ensureDatabase({ port, password }: RunningServer, database: string): Promise<void> {
  await withClient(port, password, 'postgres', async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount) return;
    await client.query(`create database ${client.escapeIdentifier(database)}`).catch((error) => {
      // another process was quicker
      if (!['42P04', '23505'].includes(codeOf(error))) {
        if (/No space left/.test(messageOf(error))) throw diskFull('the database', error);
        throw error;
      }
    });
  });
}

/**
 * Indexes on text are sorted as the ICU library sorted when they were made; where PostgreSQL now comes with another
 * version of it, they are built anew.
 */
export async function refreshCollations(server: RunningServer, log: (line: string) => void): Promise<void> {
  const { port, password } = server;
  const stale = await withClient(port, password, 'postgres', async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database
       where datallowconn and datcollversion <> pg_database_collation_actual_version(oid) order by datname`,
    );
    return rows.map((row) => row.name);
  });
  for (const name of stale) {
    log(`The order of text has changed with the new PostgreSQL; rebuilding the indexes of database ${name}`);
    const rebuild = async (client: Client): Promise<void> => {
      const quoted = client.escapeIdentifier(name);
      await client.query(`reindex database ${quoted}`);
      await client.query(`alter database ${quoted} refresh collation version`);
    };
    await withClient(port, password, name, rebuild, START_LIMIT_MS);
  }
}

// ---- ports ----------------------------------------------------------------------------------------------------

async function readPort({ portFile }: Place): Promise<number | undefined> {
  const port = Number(await readFile(portFile, 'utf8').catch(() => ''));
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}

/** The preferred port if it is free, else one below those the system hands out by itself (which come and go). */
async function choosePort(preferred?: number): Promise<number> {
  if (preferred && (await isFree(preferred))) return preferred;
  for (let tries = 0; tries < 20; tries++) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if (await isFree(port)) return port;
  }
  throw new DatabaseServerError('DID_NOT_START', 'No free TCP port between 20000 and 30000 on 127.0.0.1.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
