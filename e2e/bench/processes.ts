import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply, Request } from './load.ts';
import type { RecordedStatement } from './record-statements.ts';
import type { Outcome, Plan, Work } from './work.ts';

const MAIN = new URL('../../api/dist/main.js', import.meta.url).pathname;

export interface ApiProcess {
  origin: string;
  pid: number;
  stop(): Promise<void>;
}

export interface RecordingApi extends ApiProcess {
  /** Statements since the last call. */
  takeStatements(): Promise<RecordedStatement[]>;
}

interface ApiOptions {
  databaseUrl: string;
  poolSize: number;
  nodeOptions?: string[];
}

/** The built API as in production, on a loopback port. */
export async function startApi({
  databaseUrl,
  poolSize,
  nodeOptions = [],
}: ApiOptions): Promise<RecordingApi> {
  const port = await freePort();
  const child = fork(MAIN, [], {
    execArgv: ['--enable-source-maps', ...nodeOptions],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://weitblick.invalid',
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'error',
      WORKER: 'no',
      DATABASE_URL: databaseUrl,
      DATABASE_POOL_SIZE: String(poolSize),
    },
  });
  const origin = `http://127.0.0.1:${port}`;
  try {
    await ready(child, origin);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return {
    origin,
    pid: child.pid!,
    async takeStatements() {
      child.send('take statements');
      const [statements] = await once(child, 'message');
      return statements;
    },
    stop: () => stop(child),
  };
}

async function ready(child: ChildProcess, origin: string): Promise<void> {
  for (const giveUp = Date.now() + 30_000; ; await sleep(50)) {
    if (child.exitCode !== null) throw new Error(`the API has ended with ${child.exitCode}`);
    const answer = await fetch(`${origin}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > giveUp) throw new Error('the API does not get ready');
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const last = setTimeout(() => child.kill('SIGKILL'), 12_000);
  await ended;
  clearTimeout(last);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export interface LoadProcess {
  pid: number;
  open(name: string, work: Work): Promise<void>;
  run(name: string, plan: Plan): Promise<Outcome>;
  close(name: string): Promise<void>;
  stop(): Promise<void>;
}

export function startLoad(): LoadProcess {
  const child = fork(new URL('load.ts', import.meta.url).pathname, [], { serialization: 'advanced' });
  const ask = async (request: Request): Promise<Reply> => {
    const [reply] = await new Promise<[Reply]>((resolve, reject) => {
      const ended = () => reject(new Error('the load process has ended'));
      child.once('exit', ended);
      child.once('message', (message) => {
        child.off('exit', ended);
        resolve([message as Reply]);
      });
      child.send(request);
    });
    if (reply.failure) throw new Error(reply.failure);
    return reply;
  };
  return {
    pid: child.pid!,
    open: async (name, work) => void (await ask({ open: name, work })),
    run: async (name, plan) => (await ask({ run: name, plan })).outcome!,
    close: async (name) => void (await ask({ close: name })),
    stop: async () => {
      if (child.exitCode !== null) return;
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
