import { request, type IncomingMessage } from 'node:http';
import { within } from './within.ts';

export interface LiveAnswer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

export interface LiveClient {
  status: number;
  /** Everything received so far. */
  answers: LiveAnswer[];
  /** Resolves with the first answer, received already or later, for which `test` holds. */
  until(test: (answer: LiveAnswer) => boolean, within?: number): Promise<LiveAnswer>;
  /** Resolves when the server ended the stream; true after a `complete` event. */
  ended: Promise<boolean>;
  close(): void;
}

/** One subscription over /graphql/stream, as a page of our own origin opens it. */
export async function subscribe(
  origin: string,
  query: string,
  variables: Record<string, unknown> = {},
  cookie?: string,
  headers: Record<string, string> = {},
): Promise<LiveClient> {
  const body = JSON.stringify({ query, variables });
  // not fetch: after an abort it opens a connection in reserve, which a server that stops waits for
  const call = request(`${origin}/graphql/stream`, {
    method: 'POST',
    agent: false,
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      accept: 'text/event-stream',
      origin,
      ...(cookie ? { cookie } : {}),
      ...headers,
    },
  });
  const response = await within(
    10_000,
    'an answer to a subscription',
    new Promise<IncomingMessage>((resolve, reject) => {
      call.once('response', resolve);
      call.on('error', reject);
      call.end(body);
    }),
  );
  const answers: LiveAnswer[] = [];
  const listeners = new Set<() => void>();

  const read = async (): Promise<boolean> => {
    if (response.statusCode !== 200) response.resume();
    let text = '';
    let complete = false;
    try {
      for await (const chunk of response.setEncoding('utf8')) {
        text += chunk;
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const block = text.slice(0, end);
          text = text.slice(end + 2);
          if (block.startsWith('event: complete')) complete = true;
          if (!block.startsWith('event: next')) continue;
          answers.push(JSON.parse(block.slice(block.indexOf('data: ') + 6)));
          for (const listener of [...listeners]) listener();
        }
      }
    } catch {
      // closed by either side
    }
    return complete;
  };

  return {
    status: response.statusCode!,
    answers,
    ended: read(),
    until(test, within = 10_000) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const found = answers.find(test);
          if (!found) return;
          listeners.delete(look);
          clearTimeout(timer);
          resolve(found);
        };
        const timer = setTimeout(() => {
          listeners.delete(look);
          reject(new Error(`not told within ${within} ms; told: ${JSON.stringify(answers).slice(0, 1_000)}`));
        }, within);
        listeners.add(look);
        look();
      });
    },
    close: () => void call.destroy(),
  };
}
