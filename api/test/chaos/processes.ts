import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const DIST = new URL('../../dist/', import.meta.url);

/** A process that comes back whenever it ends, as a service manager would see to it. */
export class Supervised {
  #child: ChildProcess | null = null;
  #stopping = false;
  readonly #loop: Promise<void>;
  readonly #script: string;
  readonly #env: NodeJS.ProcessEnv;
  /** Starts beyond the first. */
  restarts = -1;

  constructor(script: 'main.js' | 'worker/main.js', env: NodeJS.ProcessEnv) {
    this.#script = fileURLToPath(new URL(script, DIST));
    this.#env = env;
    this.#loop = this.#keep();
  }

  async #keep(): Promise<void> {
    while (!this.#stopping) {
      this.restarts += 1;
      const child = spawn(process.execPath, ['--no-warnings', this.#script], {
        env: { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'fatal', ...this.#env },
        // what dying processes say is not of interest; what they do is judged by the books
        stdio: process.env.CHAOS_LOG ? ['ignore', 'ignore', 'inherit'] : 'ignore',
      });
      this.#child = child;
      await once(child, 'exit');
      if (!this.#stopping) await sleep(200);
    }
  }

  kill(): void {
    this.#child?.kill('SIGKILL');
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#child?.kill('SIGTERM');
    const last = setTimeout(() => this.#child?.kill('SIGKILL'), 8_000);
    await this.#loop;
    clearTimeout(last);
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export async function untilReady(origin: string, seconds: number): Promise<void> {
  for (let i = 0; i < seconds * 10; i += 1) {
    const answer = await fetch(`${origin}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`${origin} did not get ready within ${seconds} s`);
}
