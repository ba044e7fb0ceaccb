import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { secretText } from '../src/interfaces/rules/webhook-signature.ts';
import { WebhookReceiver } from './support/webhook-receiver.ts';

// as it is built
const MAIN = fileURLToPath(new URL('../dist/worker/main.js', import.meta.url));
const SECRET = Buffer.alloc(32, 7);

let database: TestDatabase;
let given: Fixtures;
let receiver: WebhookReceiver;
let worker: ChildProcess | undefined;

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, new Date());
  receiver = await WebhookReceiver.start();
  receiver.secret = secretText(SECRET);
  await given.client.query(
    `insert into webhook_subscription (url, event_types, secret, created_by_id, created_at)
     values ($1, '{session.published}', $2, $3, now())`,
    [receiver.url, SECRET, await given.person()],
  );
});

afterAll(async () => {
  worker?.kill('SIGKILL');
  await receiver.stop();
  await assertInvariants(database.url, new Date());
  await given.close();
  await database.drop();
});

function startWorker(): ChildProcess {
  return spawn(process.execPath, ['--no-warnings', MAIN], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      NODE_ENV: 'test',
      WEBHOOK_PRIVATE_HOSTS: '127.0.0.1',
      MAIL_LEASE_SECONDS: '1',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

async function until(condition: () => boolean | Promise<boolean>, seconds: number): Promise<boolean> {
  for (let i = 0; i < seconds * 10; i += 1) {
    if (await condition()) return true;
    await sleep(100);
  }
  return false;
}

describe('a worker killed between the receiver’s act and its answer', () => {
  it('loses no message: the next worker sends it under the same id, and the receiver acts once', async () => {
    receiver.answers = ['SILENCE'];
    await given.session();
    await given.session();
    worker = startWorker();
    expect(await until(() => receiver.requests.length === 1, 30)).toBe(true);
    const dead = once(worker, 'exit');
    worker.kill('SIGKILL');
    await dead;

    worker = startWorker();
    const delivered = async () =>
      (
        await given.row<{ n: string }>(
          `select count(*) as n from webhook_delivery where status = 'DELIVERED'`,
        )
      ).n === '2';
    expect(await until(delivered, 40)).toBe(true);
    const stopped = once(worker, 'exit');
    worker.kill('SIGTERM');
    await stopped;
    expect(receiver.requests).toHaveLength(3);
    expect(receiver.requests.filter(({ id }) => id === receiver.requests[0]!.id)).toHaveLength(2);
    expect(receiver.acted).toHaveLength(2);
  }, 90_000);
});
