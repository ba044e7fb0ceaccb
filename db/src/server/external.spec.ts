import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { createScratchDatabase, openDatabase, withDatabase, type Database } from './index.ts';
import { openSmall, query, remove, temporaryDirectory } from './testing.ts';

describe('DATABASE_URL', () => {
  let root: string;
  let server: Database;
  beforeAll(async () => {
    root = await temporaryDirectory();
    server = await openSmall({ dataDir: join(root, 'postgres') });
  });
  afterAll(async () => {
    await server.stop();
    await remove(root);
  });

  it('is used as it is, and its server is left running', async () => {
    const database = await openDatabase({ url: server.url });
    expect(database).toMatchObject({ url: server.url, embedded: false, ours: false });
    await database.stop();
    expect(await query(server.url, 'select 1')).toEqual([1]);
  });

  it('with a wrong password says so without repeating it', async () => {
    const url = server.url.replace(/:[^:@/]+@/, ':secret123@');
    const error = await openDatabase({ url }).catch((e) => e);
    expect(error).toMatchObject({ problem: 'REFUSED' });
    expect(error.message).toMatch(
      /postgres:\/\/weitblick@127\.0\.0\.1:\d+\/weitblick does not let us in.*Check user/,
    );
    expect(error.message).not.toContain('secret123');
  });

  it('with a database that does not exist or is not in UTF-8 tells how to create one', async () => {
    const missing = withDatabase(server.url, 'missing');
    await expect(openDatabase({ url: missing })).rejects.toMatchObject({
      problem: 'REFUSED',
      message: /CREATE DATABASE/,
    });
    await query(
      server.url,
      `create database latin encoding 'LATIN1' template template0 locale_provider libc locale 'C'`,
    );
    const latin = withDatabase(server.url, 'latin');
    await expect(openDatabase({ url: latin })).rejects.toMatchObject({ problem: 'NOT_UTF8' });
  });

  it('of no known form is refused', async () => {
    for (const url of ['localhost:5432', 'mysql://root@localhost/x', 'postgres://']) {
      await expect(openDatabase({ url })).rejects.toMatchObject({
        problem: url === 'postgres://' ? 'UNREACHABLE' : 'BAD_URL',
      });
    }
  });

  describe('where nothing or something old listens', () => {
    let old: Server;
    afterEach(() => void old?.close());

    it('unreachable: names the place and the way out', async () => {
      old = createServer().listen(0, '127.0.0.1');
      await new Promise((done) => old.once('listening', done));
      const { port } = old.address() as AddressInfo;
      await new Promise((done) => old.close(done));
      const error = await openDatabase({ url: `postgres://w:secret123@127.0.0.1:${port}/weitblick` }).catch(
        (e) => e,
      );
      expect(error).toMatchObject({ problem: 'UNREACHABLE' });
      expect(error.message).toMatch(`No PostgreSQL answers at postgres://w@127.0.0.1:${port}/weitblick`);
      expect(error.message).toMatch(/Start it or correct DATABASE_URL/);
      expect(error.message).not.toContain('secret123');
    });

    it('PostgreSQL 14 is too old', async () => {
      old = pretendVersion(140011).listen(0, '127.0.0.1');
      await new Promise((done) => old.once('listening', done));
      const { port } = old.address() as AddressInfo;
      const opening = openDatabase({ url: `postgres://w:w@127.0.0.1:${port}/weitblick` });
      await expect(opening).rejects.toMatchObject({
        problem: 'TOO_OLD',
        message: /is version 14;.* 15 or newer/,
      });
    });
  });
});

describe('a scratch database', () => {
  let root: string;
  let server: Database;
  beforeAll(async () => {
    root = await temporaryDirectory();
    server = await openSmall({ dataDir: join(root, 'postgres') });
  });
  afterAll(async () => {
    await server.stop();
    await remove(root);
  });

  it('is isolated from others of the same name and from the database itself', async () => {
    const [a, b] = await Promise.all([
      createScratchDatabase(server.url, 'Räume!'),
      createScratchDatabase(server.url, 'Räume!'),
    ]);
    expect(a.name).toMatch(/^r_ume__scratch_[0-9a-f]{12}$/);
    await query(a.url, 'create table mine ()');
    for (const url of [b.url, server.url])
      expect(await query(url, `select to_regclass('mine')`)).toEqual([null]);
    await Promise.all([a.drop(), b.drop()]);
  });

  it('can be a copy of another', async () => {
    const template = await createScratchDatabase(server.url, 'template');
    await query(template.url, 'create table kept as select 42 as answer');
    const copies = await Promise.all(
      [1, 2].map(() => createScratchDatabase(server.url, 'copy', template.name)),
    );
    for (const copy of copies) expect(await query(copy.url, 'select answer from kept')).toEqual([42]);
    await Promise.all([template, ...copies].map((d) => d.drop()));
  });

  it('is dropped though sessions are open, and twice', async () => {
    const scratch = await createScratchDatabase(server.url);
    const open = query(scratch.url, 'select pg_sleep(60)').catch(() => 'cut');
    await scratch.drop();
    await scratch.drop();
    expect(await open).toBe('cut');
    expect(await query(server.url, `select datname from pg_database where datname ~ '_scratch_'`)).toEqual(
      [],
    );
  });

  it('is all that can be dropped', async () => {
    const { dropScratchDatabase } = await import('./index.ts');
    await expect(dropScratchDatabase(server.url)).rejects.toThrow('Not a scratch database: weitblick');
  });
});

/** Speaks just enough of PostgreSQL's protocol to tell a version in answer to any query. */
function pretendVersion(version: number): Server {
  const message = (type: string, body: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(body.length + 4);
    return Buffer.concat([Buffer.from(type), length, body]);
  };
  const int = (size: 2 | 4, value: number): Buffer => {
    const buffer = Buffer.alloc(size);
    buffer.writeIntBE(value, 0, size);
    return buffer;
  };
  const ready = message('Z', Buffer.from('I'));
  const column = (name: string, type: number): Buffer =>
    Buffer.concat([
      Buffer.from(`${name}\0`),
      int(4, 0),
      int(2, 0),
      int(4, type),
      int(2, -1),
      int(4, -1),
      int(2, 0),
    ]);
  const value = (text: string): Buffer => Buffer.concat([int(4, text.length), Buffer.from(text)]);
  return createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int(4, 0)), ready]));
      socket.on('data', (data) => {
        if (String.fromCharCode(data[0]!) === 'X') return socket.end();
        return socket.write(
          Buffer.concat([
            message('T', Buffer.concat([int(2, 2), column('version', 23), column('encoding', 25)])),
            message('D', Buffer.concat([int(2, 2), value(String(version)), value('UTF8')])),
            message('C', Buffer.from('SELECT 1\0')),
            ready,
          ]),
        );
      });
    });
  });
}
