/**
 * The load process: takes work from the parent, repeats it for a while, checks every answer, and reports. Apart from
 * the parent and the API, so that neither measures with the other's event loop.
 */
import { open } from './workers.ts';
import type { Outcome, Plan, Work } from './work.ts';

export type Request = { open: string; work: Work } | { run: string; plan: Plan } | { close: string };
export type Reply = { outcome?: Outcome; failure?: string };

export interface Worker {
  /** @param n running number over all runs @throws when the answer is not the right one */
  perform(n: number, phase: number): Promise<void>;
  close(): Promise<void>;
}

const MAX_IN_FLIGHT = 4_000;
const workers = new Map<string, { worker: Worker; next: number }>();

async function handle(request: Request): Promise<Reply> {
  if ('open' in request) {
    workers.set(request.open, { worker: await open(request.work), next: 0 });
    return {};
  }
  if ('run' in request) return { outcome: await measure(request.run, request.plan) };
  await workers.get(request.close)?.worker.close();
  workers.delete(request.close);
  return {};
}

async function measure(name: string, plan: Plan): Promise<Outcome> {
  const entry = workers.get(name)!;
  const latencies: number[] = [];
  const outcome: Outcome = {
    done: 0,
    errors: 0,
    messages: [],
    milliseconds: 0,
    latencies: [],
    cpuMilliseconds: 0,
    inFlight: 0,
  };
  let inFlight = 0;
  const one = async (since: number) => {
    inFlight += 1;
    outcome.inFlight = Math.max(outcome.inFlight, inFlight);
    try {
      await entry.worker.perform(entry.next++, plan.phase);
      outcome.done += 1;
      latencies.push(performance.now() - since);
    } catch (error) {
      outcome.errors += 1;
      if (outcome.messages.length < 3)
        outcome.messages.push(error instanceof Error ? error.message : String(error));
    }
    inFlight -= 1;
  };

  const cpu = process.cpuUsage();
  const start = performance.now();
  const end = start + plan.milliseconds;
  if (plan.ratePerSecond === undefined) {
    await Promise.all(
      Array.from({ length: plan.concurrency }, async () => {
        while (performance.now() < end) await one(performance.now());
      }),
    );
  } else {
    const under: Promise<void>[] = [];
    let due = start;
    while (due < end) {
      const wait = due - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      if (inFlight >= MAX_IN_FLIGHT)
        throw new Error(`more than ${MAX_IN_FLIGHT} requests are waiting for an answer`);
      under.push(one(due));
      due += (-Math.log(1 - Math.random()) * 1_000) / plan.ratePerSecond;
    }
    await Promise.all(under);
  }
  outcome.milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  outcome.cpuMilliseconds = (user + system) / 1_000;
  outcome.latencies = latencies.sort((a, b) => a - b);
  return outcome;
}

process.on('message', (request: Request) => {
  handle(request).then(
    (reply) => process.send!(reply),
    (error) => process.send!({ failure: error instanceof Error ? error.stack : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
