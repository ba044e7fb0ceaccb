import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { DatabaseServerError, type Database } from './index.ts';
import { exists } from './processes.ts';
import { eventually, openSmall, postmasterPid, query, remove, temporaryDirectory } from './testing.ts';

let root: string;
let dataDir: string;
const opened: Database[] = [];

const open = async (options: Parameters<typeof openSmall>[0] = {}): ReturnType<typeof openSmall> => {
  const database = await openSmall({ dataDir, ...options });
  opened.push(database);
  return database;
};
const portOf = (url: string): number => Number(new URL(url).port);

beforeEach(async () => {
  root = await temporaryDirectory();
  dataDir = join(root, 'postgres');
});
afterEach(async () => {
  for (const database of opened.splice(0)) await database.stop();
  await remove(root);
});

describe('a first start', () => {
  it('creates the database weitblick in UTF-8, with German order and times in UTC', async () => {
    const { url, embedded, ours } = await open();
    expect({ embedded, ours }).toEqual({ embedded: true, ours: true });
    expect(new URL(url)).toMatchObject({ hostname: '127.0.0.1', pathname: '/weitblick' });
    expect(
      await query(url, `select current_setting('server_encoding') || ' ' || current_setting('timezone')`),
    ).toEqual(['UTF8 UTC']);
    expect(
      await query(url, `select name from unnest(array['Zug', 'Äpfel', 'Bahn', 'apart']) name order by name`),
    ).toEqual(['apart', 'Äpfel', 'Bahn', 'Zug']);
  });

  it('loads the extensions we need, and pg_trgm knows umlauts', async () => {
    const { url } = await open();
    for (const name of ['pg_trgm', 'unaccent', 'btree_gist']) await query(url, `create extension ${name}`);
    expect(await query(url, `select similarity('Übung', 'übung')`)).toEqual([1]);
    expect(await query(url, `select similarity('öä', 'üß')`)).toEqual([0]);
    expect(await query(url, `select unaccent('Führung')`)).toEqual(['Fuhrung']);
  });

  it('lets nobody in without the generated password, which only its user can read', async () => {
    const { url } = await open();
    const wrong = new URL(url);
    wrong.password = 'weitblick';
    await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect((await stat(`${dataDir}.password`)).mode & 0o777).toBe(0o600);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
    expect(
      await query(
        url,
        `select distinct current_setting('listen_addresses') || current_setting('unix_socket_directories')`,
      ),
    ).toEqual(['127.0.0.1']);
  });

  it('is durable unless told otherwise, and takes settings', async () => {
    const { url } = await open({ settings: { fsync: true, work_mem: '7MB' } });
    const values = `array[current_setting('fsync'), current_setting('synchronous_commit'), current_setting('work_mem')]`;
    expect(await query(url, `select unnest(${values})`)).toEqual(['on', 'on', '7MB']);
  });

  it('yields one server when several processes do it at once', async () => {
    const all = await Promise.all([1, 2, 3].map(() => open()));
    expect(new Set(all.map((d) => d.url)).size).toBe(1);
    expect(all.filter((d) => d.ours)).toHaveLength(1);
    expect(await readdir(root).then((names) => names.filter((name) => name.includes('.new-')))).toEqual([]);
  });
});

