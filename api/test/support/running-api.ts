import { openOrm } from '@weitblick/db';
import { createServer } from '../../src/http/server.ts';
import type { LiveLimits } from '../../src/live/live-hub.ts';
import { openLoginSession } from '../../src/people/use-cases/sign-in.ts';
import type { Clock } from '../../src/platform/clock.ts';
import type { CommandFaults } from '../../src/platform/command.ts';

export interface RunningApi {
  origin: string;
  /** A Cookie header for a signed-in person. */
  signedIn(personId: number): Promise<string>;
  close(): Promise<void>;
}

export interface RunningApiOptions {
  databaseUrl: string;
  clock: Clock;
  faults?: CommandFaults;
  poolSize?: number;
  live?: Partial<LiveLimits>;
  onStatement?: (sql: string) => void;
}

/** The real server on a free port of the loopback interface. */
export async function startApi({
  databaseUrl,
  clock,
  faults,
  poolSize = 10,
  live,
  onStatement,
}: RunningApiOptions): Promise<RunningApi> {
  const orm = await openOrm({ url: databaseUrl, poolSize, ...(onStatement ? { onStatement } : {}) });
  const app = await createServer({
    orm,
    databaseUrl,
    clock,
    production: false,
    secureCookie: false,
    demoPersonas: false,
    logLevel: process.env.TEST_LOG_LEVEL ?? 'silent',
    faults,
    live,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    origin: app.listeningOrigin,
    async signedIn(personId) {
      const { token } = await openLoginSession({ em: orm.em, clock }, personId);
      return `weitblick=${token}`;
    },
    async close() {
      await app.close();
      await orm.close();
    },
  };
}

export interface GraphqlAnswer<T> {
  status: number;
  data: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
  headers: Headers;
}

/** One GraphQL request, as a browser of our own origin sends it. */
export async function graphql<T = Record<string, never>>(
  origin: string,
  query: string,
  variables: Record<string, unknown> = {},
  cookie?: string,
): Promise<GraphqlAnswer<T>> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Omit<GraphqlAnswer<T>, 'status' | 'headers'>;
  return { status: response.status, headers: response.headers, ...body, data: body.data ?? null };
}

/** Runs `task` for every item with a bounded number under way at once; results in the order of the items. */
export async function inParallel<T, R>(
  items: readonly T[],
  width: number,
  task: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < items.length; i = next++) results[i] = await task(items[i]!);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}
