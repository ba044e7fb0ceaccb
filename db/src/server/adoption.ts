import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { knock, START_LIMIT_MS, withClient, type Knock, type RunningServer } from './connection.ts';
import { codeOf, DatabaseServerError, fileProblem } from './errors.ts';
import { readPassword, write, type Place } from './place.ts';
import { commandOf, exists, identityOf, isAlive, processesWith, sleep } from './processes.ts';

/** Key of the advisory lock under which a server gets a new owner; any constant. */
const OWNER_LOCK = 7_262_002;

const ANSWER_LIMIT_MS = 30_000;

interface LockFile {
  pid: number;
  port: number;
  status: string;
}

/** postmaster.pid: process, directory, start, port, socket directory, address, shared memory, status. */
export async function readLockFile({ dataDir }: Place): Promise<LockFile | undefined> {
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

export async function isPostmaster(place: Place, pid: number): Promise<boolean> {
  const command = await commandOf(pid);
  if (process.platform === 'win32') return /postgres/i.test(command);
  if (command.includes(`cluster_name=${place.tag} `)) return true;
  return /postgres/.test(command) && `${command} `.includes(` -D ${place.dataDir} `);
}

/** The server on our data directory, ready or not. A lock file that would keep PostgreSQL from starting is removed. */
export async function findRunning(place: Place): Promise<LockFile | undefined> {
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
export async function attach(
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
export async function endOrphans(place: Place, log: (line: string) => void): Promise<void> {
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
