import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export interface LoggedServer {
  origin: string;
  /** Everything that API and worker have written so far, at the level that says most. */
  logs: string[];
  stop(): Promise<void>;
}

/** The built server with its worker, as a process of its own. */
export async function startLoggedServer(databaseUrl: string, smtpUrl: string): Promise<LoggedServer> {
  const child = spawn(process.execPath, ['--no-warnings', MAIN], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      HOST: '127.0.0.1',
      PORT: '0',
      DEMO_CITY: 'no',
      LOG_LEVEL: 'trace',
      SMTP_URL: smtpUrl,
      MAIL_FROM: 'Fortbildung <fortbildung@example.de>',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const logs: string[] = [];
  const origin = await new Promise<string>((resolve, reject) => {
    for (const output of [child.stdout!, child.stderr!])
      createInterface({ input: output }).on('line', (line) => {
        logs.push(line);
        const address = /Weitblick runs at (\S+)/.exec(line)?.[1];
        if (address) resolve(address);
      });
    child.once('exit', (code) => reject(new Error(`the server ended (${code}):\n${logs.join('\n')}`)));
  });
  return {
    origin,
    logs,
    async stop() {
      process.removeListener('exit', kill);
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
