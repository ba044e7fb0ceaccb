import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second towards user space, whatever the kernel's tick is. */
const TICK_MS = 10;

/** Milliseconds of processor time so far; NaN where the operating system does not tell (no /proc). */
export interface CpuTimes {
  api: number;
  database: number;
  /** Of all processors, everybody's. */
  machine: number;
}

export interface Processes {
  api: number;
  /** Process id of PostgreSQL's parent process; null when it runs elsewhere. */
  postmaster: number | null;
}

export function cpuTimes({ api, postmaster }: Processes): CpuTimes {
  return {
    api: stat(api)?.cpu ?? Number.NaN,
    database: postmaster === null ? Number.NaN : familyCpu(postmaster),
    machine: machineCpu(),
  };
}

/** Megabytes in memory now, and the most so far. */
export function memory(pid: number): { now: number; peak: number } {
  const text = read(`/proc/${pid}/status`) ?? '';
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) / 1024;
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

/** @param backend process id of a connection @returns that of PostgreSQL's parent process, if it runs on this machine */
export function postmasterOf(backend: number): number | null {
  const child = stat(backend);
  return child?.name === 'postgres' ? child.parent : null;
}

function familyCpu(postmaster: number): number {
  let sum = stat(postmaster)?.cpu ?? Number.NaN;
  for (const entry of readdirSync('/proc')) {
    const process = /^\d+$/.test(entry) ? stat(Number(entry)) : null;
    if (process?.parent === postmaster) sum += process.cpu;
  }
  return sum;
}

function machineCpu(): number {
  const [user, nice, system, , , irq, softirq] = (read('/proc/stat') ?? '').match(/\d+/g)?.map(Number) ?? [];
  return ((user ?? Number.NaN) + nice! + system! + irq! + softirq!) * TICK_MS;
}

function stat(pid: number): { name: string; parent: number; cpu: number } | null {
  const match = /\((.*)\) \S (\d+) (.*)/s.exec(read(`/proc/${pid}/stat`) ?? '');
  if (!match) return null;
  const [, name, parent, rest] = match;
  // after state and parent come fields 5 to …; user and system time are fields 14 and 15
  const fields = rest!.split(' ').map(Number);
  return { name: name!, parent: Number(parent), cpu: (fields[9]! + fields[10]!) * TICK_MS };
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
