import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** @returns transactions a second of pgbench that update one session's row, or null where there is no pgbench */
export async function pgbenchUpdates(
  url: string,
  sessionId: number,
  connections: number,
  seconds: number,
): Promise<number | null> {
  const { hostname, port, username, password, pathname } = new URL(url);
  const folder = await mkdtemp(join(tmpdir(), 'weitblick-bench-'));
  const script = join(folder, 'update.sql');
  try {
    await writeFile(script, `update session set seats_minimum = seats_minimum where id = ${sessionId};\n`);
    const options = ['-n', '-M', 'prepared', '-f', script, '-c', String(connections), '-T', String(seconds)];
    const place = [
      '-h',
      hostname,
      '-p',
      port || '5432',
      '-U',
      decodeURIComponent(username),
      pathname.slice(1),
    ];
    const env = { ...process.env, PGPASSWORD: decodeURIComponent(password) };
    const { stdout } = await promisify(execFile)('pgbench', [...options, ...place], { env });
    return Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1] ?? Number.NaN);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
}
