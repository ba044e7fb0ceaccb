import { openOrm } from '@weitblick/db';
import { createServer } from '../../src/http/server.ts';
import type { OpenCatalogueSettings } from '../../src/interfaces/open-catalogue.ts';
import type { LiveLimits } from '../../src/live/live-hub.ts';
import { openLoginSession } from '../../src/people/use-cases/sign-in.ts';
import type { Clock } from '../../src/platform/clock.ts';
import type { CommandFaults } from '../../src/platform/command.ts';
import { within } from './within.ts';

export { graphql, inParallel, type GraphqlAnswer } from './graphql-client.ts';

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
  /** null = switched off */
  openCatalogue?: OpenCatalogueSettings | null;
  /** Folder of a built web app. */
  webRoot?: string;
}

/** Milliseconds; longer than any timeout that the server itself has while it stops. */
const CLOSES_WITHIN = 15_000;

const PUBLISHER: OpenCatalogueSettings = {
  publisher: 'Stadt Musterstadt',
  licence: 'http://dcat-ap.de/def/licenses/dl-by-de/2.0',
  origin: 'https://weitblick.example.de',
};

/** The real server on a free port of the loopback interface. */
export async function startApi({
  databaseUrl,
  clock,
  faults,
  poolSize = 10,
  live,
  onStatement,
  openCatalogue = PUBLISHER,
  webRoot,
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
    openCatalogue,
    webhookPolicy: { privateHosts: ['127.0.0.1'], plainHttp: true },
    webRoot,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    origin: app.listeningOrigin,
    async signedIn(personId) {
      const { token } = await openLoginSession({ em: orm.em, clock }, personId);
      return `weitblick=${token}`;
    },
    async close() {
      await within(CLOSES_WITHIN, 'the server closes', app.close());
      await within(CLOSES_WITHIN, 'its connections to the database close', orm.close());
    },
  };
}
