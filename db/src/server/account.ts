import { execFile, spawn, type SpawnOptions } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { codeOf, DatabaseServerError } from './errors.ts';

/** Under whom PostgreSQL runs: `undefined` for ourselves, ids when we are root (PostgreSQL refuses root). */
export type Account = { uid: number; gid: number } | undefined;

const run = promisify(execFile);

export const weAreRoot = (): boolean => process.getuid?.() === 0;

/**
 * The account for a data directory. For root that is the directory's present owner, else the user `postgres`, else
 * `nobody`.
 */
export async function accountFor(dataDir: string): Promise<Account> {
  if (!weAreRoot()) return undefined;
  const owner = await stat(dataDir).catch(() => undefined);
  // initdb insists on a user with a name
  const named =
    owner && owner.uid !== 0 && (await run('id', ['-un', String(owner.uid)]).catch(() => undefined));
  if (named) return { uid: owner.uid, gid: owner.gid };
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
      // `| 0`: macOS prints nobody's -2 as 4294967294, which spawn does not take
      return { uid: Number(uid.stdout) | 0, gid: Number(gid.stdout) | 0 };
    } catch {
      // no such user: try the next
    }
  }
  throw new DatabaseServerError(
    'NO_UNPRIVILEGED_USER',
    'PostgreSQL does not run as root, and this system has neither a user "postgres" nor "nobody" to run it under. ' +
      'Create one (useradd --system postgres), start Weitblick as an ordinary user, or set DATABASE_URL.',
  );
}

/** Options that start a program of PostgreSQL under the account, untouched by PG… variables and the locale. */
export function spawnAs(account: Account): SpawnOptions {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name)),
  );
  // `/`: our own working directory may be closed to that user
  return { ...account, cwd: process.platform === 'win32' ? undefined : '/', env: { ...env, LC_ALL: 'C' } };
}

export interface Finished {
  /** Exit code; -1 when the program was ended by a signal or could not be started at all. */
  code: number;
  /** stdout and stderr, or why it could not be started. */
  output: string;
}

/** Runs a program to its end under the account; never rejects. */
export function runAs(account: Account, program: string, args: string[], stdin?: string): Promise<Finished> {
  return new Promise((resolve) => {
    // Not in our process group: Ctrl-C in a terminal must not cut initdb or pg_ctl short
    const child = spawn(program, args, {
      ...spawnAs(account),
      detached: true,
      windowsHide: true,
      stdio: 'pipe',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(stdin);
    child.on('error', (error) => resolve({ code: -1, output: `${codeOf(error)} ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

/** Whether the account can enter the directory, tried for real so that ACLs and mount options count. */
export async function canEnter(account: Account, dir: string): Promise<boolean> {
  if (!account) return true;
  return (await runAs(account, '/bin/sh', ['-c', 'cd "$1"', 'sh', dir])).code === 0;
}
