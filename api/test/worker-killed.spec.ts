import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { Client } from 'pg';
import { enrolInSession } from '../src/enrolment/use-cases/enrol-in-session.ts';
import { MailSink } from './support/mail-sink.ts';

// as it is built, like the server in killed-in-mid-rush.spec.ts
const MAIN = fileURLToPath(new URL('../dist/worker/main.js', import.meta.url));
const ROUNDS = 4;
const PEOPLE = 5;

let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let sink: MailSink;
let worker: ChildProcess;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url });
  given = await Fixtures.open(database.url, new Date());
  sink = await MailSink.start();
});

afterAll(async () => {
  worker?.kill('SIGKILL');
  await sink.stop();
  await given.close();
  await orm.close();
  await database.drop();
});

function startWorker(): void {
  worker = spawn(process.execPath, ['--no-warnings', MAIN], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      NODE_ENV: 'test',
      SMTP_URL: sink.url,
      MAIL_FROM: 'Fortbildung <fortbildung@example.de>',
      MAIL_LEASE_SECONDS: '1',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

async function kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  const exit = once(worker, 'exit');
  worker.kill(signal);
  return ((await exit) as [number | null])[0];
}

const unsent = async () =>
  Number(
    (await given.row<{ count: string }>('select count(*) from outbox_message where sent_at is null')).count,
  );

async function until(condition: () => Promise<boolean>, seconds: number): Promise<boolean> {
  for (let i = 0; i < seconds * 10; i += 1) {
    if (await condition()) return true;
    await sleep(100);
  }
  return false;
}

describe('a worker killed between the mail server’s "250" and its own mark', () => {
  it('leaves nobody without the mail, and sends twice only under the same Message-ID', async () => {
    const blocker = new Client({ connectionString: database.url });
    await blocker.connect();
    let duplicatesSeen = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const sessionId = await given.session({ capacity: PEOPLE });
      const people = await given.people(PEOPLE);
      await given.client.query(`update person set email = 'p' || id || '@example.de' where id = any($1)`, [
        people,
      ]);
      for (const actorId of people) {
        await enrolInSession(
          { em: orm.em, clock: { now: () => new Date() } },
          { actorId, sessionId, idempotencyKey: randomUUID() },
        );
      }
      sink.mails.length = 0;

      // hold the mark back by a lock on the mails, so that the kill falls into the window for certain
      const accepted = new Promise<void>((resolve) => {
        let held = false;
        sink.beforeAccept = async () => {
          if (held) return;
          held = true;
          await blocker.query(`begin; select from mail where status = 'QUEUED' for update`);
        };
        sink.afterAccept = () => resolve();
      });
      startWorker();
      await accepted;
      await sleep(300);
      await kill('SIGKILL');
      await blocker.query('rollback');
      sink.beforeAccept = null;
      sink.afterAccept = null;
      expect(await unsent()).toBeGreaterThan(0);

      startWorker();
      expect(await until(async () => (await unsent()) === 0, 30)).toBe(true);
      expect(await kill('SIGTERM')).toBe(0);

      const recipients = new Set(sink.mails.flatMap(({ to }) => to));
      expect([...recipients].sort()).toEqual(people.map((id) => `p${id}@example.de`).sort());
      const ids = new Map<string, string[]>();
      for (const { messageId, to } of sink.mails) ids.set(messageId, [...(ids.get(messageId) ?? []), to[0]!]);
      // one key for each person, however often it was sent
      expect(ids.size).toBe(PEOPLE);
      for (const receivers of ids.values()) expect(new Set(receivers).size).toBe(1);
      duplicatesSeen += sink.mails.length - ids.size;
    }
    // else the window was never hit and this test showed nothing
    expect(duplicatesSeen).toBeGreaterThanOrEqual(ROUNDS);
    await blocker.end();
    await assertInvariants(database.url, new Date());
  }, 180_000);
});
