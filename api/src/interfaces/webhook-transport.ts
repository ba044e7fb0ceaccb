import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { performance } from 'node:perf_hooks';
import {
  hostOf,
  isPublicAddress,
  webhookAddressFault,
  type WebhookAddressPolicy,
} from './rules/webhook-address.ts';

export interface WebhookMessage {
  url: string;
  headers: Record<string, string>;
  body: string;
}

export interface WebhookAnswer {
  /** null = there was none, for the reason in `error` */
  statusCode: number | null;
  error: string | null;
  milliseconds: number;
}

export interface WebhookTransport {
  /** Never throws: a failure is an answer, too. */
  send(message: WebhookMessage): Promise<WebhookAnswer>;
}

export interface TransportOptions {
  /** Milliseconds for the whole exchange. */
  patience?: number;
  resolve?: typeof lookup;
}

const PATIENCE = 10_000;
const TIMED_OUT = new Set(['TimeoutError', 'AbortError']);
/** Of an answer nobody is interested in; a few bytes are read so that the receiver can end in order. */
const MOST_READ = 16_384;

/**
 * Posts to addresses that others have typed in: to public ones only, to exactly the address that was checked, without
 * following redirects, and not for longer than ten seconds.
 */
export function webhookTransport(
  policy: WebhookAddressPolicy,
  { patience = PATIENCE, resolve = lookup }: TransportOptions = {},
): WebhookTransport {
  return {
    async send(message) {
      const start = performance.now();
      const answer = await post(message, policy, patience, resolve).catch((error: Error) => ({
        statusCode: null,
        error: (TIMED_OUT.has(error.name) ? 'no answer in time' : error.message || error.name).slice(0, 300),
      }));
      return { ...answer, milliseconds: Math.round(performance.now() - start) };
    },
  };
}

function post(
  { url, headers, body }: WebhookMessage,
  policy: WebhookAddressPolicy,
  patience: number,
  resolve: typeof lookup,
): Promise<Pick<WebhookAnswer, 'statusCode' | 'error'>> {
  const fault = webhookAddressFault(url, policy);
  if (fault) return Promise.resolve({ statusCode: null, error: `address refused: ${fault}` });
  const target = new URL(url);
  return new Promise((answered, failed) => {
    const request = (target.protocol === 'https:' ? https : http).request(target, {
      method: 'POST',
      agent: false,
      lookup: guardedLookup(resolve, policy.privateHosts.includes(hostOf(target))),
      signal: AbortSignal.timeout(patience),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Weitblick-Webhooks/1',
        ...headers,
      },
    });
    request.on('error', failed);
    request.on('response', (response) => {
      let read = 0;
      response.on('data', (chunk: Buffer) => {
        read += chunk.length;
        if (read > MOST_READ) response.destroy();
      });
      response.on('error', () => undefined);
      answered({ statusCode: response.statusCode!, error: null });
    });
    request.end(body);
  });
}

/** Resolves a name once; the socket connects to what was looked at here, and to nothing else. */
function guardedLookup(resolve: typeof lookup, privateAllowed: boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const inside = privateAllowed ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
      if (inside) return callback(new Error('the name leads to a private address'), '', 0);
      if (options.all) return callback(null, addresses);
      return callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
}
