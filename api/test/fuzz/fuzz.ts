import { Random } from '@weitblick/db/demo';
import { brokenInvariants } from '@weitblick/db/invariants';
import { internalsIn } from '../mutations/attempts.ts';
import { coreCases, otherCases } from '../mutations/cases.ts';
import { ROLES, World, type Role } from '../mutations/world.ts';
import { graphql, inParallel } from '../support/running-api.ts';
import { NOW } from '../mutations/world.ts';
import { generateOperation } from './generate-operation.ts';

export interface FuzzOptions {
  seed: string;
  operations: number;
  /** Requests under way at once. */
  lanes: number;
  tell?: (line: string) => void;
}

export interface FuzzReport {
  /** How often each kind of answer came: data, data with errors, or the code of a refusal. */
  answers: Record<string, number>;
  /** Operations after which the server said what it must not, with who asked and what was said. */
  faults: { by: Role; operation: string; said: string }[];
  /** What no longer holds in the database. */
  broken: string[];
}

/** Sends generated operations as everybody there is, to a city with an object of each kind. */
export async function fuzz({ seed, operations, lanes, tell }: FuzzOptions): Promise<FuzzReport> {
  const world = await World.create();
  try {
    const ids = await idsOfEverything(world);
    const cookies = await cookiesOf(world);
    const random = new Random(seed);
    const report: FuzzReport = { answers: {}, faults: [], broken: [] };
    const requests = Array.from({ length: operations }, (_, i) => i);
    await inParallel(requests, lanes, async (i) => {
      const own = random.fork(String(i));
      const by = own.pick(ROLES);
      const operation = generateOperation({ random: own, ids });
      const { said, fault } = await ask(world, operation, cookies[by]);
      // "sign out" is among the operations
      if (said === 'UNAUTHENTICATED' && by !== 'anonymous')
        cookies[by] = await world.api.signedIn(world.people[by]);
      report.answers[said] = (report.answers[said] ?? 0) + 1;
      if (fault) report.faults.push({ by, operation, said: fault });
      if (tell && i > 0 && i % 5_000 === 0) tell(`${i} operations, ${report.faults.length} faults`);
    });
    report.broken = await brokenInvariants(world.database.url, NOW);
    return report;
  } finally {
    await world.close();
  }
}

async function ask(world: World, operation: string, cookie: string | undefined) {
  const answer = await graphql<unknown>(world.api.origin, operation, {}, cookie).catch((error: unknown) => ({
    status: 0,
    data: null,
    errors: [{ message: String(error), extensions: { code: 'NO_ANSWER' } }],
  }));
  const { status, data, errors } = answer;
  const code = errors?.[0]?.extensions?.code;
  const said = data === null ? (code ?? `status ${status}`) : errors ? `data, ${code}` : 'data';
  const fault =
    status === 0 || errors?.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR')
      ? JSON.stringify(errors).slice(0, 300)
      : internalsIn({ status, name: said, body: errors });
  return { said, fault };
}

/** What each mutation needs to succeed, made once: the ids of it all. */
async function idsOfEverything(world: World): Promise<string[]> {
  const ids = new Set<string>();
  for (const row of Object.values({ ...coreCases, ...otherCases })) {
    const { input } = await row.valid(world);
    for (const [id] of JSON.stringify(input).matchAll(/\b[a-z]{3}_[0-9a-z]{1,6}\b/g)) ids.add(id);
  }
  return [...ids];
}

async function cookiesOf(world: World): Promise<Partial<Record<Role, string>>> {
  const cookies: Partial<Record<Role, string>> = {};
  for (const role of ROLES)
    if (role !== 'anonymous') cookies[role] = await world.api.signedIn(world.people[role]);
  return cookies;
}
