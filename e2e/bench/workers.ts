import { Agent, request as httpRequest } from 'node:http';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { Pool } from 'pg';
import type { Worker } from './load.ts';
import { hex, replay } from './statements.ts';
import { COOKIE, tokenHash, tokenOf } from './tokens.ts';
import type {
  EnrolOverHttp,
  EnrolStatements,
  ReadOverHttp,
  ReadStatements,
  UpdateSession,
  Work,
} from './work.ts';

const ANSWER_LIMIT_MS = 20_000;

export async function open(work: Work): Promise<Worker> {
  switch (work.kind) {
    case 'read over http':
      return readOverHttp(work);
    case 'enrol over http':
      return enrolOverHttp(work);
    case 'read statements':
      return readStatements(work);
    case 'enrol statements':
      return enrolStatements(work);
    case 'update session':
      return updateSession(work);
  }
}

interface Answer {
  status: number;
  body: Buffer;
  encoding: string | undefined;
}

/** Keeps its sockets open, as browsers and proxies do. */
class HttpClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  readonly #url: URL;
  constructor(origin: string) {
    this.#url = new URL('/graphql', origin);
  }

  post(body: string, cookie: string, acceptEncoding: string | null): Promise<Answer> {
    const headers: Record<string, string | number> = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      accept: 'application/graphql-response+json,application/json;q=0.9',
      cookie,
    };
    if (acceptEncoding) headers['accept-encoding'] = acceptEncoding;
    return new Promise((resolve, reject) => {
      const request = httpRequest(this.#url, { method: 'POST', agent: this.#agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode!,
            body: chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks),
            encoding: response.headers['content-encoding'],
          }),
        );
        response.on('error', reject);
      });
      request.setTimeout(ANSWER_LIMIT_MS, () =>
        request.destroy(new Error(`no answer in ${ANSWER_LIMIT_MS} ms`)),
      );
      request.on('error', reject);
      request.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

function readOverHttp({ origin, requests, cookies, acceptEncoding }: ReadOverHttp): Worker {
  const client = new HttpClient(origin);
  const answers = requests.map(({ answer }) => Buffer.from(answer));
  /** Compressed answers proven right by decompressing them once; equal bytes need no second proof. */
  const proven = new Map<number, Buffer>();

  return {
    async perform(n) {
      const i = n % requests.length;
      const { status, body, encoding } = await client.post(
        requests[i]!.body,
        cookies[n % cookies.length]!,
        acceptEncoding,
      );
      if (status !== 200) throw new Error(`HTTP ${status}: ${body.subarray(0, 200)}`);
      if (acceptEncoding !== null && encoding === undefined) throw new Error('the answer is not compressed');
      if (encoding === undefined) return assertEqual(body, answers[i]!);
      if (proven.get(i)?.equals(body)) return;
      assertEqual(decompressed(body, encoding), answers[i]!);
      proven.set(i, body);
    },
    async close() {
      client.close();
    },
  };
}

function assertEqual(actual: Buffer, expected: Buffer): void {
  if (actual.equals(expected)) return;
  let at = 0;
  while (at < actual.length && actual[at] === expected[at]) at += 1;
  const from = Math.max(0, at - 60);
  throw new Error(
    `wrong answer: …${actual.subarray(from, at + 60)}… instead of …${expected.subarray(from, at + 60)}…`,
  );
}

function decompressed(body: Buffer, encoding: string): Buffer {
  switch (encoding) {
    case 'br':
      return brotliDecompressSync(body);
    case 'gzip':
      return gunzipSync(body);
    case 'zstd':
      return zstdDecompressSync(body);
    default:
      throw new Error(`unknown content-encoding ${encoding}`);
  }
}

/** Who enrols in which session: every person at most once in each session of a phase. */
function turn({ people, phases, endless }: EnrolOverHttp | EnrolStatements, n: number, phase: number) {
  const sessions = phases[phase % phases.length]!;
  const round = Math.floor(n / people.length);
  if (!endless && round >= phases.length * sessions.length)
    throw new Error('everybody is enrolled everywhere already');
  const i = n % people.length;
  return { person: people[i]!, session: sessions[(i + round) % sessions.length]! };
}

function enrolOverHttp(work: EnrolOverHttp): Worker {
  const { origin, query, expected, keyPrefix, tokenSecret } = work;
  const client = new HttpClient(origin);
  const enrolments = new Set<string>();
  return {
    async perform(n, phase) {
      const { person, session } = turn(work, n, phase);
      const input = { sessionId: session.globalId, idempotencyKey: `${keyPrefix}-${n}` };
      const { status, body } = await client.post(
        JSON.stringify({ operationName: 'EnrolInSession', query, variables: { input } }),
        `${COOKIE}=${tokenOf(tokenSecret, person)}`,
        null,
      );
      const text = body.toString();
      if (status !== 200) throw new Error(`HTTP ${status}: ${text.slice(0, 200)}`);
      const { data, errors } = JSON.parse(text);
      const result = data?.enrolInSession;
      if (errors || result?.__typename !== expected)
        throw new Error(`not ${expected}: ${text.slice(0, 200)}`);
      if (expected === 'SessionFull') {
        if (result.waitingPosition !== 1 || result.session.id !== session.globalId) {
          throw new Error(`wrong refusal: ${text.slice(0, 200)}`);
        }
        return;
      }
      const { id, status: state, session: in_ } = result.enrolment;
      if (
        state !== 'CONFIRMED' ||
        in_.id !== session.globalId ||
        in_.myEnrolment.id !== id ||
        enrolments.has(id)
      ) {
        throw new Error(`wrong enrolment: ${text.slice(0, 200)}`);
      }
      enrolments.add(id);
    },
    async close() {
      client.close();
    },
  };
}

function openPool(url: string, connections: number): Pool {
  return new Pool({ connectionString: url, max: connections, idleTimeoutMillis: 0 });
}

function readStatements({ url, connections, requests }: ReadStatements): Worker {
  const pool = openPool(url, connections);
  return {
    async perform(n) {
      const client = await pool.connect();
      try {
        await replay(client, requests[n % requests.length]!, {});
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

function enrolStatements(work: EnrolStatements): Worker {
  const pool = openPool(work.url, work.connections);
  return {
    async perform(n, phase) {
      const { person, session } = turn(work, n, phase);
      const client = await pool.connect();
      try {
        await replay(client, work.template, {
          person: String(person),
          session: String(session.id),
          key: `${work.keyPrefix}-${n}`,
          token: hex(tokenHash(tokenOf(work.tokenSecret, person))),
        });
        client.release();
      } catch (error) {
        // with the transaction
        client.release(true);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

function updateSession({ url, connections, sessions }: UpdateSession): Worker {
  const pool = openPool(url, connections);
  return {
    async perform(n) {
      const { rowCount } = await pool.query({
        name: 'touch',
        text: 'update session set seats_minimum = seats_minimum where id = $1',
        values: [sessions[n % sessions.length]],
      });
      if (rowCount !== 1) throw new Error('no such session');
    },
    close: () => pool.end(),
  };
}
