import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, lchown, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { runAs, spawnAs } from './account.ts';
import { attach, endOrphans, findRunning, isPostmaster, readLockFile } from './adoption.ts';
import { choosePort, knock, readPort, ROLE, START_LIMIT_MS, type RunningServer } from './connection.ts';
import { codeOf, DatabaseServerError, diskFull, fileProblem } from './errors.ts';
import { program } from './native.ts';
import { makePassword, readPassword, write, type Place } from './place.ts';
import { exists, identityOf, sleep } from './processes.ts';

export type Settings = Record<string, string | number | boolean>;

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
