import { parentPort, workerData } from 'node:worker_threads';
import type { Candidate } from './rules/candidate.ts';
import { formGroups } from './rules/form-groups.ts';

const { people, seed } = workerData as { people: Candidate[]; seed: number };
const { groups } = formGroups(people, seed);
parentPort!.postMessage(groups.map((group) => group.map(({ id }) => id)));