describe('a later start', () => {
  it('finds the data and keeps URL and password', async () => {
    const first = await open();
    await query(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    await expect(query(first.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);

    const second = await open();
    expect(second.url).toBe(first.url);
    expect(await query(second.url, 'select answer from kept')).toEqual([42]);
  });

  it('takes another port when the last one is in use', async () => {
    const first = await open();
    await first.stop();
    const occupant: Server = createServer().listen(portOf(first.url), '127.0.0.1');
    try {
      const second = await open();
      expect(portOf(second.url)).not.toBe(portOf(first.url));
      expect(await query(second.url, 'select 1')).toEqual([1]);
    } finally {
      occupant.close();
    }
  });

  it('while one is running shares it and leaves it running', async () => {
    const first = await open();
    const second = await open();
    expect(second).toMatchObject({ url: first.url, ours: false });
    await second.stop();
    expect(await query(first.url, 'select 1')).toEqual([1]);
  });

  it('sets a new password when the file with it has been lost', async () => {
    const first = await open();
    await query(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    await rm(`${dataDir}.password`);
    const second = await open();
    expect(second.url).not.toBe(first.url);
    expect(await query(second.url, 'select answer from kept')).toEqual([42]);
  });

  it('rebuilds indexes on text made under another version of ICU', async () => {
    const first = await open();
    await query(first.url, `create table word (text text unique)`);
    await query(first.url, `update pg_database set datcollversion = '1' where datcollversion is not null`);
    await first.stop();
    const second = await open();
    expect(second.told.filter((line) => /rebuilding the indexes/.test(line))).toHaveLength(3);
    expect(
      await query(second.url, `select count(*)::int from pg_database where datcollversion = '1'`),
    ).toEqual([0]);
  });
});

describe('after kill -9 of the server', () => {
  it('the process that started it brings it back under the same URL, with all that was committed', async () => {
    const database = await open();
    await query(database.url, 'create table kept as select 42 as answer');
    const before = await postmasterPid(dataDir);
    process.kill(before, 'SIGKILL');
    await eventually(async () => (await query(database.url, 'select answer from kept'))[0] === 42);
    expect(await postmasterPid(dataDir)).not.toBe(before);
    await database.stop();
    await expect(query(database.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('a new start recovers, even while a process of the old server is still computing', async () => {
    const database = await open();
    await query(database.url, 'create table kept as select 42 as answer');
    const busy = query(database.url, `select count(*) from generate_series(1, 1000000000)`).catch(
      () => 'cut',
    );
    await eventually(async () => {
      const active = `select count(*)::int from pg_stat_activity where query like '%generate_series%' and state = 'active'`;
      return (await query(database.url, active))[0] === 2;
    });
    process.kill(await postmasterPid(dataDir), 'SIGKILL');
    const second = await open();
    expect(await query(second.url, 'select answer from kept')).toEqual([42]);
    expect(await busy).toBe('cut');
  });

  it('a lock file whose process id now belongs to another program is no hindrance', async () => {
    const first = await open();
    await first.stop();
    await writeFile(
      join(dataDir, 'postmaster.pid'),
      `${process.pid}\n${dataDir}\n1700000000\n${portOf(first.url)}\n\n127.0.0.1\n  1234  1\nready\n`,
    );
    const second = await open();
    expect(await query(second.url, 'select 1')).toEqual([1]);
  });
});

describe('run.ts', () => {
  let child: ChildProcess | undefined;

  const run = async (): Promise<string> => {
    const script = join(import.meta.dirname, 'run.ts');
    child = spawn(process.execPath, [script, '--data', dataDir], {
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return new Promise((resolve, reject) => {
      child!.stdout!.once('data', (text) => resolve(String(text).trim()));
      child!.once('exit', (code) => reject(new Error(`ended with ${code}`)));
    });
  };
  const ended = (): Promise<number | null> => new Promise((done) => child!.once('exit', done));

  afterEach(async () => {
    if (child?.exitCode === null) child.kill('SIGKILL');
    child = undefined;
  });

  it('prints the URL and shuts the server down on SIGTERM', async () => {
    const url = await run();
    expect(await query(url, 'select 1')).toEqual([1]);
    const end = ended();
    child!.kill('SIGTERM');
    expect(await end).toBe(0);
    await expect(query(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    expect(await readFile(`${dataDir}.log`, 'utf8')).toMatch(/database system is shut down/);
  });

  it('keeps the server out of reach of Ctrl-C, which goes to its whole process group', async () => {
    const url = await run();
    const pid = await postmasterPid(dataDir);
    const groups = execFileSync('ps', ['-o', 'pgid=', '-p', String(pid)], { encoding: 'utf8' });
    expect(Number(groups)).not.toBe(child!.pid);
    const end = ended();
    process.kill(-child!.pid!, 'SIGINT');
    expect(await end).toBe(0);
    await eventually(async () => !exists(pid));
    await expect(query(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('killed with -9 leaves the server to the next one, which takes it over and stops it', async () => {
    const url = await run();
    const pid = await postmasterPid(dataDir);
    const shared = await open();
    expect(shared.ours).toBe(false);
    const end = ended();
    child!.kill('SIGKILL');
    await end;

    const heirs = await Promise.all([open(), open()]);
    expect(heirs.map((d) => d.url)).toEqual([url, url]);
    expect(heirs.filter((d) => d.ours)).toHaveLength(1);
    expect(await postmasterPid(dataDir)).toBe(pid);
    for (const heir of heirs) await heir.stop();
    await expect(query(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe('a message tells what to do', () => {
  const problemOf = async (options: Parameters<typeof openSmall>[0]): Promise<DatabaseServerError> => {
    const outcome = await open(options).catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(DatabaseServerError);
    return outcome as DatabaseServerError;
  };

  it('when the directory holds something else, which stays untouched', async () => {
    await mkdir(dataDir);
    await writeFile(join(dataDir, 'letter.txt'), 'dear');
    const error = await problemOf({});
    expect(error).toMatchObject({ problem: 'NOT_A_DATA_DIRECTORY' });
    expect(error.message).toContain(dataDir);
    expect(await readFile(join(dataDir, 'letter.txt'), 'utf8')).toBe('dear');
  });

  it('when another major version has written the data', async () => {
    await mkdir(dataDir);
    await writeFile(join(dataDir, 'PG_VERSION'), '16\n');
    const error = await problemOf({});
    expect(error).toMatchObject({ problem: 'VERSION_MISMATCH' });
    expect(error.message).toMatch(/PostgreSQL 16, the embedded server is 18\.\d+.*pg_dump/s);
  });

  it('when the directory cannot be made', async () => {
    await writeFile(join(root, 'file'), '');
    expect(await problemOf({ dataDir: join(root, 'file', 'postgres') })).toMatchObject({
      problem: 'NOT_WRITABLE',
    });
    expect(await problemOf({ dataDir: '/sys/weitblick/postgres' })).toMatchObject({
      problem: 'NOT_WRITABLE',
    });
  });

  it('when a setting is unknown, wrong, or ours', async () => {
    const unknown = await problemOf({ settings: { shared_bufers: '1MB' } });
    expect(unknown).toMatchObject({ problem: 'BAD_SETTING' });
    expect(unknown.message).toMatch(/unrecognized configuration parameter "shared_bufers"/);
    expect(await problemOf({ settings: { work_mem: 'much' } })).toMatchObject({ problem: 'BAD_SETTING' });
    expect(await problemOf({ settings: { port: 1 } })).toMatchObject({ problem: 'BAD_SETTING' });
  });

  it('when the password file does not fit', async () => {
    await (await open()).stop();
    await writeFile(`${dataDir}.password`, 'other\n');
    const error = await problemOf({});
    expect(error).toMatchObject({ problem: 'REFUSED' });
    expect(error.message).toMatch(/postgres\.password.*Delete the file/s);
    await rm(`${dataDir}.password`);
    expect(await query((await open()).url, 'select 1')).toEqual([1]);
  });
});
