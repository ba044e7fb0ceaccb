import { Worker } from 'node:worker_threads';

export interface ApartOptions<Message, Result> {
  /** What is computed, for errors. */
  what: string;
  /** Milliseconds after which it is given up. */
  limit: number;
  /** Stops the thread; the promise is rejected with its reason then. */
  signal?: AbortSignal;
  /** @returns undefined for a message on the way */
  resultOf: (message: Message) => Result | undefined;
}

/**
 * Computes something in a thread of its own, so that requests and other jobs do not wait.
 * @param module its worker, beside the caller and without an extension
 * @throws when it fails, takes too long, or ends without a result
 */
export function runApart<Message, Result>(
  module: URL,
  workerData: unknown,
  { what, limit, signal, resultOf }: ApartOptions<Message, Result>,
): Promise<Result> {
  // compiled for the server, run from the sources by tests
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  const worker = new Worker(new URL(`${module.href}${extension}`), { workerData });
  return new Promise<Result>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} took too long`)), limit);
    timer.unref();
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.on('message', (message: Message) => {
      const result = resultOf(message);
      if (result !== undefined) resolve(result);
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error(`${what} ended without a result`));
    });
  }).finally(() => worker.terminate());
}
