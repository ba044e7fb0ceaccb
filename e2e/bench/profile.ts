import { globSync, readFileSync, rmSync } from 'node:fs';

const FOLDER = new URL('../../.data/bench-profile', import.meta.url).pathname;

interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  timeDeltas: number[];
}

/** Options with which Node writes a profile when it ends. */
export function profileFolder(): string[] {
  rmSync(FOLDER, { recursive: true, force: true });
  return ['--cpu-prof', `--cpu-prof-dir=${FOLDER}`];
}

/**
 * Where the API's thread spent its time: by package, then by function.
 * @param skipMs start and warm-up, left out
 */
export function summariseProfile(skipMs: number): string {
  const [file] = globSync(`${FOLDER}/*.cpuprofile`);
  if (!file) throw new Error('no profile was written');
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as CpuProfile;
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const packages = new Map<string, number>();
  const functions = new Map<string, number>();
  let busy = 0;
  let at = 0;
  for (const [i, id] of samples.entries()) {
    const { functionName, url, lineNumber } = frames.get(id)!;
    const time = timeDeltas[i]! / 1_000;
    at += time;
    if (functionName === '(idle)' || at < skipMs) continue;
    busy += time;
    const home = packageOf(url, functionName);
    packages.set(home, (packages.get(home) ?? 0) + time);
    const place = `${functionName || '(anonymous)'}  ${url.split('/').slice(-2).join('/')}:${lineNumber + 1}`;
    const label = `${home}  ${url ? place : functionName}`;
    functions.set(label, (functions.get(label) ?? 0) + time);
  }
  const top = (times: Map<string, number>, count: number) =>
    [...times]
      .sort(([, a], [, b]) => b - a)
      .slice(0, count)
      .map(([label, time]) => `${((100 * time) / busy).toFixed(1).padStart(5)} %  ${label}`)
      .join('\n');
  return `${(busy / 1_000).toFixed(1)} s busy of ${((at - skipMs) / 1_000).toFixed(1)} s\n\nSelf time by package\n${top(packages, 20)}\n\nSelf time by function\n${top(functions, 40)}\n\n${file}`;
}

function packageOf(url: string, functionName: string): string {
  if (url === '') return functionName === '(garbage collector)' ? 'garbage collection' : 'native';
  if (url.startsWith('node:')) return 'node';
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  return name ?? 'weitblick';
}
