import { Worker } from 'node:worker_threads';
import type { Candidate } from './rules/candidate.ts';

/** Far more than 4,000 people need. */
const LIMIT_MS = 60_000;

/** Forms groups in a thread of its own, so that requests do not wait. @returns person ids, group by group */
export function formGroupsApart(people: readonly Candidate[], seed: number): Promise<number[][]> {
  // compiled for the server, run from the sources by tests
  const file = import.meta.url.endsWith('.ts') ? './formation-worker.ts' : './formation-worker.js';
  const worker = new Worker(new URL(file, import.meta.url), { workerData: { people, seed } });
  return new Promise<number[][]>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the formation took too long')), LIMIT_MS);
    timer.unref();
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => clearTimeout(timer));
  }).finally(() => worker.terminate());
}
