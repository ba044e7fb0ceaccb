import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../api/dist/main.js', import.meta.url));
const WEB = fileURLToPath(new URL('../../../web/dist/index.html', import.meta.url));

export interface ApiServer {
  /** http://127.0.0.1:<free port>; serves the API and the built web app. */
  origin: string;
  /** What the server logged as an error so far. */
  errors: string[];
  /** Puts the server's clock to another time, from where it runs on; needs `testClock`. */
  moveClock(to: Date): Promise<void>;
  stop(): Promise<void>;
}

export interface ApiServerOptions {
  /** Where mails go, smtp://…; into a folder if left out. */
  smtpUrl?: string | undefined;
  testClock?: boolean | undefined;
  /** A free one if left out; to be named when a server is to come back where it was. */
  port?: number | undefined;
}

/** Starts the built server as its own process, as people do, and waits until it says where it is. */
export async function startApiServer(
  databaseUrl: string,
  { smtpUrl, testClock = false, port = 0 }: ApiServerOptions = {},
): Promise<ApiServer> {
  for (const file of [MAIN, WEB]) {
    if (!existsSync(file)) throw new Error(`${file} is missing: run "npx turbo run build" first`);
  }
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      DATABASE_POOL_SIZE: '6',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: '',
      DEMO_CITY: 'yes',
      DEMO_SIZE: 'small',
      DEMO_PERSONAS: 'yes',
      LOG_LEVEL: 'error',
      ...(smtpUrl && { SMTP_URL: smtpUrl, MAIL_FROM: 'Fortbildung <fortbildung@example.de>' }),
      ...(testClock && { TEST_CLOCK: 'yes' }),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);

  const errors: string[] = [];
  const origin = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const address = /Weitblick runs at (\S+)/.exec(line)?.[1];
      if (address) resolve(address);
      else if (line.startsWith('{')) errors.push(line);
    });
    createInterface({ input: child.stderr! }).on('line', (line) => {
      // the progress bar of the demo city
      if (!line.includes('Demo city')) errors.push(line);
    });
    child.once('exit', (code) => reject(new Error(`the server ended (${code}):\n${errors.join('\n')}`)));
  });

  return {
    origin,
    errors,
    async moveClock(to) {
      const moved = once(child, 'message');
      child.send({ type: 'MOVE_CLOCK', to: to.toISOString() });
      await moved;
    },
    async stop() {
      process.removeListener('exit', kill);
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
