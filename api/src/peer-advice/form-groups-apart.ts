import { runApart } from '../platform/run-apart.ts';
import type { Candidate } from './rules/candidate.ts';

/** Far more than 4,000 people need. */
const LIMIT_MS = 60_000;

/** Forms groups in a thread of its own. @returns person ids, group by group */
export function formGroupsApart(people: readonly Candidate[], seed: number): Promise<number[][]> {
  return runApart(
    new URL('./formation-worker', import.meta.url),
    { people, seed },
    { what: 'the formation', limit: LIMIT_MS, resultOf: (groups: number[][]) => groups },
  );
}
