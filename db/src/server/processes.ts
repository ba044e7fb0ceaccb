import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Whether the process exists (a zombie counts, as does one of another user). */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * The command line with spaces between arguments; '' when the process is gone or a zombie. A command line is readable
 * across users, unlike a working directory (root in a container often may not look at that of other users).
 */
export async function commandOf(pid: number): Promise<string> {
  try {
    switch (process.platform) {
      case 'linux':
        return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
      case 'win32':
        return (await run('tasklist', ['/FI', `PID eq ${pid}`, '/NH', '/FO', 'CSV'])).stdout;
      default:
        return (await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)])).stdout.trim();
    }
  } catch {
    return '';
  }
}

/** Ids of processes whose command line holds `text`; [] on Windows. */
export async function processesWith(text: string): Promise<number[]> {
  if (process.platform === 'win32') return [];
  if (process.platform === 'linux') {
    const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
    const commands = await Promise.all(pids.map(commandOf));
    return pids.filter((pid, i) => pid !== process.pid && commands[i]?.includes(text));
  }
  const { stdout } = await run('ps', ['-axww', '-o', 'pid=,command='], { maxBuffer: 1 << 24 });
  const lines = stdout.split('\n').filter((line) => line.includes(text));
  return lines.map((line) => parseInt(line, 10)).filter((pid) => pid !== process.pid);
}

/** When the process started, in the system's own words; tells a process from a later one with the same id. */
async function startOf(pid: number): Promise<string> {
  try {
    if (process.platform === 'linux') {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
      // fields after the name in parentheses: state is the 3rd field, the start time the 22nd
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? '' : (fields[19] ?? '');
    }
    if (process.platform === 'win32') return '';
    return (await run('ps', ['-o', 'lstart=', '-p', String(pid)])).stdout.trim().replaceAll(/\W+/g, '-');
  } catch {
    return '';
  }
}

/** A name for the process that holds until it ends: `<pid>:<start>`. */
export async function identityOf(pid: number): Promise<string> {
  return `${pid}:${await startOf(pid)}`;
}

export async function isAlive(identity: string): Promise<boolean> {
  const pid = parseInt(identity, 10);
  return pid > 0 && exists(pid) && (await identityOf(pid)) === identity;
}
