import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, link, mkdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { accountFor, canEnter, weAreRoot, type Account } from './account.ts';
import { codeOf, DatabaseServerError, fileProblem } from './errors.ts';
import { prepareNative, type Native } from './native.ts';

/** Where one embedded server lives. Files beside the data are named after it: postgres.port, postgres.log, … */
export interface Place {
  /** PGDATA, absolute, symbolic links resolved. */
  dataDir: string;
  account: Account;
  native: Native;
  /** cluster_name of the server, visible in the command lines of all its processes. */
  tag: string;
  logFile: string;
  portFile: string;
  passwordFile: string;
  /** Who stops the server, when that is not the process that started it. */
  ownerFile: string;
}

export interface PlaceOptions {
  dataDir: string;
  nativeDir: string;
  systemDir: string;
  log: (line: string) => void;
}

/**
 * Decides on the directory. Normally the one asked for; when we are root and the user PostgreSQL runs under cannot
 * reach it, `<systemDir>/<hash of the path>/<name>`, with a file `<dataDir>.location` that tells.
 */
export async function choosePlace({ dataDir, nativeDir, systemDir, log }: PlaceOptions): Promise<Place> {
  const wanted = resolve(dataDir);
  const dir = await resolved(await locate(wanted, systemDir, log));
  const account = await accountFor(dir);
  await refuseForeign(dir);
  const native = await prepareNative(nativeDir, account, async () => {
    if (!weAreRoot()) return dirname(dir);
    await makeDirectory(systemDir);
    return systemDir;
  });
  return {
    dataDir: dir,
    account,
    native,
    tag: `weitblick-${hash(dir)}`,
    logFile: `${dir}.log`,
    portFile: `${dir}.port`,
    passwordFile: `${dir}.password`,
    ownerFile: `${dir}.owner`,
  };
}

async function locate(wanted: string, systemDir: string, log: (line: string) => void): Promise<string> {
  const pointer = `${wanted}.location`;
  const noted = (await readFile(pointer, 'utf8').catch(() => '')).split('\n')[0]!.trim();
  // Not only when it exists: where /var/lib/… may not be looked into, starting afresh would seem like lost data
  if (noted && (await isThere(noted))) return noted;

  await makeDirectory(dirname(wanted));
  const account = await accountFor(wanted);
  if (await canEnter(account, dirname(wanted))) return wanted;

  if (await isThere(join(wanted, 'PG_VERSION'))) {
    throw new DatabaseServerError(
      'OTHER_OWNER',
      `PostgreSQL runs under user id ${account?.uid}, which can no longer reach its data in ${wanted}. ` +
        'Make every directory on the way searchable for that user (chmod o+x), or start Weitblick as the user who owns them.',
    );
  }
  const other = join(systemDir, hash(wanted), basename(wanted));
  await makeDirectory(systemDir);
  await makeDirectory(dirname(other));
  if (!(await canEnter(account, dirname(other)))) {
    throw new DatabaseServerError(
      'NOT_WRITABLE',
      `PostgreSQL does not run as root, and user id ${account?.uid} can enter neither ${dirname(wanted)} nor ` +
        `${dirname(other)}. Make one of them searchable for that user (chmod o+x on every directory on the way).`,
    );
  }
  await write(
    pointer,
    `${other}\nThe database is kept there: the user PostgreSQL runs under cannot enter this directory.\n`,
  );
  log(`User id ${account?.uid} cannot enter ${dirname(wanted)}; the database is kept in ${other}`);
  return other;
}

/** Like `mkdir -p`, and as root open to others (whatever the umask) where it creates something. */
async function makeDirectory(dir: string): Promise<void> {
  try {
    const first = await mkdir(dir, { recursive: true });
    if (!first || !weAreRoot()) return;
    for (let made = dir; made.length >= first.length; made = dirname(made)) await chmod(made, 0o755);
  } catch (error) {
    throw fileProblem(error, dir);
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error) => codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR',
  );
}

async function resolved(dir: string): Promise<string> {
  return realpath(dir).catch(async () => join(await realpath(dirname(dir)), basename(dir)));
}

/** An ordinary user cannot use data that PostgreSQL keeps under another user. */
async function refuseForeign(dir: string): Promise<void> {
  const us = process.getuid?.();
  if (us === undefined || us === 0) return;
  const owner = await stat(dir).then(
    (s) => s.uid,
    (error) => (codeOf(error) === 'ENOENT' ? us : 'another'),
  );
  if (owner === us) return;
  throw new DatabaseServerError(
    'OTHER_OWNER',
    `The database in ${dir} belongs to user id ${owner}, we are user id ${us}; probably it was first started as root. ` +
      `Start as root again, or stop it and hand it over as root: chown -R ${us} ${dir} ${dir}.*`,
  );
}

/** The password of the server; undefined when it has been lost. */
export async function readPassword(place: Place): Promise<string | undefined> {
  try {
    return (await readFile(place.passwordFile, 'utf8')).trim() || undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw fileProblem(error, place.passwordFile);
  }
}

/** Generates the password unless there is one; of several processes that do so at once, all get the same. */
export async function makePassword(place: Place): Promise<string> {
  const draft = `${place.passwordFile}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await write(draft, `${randomBytes(24).toString('base64url')}\n`, 0o600);
    // initdb reads it, too
    if (place.account) await chown(draft, place.account.uid, place.account.gid);
    await link(draft, place.passwordFile).catch((error) => {
      if (codeOf(error) !== 'EEXIST') throw fileProblem(error, place.passwordFile);
    });
  } finally {
    await rm(draft, { force: true });
  }
  return (await readPassword(place))!;
}

export async function write(path: string, text: string, mode = 0o644): Promise<void> {
  await writeFile(path, text, { mode }).catch((error) => {
    throw fileProblem(error, path);
  });
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
