import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedMessage {
  id: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export type Answer = number | 'SILENCE' | { status: number; headers: Record<string, string> };

const TOLERANCE_SECONDS = 5 * 60;

/**
 * A receiver as the Standard Webhooks specification describes one, written from the specification and not from our code:
 * checks signature and age, and acts on each id once.
 */
export class WebhookReceiver {
  /** Everything that came, also what was refused. */
  readonly requests: ReceivedMessage[] = [];
  /** What was acted on. */
  readonly acted: ReceivedMessage[] = [];
  /** By the receiver's own clock. */
  now: () => Date = () => new Date();
  /** Answers to messages that are genuine, one after the other; then 204. */
  answers: Answer[] = [];
  secret = '';
  readonly #server: Server;
  readonly #seen = new Set<string>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<WebhookReceiver> {
    const server = createServer();
    const receiver = new WebhookReceiver(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        const answer = receiver.#receive(request.headers, body);
        if (answer === 'SILENCE') return;
        const { status, headers } = typeof answer === 'number' ? { status: answer, headers: {} } : answer;
        response.writeHead(status, headers).end();
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/annahme`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  #receive(headers: IncomingHttpHeaders, body: string): Answer {
    const message = { id: String(headers['webhook-id']), headers, body };
    this.requests.push(message);
    if (!this.isGenuine(headers, body)) return 401;
    const answer = this.answers.shift() ?? 204;
    const takes = answer === 'SILENCE' || answer === 204;
    if (takes && !this.#seen.has(message.id)) {
      this.#seen.add(message.id);
      this.acted.push(message);
    }
    return answer;
  }

  isGenuine(headers: IncomingHttpHeaders, body: string): boolean {
    const timestamp = String(headers['webhook-timestamp']);
    const age = Math.abs(this.now().getTime() / 1000 - Number(timestamp));
    if (!(age <= TOLERANCE_SECONDS)) return false;
    const key = Buffer.from(this.secret.replace(/^whsec_/, ''), 'base64');
    const wanted = createHmac('sha256', key)
      .update(`${String(headers['webhook-id'])}.${timestamp}.${body}`)
      .digest();
    return String(headers['webhook-signature'])
      .split(' ')
      .some((one) => {
        const given = Buffer.from(one.replace(/^v1,/, ''), 'base64');
        return one.startsWith('v1,') && given.length === wanted.length && timingSafeEqual(given, wanted);
      });
  }
}
